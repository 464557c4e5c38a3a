import { initSync, Model } from "@ironcalc/wasm";
import { cellName, COLUMNS, parseRangeName } from "../workbook/address";
import type { HeldValue } from "../workbook/cell";
import { ANY_CELL, ANY_RANGE } from "./calls";

/** Where the engine's compiled code comes from: read from a file, or fetched beforehand in a browser. */
export type EngineCode = () => BufferSource | WebAssembly.Module;

/** A number shown so that ten decimals can be trusted; the rest comes from a second pass. */
const TEN_DECIMALS = "0.0000000000";
const FINER = 2 ** 40;
/** The same for what shows as zero: a number too small for its digits to be seen otherwise, and what is left of it. */
const FINEST = [2 ** 83, 2 ** 133];

/** What the engine says a cell holds: its kinds of values. */
const TYPE = { number: 1, text: 2, logical: 4, error: 16 } as const;

/** A cell of the engine's. */
export interface MachineCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A sheet that the engine is to have. */
export interface MachineSheet {
  readonly id: number;
  readonly name: string;
}

/** A name that the engine is to know: of one sheet's, or of the whole workbook's where there is none. */
export interface MachineName {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly formula: string;
}

/**
 * The engine, with the sheets of a workbook. Cells are counted from zero. What it is told is done in order; what it is asked
 * is asked of many cells at once, as it may work apart. Throws a MachineStopped where it gave up.
 */
export interface Machine {
  /** Whether the engine has functions; their names in capitals. */
  knows(names: readonly string[]): readonly boolean[];
  /** Whether the engine can make something of calls, as `callsOf` gives them. */
  understands(calls: readonly string[]): readonly boolean[];
  /** Begins with these sheets, and forgets what was before. Gives those whose name the engine refuses: see `standInName`. */
  begin(sheets: readonly MachineSheet[]): readonly number[];
  /** Gives names to formulas. Gives the ranks of those that the engine refuses: nothing that uses them can be computed. */
  define(names: readonly MachineName[]): readonly number[];
  hideRow(sheet: number, row: number): void;
  put(sheet: number, row: number, column: number, value: HeldValue | undefined): void;
  /** Without "=". */
  putFormula(sheet: number, row: number, column: number, formula: string): void;
  evaluate(): void;
  /** What cells show, to tell whether they changed. */
  shown(cells: readonly MachineCell[]): readonly string[];
  /** The values of formulas, numbers to the last digit. */
  values(cells: readonly MachineCell[]): readonly HeldValue[];
  /** Gives back what it took; nothing is asked of it afterwards. */
  end(): void;
}

/** What the engine calls a sheet whose own name it refuses: formulas that bear it are given to the engine with this. */
export function standInName(sheet: number): string {
  return `_stand_in_${sheet}`;
}

/** Thrown where the engine broke down, or used up its time: from then on it computes nothing. */
export class MachineStopped extends Error {
  override readonly name = "MachineStopped";
}

let ready = false;
let prober: Model | undefined;

/** Errors by which the engine says that it did not understand, rather than that the sheet is wrong. */
export const OWN_ERRORS: ReadonlySet<string> = new Set(["#ERROR!", "#N/IMPL!"]);

function start(code: EngineCode): void {
  if (ready) return;
  initSync({ module: code() });
  ready = true;
}

/** What a formula shows in a sheet where the places that calls are tried with hold numbers. */
function shownAlone(code: EngineCode, formula: string): string {
  start(code);
  prober ??= withNumbers(new Model("probe", "en", "UTC", "en"));
  prober.setUserInput(0, 1, 4, `=${formula}`);
  return prober.getFormattedCellValue(0, 1, 4);
}

function withNumbers(model: Model): Model {
  for (const place of [ANY_CELL, ANY_RANGE]) {
    const range = parseRangeName(place);
    if (!range) continue;
    for (let row = range.top; row <= range.bottom; row++)
      model.setUserInput(0, row + 1, range.left + 1, String(row + 1));
  }
  return model;
}

/** The engine in this thread. Its cells are counted from one. */
export class LocalMachine implements Machine {
  private current: Model | undefined;
  private sheets: ReadonlyMap<number, number> = new Map();
  private scratch = 0;

  constructor(private readonly code: EngineCode) {}

  private get model(): Model {
    if (!this.current) throw new Error("The machine has not begun");
    return this.current;
  }

  knows(names: readonly string[]): readonly boolean[] {
    return names.map((name) => {
      const shown = shownAlone(this.code, `${name}()`);
      return shown !== "#NAME?" && shown !== "#N/IMPL!";
    });
  }

  understands(calls: readonly string[]): readonly boolean[] {
    return calls.map((call) => !OWN_ERRORS.has(shownAlone(this.code, call)));
  }

  begin(sheets: readonly MachineSheet[]): readonly number[] {
    start(this.code);
    this.current?.free();
    const model = new Model("workbook", "en", "UTC", "en");
    this.current = model;
    model.pauseEvaluation();
    const refused: number[] = [];
    this.sheets = new Map(
      sheets.map(({ id, name }, index) => {
        if (index > 0) model.newSheet();
        try {
          model.renameSheet(index, name);
        } catch {
          model.renameSheet(index, standInName(id));
          refused.push(id);
        }
        return [id, index];
      }),
    );
    model.newSheet();
    this.scratch = sheets.length;
    return refused;
  }

  private index(sheet: number): number {
    const index = this.sheets.get(sheet);
    if (index === undefined) throw new Error(`No sheet ${sheet}`);
    return index;
  }

  define(names: readonly MachineName[]): readonly number[] {
    return names.flatMap(({ name, sheet, formula }, rank) => {
      try {
        this.model.newDefinedName(name, sheet === undefined ? undefined : this.index(sheet), formula);
        return [];
      } catch {
        return [rank];
      }
    });
  }

  hideRow(sheet: number, row: number): void {
    this.model.setRowsHidden(this.index(sheet), row + 1, row + 1, true);
  }

  put(sheet: number, row: number, column: number, value: HeldValue | undefined): void {
    this.model.setUserInput(this.index(sheet), row + 1, column + 1, inputOf(value));
  }

  putFormula(sheet: number, row: number, column: number, formula: string): void {
    const text = TEXT_ALONE.exec(formula)?.[1]?.replaceAll('""', '"');
    // The engine seeks each formula among all those of its sheet: links that tell ten thousand places are ten thousand.
    if (text) return this.put(sheet, row, column, { kind: "text", value: text });
    const index = this.index(sheet);
    this.model.setUserInput(index, row + 1, column + 1, `=${formula}`);
    const area = { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 };
    this.model.updateRangeStyle(area, "num_fmt", TEN_DECIMALS);
  }

  evaluate(): void {
    this.model.evaluate();
  }

  shown(cells: readonly MachineCell[]): readonly string[] {
    return cells.map(({ sheet, row, column }) => {
      const index = this.index(sheet);
      const type = this.model.getCellType(index, row + 1, column + 1);
      return `${type} ${this.model.getFormattedCellValue(index, row + 1, column + 1)}`;
    });
  }

  /**
   * The engine only shows numbers rounded: it is made to subtract what it showed from what it holds, and to show what is
   * left.
   */
  end(): void {
    this.current?.free();
    this.current = undefined;
  }

  values(cells: readonly MachineCell[]): readonly HeldValue[] {
    const approximate = cells.map(({ sheet, row, column }): HeldValue => {
      const index = this.index(sheet);
      const type = this.model.getCellType(index, row + 1, column + 1);
      const text = this.model.getFormattedCellValue(index, row + 1, column + 1);
      switch (type) {
        case TYPE.number:
          return { kind: "number", value: Number(text) };
        case TYPE.logical:
          return { kind: "boolean", value: text === "TRUE" };
        case TYPE.error:
          return { kind: "error", value: text };
        case TYPE.text:
          return { kind: "text", value: text };
        default:
          return { kind: "empty" };
      }
    });
    const numbers = approximate.flatMap((value, i) => (value.kind === "number" ? [i] : []));
    // What shows as zero has its digits further behind.
    const tiny = numbers.filter((at) => isZero(approximate[at]));
    this.refine(
      cells,
      approximate,
      numbers.filter((at) => !isZero(approximate[at])),
      FINER,
    );
    for (const scale of FINEST) this.refine(cells, approximate, tiny, scale);
    return approximate;
  }

  /** Adds to some numbers what the engine holds beyond what is known of them. The scale is a power of two: it loses nothing. */
  private refine(
    cells: readonly MachineCell[],
    known: HeldValue[],
    numbers: readonly number[],
    scale: number,
  ): void {
    if (numbers.length === 0) return;
    const names = this.model.getWorksheetsProperties().map(({ name }) => name);
    // What is entered is sought among all formulas of its sheet, those that say the same from where they stand being one:
    // cells of a column are asked for on their own rows, by one formula, with what is known of them beside it.
    const ranks = new Map<string, number>();
    const later: number[] = [];
    const asked = numbers.flatMap((at) => {
      const [cell, value] = [cells[at], known[at]];
      if (!cell || value?.kind !== "number") return [];
      const own = `${cell.sheet} ${cell.column}`;
      const rank = ranks.get(own) ?? ranks.size;
      if (rank >= MOST_COLUMNS) {
        later.push(at);
        return [];
      }
      ranks.set(own, rank);
      return [{ at, cell, value: value.value, column: 2 * rank }];
    });
    for (const { cell, value, column } of asked) {
      const name = names[this.index(cell.sheet)] ?? "";
      const reference = `'${name.replaceAll("'", "''")}'!${cellName(cell.row, cell.column)}`;
      const formula = `=(${reference}-${cellName(cell.row, column + 1)})*${scale}`;
      this.model.setUserInput(this.scratch, cell.row + 1, column + 2, String(value));
      this.model.setUserInput(this.scratch, cell.row + 1, column + 1, formula);
      const area = { sheet: this.scratch, row: cell.row + 1, column: column + 1, width: 1, height: 1 };
      this.model.updateRangeStyle(area, "num_fmt", TEN_DECIMALS);
    }
    this.model.evaluate();
    for (const { at, cell, value, column } of asked) {
      const rest = Number(this.model.getFormattedCellValue(this.scratch, cell.row + 1, column + 1)) / scale;
      if (Number.isFinite(rest)) known[at] = { kind: "number", value: value + rest };
      for (const each of [column, column + 1])
        this.model.setUserInput(this.scratch, cell.row + 1, each + 1, "");
    }
    this.refine(cells, known, later, scale);
  }
}

/** A formula that is nothing but a text. */
const TEXT_ALONE = /^"((?:[^"]|"")*)"$/;

/** Of cells that are asked for at once: each column takes two of the sheet where that is done. */
const MOST_COLUMNS = COLUMNS / 2;

function isZero(value: HeldValue | undefined): boolean {
  return value?.kind === "number" && value.value === 0;
}

function inputOf(value: HeldValue | undefined): string {
  switch (value?.kind) {
    case "number":
      return String(value.value);
    case "text":
      return `'${value.value}`;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.value;
    default:
      return "";
  }
}
