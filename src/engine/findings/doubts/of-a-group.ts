import { groupsOf, sumOf, type Verdict } from "../../diagnosis";
import { Amount } from "../../money";
import type { Violation } from "../../rules";

/** Whether the row of a document that no line of the annex answers gives just what an operation, a theme or all of it comes to: it is of that. */
export function isOfAGroup({ rule, at, statement, fill }: Violation, { ledger }: Verdict): boolean {
  const { amount } = fill;
  if (rule !== "document-line" || statement !== null || at.kind !== "document") return false;
  return (
    amount instanceof Amount &&
    groupsOf([...ledger.accounts.values()]).some((group) => sumOf(group).equals(amount))
  );
}
