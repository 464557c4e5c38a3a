import { codeAndLabel, findBudgetImputations, normaliseCode, parseCode } from "../../wording/codes";
import { isTotalLabel } from "../../tables";
import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import { tablesAmong, type DocumentLine } from "./document-lines";
import {
  columnOf,
  columnsOf,
  isAmountColumn,
  isImputationHeader,
  isInThousands,
  type ImputationColumn,
} from "./imputation-columns";
import type { RowText, TableText } from "./imputation-table-text";
import { collapse } from "./passage";
import { lineColumn } from "./theme-columns";

/** The imputation tables that have cells. */
export function tablesOfCells(lines: readonly DocumentLine[]): readonly TableText[] {
  return tablesAmong(lines).flatMap((rows) => tableOfRows(rows) ?? []);
}

/** A header may take up to three rows, its words one under the other. */
function tableOfRows(rows: readonly DocumentLine[]): TableText | null {
  for (let from = 0; from < Math.min(rows.length, 4); from++) {
    for (let height = 1; height <= 3 && from + height <= rows.length; height++) {
      const headers = stackedHeaders(rows.slice(from, from + height));
      const body = rows.slice(from + height);
      const columns = columnsOf(
        headers,
        body.map((row) => row.cells ?? []),
      );
      if (!isImputationHeader(columns)) continue;
      if (isOfGrants(headers, columns)) return null;
      const next = body[0]?.cells ?? [];
      if (height < 3 && body.length > 1 && next.some((cell) => columnOf(cell)) && !next.some(holdsFigure))
        continue;
      return tableUnder(columns, isInThousands(headers), rows.slice(0, from + height), body);
    }
  }
  return headless(rows);
}

/** A table of beneficiaries with the imputation of each says which credit pays a grant, and never what a credit comes to. */
function isOfGrants(headers: readonly string[], columns: readonly (ImputationColumn | null)[]): boolean {
  const credits = columns.some((column) => column !== "expense" && isAmountColumn(column));
  return !credits && headers.some((header) => lineColumn.test(fold(header)));
}

/** How many cells the longest row has. */
function widest(rows: readonly DocumentLine[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells?.length ?? 0), 0);
}

function holdsFigure(cell: string): boolean {
  return /\d{3}/.test(cell);
}

function stackedHeaders(rows: readonly DocumentLine[]): readonly string[] {
  const width = widest(rows);
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map((row) => row.cells?.[column]?.trim() ?? "");
    return words.filter((word, index) => word !== "" && words.indexOf(word) === index).join(" ");
  });
}

/** Without header, a table is one of imputations where its rows hold a code and an imputation. */
function headless(rows: readonly DocumentLine[]): TableText | null {
  const width = widest(rows);
  const share = (column: number, test: (cell: string) => boolean) =>
    rows.filter((row) => test(row.cells?.[column]?.trim() ?? "")).length > rows.length / 2;
  const columns = Array.from({ length: width }, (_, column): ImputationColumn | "amount" | null => {
    if (share(column, (cell) => parseCode(cell) !== null)) return "code";
    if (share(column, (cell) => findBudgetImputations(cell).length === 1)) return "budgetImputation";
    if (share(column, (cell) => readAmount(cell).kind === "amount")) return "amount";
    return share(column, (cell) => /\p{L}{3}/u.test(cell)) ? "label" : null;
  });
  if (!columns.includes("code") || !columns.includes("budgetImputation")) return null;
  const names: readonly ImputationColumn[] =
    columns.filter((column) => column === "amount").length === 4
      ? ["commitmentAuthorisation", "available", "expense", "balance"]
      : columns.filter((column) => column === "amount").length === 2
        ? ["commitmentAuthorisation", "expense"]
        : ["expense"];
  let amount = 0;
  const named = columns.map((column) => (column === "amount" ? (names[amount++] ?? null) : column));
  return tableUnder(named, false, [], rows);
}

function tableUnder(
  columns: readonly (ImputationColumn | null)[],
  thousands: boolean,
  header: readonly DocumentLine[],
  body: readonly DocumentLine[],
): TableText {
  const rows: RowText[] = [];
  let total: TableText["total"] = null;
  const subtotals: NonNullable<TableText["total"]>[] = [];
  for (const line of body) {
    const cell = (column: ImputationColumn) => line.cells?.[columns.indexOf(column)]?.trim() ?? "";
    const figures = columns.flatMap((column, index) =>
      isAmountColumn(column) ? [{ column, text: line.cells?.[index]?.trim() ?? "" }] : [],
    );
    if (line.cells?.some(isTotalLabel) === true) {
      if (total) subtotals.push(total);
      total = { figures, lines: [line] };
      continue;
    }
    const before = rows.at(-1);
    const row = rowOfCells(cell, figures, line, columns, before);
    if (row) rows.push(row);
    else if (before && figures.every((figure) => figure.text === "") && cell("label") !== "") {
      rows[rows.length - 1] = {
        ...before,
        label: collapse(`${before.label} ${cell("label")}`),
        lines: [...before.lines, line],
      };
    }
  }
  return { columns, thousands, rows, total, subtotals, lines: [...header, ...body] };
}

function rowOfCells(
  cell: (column: ImputationColumn) => string,
  figures: RowText["figures"],
  line: DocumentLine,
  columns: readonly (ImputationColumn | null)[],
  above: RowText | undefined,
): RowText | null {
  const nature = cell("nature");
  const functionCode = cell("function");
  const joined = [nature, functionCode].filter((part) => part !== "").join("/");
  const imputation = cell("budgetImputation");
  const found = [imputation, cell("code")]
    .flatMap((text) => findBudgetImputations(text))
    .at(0)?.budgetImputation;
  const budgetImputation =
    found ?? (imputation !== "" ? collapse(imputation) : joined === "" ? null : joined);
  const written = cell("code");
  const codeText = written.replace(/\s+\d{2,6}\s?\/\s?\d.*$/, "");
  const labelled = parseCode(codeText) === null ? codeAndLabel(codeText) : null;
  const own = columns.includes("code")
    ? (labelled?.code ?? parseCode(codeText) ?? plainCode(codeText))
    : budgetImputation;
  const hasFigure = typeof figures === "string" || figures.some((figure) => /\d/.test(figure.text));
  const detail = written === "" && above !== undefined && budgetImputation !== null && hasFigure;
  const code = own ?? (detail ? above.code : null);
  if (code === null || code === "") return null;
  const label = columns.includes("label") ? cell("label") : (labelled?.label ?? cell("operations"));
  return { code, budgetImputation, label: collapse(label), figures, lines: [line], detail: own === null };
}

/** A code of digits alone, or of another shape, in a column that is a code's. */
function plainCode(text: string): string | null {
  if (/\p{L}{3,}[^\p{L}]+\p{L}{3,}/u.test(text)) return null;
  const code = normaliseCode(text);
  return /\d/.test(code) && code.length <= 24 ? code : null;
}
