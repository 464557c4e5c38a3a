import type { Grid, SheetCell } from "../../../grid";
import { textOf } from "../../../grid";
import { matches, type Concept } from "../../../lexicon";
import { comeAgain, only } from "../../../lists";
import { powerStated, readTotalLabel } from "../../../tables";
import { fold } from "../../../wording";
import { amountByContent } from "./amount-by-content";
import { amountOfCell } from "../cells/amount-cell";
import { contentOfColumn, groupHeadings, RANKS, type ColumnContent } from "./column-content";
import { Columns, titleIn } from "./columns";
import { votedScore, type Role } from "./header-words";
import { readHeading } from "../cells/heading-text";
import { isTotalRow } from "../cells/is-total-row";
import { columnOfLaterYear } from "./later-year";
import { markColumns } from "./mark-columns";
import { describeLines, promote } from "./operation-column";
import { describeUnnamed, nameBeneficiaries } from "./receivers";
import { addsUpItsColumn } from "../cells/formula-reach";
import { ratedColumn } from "./rated-column";
import { rolesByWorth } from "./role-candidates";
import { staircase } from "./staircase";
import { columnNaming, isTotalledBeside, totalsBeside, type GroupTotals } from "./group-totals";
import { paidAndLeft, partsOf, sumColumn } from "./sum-columns";
import { totalledColumn } from "./totalled-column";

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
  const totals = new Set(rows.filter((row) => isTotalRow(grid, row)));
  const dataRows = rows.filter((row) => !totals.has(row) && grid.filled(row).length > 1);
  const contents = new Map(
    [...headers.keys()].map((column) => [column, contentOfColumn(grid, column, dataRows)] as const),
  );
  const sum = sumColumn(headers, grid, dataRows);
  const worked = sum?.column ?? ratedColumn(headers, grid, dataRows);
  const roles = rolesByWorth(headers, contents, groupHeadings(grid, rows), worked);
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
  const over = { grid, headerRows };
  const later = amount === undefined || sum ? null : columnOfLaterYear(headers, contents, amount, over);
  if (amount !== undefined && later !== null) roles.delete(amount);
  amount = later ?? amount;
  const summed =
    amount === undefined || sum
      ? null
      : (onlyTotalled(headers, grid, totals, amount, contents) ??
        onlySummedBeside(headers, grid, dataRows, amount, contents));
  if (amount !== undefined && summed !== null) roles.delete(amount);
  amount = summed ?? amount;
  if (amount !== undefined) roles.set(amount, "amount");
  const steps = staircase([...headers.keys()], grid, rows, totals);
  if (steps.length > 0) {
    for (const column of steps) roles.delete(column);
    if (amount !== undefined) roles.delete(amount);
    amount = steps[0];
    if (amount !== undefined) roles.set(amount, "amount");
  }
  const groupTotals =
    amount === undefined || steps.length > 0 ? [] : totalsBeside(headers, amount, grid, dataRows);
  for (const { column } of groupTotals) {
    const role = roles.get(column);
    roles.delete(column);
    if (role) taken.delete(role);
  }
  const open = new Map(
    [...headers].filter(([column]) => !groupTotals.some((each) => each.column === column)),
  );
  for (const each of groupTotals) {
    if (!each.isClosing || taken.has(each.level)) continue;
    const unread = [...open.keys()].filter((column) => !roles.has(column));
    const named = columnNaming(each, unread, grid, dataRows);
    if (named === null) continue;
    roles.set(named, each.level);
    taken.add(each.level);
  }
  const totalled =
    totals.size > 0 ||
    rows.some((row) => !grid.row(row).some(({ value }) => value.kind === "text")) ||
    (amount !== undefined && rows.some((row) => addsUpItsColumn(grid.at(row, amount)?.formula, amount)));
  nameBeneficiaries(headers, roles, contents, { totalled, worked });
  codeLines(roles, contents);
  const totalledBy = taken.has("theme") ? undefined : totalledColumn(headers, roles, grid, rows, totals);
  if (totalledBy !== undefined) roles.set(totalledBy, "theme");
  const parts = amount === undefined || steps.length > 0 ? [] : partsOf(headers, amount, grid, dataRows);
  const paid = amount === undefined || parts.length > 0 ? [] : paidAndLeft(headers, amount, grid, dataRows);
  const addends = sum !== null && sum.column === amount ? sum.parts : [...parts, ...paid];
  const titled = (columns: readonly number[]) =>
    new Map(columns.map((column) => [column, titleIn(headers, column)]));
  const aside = amount === undefined ? [] : sumsAside([...contents.keys()], amount, grid, rows, totals);
  withoutScattered(roles, grid, rows, totals);
  if (!taken.has("operation")) lowerThemes(roles, grid, rows, groupTotals);
  if (!taken.has("operation")) promote(open, roles, grid, rows, dataRows);
  describeLines(headers, roles, contents, grid, rows, dataRows);
  outerFirst(roles, grid, dataRows);
  describeUnnamed(headers, roles, contents);
  return new Columns(roles, {
    titled: new Map(
      [...headers.keys()].map((column) => [column, titleStart(grid, headerRows, column)] as const),
    ),
    groupTotals,
    ...(marks ? { marks } : {}),
    asked: amount !== undefined && votedScore(headers.get(amount) ?? "") < 0,
    figures: titled(
      [...contents.keys()].filter((column) => {
        const content = contents.get(column);
        const other = (content?.amounts ?? 0) > 0 || votedScore(headers.get(column) ?? "") < 0;
        const isItems = content !== undefined && content.filled >= RANKS && content.areItems;
        return (
          column !== amount &&
          !steps.includes(column) &&
          other &&
          !isItems &&
          open.has(column) &&
          !aside.includes(column)
        );
      }),
    ),
    ...(parts.length > 1 ? { parts } : {}),
    ...(steps.length > 0 ? { steps } : {}),
    addends: titled(addends),
    aside,
    power: amount === undefined ? 0 : powerStated(headers.get(amount) ?? "", "header"),
  });
}

/** The columns whose figures stand under the lines alone, on rows that say nothing else or a total: what these come to. */
function sumsAside(
  columns: readonly number[],
  amount: number,
  grid: Grid,
  rows: readonly number[],
  totals: ReadonlySet<number>,
): readonly number[] {
  const holds = (row: number, column: number) => amountOfCell(grid.at(row, column)) !== null;
  const alone = new Set(rows.filter((row) => grid.filled(row).length === 1));
  const isStatedAside = (row: number) => alone.has(row) || (totals.has(row) && !holds(row, amount));
  return columns.filter(
    (column) =>
      column !== amount &&
      [...alone].some((row) => holds(row, column)) &&
      rows.every((row) => !holds(row, column) || isStatedAside(row)),
  );
}

/** Of two columns of groups, that whose groups the other parts is of themes: « Programme » over « Volet », whatever they are called. */
function outerFirst(roles: Map<number, Role>, grid: Grid, rows: readonly number[]): void {
  const columnOf = (role: Role) => [...roles].find(([, own]) => own === role)?.[0];
  const [theme, operation] = [columnOf("theme"), columnOf("operation")];
  if (theme === undefined || operation === undefined) return;
  const said = rows.map((row) => [theme, operation].map((column) => textOf(grid.shown(row, column)).trim()));
  if (said.some((texts) => texts.includes("")) || new Set(said.map((texts) => texts[1])).size < 2) return;
  const parts = (inner: number) =>
    said.some((texts, i) => {
      const above = said[i - 1];
      return above && texts[inner] !== above[inner] && texts[1 - inner] === above[1 - inner];
    });
  if (!parts(0) || parts(1)) return;
  roles.set(theme, "operation");
  roles.set(operation, "theme");
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
  totalRows: ReadonlySet<number>,
  amount: number,
  contents: ReadonlyMap<number, ColumnContent>,
): number | null {
  const totals = [...totalRows];
  const isFilled = (column: number) => (row: number) => {
    const cell = grid.at(row, column);
    return cell !== undefined && (cell.formula !== undefined || amountOfCell(cell) !== null);
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

/** The one column of amounts that merged cells beside it sum, where they do not sum the one that was taken; null for any other table. */
function onlySummedBeside(
  headers: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
  amount: number,
  contents: ReadonlyMap<number, ColumnContent>,
): number | null {
  if (isTotalledBeside(headers, amount, grid, rows)) return null;
  const found = only([...contents], ([column, { sums, rows: lines }]) => {
    const isOther = column !== amount && sums * 2 > lines;
    const mayBe = isOther && !matches(neverGranted, headers.get(column) ?? "");
    return mayBe && isTotalledBeside(headers, column, grid, rows);
  });
  return found ? found[0] : null;
}

/** Where the cell of a column's title begins. */
function titleStart(grid: Grid, headerRows: readonly number[], column: number): number {
  const row = headerRows.at(-1);
  return row === undefined ? column : (grid.mergeAt(row, column)?.left ?? column);
}

/**
 * Where headings alone on their rows stand in the column of themes, or say that they are themes, each over lines that it labels
 * otherwise, they are the themes, and what it labels are their operations.
 */
function lowerThemes(
  roles: Map<number, Role>,
  grid: Grid,
  rows: readonly number[],
  groupTotals: readonly GroupTotals[],
): void {
  const themes = [...roles].find(([, role]) => role === "theme")?.[0];
  if (themes === undefined) return;
  const labels: Set<string>[] = [];
  const ofThemes = groupTotals.filter(({ level, isClosing }) => level === "theme" && !isClosing);
  const opensTotal = (row: number) =>
    ofThemes.some(({ column }) => amountOfCell(grid.at(row, column)) !== null);
  for (const row of rows) {
    if (opensTotal(row)) labels.push(new Set());
    const cells = grid.filled(row);
    const isAlone = cells.length === 1;
    const label: SheetCell | undefined = isAlone ? cells[0] : cells.find(({ column }) => column === themes);
    const text = label ? textOf(label).trim() : "";
    if (text === "" || readTotalLabel(text) !== null) continue;
    if (isAlone && label?.column !== themes && readHeading(text).claims !== "theme") continue;
    if (isAlone) labels.push(new Set());
    else if (cells.some(({ value }) => value.kind === "number")) labels.at(-1)?.add(text);
  }
  const heading = labels.filter((own) => own.size > 0);
  if (heading.length > 1 && heading.some((own) => own.size > 1)) roles.set(themes, "operation");
}

/**
 * A column of themes whose labels stand side by side in groups that totals close, and come again from group to group, sorts
 * the lines: the groups are others. Not where operations come again as well, each of one theme: then both sort the lines, and
 * it is the groups that are something else's.
 */
function withoutScattered(
  roles: Map<number, Role>,
  grid: Grid,
  rows: readonly number[],
  totals: ReadonlySet<number>,
): void {
  const columnOf = (role: Role) => [...roles].find(([, own]) => own === role)?.[0];
  const [themes, operations] = [columnOf("theme"), columnOf("operation")];
  if (themes === undefined) return;
  const groupsBy = (keyOf: (row: number) => string): readonly ReadonlySet<string>[] => {
    const groups: Set<string>[] = [new Set()];
    for (const row of rows) {
      const key = totals.has(row) ? "" : keyOf(row);
      if (totals.has(row)) groups.push(new Set());
      else if (key !== "" && grid.filled(row).length > 1) groups.at(-1)?.add(key);
    }
    return groups.filter((own) => own.size > 0);
  };
  const themeAt = (row: number) => labelAt(grid, row, themes);
  const held = groupsBy(themeAt);
  const labels = comeAgain(held);
  if (held.length < 2 || held.some((own) => own.size < 2) || labels.again * 2 <= labels.all) return;
  if (operations !== undefined) {
    const operationAt = (row: number) => labelAt(grid, row, operations);
    const parted = comeAgain(groupsBy(operationAt));
    const pairs = comeAgain(groupsBy((row) => `${operationAt(row)}|${themeAt(row)}`));
    if (parted.again > 0 && parted.all === pairs.all) return;
  }
  roles.delete(themes);
}

function labelAt(grid: Grid, row: number, column: number): string {
  return fold(textOf(grid.shown(row, column)).trim());
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
