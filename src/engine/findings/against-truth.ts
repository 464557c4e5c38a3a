import { findingTexts } from "../../texts";
import { isLive, isSettled, type Root, type StatementRoot, type Verdict } from "../diagnosis";
import type { Amount } from "../money";
import type { Violation } from "../rules";
import { statementGapCauses } from "./statement-gap";

/** As many times likelier is a cause plainly the better one. */
const PLAINER = 10;

/**
 * A figure that is wrong among lines or totals that are wrong too is set against what the witnesses hold true. It stays
 * set against these where it follows them: a live formula, or a figure whose gap to them has the plainer cause.
 */
export function againstTruth(root: Root, told: Violation, verdict: Verdict): Violation {
  if (root.kind !== "statement" || told.statement !== root.statement || !told.expected) return told;
  const truth = root.truth.rounded();
  if (
    root.statement.guessed ||
    !isSettled(root) ||
    isLive(root.statement) ||
    truth.equals(told.expected.rounded())
  )
    return told;
  if (weighed(root, told.expected, verdict) > PLAINER * weighed(root, truth, verdict)) return told;
  const fill = { ...told.fill, place: told.at, sum: told.expected };
  return { ...told, message: findingTexts["among-wrong-figures"], fill, expected: truth };
}

/** How likely the leading cause of its gap to an amount is; 0 where nothing explains it. */
function weighed(root: StatementRoot, expected: Amount, verdict: Verdict): number {
  return Math.max(0, ...statementGapCauses(root, expected, verdict).map(({ cause }) => cause.weight));
}
