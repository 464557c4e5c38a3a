import type { StatedTotal, TotalOf } from "../../model";
import type { Case } from "../../linking";
import type { Stated } from "../statement";
import { aboutOf, scopeOf } from "../scope";

const RULE_OF = { operation: "operation-total", theme: "theme-total", whole: "grand-total" } as const;

/** The annex's own totals, and those that recapitulations repeat. */
export function* statedByTotals(dossier: Case): Generator<Stated> {
  const { themes, grandTotal, repeated } = dossier.annex;
  for (const { rank, operations, statedTotal } of themes) {
    for (const { id, statedTotal: own } of operations)
      yield* total(dossier, { kind: "operation", id }, own, "annex");
    yield* total(dossier, { kind: "theme", rank }, statedTotal, "annex");
  }
  yield* total(dossier, { kind: "whole" }, grandTotal, "annex");
  for (const { of, total: stated } of repeated) yield* total(dossier, of, stated, "recap");
}

function* total(
  dossier: Case,
  of: TotalOf,
  stated: StatedTotal | null,
  by: "annex" | "recap",
): Generator<Stated> {
  if (stated?.kind !== "amount") return;
  const rule = RULE_OF[of.kind];
  const about = aboutOf(of);
  yield {
    rule,
    level: of.kind,
    scope: scopeOf(dossier, of),
    at: stated.at,
    amount: stated.amount,
    voter: `${by} ${rule} ${about}`,
    votes: stated.formula === null,
    about,
    total: stated,
  };
}
