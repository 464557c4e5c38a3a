import { fold } from "../../wording/fold";
import { readAmount } from "../../money/read-amount";
import { readCount } from "../../wording/counts";
import type { Amount } from "../../money";
import type { DocumentLine } from "./document-lines";
import { ordinal, unquoted } from "./headings";
import { noKnownThemes, type KnownThemes } from "./known-themes";
import { collapse } from "./passage";
import { annexesCited } from "./counts";
import { themeMentionsOf } from "./theme-mention";

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
}

const themeColumn = /\bthematiques?\b|\baxes?\b|\bvolets?\b|\bpriorites?\b|\borientations?\b|\bthemes?\b/;
const countColumn = /\bnombre\b|\bnb\b|\bn(?:°|o) ?d'operations\b|^operations?$|^dispositifs?$|^actions?$/;
const amountColumn =
  /\bmontants?\b|\btotal\b|\bfinancements?\b|\bpropositions?\b|\bpropose(?:e|s|es)?\b|\bsubventions?\b|\bcredits?\b|\bdepenses?\b|\bparticipations?\b|\baides?\b|€/;
/** Among several columns of amounts, the one that is granted today. */
const grantedColumn = /\bpropos|\battribu|\baccord|\bretenu|\bce jour\b|\bdepenses?\b|\bvotes?\b/;
const lineColumn = /\bstructures?\b|\bbeneficiaires?\b|\bporteurs?\b|\bassociations?\b|\borganismes?\b/;
const totalRow = /^\W*(?:total|montant total|ensemble|totaux)\b/iu;

const none: ThemeTable = { rows: [], total: null };

/** A table with a column of themes, told by its header or by the titles it holds, and one of amounts; empty for any other. */
export function themeTableOf(rows: readonly DocumentLine[], known: KnownThemes = noKnownThemes): ThemeTable {
  const [header, ...body] = rows;
  const names = header?.cells?.map(fold) ?? [];
  if (names.some((name) => lineColumn.test(name))) return none;
  const worded = names.findIndex((name) => themeColumn.test(name));
  const theme = worded >= 0 ? worded : columnOfTitles(body, names.length, known);
  const amount = theme < 0 ? -1 : amountColumnOf(names, theme);
  if (amount < 0) return none;
  const count = names.findIndex(
    (name, index) => index !== theme && index !== amount && countColumn.test(name),
  );
  const found: ThemeRow[] = [];
  let total: ThemeTable["total"] = null;
  for (const line of body) {
    const cells = line.cells ?? [];
    const read = readAmount(cells[amount] ?? "");
    if (read.kind !== "amount") continue;
    if (cells.some((cell) => totalRow.test(cell))) {
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
  return { rows: found, total };
}

/** The column that holds titles of the annex's themes, two at least and in half of its rows; -1 for none. */
function columnOfTitles(body: readonly DocumentLine[], width: number, known: KnownThemes): number {
  return Array.from({ length: width }, (_, column) => column).findIndex((column) => {
    const cells = body.map((line) => line.cells?.[column] ?? "").filter((cell) => cell.trim() !== "");
    const titles = cells.filter((cell) => known.titleOf(cell) !== null).length;
    return titles >= 2 && titles * 2 >= cells.length;
  });
}

/** The only column of amounts, or among several the one that is granted today; -1 where nothing tells. */
function amountColumnOf(names: readonly string[], theme: number): number {
  const amounts = names.flatMap((name, index) =>
    index !== theme && amountColumn.test(name) && !/^(?:nombre|nb)\b|\bk€|\bmilliers\b/.test(name)
      ? [index]
      : [],
  );
  const [only] = amounts;
  if (only === undefined || amounts.length === 1) return only ?? -1;
  const granted = amounts.filter((index) => grantedColumn.test(names[index] ?? ""));
  return granted.length === 1 ? (granted[0] ?? -1) : -1;
}

/** « Thématique 1 « … » », « 1. Jeunesse », « 1 », « Jeunesse ». */
function themeOf(
  cell: string,
  known: KnownThemes,
): { readonly themeNumber: number | null; readonly themeTitle: string | null } {
  const [mention] = themeMentionsOf(cell);
  if (mention?.number !== undefined && mention.number !== null) {
    const rest = unquoted(cell.slice(mention.end).replace(/^\s*[:.–—-]\s*/, ""));
    return { themeNumber: mention.number, themeTitle: mention.title ?? (rest === "" ? null : rest) };
  }
  const numbered = /^(\d{1,2}|[IVX]{1,4})(?:\s*[.):–—-]\s*|\s+|$)(.*)$/u.exec(cell);
  const title = known.titleOf(cell) ?? unquoted(numbered ? (numbered[2] ?? "") : cell);
  return {
    themeNumber: numbered ? ordinal(numbered[1] ?? "") : null,
    themeTitle: title === "" ? null : title,
  };
}
