import { Amount } from "../../engine/money";
import type { Finding, Report } from "../../engine/findings";

/** One operation and the code that pays it, as the user sees and changes it. */
export interface MappingRow {
  readonly operation: string;
  readonly title: string;
  /** Decimal string. */
  readonly amount: string;
  readonly code: string | null;
  readonly how: "stated" | "remembered" | "inferred";
  /** From 0 to 1. */
  readonly confidence: number;
  readonly alternatives: readonly string[];
  /** Whether another code fits nearly as well: a question to the user. */
  readonly unsure: boolean;
}

/** One code, stated against computed. Amounts are decimal strings, null where unknown. */
export interface CodeRow {
  readonly code: string;
  readonly budgetImputation: string | null;
  readonly label: string | null;
  readonly stated: string | null;
  readonly computed: string;
  readonly gap: string | null;
  readonly available: string | null;
  /** What is left of the available credit once the computed expense is paid. */
  readonly left: string | null;
  readonly operations: readonly string[];
  /** What else does not agree of it, a balance or a credit: the gap of its expense is told by the row. */
  readonly findings: readonly Finding[];
}

const SURE = 0.8;

/** Who pays what, with the user's choices in place of the report's mapping where they differ. */
export function mappingRows(report: Report, chosen: Readonly<Record<string, string>>): readonly MappingRow[] {
  return report.annex.operations.map(({ id, title, computed }) => {
    const found = report.mapping.find(({ operation }) => operation === id);
    const own = chosen[id];
    const changed = own !== undefined && own !== found?.code;
    const how = changed ? "remembered" : (found?.how ?? "inferred");
    const confidence = changed ? 1 : (found?.confidence ?? 0);
    return {
      operation: id,
      title,
      amount: computed,
      code: own ?? found?.code ?? null,
      how,
      confidence,
      alternatives: found?.alternatives ?? [],
      unsure: how === "inferred" && (confidence < SURE || (found?.alternatives.length ?? 0) > 0),
    };
  });
}

/**
 * Stated and computed sums a code. Where the user moved whole operations the report's sums move by their amounts: what
 * lines of their own charge elsewhere stays where the report put it.
 */
export function codeRows(report: Report, mapping: readonly MappingRow[]): readonly CodeRow[] {
  return report.imputations.map((row) => {
    const before = report.mapping.filter(({ code }) => code === row.code).map(({ operation }) => operation);
    const now = mapping.filter(({ code }) => code === row.code).map(({ operation }) => operation);
    const amountOf = (ids: readonly string[]): Amount =>
      Amount.sum(mapping.filter(({ operation }) => ids.includes(operation)).map(({ amount }) => dec(amount)));
    const gone = before.filter((id) => !now.includes(id));
    const come = now.filter((id) => !before.includes(id));
    const computed = dec(row.computed ?? "0")
      .plus(amountOf(come))
      .minus(amountOf(gone));
    const left = row.available === null ? null : dec(row.available).minus(computed).toFixed();
    const gap = row.stated === null ? null : dec(row.stated).minus(computed).toFixed();
    const { code, budgetImputation, label, stated, available } = row;
    return {
      code,
      budgetImputation,
      label,
      stated,
      computed: computed.toFixed(),
      gap,
      available,
      left,
      operations: now,
      findings: report.findings.filter(
        (finding) =>
          finding.waived === null &&
          finding.severity !== "info" &&
          finding.code === code &&
          !(gap !== null && finding.gap === gap),
      ),
    };
  });
}

function dec(text: string): Amount {
  return Amount.fromDecimal(text);
}
