import { setAsideBy, type FoundFigure } from "../../../claims";
import type { SetAsideReason } from "../../../model";

const OTHERWISE: ReadonlySet<SetAsideReason> = new Set(["other-year", "replaced", "other-funder", "income"]);

/** Whether a figure of a sentence is of another time or of others: it may be paid by another account than those said beside it, or to it. */
export function isPaidOtherwise(sentence: string, figure: FoundFigure): boolean {
  const reason = setAsideBy(sentence, figure);
  return reason !== null && OTHERWISE.has(reason);
}
