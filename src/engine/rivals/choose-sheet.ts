import { findingTexts } from "../../texts";
import type { Judged } from "../findings";
import { citing, type SheetSnapshot } from "../grid";
import { readAnnex, type AnnexReading, type SheetEvidence } from "../reading/annex";
import { distance } from "../linking";
import { groupBy } from "../lists";
import type { ReadingChoices } from "../model";
import { Amount } from "../money";
import type { AnnexRead, ReadingWeighed } from "./choose-reading";
import { fold } from "../wording";
import { columnsSummed, columnSumsOf, figuresForTicking, linesOf, wholeOf, wholesStated } from "./figures";
import { alone, plain } from "./misread";
import type { Standing } from "./standing";

/** Several sheets that could each be the annex. */
type Candidates = Extract<AnnexReading, { readonly kind: "ambiguous" }>;

/**
 * Of several sheets that could each be the annex, all of them where they may be its parts and the documents state what
 * they come to, together or each but one; else the one that the documents bear out: more of
 * what is stated agrees with it than with any other, and less differs. Null where they bear none out, or there are no
 * documents.
 */
export function sheetBorneOut<T extends ReadingWeighed>(
  { candidates, areParts, lesser }: Candidates,
  sheets: readonly SheetSnapshot[],
  choices: ReadingChoices,
  check: (annex: AnnexRead, choices: ReadingChoices) => T,
): T | null {
  const readOf = readerOf(sheets, choices);
  const read = new Map<string, AnnexRead>();
  for (const { sheet } of candidates)
    for (const annex of readOf(sheet)) read.set(annex.chosen.sheets.join("\n"), annex);
  const taking = takingOthers([...read.values()], sheets);
  if (taking) return check(taking, choices);
  const weighed = [...read.values()]
    .map((annex) => check(annex, choices))
    .sort((a, b) => balance(b) - balance(a));
  const [best, next] = weighed;
  if (!best || !next || best.readings.every(({ amounts }) => amounts.length === 0)) return null;
  const together = areParts ? partsBorneOut([...read.values()], lesser, best, readOf) : null;
  if (together) return check(together, choices);
  const [own, other] = [best.standing, next.standing];
  // A figure of its own may be wrong: that much more agrees with it.
  const more = Math.max(0, own.differ - other.differ) * FOR_ONE_THAT_DIFFERS;
  return agreeing(own) > agreeing(other) + more ? best : null;
}

/** A sheet taken alone, or with those that say less, where the documents state what all come to. */
export function withLesserParts<T extends ReadingWeighed>(
  first: T,
  sheets: readonly SheetSnapshot[],
  check: (annex: AnnexRead, choices: ReadingChoices) => T,
): T {
  const { annex, choices } = first;
  const readOf = readerOf(sheets, choices);
  const together = annex.lesser.length > 0 ? partsBorneOut([annex], annex.lesser, first, readOf) : null;
  return together && together.chosen.sheets.length > annex.chosen.sheets.length
    ? check(together, choices)
    : first;
}

/** Reads the annex in one sheet, or in several together; none where it is not there. */
type ReaderOf = (sheet: string | readonly string[]) => readonly AnnexRead[];

function readerOf(sheets: readonly SheetSnapshot[], choices: ReadingChoices): ReaderOf {
  return (sheet) => {
    const read = readAnnex(sheets, { sheet, choices });
    return read.kind === "read" ? [read] : [];
  };
}

/**
 * The sheets that may be parts of one annex, read together, with those that say less or without: those of which the documents
 * state what they come to, together or each but one. Null where they state it of none.
 */
function partsBorneOut(
  own: readonly AnnexRead[],
  lesser: readonly string[],
  documents: ReadingWeighed,
  readOf: ReaderOf,
): AnnexRead | null {
  const isTold = (annex: AnnexRead) => isStated(annex, documents);
  const areTold = (all: readonly AnnexRead[]) => {
    const told = all.filter(isTold).length;
    return told === all.length || (told >= MANY && told === all.length - 1);
  };
  const figures = figuresForTicking(documents.readings);
  const isSaid = (sum: Amount) => figures.has(sum.abs().toFixed());
  const togetherOf = (parts: readonly AnnexRead[]) => {
    if (parts.length === 1) return parts[0] ?? null;
    const areNone = followUp(parts) || areTwice(parts, isSaid);
    const [read] = areNone ? [] : readOf(parts.flatMap(({ chosen }) => chosen.sheets));
    return read ?? null;
  };
  const first = togetherOf(own);
  const isWhole = first ? isTold(first) : false;
  const others = lesser.flatMap(readOf);
  const whole = first && wholeOf(first.annex);
  if (whole && others.length > 0) {
    const sumOf = (parts: readonly AnnexRead[]) =>
      Amount.sum([whole, ...parts.map(({ annex }) => wholeOf(annex))]);
    // Those of which nothing is said may be no parts: what is paid out of, or follows what was voted.
    const said = others.filter(({ annex }) => isSaid(wholeOf(annex)));
    const taken = [others, said].find(
      (parts) => parts.length > 0 && isSaid(sumOf(parts)) && (!isWhole || parts.length === said.length),
    );
    // What is said to be more leaves about as much as the one that says less comes to: a figure of its own is wrong.
    const [lacking, another] = others;
    const isNearlySaid = () =>
      lacking !== undefined &&
      !another &&
      !isWhole &&
      own.every(isTold) &&
      [...figures].some(
        (figure) => distance(Amount.fromDecimal(figure).minus(whole), wholeOf(lacking.annex)) < NEAR,
      );
    const parts = taken ?? (isNearlySaid() ? others : null);
    const together = parts && togetherOf([...own, ...parts]);
    if (together) return together;
  }
  return first && (isWhole || areTold(own)) ? first : null;
}

/** How far a part may be from what the documents leave for it, where one figure of its own is wrong. */
const NEAR = 0.1;

/** The one whose formulas take what the others grant into their own rows, as long as any of them; null where none does. */
function takingOthers(candidates: readonly AnnexRead[], sheets: readonly SheetSnapshot[]): AnnexRead | null {
  const lines = ({ annex }: AnnexRead) => linesOf(annex).length;
  const [taking, another] = candidates.filter((one) =>
    candidates.every(
      (other) =>
        other === one ||
        (lines(one) >= lines(other) && cites(one.chosen.sheets, other.chosen.sheets, sheets)),
    ),
  );
  return taking && !another ? taking : null;
}

/** So many more figures that agree with a sheet outweigh one that differs. */
const FOR_ONE_THAT_DIFFERS = 3;

/** So many sheets whose totals the documents state tell that one more, whose total they do not, is wrong. */
const MANY = 2;

/** Whether formulas of some sheets name each of others. */
function cites(own: readonly string[], others: readonly string[], sheets: readonly SheetSnapshot[]): boolean {
  const formulas = sheets
    .filter(({ name }) => own.includes(name))
    .flatMap(({ cells }) => cells.map(({ formula }) => formula));
  return others.every((name) => formulas.some(citing(name)));
}

/**
 * Whether a column of one sheet comes to all that another grants, or to what a column of it does that is called otherwise: it
 * follows up what that one votes, and is no part beside it.
 */
function followUp(parts: readonly AnnexRead[]): boolean {
  const wholes = parts.map(({ annex }) => wholeOf(annex));
  const columns = parts.flatMap(({ annex }, rank) =>
    columnsSummed(annex)
      .filter(({ sum }) => sum.abs().compare(LARGE) > 0)
      .map(({ label, sum }) => ({ rank, label: fold(label), sum: sum.toExact() })),
  );
  const bySum = [...groupBy(columns, ({ sum }) => sum).values()];
  const isOfOther = bySum.some((all) =>
    all.some((one) => all.some(({ rank, label }) => rank !== one.rank && label !== one.label)),
  );
  return (
    isOfOther ||
    parts.some(({ annex }, own) => {
      const sums = new Set(columnSumsOf(annex));
      return wholes.some((whole, other) => other !== own && !whole.isZero && sums.has(whole.abs().toFixed()));
    })
  );
}

/** Whether two of some sheets come to the same, and nothing says what all do: what is voted, and what pays for it. */
function areTwice(parts: readonly AnnexRead[], isSaid: (sum: Amount) => boolean): boolean {
  const wholes = parts.map(({ annex }) => wholeOf(annex)).filter((whole) => !whole.isZero);
  const different = new Set(wholes.map((whole) => whole.abs().toFixed()));
  return different.size < wholes.length && !isSaid(Amount.sum(wholes));
}

/** What counts things is less than this. */
const LARGE = Amount.fromNumber(1000);

/** So many other columns tell a sheet, whatever a document says that their sums are. */
const TELLING = 2;

/** Whether the documents state what an annex comes to in all, by its lines or its own total; or what other columns of it do. */
function isStated({ annex }: AnnexRead, { readings }: ReadingWeighed): boolean {
  const wholes = [wholeOf(annex), ...wholesStated(annex)].map((whole) => whole.abs().toFixed());
  const figures = figuresForTicking(readings);
  if (wholes.some((whole) => figures.has(whole))) return true;
  const all = new Set(readings.flatMap(({ amounts }) => amounts.map(({ amount }) => amount.abs().toFixed())));
  return columnSumsOf(annex).filter((sum) => all.has(sum)).length >= TELLING;
}

function balance({ standing }: ReadingWeighed): number {
  return agreeing(standing) - standing.differ;
}

/** How many figures, of lines or above them, are a sheet's own. */
function agreeing({ agree, lines }: Standing): number {
  return agree + lines;
}

/** What was found, and which sheets were taken among those that could be the annex. */
export function withSheetChosen(
  judged: Judged,
  annex: AnnexRead,
  candidates: readonly SheetEvidence[],
): Judged {
  const { sheets } = annex.chosen;
  const [sheet = ""] = sheets;
  const areTogether = candidates.every((one) => sheets.includes(one.sheet));
  const first = annex.annex.themes[0]?.operations[0]?.lines[0]?.at;
  if (!first) return judged;
  const told = plain("annex-sheet", {
    severity: "info",
    message: findingTexts[areTogether ? "annex-sheets" : "annex-sheet"],
    at: first,
    fill: { sheet, sheets: (areTogether ? sheets : candidates.map((one) => one.sheet)).join(", ") },
    suspects: [],
  });
  return { ...judged, causes: [...judged.causes, alone(told)] };
}
