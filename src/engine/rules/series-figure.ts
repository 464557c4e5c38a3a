import { findingTexts } from "../../texts";
import { countsFound, eurosOf, isPast, isRecalled, kindOf, roundedOf, workedIn } from "../claims";
import { forms, matches, type Concept } from "../lexicon";
import { namedBy } from "../linking";
import { groupBy } from "../lists";
import { passageKey, type DocumentAmount, type DocumentPlace, type Place } from "../model";
import { Amount } from "../money";
import { besideVoted } from "../tables";
import { fold, stems, tokens } from "../wording";
import { figureClaims, figureKey } from "./ticking/compared";
import { quantitiesOf, type Quantity } from "./held/quantities";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { isOfOtherSheet } from "./held/sheet-totals";
import { columnsTold, type OddOfColumn } from "./rows/table-rows";
import { waysOfHolding, type Held } from "./held/ways-of-holding";

/**
 * The figures of a list, or of an enumeration, each beside what it is of: where the others are what the annex gives to what
 * they name, so is this one. Guards against an amount left as it was, or copied from the row above.
 */
export const seriesFigure = defineRule({
  meta: { id: "series-figure", severity: "error", needs: ["annex"] },
  *check(context) {
    const inColumns = oddInColumns(context);
    const ofRows = new Set(inColumns.map(({ at, value }) => figureKey(at, value)));
    for (const odd of inColumns) yield* toldOf(odd);
    const named = namer(context);
    const groups = quantitiesOf(context).flat().filter(isGroup);
    for (const { figures } of figureClaims(context.dossier, context.ledger)) {
      const compared = new Set(
        figures.flatMap(({ figure, isCompared }) =>
          isCompared || (figure.setAside && figure.setAside !== "order-of-magnitude" && !isRangeEnd(figure))
            ? [figureKey(figure.at, figure.amount)]
            : [],
        ),
      );
      const given = groupBy(
        figures.map(({ figure }) => figure),
        ({ at }) => at.block,
      );
      const isGiven = ({ at }: Member, amount: Amount) =>
        (given.get(at.block) ?? []).some((one) => one.amount.equals(amount));
      const quotes = new Map(figures.map(({ figure: { at } }) => [passageKey(at), at]));
      const members = [...quotes.values()].flatMap((at) => membersOf(at, named));
      const told = new Set<string>();
      const odds = [
        ...seriesAmong(members.filter(({ isCounted }) => !isCounted)).map(oddOne),
        ...paragraphsAmong(members).map((all) => oddPart(all, isGiven)),
      ];
      for (const odd of odds) {
        if (!odd) continue;
        const key = figureKey(odd.at, odd.amount);
        if ([compared, told, ofRows].some((known) => known.has(key))) continue;
        // What another sheet comes to is that, whatever its words name.
        if (isOfOtherSheet(context.dossier, odd.amount)) continue;
        if (isSaidBeside(odd, odd.expected) || isOfAnother(odd, members) || isOfTwo(odd, groups)) continue;
        if (isRightByOtherSide(odd, members) || isWithRest(odd)) continue;
        told.add(key);
        yield* toldOf({ ...odd, value: odd.amount });
      }
    }
  },
});

/** « de 650 € (le judo) à 5 000 € (le vélo) » */
function isRangeEnd({ at, amount }: DocumentAmount): boolean {
  return workedIn(at.quote).some((one) => one.other !== undefined && one.amount.equals(amount));
}

/** What tables and lists give row by row, where no other rule holds it against the annex. */
function oddInColumns({ dossier, ledger }: RuleContext): readonly OddOfColumn<Amount>[] {
  const compared = new Set(
    figureClaims(dossier, ledger).flatMap(({ figures }) =>
      figures.flatMap(({ figure, isCompared }) => (isCompared ? [figureKey(figure.at, figure.amount)] : [])),
    ),
  );
  return columnsTold(dossier, ledger).amounts.filter(({ at, value }) => !compared.has(figureKey(at, value)));
}

/** What is told of a figure that is not what it names; nothing of the whole, and of its parts above and below nothing, which no name tells. */
function* toldOf({
  at,
  quantity,
  value,
  expected,
  by,
}: Pick<OddOfColumn<Amount>, "at" | "quantity" | "value" | "expected" | "by">): Iterable<Broken> {
  const { of } = quantity;
  if (of === "whole" || of === "raised" || of === "lowered") return;
  const cell = cellOf(quantity, expected);
  yield {
    ...(by !== undefined && { severity: "warning" }),
    message: findingTexts[`series-figure-${of}`],
    fill: { place: at, ...quantity.fill, ...(cell && { line: cell }) },
    at,
    related: [cell ?? quantity.at ?? []].flat(),
    stated: value,
    scope: quantity.scope,
    expected,
    suspects: [],
  };
}

/** Where the one line of a quantity holds an amount; null for what is of several. */
function cellOf({ lines: [line, another] }: Quantity, amount: Amount): Place | null {
  const held = line && !another ? [line.amount, ...(line.beside ?? [])] : [];
  return held.find((one) => one.amount.rounded().equals(amount))?.at ?? null;
}

/** Whether the sentence, or the row, gives the amount itself as well, be it without its currency or its sign. */
function isSaidBeside({ at }: Member, amount: Amount): boolean {
  const said = at.quote.replace(/[\s.]+/g, "");
  const written = amount.abs().toFixed().replace(".", ",");
  return [written, written.replace(/,00$/, "€")].some((one) => said.includes(one));
}

/** Whether its words name something of another kind, whose own it is: the canton called like one of its communes. */
function isOfAnother(odd: Member, members: readonly Member[]): boolean {
  const others = members.filter(
    (one) => one.of !== odd.of && one.side === odd.side && one.at === odd.at && one.amount.equals(odd.amount),
  );
  return others.some(isHeld);
}

/** Whether what a figure is said to be of holds it, in one column or another. */
function isHeld({ of, amount }: Member): boolean {
  const ways = waysOfHolding(of);
  return of.some((one) => ways.some((held) => held(one).some((own) => own.equals(amount))));
}

/** Whether its sentence gives the rest of the amount as well: « 2 900 € et 800 € ». */
function isWithRest({ at, amount, expected }: Odd): boolean {
  const rest = expected.minus(amount);
  return !rest.isZero && eurosOf(at.quote).some((one) => one.amount.equals(rest));
}

/** Whether its words on the other side make it right, as they do every figure of its sentence: « A (5 000 €), B (4 300 €) et C (3 220 €) ». */
function isRightByOtherSide(odd: Member, members: readonly Member[]): boolean {
  const others = members.filter(({ at, side }) => at === odd.at && side !== odd.side);
  const right = new Set(others.filter(isHeld).map(({ amount }) => amount.toFixed()));
  return (
    right.size > 1 &&
    right.has(odd.amount.toFixed()) &&
    others.every(({ amount }) => right.has(amount.toFixed()))
  );
}

/** Whether it is what the group that it names comes to with another of its kind: « les musées et les archives réunis ». */
function isOfTwo({ amount, expected, quantity }: Odd, groups: readonly Quantity[]): boolean {
  const rest = amount.minus(expected);
  return (
    isGroup(quantity) &&
    groups.some((one) => one !== quantity && one.of === quantity.of && one.amount.equals(rest))
  );
}

/** Which words stand beside a figure: those that lead to it, or those that follow it. */
type Side = "before" | "behind";

/** A figure beside words that name something of the annex. */
interface Member {
  readonly at: DocumentPlace;
  readonly amount: Amount;
  /** How far from it the amount may be that « 29 k€ » stands for; nothing where it is exact. */
  readonly tolerance: Amount;
  readonly side: Side;
  /** How many figures of its sentence stand so beside names of its kind. */
  readonly beside: number;
  /** What its words name, of one kind. */
  readonly of: readonly Quantity[];
  /** Whether it is counted by the first words of its title: « 12 communes » of « Communes hors transfert ». */
  readonly isCounted: boolean;
  /** Whether it is what stands above its passage that names it: « Axe 2 », and below « Cinq actions, pour 85 500 € ». */
  readonly isUnder: boolean;
  /** Its words, those that name what it is of apart. */
  readonly form: ReadonlySet<string>;
}

/** What words name, of one kind, and whether they count it by the first words of its title alone. */
interface Called {
  readonly of: readonly Quantity[];
  readonly isCounted: boolean;
}

type Namer = (words: string) => readonly Called[];

/** What words name, by kind: themes, operations, lines. */
function namer(context: RuleContext): Namer {
  const kinds = quantitiesOf(context)
    .map((kind) => kind.flatMap((one) => (one.of === "line" ? lineNamed(one) : isGroup(one) ? one : [])))
    .filter((kind) => kind.length > 1);
  const finders = kinds.map((kind) => ({
    find: namedBy(kind),
    opened: openedBy(kind),
    numbered: kind.filter(({ number }) => number !== undefined),
  }));
  return (words) => {
    const said = new Set(tokens(words));
    const numbers = numbersSaid(words);
    return finders.flatMap(({ find, opened, numbered }): readonly Called[] => {
      const named = find(words);
      const inFull = named.filter((one) => one.names.some((name) => isSaid(name, said)));
      const called = inFull.length > 0 ? inFull : named;
      if (called.length > 0) return [{ of: called, isCounted: false }];
      const byNumber = numbered.filter(({ number }) => numbers.has(number));
      const found = byNumber.length > 0 ? byNumber : opened(/:\s*$/.test(words) ? words : "");
      if (found.length > 0) return [{ of: found, isCounted: false }];
      const counted = countsFound(words).flatMap(({ noun }) => opened(noun));
      return counted.length > 0 ? [{ of: counted, isCounted: true }] : [];
    });
  };
}

const isGroup = ({ of }: Quantity) => of === "theme" || of === "operation";

/** A line without what it is for where somebody receives it and one word says that: « en fonctionnement » may be of anything. */
function lineNamed(line: Quantity): Quantity {
  const [beneficiary = "", ...descriptions] = line.names;
  if (beneficiary === "") return line;
  return { ...line, names: [beneficiary, ...descriptions.filter((one) => tokens(one).length > 1)] };
}

/** Finds the theme or the operation that is called by the first words of its title alone: « Compagnies : » of « Compagnies conventionnées ». */
function openedBy(kind: readonly Quantity[]): (words: string) => readonly Quantity[] {
  const titles = kind.flatMap((quantity) =>
    quantity.of === "line" ? [] : quantity.names.map((name) => ({ quantity, own: stems(name) })),
  );
  const byFirst = groupBy(titles, ({ own }) => own[0]);
  return (words) => {
    const said = stems(words);
    const opened = (said.length > 0 ? (byFirst.get(said[0]) ?? []) : []).filter(({ own }) =>
      said.every((word, rank) => own[rank] === word),
    );
    const [only, ...others] = new Set(opened.map(({ quantity }) => quantity));
    return only && others.length === 0 ? [only] : [];
  };
}

/** Whether a text says every word of a name: it names that one rather than another that shares some. */
function isSaid(name: string, said: ReadonlySet<string>): boolean {
  const own = tokens(name);
  return own.length > 0 && own.every((word) => said.has(word));
}

const another = `(?! ?(?:[,&-]|${forms(["and", "upTo"])}) ?\\d{1,2}(?!\\d))`;
const themeNumber = new RegExp(`(?<![a-z])${forms("theme")} (?:n(?:°|o) ?)?(\\d{1,2})(?!\\d)${another}`, "g");

/** The numbers that a text calls themes by, each alone: « axes 1 à 3 » is none of them. */
function numbersSaid(words: string): ReadonlySet<number | undefined> {
  return new Set([...fold(words).matchAll(themeNumber)].map(([, own]) => Number(own)));
}

/** The figures of a passage, on either side, that stand beside the name of something; the first, where no words do, under it. */
function membersOf(at: DocumentPlace, named: Namer): readonly Member[] {
  const exact = eurosOf(at.quote).map((figure) => ({ ...figure, tolerance: Amount.zero }));
  const figures = [...exact, ...roundedOf(at.quote)].sort((a, b) => a.start - b.start);
  const members = figures.flatMap(({ start, end, amount, tolerance }, index) => {
    const before = at.quote.slice(figures[index - 1]?.end ?? 0, start);
    const behind = inOwnBracket(
      at.quote.slice(0, start),
      at.quote.slice(end, figures[index + 1]?.start ?? at.quote.length),
    );
    const sides = [
      { side: "before", words: before },
      { side: "behind", words: behind },
    ] as const;
    const own = sides.map(({ side, words }) => ({ side, words, kinds: named(words) }));
    const isNameless =
      index === 0 &&
      own.every(({ kinds }) => kinds.every(({ isCounted }) => isCounted)) &&
      kindOf(at.quote, { start, end }) === "granted" &&
      own.every(({ side, words }) => isGiven(clauseOf(words, side)));
    const above = isNameless ? [{ side: "before", words: before, kinds: named(at.where) } as const] : own;
    return above.flatMap(({ side, words, kinds }) =>
      kinds.map(({ of, isCounted }): Omit<Member, "beside"> => {
        const names = new Set(of.flatMap((one) => one.names.flatMap((name) => tokens(name))));
        return {
          at,
          amount,
          tolerance,
          side,
          of,
          isCounted,
          isUnder: isNameless,
          form: new Set(tokens(clauseOf(words, side)).filter((word) => !names.has(word) && !/\d/.test(word))),
        };
      }),
    );
  });
  return members.map((member) => ({
    ...member,
    beside: members.filter(
      ({ side, of, isCounted }) => !isCounted && side === member.side && of[0]?.of === member.of[0]?.of,
    ).length,
  }));
}

/** What is beside what is given, or is more: what it is taken from, what others give. */
const notGiven: readonly Concept[] = [
  ...besideVoted.filter((concept) => concept !== "partOf"),
  "envelopeWhole",
  "creditsOpen",
  "otherFunder",
];

/** Whether words beside a figure may say what is given now: they name no year, and none of what is beside it, were that counted, « deux projets, pour ». */
function isGiven(words: string): boolean {
  const said = countsFound(words).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    words,
  );
  return !matches(notGiven, said) && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(said);
}

/** The words behind a figure, as far as the bracket goes that it stands in: it is of what stands before that. */
function inOwnBracket(before: string, behind: string): string {
  const isIn = before.lastIndexOf("(") > before.lastIndexOf(")");
  return isIn ? behind.replace(/\).*$/su, "") : behind;
}

/** The words of a figure as far as its own clause goes: « 49 k€ pour l'accueil, dont … » says no more behind than « 29 k€ pour les sentiers ». */
function clauseOf(words: string, side: Side): string {
  return side === "behind" ? words.replace(/[,;(].*$/su, "") : words;
}

/** So many others tell that what stands above a passage names what its figure is of. */
const ENOUGH = 2;
/** How many blocks may part two items of a list. */
const APART = 6;

/** The enumerations of sentences, and the lists of items of one form, each of one kind and of one side. */
function seriesAmong(members: readonly Member[]): readonly (readonly Member[])[] {
  const series: Member[][] = [];
  for (const member of members) {
    const own = series.findLast((one) => {
      const last = one.at(-1);
      return last !== undefined && goesOn(last, member);
    });
    if (own) own.push(member);
    else series.push([member]);
  }
  return series.filter(({ length, 0: first }) => length > (first?.isUnder ? ENOUGH : 1));
}

function goesOn(last: Member, next: Member): boolean {
  if (
    last.side !== next.side ||
    last.isUnder !== next.isUnder ||
    last.of[0]?.of !== next.of[0]?.of ||
    last.at.file !== next.at.file
  )
    return false;
  if (last.beside > 1 || next.beside > 1) return passageKey(last.at) === passageKey(next.at);
  return next.at.block - last.at.block <= APART && isLike(last.form, next.form);
}

/** Whether two items say the same beside the names. */
function isLike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 2 >= Math.max(one.size, other.size);
}

/** A figure that is not its own, and what it should be. */
interface Odd extends Member {
  readonly quantity: Quantity;
  readonly expected: Amount;
}

/** The one figure of a series that is not its own, the others being all of one column; null where none is. */
function oddOne(series: readonly Member[]): Odd | null {
  const names = new Set(series.map(({ of }) => of[0]));
  if (names.size < series.length) return null;
  const ways = waysOfHolding(series.flatMap(({ of }) => of));
  for (const held of ways) {
    const isOwn = ({ of, amount, tolerance }: Member) =>
      of.some((one) => held(one).some((own) => own.minus(amount).abs().compare(tolerance) <= 0));
    const [odd, other] = series.filter((member) => !isOwn(member));
    if (!odd) return null;
    if (!other) return oddIn(odd, held, ways);
  }
  return null;
}

/** Whether the paragraph of a figure gives an amount. */
type IsGiven = (of: Member, amount: Amount) => boolean;

/** The figures of each paragraph beside the names of one kind, on one side. */
function paragraphsAmong(members: readonly Member[]): readonly (readonly Member[])[] {
  const keyOf = ({ at, side, of }: Member) => `${at.block} ${side} ${of[0]?.of ?? ""}`;
  return [...groupBy(members, keyOf).values()].filter(({ length }) => length > 1);
}

/**
 * The one figure of a paragraph that is not its own, be it its own of another column, where that gives what all come
 * to were they of one column, and not what they do come to: « réparti entre 6 EPCI, pour A, et 12 communes, pour B ».
 */
function oddPart(parts: readonly Member[], isGiven: IsGiven): Odd | null {
  const quantities = new Set(parts.flatMap(({ of }) => of));
  const said = Amount.sum(parts.map(({ amount }) => amount));
  if (quantities.size !== parts.length || parts.some(({ of }) => of.length !== 1)) return null;
  for (const held of waysOfHolding([...quantities])) {
    const own = [...quantities].flatMap((one) => held(one).slice(0, 1));
    const [odd, other] = parts.filter(
      ({ of, amount }) => !of.some((one) => held(one).some((each) => each.equals(amount))),
    );
    if (!odd) return null;
    const isOfAll = own.length === parts.length && isGiven(odd, Amount.sum(own)) && !isGiven(odd, said);
    if (!other && isOfAll && areOfOneTime(parts)) return oddIn(odd, held, []);
  }
  return null;
}

/** Whether figures are said of one time: the sentence of none names a year that another's does not, and none looks back. */
function areOfOneTime(parts: readonly Member[]): boolean {
  const said = parts.map(({ at: { quote } }) => [...new Set(quote.match(/(?<!\d)20\d\d(?!\d)/g))].join(" "));
  const isLookingBack = parts.some(({ at: { quote } }) => isPast(quote) || isRecalled(quote));
  return !isLookingBack && new Set(said).size === 1 && !said[0]?.includes(" ");
}

/** What one thing alone is named by, and holds in none of some ways. */
function oddIn(odd: Member, held: Held<Amount>, ways: readonly Held<Amount>[]): Odd | null {
  const [quantity, another] = odd.of;
  const [expected] = quantity ? held(quantity) : [];
  if (!quantity || another || !expected) return null;
  const isOther = ways.some((way) => way(quantity).some((one) => one.equals(odd.amount)));
  return isOther ? null : { ...odd, quantity, expected };
}
