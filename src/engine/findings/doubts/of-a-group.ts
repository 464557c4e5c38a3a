import { groupBy } from "../../lists";
import { Amount } from "../../money";
import type { Verdict } from "../../diagnosis";
import type { Violation } from "../../rules";

/** Whether the row of a document that no line of the annex answers gives just what an operation, or a theme, comes to: it is of that. */
export function isOfAGroup({ rule, at, statement, fill }: Violation, { ledger }: Verdict): boolean {
  const { amount } = fill;
  if (rule !== "document-line" || statement !== null || at.kind !== "document") return false;
  const operations = [...ledger.accounts.values()];
  const themes = [...groupBy(operations, ({ themeRank }) => themeRank).values()];
  return [...themes, ...operations.map((one) => [one])].some(
    (group) =>
      amount instanceof Amount &&
      Amount.sum(group.map(({ computed }) => computed))
        .rounded()
        .equals(amount),
  );
}
