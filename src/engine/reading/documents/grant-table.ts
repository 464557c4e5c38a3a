import { beginning } from "../../lexicon";
import { isTotalLabel } from "../../tables";
import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import type { Amount } from "../../money";
import type { OperationNamed } from "../../model";
import { amountColumnOf, lineColumn, operationColumn, themeColumn, themeOf } from "./theme-columns";
import type { DocumentLine } from "./document-lines";
import { operationHeadingOf, unquoted } from "./headings";
import { noKnownThemes, type KnownThemes, type KnownTitles } from "./known-themes";
import { collapse } from "./passage";

/** A row that gives an operation, or a beneficiary, its amount. */
export interface GrantRow {
  readonly line: DocumentLine;
  readonly operation: OperationNamed;
  readonly name: string | null;
  readonly amount: Amount;
}

/** The total of a theme, under its rows. */
export interface SubtotalRow {
  readonly line: DocumentLine;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly amount: Amount;
}

/** A table of grants below the level of themes: operations, or beneficiaries, with or without a column of themes. */
export interface GrantTable {
  readonly rows: readonly GrantRow[];
  readonly subtotals: readonly SubtotalRow[];
  readonly total: { readonly line: DocumentLine; readonly amount: Amount } | null;
}

const aboutOperations = beginning(["count", "decisionNumber", "code"], 8);
const noTheme = { themeNumber: null, themeTitle: null } as const;

/** Null where a table has no column of operations or beneficiaries beside one of amounts. */
export function grantTableOf(
  rows: readonly DocumentLine[],
  known: KnownThemes = noKnownThemes,
): GrantTable | null {
  const [header, ...body] = rows;
  const names = header?.cells?.map(fold) ?? [];
  const columns = names.map((_, column) => body.map((line) => collapse(line.cells?.[column] ?? "")));
  const name = names.findIndex((text, column) => lineColumn.test(text) && isText(columns[column]));
  const operation = operationColumnOf(names, columns, name, known);
  if (name < 0 && operation < 0) return null;
  const theme = names.findIndex((text, column) => column !== operation && themeColumn.test(text));
  const amount = amountColumnOf(names, [theme, operation, name], body);
  if (amount < 0) return null;
  return readRows(body, { theme, operation, name, amount }, known);
}

interface GrantColumns {
  readonly theme: number;
  readonly operation: number;
  readonly name: number;
  readonly amount: number;
}

function readRows(body: readonly DocumentLine[], columns: GrantColumns, known: KnownThemes): GrantTable {
  const found: GrantRow[] = [];
  const subtotals: SubtotalRow[] = [];
  let total: GrantTable["total"] = null;
  let theme: Pick<OperationNamed, "themeNumber" | "themeTitle"> = noTheme;
  let operation: Pick<OperationNamed, "number" | "title"> = { number: null, title: null };
  body.forEach((line, index) => {
    const cell = (column: number) => (column < 0 ? "" : collapse(line.cells?.[column] ?? ""));
    const read = readAmount(cell(columns.amount));
    const isTotal = (line.cells ?? []).some(isTotalLabel);
    if (!isTotal && cell(columns.theme) !== "") {
      const next = themeOf(cell(columns.theme), known);
      if (next.themeNumber !== theme.themeNumber || next.themeTitle !== theme.themeTitle)
        operation = { number: null, title: null };
      theme = next;
    }
    if (!isTotal && cell(columns.operation) !== "") operation = operationOf(cell(columns.operation));
    if (read.kind !== "amount") return;
    if (isTotal) {
      if (index === body.length - 1) total = { line, amount: read.amount };
      else if (columns.theme >= 0) subtotals.push({ line, ...theme, amount: read.amount });
      return;
    }
    const name = cell(columns.name) === "" ? null : cell(columns.name);
    if (name === null && operation.title === null && operation.number === null) return;
    found.push({ line, operation: { ...theme, ...operation }, name, amount: read.amount });
  });
  return { rows: found, subtotals, total };
}

function operationOf(cell: string): Pick<OperationNamed, "number" | "title"> {
  const heading = operationHeadingOf(cell);
  if (heading) return heading;
  const numbered = /^(?:\d{1,2}[.-])?(\d{1,2})\s*[.):–—-]?\s+(\p{L}.*)$/u.exec(cell);
  return numbered
    ? { number: Number(numbered[1]), title: unquoted(numbered[2] ?? "") }
    : { number: null, title: unquoted(cell) };
}

/** By its header, its cells being words and no theme's titles; or by the titles of the annex that it holds. */
function operationColumnOf(
  names: readonly string[],
  columns: readonly (readonly string[])[],
  name: number,
  known: KnownThemes,
): number {
  const mostly = (cells: readonly string[] | undefined, titles: KnownTitles) => {
    const all = (cells ?? []).filter((cell) => cell !== "" && !isTotalLabel(cell));
    return all.filter((cell) => titles.titleOf(cell) !== null).length * 2 > all.length;
  };
  const headed = names.findIndex(
    (text, column) =>
      column !== name &&
      operationColumn.test(text) &&
      !aboutOperations.test(text) &&
      isText(columns[column]) &&
      !mostly(columns[column], known),
  );
  if (headed >= 0) return headed;
  return columns.findIndex((cells, column) => column !== name && mostly(cells, known.operations));
}

/** Whether most cells of a column are words: neither numbers nor amounts. */
function isText(cells: readonly string[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => cell !== "");
  return filled.filter((cell) => /\p{L}{3}/u.test(cell)).length * 2 > filled.length;
}
