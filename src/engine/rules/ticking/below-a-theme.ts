import { findingTexts } from "../../../texts";
import type { Ledger, Statement } from "../../diagnosis";

/** What a sentence says of an amount that a document gives to an operation, or to lines of one. */
export function belowATheme({ scope, at, about }: Statement, ledger: Ledger) {
  const id = scope.kind === "lines" ? scope.operation : (scope.operations[0] ?? "");
  const operation = ledger.accounts.get(id)?.operation;
  const lines = scope.kind === "lines" ? scope.lines.flatMap((line) => operation?.lines[line] ?? []) : [];
  const cell = lines[0]?.amount.at ?? operation?.statedTotal?.at ?? at;
  return {
    message: findingTexts[scope.kind === "lines" ? "narrative-amount" : "narrative-amount-operation"],
    fill: {
      place: at,
      operation: id,
      title: operation?.title ?? "",
      name: [...new Set(lines.map((line) => line.beneficiary?.value ?? line.description ?? about))].join(
        ", ",
      ),
      cell,
    },
    related: cell === at ? [] : lines.length > 0 ? lines.map((line) => line.amount.at) : [cell],
  };
}
