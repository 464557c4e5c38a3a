import type { CellValue, GridRange, SheetCell, SheetSnapshot } from "../engine/grid";
import { DocumentProblem, ofDocument } from "./document-problem";
import { formulaOf } from "./odf/ods-formula";
import { openOdf, type OdfPackage } from "./odf/open-odf";
import { allOf, childOf, childrenOf, nodesIn, type XmlNode } from "../package/xml-nodes";
import { countOf, MOST_REPEATED, rowsIn } from "./odf/repeats";

/** Beyond this an .ods is no annex, in cells that hold something. */
const MOST_CELLS = 2_000_000;
/** Nor beyond this, in characters of such cells: a row that is repeated repeats them. */
const MOST_CHARACTERS = 100_000_000;

/**
 * The sheets of an .ods: what each cell holds, with formulas and what they gave when the file was saved, merged areas,
 * hidden rows. Throws DocumentProblem: encrypted, damaged, too-large.
 */
export function readOdsSheets(bytes: Uint8Array): readonly SheetSnapshot[] {
  return ofDocument(() => {
    const parts = openOdf(bytes);
    const book = childOf(childOf(parts.content, "office:body"), "office:spreadsheet");
    if (!book) throw new DocumentProblem("damaged", "no sheets");
    const styles = stylesOf(parts);
    return childrenOf(book, "table:table").map((table) => sheetOf(table, styles));
  });
}

interface OdsStyles {
  readonly hidden: ReadonlySet<string>;
  readonly struck: ReadonlySet<string>;
  /** The code of Excel that tells dates from amounts, by the style of the cell. */
  readonly dates: ReadonlySet<string>;
}

function stylesOf({ content, styles }: OdfPackage): OdsStyles {
  const all = [styles, content].flatMap((part) => allOf(part, "style:style"));
  const named = (test: (style: XmlNode) => boolean): ReadonlySet<string> =>
    new Set(all.filter(test).map(({ attributes }) => attributes["style:name"] ?? ""));
  const holds = (style: XmlNode, part: string, name: string, value: RegExp): boolean =>
    value.test(childOf(style, part)?.attributes[name] ?? "");
  const dateFormats = new Set(
    [styles, content]
      .flatMap((part) => allOf(part, "number:date-style"))
      .map(({ attributes }) => attributes["style:name"] ?? ""),
  );
  return {
    hidden: named((style) => holds(style, "style:table-properties", "table:display", /^false$/)),
    struck: named((style) =>
      holds(style, "style:text-properties", "style:text-line-through-style", /^(?!none$)./),
    ),
    dates: named(({ attributes }) => dateFormats.has(attributes["style:data-style-name"] ?? "")),
  };
}

function sheetOf(table: XmlNode, styles: OdsStyles): SheetSnapshot {
  const cells: SheetCell[] = [];
  const merges: GridRange[] = [];
  const hiddenRows: number[] = [];
  let row = 0;
  let characters = 0;
  for (const element of rowsIn(table)) {
    const repeated = countOf(element, "table:number-rows-repeated");
    const own = cellsOf(element, row, styles);
    const written = own.cells.length > 0 ? Math.min(MOST_REPEATED, repeated) : 0;
    characters += written * charactersIn(own.cells);
    if (characters > MOST_CHARACTERS) throw new DocumentProblem("too-large", `${characters} characters`);
    const hidden = /^(?:collapse|filter)$/.test(element.attributes["table:visibility"] ?? "");
    for (let turn = 0; turn < written; turn++) {
      cells.push(...own.cells.map((cell) => ({ ...cell, row: row + turn })));
      if (hidden) hiddenRows.push(row + turn);
    }
    if (cells.length > MOST_CELLS) throw new DocumentProblem("too-large", `${cells.length} cells`);
    merges.push(...own.merges);
    row += repeated;
  }
  const visibility = styles.hidden.has(table.attributes["table:style-name"] ?? "") ? "hidden" : "visible";
  return { name: table.attributes["table:name"] ?? "", visibility, cells, merges, hiddenRows };
}

const charactersIn = (cells: readonly SheetCell[]): number =>
  cells.reduce((sum, { value }) => sum + (value.kind === "text" ? value.value.length : 0), 0);

function cellsOf(
  element: XmlNode,
  row: number,
  styles: OdsStyles,
): { readonly cells: readonly SheetCell[]; readonly merges: readonly GridRange[] } {
  const cells: SheetCell[] = [];
  const merges: GridRange[] = [];
  let column = 0;
  for (const cell of nodesIn(element)) {
    const covered = cell.name === "table:covered-table-cell";
    if (!covered && cell.name !== "table:table-cell") continue;
    const repeated = countOf(cell, "table:number-columns-repeated");
    const content = covered ? null : contentOf(cell, styles);
    const times = content === null ? 0 : Math.min(MOST_REPEATED, repeated);
    for (let turn = 0; turn < times; turn++)
      if (content) cells.push({ row, column: column + turn, ...content });
    const down = countOf(cell, "table:number-rows-spanned");
    const across = countOf(cell, "table:number-columns-spanned");
    if (!covered && (down > 1 || across > 1))
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    column += repeated;
  }
  return { cells, merges };
}

function contentOf(cell: XmlNode, styles: OdsStyles): Omit<SheetCell, "row" | "column"> | null {
  const value = valueOf(cell);
  const formula = formulaOf(cell.attributes["table:formula"]);
  if (formula === null && (value.kind === "empty" || value.value === "")) return null;
  const style = cell.attributes["table:style-name"] ?? "";
  const isDate = cell.attributes["office:value-type"] === "date" || styles.dates.has(style);
  return {
    value,
    ...(formula === null ? {} : { formula }),
    ...(isDate ? { numberFormat: "dd/mm/yyyy" } : {}),
    ...(styles.struck.has(style) ? { struck: true } : {}),
  };
}

function valueOf({ attributes, children }: XmlNode): CellValue {
  const text = textOf(children);
  switch (attributes["office:value-type"]) {
    case "float":
    case "currency":
    case "percentage":
      return numberOf(attributes["office:value"] ?? "0") ?? { kind: "text", value: text };
    case "boolean":
      return { kind: "boolean", value: attributes["office:boolean-value"] === "true" };
    case "date":
      return dateOf(attributes["office:date-value"] ?? "") ?? { kind: "text", value: text };
    default:
      // A formula that gives no text has a value, one that nobody computed has none.
      if (text === "" && attributes["office:value-type"] === undefined) return { kind: "empty" };
      return /^#[A-Z0-9/]+[!?]?$|^Err:\d+$/.test(text)
        ? { kind: "error", value: text }
        : { kind: "text", value: text };
  }
}

/** What is no number that a cell can hold is what the cell shows. */
function numberOf(text: string): CellValue | null {
  const value = Number(text);
  return Number.isFinite(value) ? { kind: "number", value } : null;
}

/** A date as Excel counts days. */
function dateOf(text: string): CellValue | null {
  const time = Date.parse(/T/.test(text) ? `${text}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return { kind: "number", value: (time - Date.UTC(1899, 11, 30)) / 86_400_000 };
}

/** Its paragraphs, one a line; remarks are none of it. */
function textOf(children: XmlNode["children"]): string {
  const inside = (part: XmlNode | string): string => {
    if (typeof part === "string") return part.replace(/[ \t\r\n]+/g, " ");
    if (part.name === "text:s") return " ".repeat(Math.min(200, countOf(part, "text:c")));
    if (part.name === "text:tab" || part.name === "text:line-break")
      return part.name === "text:tab" ? "\t" : "\n";
    return part.name === "office:annotation" ? "" : part.children.map(inside).join("");
  };
  return children
    .flatMap((part) => (typeof part !== "string" && part.name === "text:p" ? [inside(part)] : []))
    .join("\n");
}
