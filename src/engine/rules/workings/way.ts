import { columnsOver } from "../../linking";
import { isRetained, worthOf, type GrantLine } from "../../model";
import { Amount } from "../../money";
import type { LinesNamed } from "../lines-named";
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

/** What a sentence gives and names around a figure, and the annex it is of. */
export interface Around {
  readonly sentence: string;
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

/** The lines that are granted something. */
export function retained(lines: readonly GrantLine[]): readonly GrantLine[] {
  return lines.filter(isRetained);
}

/** What lines are granted. */
export function granted(lines: readonly GrantLine[]): Amount {
  return worthOf(retained(lines)).rounded();
}

/** What the columns beside the amounts come to for some lines. */
export function columnsBeside(lines: readonly GrantLine[]): readonly Amount[] {
  return columnsOver(lines).flatMap(({ total }) => (total ? [total.amount] : []));
}

/** The lines of several that are named, each once. */
export function union(named: readonly LinesNamed[]): readonly GrantLine[] {
  return [...new Set(named.flatMap(({ lines }) => lines))];
}

export function onlyLines(named: readonly LinesNamed[]): readonly LinesNamed[] {
  return named.filter(({ isLine }) => isLine);
}

export function onlyGroups(named: readonly LinesNamed[]): readonly LinesNamed[] {
  return named.filter(({ isLine }) => !isLine);
}

/** A number to the euro, or to the cent, as an amount is written. */
export function writtenLike(exact: ReturnType<Amount["toDecimal"]>, like: Amount): Amount {
  return Amount.fromDecimal(exact.toFixed(like.toCents() % 100 === 0 ? 0 : 2));
}

/** Two of several, whichever. */
export function pairsOf(amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] {
  return amounts.flatMap((one, rank) => amounts.slice(rank + 1).map((other) => [one, other] as const));
}
