import { eurosOf } from "../../claims";
import { fold } from "../../folding";
import { retainedWorth, type GrantLine } from "../../model";
import type { Amount } from "../../money";
import type { Quantity } from "../held/quantities";
import type { LinesNamed } from "../held/lines-named";
import { waysOfHolding } from "../held/ways-of-holding";
import type { Member } from "./members";
import { isGroup } from "./namer";
import type { Odd } from "./odd-member";

/** Whether what stands beside a figure tells that it is of something else than what it names; `named` finds that, be it called by one word. */
export function isOfElse(
  odd: Odd,
  members: readonly Member[],
  groups: readonly Quantity[],
  named: (text: string) => readonly LinesNamed[],
): boolean {
  return (
    isLedToByAnother(odd, named) ||
    isSaidBeside(odd, odd.expected) ||
    isOfAnother(odd, members) ||
    isOfTwo(odd, groups) ||
    isOfOtherLine(odd, groups) ||
    isRightByOtherSide(odd, members) ||
    isWithRest(odd)
  );
}

/** Whether what leads to a figure names what holds it, and only words behind name what does not: « La Croix-Rouge recevra 10 000 €, Aquassistance le reste ». */
function isLedToByAnother(
  { at: { quote }, side, amount }: Odd,
  named: (text: string) => readonly LinesNamed[],
): boolean {
  if (side !== "behind") return false;
  const figures = eurosOf(quote);
  const rank = figures.findIndex((one) => one.amount.equals(amount));
  const lead = quote.slice(figures[rank - 1]?.end ?? 0, figures[rank]?.start);
  return named(lead).some(({ lines }) => retainedWorth(lines).equals(amount));
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

/** Whether another line of whom it names holds it: « 5 300 € en tout, soit 3 500 € pour l'année et le bal ». */
function isOfOtherLine({ amount, quantity }: Odd, groups: readonly Quantity[]): boolean {
  const names = new Set(quantity.of === "line" ? quantity.lines.flatMap(namesOf) : []);
  return groups.some(({ lines }) =>
    lines.some(
      (line) => namesOf(line).some((name) => names.has(name)) && line.amount.amount.rounded().equals(amount),
    ),
  );
}

const namesOf = ({ beneficiary }: GrantLine) => (beneficiary ? [fold(beneficiary.value)] : []);

/** Whether it is what the group that it names comes to with another of its kind: « les musées et les archives réunis ». */
function isOfTwo({ amount, expected, quantity }: Odd, groups: readonly Quantity[]): boolean {
  const rest = amount.minus(expected);
  return (
    isGroup(quantity) &&
    groups.some((one) => one !== quantity && one.of === quantity.of && one.amount.equals(rest))
  );
}
