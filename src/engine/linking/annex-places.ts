import type { Annex, Operation, Theme } from "../model";
import { fold, titlesApart, titleSimilarity, withoutLastBracket, withoutLastImputation } from "../wording";
import { groupBy, keptFor } from "../lists";
import type { PlacedOperation } from "./case";

/** Below this, two titles are not taken for one another. */
const TITLE_FITS = 0.6;
/** A title that fits this much better than the numbered one outweighs a number. */
const TITLE_WINS = 0.3;
/** Below this, two titles have no word in common. */
const SAME_WORDS = 0.1;
/** From here on, a text is taken for an operation's title. */
export const IS_TITLE = 0.85;

/** Every operation of the annex with its theme, in order. */
export function placedOperations(annex: Annex): readonly PlacedOperation[] {
  return annex.themes.flatMap((theme) => theme.operations.map((operation) => ({ theme, operation })));
}

/**
 * The theme that a document names by number, by title, or by both. The title decides where the two disagree and it
 * fits another theme clearly better; null where nothing decides.
 */
export function tieTheme(annex: Annex, number: number | null, title: string | null): Theme | null {
  return pick(
    annex.themes.map((theme, index) => ({
      item: theme,
      number: theme.number ?? theme.rank,
      title: theme.title,
      apart: themesApart(annex.themes)[index] ?? "",
      bare: themesBare(annex.themes)[index] ?? "",
      called: theme.number === null ? theme.title : "",
    })),
    number,
    title,
  );
}

/** The operation of a theme that a document names, by the same rule; of the whole annex where the theme is unknown. */
export function tieOperation(
  annex: Annex,
  theme: Theme | null,
  number: number | null,
  title: string | null,
): Operation | null {
  const themes = theme ? [theme] : annex.themes;
  const candidates = themes.flatMap((one) =>
    one.operations.map((operation, index) => ({
      item: operation,
      number: operation.number ?? index + 1,
      title: operation.title,
      called: operation.number === null && one.operations.length === 1 ? operation.title || one.title : "",
    })),
  );
  if (!theme && title === null) return null;
  return pick(candidates, theme ? number : null, title);
}

/**
 * The theme or the operation that a document names as one of the parts it funds: it knows no levels, and what it calls a
 * theme may stand as an operation in the annex. A title that is an operation's outweighs a number, or none.
 */
export function tiePart(annex: Annex, number: number | null, title: string | null): Theme | Operation | null {
  const theme = tieTheme(annex, number, title);
  if (title === null || (theme && titleSimilarity(theme.title, title) >= TITLE_FITS)) return theme;
  // A title may be followed by what is said of it: « Insertion. 2 structures sont proposées… ».
  const [opening = title] = title.split(/[.:;] /);
  return operationTitled(annex.themes, title) ?? operationTitled(annex.themes, opening) ?? theme;
}

/** Whether a part of the annex is a theme. */
export function isTheme(part: Theme | Operation | null): part is Theme {
  return part !== null && "operations" in part;
}

/** The one operation of some themes whose title a text is; null where none or several are. */
export function operationTitled(themes: readonly Theme[], title: string): Operation | null {
  const operations = themes.flatMap((theme) => theme.operations);
  const [only, other] = operations.filter((one) => titleSimilarity(one.title, title) >= IS_TITLE);
  return only && !other ? only : null;
}

interface Candidate<T> {
  readonly item: T;
  readonly number: number;
  readonly title: string;
  /** What its title says without the words that open or close those of all: « Aides 2026 – Voirie ». */
  readonly apart?: string;
  /** The same without what its brackets add, or what pays it, « Sports (fonction 40) », « Sports – compte 65748-326 »; "" where another is called so. */
  readonly bare?: string;
  /** What the annex calls it where its number is but its place; "" where it has one of its own. */
  readonly called: string;
}

const themesBare = keptFor((themes: Annex["themes"]) => {
  const bare = themes.map(({ title }) => withoutLastImputation(withoutLastBracket(title)).trim());
  const titles = groupBy([...bare, ...themes.map(({ title }) => title)], fold);
  return bare.map((one, index) => {
    const isItself = one === themes[index]?.title;
    return isItself || (titles.get(fold(one))?.length ?? 0) > 1 ? "" : one;
  });
});

const themesApart = keptFor((themes: Annex["themes"]) => titlesApart(themes.map(({ title }) => title)));

function pick<T>(candidates: readonly Candidate<T>[], number: number | null, title: string | null): T | null {
  const numbered = candidates.filter((candidate) => candidate.number === number);
  const byNumber = numbered.length === 1 ? numbered[0] : undefined;
  if (title === null) return byNumber?.item ?? null;
  const ranked = candidates
    .filter((candidate) => candidate.title !== "")
    .map((candidate) => {
      const { title: own, apart = "", bare = "" } = candidate;
      const names = [own, apart, bare].filter((name) => name !== "");
      return { candidate, fit: Math.max(...names.map((name) => titleSimilarity(name, title))) };
    })
    .sort((a, b) => b.fit - a.fit);
  const best = ranked[0];
  const fitOfNumbered = ranked.find((one) => one.candidate === byNumber)?.fit ?? 0;
  if (byNumber && (!best || best.fit < TITLE_FITS || best.fit - fitOfNumbered < TITLE_WINS)) {
    return isOtherwise(byNumber, title) ? null : byNumber.item;
  }
  if (!best || best.fit < TITLE_FITS) return null;
  const second = ranked[1];
  return second && best.fit - second.fit < 0.05 ? null : best.candidate.item;
}

/** Whether what only its place numbers is called by other words than a document does, none of them the same. */
function isOtherwise({ called }: { readonly called: string }, title: string): boolean {
  return called !== "" && titleSimilarity(called, title) < SAME_WORDS;
}
