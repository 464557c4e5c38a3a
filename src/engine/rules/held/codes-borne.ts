import type { Case } from "../../linking";
import { keptFor } from "../../lists";
import type { GrantLine } from "../../model";
import { codesSaidIn } from "../../reading/documents";
import { isAccount, titlesAccounts } from "../../wording";

/** Whether a text is one word that has figures. */
function isCode(text: string): boolean {
  return /^[\p{L}\d]+$/u.test(text) && /\d/.test(text);
}

/**
 * What codes a line bears, by what says so: its operation, its theme, what their titles hold, each column of whole numbers
 * or of codes.
 */
export const codesBorne = keptFor((dossier: Case) => {
  const found = new Map<GrantLine, Map<string, string>>();
  for (const { theme, operation } of dossier.operations) {
    const titled = [...codesIn("theme", theme.title), ...codesIn("operation", operation.title)];
    for (const line of operation.lines) {
      const codes = new Map<string, string>();
      if (theme.number !== null) codes.set("theme", String(theme.number));
      for (const [way, text] of [
        ["operation", operation.title],
        ["charged", operation.code?.value ?? ""],
        ["code", line.code?.value ?? operation.code?.value ?? ""],
      ] as const) {
        if (isCode(text)) codes.set(way, text);
        else for (const [part, code] of codesIn(way, text)) codes.set(part, code);
      }
      for (const [way, code] of [...titled, ...codesIn("row", line.besides ?? "")]) codes.set(way, code);
      for (const { label, amount, kind } of line.beside ?? [])
        if (titlesAccounts(label) && amount.toCents() % 100 !== 0)
          codes.set(`column ${label}`, amount.toExact());
        else if (kind === "amount" && amount.toCents() % 100 === 0 && !amount.isNegative)
          codes.set(`column ${label}`, String(amount.toCents() / 100));
      found.set(line, codes);
    }
  }
  dossier.groupings.forEach((groups, rank) => {
    for (const { name, lines } of groups)
      for (const [way, code] of isCode(name)
        ? [[`grouping ${rank}`, name] as const]
        : codesIn(`grouping ${rank}`, name))
        for (const line of lines) found.get(line)?.set(way, code);
  });
  for (const codes of found.values()) for (const [way, code] of [...codes]) addParts(codes, way, code);
  const none = new Map<string, string>();
  return (line: GrantLine): ReadonlyMap<string, string> => found.get(line) ?? none;
});

/** What codes the title of a column of figures gives to all that stands in it: « Équipement (20421) ». */
export function codesOfColumn(column: string | null): ReadonlyMap<string, string> {
  const code = column?.match(/\d{4,}/)?.[0];
  const codes = new Map(code === undefined ? [] : [["column", code]]);
  if (code !== undefined) addParts(codes, "column", code);
  return codes;
}

/** The codes that a text holds, each by its kind: none of a kind that it holds several of. */
function codesIn(way: string, text: string): readonly (readonly [string, string])[] {
  if (!/\d{2}/.test(text)) return [];
  const said = codesSaidIn(text);
  return said
    .filter(({ kind }) => said.filter((other) => other.kind === kind).length === 1)
    .map(({ kind, value }) => [`${way} ${kind}`, value] as const);
}

/** Ends the way in which accounts tell chapters. */
export const CHAPTER = " chapter";

/** What an imputation of several numbers holds, each by itself, and the chapter that an account is of. */
function addParts(codes: Map<string, string>, way: string, code: string): void {
  const parts = code.split(/[/.-]/);
  if (parts.length > 1 && parts.every((part) => /^\d{2,7}$/.test(part)))
    parts.forEach((part, rank) => codes.set(`${way} part ${rank}`, part));
  const [account] = parts.filter(isAccount);
  if (account) codes.set(way + CHAPTER, chapterOf(account));
}

/** The chapter of an account, as budgets by nature number them. */
function chapterOf(account: string): string {
  return account.slice(0, account.startsWith("204") ? 3 : 2);
}
