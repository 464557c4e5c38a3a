import type { DiagnosisKind } from "../diagnosis";
import type { Amount } from "../money";
import type { Place } from "../model";

/** Why a figure differs, with the places that prove it, before it is worded. */
export interface Explanation {
  readonly kind: DiagnosisKind;
  /** Which of the kind's sentences says it; absent for the plain one. */
  readonly variant?: ExplanationVariant;
  readonly places: readonly Place[];
  /** The amounts that prove it (the figure as typed, as it should be), where there are such. */
  readonly from: Amount | null;
  readonly to: Amount | null;
  readonly gap: Amount;
}

/** The sentences that a kind of cause has beside its plain one. */
export type ExplanationVariant =
  | "formula-range-missed"
  | "formula-range-twice"
  | "formula-range-foreign"
  | "formula-constant"
  | "amount-as-text-typed"
  | "line-absent-blank"
  | "digit-typed-wrong-line"
  | "digit-typed-wrong-lines"
  | "missing-line-uncounted"
  | "copied-from-line"
  | "copied-from-column"
  | "stale-value-line"
  | "offset-moved-line"
  | "offset-swapped-lines";

/** Whether an explanation says only where to look first. */
export function isHedged({ variant }: Explanation): boolean {
  return variant === "digit-typed-wrong-line" || variant === "digit-typed-wrong-lines";
}
