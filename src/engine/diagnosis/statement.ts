import type { Amount } from "../money";
import type { Place, StatedTotal } from "../model";
import type { Level, Scope } from "./scope";

/** The rule under which a statement is ticked against the annex's lines. */
export type TickRule =
  | "operation-total"
  | "theme-total"
  | "grand-total"
  | "article-total"
  | "article-words"
  | "report-theme-total"
  | "imputation-total"
  | "report-imputation"
  | "imputation-sum"
  | "narrative-amount"
  | "document-line"
  | "document-total";

/** One amount that one source states for one quantity. */
export interface Statement {
  /** Its rank in the ledger. */
  readonly index: number;
  readonly rule: TickRule;
  readonly level: Level;
  readonly scope: Scope;
  readonly at: Place;
  readonly amount: Amount;
  /** How far the true amount may be from it, for an order of magnitude; null for a figure to the cent. */
  readonly tolerance: Amount | null;
  /** The document and quantity it votes for: one vote each, however often the figure is repeated there. */
  readonly voter: string;
  /** False for a live formula over the lines, and for a doubtful match: they have no vote of their own. */
  readonly votes: boolean;
  /** The theme, operation id, code or beneficiary it speaks of, for sentences. */
  readonly about: string;
  /** True where its operations are charged to its code by a guess: a gap is a question, and accuses no document. */
  readonly guessed?: true;
  /** The reading it comes from where it is a total of the annex, for corrections. */
  readonly total: StatedTotal | null;
}

/** Whether a statement is a total of the annex that a formula keeps up to date. */
export function isLive({ total }: Statement): boolean {
  return total !== null && total.formula !== null;
}

/** A statement before it has its rank; where it does not say so, a figure to the cent that has a vote and is no total of the annex. */
export type Stated = Omit<Statement, "index" | keyof typeof PLAIN> &
  Partial<Pick<Statement, keyof typeof PLAIN>>;

export const PLAIN = { tolerance: null, votes: true, total: null } as const;
