import { forms } from "../lexicon";
import { groupBy } from "../lists";
import { Amount, decimalsOf, digitsOf, isDigitSlip } from "../money";
import { keptBySentence } from "../folding";
import { bareShare, shareOfThing } from "./divisions";
import { eurosOf, roundedOf, type FoundFigure, type RoundedFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, says } from "./said";

/** A figure of a sentence, and how far what it stands for may be from it; absent for one to the euro. */
type SharedFigure = FoundFigure & Pick<Partial<RoundedFigure>, "tolerance">;

/** What a sentence says that a figure is of a whole: « 84 900 €, soit 27,8 % de la tranche ». */
export interface FoundPartShare {
  /** The figures that it may be of, the nearest last. */
  readonly parts: readonly SharedFigure[];
  /** As it is written, a point for its comma: "27.8". */
  readonly percent: string;
  /** Whether it is said to be of all there is: « du total », « de l'ensemble des aides », and not « du total des recettes ». */
  readonly isOfAll: boolean;
  /** The whole, where brackets give it, « 95 % de la dotation (95 623 €) », or its name: « reste dû 400 €, aide 180 € (45 % du reste dû) ». */
  readonly whole: SharedFigure | null;
  /** What it is said to be a share of, folded; null where more is said than a name. */
  readonly of: string | null;
  /** Whether brackets say it: it may then be of any figure before, and a name tells. */
  readonly isInBrackets: boolean;
}

const percent = `(?<percent>[0-9]{1,3}(?:[,.][0-9]{1,2})?) ?% ${forms(["ofBefore", "ofThe"])}${END}(?! ?${forms("moreOrLess")}${END})`;
const said = `(?:[^€.;]{0,60},| ?\\)?) ?(?:${forms("resultSign")}|${forms("comesTo")}) `;
const share = `^(?:${said}|(?<bracket> ?[^€.;(]{0,20}\\( ?[+−–-]? ?))${percent}`;
/** What a share is of, where nothing more is said of it. */
const named = /^ (?<name>[^€.;,:()%0-9]{4,40}?) ?(?:[).;]|$)/;
/** In brackets a comma adds a condition: « (60 % du coût net, plafonné) ». */
const namedToComma = /^ (?<name>[^€.;,:()%0-9]{4,40}?) ?(?:[).;,]|$)/;
/** The same figure may be a share of something else too: « 22,3 % du coût et 34,0 % du reste à charge ». */
const goesOn = `^ (?<name>[^€.;,:()%0-9]{4,40}?)(?:,|,? ${forms("and")}) ${percent}`;
const all = `^ ?(?:${forms("definiteArticle")} ?|${forms("elidedArticle")} ?)?${forms(["totality", "allNoun"])}${END}(?! ?${forms(["ofBefore", "ofThe"])}(?:${END}|(?<='))(?! ?${forms("countedGrants")}${END}))`;

/** No bracket that gives the whole opens further behind, in characters. */
const NEAR = 60;

/** The shares of a whole that a sentence gives in hundredths, each behind a figure, in order; what brackets say may be of anything, and a name tells. */
export const partSharesIn = keptBySentence((sentence): readonly FoundPartShare[] =>
  sharesIn(sentence).filter(({ whole, isInBrackets }) => whole || !isInBrackets),
);

/** Those of what the sentence names and does not give, in brackets or not: « 3 973 € (2 % du marché initial) ». */
export const namedSharesIn = keptBySentence((sentence): readonly FoundPartShare[] =>
  sharesIn(sentence).filter(({ of, whole, parts }) => of !== null && !whole && !parts.at(-1)?.tolerance),
);

const sharesIn = keptBySentence((sentence): readonly FoundPartShare[] => {
  const figures: readonly SharedFigure[] = [...eurosOf(sentence), ...roundedOf(sentence)].sort(
    (one, other) => one.start - other.start,
  );
  return figures.flatMap(({ end }, rank): readonly FoundPartShare[] => {
    const next = figures[rank + 1];
    const behind = Folded.of(sentence.slice(end, next?.start));
    const match = compiled(share).exec(behind.text);
    if (!match) return [];
    const isInBrackets = match.groups?.["bracket"] !== undefined;
    const said = saidFrom(behind.text.slice(match[0].length), match.groups?.["percent"] ?? "", isInBrackets);
    const past = end + behind.span(0, match[0].length).end;
    const isNear = next !== undefined && next.start - past < NEAR;
    const isBracketed = isNear && /\(\s*\d?$/.test(sentence.slice(end, next.start + 1));
    return said.map(({ percent, of, name }) => ({
      parts: figures.slice(0, rank + 1),
      isOfAll: compiled(all).test(of),
      percent: percent.replace(",", "."),
      whole:
        isBracketed && said.length === 1 ? next : wholeNamed(sentence, figures.slice(0, rank), name.bare),
      of: name.said,
      isInBrackets,
    }));
  });
});

/** A share, what is said behind it, and the name that gives to what it is of: alone, or before a condition. */
interface SaidShare {
  readonly percent: string;
  readonly of: string;
  readonly name: { readonly bare: string | null; readonly said: string | null };
}

/** A share and those of other things that go on from it. */
function saidFrom(of: string, percent: string, isInBrackets: boolean): readonly SaidShare[] {
  const more = compiled(goesOn).exec(of);
  if (!more) {
    const bare = named.exec(of)?.groups?.["name"] ?? null;
    const said = isInBrackets ? bare : (namedToComma.exec(of)?.groups?.["name"] ?? null);
    return [{ percent, of, name: { bare, said } }];
  }
  const name = more.groups?.["name"] ?? null;
  const rest = saidFrom(of.slice(more[0].length), more.groups?.["percent"] ?? "", isInBrackets);
  return [{ percent, of, name: { bare: name, said: name } }, ...rest];
}

/** The one figure before a share that the words right before it call what the share is of. */
function wholeNamed(
  sentence: string,
  figures: readonly SharedFigure[],
  name: string | null,
): SharedFigure | null {
  if (name === null) return null;
  const called = figures.filter(({ start }, rank) => {
    const before = Folded.of(sentence.slice(figures[rank - 1]?.end ?? 0, start)).text;
    const at = before.lastIndexOf(name);
    return at >= 0 && /^[^€.;,0-9a-z][^€.;,0-9]{0,15}$|^$/.test(before.slice(at + name.length));
  });
  const [only, another] = called;
  return only && !another ? only : null;
}

/** A figure that is said to be a share of something that the text does not give, be it named or not: « 20 % du coût, soit 100 000 € ». */
export interface ShareOfOne {
  /** The rank of the clause that gives it. */
  readonly clause: number;
  readonly figure: FoundFigure;
  readonly percent: string;
  /** What it is said to be a share of; null where nothing says it. */
  readonly of: string | null;
}

/** Shares of one thing, and what that thing is where all of them, but one at most, make the same of it. */
export interface SharesOfOne {
  readonly whole: Amount;
  readonly shares: readonly ShareOfOne[];
}

/**
 * The shares that clauses give of one same thing each, named or not: « 30 % du coût, soit A ; 20 % du coût, soit B ; 50 % du
 * coût, soit C », « A (30 %) ; B (20 %) ; C (50 %) ».
 */
export function sharesOfOneIn(clauses: readonly string[]): readonly SharesOfOne[] {
  const isPaid = clauses.some((text) => says(Folded.of(text).text, ["paid", "toPay", "advance"]));
  const found = clauses.flatMap((text, clause) =>
    eurosOf(text).flatMap((figure, rank, figures) => {
      const before = text.slice(figures[rank - 1]?.end ?? 0, figure.start);
      const share = shareOfThing(before);
      const behind = text.slice(figure.end, figures[rank + 1]?.start);
      // The instalments of something are held to what it is.
      const alone = share || isPaid ? null : bareShare(behind, before);
      const told = (share?.percent ?? alone ?? "0").replace(",", ".");
      return Number(told) > 0 ? [{ clause, figure, percent: told, of: share?.of ?? null }] : [];
    }),
  );
  return [...groupBy(found, ({ of }) => of).values()].flatMap((shares) => {
    const whole = wholeOf(shares);
    return whole ? [{ whole, shares }] : [];
  });
}

/** So many shares tell what they are of. */
const ENOUGH = 3;
const EURO = Amount.fromNumber(1);
const HUNDRED = Amount.fromNumber(100);

/**
 * What most of some shares are of: what they come to together, or what one of them is that part of; null where more than one
 * is not. Of three, two tell that they are of what all come to, where a slip of the pen makes the third.
 */
function wholeOf(shares: readonly ShareOfOne[]): Amount | null {
  if (shares.length < ENOUGH) return null;
  const together = Amount.sum(shares.map(({ figure }) => figure.amount));
  const made = shares.map(({ figure: { amount }, percent }) =>
    Amount.fromDecimal(amount.toDecimal().times(100).dividedBy(percent).toFixed(2)),
  );
  const [best] = [together, ...made]
    .map((whole) => ({ whole, odd: shares.filter((share) => !isThatOf(share, whole)) }))
    .sort((one, other) => one.odd.length - other.odd.length);
  const [odd, another] = best?.odd ?? [];
  if (!best || another) return null;
  if (!odd) return best.whole;
  const isOfAll = best.whole.equals(together);
  if (isOfAll ? isRoundedLast(odd, shares, best.whole) : !mayBeOfOne(odd, shares)) return null;
  const isSlip = isSlipAmong(odd, best.whole);
  // What is not said to be of the same may be of something else, but for a slip of the pen.
  const isTold = shares.length > ENOUGH ? odd.of !== null || isOfAll || isSlip : isOfAll && isSlip;
  return isTold ? best.whole : null;
}

/** Whether a share is rounded so that all make a hundred, by no more than the others are: « 16,7 % » five times and « 16,5 % ». */
function isRoundedLast(odd: ShareOfOne, shares: readonly ShareOfOne[], whole: Amount): boolean {
  const decimals = decimalsOf(odd.percent);
  const share = odd.figure.amount.toDecimal().times(100).dividedBy(whole.toDecimal());
  const most = shares.length / (2 * 10 ** decimals);
  return percentsOf(shares).equals(HUNDRED) && share.minus(odd.percent).abs().lte(most);
}

/** Whether shares may be of one thing that they do not make: of several that cost the same, each is aided alike, or all by more than one of them costs. */
function mayBeOfOne(odd: ShareOfOne, shares: readonly ShareOfOne[]): boolean {
  const rates = new Set(shares.flatMap((share) => (share === odd ? [] : share.percent)));
  return rates.size > 1 && percentsOf(shares).compare(HUNDRED) <= 0;
}

function percentsOf(shares: readonly ShareOfOne[]): Amount {
  return Amount.sum(shares.map(({ percent }) => Amount.fromDecimal(percent)));
}

/** Whether a slip of the pen makes a share of what an amount is of a whole. */
function isSlipAmong({ figure: { amount }, percent }: ShareOfOne, whole: Amount): boolean {
  const decimals = decimalsOf(percent);
  const share = amount.toDecimal().times(100).dividedBy(whole.toDecimal()).toFixed(decimals);
  return isDigitSlip(digitsOf(Amount.fromDecimal(percent)), digitsOf(Amount.fromDecimal(share)));
}

/** Whether a share is that part of a whole, to the euro or as far as it is written. */
function isThatOf({ figure: { amount }, percent }: ShareOfOne, whole: Amount): boolean {
  const gap = Amount.fromDecimal(whole.toDecimal().times(percent).dividedBy(100).toFixed(6)).minus(amount);
  const decimals = decimalsOf(percent);
  const rounded = whole.toDecimal().dividedBy(200 * 10 ** decimals);
  return gap.abs().compare(EURO) < 0 || gap.abs().toDecimal().lte(rounded);
}
