import { beginning, forms, pattern } from "../../lexicon";
import { readAmount } from "../../money/read-amount";
import type { DocumentLine } from "./document-lines";
import { ordinal, unquoted } from "./headings";
import type { KnownThemes } from "./known-themes";
import { collapse } from "./passage";
import { themeMentionsOf } from "./theme-mention";

/** The header of a column of themes, folded. */
export const themeColumn = pattern("theme", 7);
/** The header of a column of beneficiaries, folded: such a table is one of grant lines. */
export const lineColumn = pattern("beneficiary", 12);
/** The header of a column of operations, folded. */
export const operationColumn = pattern(["operation", "project"], 8);
const moneyColumn = pattern(["money", "granted", "total", "council", "expense", "credit"], 7);
/** Among several columns of amounts, the one that is granted today. */
const grantedColumn = pattern(["granted", "council", "expense", "today"], 8);
/** What was asked for, what a project costs, or what others pay. */
const askedColumn = pattern(["asked", "projectCost", "otherFunder"]);
/** What was done before. */
const formerColumn = pattern(["previousYear", "paid"], 9);
const notAmounts = beginning("count");
const rounded = pattern(["thousands", "millions"]);
const totalColumn = pattern("total", 9);
const yearAlone = new RegExp(`^(?:${forms(["year", "expense", "commitmentAuthorisation"])} )?20\\d\\d$`);

function isAmountColumn(name: string): boolean {
  return moneyColumn.test(name) || name.includes("€");
}

/** Whether a folded header is of what was asked for, or of what projects cost. */
export function isAskedColumn(name: string): boolean {
  return askedColumn.test(name) && !grantedColumn.test(name);
}

/** The year that a column of amounts is of, by its folded header; null for none. */
export function yearOfColumn(name: string): number | null {
  const year = /\b(20\d\d)\b/.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The only column of amounts; among several the one that is granted today, the total of several years, or the last of
 * them; -1 where nothing tells. `names` are folded headers, `others` columns that hold something else.
 */
export function amountColumnOf(
  names: readonly string[],
  others: readonly number[],
  body: readonly DocumentLine[],
): number {
  const amounts = names.flatMap((name, index) => {
    if (others.includes(index) || notAmounts.test(name) || rounded.test(name)) return [];
    if (formerColumn.test(name)) return [];
    const year = yearAlone.test(name) && holdsAmounts(body, index);
    return isAmountColumn(name) || year ? [index] : [];
  });
  const nameOf = (index: number) => names[index] ?? "";
  const given = amounts.filter((index) => !askedColumn.test(nameOf(index)));
  const left = given.length > 0 ? given : amounts;
  const [only] = left;
  if (only === undefined || left.length === 1) return only ?? -1;
  const granted = left.filter((index) => grantedColumn.test(nameOf(index)));
  if (granted.length === 1) return granted[0] ?? -1;
  const years = (granted.length > 0 ? granted : left).map((index) => ({
    index,
    year: yearOfColumn(nameOf(index)),
  }));
  const totals = years.filter(({ year, index }) => year === null && totalColumn.test(nameOf(index)));
  if (totals.length === 1 && years.length === left.length)
    return years.filter(({ year }) => year !== null).length === years.length - 1
      ? (totals[0]?.index ?? -1)
      : -1;
  // « 2025 | 2026 » alone may be a schedule; « Montant 2025 | Montant 2026 » is last year's beside today's.
  if (years.some(({ year, index }) => year === null || !isAmountColumn(nameOf(index)))) return -1;
  const last = Math.max(...years.map(({ year }) => year ?? 0));
  const latest = years.filter(({ year }) => year === last);
  return latest.length === 1 ? (latest[0]?.index ?? -1) : -1;
}

function holdsAmounts(body: readonly DocumentLine[], column: number): boolean {
  return body.some((line) => readAmount(line.cells?.[column] ?? "").kind === "amount");
}

/** « Thématique 1 « … » », « 1. Jeunesse », « 1 », « Jeunesse ». */
export function themeOf(
  cell: string,
  known: KnownThemes,
): { readonly themeNumber: number | null; readonly themeTitle: string | null } {
  const text = collapse(cell);
  const [mention] = themeMentionsOf(text);
  if (mention?.number !== undefined && mention.number !== null) {
    const rest = unquoted(text.slice(mention.end).replace(/^\s*[:.–—-]\s*/, ""));
    return { themeNumber: mention.number, themeTitle: mention.title ?? (rest === "" ? null : rest) };
  }
  const numbered = /^(\d{1,2}|[IVX]{1,4})(?:\s*[.):–—-]\s*|\s+|$)(.*)$/u.exec(text);
  const title = known.titleOf(text) ?? unquoted(numbered ? (numbered[2] ?? "") : text);
  return {
    themeNumber: numbered ? ordinal(numbered[1] ?? "") : null,
    themeTitle: title === "" ? null : title,
  };
}
