import type { Annex, DeliberationArticle, Sourced, ThemeStatement, WholeStatement } from "../model";
import type { Amount } from "../money";
import { groupBy } from "../lists";
import { isTheme, tiePart } from "./annex-places";
import { amountsOf, amountsOfOperation } from "./part-amounts";

/** What is said of a theme, or of an operation: the figure that words tell, and those beside it. */
type Said = Pick<DeliberationArticle, "themeNumber" | "themeTitle" | "amount" | "others"> &
  Partial<Pick<DeliberationArticle, "otherThemes">>;

/** The place of the figure that words tell, before all others. */
const TOLD = -1;
/** So many others tell which of several figures is a theme's, by its place among them. */
const ENOUGH = 2;

/**
 * An article that gives several figures grants the one that its theme, or its operation, amounts to, whatever words lead
 * to the others: « 169 000 € pour la tranche 2, portant à 326 000 € le total (tranche 1 : 157 000 €) ». Where none of them
 * is, it grants the one in whose place the others, that give as many, have theirs.
 */
export function borneOutArticles(
  annex: Annex,
  articles: readonly DeliberationArticle[],
): readonly DeliberationArticle[] {
  return withBorneOut(annex, articles, (article, amount) => ({ ...article, amount, amountInWords: null }));
}

/** The same of what a report says of themes. */
export function borneOutStatements(
  annex: Annex,
  statements: readonly ThemeStatement[],
): readonly ThemeStatement[] {
  return withBorneOut(annex, statements, (statement, amount) => ({ ...statement, amount }));
}

/** What the total under themes says is the figure in whose place theirs stand. */
export function borneOutWholes(
  annex: Annex,
  wholes: readonly WholeStatement[],
  themes: readonly Said[],
): readonly WholeStatement[] {
  if (wholes.every(({ others }) => others === undefined)) return wholes;
  const placeAmong = commonPlaces(themes.map((one) => ({ ...one, place: placeOf(annex, one) })));
  return wholes.map((whole) => {
    const amount = whole.others?.[placeAmong(whole)]?.value;
    return amount ? { ...whole, amount, amountInWords: null } : whole;
  });
}

/** Each with the figure that is its theme's, of those beside the one that words tell; as it is where that one is. */
function withBorneOut<T extends Said>(
  annex: Annex,
  all: readonly T[],
  giving: (one: T, amount: Sourced<Amount>) => T,
): readonly T[] {
  const places = all.map((one) => placeOf(annex, one));
  const placeAmong = commonPlaces(all.map((one, rank) => ({ ...one, place: places[rank] })));
  return all.map((one, rank) => {
    const place = places[rank] === null ? placeAmong(one) : (places[rank] ?? TOLD);
    const amount = one.others?.[place];
    return amount ? giving(one, amount) : one;
  });
}

/** Where the figure stands that the annex bears out; null where none is, undefined where it cannot be told. */
function placeOf(
  annex: Annex,
  { themeNumber, themeTitle, amount, others = [], otherThemes = [] }: Said,
): number | null | undefined {
  const part = others.length > 0 && otherThemes.length === 0 ? tiePart(annex, themeNumber, themeTitle) : null;
  if (!part) return undefined;
  const own = isTheme(part) ? amountsOf(part) : amountsOfOperation(part);
  const isOwn = (value: Amount) => own.some((one) => one.equals(value));
  if (amount && isOwn(amount.value)) return TOLD;
  const place = others.findIndex(({ value }) => isOwn(value));
  return place < 0 ? null : place;
}

/** Figures beside one that words tell, and where the one stands that the annex bears out. */
interface Placed extends Pick<Said, "others"> {
  readonly place: number | null | undefined;
}

/** Tells, for as many figures, the one place where the annex bears out most of those that can be told; that of what words tell where there is none. */
function commonPlaces(all: readonly Placed[]): (one: Pick<Said, "others">) => number {
  const byLength = groupBy(all, ({ others = [] }) => others.length);
  return ({ others = [] }) => {
    const alike = byLength.get(others.length) ?? [];
    const known = alike.flatMap(({ place }) => place ?? []);
    const lacking = alike.filter(({ place }) => place === null).length;
    const [first = TOLD] = known;
    const isTold = known.length >= ENOUGH && known.length > lacking;
    return isTold && known.every((place) => place === first) ? first : TOLD;
  };
}
