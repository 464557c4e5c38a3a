import {
  assignColumns,
  cellOf,
  credits,
  creditsSummingUp,
  isCreditAmount,
  isWhole,
  tableOf,
  isTotalLabel,
  shareOf,
  type Assignment,
  type Cell,
  type CreditColumn,
  type Schema,
  type Table,
} from "../../../tables";
import { forms, matches } from "../../../lexicon";
import {
  codeAndLabel,
  findBudgetImputations,
  findCodes,
  normaliseCode,
  letteredCode,
  parseCode,
} from "../../../wording/codes";
import { Amount } from "../../../money";
import { readPrintedAmount } from "../../../money/pointed-thousands";
import { tablesAmong, type DocumentLine } from "../parts/document-lines";
import { usualColumns } from "./amount-runs";
import { columnOf, isInThousands } from "./imputation-columns";
import type { RowText, TableText } from "./imputation-table-text";
import { collapse } from "../parts/passage";

/** The imputation tables that have cells. */
export function tablesOfCells(lines: readonly DocumentLine[]): readonly TableText[] {
  const above = new Map(lines.map((line, i) => [line, lines[i - 1]?.text ?? ""]));
  return tablesAmong(lines).flatMap((rows) => {
    const [first] = rows;
    return tableOfRows(rows, (first && above.get(first)) ?? "") ?? [];
  });
}

/** How many rows, one under the other, may title a table. */
const MOST_TITLE_ROWS = 3;
/** Fewer words on a row title no table. */
const FEWEST_TITLES = 3;
/** What no title holds: three digits or more, unless they are a year. */
const FIGURE = /(?<!\d)(?!20\d\d(?!\d))\d{3}/;
/** As many rows tell what a column holds as well as all of them. */
const TELLING_ROWS = 300;

/** A table of credits among rows, where its titles begin and where what it says ends. */
export interface FoundTable {
  readonly table: TableText;
  readonly end: number;
}

function tableOfRows(lines: readonly DocumentLine[], above: string): TableText | null {
  for (let from = 0; from < Math.min(lines.length, 4); from++) {
    const found = tableFrom(lines, from, { schema: credits, inSheet: false, above });
    if (found) return found === "grants" ? null : found.table;
  }
  return headless(lines);
}

/** The tables of credits of a sheet, each as far as its rows go on without another between them; `sums` are the annex's. */
export function tablesOfSheet(
  lines: readonly DocumentLine[],
  sums: ReadonlySet<string>,
): readonly TableText[] {
  const schema = creditsSummingUp(sums);
  const tables: TableText[] = [];
  for (let from = 0; from < lines.length; from++) {
    const found = tableFrom(lines, from, { schema, inSheet: true, above: lines[from - 1]?.text ?? "" });
    if (!found || found === "grants" || found.table.rows.length === 0) continue;
    tables.push(found.table);
    from = found.end - 1;
  }
  return tables;
}

/** The table whose titles begin on a row; « grants » where it is one of beneficiaries, null where no titles begin there. */
function tableFrom(
  lines: readonly DocumentLine[],
  from: number,
  {
    schema,
    inSheet,
    above,
  }: { readonly schema: Schema<CreditColumn>; readonly inSheet: boolean; readonly above: string },
): FoundTable | "grants" | null {
  const telling = lines.slice(from, from + TELLING_ROWS).map(cellsOf);
  for (let height = 1; height <= MOST_TITLE_ROWS && height <= telling.length; height++) {
    // Nothing goes on with titles that what titles the whole table stands under.
    if (isAlone(telling[Math.max(0, height - 2)] ?? [])) return null;
    const table = withoutNotes(tableOf(telling, height));
    // In a sheet any row may begin a table: its words alone must say so.
    if (inSheet && !isWhole(credits, assignColumns({ ...table, rows: [] }, credits))) continue;
    const columns = assignColumns(table, schema);
    if (!isWhole(credits, columns)) continue;
    if (isOfGrants(table.titles, columns)) return "grants";
    const [next = []] = table.rows;
    const goesOn = next.some(({ text }) => columnOf(text)) && !next.some(({ text }) => FIGURE.test(text));
    if (height < MOST_TITLE_ROWS && table.rows.length > 1 && goesOn) continue;
    const titled = from + height;
    const order = inOrder(columns, table.titles.length);
    const header = lines.slice(inSheet ? from : 0, titled);
    const read = tableUnder(order, isInThousands(table.titles, above), header, lines.slice(titled), inSheet);
    return { table: read, end: from + read.lines.length };
  }
  return null;
}

/** Whether one cell of a row alone says something: it titles the whole table and no column, or is a note. */
function isAlone(cells: readonly Cell[]): boolean {
  return cells.filter(({ text }) => text !== "").length === 1;
}

/** A table whose columns are told by its rows, and not by what stands alone under or between them. */
function withoutNotes(table: Table): Table {
  const isNote = (row: readonly Cell[]) =>
    isAlone(row) && row.every(({ text }) => findCodes(text).length === 0);
  return { ...table, rows: table.rows.filter((row) => !isNote(row)) };
}

function cellsOf(line: DocumentLine): readonly Cell[] {
  return (line.cells ?? []).map(cellOf);
}

/** The part of each column, from the left. */
function inOrder(columns: Assignment<CreditColumn>, width: number): readonly (CreditColumn | null)[] {
  const parts = new Map([...columns].map(([part, column]) => [column, part] as const));
  return Array.from({ length: width }, (_, column) => parts.get(column) ?? null);
}

/** A table of beneficiaries with the imputation of each says which credit pays a grant, and never what a credit comes to. */
function isOfGrants(titles: readonly string[], columns: Assignment<CreditColumn>): boolean {
  const credited = [...columns.keys()].some((column) => column !== "expense" && isCreditAmount(column));
  return !credited && titles.some((title) => matches("beneficiary", title, 12));
}

/** Without titles, a table is one of imputations where its rows hold a code and an imputation. */
function headless(lines: readonly DocumentLine[]): TableText | null {
  const rows = lines.map(cellsOf);
  const { titles } = tableOf(rows, 0);
  const columns = titles.map((_, column): CreditColumn | "amount" | null => {
    const cells = rows.map((row) => row[column] ?? { text: "", amount: null });
    const mostly = (holds: (cell: Cell) => boolean) => shareOf(cells, holds) > 0.5;
    if (mostly(({ text }) => parseCode(text) !== null)) return "code";
    if (mostly(({ text }) => findBudgetImputations(text).length === 1)) return "budgetImputation";
    if (mostly(({ amount }) => amount !== null)) return "amount";
    return mostly(({ text }) => /\p{L}{3}/u.test(text)) ? "label" : null;
  });
  if (!columns.includes("code") || !columns.includes("budgetImputation")) return null;
  const names = usualColumns[columns.filter((column) => column === "amount").length] ?? ["expense"];
  let amount = 0;
  const named = columns.map((column) => (column === "amount" ? (names[amount++] ?? null) : column));
  return tableUnder(named, false, [], lines);
}

/** What rows say under titles; `endsAtOther` where a row that is none of the table's ends it. */
function tableUnder(
  columns: readonly (CreditColumn | null)[],
  thousands: boolean,
  header: readonly DocumentLine[],
  body: readonly DocumentLine[],
  endsAtOther = false,
): TableText {
  const used = [...header];
  const rows: RowText[] = [];
  let total: TableText["total"] = null;
  const subtotals: NonNullable<TableText["total"]>[] = [];
  /** What the rows since the last sub-total spend. */
  let open = nothingSpent;
  for (const [rank, line] of body.entries()) {
    // Under its total, titles of their own head another table.
    if (endsAtOther && total && areTitles(line)) break;
    const cell = (column: CreditColumn) => line.cells?.[columns.indexOf(column)]?.trim() ?? "";
    const figures = columns.flatMap((column, index) =>
      isCreditAmount(column) ? [{ column, text: line.cells?.[index]?.trim() ?? "" }] : [],
    );
    if (line.cells?.some(isTotalLabel) === true) {
      used.push(line);
      if (total) subtotals.push(total);
      total = { figures, lines: [line] };
      continue;
    }
    const before = rows.at(-1);
    const row = rowOfCells(cell, figures, line, columns, before);
    const goesOn = () => body.slice(rank + 1, rank + 1 + PARTING).some((next) => hasCode(next, columns));
    const sum = row || open.rows === 0 ? null : spent(figures);
    if (sum && (open.amount?.equals(sum) || goesOn())) {
      subtotals.push({ figures, lines: [line] });
      open = nothingSpent;
    } else if (row) {
      rows.push(row);
      open = withRow(open, row);
    } else if (before && figures.every((figure) => figure.text === "") && cell("label") !== "") {
      rows[rows.length - 1] = {
        ...before,
        label: collapse(`${before.label} ${cell("label")}`),
        lines: [...before.lines, line],
      };
    } else if (endsAtOther) break;
    used.push(line);
  }
  return { columns, thousands, rows, total, subtotals, lines: used };
}

/** A sub-total and a blank row at most part the rows of one table. */
const PARTING = 2;

/** Whether a row's code stands in the column of codes. */
function hasCode({ cells }: DocumentLine, columns: readonly (CreditColumn | null)[]): boolean {
  return parseCode(cells?.[columns.indexOf("code")]?.trim() ?? "") !== null;
}

/** What figures say is spent; null for nothing. */
function spent(figures: RowText["figures"]): Amount | null {
  const text =
    typeof figures === "string" ? figures : figures.find(({ column }) => column === "expense")?.text;
  const read = readPrintedAmount(text ?? "");
  return read.kind === "amount" ? read.amount : null;
}

/** What some rows spend, and how many they are; null where one does not say. */
interface Spent {
  readonly amount: Amount | null;
  readonly rows: number;
}

const nothingSpent: Spent = { amount: Amount.zero, rows: 0 };

/** The same with a row more; what details another is spent there. */
function withRow({ amount, rows }: Spent, row: RowText): Spent {
  if (row.detail) return { amount, rows };
  const own = spent(row.figures);
  return { amount: amount && own && amount.plus(own), rows: rows + 1 };
}

/** Whether a row holds words alone, in several columns. */
function areTitles({ cells }: DocumentLine): boolean {
  const texts = (cells ?? []).filter((text) => text.trim() !== "");
  return texts.length >= FEWEST_TITLES && texts.every((text) => /\p{L}{2}/u.test(text) && !/\d/.test(text));
}

function rowOfCells(
  cell: (column: CreditColumn) => string,
  figures: RowText["figures"],
  line: DocumentLine,
  columns: readonly (CreditColumn | null)[],
  above: RowText | undefined,
): RowText | null {
  const nature = cell("nature");
  const functionCode = cell("function");
  const joined = [nature, functionCode].filter((part) => part !== "").join("/");
  const within = columns.includes("code") ? null : codeWithin(cell("budgetImputation"));
  const imputation = within?.rest ?? cell("budgetImputation");
  const found = [imputation, cell("code")]
    .flatMap((text) => findBudgetImputations(text))
    .at(0)?.budgetImputation;
  const budgetImputation =
    found ?? (imputation !== "" ? collapse(imputation) : joined === "" ? null : joined);
  const written = cell("code");
  const codeText = written.replace(/(?<!\s)\s+\d{2,6}\s?\/\s?\d.*$/, "");
  const labelled = parseCode(codeText) === null ? codeAndLabel(codeText) : null;
  const own = columns.includes("code")
    ? (labelled?.code ?? parseCode(codeText) ?? plainCode(codeText))
    : (within?.code ?? budgetImputation);
  const hasFigure = typeof figures === "string" || figures.some((figure) => /\d/.test(figure.text));
  const detail = written === "" && above !== undefined && budgetImputation !== null && hasFigure;
  const code = own ?? (detail ? above.code : null);
  if (code === null || code === "") return null;
  const label = columns.includes("label") ? cell("label") : (labelled?.label ?? cell("operations"));
  return {
    code,
    budgetImputation,
    label: collapse(label),
    operations: columns.includes("label") ? cell("operations") : "",
    figures,
    lines: [line],
    detail: own === null,
  };
}

/** « chapitre 65, article 65748 – enveloppe 2025P012O003 »: the code in an imputation's cell, and the imputation; null for none, or several. */
function codeWithin(text: string): { readonly code: string; readonly rest: string } | null {
  const [only, other] = findCodes(text);
  if (!only || other) return null;
  const before = text.slice(0, only.start).replace(/[-–—,;:|(/]?[^-–—,;:|(/\d]*$/u, "");
  const rest = `${before} ${text.slice(only.end)}`.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  return { code: only.code, rest };
}

/** « AP 2024-VOI-03 » is the code of an authorisation, which prose calls by what follows. */
const authorisation = new RegExp(`^(?:${forms("commitmentAuthorisation")})\\s+`, "iu");

/** A code of digits alone, of letters alone, or of another shape, in a column that is a code's. */
function plainCode(text: string): string | null {
  const lettered = letteredCode(text);
  if (lettered !== null) return lettered;
  if (/\p{L}{3}[^\p{L}]+\p{L}{3}/u.test(text)) return null;
  const code = normaliseCode(parseCode(text.replace(authorisation, "")) ?? text);
  return /\d/.test(code) && code.length <= 24 ? code : null;
}
