import { divisionsIn, partsAloneIn, setAsideBy, type FoundFigure, type FoundPart } from "../../claims";
import type { PartsStatement } from "../../model";
import type { DocumentLine } from "./document-lines";
import type { KnownThemes } from "./known-themes";
import { collapse, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { Spoken } from "./spoken";
import { themeTableOf } from "./theme-table";

/** The totals that a deliberation or a report divides, whatever they are totals of. */
export function readPartsStatements(
  { passages, tables }: Spoken,
  known: KnownThemes,
): readonly PartsStatement[] {
  return [
    ...passages.flatMap(([passage, speaker]) => inPassage(passage, speaker)),
    ...tables.flatMap(([rows, speaker]) => inTable(rows, known, speaker)),
  ];
}

/** The rows of a table of themes whose columns divide the amount. */
function inTable(
  rows: readonly DocumentLine[],
  known: KnownThemes,
  speaker: Speaker,
): readonly PartsStatement[] {
  return themeTableOf(rows, known).divided.map(({ line, amount, parts }) => {
    const { page, block } = line;
    const at = { kind: "document" as const, ...speaker, quote: collapse(line.text), page, block };
    return { at, total: { value: amount, at }, parts: parts.map((value) => ({ value, at, nature: null })) };
  });
}

function wholeDivisions(sentence: string) {
  return divisionsIn(sentence).filter(({ isWhole, total }) => isWhole && !isRecalled(sentence, total));
}

/** What a decision is taken in view of is divided by others: « Vu l'autorisation de programme… ». */
function isRecalled(sentence: string, figure: FoundFigure): boolean {
  return setAsideBy(sentence, figure) === "recital";
}

function inPassage(passage: Passage, speaker: Speaker): readonly PartsStatement[] {
  return sentencesOf(passage).flatMap((span): readonly PartsStatement[] => {
    const sentence = passage.text.slice(span.start, span.end);
    const at = placeOf(passage, span, speaker);
    const stated = (parts: readonly FoundPart[]) =>
      parts.map(({ amount, nature }) => ({ value: amount, at, nature }));
    const alone = partsAloneIn(sentence).filter((part) => !isRecalled(sentence, part));
    return [
      ...wholeDivisions(sentence).map(({ total, parts }) => ({
        at,
        total: { value: total.amount, at },
        parts: stated(parts),
      })),
      ...(alone.length > 0 ? [{ at, total: null, parts: stated(alone) }] : []),
    ];
  });
}
