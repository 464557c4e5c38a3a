import type { WorkbookSession } from "../session/workbook-session";
import type { EditOutcome } from "../session/workbook-session";
import type { Block } from "../session/block";
import { pastedRows } from "./clipboard";

/** What was copied or cut from this workbook last. */
export interface Clip {
  readonly block: Block;
  /** What the clipboard was given: as long as it holds that, the block is what is pasted. */
  readonly text: string;
  readonly isCut: boolean;
}

/** What the clipboard holds, asked for from a menu. Rejects where the browser does not let it be read. */
export async function heldByClipboard(): Promise<DataTransfer> {
  const held = new DataTransfer();
  for (const item of await navigator.clipboard.read()) {
    for (const type of item.types.filter((one) => one.startsWith("text/"))) {
      held.setData(type, await (await item.getType(type)).text());
    }
  }
  return held;
}

/** Pastes what the clipboard holds: our own cells with formulas and looks, else the cells of a table or of a text. */
export function paste(
  session: WorkbookSession,
  held: DataTransfer,
  clip: Clip | undefined,
): EditOutcome | undefined {
  const text = held.getData("text/plain");
  if (clip && text === clip.text) return session.paste(clip.block, clip.isCut);
  const rows = rowsOfTable(held.getData("text/html")) ?? (text === "" ? undefined : pastedRows(text));
  return rows && session.type(session.selection.cursor, rows);
}

/** The cells of the first table of a page; undefined where there is none. A cell over several leaves the others empty. */
export function rowsOfTable(html: string): readonly (readonly string[])[] | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => "")]),
  );
  return rows.length === 0 ? undefined : rows;
}

/** Stands for the end of a line while the page's own line ends, which mean nothing, are dropped. */
const LINE_END = "\u2028";

function textOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("br, p + p")) end.before(LINE_END);
  return (cell.textContent ?? "")
    .replace(/[ \t\r\n]+/g, " ")
    .split(LINE_END)
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** Cells as a page holds them, for programs that take a table. `text` is tabs and lines, as a sheet gives it. */
export function tableOf(text: string): string {
  const escaped = (each: string): string =>
    each.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
  const rows = pastedRows(text).map(
    (cells) => `<tr>${cells.map((each) => `<td>${escaped(each)}</td>`).join("")}</tr>`,
  );
  return `<table>${rows.join("")}</table>`;
}
