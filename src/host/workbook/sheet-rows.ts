import { damaged } from "../../package/problem";
import type { XmlScanner } from "../../package/xml-scanner";
import { readFlag } from "../../package/xml-tree";
import { decodeCellText } from "./cell-text";
import { cellName, COLUMNS, columnOf, parseRangeName, ROWS } from "./address";
import type { CellFormula, CellRecord, HeldValue } from "./cell";
import { cutText, EMPTY, LONGEST_FORMULA } from "./cell";
import { shiftFormula } from "./formula-shift";
import type { Oddities, Oddity } from "./oddity";
import type { RowBand, StyleRun } from "./row-bands";
import { sameRowLook } from "./row-bands";
import { serialOfIso } from "./serial-date";
import type { SharedText } from "./shared-strings";
import { readText } from "./shared-strings";

/** The cells of a sheet and how its rows look. */
export interface SheetRows {
  /** By row, in order; each row's cells that hold something, left to right. */
  readonly cells: Map<number, CellRecord[]>;
  readonly bands: RowBand[];
  /** The first cell of each formula that is written once for several cells. */
  readonly sharedFormulas: ReadonlyMap<number, SharedFormula>;
}

export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the cells of a sheet lean on. */
export interface RowsContext {
  readonly texts: readonly SharedText[];
  readonly date1904: boolean;
  readonly sheet: string;
  readonly oddities: Oddities;
  /** Told how many characters a cell shows; may refuse. */
  readonly show: (characters: number) => void;
}

/** Reads a `sheetData` element that the scanner stands on, and leaves the scanner at its end. */
export function readSheetRows(scanner: XmlScanner, context: RowsContext): SheetRows {
  return new RowsReader(scanner, context).read();
}

class RowsReader {
  private readonly cells = new Map<number, CellRecord[]>();
  private readonly bands: RowBand[] = [];
  private readonly shared = new Map<number, SharedFormula>();
  /** Formulas that came before the one they share. */
  private readonly waiting: { row: number; column: number; group: number }[] = [];
  private row = -1;
  private highest = -1;
  private disordered = false;
  /** Left, right and style of the row's cells, flat: no object a cell. */
  private readonly runs: number[] = [];
  private runCount = 0;
  private pendingLook: {
    height?: number;
    customHeight?: boolean;
    hidden?: boolean;
    style?: number;
    outline?: number;
    collapsed?: boolean;
  } = {};

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: RowsContext,
  ) {}

  read(): SheetRows {
    const { scanner } = this;
    if (!scanner.empty) {
      for (;;) {
        if (!scanner.next()) throw damaged("sheet cut short", this.context.sheet);
        if (scanner.kind === "close") break;
        if (scanner.kind !== "open") continue;
        if (scanner.local === "row") this.readRow();
        else scanner.skip();
      }
    }
    this.resolveWaiting();
    if (this.disordered) this.putInOrder();
    return { cells: this.cells, bands: this.bands, sharedFormulas: this.shared };
  }

  private oddity(kind: Oddity["kind"], at: string): void {
    this.context.oddities.add({ kind, sheet: this.context.sheet, at });
  }

  private readRow(): void {
    const { scanner } = this;
    const stated = scanner.attribute("r");
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    const inside = Number.isInteger(this.row) && this.row >= 0 && this.row < ROWS;
    if (!inside) {
      this.oddity("cell-out-of-bounds", stated ?? "");
      scanner.skip();
      return;
    }
    if (this.row <= this.highest) this.disordered = true;
    this.highest = Math.max(this.highest, this.row);
    this.readLook();
    this.runCount = 0;
    const records: CellRecord[] = [];
    if (!scanner.empty) {
      let column = -1;
      let ordered = true;
      for (;;) {
        if (!scanner.next()) throw damaged("sheet cut short", this.context.sheet);
        if (scanner.kind === "close") break;
        if (scanner.kind !== "open") continue;
        if (scanner.local !== "c") {
          scanner.skip();
          continue;
        }
        const next = this.columnAt(column);
        if (next < 0) {
          scanner.skip();
          continue;
        }
        if (next <= column) ordered = false;
        column = next;
        this.readCell(column, records);
      }
      if (!ordered) this.orderRow(records);
    }
    if (records.length > 0) this.addRecords(records);
    this.addBand();
  }

  private columnAt(previous: number): number {
    const name = this.scanner.attribute("r");
    const column = name === undefined ? previous + 1 : columnOf(name);
    if (column >= 0 && column < COLUMNS) return column;
    this.oddity("cell-out-of-bounds", name ?? cellName(this.row, previous));
    return -1;
  }

  private readLook(): void {
    const { scanner } = this;
    const look: RowsReader["pendingLook"] = {};
    for (let i = 0; i < scanner.attributes; i++) {
      const raw = scanner.rawValue(i);
      switch (scanner.attributeName(i)) {
        case "ht":
          look.height = Number(raw);
          break;
        case "customHeight":
          if (readFlag(raw)) look.customHeight = true;
          break;
        case "hidden":
          if (readFlag(raw)) look.hidden = true;
          break;
        case "s":
          if (readFlag(scanner.attribute("customFormat"))) look.style = Number(raw);
          break;
        case "outlineLevel":
          if (Number(raw) > 0) look.outline = Number(raw);
          break;
        case "collapsed":
          if (readFlag(raw)) look.collapsed = true;
          break;
        default:
      }
    }
    this.pendingLook = look;
  }

  private noteStyle(column: number): void {
    const stated = this.scanner.attribute("s");
    const style = stated === undefined ? 0 : Number(stated);
    const { runs } = this;
    const last = 3 * (this.runCount - 1);
    if (this.runCount > 0 && runs[last + 1] === column - 1 && runs[last + 2] === style) {
      runs[last + 1] = column;
      return;
    }
    const at = 3 * this.runCount++;
    runs[at] = column;
    runs[at + 1] = column;
    runs[at + 2] = style;
  }

  private readCell(column: number, records: CellRecord[]): void {
    const { scanner } = this;
    this.noteStyle(column);
    if (scanner.empty) return;
    const type = scanner.attribute("t");
    const dynamic = scanner.attribute("cm") !== undefined;
    let raw: string | undefined;
    let formula: CellFormula | undefined;
    let inline: SharedText | undefined;
    for (;;) {
      if (!scanner.next()) throw damaged("sheet cut short", this.context.sheet);
      if (scanner.kind === "close") break;
      if (scanner.kind !== "open") continue;
      if (scanner.local === "v") raw = this.readPlain();
      else if (scanner.local === "f") formula = this.readFormula(column, dynamic);
      else if (scanner.local === "is") inline = readText(scanner);
      else scanner.skip();
    }
    const text = inline ?? (type === "s" && raw ? this.sharedText(raw) : undefined);
    const value = text?.value ?? this.valueOf(type, raw, column);
    if (value.kind === "text") this.context.show(value.value.length);
    if (text?.cut) this.oddity("text-too-long", cellName(this.row, column));
    if (formula && formula.text.length > LONGEST_FORMULA) {
      this.oddity("formula-too-long", cellName(this.row, column));
      formula = undefined;
    }
    if (formula === undefined && (value.kind === "empty" || (value.kind === "text" && value.value === "")))
      return;
    // The same shape for most cells, and no spread: this runs a million times.
    if (text?.rich) records.push({ column, value, ...(formula && { formula }), rich: text.rich });
    else if (formula) records.push({ column, value, formula });
    else records.push({ column, value });
  }

  /** The text inside the element that the scanner stands on. */
  private readPlain(): string {
    const { scanner } = this;
    if (scanner.empty) return "";
    let text = "";
    let depth = 1;
    while (depth > 0) {
      if (!scanner.next()) throw damaged("sheet cut short", this.context.sheet);
      if (scanner.kind === "text") text += scanner.text();
      else if (scanner.kind === "close") depth--;
      else if (!scanner.empty) depth++;
    }
    return text;
  }

  private sharedText(raw: string): SharedText {
    const text = this.context.texts[Number(raw)];
    if (text === undefined) throw damaged(`shared text ${raw} missing`, this.context.sheet);
    return text;
  }

  private valueOf(type: string | undefined, raw: string | undefined, column: number): HeldValue {
    if (raw === undefined) return EMPTY;
    switch (type) {
      case "str":
      case "inlineStr":
        return { kind: "text", value: this.whole(decodeCellText(raw), column) };
      case "b":
        return { kind: "boolean", value: readFlag(raw.trim()) };
      case "e":
        return { kind: "error", value: cutText(raw) };
      case "d":
        return this.numberOr(serialOfIso(raw, this.context.date1904), raw, column);
      default:
        return raw.trim() === "" ? EMPTY : this.numberOr(Number(raw), raw, column);
    }
  }

  private numberOr(value: number | undefined, raw: string, column: number): HeldValue {
    if (value !== undefined && Number.isFinite(value)) return { kind: "number", value };
    this.oddity("number-unreadable", cellName(this.row, column));
    return { kind: "text", value: this.whole(raw, column) };
  }

  private whole(text: string, column: number): string {
    const cut = cutText(text);
    if (cut !== text) this.oddity("text-too-long", cellName(this.row, column));
    return cut;
  }

  private readFormula(column: number, dynamic: boolean): CellFormula | undefined {
    const { scanner, row } = this;
    const type = scanner.attribute("t");
    const group = Number(scanner.attribute("si") ?? NaN);
    const array = type === "array" ? parseRangeName(scanner.attribute("ref") ?? "") : undefined;
    const text = this.readPlain();
    if (type === "shared" && Number.isInteger(group)) {
      if (text !== "") {
        this.shared.set(group, { row, column, text });
        return { text, shared: group };
      }
      const master = this.shared.get(group);
      if (!master) {
        this.waiting.push({ row, column, group });
        return { text: "", shared: group };
      }
      return { text: shiftFormula(master.text, row - master.row, column - master.column), shared: group };
    }
    // A « data table » has no text of its own: its results stand as they are.
    if (text === "") return undefined;
    if (!array) return { text };
    return dynamic ? { text, array, dynamic } : { text, array };
  }

  private resolveWaiting(): void {
    for (const { row, column, group } of this.waiting) {
      const master = this.shared.get(group);
      const records = this.cells.get(row);
      const at = records?.findIndex((record) => record.column === column) ?? -1;
      const record = records?.[at];
      if (!records || !record) continue;
      const text = master && shiftFormula(master.text, row - master.row, column - master.column);
      if (text !== undefined) records[at] = { ...record, formula: { text, shared: group } };
      else records[at] = { column, value: record.value };
    }
  }

  private orderRow(records: CellRecord[]): void {
    records.sort((a, b) => a.column - b.column);
    for (let i = records.length - 1; i > 0; i--) {
      if (records[i]?.column !== records[i - 1]?.column) continue;
      this.oddity("duplicate-cell", cellName(this.row, records[i]?.column ?? 0));
      records.splice(i - 1, 1);
    }
    const styles = new Map<number, number>();
    for (let i = 0; i < this.runCount; i++) {
      const [left = 0, right = 0, style = 0] = this.runs.slice(3 * i, 3 * i + 3);
      for (let column = left; column <= right; column++) styles.set(column, style);
    }
    this.runCount = 0;
    for (const column of [...styles.keys()].sort((a, b) => a - b)) {
      const at = 3 * this.runCount++;
      this.runs[at] = column;
      this.runs[at + 1] = column;
      this.runs[at + 2] = styles.get(column) ?? 0;
    }
  }

  private addRecords(records: CellRecord[]): void {
    const there = this.cells.get(this.row);
    if (!there) {
      this.cells.set(this.row, records);
      return;
    }
    const columns = new Set(records.map((record) => record.column));
    for (const record of there) {
      if (columns.has(record.column)) this.oddity("duplicate-cell", cellName(this.row, record.column));
      else records.push(record);
    }
    this.cells.set(
      this.row,
      records.sort((a, b) => a.column - b.column),
    );
  }

  /** A band like the one before it only makes that one longer. */
  private addBand(): void {
    const { runs, runCount, row, pendingLook } = this;
    const last = this.bands[this.bands.length - 1];
    if (last && last.bottom + 1 === row && this.sameAs(last)) {
      this.bands[this.bands.length - 1] = Object.assign(last, { bottom: row });
      return;
    }
    const cells: StyleRun[] = [];
    for (let i = 0; i < runCount; i++) {
      cells.push({ left: runs[3 * i] ?? 0, right: runs[3 * i + 1] ?? 0, style: runs[3 * i + 2] ?? 0 });
    }
    if (cells.length === 0 && Object.keys(pendingLook).length === 0) return;
    this.bands.push({ top: row, bottom: row, ...pendingLook, cells });
  }

  private sameAs(band: RowBand): boolean {
    const { runs, runCount, pendingLook: look } = this;
    if (band.cells.length !== runCount) return false;
    for (let i = 0; i < runCount; i++) {
      const run = band.cells[i];
      if (run?.left !== runs[3 * i] || run?.right !== runs[3 * i + 1] || run?.style !== runs[3 * i + 2]) {
        return false;
      }
    }
    return sameRowLook(look, band);
  }

  private putInOrder(): void {
    this.oddity("rows-out-of-order", cellName(this.highest, 0));
    const rows = [...this.cells.entries()].sort(([a], [b]) => a - b);
    this.cells.clear();
    for (const [row, records] of rows) this.cells.set(row, records);
    const bands = [...this.bands].sort((a, b) => a.top - b.top);
    this.bands.length = 0;
    for (const band of bands) {
      const last = this.bands[this.bands.length - 1];
      if (!last || last.bottom < band.top) this.bands.push(band);
    }
  }
}
