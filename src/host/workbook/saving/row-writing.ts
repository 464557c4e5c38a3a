import type { XmlScanner } from "../../../package/xml-scanner";
import { columnOf, ROWS } from "../address";
import type { CellRecord } from "../cell";
import type { RowLook } from "../row-bands";
import { lookAt, runStyle } from "../row-bands";
import type { SheetState } from "../sheet-state";
import { setAttributes, writeBlank, writeCell, writeResult } from "./cell-writing";
import type { TextTable } from "./text-appending";

/** The rows of a sheet that differ from its file. */
export class ChangedRows {
  /** Cells whose content differs: what the file holds, by row and column. */
  readonly cells = new Map<number, Map<number, CellRecord | undefined>>();
  /** First and last of rows whose look may differ: in order, apart. */
  readonly looks: readonly (readonly [number, number])[];
  /** Whether a formula came, went or changed: the order of computing that the file holds is then void. */
  readonly formulas: boolean;

  constructor(readonly sheet: SheetState) {
    let formulas = false;
    for (const [row, columns] of sheet.touched) {
      for (const [column, before] of columns) {
        const now = sheet.at(row, column);
        if (now === before) continue;
        if (now?.formula !== before?.formula) formulas = true;
        this.add(row, column, before);
      }
    }
    this.formulas = formulas;
    this.addBrokenGroups();
    this.looks = joined(sheet.touchedRows);
  }

  private add(row: number, column: number, before: CellRecord | undefined): void {
    const columns = this.cells.get(row);
    if (columns) columns.set(column, before);
    else this.cells.set(row, new Map([[column, before]]));
  }

  /** A formula written once for many cells goes with its first cell: the others must then say it themselves. */
  private addBrokenGroups(): void {
    const broken = new Set<number>();
    for (const [group, { row, column }] of this.sheet.sharedFormulas) {
      const before = this.cells.get(row)?.get(column);
      if (before?.formula?.shared === group && this.sheet.at(row, column)?.formula !== before.formula) {
        broken.add(group);
      }
    }
    if (broken.size === 0) return;
    for (const [row, records] of this.sheet.cells) {
      for (const { column, formula } of records) {
        // No record stands for what the file holds, so that the cell is written afresh.
        if (formula?.shared !== undefined && broken.has(formula.shared)) this.add(row, column, undefined);
      }
    }
  }

  get any(): boolean {
    return this.cells.size > 0 || this.looks.length > 0;
  }

  has(row: number): boolean {
    return this.cells.has(row) || this.looks.some(([top, bottom]) => row >= top && row <= bottom);
  }

  /** Every row that may differ and now has something to write, in order. */
  list(): readonly number[] {
    const rows = new Set(this.cells.keys());
    for (const [top, bottom] of this.looks) {
      for (const band of this.sheet.bands) {
        for (let row = Math.max(band.top, top); row <= Math.min(band.bottom, bottom); row++) rows.add(row);
      }
    }
    return [...rows].sort((a, b) => a - b);
  }
}

function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (const [top, bottom] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && top <= last[1] + 1) out[out.length - 1] = [last[0], Math.max(last[1], bottom)];
    else out.push([top, bottom]);
  }
  return out;
}

/** A cell as the file writes it. */
interface WrittenCell {
  readonly raw: string;
  readonly style: number;
}

/**
 * The `sheetData` element that the scanner stands on, with the changed rows written again; all else is copied. Leaves
 * the scanner at its end.
 */
export function rewriteRows(
  scanner: XmlScanner,
  changed: ChangedRows,
  prefix: string,
  texts: TextTable,
): string {
  return new RowsWriter(scanner, changed, prefix, texts).write();
}

class RowsWriter {
  private readonly pieces: string[] = [];
  /** Where the text not yet copied begins. */
  private copied: number;
  private readonly waiting: number[];
  private next = 0;
  private readonly sheet: SheetState;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly changed: ChangedRows,
    private readonly prefix: string,
    private readonly texts: TextTable,
  ) {
    this.sheet = changed.sheet;
    this.copied = scanner.start;
    this.waiting = [...changed.list()];
  }

  write(): string {
    const { scanner, prefix } = this;
    if (scanner.empty) {
      this.writeNewRows(ROWS);
      const name = `${prefix}sheetData`;
      return this.pieces.length === 0
        ? scanner.xml.slice(scanner.start, scanner.end)
        : `<${name}>${this.pieces.join("")}</${name}>`;
    }
    let row = -1;
    for (;;) {
      if (!scanner.next() || scanner.kind === "close") break;
      if (scanner.kind !== "open") continue;
      if (scanner.local !== "row") {
        scanner.skip();
        continue;
      }
      row = this.rowAt(row);
      if ((this.waiting[this.next] ?? Infinity) < row) {
        this.copyTo(scanner.start);
        this.writeNewRows(row);
      }
      if (this.changed.has(row)) {
        this.copyTo(scanner.start);
        this.pieces.push(this.rewriteRow(row));
        this.copied = scanner.end;
        if (this.waiting[this.next] === row) this.next++;
      } else scanner.skip();
    }
    this.copyTo(scanner.start);
    this.writeNewRows(ROWS);
    this.copyTo(scanner.end);
    return this.pieces.join("");
  }

  private copyTo(end: number): void {
    if (end > this.copied) this.pieces.push(this.scanner.xml.slice(this.copied, end));
    this.copied = end;
  }

  private rowAt(previous: number): number {
    const stated = this.scanner.attribute("r");
    return stated === undefined ? previous + 1 : Number(stated) - 1;
  }

  private writeNewRows(before: number): void {
    for (; (this.waiting[this.next] ?? Infinity) < before; this.next++) {
      this.pieces.push(this.newRow(this.waiting[this.next] as number));
    }
  }

  private newRow(row: number): string {
    const look = lookAt(this.sheet.bands, row);
    const cells = this.cellsOf(row, look, new Map());
    const attributes = Object.entries(lookAttributes(look)).filter(([, value]) => value !== undefined);
    if (cells === "" && attributes.length === 0) return "";
    const open = `<${this.prefix}row r="${row + 1}"${attributes.map(([name, value]) => ` ${name}="${value}"`).join("")}`;
    return cells === "" ? `${open}/>` : `${open}>${cells}</${this.prefix}row>`;
  }

  private rewriteRow(row: number): string {
    const { scanner } = this;
    const { xml, start, end, empty, name } = scanner;
    const tag = xml.slice(start, end);
    const written = new Map<number, WrittenCell>();
    let extra = "";
    if (!empty) {
      let column = -1;
      for (;;) {
        if (!scanner.next() || scanner.kind === "close") break;
        if (scanner.kind !== "open") continue;
        const from = scanner.start;
        if (scanner.local !== "c") {
          extra += xml.slice(from, scanner.skip());
          continue;
        }
        const stated = scanner.attribute("r");
        column = stated === undefined ? column + 1 : columnOf(stated);
        const style = Number(scanner.attribute("s") ?? 0);
        written.set(column, { style, raw: xml.slice(from, scanner.skip()) });
      }
    }
    const look = lookAt(this.sheet.bands, row);
    const cells = this.cellsOf(row, look, written) + extra;
    const open = this.patchRowTag(tag, look, written, row);
    if (cells === "") return empty ? open : `${open}</${name}>`;
    return `${open.replace(/(?<!\s)\s*\/>$/, ">")}${cells}</${name}>`;
  }

  private patchRowTag(
    tag: string,
    look: RowLook,
    written: ReadonlyMap<number, WrittenCell>,
    row: number,
  ): string {
    let patched = tag;
    if (this.changed.looks.some(([top, bottom]) => row >= top && row <= bottom)) {
      const wanted = lookAttributes(look);
      const changes: Record<string, string | undefined> = {};
      for (const [name, value] of Object.entries(wanted)) {
        const there = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1];
        if (!sameAttribute(there, value)) changes[name] = value;
      }
      patched = setAttributes(patched, changes);
    }
    const columns = (this.sheet.cells.get(row) ?? []).map((record) => record.column);
    // Only a hint for speed: better none than a wrong one.
    return columns.every((column) => written.has(column))
      ? patched
      : setAttributes(patched, { spans: undefined });
  }

  private cellsOf(row: number, look: RowLook, written: ReadonlyMap<number, WrittenCell>): string {
    const columns = new Set(written.keys());
    for (const record of this.sheet.cells.get(row) ?? []) columns.add(record.column);
    for (const run of look.cells) for (let c = run.left; c <= run.right; c++) columns.add(c);
    return [...columns]
      .sort((a, b) => a - b)
      .map((column) => this.cellAt(row, column, look, written.get(column)))
      .join("");
  }

  private cellAt(row: number, column: number, look: RowLook, written: WrittenCell | undefined): string {
    const { prefix, texts, sheet } = this;
    const record = sheet.at(row, column);
    const own = runStyle(look.cells, column);
    const style = own ?? sheet.styleAt(row, column);
    const touched = this.changed.cells.get(row);
    const before = touched?.has(column) ? touched.get(column) : record;
    if (!written) {
      if (record) return writeCell(row, record, style, prefix, texts);
      // An empty cell that looks as its row and column do says nothing.
      const inherited = look.style ?? sheet.columnAt(column)?.style ?? 0;
      return own === undefined || own === inherited ? "" : writeBlank(row, column, own, prefix);
    }
    if (record === before && !(touched?.has(column) && before === undefined && record)) {
      return written.style === style ? written.raw : restyled(written.raw, style);
    }
    if (!record) return writeBlank(row, column, style, prefix);
    if (record.formula && record.formula === before?.formula) {
      return writeResult(written.raw, record, style, prefix, texts);
    }
    return writeCell(row, record, style, prefix, texts);
  }
}

function restyled(raw: string, style: number): string {
  const end = raw.indexOf(">") + 1;
  return setAttributes(raw.slice(0, end), { s: style === 0 ? undefined : String(style) }) + raw.slice(end);
}

function lookAttributes(look: RowLook): Record<string, string | undefined> {
  return {
    s: look.style === undefined ? undefined : String(look.style),
    customFormat: look.style === undefined ? undefined : "1",
    ht: look.height === undefined ? undefined : String(look.height),
    hidden: look.hidden ? "1" : undefined,
    customHeight: look.customHeight ? "1" : undefined,
    outlineLevel: look.outline ? String(look.outline) : undefined,
    collapsed: look.collapsed ? "1" : undefined,
  };
}

/** "1" and "true" say the same, "0", "false" and nothing too, and so do "15" and "15.0". */
function sameAttribute(a: string | undefined, b: string | undefined): boolean {
  const plain = (value: string | undefined): string | number => {
    if (value === undefined || value === "false") return 0;
    return value === "true" ? 1 : Number(value);
  };
  return plain(a) === plain(b);
}
