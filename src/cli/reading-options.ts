import { parseA1, parseRange } from "../engine/grid";
import { readByEvidence, type HeadingChoice, type ReadingChoices } from "../engine/model";

/** How the annex is to be read, as the options give it. */
export interface ReadingOptions {
  /** "G", or "E,F" for a sum. */
  readonly amounts?: string;
  /** "B", or "headings". */
  readonly operations?: string;
  /** "A5=theme,A7=operation,A1=title". */
  readonly headings?: string;
  /** "A60:G75,I1:K20". */
  readonly leaveOut?: string;
}

/** The choices that options make, or the option that cannot be understood and what it says. */
export type ReadingAsked =
  | { readonly kind: "choices"; readonly reading: ReadingChoices }
  | { readonly kind: "bad"; readonly option: string; readonly value: string };

const LEVELS: readonly HeadingChoice[] = ["theme", "operation", "title"];

/** Reads the options that say how the annex is to be read. */
export function readingAsked(given: ReadingOptions): ReadingAsked {
  const amounts = listOf(given.amounts);
  const headings = listOf(given.headings).map(headingOf);
  const leftOut = listOf(given.leaveOut);
  const bad = (option: string, value: string | undefined): ReadingAsked => ({
    kind: "bad",
    option,
    value: value ?? "",
  });
  if (!amounts.every(isColumn)) return bad("--amounts", given.amounts);
  const { operations } = given;
  if (operations !== undefined && operations !== "headings" && !isColumn(operations))
    return bad("--operations", operations);
  if (headings.includes(null)) return bad("--headings", given.headings);
  if (!leftOut.every((text) => parseRange(inSheet(text)))) return bad("--leave-out", given.leaveOut);
  return {
    kind: "choices",
    reading: {
      ...readByEvidence,
      amounts: amounts.length > 0 ? amounts : null,
      operations: operations ?? null,
      headings: headings.filter((each) => each !== null),
      leftOut,
    },
  };
}

/** What the options say, and what the workbook remembers of the rest. */
export function readingOver(asked: ReadingChoices, remembered: ReadingChoices): ReadingChoices {
  return {
    amounts: asked.amounts ?? remembered.amounts,
    operations: asked.operations ?? remembered.operations,
    headings: asked.headings.length > 0 ? asked.headings : remembered.headings,
    leftOut: asked.leftOut.length > 0 ? asked.leftOut : remembered.leftOut,
  };
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function headingOf(text: string): ReadingChoices["headings"][number] | null {
  const [like = "", said = ""] = text.split("=").map((each) => each.trim());
  const level = LEVELS.find((each) => each === said);
  return level && parseA1(inSheet(like)) ? { like, level } : null;
}

function isColumn(text: string): boolean {
  return /^[A-Z]{1,3}$/i.test(text);
}

/** A cell or an area without the sheet that it names. */
function inSheet(text: string): string {
  return text.slice(text.lastIndexOf("!") + 1);
}
