import { groupsOf, linesOver, sumOf, type Verdict } from "../../diagnosis";
import { namedBy, type Case } from "../../linking";
import { keptFor } from "../../lists";
import { retainedWorth } from "../../model";
import { Amount } from "../../money";
import type { Violation } from "../../rules";
import { fold } from "../../wording";

/**
 * Whether a document's figure is what another group, or one line, comes to: the row that no line of the annex answers gives that of an operation,
 * a theme or all of it; or the sentence names lines whose rows say the same, that come to it: « Falgous : 5 350 € pour deux clubs ».
 */
export function isOfAGroup(told: Violation, verdict: Verdict, dossier: Case): boolean {
  return (
    isRowOfAGroup(told, verdict) || isOfGroupNamed(told, verdict, dossier) || isOfALineNamed(told, verdict)
  );
}

/** « verse à la Régie 84 000 € imputés sur l'opération 017-CI-01 »: what one of the lines of a code or a group is granted, that the sentence names. */
function isOfALineNamed({ at, stated, scope }: Violation, { ledger }: Verdict): boolean {
  if (at.kind !== "document" || scope?.kind !== "operations" || !stated) return false;
  const said = fold(at.quote);
  return linesOver(ledger, scope).some(
    ({ amount, beneficiary }) =>
      amount.amount.rounded().equals(stated) &&
      beneficiary !== null &&
      said.includes(fold(beneficiary.value)),
  );
}

function isRowOfAGroup({ rule, at, statement, fill }: Violation, { ledger }: Verdict): boolean {
  const { amount } = fill;
  if (rule !== "document-line" || statement !== null || at.kind !== "document") return false;
  return (
    amount instanceof Amount &&
    groupsOf([...ledger.accounts.values()]).some((group) => sumOf(group).equals(amount))
  );
}

function isOfGroupNamed({ at, stated, scope }: Violation, { ledger }: Verdict, dossier: Case): boolean {
  if (at.kind !== "document" || scope?.kind !== "lines" || !stated) return false;
  const own = linesOver(ledger, scope);
  return groupsNamed(dossier.sharedGroupings)(at.quote).some(
    ({ lines, comesTo }) => lines.length > own.length && comesTo.equals(stated),
  );
}

const groupsNamed = keptFor((groupings: Case["groupings"]) =>
  namedBy(
    groupings.flat().map(({ name, lines }) => ({
      names: [name],
      lines,
      comesTo: retainedWorth(lines),
    })),
  ),
);
