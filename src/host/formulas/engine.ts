import type { CellRange } from "../workbook/address";
import { cellName, COLUMNS, ROWS } from "../workbook/address";
import type { CellRecord, HeldValue } from "../workbook/cell";
import type { CellChange, Change } from "../workbook/change";
import { shownFormula } from "../workbook/formula-names";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { readFormula } from "./formula-reading";
import type { FormulaReading } from "./formula-reading";
import { hyperlinkText } from "./hyperlink-text";
import { knowsFunction, Machine } from "./machine";
import type { EngineCode } from "./machine";
import { withoutTableReferences } from "./table-references";

/** A formula whose cached value was kept, because the engine cannot be trusted with it. */
export interface Uncomputed {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  readonly why:
    "function-unknown" | "array-formula" | "other-file" | "table-unread" | "filtered-rows" | "unreadable";
  /** The function that the engine lacks, where that is why. */
  readonly name?: string;
}

interface PlacedFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord;
  readonly text: string;
}

/** Functions that reach cells that their formula does not name. */
const FAR_REACHING = new Set(["INDIRECT", "OFFSET"]);

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** Errors by which the engine says that it did not understand, rather than that the sheet is wrong. */
const OWN_ERRORS = new Set(["#ERROR!", "#N/IMPL!", "#CIRC!"]);

/**
 * Computes a workbook's formulas after edits. Only formulas whose result changed since the workbook was opened, and new
 * ones, get another value: what a file says of cells that no edit touches is left as it is. The engine's code is loaded
 * once an edit touches a formula or what one leans on.
 */
export class FormulaEngine {
  private machine: Machine | undefined;
  /** What makes the machine's sheets; it is built anew when they change. */
  private structure = "";
  /** What the machine holds: values, and formulas as text. */
  private readonly fed = new Map<number, Map<number, HeldValue | string>>();
  private readonly results = new Map<number, Map<number, string>>();
  private list: readonly Uncomputed[] = [];

  constructor(private readonly code: EngineCode) {}

  /** The formulas whose value was kept at the last computation. */
  get uncomputed(): readonly Uncomputed[] {
    return this.list;
  }

  /** Whether the engine's code was needed so far. */
  get isLoaded(): boolean {
    return this.machine !== undefined;
  }

  /** The changes of cached values that edits call for; to be set as a workbook's `recalculation`. */
  readonly recalculate = (workbook: WorkbookModel): readonly Change[] => {
    const now = new Contents(workbook, false);
    const formulas = now.formulas();
    if (formulas.length === 0) return [];
    if (!this.machine && !isTouched(workbook, formulas)) return [];
    this.begin(workbook);
    const kept = this.feed(workbook, now, formulas);
    return this.differences(workbook, formulas, kept);
  };

  /** Notes what the formulas gave when the workbook was opened. */
  private begin(workbook: WorkbookModel): void {
    if (this.machine) return;
    const before = new Contents(workbook, true);
    this.feed(workbook, before, before.formulas());
    this.note(before.formulas());
  }

  /**
   * What formulas that no cell holds give in a sheet, those of conditional formats for one; undefined for those that the
   * engine cannot be trusted with. Without "=".
   */
  valuesOf(
    workbook: WorkbookModel,
    sheet: number,
    texts: readonly string[],
  ): readonly (HeldValue | undefined)[] {
    if (texts.length === 0) return [];
    this.begin(workbook);
    const contents = new Contents(workbook, false);
    // They are put for a moment where no sheet holds anything: the end of its last column.
    const placed = texts.map((text, i): PlacedFormula => {
      const column = COLUMNS - 1;
      const record: CellRecord = { column, value: { kind: "empty" }, formula: { text } };
      return { sheet, row: ROWS - 1 - i, column, record, text: shownFormula(text) };
    });
    const { list } = this;
    const kept = this.feed(workbook, contents, [...contents.formulas(), ...placed]);
    this.list = list;
    const values = this.machine?.values(placed) ?? [];
    return placed.map(({ record }, i) => {
      const value = values[i];
      const doubtful = value?.kind === "error" && OWN_ERRORS.has(value.value);
      return kept.has(record) || doubtful ? undefined : value;
    });
  }

  /** Gives the machine what changed since it was fed last, and evaluates. Says which formulas it was not given. */
  private feed(
    workbook: WorkbookModel,
    contents: Contents,
    formulas: readonly PlacedFormula[],
  ): ReadonlySet<CellRecord> {
    const machine = this.machineFor(workbook);
    const kept = new Map<CellRecord, Uncomputed>();
    const inputs = new Map<number, Map<number, HeldValue | string>>();
    for (const formula of formulas) {
      const { sheet, row, column, record } = formula;
      const prepared = this.prepare(workbook, formula);
      const key = keyOf(row, column);
      const known = this.fed.get(sheet)?.get(key);
      if (typeof prepared === "string") {
        ensure(inputs, sheet).set(key, prepared);
        if (known !== prepared) machine.putFormula(sheet, row, column, prepared);
      } else {
        kept.set(record, prepared);
        ensure(inputs, sheet).set(key, record.value);
        if (known !== record.value) machine.put(sheet, row, column, record.value);
      }
    }
    for (const { sheet, row, record } of contents.leanedOn(workbook, formulas)) {
      const { column, value } = record;
      const key = keyOf(row, column);
      const own = ensure(inputs, sheet);
      if (own.has(key)) continue;
      own.set(key, value);
      // Values are never changed in place: the same object is the same value.
      if (this.fed.get(sheet)?.get(key) !== value) machine.put(sheet, row, column, value);
    }
    for (const [sheet, cells] of this.fed) {
      const own = inputs.get(sheet);
      for (const key of cells.keys()) {
        if (!own?.has(key)) machine.put(sheet, Math.floor(key / COLUMNS), key % COLUMNS, undefined);
      }
    }
    this.fed.clear();
    for (const [sheet, cells] of inputs) this.fed.set(sheet, cells);
    machine.evaluate();
    this.list = [...kept.values()];
    return new Set(kept.keys());
  }

  /** The formula as the machine may have it, or why it may not. */
  private prepare(workbook: WorkbookModel, formula: PlacedFormula): string | Uncomputed {
    const { sheet, row, column, record } = formula;
    const place = { sheet: workbook.sheet(sheet)?.facets.name ?? "", cell: cellName(row, column) };
    const reading = readFormula(formula.text);
    if (record.formula?.array) return { ...place, why: "array-formula" };
    if (reading.external) return { ...place, why: "other-file" };
    const link = hyperlinkText(formula.text);
    if (link !== undefined) return link;
    for (const name of reading.functions) {
      if (!knowsFunction(this.code, name)) return { ...place, why: "function-unknown", name };
    }
    if (reading.functions.has("SUBTOTAL") && meetsFilter(workbook, sheet, reading)) {
      return { ...place, why: "filtered-rows" };
    }
    if (!reading.structured) return formula.text;
    return withoutTableReferences(formula.text, workbook, formula) ?? { ...place, why: "table-unread" };
  }

  private machineFor(workbook: WorkbookModel): Machine {
    const sheets = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
    const names = workbook.facets.names.filter((name) => !name.name.startsWith("_xlnm."));
    const structure = JSON.stringify([
      sheets.map((sheet) => [sheet.id, sheet.facets.name, hiddenStretches(sheet)]),
      names.map(({ name, sheet, formula }) => [name, sheet, formula]),
    ]);
    if (this.machine && structure === this.structure) return this.machine;
    this.machine?.free();
    this.fed.clear();
    this.structure = structure;
    const machine = new Machine(
      this.code,
      sheets.map((sheet) => ({ id: sheet.id, name: sheet.facets.name })),
    );
    for (const { name, sheet, formula } of names) machine.define(name, sheet, shownFormula(formula));
    for (const sheet of sheets) {
      for (const row of sheet.rows) if (sheet.isHidden(row)) machine.hideRow(sheet.id, row);
    }
    this.machine = machine;
    return machine;
  }

  private note(formulas: readonly PlacedFormula[]): void {
    for (const { sheet, row, column, text } of formulas) {
      const shown = this.machine?.shown(sheet, row, column) ?? "";
      ensure(this.results, sheet).set(keyOf(row, column), `${text}\n${shown}`);
    }
  }

  private differences(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
    kept: ReadonlySet<CellRecord>,
  ): readonly Change[] {
    const { machine } = this;
    if (!machine) return [];
    const changed = formulas.filter(({ sheet, row, column, record, text }) => {
      if (kept.has(record)) return false;
      const known = this.results.get(sheet)?.get(keyOf(row, column));
      return record.value.kind === "empty" || known !== `${text}\n${machine.shown(sheet, row, column)}`;
    });
    this.note(formulas);
    const values = machine.values(changed);
    const changes = new Map<number, CellChange[]>();
    const doubtful: Uncomputed[] = [];
    changed.forEach((formula, i) => {
      const { sheet, row, column, record } = formula;
      const value = values[i] ?? record.value;
      if (value.kind === "error" && OWN_ERRORS.has(value.value)) {
        const name = workbook.sheet(sheet)?.facets.name ?? "";
        doubtful.push({ sheet: name, cell: cellName(row, column), why: "unreadable" });
        return;
      }
      if (sameValue(value, record.value)) return;
      const cells = changes.get(sheet) ?? [];
      cells.push({ row, column, record: { ...record, value: value.kind === "empty" ? ZERO : value } });
      changes.set(sheet, cells);
    });
    this.list = [...this.list, ...doubtful];
    return [...changes].map(([sheet, cells]) => ({ kind: "cells", sheet, cells }));
  }
}

/** What a formula that refers to an empty cell gives. */
const ZERO: HeldValue = { kind: "number", value: 0 };

function ensure<V>(maps: Map<number, Map<number, V>>, sheet: number): Map<number, V> {
  let map = maps.get(sheet);
  if (!map) maps.set(sheet, (map = new Map()));
  return map;
}

function sameValue(a: HeldValue, b: HeldValue): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "empty" || b.kind === "empty" || a.value === b.value;
}

/** What the sheets hold now, or held when the workbook was opened. */
class Contents {
  private found: readonly PlacedFormula[] | undefined;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly original: boolean,
  ) {}

  private sheets(): readonly SheetModel[] {
    return this.workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  }

  /** The cells of a rectangle, row by row. */
  *within(
    sheet: SheetModel,
    range: CellRange,
  ): Generator<{ readonly row: number; readonly record: CellRecord }> {
    for (const placed of sheet.within(range)) {
      const { row, record } = placed;
      if (this.original && sheet.touched.get(row)?.has(record.column)) continue;
      yield placed;
    }
    if (!this.original) return;
    for (const [row, columns] of sheet.touched) {
      if (row < range.top || row > range.bottom) continue;
      for (const [column, record] of columns) {
        if (record && column >= range.left && column <= range.right) yield { row, record };
      }
    }
  }

  formulas(): readonly PlacedFormula[] {
    this.found ??= this.sheets().flatMap((sheet) => {
      const formulas: PlacedFormula[] = [];
      for (const { row, record } of this.within(sheet, WHOLE)) {
        if (!record.formula) continue;
        const text = shownFormula(record.formula.text);
        formulas.push({ sheet: sheet.id, row, column: record.column, record, text });
      }
      return formulas;
    });
    return this.found;
  }

  /** The cells that formulas lean on, some perhaps more than once. */
  *leanedOn(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
  ): Generator<{ readonly sheet: number; readonly row: number; readonly record: CellRecord }> {
    for (const [id, ranges] of rangesOf(workbook, formulas)) {
      const sheet = workbook.sheet(id);
      if (!sheet) continue;
      for (const range of ranges) {
        for (const { row, record } of this.within(sheet, range)) yield { sheet: id, row, record };
      }
    }
  }
}

const WHOLE: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** The ranges that formulas name, by sheet, each range once; the whole of every sheet where one reaches farther. */
function rangesOf(
  workbook: WorkbookModel,
  formulas: readonly PlacedFormula[],
): ReadonlyMap<number, readonly CellRange[]> {
  const found = new Map<number, Map<string, CellRange>>();
  const note = (sheet: number | undefined, range: CellRange): void => {
    if (sheet === undefined) return;
    let ranges = found.get(sheet);
    if (!ranges) found.set(sheet, (ranges = new Map()));
    ranges.set(`${range.top},${range.left},${range.bottom},${range.right}`, range);
  };
  const seen = new Set<string>();
  const follow = (sheet: number | undefined, reading: FormulaReading): void => {
    for (const reference of reading.references) {
      note(reference.sheet === undefined ? sheet : workbook.sheetNamed(reference.sheet)?.id, reference.range);
    }
    for (const word of reading.words) {
      for (const name of workbook.facets.names) {
        if (name.name.toUpperCase() !== word || seen.has(`${name.sheet} ${word}`)) continue;
        seen.add(`${name.sheet} ${word}`);
        follow(name.sheet, readFormula(name.formula));
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
function isTouched(workbook: WorkbookModel, formulas: readonly PlacedFormula[]): boolean {
  if (formulas.some(({ record }) => record.value.kind === "empty")) return true;
  const ranges = rangesOf(workbook, formulas);
  return workbook.sheets.some((sheet) => {
    const leaned = ranges.get(sheet.id) ?? [];
    for (const [row, columns] of sheet.touched) {
      for (const [column, before] of columns) {
        const now = sheet.at(row, column);
        if (now === before) continue;
        if (now?.formula || before?.formula) return true;
        if (
          leaned.some(
            ({ top, bottom, left, right }) =>
              row >= top && row <= bottom && column >= left && column <= right,
          )
        )
          return true;
      }
    }
    return false;
  });
}

function hiddenStretches(sheet: SheetModel): string {
  return sheet.bands
    .filter((band) => band.hidden)
    .map((band) => `${band.top}-${band.bottom}`)
    .join(",");
}

/** SUBTOTAL leaves out filtered rows, which the engine cannot tell from rows hidden by hand. */
function meetsFilter(workbook: WorkbookModel, own: number, reading: FormulaReading): boolean {
  const sheets = new Set(
    reading.references.map(({ sheet }) =>
      sheet === undefined ? workbook.sheet(own) : workbook.sheetNamed(sheet),
    ),
  );
  return [...sheets].some(
    (sheet) =>
      sheet !== undefined &&
      (sheet.facets.autoFilter !== undefined || sheet.facets.tables.some((table) => table.showFilter)) &&
      sheet.bands.some((band) => band.hidden),
  );
}
