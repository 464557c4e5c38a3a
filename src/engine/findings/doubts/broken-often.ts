import { groupBy, keptFor } from "../../lists";
import { passageKey, type Place } from "../../model";
import type { RuleId, Violation } from "../../rules";
import { explain } from "../explain";
import type { Cause } from "../attribute";
import type { Evidence } from ".";
import { isOtherCount } from "./other-count";

/** Rules that hold a figure to what stands beside it, or to what it seems to count, by how its source reads. */
const BY_READING: ReadonlySet<RuleId> = new Set([
  "annex-parts",
  "convention-amount",
  "parts-total",
  "recipient-count",
  "imputation-exceeds-ae",
  "available-exceeds-ae",
  "report-exceeds-available",
]);

/**
 * Whether one source breaks the same rule in several places, each by another gap, and no digits that changed places explain
 * it: one fault shows the same gap wherever it shows, and what is broken everywhere is no rule there.
 */
export function isBrokenOften(cause: Cause, evidence: Evidence): boolean {
  const { told } = cause;
  if (!BY_READING.has(told.rule)) return false;
  if (explain(cause, evidence.dossier, evidence.verdict).some(({ kind }) => kind === "transposed-digits"))
    return false;
  const alike = brokenBySource(evidence).get(sourceOf(told)) ?? [];
  const own = new Set(alike.filter(({ at }) => partOf(at) === partOf(told.at)).map(gapOf));
  return alike.some((one) => !own.has(gapOf(one)));
}

/** What breaks such rules, by rule and by the sheet or the file that does; drawn once for all who ask. */
const brokenBySource = keptFor((evidence: Evidence) =>
  groupBy(
    evidence.violations.filter(
      (one) => BY_READING.has(one.rule) && one.severity !== "info" && !isOtherCount(one, evidence),
    ),
    sourceOf,
  ),
);

const sourceOf = ({ rule, at }: Violation): string =>
  `${rule} ${at.kind === "cell" ? `sheet ${at.sheet}` : `file ${at.file}`}`;

/** The row of a sheet, the passage of a document. */
const partOf = (at: Place): string => (at.kind === "cell" ? String(at.row) : passageKey(at));

function gapOf({ stated, expected, fill }: Violation): string {
  if (stated && expected) return stated.minus(expected).abs().toFixed();
  return String(Math.abs(Number(fill["said"]) - Number(fill["counted"])));
}
