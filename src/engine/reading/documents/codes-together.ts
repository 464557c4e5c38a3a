import { eurosOf } from "../../claims";
import { type Grid, textOf } from "../../grid";
import type { CodesTogether, Place } from "../../model";
import { Amount } from "../../money";
import { cellOf, cellsOfText } from "../../tables";
import { findCodesOfAnyShape, findImputations, findNumbersOfCredits } from "../../wording/codes";
import { isLaidOut, tablesAmong, type DocumentLine } from "./document-lines";
import { speakerOf, type DocumentPart } from "./parts";
import { pieceOf, placeOf, placeOfLine, sentencesOf, type Speaker } from "./passage";
import type { Spoken } from "./spoken";

/** What a part of a document says beside its codes: in a sentence, in a row of a table or of columns set apart by blanks. */
export function readCodesTogether(part: DocumentPart, file: string, said: Spoken): readonly CodesTogether[] {
  const speaker = { ...speakerOf(part, file), where: "tableau" };
  const told = said.passages.flatMap(([passage, speaks]): readonly CodesTogether[] => {
    const laidOut = new Set(passage.lines.filter((line) => isLaidOut(line.text)));
    const sentences = sentencesOf(passage).flatMap((span) => {
      const { text, lines } = pieceOf(passage, span);
      const codes = lines.some((line) => laidOut.has(line)) ? [] : codesIn(text);
      if (codes.length === 0) return [];
      const at = placeOf(passage, span, speaks);
      const figures = eurosOf(text).map(({ amount }) => amount);
      return [{ codes: codes.map((value) => ({ at, value })), figures, isRow: false }];
    });
    return [...sentences, ...[...laidOut].flatMap((line) => inLine(line, cellsOfText(line.text), speaks))];
  });
  return [
    ...told,
    ...tablesAmong(part.lines).flatMap((rows) =>
      rows.flatMap((line) => inLine(line, line.cells ?? [], speaker)),
    ),
  ];
}

function inLine(line: DocumentLine, cells: readonly string[], speaker: Speaker): readonly CodesTogether[] {
  let at: Place | undefined;
  return inRow(cells, () => (at ??= placeOfLine(line, speaker)));
}

/** What the rows of a sheet say beside their codes. */
export function codesOfSheet(grid: Grid): readonly CodesTogether[] {
  const { name: sheet } = grid.snapshot;
  return grid.rows.flatMap((row) => {
    const filled = grid.filled(row);
    const texts = filled.map((cell) => (cell.value.kind === "text" ? textOf(cell) : ""));
    const placeOf = (index: number): Place => ({
      kind: "cell",
      sheet,
      row,
      column: filled[index]?.column ?? 0,
    });
    const numbers = () =>
      filled.flatMap(({ value }) =>
        value.kind === "number" && Amount.holds(value.value) ? [Amount.fromNumber(value.value)] : [],
      );
    return inRow(texts, placeOf, numbers);
  });
}

/** A row that holds codes, with the amounts that its texts are, and its numbers. */
function inRow(
  cells: readonly string[],
  placeOf: (column: number) => Place,
  numbers: () => readonly Amount[] = () => [],
): readonly CodesTogether[] {
  const codes = cells.flatMap((text, column) =>
    codesIn(text).map((value) => ({ at: placeOf(column), value })),
  );
  if (codes.length === 0) return [];
  return [
    { codes, figures: [...numbers(), ...cells.flatMap((text) => cellOf(text).amount ?? [])], isRow: true },
  ];
}

function codesIn(text: string): readonly string[] {
  if (!/\d/.test(text)) return [];
  const found = [
    ...findCodesOfAnyShape(text).map(({ code }) => code),
    ...findImputations(text),
    ...findNumbersOfCredits(text),
  ];
  return [...new Set(found)];
}
