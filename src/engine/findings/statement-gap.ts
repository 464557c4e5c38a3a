import type { StatementRoot, Verdict } from "../diagnosis";
import { explainGap, type GapCause } from "../diagnosis/gap";
import type { Place } from "../model";
import type { Amount } from "../money";
import { columnsBeside, othersOf, partsOf } from "./gap-parts";

/** A cause of a stated figure's gap, and the places of the parts that it names. */
export interface StatementGapCause {
  readonly cause: GapCause;
  readonly places: ReadonlyMap<string, Place>;
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
  return partsOf(statement.scope, verdict).flatMap(({ lines, places: own }) => {
    const places = columns.places.size > 0 ? new Map([...own, ...columns.places]) : own;
    const causes = explainGap({ stated: statement.amount, expected, lines, others, copied, ...side });
    return causes.map((cause) => ({ cause, places }));
  });
}
