import { eurosOf, percentsAround } from "../../claims";
import { Amount } from "../../money";
import type { Violation } from "../../rules";

/** Whether a document's figure is just the percentage that its sentence says beside it of what it was set against: « versé à 70 %, soit 19 110 € ». */
export function isShareOfIts({ at, statement, stated, expected }: Violation): boolean {
  if (at.kind !== "document" || !statement || !stated || !expected) return false;
  const percents = eurosOf(at.quote).flatMap((figure) =>
    figure.amount.equals(stated) ? percentsAround(at.quote, figure) : [],
  );
  return percents.some(({ percent }) => {
    const share = expected.toDecimal().times(percent).dividedBy(100);
    return [2, 0].some((places) => Amount.fromDecimal(share.toFixed(places)).equals(stated));
  });
}
