import type { CellRange } from "../workbook/address";
import type { WorkbookModel } from "../workbook/model";
import { readFormula, type FormulaReading } from "./formula-reading";
import { namesByWord } from "./names-of-formulas";
import { WHOLE, type PlacedFormula } from "./placed-formula";

/** Functions that reach cells that their formula does not name. */
const FAR_REACHING = new Set(["INDIRECT", "OFFSET"]);

/** The ranges that formulas name, by sheet, each range once; the whole of every sheet where one reaches farther. */
export function rangesOf(
  workbook: WorkbookModel,
  formulas: readonly PlacedFormula[],
  names = workbook.facets.names,
): ReadonlyMap<number, readonly CellRange[]> {
  const found = new Map<number, Map<string, CellRange>>();
  const note = (sheet: number | undefined, range: CellRange): void => {
    if (sheet === undefined) return;
    let ranges = found.get(sheet);
    if (!ranges) found.set(sheet, (ranges = new Map()));
    ranges.set(`${range.top},${range.left},${range.bottom},${range.right}`, range);
  };
  const seen = new Set<string>();
  const named = namesByWord(names);
  /** A name may lean on another, and so on for ten thousand: each waits for its turn. */
  const follow = (own: number | undefined, first: FormulaReading): void => {
    const waiting = [{ sheet: own, reading: first }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { sheet, reading } = next;
      for (const reference of reading.references) {
        note(
          reference.sheet === undefined ? sheet : workbook.sheetNamed(reference.sheet)?.id,
          reference.range,
        );
      }
      for (const word of reading.words) {
        if (seen.has(word)) continue;
        seen.add(word);
        for (const name of named.get(word) ?? [])
          waiting.push({ sheet: name.sheet, reading: readFormula(name.formula) });
      }
    }
  };
  const readings = new Set<string>();
  for (const { sheet, text } of formulas) {
    const key = `${sheet} ${text}`;
    if (readings.has(key)) continue;
    readings.add(key);
    const reading = readFormula(text);
    follow(sheet, reading);
    if ([...reading.functions].some((name) => FAR_REACHING.has(name))) {
      return new Map(workbook.sheets.map((each) => [each.id, [WHOLE]]));
    }
    if (reading.structured)
      for (const each of workbook.sheets) for (const table of each.facets.tables) note(each.id, table.range);
  }
  return new Map([...found].map(([sheet, ranges]) => [sheet, merged([...ranges.values()])]));
}

/** Without the ranges that lie within another: a column of a thousand subtotals is read once. */
function merged(ranges: readonly CellRange[]): readonly CellRange[] {
  const sorted = [...ranges].sort((a, b) => a.left - b.left || a.top - b.top || b.bottom - a.bottom);
  const out: CellRange[] = [];
  for (const range of sorted) {
    const last = out.at(-1);
    if (last && last.left === range.left && last.right === range.right && range.top <= last.bottom + 1) {
      out[out.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
    } else if (
      !last ||
      !(
        range.left >= last.left &&
        range.right <= last.right &&
        range.top >= last.top &&
        range.bottom <= last.bottom
      )
    ) {
      out.push(range);
    }
  }
  return out;
}

/** Whether an edit so far touched a formula, or a cell that one leans on. */
export function isTouched(workbook: WorkbookModel, formulas: readonly PlacedFormula[]): boolean {
  if (formulas.some(({ record }) => record.value.kind === "empty")) return true;
  const ranges = rangesOf(workbook, formulas);
  return workbook.sheets.some((sheet) => {
    const leaned = ranges.get(sheet.id) ?? [];
    for (const { row, column, before, now } of sheet.changes()) {
      if (now?.formula || before?.formula) return true;
      if (
        leaned.some(
          ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
        )
      )
        return true;
    }
    return false;
  });
}
