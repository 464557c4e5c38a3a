import { retainedWorth, type GrantLine } from "../../model";
import { Amount } from "../../money";
import type { LinesNamed } from "../held/lines-named";
import { nameOf } from "../held/quantities";
import type { Fill, RuleContext } from "../rule";

/**
 * How surely the words of a figure call for what it may be: for nothing else, however far it is from that; for that, or a
 * slip of the pen from it; perhaps, where too many digits are alike to be so by chance; or not at all, and a figure that is
 * that is right.
 */
export type Call = "sure" | "said" | "perhaps" | "right";

/** What a figure that its sentence works out may be. */
export interface Way {
  readonly call: Call;
  readonly amount: Amount;
  /** What it is worked out from, as it is told. */
  readonly fill: Fill;
  /** What was added up, where one of it may have been forgotten. */
  readonly parts: readonly Amount[];
}

export function way(call: Call, amount: Amount, fill: Fill = {}, parts: readonly Amount[] = []): Way {
  return { call, amount, fill, parts };
}

/** What a whole leaves once something is taken. */
export function rest(call: Call, whole: Amount, taken: Amount, parts: readonly Amount[] = []): Way {
  return way(call, whole.minus(taken), { whole, taken }, parts);
}

/** What is granted to what is named. */
export function toNamed(call: Call, named: LinesNamed): Way {
  return way(call, retainedWorth(named.lines), { name: nameOf(named) });
}

/** What a sentence gives and names around a figure, and the annex it is of. */
export interface Around {
  readonly sentence: string;
  /** What its paragraph says before. */
  readonly above: string | undefined;
  /** Its other figures, but for bounds: those before, those behind, all. */
  readonly before: readonly Amount[];
  readonly behind: readonly Amount[];
  readonly others: readonly Amount[];
  /** Which lines of the annex a text names. */
  readonly named: (text: string) => readonly LinesNamed[];
  /** Every line that is granted something. */
  readonly whole: readonly GrantLine[];
  readonly context: Pick<RuleContext, "dossier" | "ledger">;
}

/** A number as an amount is written, to the euro or to the cent: that amount itself where it is the number rounded up, down or cut. */
export function writtenLike(exact: ReturnType<Amount["toDecimal"]>, like: Amount): Amount {
  const places = like.toCents() % 100 === 0 ? 0 : 2;
  const isRounded = exact
    .minus(like.toDecimal())
    .abs()
    .times(10 ** places)
    .lessThan(1);
  return isRounded ? like : Amount.fromDecimal(exact.toFixed(places));
}

/** Two of several, whichever. */
export function pairsOf(amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] {
  return amounts.flatMap((one, rank) => amounts.slice(rank + 1).map((other) => [one, other] as const));
}
