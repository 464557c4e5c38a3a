/** An amount to the cent alone on its line, with or without its sign. */
const amountLine = /^[-−]?\s?\d{1,3}(?:[\s.]?\d{3})*,\d{2}\s*(?:€|euros?)?$/i;

/**
 * A row whose cells each hold the same number of lines, amounts among them, is several rows that someone stacked in
 * one with the Enter key: they are parted. Any doubt leaves the row as it is.
 */
export function splitStackedRows(cells: readonly string[]): readonly (readonly string[])[] {
  const lines = cells.map((cell) => (cell === "" ? [] : cell.split("\n")));
  const filled = lines.filter((cell) => cell.length > 0);
  const count = filled[0]?.length ?? 0;
  const alike = filled.length >= 2 && filled.every((cell) => cell.length === count);
  const stacked = filled.some((cell) => cell.every((line) => amountLine.test(line)));
  if (count < 2 || !alike || !stacked) return [cells];
  return Array.from({ length: count }, (_, index) => lines.map((cell) => cell[index] ?? ""));
}
