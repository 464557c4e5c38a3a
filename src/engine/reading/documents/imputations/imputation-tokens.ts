import { forms, opensWith } from "../../../lexicon";
import type { CreditColumn } from "../../../tables";
import { findBudgetImputations, findCodes, parseCode } from "../../../wording/codes";
import type { DocumentLine } from "../parts/document-lines";
import { collapse } from "../parts/passage";

/** A line's parts as an imputation table may hold them. */
export type Token =
  | {
      readonly kind: "code" | "imputation" | "figures" | "words" | "total";
      readonly text: string;
      readonly line: DocumentLine;
    }
  | { readonly kind: "end" };

/** The header of a table laid out as lines. */
export interface TextHeader {
  readonly start: number;
  /** The first line after it. */
  readonly end: number;
  readonly columns: readonly CreditColumn[];
}

/** A row of which more may come. */
export interface OpenRow {
  code: string | null;
  imputation: string | null;
  readonly words: string[];
  readonly figures: string[];
  readonly lines: DocumentLine[];
}

const figuresAtEnd = new RegExp(
  `(?:(?<=^|\\s|\\t)-?\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+(?:,\\d{1,2})?|(?<=^|\\s|\\t)-?\\d+(?:[.,]\\d{1,2})?)(?:\\s*${forms("currency")})?(?=\\s|$)`,
  "giu",
);

/** The parts of a line below a header, in order. */
export function tokensOf(
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
