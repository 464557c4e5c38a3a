import { textOf, type CellAddress, type Grid } from "../../grid";
import { matches } from "../../lexicon";
import { firstNot, keptFor } from "../../lists";
import { retainedLines, type Annex, type RecapitulatedTotal, type Unread } from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";
import { addLine, lineGroups, type GrowingGroups, type LineGroups } from "./line-groups";
import { findHeaders } from "./header";
import { withCountsBeside } from "./recap-counts";
import { recapColumns, withRecapSheet, type RecapRow } from "./recap-sheet";
import type { PlaceOf } from "./table-cells";
import { readTotalLabel } from "../../tables";

/** A sheet without what stands over, under or beside its table to sum it up. */
export interface WithoutFoot {
  readonly grid: Grid;
  /** The recapitulations of the table. */
  readonly feet: readonly Grid[];
}

/** Two parts of a sheet, that a blank row or column parts. */
interface Parted {
  readonly table: Grid;
  readonly rest: Grid;
}

/**
 * Cuts from a sheet the recapitulations beside its table, under it and over it: blocks that a blank column or row parts
 * from it, those after it narrower than it, whose amounts are told by what the table grants (by theme, operation, territory or code).
 * @param annexOf reads what is left; null where it is no table.
 */
export function withoutFeet(
  grid: Grid,
  placeOf: PlaceOf,
  annexOf: (grid: Grid) => Annex | null,
): WithoutFoot {
  const isSumOf = ({ rest, table }: Parted): boolean => {
    // What sums a table up is no longer than the table.
    if (rest.rows.length > table.rows.length) return false;
    const annex = annexOf(table);
    return annex !== null && sumsUp(rest, annex, placeOf, [table]);
  };
  const beside = cutWhile(grid, "column", startsAfterBlank(grid.columns), (parts) => {
    return parts.rest.columns.length < parts.table.columns.length && isSumOf(parts);
  });
  const under = cutWhile(beside.grid, "row", startsAfterBlank(grid.rows), (parts) => {
    return isNarrower(parts.rest, parts.table) && isSumOf(parts);
  });
  const over = cutOver(under.grid, (parts) => !listsGrants(parts.rest) && isSumOf(parts));
  return { grid: over.grid, feet: [...over.feet, ...beside.feet, ...under.feet] };
}

/** Cuts blocks off, the last first, as long as each is what is looked for; a block without amounts goes with the next. */
function cutWhile(
  grid: Grid,
  along: keyof CellAddress,
  starts: readonly number[],
  isFoot: (parts: Parted) => boolean,
): WithoutFoot {
  let left = grid;
  let last = lastAmount(left, along);
  const feet: Grid[] = [];
  for (const start of [...starts].reverse()) {
    if (start > last) continue;
    // What sums a table up is no longer than the table.
    if (along === "row" && rowsFrom(left, start) * 2 > left.rows.length) break;
    const parts = partedAt(left, along, start);
    if (!isFoot(parts)) break;
    feet.unshift(parts.rest);
    left = parts.table;
    last = lastAmount(left, along);
  }
  return { grid: left, feet };
}

/** How many rows hold something from one on. */
function rowsFrom({ rows }: Grid, start: number): number {
  return rows.length - firstNot(rows, (row) => row < start);
}

/** The last row, or column, that holds a number; before the first where none does. */
function lastAmount({ snapshot }: Grid, along: keyof CellAddress): number {
  return snapshot.cells.reduce(
    (last, cell) => (cell.value.kind === "number" && cell[along] > last ? cell[along] : last),
    -1,
  );
}

/** Cuts off the first block of rows that holds amounts, where it is what is looked for and others follow. */
function cutOver(grid: Grid, isHead: (parts: Parted) => boolean): WithoutFoot {
  const first = grid.snapshot.cells.reduce(
    (least, { row, value }) => (value.kind === "number" ? Math.min(least, row) : least),
    Infinity,
  );
  const starts = startsAfterBlank(grid.rows);
  const end = starts.find((start) => start > first);
  if (end === undefined) return { grid, feet: [] };
  const start = starts.findLast((each) => each <= first) ?? 0;
  const isIn = ({ row }: CellAddress) => row >= start && row < end;
  const parts = { table: grid.part((cell) => !isIn(cell)), rest: grid.part(isIn) };
  return isHead(parts) ? { grid: parts.table, feet: [parts.rest] } : { grid, feet: [] };
}

/** Where, in order, what follows a blank begins. */
export function startsAfterBlank(used: readonly number[]): readonly number[] {
  return used.filter((each, i) => i > 0 && each > (used[i - 1] ?? each) + 1);
}

function partedAt(grid: Grid, along: keyof CellAddress, start: number): Parted {
  return {
    table: grid.part((cell) => cell[along] < start),
    rest: grid.part((cell) => cell[along] >= start),
  };
}

/** The annex with what a recapitulation under it says again. */
export function withFoot(annex: Annex, foot: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const named = withRecapSheet(annex, foot, placeOf);
  const told = named === annex ? withLinesSummed(annex, foot, placeOf, tables) : named;
  const counted = withCountsBeside(told, foot, placeOf);
  return { ...counted, unread: [...told.unread, ...untold(foot, told, placeOf)] };
}

/** The annex with what a table says that the lines of each territory or code come to; unchanged where it says no such thing. */
export function withLinesSummed(annex: Annex, grid: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const told = recapitulatedLines(grid, annex, placeOf, tables);
  if (!told) return annex;
  const whole = told.rows.filter(({ texts }) => texts.some((text) => readTotalLabel(text) !== null)).at(-1);
  return {
    ...annex,
    recapitulated: [...(annex.recapitulated ?? []), ...told.groups],
    repeated: whole ? [...annex.repeated, { of: { kind: "whole" }, total: whole.total }] : annex.repeated,
  };
}

/** The rows of a recapitulation whose figures say nothing that is known: none is lost silently. */
function untold(foot: Grid, annex: Annex, placeOf: PlaceOf): readonly Unread[] {
  const themes = annex.themes.flatMap((theme) => [
    theme.statedTotal,
    ...theme.operations.map((each) => each.statedTotal),
  ]);
  const totals = [
    annex.grandTotal,
    ...themes,
    ...annex.repeated.map(({ total }) => total),
    ...(annex.recapitulated ?? []).map(({ total }) => total),
  ];
  const told = new Set(totals.flatMap((total) => (total?.at.kind === "cell" ? [total.at.row] : [])));
  return foot.rows.flatMap((row): readonly Unread[] => {
    const cells = foot.filled(row);
    const figure = cells.find(({ value }) => value.kind === "number");
    if (!figure || told.has(row)) return [];
    const at = placeOf(foot.snapshot.name, row, figure.column);
    return [{ at, text: cells.map((cell) => textOf(cell).trim()).join(" ") }];
  });
}

/** Whether the rows of a block hold fewer cells than those of the table above, or titles say that they sum it up. */
function isNarrower(foot: Grid, above: Grid): boolean {
  const widths = above.rows.map((row) => above.filled(row).length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  if (foot.rows.every((row) => foot.filled(row).length < usual)) return true;
  return (
    foot.snapshot.cells.some((cell) => matches("recapitulation", textOf(cell))) ||
    findHeaders(foot).some(
      ({ columns }) =>
        columns.has("theme") &&
        !columns.has("beneficiary") &&
        !columns.has("description") &&
        !columns.has("operation"),
    )
  );
}

/** Whether the columns of a block say who receives and for what: it grants, and sums nothing up. */
function listsGrants(block: Grid): boolean {
  return findHeaders(block).some(({ columns }) => columns.has("beneficiary") && columns.has("description"));
}

function sumsUp(foot: Grid, annex: Annex, placeOf: PlaceOf, tables: readonly Grid[]): boolean {
  const told = withRecapSheet(annex, foot, placeOf);
  return told !== annex || recapitulatedLines(foot, annex, placeOf, tables) !== null;
}

/** Some of the groups have several lines. */
const MORE_THAN_ONE = 1.1;

/** What a recapitulation says that the lines of each territory, code or word of a column come to; null where it differs more often than not, and in all. */
function recapitulatedLines(
  foot: Grid,
  annex: Annex,
  placeOf: PlaceOf,
  tables: readonly Grid[],
): { readonly groups: readonly RecapitulatedTotal[]; readonly rows: readonly RecapRow[] } | null {
  for (const { by, lines } of groupingsOf(annex)(tables)) {
    const isName = (text: string) => lines.has(fold(text));
    // Beside what is granted it may say what projects cost.
    for (const rows of recapColumns(foot, placeOf, { coded: true, isName })) {
      const groups = rows.flatMap(({ texts, total }) => {
        const name = texts.find(isName);
        const group = lines.get(fold(name ?? ""));
        return name === undefined || !group ? [] : [{ by, name, total, lines: group.lines }];
      });
      if (areOfLines(groups, rows)) return { groups, rows };
    }
  }
  return null;
}

/** Whether a column of a recapitulation is of what groups of lines are granted: nearly every row of it, each of its own, and more often than not what they come to. */
function areOfLines(groups: readonly RecapitulatedTotal[], rows: readonly RecapRow[]): boolean {
  if (groups.length < 2 || new Set(groups.map(({ name }) => fold(name))).size < groups.length) return false;
  const granted = groups.map((each) => Amount.sum(each.lines.map(({ amount }) => amount.amount)).rounded());
  const agreeing = groups.filter(({ total }, i) => granted[i]?.equals(total.amount));
  // One line under a wrong code makes two sums differ, but not what they come to.
  const areAll = Amount.sum(granted).equals(Amount.sum(groups.map(({ total }) => total.amount)));
  const isBorneOut = areAll || agreeing.length * 2 > groups.length;
  return groups.length >= rows.length - 1 && isBorneOut;
}

/** The groups that the lines of an annex make in its sheets: each sheet beside them may sum them up. */
const groupingsOf = keptFor((annex: Annex) =>
  keptFor((tables: readonly Grid[]) => [
    ...(["territory", "code"] as const).map((by) => ({ by, lines: linesBy(annex, by) })),
    // What the rows come to tells them better than how many lines each has.
    ...lineGroups(annex, tables, { usual: MORE_THAN_ONE, numbers: true }).map((lines) => ({
      by: "column" as const,
      lines,
    })),
  ]),
);

function linesBy(annex: Annex, by: "territory" | "code"): LineGroups {
  const found: GrowingGroups = new Map();
  for (const operation of annex.themes.flatMap((theme) => theme.operations)) {
    for (const line of retainedLines(operation)) {
      const key = by === "territory" ? line.territory : (line.code ?? operation.code)?.value;
      if (key) addLine(found, key, line);
    }
  }
  return found;
}
