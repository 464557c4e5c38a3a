import { textOf, type Grid } from "../../grid";
import { retainedLines, type Annex, type GrantLine, type Place } from "../../model";
import { fold } from "../../wording";

/** Retained lines whose rows say the same in one column. */
export interface LineGroup {
  /** What they say, as the first of them writes it. */
  readonly name: string;
  readonly lines: readonly GrantLine[];
  /** Where each of them says so. */
  readonly places: readonly Place[];
}

/** The groups that one column makes, by their names, folded. */
export type LineGroups = ReadonlyMap<string, LineGroup>;

/** A group has so many lines, one with another; some of the groups have several. */
const USUAL = 2;
const SEVERAL = 1.1;
/** An account of the budget: of class 2 for works, 6 for running costs. */
const ACCOUNT = /^[26]\d{3,6}$/;
/** A longer text names no group. */
const LONGEST_NAME = 80;

/**
 * How each column of words or of accounts parts the lines of an annex (by domain, place, account…): those columns alone
 * that say the same of several lines. Who receives makes no group.
 * @param grids the sheets that the annex was read from.
 * @param numbers whether any whole number is a word.
 */
export function lineGroups(
  annex: Annex,
  grids: readonly Grid[],
  { numbers }: { readonly numbers: boolean } = { numbers: false },
): readonly LineGroups[] {
  const sheets = new Map(grids.map((grid) => [grid.snapshot.name, grid]));
  const columns = new Map<number, GrowingGroups>();
  const lines = annex.themes.flatMap((theme) => theme.operations.flatMap(retainedLines));
  const isNumbered = numbers ? () => true : columnsOfAccounts(lines, sheets);
  for (const line of lines) {
    const grid = line.at.kind === "cell" ? sheets.get(line.at.sheet) : undefined;
    if (!grid || line.at.kind !== "cell") continue;
    for (const column of grid.columns) {
      const known = columns.get(column);
      // A column of too many names groups nothing, whatever follows.
      if (known && !isShared(known, lines.length)) continue;
      const cell = grid.shown(line.at.row, column);
      const isName =
        cell?.value.kind === "text" ||
        (cell !== undefined && isNumbered(column) && /^\d{2,}$/.test(textOf(cell)));
      const name = isName ? textOf(cell).trim() : "";
      if (name === "" || name.length > LONGEST_NAME || name === line.beneficiary?.value) continue;
      const groups: GrowingGroups = known ?? new Map();
      if (!known) columns.set(column, groups);
      addLine(groups, name, line, { ...line.at, column });
    }
  }
  return [...columns.values()].filter((groups) => groups.size > 1 && isShared(groups, lines.length));
}

/** Whether so many lines are more than the names that they are grouped by: some groups have several. */
export function isShared(groups: LineGroups, lines: number): boolean {
  return groups.size * SEVERAL <= lines;
}

/** Whether the groups of a column have two of so many lines, or more, one with another. */
export function isUsual(groups: LineGroups, lines: number): boolean {
  return groups.size * USUAL <= lines;
}

/** Whether all the numbers of a column are accounts: money is not. */
function columnsOfAccounts(
  lines: readonly GrantLine[],
  sheets: ReadonlyMap<string, Grid>,
): (column: number) => boolean {
  const known = new Map<number, boolean>();
  const areAccounts = (column: number): boolean =>
    lines.every(({ at }) => {
      const cell = at.kind === "cell" ? sheets.get(at.sheet)?.shown(at.row, column) : undefined;
      return cell?.value.kind !== "number" || ACCOUNT.test(textOf(cell));
    });
  return (column) => {
    const is = known.get(column) ?? areAccounts(column);
    known.set(column, is);
    return is;
  };
}

/** Groups while lines are added to them. */
export type GrowingGroups = Map<
  string,
  { readonly name: string; readonly lines: GrantLine[]; readonly places: Place[] }
>;

/** Adds a line to the group of its name, as a place says it. */
export function addLine(groups: GrowingGroups, name: string, line: GrantLine, at: Place): void {
  const key = fold(name);
  const known = groups.get(key);
  if (!known) return void groups.set(key, { name, lines: [line], places: [at] });
  known.lines.push(line);
  known.places.push(at);
}
