import { opensWith } from "../../lexicon";
import { findBudgetImputations, findCodes, parseCode } from "../../wording/codes";
import { articleNumberOf } from "./clauses";
import type { DocumentLine } from "./document-lines";
import { columnOf, columnsInText, isInThousands, type ImputationColumn } from "./imputation-columns";
import type { RowText, TableText } from "./imputation-table-text";
import { collapse } from "./passage";

/** A line's parts as an imputation table may hold them. */
type Token =
  | {
      readonly kind: "code" | "imputation" | "figures" | "words" | "total";
      readonly text: string;
      readonly line: DocumentLine;
    }
  | { readonly kind: "end" };

/** The imputation tables that are laid out as lines of text, a row broken over several or not. */
export function tablesOfLines(lines: readonly DocumentLine[]): readonly TableText[] {
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
  if (articleNumberOf(text) !== undefined) return false;
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
    const tokens = tokensOf(line, open, header, lines.slice(index + 1, index + 4));
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
  const thousands = isInThousands(lines.slice(header.start, header.end).map((line) => line.text));
  return { columns: header.columns, thousands, rows, total, subtotals: [], lines: used };
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
    detail: false,
  };
}

/** A row starts with its code, or with its imputation where no code has come since the last figures. */
function startsRow(kind: string, open: OpenRow | null, header: TextHeader): boolean {
  if (kind === "code") return !open || open.code !== null || open.figures.length > 0;
  if (kind !== "imputation") return false;
  if (!header.columns.includes("code")) return !open || open.imputation !== null || open.figures.length > 0;
  return !open || (open.imputation !== null && open.figures.length > 0);
}

function rowComesSoon(lines: readonly DocumentLine[], from: number): boolean {
  return lines
    .slice(from, from + 3)
    .some((line) => findCodes(line.text).length > 0 || opensWith("total", line.text, 9));
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
  below: readonly DocumentLine[],
): readonly Token[] {
  const text = line.text.trim();
  if (opensWith("total", text, 9)) return [{ kind: "total", text, line }];
  const tokens: { start: number; end: number; token: Token }[] = [];
  for (const code of codesOfLine(text, header, below)) {
    tokens.push({ start: code.start, end: code.end, token: { kind: "code", text: code.code, line } });
  }
  for (const found of imputationsOfLine(text, header, tokens)) {
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
  below: readonly DocumentLine[],
): readonly { readonly start: number; readonly end: number; readonly code: string }[] {
  const found = findCodes(text);
  if (found.length > 0 || header.columns[0] !== "code") return found.slice(0, 1);
  const first = /^\S+/.exec(text)?.[0] ?? "";
  const lettered = parseCode(first);
  if (lettered !== null && /\d{2}/.test(lettered)) return [{ start: 0, end: first.length, code: lettered }];
  if (!/^\d{3,8}(?:-\d{1,4})?$/.test(first)) return [];
  const rest = text.slice(first.length).trim();
  const imputed = startsWithImputation(rest);
  const alone = rest === "" && imputationFollows(below);
  return imputed || alone ? [{ start: 0, end: first.length, code: first }] : [];
}

/**
 * Imputations by their slash; under a header that announces them, those with a hyphen (« 6574-52 ») too, and a number
 * between the code and a word.
 */
function imputationsOfLine(
  text: string,
  header: TextHeader,
  taken: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly start: number; readonly end: number; readonly budgetImputation: string }[] {
  const found = findBudgetImputations(text);
  if (found.length > 0 || !header.columns.includes("budgetImputation")) return found;
  const free = [...text.matchAll(/(?<![\p{L}\d.,/-])\d{2,6}(?:-\d{1,4}){1,2}(?![\p{L}\d/-]|[.,]\d)/gu)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      budgetImputation: match[0],
    }))
    .filter(({ start, end, budgetImputation }) => {
      const years = /^(?:19|20)\d\d-(?:19|20)?\d\d$/.test(budgetImputation);
      return !years && !taken.some((other) => start < other.end && other.start < end);
    });
  if (free.length > 0) return free.slice(0, 1);
  const code = header.columns.indexOf("code");
  if (code < 0 || header.columns[code + 1] !== "budgetImputation") return [];
  const from = taken[0]?.end ?? 0;
  const next = /^\s+(\d{3,8})(?=\s+\p{L})/u.exec(text.slice(from));
  const number = next?.[1];
  if (from === 0 || !next || number === undefined) return [];
  const end = from + next[0].length;
  return [{ start: end - number.length, end, budgetImputation: number }];
}

function startsWithImputation(text: string): boolean {
  return findBudgetImputations(text).some((imputation) => imputation.start === 0);
}

/** One cell a line: the imputation stands below the code, a label between them at most. */
function imputationFollows(below: readonly DocumentLine[]): boolean {
  for (const { text } of below) {
    if (startsWithImputation(text.trim())) return true;
    if (!/\p{L}{3}/u.test(text)) return false;
  }
  return false;
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
