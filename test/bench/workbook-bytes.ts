import { toA1, type SheetCell, type SheetSnapshot } from "../../src/engine/grid";
import { sheetXml, workbookFile } from "../host/support/workbook-file";

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** A drawn sheet as the bytes of an .xlsx, its texts shared as Excel shares them. */
export function workbookBytes({ name, cells, merges }: SheetSnapshot): Uint8Array {
  const shared = new Map<string, number>();
  const rankOf = (text: string): number => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, shared.size);
    return shared.size - 1;
  };
  const cellXml = (cell: SheetCell): string => {
    const formula = cell.formula === undefined ? "" : `<f>${escaped(cell.formula.slice(1))}</f>`;
    const { value } = cell;
    return value.kind === "text"
      ? `<c r="${toA1(cell)}" t="s">${formula}<v>${rankOf(value.value)}</v></c>`
      : `<c r="${toA1(cell)}" s="1">${formula}<v>${value.kind === "number" ? value.value : ""}</v></c>`;
  };
  const byRow = new Map<number, string[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cellXml(cell));
    else byRow.set(cell.row, [cellXml(cell)]);
  }
  const rows = [...byRow].map(([row, own]) => `<row r="${row + 1}">${own.join("")}</row>`);
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${toA1({ row: top, column: left })}:${toA1({ row: bottom, column: right })}"/>`,
  );
  const after =
    merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  const sheet = sheetXml(rows.join(""), { after });
  const strings = [...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  return workbookFile(
    { [name]: sheet },
    {
      "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
    },
  );
}
