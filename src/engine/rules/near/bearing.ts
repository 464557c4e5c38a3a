import { eurosOf, isFromTo, isPast, isRecalled, percentsAround, roundedOf } from "../../claims";
import { fold } from "../../folding";
import { matches } from "../../lexicon";
import { whenAsked } from "../../lists";
import { passageKey, type DocumentAmount, type SetAsideReason } from "../../model";
import { Amount, decimalsOf, distinctAmounts, zerosBehind } from "../../money";
import { cellsSaid, namedAt, namedBeside } from "./cells-said";
import type { FiguresAround } from "./figures-around";
import { heldBy, heldByAll, holdersNamed, holdersOf, type Holder } from "../held/holders";
import type { Near } from "./near-by-chance";
import { shareAsWritten } from "../shares/percent";
import type { Parted, Parting } from "./parted";
import { quantitiesOf } from "../held/quantities";
import type { RuleContext } from "../rule";

/** So many others of an enumeration tell what a figure is of, were it written with one digit. */
const ENOUGH = 2;
const MAY_BE_GRANTED: ReadonlySet<SetAsideReason> = new Set(["recital", "order-of-magnitude"]);
/** A paragraph of more figures is a list. */
const MOST = 12;

/**
 * How likely chance alone makes what stands beside a figure bear out what it is near to: the rest of the row that its words
 * name, the others of its enumeration, a percentage said of it, what two others of its paragraph make. None bears it out: 1.
 */
export function bearing(
  context: RuleContext,
  around: FiguresAround,
  parted: Parting,
): (figure: DocumentAmount, near: Near) => number {
  const named = holdersNamed(holdersOf(context));
  const groups = whenAsked(() =>
    distinctAmounts(
      quantitiesOf(context)
        .flat()
        .flatMap(({ of, amount }) => (of === "theme" || of === "operation" ? [amount] : [])),
    ),
  );
  return (figure, near) => {
    const { at, setAside } = figure;
    // What was so before, or is asked for, is not what is granted, whatever that makes with others.
    if (near.isGranted && setAside !== null && !MAY_BE_GRANTED.has(setAside)) return 1;
    const block = around.blockOf(figure);
    // Beside what it is near to, it is another.
    if (block.some((one) => one.amount.equals(near.amount))) return 1;
    if (isOfRow(figure, near, named) || isOfSeries(figure, near, block, named)) return 0;
    if (block.length > MOST) return 1;
    const others = distinctAmounts(block.flatMap((one) => (one === figure ? [] : [one.amount])));
    const sums = distinctAmounts([...others, ...heldByAll(context), ...named(at.quote).flatMap(heldBy)]);
    return Math.min(byShare(figure, near, sums, groups), byParting(near, parted(figure)));
  };
}

/** Whether its sentence names the row that it is near to, says the column and gives another cell of it, and not what it is near to. */
function isOfRow(
  figure: DocumentAmount,
  { amount: meant, isGranted, holder, label }: Near,
  named: (text: string) => readonly Holder[],
): boolean {
  if (!holder || !namedBeside(figure, named).includes(holder)) return false;
  const {
    at: { quote },
    amount,
    setAside,
  } = figure;
  const row = distinctAmounts(heldBy(holder)).filter((one) => !one.isZero && !one.equals(meant));
  const said = new Set(numbersOf(quote).map((one) => one.toFixed()));
  if (said.has(meant.toFixed())) return false;
  const isSaid =
    (isGranted && setAside === null && !isChangedFrom(quote, amount)) ||
    (matches("asked", label ?? "") &&
      (setAside === "asked" || matches("asked", clauseBehind(quote, amount)))) ||
    (setAside === "other-year" && OF_A_YEAR.test(label ?? "") && !matches("asked", label ?? "")) ||
    cellsSaid(figure, [holder]).some((one) => heldBy(one).some((cell) => cell.equals(meant)));
  return isSaid && row.some((one) => said.has(one.toFixed()) && !one.equals(amount));
}

/** The words behind a figure, as far as its clause goes: « 2 600 € demandés ». */
function clauseBehind(quote: string, amount: Amount, end = /[,;:.()\d]/u): string {
  const own = eurosOf(quote).find((one) => one.amount.equals(amount));
  return own ? (quote.slice(own.end).split(end)[0] ?? "") : "";
}

/** « porte l'aide de 46 000 € à 50 000 € »: what it was. */
function isChangedFrom(quote: string, amount: Amount): boolean {
  const figures = eurosOf(quote);
  return figures.some(({ start, end, ...one }, rank) => {
    const next = figures[rank + 1];
    return (
      next !== undefined &&
      one.amount.equals(amount) &&
      isFromTo(fold(quote.slice(0, start)), fold(quote.slice(end, next.start)))
    );
  });
}

const OF_A_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The numbers of a sentence, with a currency or none. */
function numbersOf(sentence: string): readonly Amount[] {
  const bare = [...sentence.matchAll(NUMBER)].map(([text]) =>
    Amount.fromDecimal(text.replace(/[^\d,]/g, "").replace(",", ".")),
  );
  return [...eurosOf(sentence).map(({ amount }) => amount), ...bare];
}

const NUMBER =
  /(?<![\d,.])\d{1,3}(?:[ .\u00a0\u202f]?\d{3}){0,3}(?:,\d{2})?(?![\d,.]*\d|[ \u00a0\u202f]?%)/gu;

/** Whether enough others of its paragraph, and all of its sentence that name something beside them, are what that holds in the same column. */
function isOfSeries(
  figure: DocumentAmount,
  { label, holder }: Near,
  block: readonly DocumentAmount[],
  named: (text: string) => readonly Holder[],
): boolean {
  if (!holder || label === undefined) return false;
  const { quote } = figure.at;
  if (
    label === "" &&
    (isPast(quote) || isRecalled(quote) || OF_A_YEAR.test(clauseBehind(quote, figure.amount, /[,;:.(]/u)))
  )
    return false;
  if (!namedAt(quote, figure.amount, named).includes(holder)) return false;
  const own = block.filter((one) => one !== figure && !one.amount.equals(figure.amount));
  const beside = own.map(({ at, amount }) => ({ at, amount, of: namedAt(at.quote, amount, named) }));
  const isRight = ({ amount, of }: (typeof beside)[number]) =>
    of.some((one) =>
      (label === "" ? one.granted : one.beside).some(
        (cell) => cell.label === label && cell.amount.equals(amount),
      ),
    );
  const right = beside.filter(isRight);
  const isOther = ({ at, amount, of }: (typeof beside)[number]) =>
    passageKey(at) === passageKey(figure.at) &&
    of.length > 0 &&
    !of.some((one) => heldBy(one).some((cell) => cell.equals(amount)));
  return right.length >= ENOUGH && !beside.some(isOther);
}

/** A percentage said of it is what it is near to as a part of a sum, or as what parts it from one, and not what it is itself. */
function byShare(
  { at: { quote }, amount }: DocumentAmount,
  { amount: meant }: Near,
  sums: readonly Amount[],
  groups: () => readonly Amount[],
): number {
  const own = [...eurosOf(quote), ...roundedOf(quote)].find((one) => one.amount.equals(amount));
  if (!own) return 1;
  return percentsAround(quote, own).reduce((least, { percent, said }) => {
    const within = [sums, distinctAmounts([...sums, ...groups()])];
    if (within.some((all) => all.some((sum) => isPartOf(percent, amount, sum)))) return least;
    const found = within.find((all) => all.some((sum) => isPartOf(percent, meant, sum)));
    if (!found) return least;
    const tries = matches("shareOfAll", said) ? 1 : found.length;
    return Math.min(least, (tries * 2) / (Number(percent) * 10 ** decimalsOf(percent)));
  }, 1);
}

/** Whether a percentage is what one sum is of another, or as how far apart they are beside the other, rounded as it is written. */
function isPartOf(percent: string, one: Amount, sum: Amount): boolean {
  if (sum.isZero || one.isZero || one.equals(sum)) return false;
  const said = Amount.fromDecimal(percent);
  return [one, one.minus(sum).abs()].some((part) => shareAsWritten(percent, part, sum).equals(said));
}

/** What two figures that stand about it, or one and the whole, make together, or how far apart they are, is what it is near to. */
function byParting({ amount: meant, zeros: own }: Near, { said, any }: Parted): number {
  // What is worked out so already is borne out by nothing more.
  if (own !== undefined) return 1;
  const found = [...said, ...any].filter(({ amount }) => amount.equals(meant));
  if (found.length === 0) return 1;
  const zeros = Math.max(...found.map((one) => Math.min(one.zeros ?? 0, zerosBehind(meant))));
  const digits = String(Math.abs(meant.toCents())).length - zeros;
  return distinctAmounts(any.map(({ amount }) => amount)).length / (9 * 10 ** (digits - 1));
}
