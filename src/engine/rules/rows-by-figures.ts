import { titlesBeside } from "../linking";
import { groupBy } from "../lists";
import type { TableRow } from "../model";
import type { Amount } from "../money";
import type { Kind, Quantity } from "./quantities";

/** Finds the lines that the rows of a table are of by one column, all of whose figures one column of the annex holds of one line each. */
export function linesByFigures(
  lines: Kind,
): (rows: readonly TableRow[], column: number) => readonly Quantity[] | null {
  const columns = columnsHeld(lines);
  return (rows, column) => {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
    if (cells.length < rows.length) return null;
    for (const holding of columns) {
      const found = cells.flatMap((cell) => {
        const [only, another] = holding.get(cell.toFixed()) ?? [];
        return only && !another ? [only] : [];
      });
      if (found.length === rows.length && new Set(found).size === rows.length) return found;
    }
    return null;
  };
}

/** The lines that hold each amount in one column or another. */
function columnsHeld(lines: Kind): readonly ReadonlyMap<string, Kind>[] {
  const own = lines.filter(({ of }) => of === "line");
  const holding = (amountOf: (line: Quantity) => Amount | undefined) =>
    groupBy(own, (line) => amountOf(line)?.toFixed() ?? "");
  const beside = titlesBeside(own.flatMap((one) => one.lines)).map((label) =>
    holding(({ lines: [line] }) => line?.beside?.find((cell) => cell.label === label)?.amount.rounded()),
  );
  return [holding(({ amount }) => amount), ...beside];
}
