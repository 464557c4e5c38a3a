import { readFileSync } from "node:fs";
import { WorkbookSession } from "../../../src/workbench/session/workbook-session";
import type { CellRange } from "../../../src/host";
import { cellName, parseRangeName } from "../../../src/host";
import { blankWorkbook } from "../../support/blank-workbook";

let code: WebAssembly.Module | undefined;

/** The workbench's session over one sheet, filled from A1 as a user would type it. */
export function benchSession(rows: readonly (readonly string[])[] = []): WorkbookSession {
  const session = new WorkbookSession(
    "essai.xlsx",
    blankWorkbook(["Annexe", "Budget"]),
    () => (code ??= new WebAssembly.Module(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")))),
    "fr-FR",
  );
  if (rows.length > 0) session.type({ row: 0, column: 0 }, rows);
  return session;
}

export function area(name: string): CellRange {
  const range = parseRangeName(name);
  if (!range) throw new Error(`${name} is no range`);
  return range;
}

/** Selects cells, from the first of a range. */
export function select(session: WorkbookSession, name: string): void {
  const { top, left, bottom, right } = area(name);
  session.select({ row: top, column: left }, { row: bottom, column: right });
}

/** What the cells of a range hold, as one would type it: formulas with "=", nothing as "". */
export function contents(session: WorkbookSession, name: string): readonly (readonly string[])[] {
  const { top, left, bottom, right } = area(name);
  return span(top, bottom).map((row) =>
    span(left, right).map((column) => {
      const record = session.sheet.at(row, column);
      if (record?.formula) return `=${record.formula.text}`;
      return record && record.value.kind !== "empty" ? String(record.value.value) : "";
    }),
  );
}

/** What a cell's formula or content comes to. */
export function valueAt(session: WorkbookSession, name: string): unknown {
  const { top, left } = area(name);
  const value = session.sheet.at(top, left)?.value;
  return value && value.kind !== "empty" ? value.value : undefined;
}

/** The addresses of a range, row by row. */
export function cellsOf(name: string): readonly string[] {
  const { top, left, bottom, right } = area(name);
  return span(top, bottom).flatMap((row) => span(left, right).map((column) => cellName(row, column)));
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
