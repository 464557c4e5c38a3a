import type { Operation, WholeStatement } from "../model";
import { annexAmount, type Ledger } from "../diagnosis";
import type { Case } from "../linking";

/** What a document states for several themes together, and the operations that it adds up. */
export interface TiedWhole {
  readonly whole: WholeStatement;
  readonly operations: readonly Operation[];
}

/** The statements of the whole, or of several themes, whose amount is the annex's: what else they say is of these operations. */
export function wholesOf({ readings }: Case, ledger: Ledger): readonly TiedWhole[] {
  const statements = new Map(ledger.statements.map((one) => [one.at, one]));
  return readings
    .flatMap(({ wholeStatements }) => wholeStatements)
    .flatMap((whole): readonly TiedWhole[] => {
      const scope = statements.get(whole.at)?.scope;
      if (scope?.kind !== "operations" || whole.tolerance !== null) return [];
      if (!annexAmount(ledger, scope).rounded().equals(whole.amount)) return [];
      return [
        { whole, operations: scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []) },
      ];
    });
}
