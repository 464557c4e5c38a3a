import { Grid, textOf, type SheetCell } from "../../grid";

/** The column of a sheet that holds a whole table as text, or undefined. */
export function textColumnOf(grid: Grid): number | undefined {
  const counts = new Map<number, number>();
  let cells = 0;
  let amounts = 0;
  for (const row of grid.rows) {
    for (const cell of grid.row(row)) {
      if (textOf(cell).trim() === "") continue;
      cells++;
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
      if (cell.value.kind === "text" && endsWithAmount(cell.value.value)) amounts++;
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < cells * 0.9 || amounts < 3) return undefined;
  return best[0];
}

/** A text of several words or parts whose last is an amount: « TOTAL 420 000,00 € ». */
export function endsWithAmount(text: string): boolean {
  if (/^[^;|\t]*[;|\t].*\d[\s€]*[;|\t]*$/.test(text)) return true;
  return /\p{L}.*\s\d[\d\s.]*(?:,\d{2}\s*(?:€|euros?|EUR)?|\s*(?:€|euros?|EUR))\s*$/iu.test(text);
}

/** A table whose columns are parted by tabs, semicolons or bars, put back on a grid; null where they are not. */
export function splitBySeparator(grid: Grid, column: number): Grid | null {
  const texts = grid.rows.map((row) => ({ row, text: textOf(grid.at(row, column)) }));
  const withAmounts = texts.filter(({ text }) =>
    /\d[\d\s.]*(?:,\d{1,2})?\s*(?:€|euros?|EUR)?[;|"\s]*$/i.test(text),
  );
  for (const separator of ["\t", ";", "|"]) {
    const parted = withAmounts.filter(({ text }) => text.split(separator).length > 2).length;
    if (parted < 3 || parted < withAmounts.length * 0.8) continue;
    const cells = texts.flatMap(({ row, text }) =>
      text.split(separator).flatMap((part, i): SheetCell[] => {
        const value = part.trim().replace(/^"(.*)"$/s, "$1");
        return value === "" ? [] : [{ row, column: i, value: { kind: "text", value } }];
      }),
    );
    return new Grid({ ...grid.snapshot, cells, merges: [] });
  }
  return null;
}
