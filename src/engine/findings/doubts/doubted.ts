import type { Lang } from "../../../texts";
import { formatAmount, type Amount } from "../../money";
import type { Sourced, Unread } from "../../model";
import { figureKey } from "../../rules";
import type { Cause } from "../attribute";

/** Tells the figures that are asked about, with those that repeat them: they are ticked against nothing. */
export function doubtedFigures(causes: readonly Cause[]): (figure: Sourced<Amount>) => boolean {
  const keys = new Set(
    causes
      .filter(({ doubt }) => doubt)
      .flatMap(({ rootCause, told, consequences }) => [
        ...[told, ...consequences].flatMap(({ at, stated }) => (stated ? figureKey(at, stated) : [])),
        ...(rootCause?.kind === "statement"
          ? rootCause.repeated.map(({ at, amount }) => figureKey(at, amount))
          : []),
      ]),
  );
  return ({ at, value }) => at.kind === "document" && keys.has(figureKey(at, value));
}

/** The cells whose gap is asked about, with what each holds: of what they add up, nothing was made. */
export function doubtedCells(causes: readonly Cause[], lang: Lang): readonly Unread[] {
  return causes.flatMap(({ doubt, told: { at, stated, statement } }) =>
    doubt && at.kind === "cell" && stated
      ? [{ at, text: statement?.total?.text ?? formatAmount(stated, lang) }]
      : [],
  );
}
