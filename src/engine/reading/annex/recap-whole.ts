import type { Annex, Operation } from "../../model";
import { isTotalLabel } from "../../tables";
import type { Named, NamedRow } from "./recap-sheet";

/** « Total à mandater »: under all operations, or all themes, the last total of a summary is of the whole, whatever it is called. */
export function withWholeLast(rows: readonly NamedRow[], annex: Annex): readonly NamedRow[] {
  const last = rows.at(-1);
  const isTotal = last?.row.texts.some(isTotalLabel);
  if (!last || last.named !== null || !isTotal || rows.some(({ named }) => named?.kind === "grand"))
    return rows;
  const covered = new Set(rows.flatMap(({ named }) => operationsOf(named)));
  const all = annex.themes.flatMap(({ operations }) => operations);
  if (!all.every((operation) => covered.has(operation))) return rows;
  return [...rows.slice(0, -1), { ...last, named: { kind: "grand" } }];
}

function operationsOf(named: Named | null): readonly Operation[] {
  switch (named?.kind) {
    case "operation":
      return [named.operation];
    case "theme":
      return named.theme.operations;
    default:
      return [];
  }
}
