import { readAmount } from "../../money/read-amount";
import type { DocumentLine } from "./document-lines";
import { ordinal, unquoted } from "./headings";
import type { KnownThemes } from "./known-themes";
import { collapse } from "./passage";
import { themeMentionsOf } from "./theme-mention";

/** The header of a column of themes, folded. */
export const themeColumn =
  /\bthematiques?\b|\baxes?\b|\bvolets?\b|\bpriorites?\b|\borientations?\b|\bthemes?\b/;
/** The header of a column of beneficiaries, folded: such a table is one of grant lines. */
export const lineColumn =
  /\bstructures?\b|\bbeneficiaires?\b|\bporteurs?\b|\bassociations?\b|\borganismes?\b/;
const amountColumn =
  /\bmontants?\b|\btotal\b|\bfinancements?\b|\bpropositions?\b|\bpropose(?:e|s|es)?\b|\bsubventions?\b|\bcredits?\b|\bdepenses?\b|\bparticipations?\b|\baides?\b|\bdepartement(?:ale?s?)?\b|€/;
/** Among several columns of amounts, the one that is granted today. */
const grantedColumn =
  /\bpart (?:du )?departement|\bdepartement(?:ale?)?\b|\bpropos|\battribu|\baccord|\bretenu|\bce jour\b|\bdepenses?\b|\bvotes?\b|\ballou/;
/** What was asked for, or what a project costs. */
const askedColumn =
  /\bdemand|\bsollicit|\bcouts?\b|\bbudgets?\b|\bfse\b|\betat\b|\bregion(?:ale?)?\b|\bfeader\b|\bcaf\b|\bcofinanc|\bautres? financ/;
/** What was done before. */
const formerColumn = /\brealise|\bverse(?:e|s|es)?\b|\bpour memoire\b|\bmandate/;

/** « TOTAL », « Sous-total axe 2 », « Ensemble » at the head of a row. */
export function isTotalRow(cell: string): boolean {
  return /^\W*(?:(?:sous[- ]?)?total|montant total|ensemble|totaux)\b/iu.test(cell);
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
    if (others.includes(index) || /^(?:nombre|nb)\b|\bk€|\bmilliers\b/.test(name)) return [];
    if (formerColumn.test(name)) return [];
    const year = /^(?:exercice |annee |cp |ae )?20\d\d$/.test(name) && holdsAmounts(body, index);
    return amountColumn.test(name) || year ? [index] : [];
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
  const totals = years.filter(({ year, index }) => year === null && /\btotal\b/.test(nameOf(index)));
  if (totals.length === 1 && years.length === left.length)
    return years.filter(({ year }) => year !== null).length === years.length - 1
      ? (totals[0]?.index ?? -1)
      : -1;
  // « 2025 | 2026 » alone may be a schedule; « Montant 2025 | Montant 2026 » is last year's beside today's.
  if (years.some(({ year, index }) => year === null || !amountColumn.test(nameOf(index)))) return -1;
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
