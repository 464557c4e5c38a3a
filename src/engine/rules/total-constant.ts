import { findingTexts } from "../../texts";
import type { Operation, StatedTotal } from "../model";
import { constantOf } from "../linking";
import type { Ledger, Scope } from "../diagnosis";
import { defineRule, type Broken } from "./rule";

/** A total's formula adds cells, and no amount typed into it that nobody sees. A note that explains it makes it a remark. */
export const totalConstant = defineRule({
  meta: { id: "total-constant", severity: "warning", needs: ["annex"] },
  *check({ dossier: { annex, operations }, ledger }) {
    for (const theme of annex.themes) {
      for (const operation of theme.operations)
        yield* told(operation.statedTotal, [operation], ledger, operation);
      yield* told(theme.statedTotal, theme.operations, ledger);
    }
    const all = operations.map(({ operation }) => operation);
    yield* told(annex.grandTotal, all, ledger);
  },
});

function* told(
  total: StatedTotal | null,
  operations: readonly Operation[],
  ledger: Ledger,
  own?: Operation,
): Generator<Broken> {
  const amount = total && constantOf(total);
  if (!total || !amount || amount.isZero) return;
  const scope: Scope = { kind: "operations", operations: operations.map(({ id }) => id) };
  const note = own?.outside?.note;
  yield {
    ...(note ? { severity: "info" as const } : {}),
    message: findingTexts[note ? "total-constant-noted" : "total-constant"],
    fill: {
      place: total.at,
      formula: total.formula ?? "",
      amount,
      note: note?.value ?? "",
      at: note?.at ?? total.at,
    },
    at: total.at,
    related: note ? [note.at] : [],
    scope,
    relies: ledger.statements.flatMap((one) => (one.total === total ? [one.index] : [])),
    suspects: note ? [] : [{ at: total.at, for: 1, against: 0 }],
  };
}
