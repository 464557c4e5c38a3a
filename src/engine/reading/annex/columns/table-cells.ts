import { heldText, textOf, type Grid, type SheetCell } from "../../../grid";
import type { AmountPart, AmountReading, Place } from "../../../model";
import { rateWritten, readAmountCell, readAmountText, scaled, together } from "../cells/amount-cell";
import type { Columns } from "./columns";
import type { Role } from "./header-words";
import type { Power } from "../../../tables";

/** Where a cell of a snapshot stands for the user: the cell itself, or a place in a document. */
export type PlaceOf = (sheet: string, row: number, column: number) => Place;

/** How the rows of a table are to be read. */
export interface RowsOptions {
  readonly placeOf: PlaceOf;
  /** Whether the grid was rebuilt from pasted text: its cells cannot be written, its rows are printed lines. */
  readonly pasted: boolean;
  /** Whether each value has a cell of its own: not so in a text cut into columns, where nothing can be written. */
  readonly ownCells: boolean;
  /** What a title over several tables states their amounts in; absent where the table's own rows tell. */
  readonly power?: Power;
}

/** A cell that says something, with the part that its column plays. */
export interface RowCell {
  readonly cell: SheetCell;
  readonly text: string;
  readonly role: Role | undefined;
}

const isText = ({ cell }: RowCell): boolean => cell.value.kind === "text";

/** The cells of a row that hold text. */
export function textCells(cells: readonly RowCell[]): readonly RowCell[] {
  return cells.filter(isText);
}

/** A row's only text; null where it has none, or several. */
export function onlyText(cells: readonly RowCell[]): RowCell | null {
  const first = cells.find(isText);
  return first && cells.findLast(isText) === first ? first : null;
}

/** What a row says, its cells one after the other. */
export function wordsOf(cells: readonly RowCell[]): string {
  return cells.map(({ text }) => text).join(" ");
}

/** The same as the sheet holds it, to show it to its author. */
export function heldWords(cells: readonly RowCell[]): string {
  return cells.map(({ cell }) => heldText(cell)).join(" ");
}

/** The cells of a table by row, with what its columns make of them. */
export class TableCells {
  /** What a title above the table states its amounts in. */
  power: Power;
  private numbering: ReadonlySet<number> | undefined;

  constructor(
    readonly grid: Grid,
    /** The columns of the table being read: another header changes them. */
    public columns: Columns,
    private readonly options: RowsOptions,
  ) {
    this.power = options.power ?? 0;
  }

  /** The cells of a row that say something, left to right. */
  row(row: number): readonly RowCell[] {
    const cells: RowCell[] = [];
    for (const cell of this.grid.row(row)) {
      const text = textOf(cell).trim();
      if (text !== "") cells.push({ cell, text, role: this.columns.roleOf(cell.column) });
    }
    return cells;
  }

  /** Where a cell stands for the user. */
  place(row: number, column: number): Place {
    return this.options.placeOf(this.grid.snapshot.name, row, column);
  }

  /** Whether a cell is merged over several columns of the table, as a heading is. */
  isWide(row: number, column: number): boolean {
    const merge = this.grid.mergeAt(row, column);
    return merge !== undefined && this.columns.isWide(merge);
  }

  /** What a row states in the columns of amounts. */
  amountAt(row: number): AmountReading {
    const readings = this.columns.amountParts.map((column) => this.amountIn(row, column));
    const [own] = readings;
    // A total states what each step comes to: each is of all that the lines' own is.
    if (own?.kind === "amount" && this.columns.upperSteps.length > 0) return own;
    return together(readings) ?? this.amountIn(row, 0);
  }

  /** What the columns that add up to a row's amount state there; nothing where one column states it alone, or one cell is merged over them. */
  partsAt(row: number): { readonly parts?: readonly AmountPart[] } {
    const { addends } = this.columns;
    const isOverAll = [...addends.keys()].some((column) => {
      const merge = this.grid.mergeAt(row, column);
      return (
        merge !== undefined && [...addends.keys()].every((each) => each >= merge.left && each <= merge.right)
      );
    });
    return addends.size === 0 || isOverAll ? {} : { parts: this.labelled(row, addends) };
  }

  /** What all columns of figures but the amount's state on a row; nothing where there is none. */
  othersAt(row: number): { readonly parts?: readonly AmountPart[]; readonly beside?: readonly AmountPart[] } {
    const { figures, addends } = this.columns;
    const others = new Map([...figures].filter(([column, label]) => label !== "" && !addends.has(column)));
    return { ...this.partsAt(row), ...(others.size === 0 ? {} : { beside: this.labelled(row, others) }) };
  }

  /** What a row states in the columns of what groups of lines come to, where it states an amount in the lines' own. */
  sumsOfGroupsAt(row: number, { at }: AmountReading): readonly AmountReading[] {
    const { columns } = this;
    const own = columns.of("amount");
    const of = [...columns.upperSteps, ...columns.groupTotals.map(({ column }) => column)];
    if (of.length === 0 || at.kind !== "cell" || at.column !== own) return [];
    return of.map((column) => this.amountIn(row, column)).filter(({ kind }) => kind === "amount");
  }

  private labelled(row: number, columns: ReadonlyMap<number, string>): readonly AmountPart[] {
    return [...columns].map(([column, label]) => ({ ...this.figureIn(row, column), label }));
  }

  /** What a cell states beside the amounts: one of them, or a rate, be it a number or written out (« 40 % »). */
  private figureIn(row: number, column: number): AmountReading {
    const reading = this.amountIn(row, column);
    const rate = reading.kind === "amount" ? null : rateWritten(reading.text);
    return rate === null ? reading : { ...reading, kind: "amount", amount: rate, asText: false };
  }

  /** What a cell states as an amount. */
  amountIn(row: number, column: number): AmountReading {
    const cell = this.grid.at(row, column);
    const at = this.place(row, column);
    const own = this.options.ownCells || !cell ? readAmountCell(cell, at) : readAmountText(textOf(cell), at);
    const reading = scaled(own, this.columns.power || this.power);
    // A document has no cell to write to, nor formulas that skip text.
    return at.kind === "document" ? { ...reading, asText: false, formula: null, cell: null } : reading;
  }

  /** Whether a column only counts the rows: 1, 2, 3. */
  isNumbering(column: number): boolean {
    this.numbering ??= numberingColumns(this.grid);
    return this.numbering.has(column);
  }

  /** A merged area as wide as the table is a heading, never a line's text. */
  spansTable(row: number, column: number): boolean {
    const merge = this.grid.mergeAt(row, column);
    if (!merge || merge.right === merge.left) return false;
    const used = this.columns.entries.filter(([each]) => each >= merge.left && each <= merge.right).length;
    return used > 2 && merge.top !== row;
  }
}

/** The columns that count the rows: most of their numbers are the one above and one. */
function numberingColumns(grid: Grid): ReadonlySet<number> {
  const counts = new Map<number, { last: number; numbers: number; steps: number }>();
  for (const row of grid.rows) {
    for (const { column, value } of grid.row(row)) {
      if (value.kind !== "number") continue;
      const count = counts.get(column);
      if (!count) counts.set(column, { last: value.value, numbers: 1, steps: 0 });
      else {
        count.numbers++;
        if (value.value === count.last + 1) count.steps++;
        count.last = value.value;
      }
    }
  }
  const numbering = [...counts].filter(([, { numbers, steps }]) => numbers > 1 && steps * 2 > numbers - 1);
  return new Set(numbering.map(([column]) => column));
}
