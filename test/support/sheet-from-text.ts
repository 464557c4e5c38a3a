import { type CellValue, type GridRange, type SheetCell, type SheetSnapshot } from "../../src/engine/grid";

/**
 * A sheet drawn as text, one line a row, cells between pipes:
 *
 *     OPERATION   | STRUCTURE | MONTANT
 *     Opération 1 | ADEFI     | 1500.50
 *     ^           | TOTAL     | =SUM(C2:C2) -> 1500.50
 *
 * `^` merges a cell with the one above, `<` with the one on its left. A plain decimal is a number; `"1 500 €"` in
 * double quotes is text whatever it looks like; `=F -> R` is a formula and its cached result; `#REF!` an error;
 * `TRUE` and `FALSE` booleans; `~text~` is struck through; `44562 {dd/mm/yyyy}` is a number with its format;
 * `\n` is a line break. A line that starts with `12:` stands on row 12 (`12h:` hides it); the others follow.
 * An empty line is an empty row, except before the first row and after the last.
 */
export function sheetFromText(
  drawing: string,
  { name = "Annexe 5", visibility = "visible" as SheetSnapshot["visibility"] } = {},
): SheetSnapshot {
  const lines = drawing
    .replace(/^(\s*\n)+/, "")
    .trimEnd()
    .split("\n");
  const cells: SheetCell[] = [];
  const hiddenRows: number[] = [];
  const merged = new Map<string, GridRange>();
  let row = -1;
  for (const line of lines) {
    const placed = /^\s*(\d+)(h?):(.*)$/.exec(line);
    row = placed ? Number(placed[1]) - 1 : row + 1;
    if (placed?.[2]) hiddenRows.push(row);
    const texts = (placed?.[3] ?? line).split("|").map((text) => text.trim());
    texts.forEach((text, column) => {
      const origin =
        text === "^"
          ? merged.get(`${row - 1},${column}`)
          : text === "<"
            ? merged.get(`${row},${column - 1}`)
            : undefined;
      if ((text === "^" || text === "<") && !origin) throw new Error(`nothing to merge with: ${line}`);
      const area = origin
        ? { ...origin, bottom: Math.max(origin.bottom, row), right: Math.max(origin.right, column) }
        : { top: row, left: column, bottom: row, right: column };
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) merged.set(`${r},${c}`, area);
      }
      const cell = origin || text === "" ? undefined : cellFrom(text);
      if (cell) cells.push({ row, column, ...cell });
    });
  }
  const merges = [...new Set(merged.values())].filter(
    (area) => area.bottom > area.top || area.right > area.left,
  );
  return { name, visibility, cells, merges, hiddenRows };
}

type DrawnCell = Omit<SheetCell, "row" | "column">;

function cellFrom(text: string): DrawnCell {
  const formula = /^(=.*?)\s*->\s*(.*)$/.exec(text);
  if (formula) return { ...cellFrom(formula[2] ?? ""), formula: formula[1] ?? "" };
  if (text.startsWith("=")) throw new Error(`a formula needs its cached result ("=A1 -> 5"): ${text}`);
  const format = /^(.*?)\s*\{(.*)\}$/.exec(text);
  if (format) return { ...cellFrom(format[1] ?? ""), numberFormat: format[2] ?? "" };
  const struck = /^~(.*)~$/.exec(text);
  if (struck) return { ...cellFrom(struck[1] ?? ""), struck: true };
  return { value: valueFrom(text) };
}

function valueFrom(text: string): CellValue {
  if (text === "") return { kind: "empty" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: "number", value: Number(text) };
  if (/^#[A-Z0-9/]+[!?]?$/.test(text)) return { kind: "error", value: text };
  if (text === "TRUE" || text === "FALSE") return { kind: "boolean", value: text === "TRUE" };
  const quoted = /^"(.*)"$/s.exec(text);
  return { kind: "text", value: (quoted?.[1] ?? text).replaceAll("\\n", "\n") };
}
