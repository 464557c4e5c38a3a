import type { Amount } from "../../money";
import type { DocumentPlace, Imputation, ImputationTable, Sourced } from "../../model";
import { findBudgetImputations, findCodes, normaliseCode, parseCode } from "../../wording/codes";
import { readAmount } from "../../money/read-amount";
import { readRun, type RowAmounts } from "./amount-runs";
import type { DocumentLine } from "./document-lines";
import {
  columnOf,
  columnsInText,
  columnsOf,
  isAmountColumn,
  isImputationHeader,
  type ImputationColumn,
} from "./imputation-columns";
import { collapse, type Speaker } from "./passage";
import type { DocumentPart } from "./parts";

/** The imputation tables of a part, and the rows that look like theirs and could not be read. */
export interface ImputationsRead {
  readonly tables: readonly ImputationTable[];
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
  /** The lines that the tables are made of. */
  readonly lines: ReadonlySet<DocumentLine>;
}

/** A row of a table before its figures are read. */
interface RowText {
  readonly code: string;
  readonly budgetImputation: string | null;
  readonly label: string;
  /** The figures in order, or cell by cell where the table has cells. */
  readonly figures: string | readonly { readonly column: ImputationColumn; readonly text: string }[];
  readonly lines: readonly DocumentLine[];
}

interface TableText {
  readonly columns: readonly (ImputationColumn | null)[];
  readonly rows: readonly RowText[];
  readonly total: { readonly figures: RowText["figures"]; readonly lines: readonly DocumentLine[] } | null;
  readonly lines: readonly DocumentLine[];
}

export function readImputations(part: DocumentPart, file: string): ImputationsRead {
  const role = part.kind === "report" ? "report" : "deliberation";
  const found = [...tablesOfCells(part.lines), ...tablesOfLines(part.lines)];
  const unread: { at: DocumentPlace; text: string }[] = [];
  const tables = found.flatMap((table): ImputationTable[] => {
    const rows = table.rows.map((row) => imputationOf(row, table.columns, { file, role, where: "" }, unread));
    if (rows.length === 0) return [];
    return [
      {
        role: roleOf(part, table),
        file,
        rows,
        total: totalOf(table, { file, role, where: "imputations, total" }),
      },
    ];
  });
  return { tables, unread, lines: new Set(found.flatMap((table) => table.lines)) };
}

/** Where the part does not tell, the columns do: only a report says what is available and what remains. */
function roleOf(part: DocumentPart, table: TableText): ImputationTable["role"] {
  if (part.kind === "report") return "report";
  const reported = table.columns.includes("available") || table.columns.includes("balance");
  return part.kind === "other" && reported ? "report" : "deliberation";
}

function rowPlace(lines: readonly DocumentLine[], speaker: Speaker): DocumentPlace {
  const [first] = lines;
  return {
    kind: "document",
    ...speaker,
    quote: collapse(lines.map((line) => line.text).join(" ")),
    page: first?.page ?? null,
    block: first?.block ?? 0,
  };
}

function imputationOf(
  row: RowText,
  columns: readonly (ImputationColumn | null)[],
  speaker: Speaker,
  unread: { at: DocumentPlace; text: string }[],
): Imputation {
  const at = rowPlace(row.lines, { ...speaker, where: `imputation ${row.code}` });
  const amounts = amountsOf(row.figures, columns);
  if (amounts === null) unread.push({ at, text: at.quote });
  const sourced = <T>(value: T | null | undefined): Sourced<T> | null =>
    value === null || value === undefined ? null : { value, at };
  return {
    at,
    code: { value: row.code, at },
    budgetImputation: sourced(row.budgetImputation),
    label: sourced(row.label === "" ? null : row.label),
    commitmentAuthorisation: sourced<Amount>(amounts?.commitmentAuthorisation),
    available: sourced<Amount>(amounts?.available),
    expense: sourced<Amount>(amounts?.expense),
    balance: sourced<Amount>(amounts?.balance),
    operations: [],
  };
}

/** Null where the row holds figures that cannot be told apart. */
function amountsOf(
  figures: RowText["figures"],
  columns: readonly (ImputationColumn | null)[],
): RowAmounts | null {
  if (typeof figures === "string") {
    if (figures.trim() === "") return {};
    const run = readRun(figures, columns);
    return run.kind === "amounts" ? run.amounts : null;
  }
  const amounts: RowAmounts = {};
  for (const { column, text } of figures) {
    const read = readAmount(text);
    if (read.kind === "unreadable")
      return amountsOf(figures.map((figure) => figure.text).join("  "), columns);
    if (read.kind === "amount" && isAmountColumn(column)) amounts[column] = read.amount;
  }
  return amounts;
}

function totalOf(table: TableText, speaker: Speaker): Sourced<Amount> | null {
  if (!table.total) return null;
  const { figures, lines } = table.total;
  const whole = amountsOf(figures, table.columns)?.expense;
  const alone = typeof figures === "string" && !whole ? amountsOf(figures, ["expense"])?.expense : undefined;
  const value = whole ?? alone;
  return value ? { value, at: rowPlace(lines, speaker) } : null;
}

// Tables with cells

function tablesOfCells(lines: readonly DocumentLine[]): readonly TableText[] {
  const blocks = new Map<number, DocumentLine[]>();
  for (const line of lines) {
    if (line.cells === null) continue;
    const rows = blocks.get(line.block);
    if (rows) rows.push(line);
    else blocks.set(line.block, [line]);
  }
  return [...blocks.values()].flatMap((rows) => {
    const table = tableOfRows(rows);
    return table ? [table] : [];
  });
}

/** A header may take up to three rows, its words one under the other. */
function tableOfRows(rows: readonly DocumentLine[]): TableText | null {
  for (let from = 0; from < Math.min(rows.length, 4); from++) {
    for (let height = 1; height <= 3 && from + height <= rows.length; height++) {
      const headers = stackedHeaders(rows.slice(from, from + height));
      const columns = columnsOf(headers);
      if (!isImputationHeader(columns)) continue;
      const body = rows.slice(from + height);
      const next = body[0]?.cells ?? [];
      if (height < 3 && body.length > 1 && next.some((cell) => columnOf(cell)) && !next.some(holdsFigure))
        continue;
      return tableUnder(columns, rows.slice(0, from + height), body);
    }
  }
  return headless(rows);
}

function holdsFigure(cell: string): boolean {
  return /\d{3}/.test(cell);
}

function stackedHeaders(rows: readonly DocumentLine[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.cells?.length ?? 0));
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map((row) => row.cells?.[column]?.trim() ?? "");
    return words.filter((word, index) => word !== "" && words.indexOf(word) === index).join(" ");
  });
}

/** Without header, a table is one of imputations where its rows hold a code and an imputation. */
function headless(rows: readonly DocumentLine[]): TableText | null {
  const width = Math.max(...rows.map((row) => row.cells?.length ?? 0));
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
  return tableUnder(named, [], rows);
}

function tableUnder(
  columns: readonly (ImputationColumn | null)[],
  header: readonly DocumentLine[],
  body: readonly DocumentLine[],
): TableText {
  const rows: RowText[] = [];
  let total: TableText["total"] = null;
  for (const line of body) {
    const cell = (column: ImputationColumn) => line.cells?.[columns.indexOf(column)]?.trim() ?? "";
    const figures = columns.flatMap((column, index) =>
      isAmountColumn(column) ? [{ column, text: line.cells?.[index]?.trim() ?? "" }] : [],
    );
    if (line.cells?.some((text) => /^\s*total\b/i.test(text)) === true) {
      total = { figures, lines: [line] };
      continue;
    }
    const row = rowOfCells(cell, figures, line, columns);
    const before = rows.at(-1);
    if (row) rows.push(row);
    else if (before && figures.every((figure) => figure.text === "") && cell("label") !== "") {
      rows[rows.length - 1] = {
        ...before,
        label: collapse(`${before.label} ${cell("label")}`),
        lines: [...before.lines, line],
      };
    }
  }
  return { columns, rows, total, lines: [...header, ...body] };
}

function rowOfCells(
  cell: (column: ImputationColumn) => string,
  figures: RowText["figures"],
  line: DocumentLine,
  columns: readonly (ImputationColumn | null)[],
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
  const code = columns.includes("code") ? (parseCode(codeText) ?? plainCode(codeText)) : budgetImputation;
  if (code === null || code === "") return null;
  const label = columns.includes("label") ? cell("label") : cell("operations");
  return { code, budgetImputation, label: collapse(label), figures, lines: [line] };
}

/** A code of digits alone, or of another shape, in a column that is a code's. */
function plainCode(text: string): string | null {
  const code = normaliseCode(text);
  return /\d/.test(code) && code.length <= 24 ? code : null;
}

// Tables as lines of text

/** A line's parts as an imputation table may hold them. */
type Token =
  | {
      readonly kind: "code" | "imputation" | "figures" | "words" | "total";
      readonly text: string;
      readonly line: DocumentLine;
    }
  | { readonly kind: "end" };

function tablesOfLines(lines: readonly DocumentLine[]): readonly TableText[] {
  const tables: TableText[] = [];
  let from = 0;
  while (from < lines.length) {
    const header = headerFrom(lines, from);
    if (!header) break;
    const table = tableFrom(lines, header);
    if (table.rows.length > 0) tables.push(table);
    from = Math.max(header.end, lines.indexOf(table.lines.at(-1) ?? (lines[header.end] as DocumentLine)) + 1);
  }
  return tables;
}

interface TextHeader {
  readonly start: number;
  /** The first line after it. */
  readonly end: number;
  readonly columns: readonly ImputationColumn[];
}

/** Words of a header only, and not a sentence's. */
function mayBeHeader(line: DocumentLine | undefined): boolean {
  if (!line || line.cells !== null) return false;
  const text = collapse(line.text);
  return text.length <= 140 && !/\d{4,}|[.;:]$/.test(text) && findCodes(text).length === 0;
}

function headerFrom(lines: readonly DocumentLine[], from: number): TextHeader | null {
  for (let start = from; start < lines.length; start++) {
    if (!mayBeHeader(lines[start]) || columnOf((lines[start]?.text ?? "").slice(0, 60)) === null) continue;
    let best: TextHeader | null = null;
    let text = "";
    for (let end = start; end < Math.min(lines.length, start + 14) && mayBeHeader(lines[end]); end++) {
      text += ` ${lines[end]?.text ?? ""}`;
      const columns = columnsInText(text);
      if (columns.length > (best?.columns.length ?? 0)) best = { start, end: end + 1, columns };
    }
    if (best) return best;
  }
  return null;
}

function tableFrom(lines: readonly DocumentLine[], header: TextHeader): TableText {
  const rows: RowText[] = [];
  const used = lines.slice(header.start, header.end);
  let total: TableText["total"] = null;
  let open: OpenRow | null = null;
  const close = () => {
    if (open && isRow(open)) rows.push(rowOf(open));
    open = null;
  };
  for (let index = header.end; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.cells !== null) break;
    const tokens = tokensOf(line, open, header, lines[index + 1]);
    if (tokens.some((token) => token.kind === "end")) break;
    if (
      open === null &&
      !tokens.some((token) => token.kind === "code" || token.kind === "imputation" || token.kind === "total")
    ) {
      if (tokens.every((token) => token.kind === "words") && rowComesSoon(lines, index + 1)) {
        continue;
      }
      break;
    }
    let ended = false;
    for (const token of tokens) {
      if (token.kind === "end") continue;
      if (token.kind === "total") {
        close();
        total = { figures: restAfterTotal(line), lines: [line] };
        ended = true;
        break;
      }
      if (startsRow(token.kind, open, header)) {
        close();
        open = { code: null, imputation: null, words: [], figures: [], lines: [] };
      }
      if (open) add(open, token);
    }
    used.push(line);
    if (ended) {
      const next = lines[index + 1];
      if (total?.figures === "" && next && next.cells === null && /^[\d\s,.€]+$/.test(next.text)) {
        total = { figures: next.text, lines: [line, next] };
        used.push(next);
      }
      break;
    }
  }
  close();
  return { columns: header.columns, rows, total, lines: used };
}

interface OpenRow {
  code: string | null;
  imputation: string | null;
  readonly words: string[];
  readonly figures: string[];
  readonly lines: DocumentLine[];
}

function add(row: OpenRow, token: Exclude<Token, { kind: "end" }>): void {
  if (row.lines.at(-1) !== token.line) row.lines.push(token.line);
  if (token.kind === "code") row.code = token.text;
  else if (token.kind === "imputation") row.imputation = token.text;
  else if (token.kind === "figures") row.figures.push(token.text);
  else row.words.push(token.text);
}

function isRow(row: OpenRow): boolean {
  return (
    (row.code !== null || row.imputation !== null) && (row.figures.length > 0 || row.imputation !== null)
  );
}

function rowOf(row: OpenRow): RowText {
  return {
    code: row.code ?? row.imputation ?? "",
    budgetImputation: row.imputation,
    label: collapse(row.words.join(" ")),
    figures: row.figures.join("  "),
    lines: row.lines,
  };
}

/** A row starts with its code, or with its imputation where no code has come since the last figures. */
function startsRow(kind: string, open: OpenRow | null, header: TextHeader): boolean {
  if (kind === "code") return !open || open.code !== null || open.figures.length > 0;
  if (kind !== "imputation") return false;
  if (!header.columns.includes("code")) return true;
  return !open || (open.imputation !== null && open.figures.length > 0);
}

function rowComesSoon(lines: readonly DocumentLine[], from: number): boolean {
  return lines
    .slice(from, from + 3)
    .some((line) => findCodes(line.text).length > 0 || /^\s*total\b/i.test(line.text));
}

function restAfterTotal(line: DocumentLine): string {
  return collapse(line.text).replace(/^[^\d]*/, "");
}

const figuresAtEnd =
  /(?:(?<=^|\s|\t)-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:,\d{1,2})?|(?<=^|\s|\t)-?\d+(?:[.,]\d{1,2})?)(?:\s*(?:€|euros?))?(?=\s|$)/giu;

function tokensOf(
  line: DocumentLine,
  open: OpenRow | null,
  header: TextHeader,
  next: DocumentLine | undefined,
): readonly Token[] {
  const text = line.text.trim();
  if (/^total\b/i.test(text)) return [{ kind: "total", text, line }];
  const tokens: { start: number; end: number; token: Token }[] = [];
  for (const code of codesOfLine(text, header, next)) {
    tokens.push({ start: code.start, end: code.end, token: { kind: "code", text: code.code, line } });
  }
  for (const found of findBudgetImputations(text)) {
    tokens.push({
      start: found.start,
      end: found.end,
      token: { kind: "imputation", text: found.budgetImputation, line },
    });
  }
  const free = (start: number, end: number) =>
    !tokens.some((token) => start < token.end && token.start < end);
  const run = figuresRun(text, free);
  if (run) tokens.push({ ...run, token: { kind: "figures", text: text.slice(run.start, run.end), line } });
  tokens.sort((a, b) => a.start - b.start);
  const all: Token[] = [];
  let at = 0;
  for (const { start, end, token } of tokens) {
    const words = collapse(text.slice(at, start));
    if (words !== "") all.push({ kind: "words", text: words, line });
    all.push(token);
    at = end;
  }
  const rest = collapse(text.slice(at));
  if (rest !== "") all.push({ kind: "words", text: rest, line });
  if (tokens.length === 0 && open && isOver(open, text, header)) return [{ kind: "end" }];
  return all;
}

/** Once its figures have come, a row goes on only with what looks like the rest of a label. */
function isOver(open: OpenRow, text: string, header: TextHeader): boolean {
  if (open.figures.length === 0) return /[.;:]$/.test(text) && text.length > 60;
  const labelLast = header.columns.at(-1) === "label";
  const goesOn = /^\p{Ll}/u.test(text) && text.length <= 60 && !/[.:;]$/.test(text);
  return !(goesOn || (labelLast && open.words.length === 0));
}

/** Codes by their shape; of digits alone at a line's start, where the header announces a code and an imputation follows. */
function codesOfLine(
  text: string,
  header: TextHeader,
  next: DocumentLine | undefined,
): readonly { readonly start: number; readonly end: number; readonly code: string }[] {
  const found = findCodes(text);
  if (found.length > 0 || header.columns[0] !== "code") return found.slice(0, 1);
  const first = /^\S+/.exec(text)?.[0] ?? "";
  const lettered = parseCode(first);
  if (lettered !== null && /\d{2}/.test(lettered)) return [{ start: 0, end: first.length, code: lettered }];
  if (!/^\d{3,8}$/.test(first)) return [];
  const rest = text.slice(first.length).trim();
  const imputed = findBudgetImputations(rest).some((imputation) => imputation.start === 0);
  const below =
    rest === "" &&
    findBudgetImputations(next?.text.trim() ?? "").some((imputation) => imputation.start === 0);
  return imputed || below ? [{ start: 0, end: first.length, code: first }] : [];
}

/** The figures that end a line, with nothing but blanks between them. */
function figuresRun(
  text: string,
  free: (start: number, end: number) => boolean,
): { readonly start: number; readonly end: number } | null {
  const found = [...text.matchAll(figuresAtEnd)].filter((match) =>
    free(match.index, match.index + match[0].length),
  );
  let start = text.length;
  let end = -1;
  for (const match of found.reverse()) {
    const stop = match.index + match[0].length;
    if (text.slice(stop, start).trim() !== "") break;
    if (end < 0) end = stop;
    start = match.index;
  }
  if (end < 0) return null;
  const run = text.slice(start, end);
  return /\d{3}|,\d{2}/.test(run) ? { start, end } : null;
}
