import type { Amount } from "../money";
import { findingTexts, gapRemedies, remedyTexts, type Text } from "../../texts";
import { isSettled, type Verdict } from "../diagnosis";
import type { CorrectionDraft } from "../rules";
import type { Cause } from "./attribute";
import type { Explanation } from "./explanation";

/** What the user has to do where nothing can be written for them: a `manual` correction; null where information needs none. */
export function remedyOf(
  { told, rootCause }: Cause,
  [leading]: readonly Explanation[],
  verdict: Verdict,
): CorrectionDraft | null {
  if (told.severity === "info") return null;
  const { stated, expected } = told;
  const amounts = { ...(stated ? { stated } : {}), ...(expected ? { expected } : {}) };
  const byHand = (label: Text, more: Readonly<Record<string, Amount>> = {}): CorrectionDraft => ({
    label,
    fill: { ...told.fill, ...amounts, ...more, place: told.at },
    applicability: "manual",
    edits: [],
  });
  const ofGap = leading && rootCause?.kind === "lines" ? gapRemedy(leading) : undefined;
  if (leading && ofGap && !["rejected-with-amount", "line-formula"].includes(told.rule))
    return byHand(ofGap, { gap: leading.gap.abs() });
  if (rootCause?.kind === "statement" && rootCause.statement.at === told.at && isSettled(rootCause)) {
    const truth = verdict.truth(rootCause.statement.scope);
    // A finding that is about no amount says none of its own.
    if (told.at.kind === "cell") {
      const isFormula = Boolean(rootCause.statement.total?.formula);
      return byHand(gapRemedies[isFormula ? "in-formula" : "in-cell"], {
        stated: rootCause.statement.amount,
        expected: truth,
      });
    }
  }
  const ofRule = ruleRemedy(told.message);
  if (ofRule) return byHand(ofRule);
  return stated && expected ? byHand(gapRemedies.compare) : null;
}

function gapRemedy({ kind, variant }: Explanation): Text | undefined {
  return Object.entries(gapRemedies).find(([key]) => key === (variant ?? kind))?.[1];
}

/** The remedy that goes with a finding's sentence. */
function ruleRemedy(message: Text): Text | undefined {
  const key = Object.entries(findingTexts).find(([, text]) => text === message)?.[0];
  return Object.entries(remedyTexts).find(([name]) => name === key)?.[1];
}
