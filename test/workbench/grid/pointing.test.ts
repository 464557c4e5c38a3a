import { MergedAreas } from "../../../src/host";
import { localeNamed } from "../../../src/host/api/locale/locale";
import {
  fixedOtherwise,
  mayPoint,
  namedRanges,
  pointedRange,
  referenceTo,
} from "../../../src/workbench/grid/pointing";

const french = localeNamed("fr-FR");
const english = localeNamed("en-US");
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test.each([
  ["=", true],
  ["=G5+", true],
  ["=SOMME(", true],
  ["=SOMME(G5;", true],
  ["=G5* ", true],
  ["=G5", false],
  ["=SOMME(G5)", false],
  ["=SOMME(G5,", false],
  ['="a+', false],
  ["total :", false],
  ["-", false],
])("after %j a cell may stand: %s", (text, may) => {
  expect(mayPoint({ text, caret: text.length }, french)).toBe(may);
});

test("it is the caret that tells, and the locale's own separator", () => {
  expect(mayPoint({ text: "=+G5", caret: 1 }, french)).toBe(true);
  expect(mayPoint({ text: "=SUM(G5,", caret: 8 }, english)).toBe(true);
});

test.each([
  [undefined, "B3"],
  ["Annexe", "Annexe!B3"],
  ["Annexe 5", "'Annexe 5'!B3"],
  ["L'été", "'L''été'!B3"],
  ["T1", "'T1'!B3"],
])("a cell of sheet %s is named %s", (sheet, reference) => {
  expect(referenceTo(cell(2, 1), sheet)).toBe(reference);
});

test("a range is named by its corners, a merged area by its first cell", () => {
  const merges = MergedAreas.of([{ top: 4, left: 0, bottom: 7, right: 0 }]);
  expect(referenceTo(pointedRange(merges, { row: 7, column: 2 }, { row: 4, column: 1 }), undefined)).toBe(
    "B5:C8",
  );
  expect(referenceTo(pointedRange(merges, { row: 5, column: 0 }, { row: 5, column: 0 }), undefined)).toBe(
    "A5",
  );
});

test("F4 fixes the reference at the caret four ways in turn, a range whole", () => {
  const turns = ["=A1+g5:g7"];
  for (let i = 0; i < 4; i++) {
    const text = turns.at(-1) ?? "";
    turns.push(fixedOtherwise({ text, caret: text.length })?.text ?? "none");
  }
  expect(turns.slice(1)).toEqual(["=A1+$G$5:$G$7", "=A1+G$5:G$7", "=A1+$G5:$G7", "=A1+G5:G7"]);
  expect(fixedOtherwise({ text: "=A1+B2", caret: 2 })).toEqual({ text: "=$A$1+B2", caret: 5 });
  expect(fixedOtherwise({ text: "=1+2", caret: 4 })).toBeUndefined();
});

test("the cells that a formula names are told sheet by sheet", () => {
  const text = "=SOMME(G5:G7;Budget!B2)+A1";
  expect(namedRanges(text, french, "Annexe", "Annexe").map(({ rank }) => rank)).toEqual([0, 2]);
  expect(namedRanges(text, french, "Budget", "Annexe")).toEqual([{ range: cell(1, 1), rank: 1 }]);
});
