import { divisionsIn, partsAloneIn, setAsideBy, type FoundFigure, type FoundPart } from "../../../claims";
import type { PartsStatement } from "../../../model";
import type { DocumentLine } from "../parts/document-lines";
import type { KnownThemes } from "../naming/known-themes";
import { placeOfLine, type Speaker } from "../parts/passage";
import { sentencesSaid, type Sentence, type Spoken } from "./spoken";
import { themeTableOf } from "../tables/theme-table";

/** The totals that a deliberation or a report divides, whatever they are totals of. */
export function readPartsStatements(said: Spoken, known: KnownThemes): readonly PartsStatement[] {
  return [
    ...sentencesSaid(said).flatMap(inSentence),
    ...said.tables.flatMap(([rows, speaker]) => inTable(rows, known, speaker)),
  ];
}

/** The rows of a table of themes whose columns divide the amount. */
function inTable(
  rows: readonly DocumentLine[],
  known: KnownThemes,
  speaker: Speaker,
): readonly PartsStatement[] {
  return themeTableOf(rows, known).divided.map(({ line, amount, parts }) => {
    const at = placeOfLine(line, speaker);
    return { at, total: { value: amount, at }, parts: parts.map((value) => ({ value, at, nature: null })) };
  });
}

/** What a decision is taken in view of is divided by others: « Vu l'autorisation de programme… ». */
function isRecalled(sentence: string, figure: FoundFigure): boolean {
  return setAsideBy(sentence, figure) === "recital";
}

function inSentence({ text, at }: Sentence): readonly PartsStatement[] {
  const stated = (parts: readonly FoundPart[]) =>
    parts.map(({ amount, nature }) => ({ value: amount, at, nature }));
  const alone = partsAloneIn(text).filter((part) => !isRecalled(text, part));
  return [
    ...divisionsIn(text)
      .filter(({ isWhole, total }) => isWhole && !isRecalled(text, total))
      .map(({ total, parts }) => ({ at, total: { value: total.amount, at }, parts: stated(parts) })),
    ...(alone.length > 0 ? [{ at, total: null, parts: stated(alone) }] : []),
  ];
}
