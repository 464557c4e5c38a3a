import type { Grid, GridRange, SheetCell } from "../../grid";
import { textOf } from "../../grid";
import { parseCode } from "../../wording";
import { readAmountCell } from "./amount-cell";
import { roleScores, votedScore, type Role } from "./header-words";
import { readHeading } from "./heading-text";
import { readMark, readOpinion } from "./mark";
import { powerStated, type Power } from "./scale";
import { groupTotalColumns, partsOf, sumColumn, type GroupTotals } from "./sum-columns";
import { readTotalLabel } from "./total-label";

/** Roles that several columns may share: their texts are joined. */
const shared: ReadonlySet<Role> = new Set<Role>(["description", "comment"]);

/** What is known of a block's columns beside their parts. */
export interface ColumnFacts {
  /** The titled columns, each with the first column of its title's cell: a title may be merged over several. */
  readonly titled?: ReadonlyMap<number, number>;
  /** What the amounts are stated in. */
  readonly power?: Power;
  readonly groupTotals?: readonly GroupTotals[];
  /** The columns whose sum is the amount granted, the amount's own among them; absent where one column says it. */
  readonly parts?: readonly number[];
}

/** Which column plays which part in a block of rows. */
export class Columns {
  constructor(
    private readonly roles: ReadonlyMap<number, Role>,
    private readonly facts: ColumnFacts = {},
  ) {}

  get power(): Power {
    return this.facts.power ?? 0;
  }

  /** The columns that together say what a line receives. */
  get amountParts(): readonly number[] {
    const column = this.of("amount");
    return this.facts.parts ?? (column === undefined ? [] : [column]);
  }

  /** The columns beside the amounts that state what operations or themes come to. */
  get groupTotals(): readonly GroupTotals[] {
    return this.facts.groupTotals ?? [];
  }

  /** Whether an area runs over several columns of the table: a title's own width is one column. */
  isWide(area: GridRange): boolean {
    if (area.right === area.left) return false;
    const { titled } = this.facts;
    if (!titled || titled.size === 0) return true;
    const covered = [...titled].filter(([column]) => column >= area.left && column <= area.right);
    return covered.length === 0 || new Set(covered.map(([, origin]) => origin)).size > 1;
  }

  roleOf(column: number): Role | undefined {
    return this.roles.get(column);
  }

  /** The first column of a role, or undefined. */
  of(role: Role): number | undefined {
    return this.all(role)[0];
  }

  /** The columns of a role, left to right. */
  all(role: Role): readonly number[] {
    return [...this.roles]
      .filter(([, each]) => each === role)
      .map(([column]) => column)
      .sort((a, b) => a - b);
  }

  get entries(): readonly (readonly [number, Role])[] {
    return [...this.roles].sort(([a], [b]) => a - b);
  }

  has(role: Role): boolean {
    return this.of(role) !== undefined;
  }
}

/** What the cells of a column hold, over the rows of a block. */
export interface ColumnContent {
  readonly filled: number;
  /** Readable amounts, dates left out. */
  readonly amounts: number;
  /** Readable amounts other than zero. */
  readonly sums: number;
  readonly marks: number;
  /** As marks, letters of opinions (F, D) counted. */
  readonly opinions: number;
  readonly codes: number;
  readonly texts: number;
  readonly distinct: number;
  /** Characters a text, on average. */
  readonly length: number;
}

export function contentOfColumn(grid: Grid, column: number, rows: readonly number[]): ColumnContent {
  const cells = rows
    .map((row) => grid.at(row, column))
    .filter((cell): cell is SheetCell => cell !== undefined);
  const filled = cells.filter((cell) => textOf(cell).trim() !== "");
  const texts = filled.filter((cell) => cell.value.kind === "text");
  const readings = filled.map((cell) => readAmountCell(cell, { kind: "cell", sheet: "", row: 0, column: 0 }));
  const amounts = readings.filter((reading) => reading.kind === "amount");
  return {
    filled: filled.length,
    amounts: amounts.length,
    sums: amounts.filter((reading) => !reading.amount.isZero).length,
    marks: filled.filter((cell) => readMark(textOf(cell)) !== null).length,
    opinions: filled.filter((cell) => readOpinion(textOf(cell)) !== null).length,
    codes: filled.filter((cell) => parseCode(textOf(cell)) !== null).length,
    texts: texts.length,
    distinct: new Set(texts.map((cell) => textOf(cell).trim().toLowerCase())).size,
    length: texts.reduce((sum, cell) => sum + textOf(cell).length, 0) / Math.max(1, texts.length),
  };
}

/** How well a column's content agrees with a role, 0 to 1; an empty column is no proof against. */
function fit(role: Role, content: ColumnContent, header: string): number {
  if (content.filled === 0) return role === "amount" ? 0.1 : 0.6;
  switch (role) {
    case "amount":
      return content.amounts / content.filled;
    case "retained":
      return content.opinions / content.filled >= 0.5 ? 1 : 0;
    case "code": {
      const coded = content.codes / content.filled;
      // A bare « Code » is as often a beneficiary's number: one a line.
      const qualified = (roleScores(header).get("code") ?? 0) > 8;
      return qualified ? 0.6 + coded * 0.4 : coded >= 0.5 && content.distinct * 1.5 < content.filled ? 1 : 0;
    }
    case "theme":
    case "operation":
    case "beneficiary":
    case "territory":
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    default:
      return content.texts / content.filled >= 0.5 ? 1 : 0.3;
  }
}

/**
 * Gives each column of a block its part, from its header's wording and what its cells hold.
 * @param headers the header's text a column, its two rows joined.
 * @param headerRows where it stands.
 */
export function assignRoles(
  headers: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
  headerRows: readonly number[],
): Columns {
  // A title alone on its row says nothing of the column where it happens to stand.
  const dataRows = rows.filter((row) => {
    const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    return cells.length > 1 && !cells.some((cell) => readTotalLabel(textOf(cell)) !== null);
  });
  const candidates: { column: number; role: Role; score: number }[] = [];
  const contents = new Map<number, ColumnContent>();
  const years = [...headers.values()].map(yearOf).filter((year) => year !== null);
  const lastYear = years.length > 0 ? Math.max(...years) : null;
  for (const [column, header] of headers) {
    const content = contentOfColumn(grid, column, dataRows);
    contents.set(column, content);
    for (const [role, score] of roleScores(header)) {
      const fitting = fit(role, content, header);
      if (fitting === 0) continue;
      // Of two years, the later is put to the vote, the other recalled.
      const old = role === "amount" && lastYear !== null && (yearOf(header) ?? lastYear) < lastYear ? 12 : 0;
      // Among amounts, one that is put to the vote wins however its neighbours are worded; but words are not amounts.
      candidates.push({
        column,
        role,
        score: role === "amount" ? (score - old + 20) * fitting : score * fitting,
      });
    }
  }
  const sum = sumColumn(headers, grid, dataRows);
  if (sum !== null) candidates.push({ column: sum, role: "amount", score: 60 });
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  for (const { column, role, score } of candidates) {
    if (roles.has(column) || (taken.has(role) && !shared.has(role)) || score < 1) continue;
    if (
      role === "amount" &&
      (contents.get(column)?.amounts ?? 0) === 0 &&
      candidates.some(
        (c) => c.role === role && c.column !== column && (contents.get(c.column)?.amounts ?? 0) > 0,
      )
    )
      continue;
    roles.set(column, role);
    taken.add(role);
  }
  const amount = [...roles].find(([, role]) => role === "amount")?.[0];
  const groupTotals = amount === undefined ? [] : groupTotalColumns(headers, amount, grid, dataRows);
  for (const { column } of groupTotals) {
    const role = roles.get(column);
    roles.delete(column);
    if (role) taken.delete(role);
  }
  const open = new Map(
    [...headers].filter(([column]) => !groupTotals.some((each) => each.column === column)),
  );
  demote(open, roles, taken);
  if (!taken.has("operation")) promote(open, roles, grid, rows);
  return new Columns(roles, {
    titled: new Map(
      [...headers.keys()].map((column) => [column, titleStart(grid, headerRows, column)] as const),
    ),
    groupTotals,
    ...(amount === undefined ? {} : partsOf(headers, amount, grid, dataRows)),
    power: amount === undefined ? 0 : powerStated(headers.get(amount) ?? "", "header"),
  });
}

/** Where the cell of a column's title begins. */
function titleStart(grid: Grid, headerRows: readonly number[], column: number): number {
  const row = headerRows.at(-1);
  return row === undefined ? column : (grid.mergeAt(row, column)?.left ?? column);
}

/** The year that a header names, or null. */
function yearOf(header: string): number | null {
  const found = /\b(20\d{2})\b/.exec(header)?.[1];
  return found === undefined ? null : Number(found);
}

/** Where no header says « opération », the column whose texts stand at the head of groups of lines names the operations. */
function promote(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  grid: Grid,
  rows: readonly number[],
): void {
  const beneficiary = [...roles].find(([, role]) => role === "beneficiary")?.[0];
  if (beneficiary === undefined) return;
  const lines = rows.filter((row) => grid.at(row, beneficiary) !== undefined);
  for (const [column, header] of headers) {
    const role = roles.get(column);
    if ((role !== undefined && role !== "description") || roleScores(header).has("amount")) continue;
    const filled = rows.filter((row) => grid.at(row, column)?.value.kind === "text");
    // Numbers beside the lines are no titles, whatever titles stand on rows of their own in their column.
    if (filled.length === 0 || lines.some((row) => grid.at(row, column)?.value.kind === "number")) continue;
    const beside = filled.filter((row) => grid.at(row, beneficiary) !== undefined);
    // Titles on rows of their own may stand in any column; those beside lines tell what the column is.
    const telling = beside.length > 0 ? beside : filled;
    const claimed = telling.filter(
      (row) => readHeading(textOf(grid.at(row, column))).claims === "operation",
    ).length;
    const heads =
      roleScores(header).has("operation") &&
      beside.length < lines.length * 0.7 &&
      headsGroups(grid, column, beneficiary, rows);
    if (!heads && claimed * 2 < telling.length) continue;
    roles.set(column, "operation");
    return;
  }
}

/** Whether a column's texts begin groups: merged down, or on a row before the lines or on their first. */
function headsGroups(grid: Grid, column: number, beneficiary: number, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => grid.at(row, column)?.value.kind === "text");
  const alone = filled.filter((row) => grid.at(row, beneficiary) === undefined).length;
  const merged = filled.some((row) => (grid.mergeAt(row, column)?.bottom ?? row) > row);
  const first = rows.find((row) => grid.at(row, beneficiary) !== undefined);
  return merged || alone * 2 > filled.length || filled.some((row) => row === first);
}

/** What lost its first part may play another: an « Action » beside an « Opération » describes the line. */
function demote(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  taken: ReadonlySet<Role>,
): void {
  const operation = [...roles].find(([, role]) => role === "operation")?.[0];
  const operationHeader = operation === undefined ? "" : (headers.get(operation) ?? "");
  for (const [column, header] of headers) {
    if (roles.has(column)) continue;
    const scores = roleScores(header);
    if (scores.has("amount") && votedScore(header) < 0) continue;
    if (taken.has("operation") && (scores.get("operation") ?? 0) > 0) {
      const groups =
        /programme|dispositif|mission/i.test(header) && /action|operation|opération/i.test(operationHeader);
      if (groups && !taken.has("theme")) roles.set(column, "theme");
      else roles.set(column, "description");
    } else if (scores.has("description")) roles.set(column, "description");
    else if (scores.has("retained") && scores.has("comment")) roles.set(column, "comment");
  }
}
