import type { Verdict } from "../../diagnosis";
import type { SheetSnapshot } from "../../grid";
import type { Case } from "../../linking";
import type { Violation } from "../../rules";
import type { Cause, Doubt } from "../attribute";
import { isBesideItsOwn } from "./beside-its-own";
import { isOfAnotherByItsWords } from "./by-its-words";
import { isBrokenOften } from "./broken-often";
import { isOtherCount } from "./other-count";
import { isGivenByOthers } from "./given-by-others";
import { isShareOfIts } from "./of-a-share";
import { isOfAGroup } from "./of-a-group";
import { isGuessedWrong } from "./guessed";
import { isGroupedOtherwise } from "./grouped-otherwise";
import { isOfOtherColumn } from "./other-column";
import { isOfSomethingElse } from "./something-else";
import { isTooFar } from "./too-far";
import { isPerhapsUnread } from "./perhaps-unread";
import { isWithoutConsequence } from "./without-consequence";

export * from "./doubted";

/** What a finding is weighed by before it is told. */
export interface Evidence {
  readonly dossier: Case;
  readonly verdict: Verdict;
  /** Everything that was found to break a rule. */
  readonly violations: readonly Violation[];
  /** The sheets of the annex; none where a person said how they are read. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Why what disagrees is asked about rather than told, the reading being in doubt; null where it is told. */
export function doubtOf(cause: Cause, evidence: Evidence): Doubt | null {
  const { told } = cause;
  if (told.severity === "info") return null;
  if (isWithoutConsequence(cause, evidence)) return "meant";
  // What cannot be read differs from nothing: there is no gap to doubt.
  if (told.rule === "amount-unreadable") return null;
  if (told.rule === "article-missing") return isPerhapsUnread(evidence) ? "absent" : null;
  if (isOtherCount(told, evidence) || isOfAGroup(told, evidence.verdict, evidence.dossier))
    return "elsewhere";
  if (isBrokenOften(cause, evidence)) return "elsewhere";
  if (isBesideItsOwn(told, evidence.dossier) || isOfAnotherByItsWords(cause, evidence)) return "elsewhere";
  if (isShareOfIts(told) || isGivenByOthers(cause, evidence)) return "elsewhere";
  if (isOfOtherColumn(cause, evidence) || isOfSomethingElse(cause, evidence)) return "elsewhere";
  if (isGuessedWrong(cause, evidence)) return "guessed";
  if (isGroupedOtherwise(cause, evidence)) return "grouping";
  return isTooFar(cause, evidence) ? "far" : null;
}
