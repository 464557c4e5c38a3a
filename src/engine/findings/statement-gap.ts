import type { StatementRoot, Verdict } from "../diagnosis";
import { explainGap, type GapCause } from "../diagnosis/gap";
import type { Amount } from "../money";
import { columnsBeside, othersOf, partsOf, type PlaceOf } from "./gap-parts";

/** A cause of a stated figure's gap, and the places of the parts that it names. */
export interface StatementGapCause {
  readonly cause: GapCause;
  readonly placeOf: PlaceOf;
}

/** Why a figure that is stated wrong differs from an amount, in euros, for each way of taking it apart. */
export function statementGapCauses(
  { statement, certain }: StatementRoot,
  expected: Amount,
  verdict: Verdict,
): readonly StatementGapCause[] {
  const columns = columnsBeside(statement.scope, verdict);
  const others = [...othersOf(statement, verdict), ...columns.others];
  const side = certain ? { side: "stated" as const } : {};
  const copied = statement.at.kind === "document";
  return partsOf(statement.scope, verdict).flatMap(({ lines, placeOf: ofPart }) => {
    const placeOf: PlaceOf = (key) => columns.placeOf(key) ?? ofPart(key);
    const causes = explainGap({ stated: statement.amount, expected, lines, others, copied, ...side });
    return causes.map((cause) => ({ cause, placeOf }));
  });
}
