import { agreesWithLines, type Verdict } from "../../diagnosis";
import { passageKey } from "../../model";
import type { RuleId, Violation } from "../../rules";

/** The counts that a sentence gives; in the section of an operation they are of that. */
const OF_COUNTS: ReadonlySet<RuleId> = new Set([
  "article-operation-count",
  "report-operation-count",
  "recipient-count",
]);

/** Whether a count is more than one off where no amount of its sentence is the annex's: it is rather of something else. */
export function isOtherCount({ rule, at, fill }: Violation, { ledger }: Verdict): boolean {
  if (!OF_COUNTS.has(rule) || at.kind !== "document") return false;
  if (Math.abs(Number(fill["said"]) - Number(fill["counted"])) <= 1) return false;
  const passage = passageKey(at);
  return !ledger.statements.some(
    (one) => one.at.kind === "document" && passageKey(one.at) === passage && agreesWithLines(one, ledger),
  );
}
