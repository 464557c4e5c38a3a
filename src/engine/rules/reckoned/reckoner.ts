import type { Text } from "../../../texts";
import type { DocumentPlace, Reckoning } from "../../model";
import type { Amount } from "../../money";
import { figuresGiving } from "../../linking";
import type { Quantity } from "../held/quantities";
import type { Broken, Fill, RuleContext } from "../rule";

/** One way in which a paragraph may mean a figure: what it then comes to, and from what. */
export interface Way {
  readonly message: Text;
  readonly expected: Amount;
  /** Other amounts with which its terms, one at a time, would make the figure what it is. */
  readonly others: readonly Instead[];
  readonly fill: Fill;
}

/** A term, and what it should be for the figure to be right. */
export interface Instead {
  readonly term: Amount;
  readonly instead: Amount;
}

/** What is told of a figure beside what it should be. */
export interface Telling {
  /** In place of what its way tells. */
  readonly message?: Text;
  /** Whether nothing else may be meant. */
  readonly isSure: boolean;
  /** What of the annex shows it. */
  readonly line?: Quantity;
  readonly fill?: Fill;
  /** The term that is wrong rather than the figure. */
  readonly oddTerm?: Amount | null;
  /** Whether that term alone is held against the annex. */
  readonly isOfTerm?: true;
  /** Whether the terms are the figure's parts. */
  readonly areParts?: boolean;
}

/** What one kind of reckoning comes to, and when it is meant though it does not. */
export interface Reckoner {
  readonly waysTo: (one: Reckoning, context: RuleContext) => readonly Way[];
  /** Whether it is right otherwise than in one of these ways. */
  readonly isRight?: (one: Reckoning, context: RuleContext) => boolean;
  /** The terms that a figure is right with: all, where it is. */
  readonly termsHeld?: (one: Reckoning) => readonly Amount[];
  readonly isMeant: (one: Reckoning, way: Way, context: RuleContext) => boolean;
  /** Whether it may be of what its paragraph does not give: what other paragraphs bear out says nothing of it. */
  readonly isOfAnything?: true;
  readonly tell?: (one: Reckoning, way: Way, context: RuleContext) => Telling;
  /** What is told instead of a figure with which the text goes on rightly. */
  readonly tellUsed?: (one: Reckoning, way: Way, context: RuleContext) => Broken | null;
}

/** Terms, each as it should be were it alone off by so much. */
export function moved(terms: readonly Amount[], by: Amount): readonly Instead[] {
  return terms.map((term) => ({ term, instead: term.plus(by) }));
}

/** Whether a figure is as near to what it should be as it is written. */
export function isNear({ value, tolerance }: Reckoning, { expected }: Pick<Way, "expected">): boolean {
  const off = expected.minus(value).abs();
  return tolerance ? off.compare(tolerance) <= 0 : off.isZero;
}

/** The same with only the last of its terms, two steps at the least: what goes first may be no part of it. */
export function withLastOf(one: Reckoning, step: number): readonly Reckoning[] {
  return one.terms.flatMap((_, rank) =>
    rank > 0 && rank % step === 0 && rank <= one.terms.length - 2
      ? [{ ...one, terms: one.terms.slice(rank) }]
      : [],
  );
}

/** Whether the document of a place gives an amount. */
export function isGiven(amount: Amount, { file }: DocumentPlace, { dossier }: RuleContext): boolean {
  return figuresGiving(amount, dossier.readings).some(({ at }) => at.file === file);
}
