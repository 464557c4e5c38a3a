import { textOf, type Grid } from "../../../grid";
import { fold } from "../../../wording";
import { readTotalLabel } from "../../../tables";
import type { Role } from "./header-words";

/** So many groups at least are named by their totals. */
const FEWEST = 2;

/**
 * The column of no part yet, whatever its title, most of whose groups totals under their lines are named after (« Commission »
 * over « Culture », « TOTAL Culture »), or undefined.
 */
export function totalledColumn(
  headers: ReadonlyMap<number, string>,
  roles: ReadonlyMap<number, Role>,
  grid: Grid,
  rows: readonly number[],
  totals: ReadonlySet<number>,
): number | undefined {
  const named = new Set(
    [...totals].flatMap((row) => grid.row(row).flatMap((cell) => readTotalLabel(textOf(cell))?.names ?? [])),
  );
  if (named.size < FEWEST) return undefined;
  return [...headers.keys()].find((column) => {
    if (roles.has(column)) return false;
    const cells = rows.flatMap((row) => (totals.has(row) ? [] : (grid.at(row, column) ?? [])));
    const texts = new Set(cells.map((cell) => fold(textOf(cell).trim())));
    // What pays them groups lines too, and is no theme.
    const own = [...texts].filter((text) => named.has(text) && /\p{L}{3}/u.test(text));
    return own.length >= FEWEST && own.length * 2 > texts.size && !callsOperations(column, roles, grid, rows);
  });
}

/** Whether what a column says is but another name of each operation: its code. */
function callsOperations(
  column: number,
  roles: ReadonlyMap<number, Role>,
  grid: Grid,
  rows: readonly number[],
): boolean {
  const operations = [...roles].find(([, role]) => role === "operation")?.[0];
  if (operations === undefined) return false;
  const said = rows.flatMap((row): readonly (readonly [string, string])[] => {
    const [code = "", operation = ""] = [column, operations].map((each) =>
      fold(textOf(grid.shown(row, each)).trim()),
    );
    return code === "" || operation === "" ? [] : [[code, operation]];
  });
  const pairs = new Set(said.map((pair) => pair.join("\n")));
  return [0, 1].every((side) => new Set(said.map((pair) => pair[side])).size === pairs.size);
}
