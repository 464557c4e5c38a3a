import { addTo } from "../lists";
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
  /**
   * What all draws are set against: the lowest that dossiers state, the first where each begins with the balance of the
   * one before; null where none states any.
   */
  readonly available: string | null;
  /** Whether each dossier begins with the balance of another: they are taken one after the other. */
  readonly oneAfterTheOther: boolean;
  /** Whether dossiers state different amounts available that do not follow one another: one may be out of date. */
  readonly availableDiffers: boolean;
  /** The lowest that dossiers state; null where none does. */
  readonly commitmentAuthorisation: string | null;
  /** What each dossier proposes, in their order. */
  readonly draws: readonly { readonly dossier: string; readonly amount: string }[];
  readonly total: string;
  readonly verdict: CodeVerdict;
}

/**
 * `within`: the total fits. `alone`: one dossier exceeds what is available by itself. `together`: each fits alone, all
 * together they do not. `beyond-authorisation`: nothing states what is available, and the total exceeds even the
 * commitment authorisation. `unknown`: nothing states what is available.
 */
export type CodeVerdict = "within" | "alone" | "together" | "beyond-authorisation" | "unknown";

type Row = Report["imputations"][number];

/** The codes that the dossiers draw on, in the order in which they come. A code spelled with other spaces is the same. */
export function codesAcross(dossiers: readonly OverviewDossier[]): readonly CodeOverview[] {
  const found = new Map<string, { dossier: string; row: Row }[]>();
  for (const one of dossiers) {
    if (one.kind === "failure") continue;
    for (const row of one.report.imputations) {
      const key = normaliseCode(row.code);
      addTo(found, key, { dossier: one.dossier, row });
    }
  }
  return [...found.values()].map(overviewOf);
}

function overviewOf(rows: readonly { readonly dossier: string; readonly row: Row }[]): CodeOverview {
  const states = amountsOf(rows.map(({ row }) => row.available));
  const draws = rows.map(({ dossier, row }) => ({ dossier, amount: drawnBy(row) }));
  const amounts = amountsOf(draws.map(({ amount }) => amount));
  const total = Amount.sum(amounts);
  const oneAfterTheOther = followOneAnother(rows.map(({ row }) => row));
  const lowest = extreme(states, -1);
  const available = oneAfterTheOther ? extreme(states, 1) : lowest;
  const authorisation = extreme(amountsOf(rows.map(({ row }) => row.commitmentAuthorisation)), -1);
  const first = <T>(field: (row: Row) => T | null): T | null =>
    rows.map(({ row }) => field(row)).find((value) => value !== null) ?? null;
  return {
    code: rows[0]?.row.code ?? "",
    budgetImputation: first((row) => row.budgetImputation),
    label: first((row) => row.label),
    available: available?.toFixed() ?? null,
    oneAfterTheOther,
    availableDiffers: !oneAfterTheOther && states.some((one) => lowest !== null && !one.equals(lowest)),
    commitmentAuthorisation: authorisation?.toFixed() ?? null,
    draws,
    total: total.toFixed(),
    verdict: verdictOf({ available, authorisation, amounts, total }),
  };
}

/** What the operations of the dossier come to; what its table states where no operation is known to be charged to the code. */
function drawnBy({ computed, stated }: Row): string {
  if (computed !== null && !Amount.fromDecimal(computed).isZero) return computed;
  return stated ?? computed ?? "0.00";
}

function amountsOf(decimals: readonly (string | null)[]): readonly Amount[] {
  return decimals.flatMap((one) => (one === null ? [] : [Amount.fromDecimal(one)]));
}

/** The lowest (-1) or the highest (1) of some amounts; null for none. */
function extreme(amounts: readonly Amount[], side: -1 | 1): Amount | null {
  return amounts.reduce<Amount | null>(
    (best, one) => (best && best.compare(one) * side >= 0 ? best : one),
    null,
  );
}

/** Whether, from the highest available down, each dossier begins with what the one before leaves. */
function followOneAnother(rows: readonly Row[]): boolean {
  const steps = rows
    .flatMap((row) =>
      row.available === null
        ? []
        : [{ available: Amount.fromDecimal(row.available), drawn: Amount.fromDecimal(drawnBy(row)) }],
    )
    .sort((a, b) => b.available.compare(a.available));
  if (steps.length < 2 || steps.length < rows.length) return false;
  return steps.every(({ available }, index) => {
    const before = steps[index - 1];
    return (
      before === undefined || (!before.drawn.isZero && before.available.minus(before.drawn).equals(available))
    );
  });
}

function verdictOf({
  available,
  authorisation,
  amounts,
  total,
}: {
  readonly available: Amount | null;
  readonly authorisation: Amount | null;
  readonly amounts: readonly Amount[];
  readonly total: Amount;
}): CodeVerdict {
  if (!available) {
    return authorisation && total.compare(authorisation) > 0 ? "beyond-authorisation" : "unknown";
  }
  if (amounts.some((amount) => amount.compare(available) > 0)) return "alone";
  return total.compare(available) > 0 ? "together" : "within";
}

/** What dossiers are called beside one another: their paths without the folders that all of them share. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[/\\]+/).filter((part) => part !== ""));
  const shortest = Math.min(...parts.map(({ length }) => length));
  let shared = 0;
  while (shared < shortest - 1 && new Set(parts.map((one) => one[shared])).size === 1) shared++;
  return parts.map((one, index) => one.slice(shared).join("/") || (paths[index] ?? ""));
}
