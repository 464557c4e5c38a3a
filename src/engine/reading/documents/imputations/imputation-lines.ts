import { opensWith } from "../../../lexicon";
import { findCodes } from "../../../wording/codes";
import { articleNumberOf } from "../parts/clauses";
import type { DocumentLine } from "../parts/document-lines";
import { columnOf, columnsInText, isInThousands } from "./imputation-columns";
import type { RowText, TableText } from "./imputation-table-text";
import { tokensOf, type OpenRow, type TextHeader, type Token } from "./imputation-tokens";
import { collapse } from "../parts/passage";

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

/** Words of a header only, and not a sentence's. */
function mayBeHeader(line: DocumentLine | undefined): boolean {
  if (!line || line.cells !== null) return false;
  const text = collapse(line.text);
  if (articleNumberOf(text) !== undefined) return false;
  return text.length <= 140 && !/\d{4,}|[.;:]$/.test(text) && findCodes(text).length === 0;
}

function headerFrom(lines: readonly DocumentLine[], from: number): TextHeader | null {
  for (let start = from; start < lines.length; start++) {
    // Few lines begin with a column's title, which is soon told.
    if (columnOf((lines[start]?.text ?? "").slice(0, 60)) === null || !mayBeHeader(lines[start])) continue;
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
  const titles = lines.slice(header.start, header.end).map((line) => line.text);
  const thousands = isInThousands(titles, lines[header.start - 1]?.text ?? "");
  return { columns: header.columns, thousands, rows, total, subtotals: [], lines: used };
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
