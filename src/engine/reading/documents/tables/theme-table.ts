import { annexesCited } from "../../../claims";
import { isTotalLabel, partColumns, partsIn, titlesThemes, type GrantColumn } from "../../../tables";
import { keptFor } from "../../../lists";
import { readCount } from "../../../wording/counts";
import type { DocumentPlace } from "../../../model";
import type { Amount } from "../../../money";
import type { DocumentLine } from "../parts/document-lines";
import { assignedTable, grantTableOf, themeOf } from "./grant-table";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import { collapse } from "../parts/passage";

/** A row of a table that gives each theme its amount. */
export interface ThemeRow {
  readonly line: DocumentLine;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly operationCount: number | null;
  readonly amount: Amount;
  /** The other amounts of the row, one of which may be what is voted: « Enveloppe | Déjà accordé | Bureau du 23 mai ». */
  readonly others: readonly Amount[];
  readonly annexes: readonly number[];
}

/** What a row says, where it stands. */
export function saidIn(
  { themeNumber, themeTitle, operationCount, amount, others, annexes }: ThemeRow,
  at: DocumentPlace,
) {
  const count = operationCount === null ? null : { value: operationCount, at };
  const beside = others.length > 0 ? { others: others.map((value) => ({ value, at })) } : {};
  return {
    at,
    themeNumber,
    themeTitle,
    operationCount: count,
    amount: { value: amount, at },
    ...beside,
    annexes,
  };
}

/** What a table says of themes, and its total where it has one. */
export interface ThemeTable {
  readonly rows: readonly ThemeRow[];
  readonly total: Pick<ThemeRow, "line" | "amount" | "others"> | null;
  /** The rows whose amount its other columns add up to, by nature or by year, the total's among them. */
  readonly divided: readonly DividedRow[];
}

/** A row with its amount and what that is made of. */
export interface DividedRow {
  readonly line: DocumentLine;
  readonly amount: Amount;
  readonly parts: readonly Amount[];
}

const none: ThemeTable = { rows: [], total: null, divided: [] };

/**
 * What a table says of themes: a column of themes, told by its title or by the titles it holds, beside one of amounts;
 * or the sub-totals of a table of their operations. Empty for any other.
 */
export function themeTableOf(rows: readonly DocumentLine[], known: KnownThemes = noKnownThemes): ThemeTable {
  return tableKnowing(known)(rows);
}

const tableKnowing = keptFor((known: KnownThemes) =>
  keptFor((rows: readonly DocumentLine[]) => drawn(rows, known)),
);

function drawn(rows: readonly DocumentLine[], known: KnownThemes): ThemeTable {
  const below = grantTableOf(rows, known);
  if (below) {
    const said = below.subtotals.map((row) => ({
      ...row,
      operationCount: null,
      others: [],
      annexes: [],
    }));
    return { ...none, rows: said };
  }
  const assigned = assignedTable(rows, known);
  if (!assigned) return none;
  const { table, columns, lines } = assigned;
  const column = (part: GrantColumn) => columns.get(part) ?? -1;
  const [theme, amount, count] = [column("theme"), column("amount"), column("count")];
  const headed = titlesThemes(table.titles[theme] ?? "");
  const parts = partColumns(table, amount, [theme, count, column("recipients")]);
  const divided: DividedRow[] = [];
  const found: ThemeRow[] = [];
  let total: ThemeTable["total"] = null;
  lines.forEach((line, index) => {
    const row = table.rows[index] ?? [];
    const stated = row[amount]?.amount ?? null;
    if (stated === null) return;
    const own = parts.length > 0 ? partsIn(row, parts) : null;
    if (own) divided.push({ line, amount: stated, parts: own });
    const others = row.flatMap((cell, place) =>
      place === amount || place === theme || place === count ? [] : (cell.amount ?? []),
    );
    if (row.some(({ text }) => isTotalLabel(text))) {
      total = { line, amount: stated, others };
      return;
    }
    const named = collapse(row[theme]?.text ?? "");
    if (named === "" || (!headed && known.titleOf(named) === null)) return;
    found.push({
      line,
      ...themeOf(named, known),
      operationCount: count < 0 ? null : readCount(row[count]?.text ?? ""),
      amount: stated,
      others,
      annexes: annexesCited(line.text),
    });
  });
  return { rows: found, total, divided };
}
