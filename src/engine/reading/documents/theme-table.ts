import { annexesCited } from "../../claims";
import { forms, pattern } from "../../lexicon";
import { isTotalLabel } from "../../tables";
import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import { readCount } from "../../wording/counts";
import type { Amount } from "../../money";
import type { DocumentLine } from "./document-lines";
import { grantTableOf } from "./grant-table";
import { noKnownThemes, type KnownThemes } from "./known-themes";
import { collapse } from "./passage";
import { partColumns, partsIn } from "./part-columns";
import { amountColumnOf, lineColumn, themeColumn, themeOf } from "./theme-columns";

/** A row of a table that gives each theme its amount. */
export interface ThemeRow {
  readonly line: DocumentLine;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly operationCount: number | null;
  readonly amount: Amount;
  readonly annexes: readonly number[];
}

/** What a table says of themes, and its total where it has one. */
export interface ThemeTable {
  readonly rows: readonly ThemeRow[];
  readonly total: { readonly line: DocumentLine; readonly amount: Amount } | null;
  /** The rows whose amount its other columns add up to, by nature or by year, the total's among them. */
  readonly divided: readonly DividedRow[];
}

/** A row with its amount and what that is made of. */
export interface DividedRow {
  readonly line: DocumentLine;
  readonly amount: Amount;
  readonly parts: readonly Amount[];
}

const counting = pattern("count");
const operationsAlone = new RegExp(`^${forms("operation", 8)}$`);
const countColumn = { test: (name: string) => counting.test(name) || operationsAlone.test(name) };
/** What a column counts where it counts something else than operations. */
const otherCount = pattern(["beneficiary", "file", "money"], 10);

const none: ThemeTable = { rows: [], total: null, divided: [] };

/**
 * What a table says of themes: a column of themes, told by its header or by the titles it holds, beside one of amounts;
 * or the sub-totals of a table of their operations. Empty for any other.
 */
export function themeTableOf(rows: readonly DocumentLine[], known: KnownThemes = noKnownThemes): ThemeTable {
  const below = grantTableOf(rows, known);
  if (below) {
    const said = below.subtotals.map((row) => ({ ...row, operationCount: null, annexes: [] }));
    return { ...none, rows: said };
  }
  const [header, ...body] = rows;
  const names = header?.cells?.map(fold) ?? [];
  if (names.some((name) => lineColumn.test(name) && !countColumn.test(name))) return none;
  const worded = names.findIndex((name) => themeColumn.test(name));
  const theme = worded >= 0 ? worded : columnOfTitles(body, names.length, known);
  const amount = theme < 0 ? -1 : amountColumnOf(names, [theme], body);
  if (amount < 0) return none;
  const count = names.findIndex(
    (name, index) => index !== theme && index !== amount && countColumn.test(name) && !otherCount.test(name),
  );
  const columns = partColumns(body, amount, [theme, count]);
  const divided: DividedRow[] = [];
  const found: ThemeRow[] = [];
  let total: ThemeTable["total"] = null;
  for (const line of body) {
    const cells = line.cells ?? [];
    const read = readAmount(cells[amount] ?? "");
    if (read.kind !== "amount") continue;
    const parts = columns.length > 0 ? partsIn(line, columns) : null;
    if (parts) divided.push({ line, amount: read.amount, parts });
    if (cells.some(isTotalLabel)) {
      total = { line, amount: read.amount };
      continue;
    }
    const named = collapse(cells[theme] ?? "");
    if (named === "" || (worded < 0 && known.titleOf(named) === null)) continue;
    const counted = count < 0 ? null : readCount(cells[count] ?? "");
    found.push({
      line,
      ...themeOf(named, known),
      operationCount: counted,
      amount: read.amount,
      annexes: annexesCited(line.text),
    });
  }
  return { rows: found, total, divided };
}

/** The column that holds titles of the annex's themes, two at least and in half of its rows; -1 for none. */
function columnOfTitles(body: readonly DocumentLine[], width: number, known: KnownThemes): number {
  return Array.from({ length: width }, (_, column) => column).findIndex((column) => {
    const cells = body.map((line) => line.cells?.[column] ?? "").filter((cell) => cell.trim() !== "");
    const titles = cells.filter((cell) => known.titleOf(cell) !== null).length;
    return titles >= 2 && titles * 2 >= cells.length;
  });
}
