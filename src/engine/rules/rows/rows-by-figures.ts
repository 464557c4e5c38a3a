import { titlesBeside } from "../../linking";
import { groupBy, whenAsked } from "../../lists";
import type { TableRow } from "../../model";
import type { Kind, Quantity } from "../held/quantities";
import { unitsHeld } from "../held/ways-of-holding";

/** The lines that rows are of, and the title of the column of the annex that tells; null for its own amounts. */
interface RowsTold {
  readonly lines: readonly Quantity[];
  readonly by: string | null;
}

/** Finds those of some lines that the rows of a table are of by one column, all of whose figures one column of the annex holds of one line each. */
export function linesByFigures(lines: Kind): (rows: readonly TableRow[], column: number) => RowsTold | null {
  const columns = whenAsked(() => columnsHeld(lines));
  return (rows, column) => {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
    // A figure that no line holds is asked about before the lines are looked up by theirs.
    if (cells.length < rows.length || !cells.every((cell) => unitsHeld(lines).has(cell.rounded().units)))
      return null;
    for (const { by, holding } of columns()) {
      const found = cells.flatMap((cell) => {
        const [only, another] = holding.get(cell.toFixed()) ?? [];
        return only && !another ? [only] : [];
      });
      if (found.length === rows.length && new Set(found).size === rows.length) return { lines: found, by };
    }
    return null;
  };
}

/** The lines that hold each amount in one column or another. */
function columnsHeld(
  lines: Kind,
): readonly { readonly by: string | null; readonly holding: ReadonlyMap<string, Kind> }[] {
  return [null, ...titlesBeside(lines.flatMap((one) => one.lines))].map((by) => ({
    by,
    holding: groupBy(lines, ({ amount, lines: [line] }) => {
      const cell = line?.beside?.find(({ label }) => label === by);
      return (by === null ? amount : cell?.amount.rounded())?.toFixed() ?? "";
    }),
  }));
}
