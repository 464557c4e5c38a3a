import type { Grid, GridRange } from "../../grid";
import { textOf } from "../../grid";
import { matches, weightOf, type Concept, forms } from "../../lexicon";
import { fold } from "../../wording";
import { amountByContent } from "./amount-by-content";
import { nowhere, readAmountCell } from "./amount-cell";
import { amountScore, latestYear } from "./amount-score";
import { contentOfColumn, fit, groupHeadings, type ColumnContent } from "./column-content";
import { isCouncilsShare, roleScores, votedScore, type Role } from "./header-words";
import { readHeading } from "./heading-text";
import { markColumns, type MarkColumns } from "./mark-columns";
import { powerStated, type Power } from "./scale";
import { groupTotalColumns, partsOf, sumColumn, type GroupTotals } from "./sum-columns";
import { bestAssignment, readTotalLabel } from "../../tables";

const labelAlone = new RegExp(`^${forms("label")}$`);

/** Roles that several columns may share: their texts are joined. */
const shared: ReadonlySet<Role> = new Set<Role>(["description", "comment"]);

/** What is known of a block's columns beside their parts. */
export interface ColumnFacts {
  /** The titled columns, each with the first column of its title's cell: a title may be merged over several. */
  readonly titled?: ReadonlyMap<number, number>;
  /** What the amounts are stated in. */
  readonly power?: Power;
  readonly groupTotals?: readonly GroupTotals[];
  /** The columns that hold figures of their own on the lines (what was asked for, participants), which no total is read from. */
  readonly figures?: ReadonlySet<number>;
  /** Whether the amounts' title says that they are what was asked for, or other than what is granted. */
  readonly asked?: boolean;
  /** The two columns of which a cross in one says that a line is retained, in the other that it is not. */
  readonly marks?: MarkColumns;
  /** The columns whose sum is the amount granted, the amount's own among them; absent where one column says it. */
  readonly parts?: readonly number[];
  /** The columns that add up to the amount, whether another column states their sum or none does, with their titles. */
  readonly addends?: ReadonlyMap<number, string>;
}

/** Which column plays which part in a block of rows. */
export class Columns {
  /** Each column with its part, left to right. */
  readonly entries: readonly (readonly [number, Role])[];
  private readonly byRole = new Map<Role, number[]>();

  constructor(
    private readonly roles: ReadonlyMap<number, Role>,
    private readonly facts: ColumnFacts = {},
  ) {
    this.entries = [...roles].sort(([a], [b]) => a - b);
    for (const [column, role] of this.entries)
      this.byRole.set(role, [...(this.byRole.get(role) ?? []), column]);
  }

  /** The pair of columns that crosses stand in; undefined where one column says it, or none. */
  get marks(): MarkColumns | undefined {
    return this.facts.marks;
  }

  get power(): Power {
    return this.facts.power ?? 0;
  }

  /** The columns that together say what a line receives. */
  get amountParts(): readonly number[] {
    const column = this.of("amount");
    return this.facts.parts ?? (column === undefined ? [] : [column]);
  }

  /** The columns that add up to the amount, with their titles; none where one column states it alone. */
  get addends(): ReadonlyMap<number, string> {
    return this.facts.addends ?? new Map();
  }

  /** The columns beside the amounts that state what operations or themes come to. */
  get groupTotals(): readonly GroupTotals[] {
    return this.facts.groupTotals ?? [];
  }

  /** Whether the only amounts are what was asked for. */
  get areAsked(): boolean {
    return this.facts.asked ?? false;
  }

  /** Whether a column's figures are about the lines, other than what they receive. */
  holdsOtherFigures(column: number): boolean {
    return this.facts.figures?.has(column) ?? false;
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
    return this.byRole.get(role)?.[0];
  }

  /** The columns of a role, left to right. */
  all(role: Role): readonly number[] {
    return this.byRole.get(role) ?? [];
  }

  has(role: Role): boolean {
    return this.of(role) !== undefined;
  }

  /** The same columns, but for those whose amounts are what is granted, in the unit that their title states. */
  granting(amounts: readonly number[], power: Power): Columns {
    const before = this.amountParts;
    const roles = new Map(
      [...this.roles].filter(([column, role]) => role !== "amount" && !amounts.includes(column)),
    );
    for (const column of amounts.slice(0, 1)) roles.set(column, "amount");
    const figures = [...(this.facts.figures ?? []), ...before].filter((column) => !amounts.includes(column));
    const { parts: _parts, ...facts } = this.facts;
    const groupTotals = this.groupTotals.filter(({ column }) => !amounts.includes(column));
    const parts = amounts.length > 1 ? { parts: amounts } : {};
    return new Columns(roles, {
      ...facts,
      ...parts,
      groupTotals,
      power,
      asked: false,
      figures: new Set(figures),
    });
  }

  /** The same columns, but for the one that names operations; null where rows of their own do. */
  titling(operations: number | null | undefined): Columns {
    if (operations === undefined) return this;
    const roles = new Map<number, Role>(
      [...this.roles].map(([column, role]) => [column, role === "operation" ? "description" : role] as const),
    );
    if (operations !== null) roles.set(operations, "operation");
    return new Columns(roles, this.facts);
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
  const headings = groupHeadings(grid, rows);
  const lastYear = latestYear([...headers.values()]);
  for (const [column, header] of headers) {
    const content = contentOfColumn(grid, column, dataRows);
    contents.set(column, content);
    const scores = roleScores(header);
    // « Coût total du projet », « Budget de l'action » over figures are nothing else.
    const isAmount = scores.has("amount") && fit("amount", content, header, headings) === 1;
    for (const [role, score] of scores) {
      if (isAmount && role !== "amount") continue;
      const fitting = fit(role, content, header, headings);
      if (fitting === 0) continue;
      candidates.push({
        column,
        role,
        score: (role === "amount" ? amountScore(header, score, content, lastYear) : score) * fitting,
      });
    }
  }
  // « Département » titles a place, or amounts: what the council pays among others.
  for (const [column, header] of headers) {
    const content = contents.get(column);
    if (
      !content ||
      content.sums === 0 ||
      !isCouncilsShare(header) ||
      fit("amount", content, header, headings) < 1
    )
      continue;
    candidates.push({ column, role: "amount", score: amountScore(header, 8, content, lastYear) });
  }
  const sum = sumColumn(headers, grid, dataRows);
  if (sum !== null) candidates.push({ column: sum.column, role: "amount", score: 60 });
  const roles = assigned(candidates, contents);
  const taken = new Set(roles.values());
  const marks = markColumns(headers, contents);
  if (marks) {
    for (const [column, role] of [...roles]) if (role === "retained") roles.delete(column);
    for (const column of [marks.yes, marks.no]) roles.set(column, "retained");
    taken.add("retained");
  }
  let amount =
    [...roles].find(([, role]) => role === "amount")?.[0] ??
    amountByContent(headers, grid, dataRows, (column) => !roles.has(column)) ??
    undefined;
  const summed = amount === undefined || sum ? null : onlyTotalled(headers, grid, rows, amount, contents);
  if (amount !== undefined && summed !== null) roles.delete(amount);
  amount = summed ?? amount;
  if (amount !== undefined) roles.set(amount, "amount");
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
  nameBeneficiaries(headers, roles, contents);
  codeLines(roles, contents);
  const parts = amount === undefined ? [] : partsOf(headers, amount, grid, dataRows);
  const addends = sum !== null && sum.column === amount ? sum.parts : parts;
  if (!taken.has("operation")) promote(open, roles, grid, rows, dataRows);
  describeLines(headers, roles, contents, (row, column) => grid.at(row, column) !== undefined, dataRows);
  return new Columns(roles, {
    titled: new Map(
      [...headers.keys()].map((column) => [column, titleStart(grid, headerRows, column)] as const),
    ),
    groupTotals,
    ...(marks ? { marks } : {}),
    asked: amount !== undefined && votedScore(headers.get(amount) ?? "") < 0,
    figures: new Set(
      [...contents]
        .filter(([column, { amounts }]) => {
          const other = amounts > 0 || votedScore(headers.get(column) ?? "") < 0;
          return column !== amount && other && open.has(column);
        })
        .map(([column]) => column),
    ),
    ...(parts.length > 1 ? { parts } : {}),
    addends: new Map(
      addends.map((column) => [column, (headers.get(column) ?? "").replace(/\s+/g, " ").trim()]),
    ),
    power: amount === undefined ? 0 : powerStated(headers.get(amount) ?? "", "header"),
  });
}

/** The roles that are worth most as a whole; an amount's column holds amounts where any of those that may be it does. */
function assigned(
  candidates: readonly { readonly column: number; readonly role: Role; readonly score: number }[],
  contents: ReadonlyMap<number, ColumnContent>,
): Map<number, Role> {
  const holds = (column: number) => (contents.get(column)?.amounts ?? 0) > 0;
  const some = candidates.some(({ role, column }) => role === "amount" && holds(column));
  const able = candidates.filter(
    ({ role, column, score }) => score >= 1 && (role !== "amount" || !some || holds(column)),
  );
  const columns = [...new Set(able.map(({ column }) => column))].sort((a, b) => a - b);
  const worths = columns.map((column) =>
    able.filter((each) => each.column === column).map(({ role, score }) => ({ part: role, worth: score })),
  );
  const best = bestAssignment(worths, { shared });
  return new Map(
    best.flatMap((role, index) => (role === null ? [] : [[columns[index] ?? 0, role] as const])),
  );
}

/**
 * Where beneficiaries stand at the head of several rows, and each row has an action of its own, actions describe the
 * lines. Under the last beneficiary they may also sum up what stands above.
 */
function describeLines(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  contents: ReadonlyMap<number, ColumnContent>,
  isFilled: (row: number, column: number) => boolean,
  lines: readonly number[],
): void {
  const columnOf = (role: Role) => [...roles].find(([, each]) => each === role)?.[0] ?? -1;
  const [beneficiary, action] = [columnOf("beneficiary"), columnOf("operation")];
  const actions = contents.get(action);
  if (!actions || actions.mergedDown || beneficiary < 0) return;
  // « Opération », « Dispositif » over them says plainly that they are what lines are grouped by.
  if ((weightOf("operation", headers.get(action) ?? "") ?? 0) > 8) return;
  const last = lines.findLastIndex((row) => isFilled(row, beneficiary));
  const unnamed = lines.filter((row) => !isFilled(row, beneficiary) && isFilled(row, action));
  const isBetween = unnamed.some((row) => row < (lines[last] ?? 0));
  if (actions.runs < actions.rows * 0.9 || !isBetween || unnamed.length < lines.length * 0.3) return;
  roles.set(action, "description");
}

/** What no total makes a grant of. */
const neverGranted: readonly Concept[] = [
  "asked",
  "previousYear",
  "projectCost",
  "eligible",
  "unitCost",
  "count",
];

/** The column that the totals stand in, where they all leave out the one that its words tell: what a table adds up is what it grants. */
function onlyTotalled(
  headers: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
  amount: number,
  contents: ReadonlyMap<number, ColumnContent>,
): number | null {
  const totals = rows.filter((row) => grid.row(row).some((cell) => readTotalLabel(textOf(cell)) !== null));
  const isFilled = (column: number) => (row: number) => {
    const cell = grid.at(row, column);
    return (
      cell !== undefined && (cell.formula !== undefined || readAmountCell(cell, nowhere).kind === "amount")
    );
  };
  if (totals.length === 0 || totals.some(isFilled(amount))) return null;
  const [only, other] = [...contents].filter(
    ([column, { sums, rows: lines }]) =>
      column !== amount &&
      sums * 2 > lines &&
      !matches(neverGranted, headers.get(column) ?? "") &&
      totals.every(isFilled(column)),
  );
  return only && !other ? only[0] : null;
}

/** Where the cell of a column's title begins. */
function titleStart(grid: Grid, headerRows: readonly number[], column: number): number {
  const row = headerRows.at(-1);
  return row === undefined ? column : (grid.mergeAt(row, column)?.left ?? column);
}

/** « Programme » over codes, beside titles of operations, says what pays them: the codes name no theme. */
function codeLines(roles: Map<number, Role>, contents: ReadonlyMap<number, ColumnContent>): void {
  const held = new Set(roles.values());
  if (held.has("code") || !held.has("operation")) return;
  for (const [column, role] of roles) {
    const { codes = 0, filled = 0, claimed = 0 } = contents.get(column) ?? {};
    if (role === "theme" && claimed === 0 && codes > filled * 0.8) roles.set(column, "code");
  }
}

/** Where no title says who receives, the one « Désignation » that stands beside nearly every amount does, unless codes tell lines of a budget. */
function nameBeneficiaries(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  contents: ReadonlyMap<number, ColumnContent>,
): void {
  const held = new Set(roles.values());
  if (held.has("beneficiary") || held.has("code") || !held.has("amount")) return;
  const amounts = [...roles].find(([, role]) => role === "amount")?.[0];
  const filled = amounts === undefined ? 0 : (contents.get(amounts)?.filled ?? 0);
  const [only, ...others] = [...headers].filter(
    ([column, header]) =>
      roles.get(column) !== "amount" &&
      labelAlone.test(fold(header)) &&
      (contents.get(column)?.texts ?? 0) >= filled * 0.8,
  );
  if (only && others.length === 0) roles.set(only[0], "beneficiary");
}

/** Where no header says « opération », the column whose texts stand at the head of groups of lines names the operations. */
function promote(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  grid: Grid,
  rows: readonly number[],
  dataRows: readonly number[],
): void {
  const beneficiary = [...roles].find(([, role]) => role === "beneficiary")?.[0];
  if (beneficiary === undefined) return;
  const lines = dataRows.filter((row) => grid.at(row, beneficiary) !== undefined);
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
    } else if (scores.has("description") || scores.has("operation")) roles.set(column, "description");
    else if (scores.has("retained") && scores.has("comment")) roles.set(column, "comment");
  }
}
