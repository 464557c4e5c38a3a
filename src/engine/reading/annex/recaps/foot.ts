import { fixedColumns, heldText, textOf, type CellAddress, type Grid, type SheetCell } from "../../../grid";
import { forms, matches } from "../../../lexicon";
import { keptFor, only } from "../../../lists";
import {
  retainedLines,
  type Annex,
  type GrantLine,
  type RecapitulatedTotal,
  type Unread,
} from "../../../model";
import { Amount } from "../../../money";
import { fold } from "../../../wording";
import { isFigure } from "../cells/amount-cell";
import { addLine, isShared, lineGroups, type GrowingGroups, type LineGroups } from "../tree/line-groups";
import { findHeaders } from "../columns/header";
import { withCountsBeside } from "./recap-counts";
import { isSideFigure, isYear } from "../cells/heading-text";
import { makeUp } from "./made-up-of";
import { repeatsTotals } from "./repeats-totals";
import { sumsOfRows } from "./recap-levels";
import type { RecapRow } from "./recap-row";
import { withRunsSummed } from "./runs-summed";
import { recapColumns, withRecapSheet } from "./recap-sheet";
import type { PlaceOf } from "../columns/table-cells";
import { isTotalLabel, readTotalLabel, type TotalLabel } from "../../../tables";

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
 * from it, those after it no wider than it, whose amounts are told by what the table grants (by theme, operation, territory or code).
 * @param annexOf reads what is left; null where it is no table.
 */
export function withoutFeet(
  grid: Grid,
  placeOf: PlaceOf,
  annexOf: (grid: Grid) => Annex | null,
): WithoutFoot {
  const areSumsOf = (table: Grid, blocks: readonly Grid[]): boolean => {
    const annex = annexOf(table);
    return annex !== null && blocks.every((block) => withSums(annex, block, placeOf, [table]) !== annex);
  };
  const beside = cutWhile(grid, "column", {
    mayBeFoot: ({ rest, table }) => rest.columns.length <= table.columns.length,
    areFeet: (table, blocks) =>
      blocks.every((block) => looksUp(table, block)) ||
      areSumsOf(table, blocks) ||
      blocks.every((block) => partedByBlankRows(block).some((part) => areSumsOf(table, [part]))) ||
      blocks.every((block) => isNoteBeside(table, block)),
  });
  const under = cutUnder(beside.grid, {
    mayBeFoot: ({ rest, table }) => isNarrower(rest, table),
    areFeet: (table, blocks) =>
      makeUp(blocks, annexOf(table)) ||
      blocks.every(
        (block) =>
          repeatsTotals(table, block) || areSumsOf(table, [block]) || makeUp([block], annexOf(table)),
      ),
  });
  const over = cutOver(under.grid, ({ rest, table }) => {
    return rest.rows.length <= table.rows.length && !listsGrants(rest) && areSumsOf(table, [rest]);
  });
  const corner = cutCorners(over.grid, (parts) => areSumsOf(parts.table, [parts.rest]));
  return { grid: corner.grid, feet: [...over.feet, ...corner.feet, ...beside.feet, ...under.feet] };
}

/** Cuts off, of tables side by side, the last block of rows under one of them that is what is looked for. */
function cutCorners(grid: Grid, isFoot: (parts: Parted) => boolean): WithoutFoot {
  const starts = startsAfterBlank(grid.columns);
  if (starts.length === 0) return { grid, feet: [] };
  for (const [rank, start] of [0, ...starts].entries()) {
    const end = starts[rank] ?? Infinity;
    const isBeside = ({ column }: CellAddress) => column >= start && column < end;
    const from = startsAfterBlank(grid.part(isBeside).rows).at(-1);
    if (from === undefined) continue;
    const isIn = (cell: CellAddress) => isBeside(cell) && cell.row >= from;
    const parts = { table: grid.part((cell) => !isIn(cell)), rest: grid.part(isIn) };
    const holdsAmounts = parts.rest.snapshot.cells.some(isFigure);
    if (holdsAmounts && isFoot(parts)) return { grid: parts.table, feet: [parts.rest] };
  }
  return { grid, feet: [] };
}

/** More blocks than these, one under another, are no recapitulations of the same table. */
const MOST_BLOCKS = 3;

/** What is looked for beside or under a table. */
interface FootSearch {
  readonly mayBeFoot: (parts: Parted) => boolean;
  readonly areFeet: (table: Grid, blocks: readonly Grid[]) => boolean;
}

/** Cuts off the blocks of rows under a table: as words title them, whatever blank rows part their figures; else as blank rows part them. */
function cutUnder(grid: Grid, search: FootSearch): WithoutFoot {
  const titled = titledStarts(grid);
  if (titled.length === startsAfterBlank(grid.rows).length) return cutWhile(grid, "row", search);
  const whole = cutWhile(grid, "row", search, titled);
  const rest = cutWhile(whole.grid, "row", search);
  return { grid: rest.grid, feet: [...rest.feet, ...whole.feet] };
}

/**
 * Cuts blocks off, the last first, as long as they are what is looked for: several may only show it together, once none
 * of them is taken for the table. A block without amounts goes with the next.
 */
function cutWhile(
  grid: Grid,
  along: keyof CellAddress,
  { mayBeFoot, areFeet }: FootSearch,
  starts: readonly number[] = startsAfterBlank(grid[`${along}s`]),
): WithoutFoot {
  let left = grid;
  let table = grid;
  let last = lastAmount(table, along);
  let blocks: readonly Grid[] = [];
  const feet: Grid[] = [];
  for (const [rank, start] of [...starts.entries()].reverse()) {
    if (start > last || (along === "row" && isTitled(table, starts[rank - 1] ?? 0, start))) continue;
    const parts = partedAt(table, along, start);
    // What sums a table up is no longer than the table.
    if (parts.rest.rows.length > parts.table.rows.length || !mayBeFoot(parts)) break;
    blocks = [parts.rest, ...blocks];
    if (blocks.length > MOST_BLOCKS) break;
    ({ table } = parts);
    last = lastAmount(table, along);
    if (!areFeet(table, blocks)) continue;
    feet.unshift(...blocks);
    left = table;
    blocks = [];
  }
  return { grid: left, feet };
}

/** Whether the rows above one, from another on, hold no figure: they are its title. */
function isTitled(grid: Grid, from: number, to: number): boolean {
  return grid.rows.every((row) => row < from || row >= to || !grid.row(row).some(isFigure));
}

/** Whether the lines of a table draw on fixed cells of what stands beside it, rates and ceilings among others: it grants nothing. */
function looksUp(table: Grid, beside: Grid): boolean {
  return table.snapshot.cells.some(
    ({ formula }) =>
      formula !== undefined && fixedColumns(formula).some((column) => beside.columns.includes(column)),
  );
}

/**
 * Whether what stands beside a table is no column of it: under no title beside the table's own, from its first line down, each
 * figure called by words of its own, on less than half as many rows (« Rappel 2024 », « Clubs aidés | 11 »).
 */
function isNoteBeside(table: Grid, beside: Grid): boolean {
  // A year titles a column of amounts.
  const isNumber = (cell: SheetCell) => cell.value.kind === "number" && !isYear(textOf(cell));
  const lines = table.rows.filter((row) => table.row(row).some(isNumber));
  const figures = beside.rows.filter((row) => beside.row(row).some(isNumber));
  const [first = Infinity] = lines;
  return (
    figures.length * 2 < lines.length &&
    beside.rows.every((row) => row >= first) &&
    figures.every((row) => beside.row(row).some(({ value }) => value.kind === "text"))
  );
}

/** The last row, or column, that holds a figure, but for what rows say of the money at hand; before the first where none does. */
function lastAmount(grid: Grid, along: keyof CellAddress): number {
  if (along === "row")
    return grid.rows.findLast((row) => grid.row(row).some(isFigure) && !isAside(grid, row)) ?? -1;
  return grid.snapshot.cells.reduce(
    (last, cell) => (cell.column > last && isFigure(cell) ? cell.column : last),
    -1,
  );
}

/** Whether a row speaks of the money at hand: it sums up nothing of what a table grants. */
function isAside(grid: Grid, row: number): boolean {
  return isSideFigure(textOf(grid.filled(row)[0]).trim());
}

/** Cuts off the first block of rows that holds amounts, where it is what is looked for and others follow; whatever blank rows part its figures, as words title the next. */
function cutOver(grid: Grid, isHead: (parts: Parted) => boolean): WithoutFoot {
  const first = grid.snapshot.cells.reduce(
    (least, cell) => (cell.row < least && isFigure(cell) ? cell.row : least),
    Infinity,
  );
  const starts = startsAfterBlank(grid.rows);
  const start = starts.findLast((each) => each <= first) ?? 0;
  const isAfter = (each: number) => each > first;
  for (const end of new Set([titledStarts(grid).find(isAfter), starts.find(isAfter)])) {
    if (end === undefined) continue;
    const isIn = ({ row }: CellAddress) => row >= start && row < end;
    const parts = { table: grid.part((cell) => !isIn(cell)), rest: grid.part(isIn) };
    if (isHead(parts)) return { grid: parts.table, feet: [parts.rest] };
  }
  return { grid, feet: [] };
}

/** Where, in order, what follows a blank begins. */
export function startsAfterBlank(used: readonly number[]): readonly number[] {
  return used.filter((each, i) => i > 0 && each > (used[i - 1] ?? each) + 1);
}

/** The parts of a grid that blank rows part; none where it is one. */
function partedByBlankRows(grid: Grid): readonly Grid[] {
  return grid.parted(startsAfterBlank(grid.rows));
}

/** Where words, and no figure, open what follows a blank row. */
function titledStarts(grid: Grid): readonly number[] {
  return startsAfterBlank(grid.rows).filter((start) => !grid.row(start).some(isFigure));
}

/** The annex with what a grid sums up, or else each of its tables as words title them, or as blank rows part them. */
export function withTables(annex: Annex, grid: Grid, withPart: (annex: Annex, part: Grid) => Annex): Annex {
  const whole = withPart(annex, grid);
  if (whole !== annex) return whole;
  const titled = titledStarts(grid);
  const parts = titled.length > 0 ? grid.parted(titled) : partedByBlankRows(grid);
  return parts.reduce((known, part) => withTables(known, part, withPart), annex);
}

function partedAt(grid: Grid, along: keyof CellAddress, start: number): Parted {
  return {
    table: grid.part((cell) => cell[along] < start),
    rest: grid.part((cell) => cell[along] >= start),
  };
}

/** The annex with what a recapitulation under it says again. */
export function withFoot(annex: Annex, foot: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const told = withTables(annex, foot, (known, part) => withSums(known, part, placeOf, tables));
  const counted = withCountsBeside(told, foot, placeOf);
  return { ...counted, unread: [...told.unread, ...untold(foot, told, placeOf)] };
}

/** The annex with what a recapitulation says of its groups, or else of its lines by territory, code or word of a column, or of runs of its operations. */
export function withSums(annex: Annex, grid: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const named = withRecapSheet(annex, grid, placeOf, tables);
  if (named !== annex) return named;
  const summed = withLinesSummed(annex, grid, placeOf, tables);
  return summed === annex ? withRunsSummed(annex, grid, placeOf) : summed;
}

/** The annex with what a table says that the lines of each territory or code come to; unchanged where it says no such thing. */
function withLinesSummed(annex: Annex, grid: Grid, placeOf: PlaceOf, tables: readonly Grid[]): Annex {
  const told = recapitulatedLines(grid, annex, placeOf, tables);
  if (!told) return annex;
  // « Somme » is a total where no lines are of the département.
  const own = [...told.groups, ...told.levels];
  const named = new Set(own.map(({ total }) => total));
  const whole = told.rows
    .filter(({ texts, total }) => !named.has(total) && texts.some((text) => readTotalLabel(text) !== null))
    .at(-1);
  return {
    ...annex,
    recapitulated: [...(annex.recapitulated ?? []), ...own],
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
    const figure = cells.find(isFigure);
    if (!figure || told.has(row)) return [];
    const at = placeOf(foot.snapshot.name, row, figure.column);
    return [{ at, text: cells.map(heldText).join(" ") }];
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

/** What a group is marked with on its lines, before what that stands for: « A – Eau potable ». */
const MARK = /^(.{1,40}?) ?[:–—-]\s/;

/** What a group is, before its name: « Secteur Nord », « Canton de Vernay ». */
const KIND = new RegExp(`^[a-z]+ (?:${forms(["of", "ofThe"])} )?`);

/** What a recapitulation says that the lines of each territory, code or word of a column come to; null where it differs more often than not, and in all. */
function recapitulatedLines(
  foot: Grid,
  annex: Annex,
  placeOf: PlaceOf,
  tables: readonly Grid[],
): GroupsNamed | null {
  let nearest: GroupsNamed | null = null;
  for (const each of groupsNamed(foot, annex, placeOf, tables)) {
    if (!areOfLines(each, granted)) continue;
    // What is raised alone may be right but for what is cut: another column says what both come to.
    if (
      each.groups.every(({ lines, total }) => Amount.sum(lines.map(granted)).rounded().equals(total.amount))
    )
      return each;
    nearest ??= each;
  }
  return nearest;
}

const granted = ({ amount }: GrantLine): Amount => amount.amount;

/** Whether a sheet grants, in the columns of its amounts, what the lines of each territory, code or word of a column come to in one of theirs, several of them of some. */
export function sumsUpColumn(
  foot: Grid,
  amounts: ReadonlySet<number>,
  annex: Annex,
  placeOf: PlaceOf,
  tables: readonly Grid[],
): boolean {
  const lines = annex.themes.flatMap(({ operations }) => operations.flatMap(retainedLines));
  const labels = new Set(lines.flatMap(({ beside = [] }) => beside.map(({ label }) => label)));
  const columns = [...labels].map((label) => ({ beside = [] }: GrantLine): Amount => {
    return beside.find((part) => part.label === label)?.amount ?? Amount.zero;
  });
  for (const each of groupsNamed(foot, annex, placeOf, tables)) {
    const isOfAmounts = each.rows.some(({ total: { at } }) => at.kind === "cell" && amounts.has(at.column));
    const areSeveral = each.groups.filter((group) => group.lines.length > 1).length > 1;
    if (isOfAmounts && areSeveral && [granted, ...columns].some((column) => areOfLines(each, column)))
      return true;
  }
  return false;
}

/** The rows of a recapitulation that name groups of lines, by each column of its figures, looked for as far as is asked. */
function* groupsNamed(
  foot: Grid,
  annex: Annex,
  placeOf: PlaceOf,
  tables: readonly Grid[],
): Generator<GroupsNamed> {
  for (const { by, lines } of groupingsOf(annex)(tables)) {
    const isInitials = [...lines.keys()].every((key) => INITIALS.test(key));
    const groupOf = (text: string) =>
      lines.get(fold(text)) ??
      lines.get(fold(MARK.exec(text)?.[1] ?? "")) ??
      lines.get(fold(text).replace(KIND, "")) ??
      (isInitials ? only([...lines], ([key]) => fold(text).startsWith(key))?.[1] : undefined);
    const isName = (text: string) => groupOf(text) !== undefined;
    // Beside what is granted it may say what projects cost.
    for (const rows of recapColumns(foot, placeOf, { coded: true, isName })) {
      const groups = rows.flatMap(({ texts, total }) => {
        const name = texts.find(isName);
        const group = groupOf(name ?? "");
        if (name === undefined || !group) return [];
        const label = only(texts, (text) => text !== name && /\p{L}{3}/u.test(text));
        return [{ by, name, ...(label === undefined ? {} : { label }), total, lines: group.lines }];
      });
      yield { groups, levels: levelsIn(rows, groups), rows };
    }
  }
}

/** Lines may bear the first letters of what a recapitulation calls in full: « N » for « Nord ». */
const INITIALS = /^[a-z]{1,3}$/;

interface GroupsNamed {
  readonly groups: readonly RecapitulatedTotal[];
  /** What sums up some of them. */
  readonly levels: readonly RecapitulatedTotal[];
  readonly rows: readonly RecapRow[];
}

/** The rows that sum up those of some groups, but for the total of them all. */
function levelsIn(
  rows: readonly RecapRow[],
  groups: readonly RecapitulatedTotal[],
): readonly RecapitulatedTotal[] {
  const named = new Map(groups.map((group) => [group.total, group.lines]));
  const isTotal = ({ texts, total }: RecapRow) => !named.has(total) && texts.some(isTotalLabel);
  // Right under another total the last is of the whole, whatever it is called: « Total CP » under « Total Sport ».
  const under = rows.at(-2);
  const last = under && isTotal(under) ? rows.at(-1) : undefined;
  const isWhole = (row: RecapRow) =>
    isTotal(row) && (row === last || row.texts.some((text) => isOfAll(readTotalLabel(text))));
  return sumsOfRows(
    rows.filter((row) => !isWhole(row)),
    ({ total }) => named.get(total) ?? null,
  );
}

function isOfAll(label: TotalLabel | null): boolean {
  return label !== null && (label.names === null || label.claims === "grand");
}

/** Whether a column of a recapitulation is of what groups of lines come to in one of theirs: nearly every row of it, each of its own, and more often than not what they come to. */
function areOfLines({ groups, levels, rows }: GroupsNamed, amountOf: (line: GrantLine) => Amount): boolean {
  if (groups.length < 2 || new Set(groups.map(({ name }) => fold(name))).size < groups.length) return false;
  const sums = groups.map((each) => Amount.sum(each.lines.map(amountOf)).rounded());
  const agreeing = groups.filter(({ total }, i) => sums[i]?.equals(total.amount));
  // One line under a wrong code makes two sums differ, but not what they come to.
  const areAll = Amount.sum(sums).equals(Amount.sum(groups.map(({ total }) => total.amount)));
  const isBorneOut = areAll || agreeing.length * 2 > groups.length;
  return groups.length >= rows.length - levels.length - 1 && isBorneOut;
}

/** The groups that the lines of an annex make in its sheets: each sheet beside them may sum them up. */
const groupingsOf = keptFor((annex: Annex) =>
  keptFor((tables: readonly Grid[]) => [
    ...(["territory", "code"] as const).map((by) => ({ by, lines: linesBy(annex, by) })),
    ...beneficiaries(annex),
    // What the rows come to tells them better than how many lines each has.
    ...lineGroups(annex, tables, { numbers: true }).map((lines) => ({
      by: "column" as const,
      lines,
    })),
  ]),
);

/** The lines of each beneficiary, where some receive for several. */
function beneficiaries(annex: Annex): readonly { readonly by: "column"; readonly lines: LineGroups }[] {
  const lines = linesBy(annex, "beneficiary");
  const count = [...lines.values()].reduce((sum, group) => sum + group.lines.length, 0);
  return isShared(lines, count) ? [{ by: "column", lines }] : [];
}

function linesBy(annex: Annex, by: "territory" | "code" | "beneficiary"): LineGroups {
  const found: GrowingGroups = new Map();
  for (const operation of annex.themes.flatMap((theme) => theme.operations)) {
    for (const line of retainedLines(operation)) {
      const key =
        by === "territory"
          ? line.territory
          : (by === "code" ? (line.code ?? operation.code) : line.beneficiary)?.value;
      if (key) addLine(found, key, line, line.at);
    }
  }
  return found;
}
