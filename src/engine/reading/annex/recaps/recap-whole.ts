import type { Annex } from "../../../model";
import { isTotalLabel } from "../../../tables";
import { operationsUnder, type NamedRow } from "./recap-row";

/** « Total à mandater »: under all operations, or all themes, the last total of a summary is of the whole, whatever it is called. */
export function withWholeLast(rows: readonly NamedRow[], annex: Annex): readonly NamedRow[] {
  const last = rows.at(-1);
  const isTotal = last?.row.texts.some(isTotalLabel);
  if (!last || last.named !== null || !isTotal || rows.some(({ named }) => named?.kind === "grand"))
    return rows;
  const covered = new Set(rows.flatMap(({ named }) => operationsUnder(named, annex)));
  const all = annex.themes.flatMap(({ operations }) => operations);
  if (!all.every((operation) => covered.has(operation))) return rows;
  return [...rows.slice(0, -1), { ...last, named: { kind: "grand" } }];
}
