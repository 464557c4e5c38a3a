import {
  AnnexCells,
  gapOf,
  linesUnder,
  type DiagnosisKind,
  type RootCause,
  type Statement,
} from "../diagnosis";
import { placeKey, type Place } from "../model";
import { Amount } from "../money";
import { findingTexts } from "../../texts";
import type { Case } from "../linking";
import type { Cause } from "./attribute";
import type { Explanation, ExplanationVariant } from "./explanation";
import { gapTold } from "./gap-told";

/** What the sheet itself shows: a formula's reach, text that it skips, decimals that it hides. */
export function sheetCauses({ rootCause, told, consequences }: Cause, dossier: Case): readonly Explanation[] {
  const causes: Explanation[] = [];
  const gap = gapIn(rootCause, told);
  if (!gap) {
    if (told.rule === "amount-precision") {
      const places = [told.at, ...told.related];
      return [{ kind: "hidden-decimals", places, from: null, to: null, gap: Amount.zero }];
    }
    return [];
  }
  const add = (kind: DiagnosisKind, places: readonly Place[], variant?: ExplanationVariant): void => {
    causes.push({ kind, places, from: null, to: null, gap, ...(variant ? { variant } : {}) });
  };
  const ranges = [told, ...consequences].filter((violation) => violation.rule === "total-formula-range");
  const range = ranges.find(({ at }) => placeKey(at) === placeKey(told.at));
  if (range) {
    const variant = VARIANTS.find((one) => range.message === findingTexts[`total-${one}`]);
    add("formula-range", range.related.length > 0 ? range.related : [range.at], variant);
  }
  const typed = [told, ...consequences].find(
    ({ rule, at }) => rule === "total-constant" && placeKey(at) === placeKey(told.at),
  )?.fill["amount"];
  if (typed instanceof Amount && typed.abs().equals(gap.abs()))
    add("formula-range", [told.at], "formula-constant");
  for (const violation of [told, ...consequences]) {
    if (violation.rule === "amount-as-text") add("amount-as-text", [violation.at]);
    if (violation.rule === "amount-precision") add("hidden-decimals", [violation.at, ...violation.related]);
    const amount = violation.fill["amount"];
    if (violation.rule === "amount-negative" && rootCause?.kind === "lines" && amount instanceof Amount) {
      causes.push({ kind: "sign", places: [violation.at], from: amount, to: amount.negated(), gap });
    }
    if (violation.rule === "duplicate-line" && rootCause?.kind === "lines") {
      add("duplicate-line", [...violation.related, violation.at]);
    }
    if (violation.rule === "retained-without-amount" && rootCause?.kind === "lines" && !gap.isNegative) {
      add("line-absent", [violation.at], "line-absent-blank");
    }
    if (violation.rule === "rejected-with-amount" && (rootCause?.kind === "statement" || rootCause?.mark)) {
      add("rejected-counted", [violation.at]);
    }
  }
  if (causes.length === 0 && rootCause?.kind === "statement" && isStale(rootCause.statement, dossier)) {
    add("stale-value", [rootCause.statement.at]);
  }
  return causes;
}

const VARIANTS = ["formula-range-missed", "formula-range-twice", "formula-range-foreign"] as const;

/** A formula that covers just its lines, none of them text, and shows something else: the workbook was not recalculated. */
function isStale({ total, about, rule, amount }: Statement, dossier: Case): boolean {
  if (!total?.formula) return false;
  const operation = dossier.operations.find((one) => one.operation.id === about)?.operation;
  const theme = dossier.annex.themes.find((one) => String(one.rank) === about);
  const of = rule === "operation-total" ? operation : rule === "theme-total" ? theme : undefined;
  const lines = of ? linesUnder(of) : dossier.annex.themes.flatMap((one) => linesUnder(one));
  const cells = new AnnexCells(dossier.annex);
  if (cells.shows(total)?.rounded().equals(amount.rounded())) return false;
  const coverage = cells.coverage(total, lines);
  if (!coverage || lines.some((line) => line.amount.asText)) return false;
  return [...coverage.missed, ...coverage.twice, ...coverage.foreign].length === 0;
}

function gapIn(rootCause: RootCause | null, told: Cause["told"]): Amount | null {
  return rootCause ? gapOf(rootCause) : gapTold(told);
}
