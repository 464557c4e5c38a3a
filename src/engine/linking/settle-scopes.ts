import { Amount } from "../money";
import {
  retainedAmount,
  type Annex,
  type DeliberationArticle,
  type DocumentReading,
  type NamedGrant,
  type Operation,
  type Theme,
  type ThemeStatement,
  type WholeStatement,
} from "../model";
import { isTheme, tieTheme } from "./annex-places";
import { borneOutArticles, borneOutStatements, borneOutWholes } from "./borne-out-figures";
import { A_SLIP, distance, isSlip } from "./distance";
import { namedGrants } from "./grants";
import { amountsOf, statedFor } from "./part-amounts";
import { withoutShares } from "./shares-of-themes";
import { toldOtherwise } from "./told-otherwise";

/**
 * Settles by the annex's amounts what the wording leaves open: « au total » below the heading of a theme is said of the
 * theme or of all, whichever it is nearest to; « un montant total de » without more is of all where it is near it. A wrong
 * figure is still nearest to what it should be.
 */
export function settleScopes(annex: Annex, readings: readonly DocumentReading[]): readonly DocumentReading[] {
  const operations = annex.themes.map((theme) =>
    theme.operations.map((operation) => retainedAmount(operation)),
  );
  const themes = operations.map((amounts) => Amount.sum(amounts));
  const whole = Amount.sum(themes);
  const stated = new Set(
    [
      whole,
      ...(annex.grandTotal?.kind === "amount" ? [annex.grandTotal.amount] : []),
      ...statedTwice(readings),
    ].map((amount) => amount.toExact()),
  );
  const parts = [...themes, ...operations.flat()].filter((part) => !part.equals(whole));
  const isOfAll = (amount: Amount): boolean =>
    distance(amount, whole) <= Math.min(...parts.map((part) => distance(amount, part)), NEAR) &&
    !isSumOfSome(amount, themes);
  return readings.map((given): DocumentReading => {
    const read = withoutShares(annex, given);
    const themed = [...read.articles, ...read.themeStatements];
    const reading = { ...read, wholeStatements: borneOutWholes(annex, read.wholeStatements, themed) };
    const isOfAllRather = (amount: Amount, number: number | null, title: string | null): boolean => {
      const theme = tieTheme(annex, number, title);
      if (!theme || themes.length < 2) return false;
      // Lines may be wrong where the totals are right, or the other way round.
      const own = [themes[theme.rank - 1] ?? Amount.zero, ...statedFor(theme)];
      return distance(amount, whole) < Math.min(...own.map((one) => distance(amount, one)));
    };
    const statements = borneOutByLike(
      annex,
      borneOutStatements(annex, reading.themeStatements).flatMap((one) => asNamed(annex, one)),
    );
    const articles = borneOutArticles(annex, reading.articles).map((article) => ofNamed(annex, article));
    const totals = articles.filter((article) => endsInTheWhole(article, whole, themes));
    const moved = statements
      .filter(
        ({ underHeading, amount, themeNumber, themeTitle }) =>
          underHeading && amount !== null && isOfAllRather(amount.value, themeNumber, themeTitle),
      )
      .filter((one) => !isOneOfAList(annex, one, statements) || isNear(one, whole));
    const sums = reading.grants.filter(
      ({ name, amount, operation: { number, title, themeNumber, themeTitle } }) =>
        name === null && number === null && title === null && isOfAllRather(amount, themeNumber, themeTitle),
    );
    const kept = withoutPassing(
      annex,
      statements.filter((statement) => !moved.includes(statement)),
    );
    // One figure says one thing: what is said of its theme, or of somebody, is not said of all as well.
    const ofParts = new Set(
      [
        ...kept.filter((one) => one.underHeading).flatMap(asWhole),
        ...namedGrants(annex, reading).flatMap(({ grant, lines }) => (lines ? grant : [])),
      ].map(keyOf),
    );
    const open = reading.wholeStatements.filter((one) => !one.sure && !ofParts.has(keyOf(one)));
    const likely = areParts(open, whole) ? [] : open.filter(({ amount }) => isOfAll(amount));
    const wholes = reading.wholeStatements.filter((one) => one.sure || likely.includes(one));
    const known = new Set(wholes.map(keyOf));
    const all = [
      ...wholes,
      ...[
        ...moved.filter(({ amount }) => amount && distance(amount.value, whole) <= NEAR).flatMap(asWhole),
        ...totals.flatMap(asWhole),
        ...sums.flatMap(sumAsWhole),
      ].filter((one) => !known.has(keyOf(one))),
    ];
    // Beside a figure that is the whole's, or nearer to it, another that words leave open is something else, but for a
    // slip of the pen.
    const isStated = [...all, ...reading.amounts].some(({ amount }) => stated.has(amount.toExact()));
    const nearest = Math.min(...all.map((one) => distance(one.amount, whole)));
    return {
      ...reading,
      articles: articles.map((article) =>
        totals.includes(article) || isOfNoTheme(annex, article)
          ? { ...article, amount: null, amountInWords: null }
          : article,
      ),
      themeStatements: kept,
      grants: reading.grants.filter((grant) => !sums.includes(grant)),
      wholeStatements: all.filter(
        (one) => one.sure || distance(one.amount, whole) <= mostFrom(one, isStated ? A_SLIP : nearest),
      ),
    };
  });
}

/** How far from the whole a figure may be that words leave open: further where they say at least that it is a total, and no further than a slip where it is an envelope. */
function mostFrom({ total, envelope }: WholeStatement, usual: number): number {
  if (envelope) return A_SLIP;
  return Math.max(usual, total ? A_TOTAL : A_SLIP);
}

/** Another total of grants than the whole's is hardly ever as near to it as this. */
const A_TOTAL = 0.05;

/** What several documents state for all. */
function statedTwice(readings: readonly DocumentReading[]): readonly Amount[] {
  const given = readings.map(
    ({ wholeStatements, amounts }) =>
      new Set([...wholeStatements, ...amounts].map(({ amount }) => amount.toExact())),
  );
  return readings.flatMap(({ wholeStatements }, own) =>
    wholeStatements.flatMap(({ amount }) =>
      given.some((other, rank) => rank !== own && other.has(amount.toExact())) ? [amount] : [],
    ),
  );
}

/** Whether what a document states, each time less than the whole, and no more together, is of several parts of it. */
function areParts(statements: readonly WholeStatement[], whole: Amount): boolean {
  const amounts = statements.flatMap(({ amount }, index) =>
    statements.findIndex((other) => other.amount.equals(amount)) === index ? [amount] : [],
  );
  const isLess = amounts.every((amount) => amount.compare(whole) < 0 && distance(amount, whole) > A_SLIP);
  const sum = Amount.sum(amounts);
  return amounts.length > 1 && isLess && (sum.compare(whole) <= 0 || distance(sum, whole) <= A_SLIP);
}

/** Whether a statement is the one of its theme, in a document that says under the heading of another what that receives. */
function isOneOfAList(annex: Annex, own: ThemeStatement, statements: readonly ThemeStatement[]): boolean {
  const themeOf = ({ themeNumber, themeTitle }: ThemeStatement) => tieTheme(annex, themeNumber, themeTitle);
  const priced = statements.filter(({ underHeading, amount }) => underHeading && amount !== null);
  if (priced.some((one) => one !== own && themeOf(one) === themeOf(own))) return false;
  return priced.some((one) => one !== own && themeOf(one) !== null && isBorneOut(one, themeOf(one)));
}

function isBorneOut({ amount, tolerance }: ThemeStatement, theme: Theme | null): boolean {
  if (!theme || !amount) return false;
  const most = tolerance ?? Amount.zero;
  return amountsOf(theme).some((one) => amount.value.minus(one).abs().compare(most) <= 0);
}

/**
 * Below the heading of a theme whose amount a document gives as the annex does, another figure is something else, but for a
 * slip of the pen.
 */
function withoutPassing(annex: Annex, statements: readonly ThemeStatement[]): readonly ThemeStatement[] {
  const tied = statements.map((one) => ({
    one,
    theme: tieTheme(annex, one.themeNumber, one.themeTitle),
  }));
  const told = new Set(tied.flatMap(({ one, theme }) => (isBorneOut(one, theme) ? [theme] : [])));
  return tied
    .filter(
      ({ one, theme }) =>
        !one.underHeading || !told.has(theme) || isBorneOut(one, theme) || isSlipOf(one, theme),
    )
    .map(({ one }) => one);
}

function isNear({ amount }: ThemeStatement, whole: Amount): boolean {
  return amount !== null && distance(amount.value, whole) <= A_SLIP;
}

/**
 * What a document says of themes in like words that do not say whether it is all they receive is taken for that where
 * it is so of most of them: two at least, and one figure a theme; or of one, where a slip of the pen makes it so of the
 * others.
 */
function borneOutByLike(annex: Annex, statements: readonly ThemeStatement[]): readonly ThemeStatement[] {
  const unsure = statements.filter(({ sure }) => sure === false);
  if (unsure.length === 0) return statements;
  const tied = unsure.map(({ themeNumber, themeTitle }) => tieTheme(annex, themeNumber, themeTitle));
  const agreeing = unsure.filter((one, i) => isBorneOut(one, tied[i] ?? null));
  const isList = new Set(tied).size === unsure.length && agreeing.length > 0;
  const isMost = agreeing.length >= 2 && agreeing.length * 2 > unsure.length;
  const isBut = unsure.every((one, i) => agreeing.includes(one) || isSlipOf(one, tied[i] ?? null));
  return isList && (isMost || isBut)
    ? statements
    : statements.filter((statement) => !unsure.includes(statement));
}

function isSlipOf({ amount }: ThemeStatement, theme: Theme | null): boolean {
  if (!theme || !amount) return false;
  return amountsOf(theme).some((one) => isSlip(amount.value, one));
}

/** Twice as much, or half: no slip of the pen goes further, a comma's apart. */
const NEAR = Math.log(2);

/** What some of the themes, but not all, amount to together. */
function isSumOfSome(amount: Amount, themes: readonly Amount[]): boolean {
  if (themes.length > 12) return false;
  const cents = themes.map((theme) => theme.toCents());
  const wanted = amount.toCents();
  for (let chosen = 1; chosen < 2 ** cents.length - 1; chosen++) {
    if (cents.reduce((sum, own, index) => sum + ((chosen >> index) % 2 === 1 ? own : 0), 0) === wanted)
      return true;
  }
  return false;
}

type Said = Pick<ThemeStatement, "at" | "amount"> & Partial<Pick<ThemeStatement, "tolerance">>;

const ofAll = { themes: [], rows: [], tables: [], sure: false } as const;

/** What is said of a theme, as the figure tells it rather: of another that its sentence names, or of nothing where it is a line's or a section's. */
function asNamed(annex: Annex, statement: ThemeStatement): readonly ThemeStatement[] {
  const { at, amount } = statement;
  const rather = amount ? toldOtherwise(annex, statement, amount.value, at.quote) : null;
  if (rather === null) return [statement];
  if (isAside(rather)) return statement.operationCount ? [{ ...statement, amount: null }] : [];
  return [{ ...statement, ...titledAs(rather) }];
}

/** What an article grants a theme, of an operation rather that it names and that amounts to it. */
function ofNamed(annex: Annex, article: DeliberationArticle): DeliberationArticle {
  const { amount, at, otherThemes } = article;
  const rather =
    amount && otherThemes.length === 0 ? toldOtherwise(annex, article, amount.value, at.quote) : null;
  return rather === null || isAside(rather) || isTheme(rather)
    ? article
    : { ...article, ...titledAs(rather) };
}

/** How a document would name a part of the annex: an operation by its title alone. */
function titledAs(part: Theme | Operation): Pick<ThemeStatement, "themeNumber" | "themeTitle"> {
  return { themeNumber: isTheme(part) ? part.number : null, themeTitle: part.title };
}

/** Whether what an article gives is no theme's: to the cent what a line receives that it names, or of one section. */
function isOfNoTheme(annex: Annex, article: DeliberationArticle): boolean {
  const { amount, at } = article;
  return amount !== null && isAside(toldOtherwise(annex, article, amount.value, at.quote));
}

function isAside(rather: ReturnType<typeof toldOtherwise>): rather is "line" | "section" {
  return rather === "line" || rather === "section";
}

/** Whether the last paragraph under the heading of a part gives what all of them come to: « Total des aides : 56 805 € ». */
function endsInTheWhole(
  { at, amount }: DeliberationArticle,
  whole: Amount,
  themes: readonly Amount[],
): boolean {
  if (amount?.at.kind !== "document" || amount.at.block === at.block) return false;
  return amount.value.equals(whole.rounded()) && !themes.some((theme) => theme.equals(amount.value));
}

function asWhole({ at, amount, tolerance = null }: Said): readonly WholeStatement[] {
  if (!amount) return [];
  const place = amount.at.kind === "document" ? amount.at : at;
  return [{ ...ofAll, at: place, amount: amount.value, amountInWords: null, tolerance }];
}

function sumAsWhole({ at, amount, amountInWords }: NamedGrant): readonly WholeStatement[] {
  if (at.kind !== "document") return [];
  return [{ ...ofAll, at, amount, amountInWords: amountInWords?.value ?? null, tolerance: null }];
}

function keyOf({ at, amount }: Pick<WholeStatement, "at" | "amount">): string {
  return `${at.block} ${amount.toExact()}`;
}
