import { findingTexts } from "../../texts";
import { isLive, isSettled, type RootCause, type StatementRoot, type Verdict } from "../diagnosis";
import type { Amount } from "../money";
import type { Violation } from "../rules";
import { statementGapCauses } from "./statement-gap";

/** As many times likelier is a cause plainly the better one. */
const PLAINER = 10;

/**
 * A figure that is wrong among lines or totals that are wrong too is set against what the witnesses hold true. It stays
 * set against these where it follows them: a live formula, or a figure whose gap to them has the plainer cause.
 */
export function againstTruth(rootCause: RootCause, told: Violation, verdict: Verdict): Violation {
  if (rootCause.kind !== "statement" || told.statement !== rootCause.statement || !told.expected) return told;
  const truth = rootCause.truth.rounded();
  if (
    rootCause.statement.guessed ||
    !isSettled(rootCause) ||
    isLive(rootCause.statement) ||
    truth.equals(told.expected.rounded())
  )
    return told;
  if (weighed(rootCause, told.expected, verdict) > PLAINER * weighed(rootCause, truth, verdict)) return told;
  const fill = { ...told.fill, place: told.at, sum: told.expected };
  return { ...told, message: findingTexts["among-wrong-figures"], fill, expected: truth };
}

/** How likely the leading cause of its gap to an amount is; 0 where nothing explains it. */
function weighed(rootCause: StatementRoot, expected: Amount, verdict: Verdict): number {
  return Math.max(0, ...statementGapCauses(rootCause, expected, verdict).map(({ cause }) => cause.weight));
}
