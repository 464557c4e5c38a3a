import type { XmlScanner } from "../../../package/xml-scanner";
import { columnOf, ROWS } from "../address";
import type { CellRecord } from "../cell";
import type { RowLook, RowRange } from "../row-bands";
import { bandsWithin, lookAt, rangeWith, runStyle } from "../row-bands";
import type { SheetState } from "../sheet-state";
import { setAttributes, writeBlank, writeCell, writeResult } from "./cell-writing";
import type { TextTable } from "./text-appending";

/** The rows of a sheet that differ from its file. */
export class ChangedRows {
  /** Rows in which what a cell holds differs. */
  readonly cells = new Set<number>();
  /** Rows whose look differs: in order, apart. */
  readonly looks: readonly RowRange[];
  /** Whether a formula came, went or changed: the order of computing that the file holds is then void. */
  readonly formulas: boolean;

  /** Cells to be written afresh though they hold what the file says: "row,column". */
  private readonly afresh = new Set<string>();

  constructor(readonly sheet: SheetState) {
    let formulas = false;
    for (const { row, before, now } of sheet.changes()) {
      if (now?.formula !== before?.formula) formulas = true;
      this.cells.add(row);
    }
    this.formulas = formulas;
    this.addBrokenGroups();
    this.looks = sheet.changedLooks;
  }

  /** What a cell holds that the file says already; nothing for one to be written afresh. */
  heldAt(row: number, column: number): CellRecord | undefined {
    return this.afresh.size > 0 && this.afresh.has(`${row},${column}`)
      ? undefined
      : this.sheet.heldAt(row, column);
  }

  /** A formula written once for many cells goes with its first cell: the others must then say it themselves. */
  private addBrokenGroups(): void {
    const broken = new Set<number>();
    for (const [group, { row, column }] of this.sheet.sharedFormulas) {
      const before = this.sheet.heldAt(row, column);
      if (before?.formula?.shared === group && this.sheet.at(row, column)?.formula !== before.formula) {
        broken.add(group);
      }
    }
    if (broken.size === 0) return;
    for (const [row, records] of this.sheet.cells) {
      for (const { column, formula } of records) {
        if (formula?.shared === undefined || !broken.has(formula.shared)) continue;
        this.cells.add(row);
        this.afresh.add(`${row},${column}`);
      }
    }
  }

  get any(): boolean {
    return this.cells.size > 0 || this.looks.length > 0;
  }

  has(row: number): boolean {
    return this.cells.has(row) || this.looksOtherwise(row);
  }

  /** Whether a row looks otherwise than the file says. */
  looksOtherwise(row: number): boolean {
    return rangeWith(this.looks, row) !== undefined;
  }

  /** Every row that may differ and now has something to write, in order. */
  list(): readonly number[] {
    const rows = new Set(this.cells);
    for (const { top, bottom } of this.looks) {
      for (const band of bandsWithin(this.sheet.bands, top, bottom)) {
        for (let row = band.top; row <= band.bottom; row++) rows.add(row);
      }
    }
    return [...rows].sort((a, b) => a - b);
  }
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
    if (this.changed.looksOtherwise(row)) {
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
    if (!written) {
      if (record) return writeCell(row, record, style, prefix, texts);
      // An empty cell that looks as its row and column do says nothing.
      const inherited = look.style ?? sheet.columnAt(column)?.style ?? 0;
      return own === undefined || own === inherited ? "" : writeBlank(row, column, own, prefix);
    }
    const before = this.changed.heldAt(row, column);
    if (record === before) {
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
