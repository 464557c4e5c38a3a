import { Amount } from "../money";
import type { Report } from "../findings";
import { normaliseCode } from "../wording";

/** A dossier of a session, as its check ended. */
export type OverviewDossier =
  | { readonly dossier: string; readonly kind: "report"; readonly report: Report }
  /** `because`: one sentence. */
  | { readonly dossier: string; readonly kind: "failure"; readonly because: string };

/** What the dossiers of a session draw on one code together. Amounts are decimal strings with two places. */
export interface CodeOverview {
  readonly code: string;
  readonly budgetImputation: string | null;
  readonly label: string | null;
  /** The lowest that dossiers state; null where none does. */
  readonly available: string | null;
  /** Whether dossiers state different amounts available: they may follow one another, or one is out of date. */
  readonly availableDiffers: boolean;
  /** What each dossier proposes, in their order. */
  readonly draws: readonly { readonly dossier: string; readonly amount: string }[];
  readonly total: string;
  /**
   * `within`: the total fits. `alone`: one dossier exceeds what is available by itself. `together`: each fits alone, all
   * together they do not. `unknown`: nothing states what is available.
   */
  readonly verdict: "within" | "alone" | "together" | "unknown";
}

/** The codes that the dossiers draw on, in the order in which they come. A code spelled with other spaces is the same. */
export function codesAcross(dossiers: readonly OverviewDossier[]): readonly CodeOverview[] {
  const found = new Map<string, { dossier: string; row: Report["imputations"][number] }[]>();
  for (const one of dossiers) {
    if (one.kind === "failure") continue;
    for (const row of one.report.imputations) {
      const key = normaliseCode(row.code);
      found.set(key, [...(found.get(key) ?? []), { dossier: one.dossier, row }]);
    }
  }
  return [...found.values()].map((rows) => {
    const states = rows.flatMap(({ row: { available } }) =>
      available === null ? [] : [Amount.fromDecimal(available)],
    );
    const lowest = states.reduce<Amount | null>(
      (low, one) => (low && low.compare(one) <= 0 ? low : one),
      null,
    );
    const draws = rows.map(({ dossier, row }) => ({ dossier, amount: row.computed ?? row.stated ?? "0.00" }));
    const amounts = draws.map(({ amount }) => Amount.fromDecimal(amount));
    const total = Amount.sum(amounts);
    const first = <T>(field: (row: Report["imputations"][number]) => T | null): T | null =>
      rows.map(({ row }) => field(row)).find((value) => value !== null) ?? null;
    return {
      code: rows[0]?.row.code ?? "",
      budgetImputation: first((row) => row.budgetImputation),
      label: first((row) => row.label),
      available: lowest?.toFixed() ?? null,
      availableDiffers: states.some((one) => lowest !== null && !one.equals(lowest)),
      draws,
      total: total.toFixed(),
      verdict: verdictOf(lowest, amounts, total),
    };
  });
}

function verdictOf(
  available: Amount | null,
  amounts: readonly Amount[],
  total: Amount,
): CodeOverview["verdict"] {
  if (!available) return "unknown";
  if (amounts.some((amount) => amount.compare(available) > 0)) return "alone";
  return total.compare(available) > 0 ? "together" : "within";
}
