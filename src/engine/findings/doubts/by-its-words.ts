import { eurosOf } from "../../claims";
import { linesOver } from "../../diagnosis";
import { matches } from "../../lexicon";
import { columnsOver, figuresGiving } from "../../linking";
import { stems, words } from "../../wording";
import type { Cause } from "../attribute";
import { explain } from "../explain";
import type { Evidence } from ".";

/**
 * Whether the words beside a document's figure say that it is of something else than it was set against: of another column,
 * by the word behind it that titles it; of more, that they say it counts and that a document gives; of what is paid first or last;
 * or of less, where they say that it leaves something out and lines of the annex are just what it lacks.
 */
export function isOfAnotherByItsWords(cause: Cause, { dossier, verdict }: Evidence): boolean {
  const { at, stated, expected, scope } = cause.told;
  if (at.kind !== "document" || !stated || !expected || !scope) return false;
  const own = eurosOf(at.quote).filter(({ amount }) => amount.equals(stated));
  const behind = own.map(({ end }) => CLAUSE.exec(at.quote.slice(end))?.[0] ?? "");
  if (behind.length === 0) return false;
  const leavesOut = own.some(({ start }, rank) =>
    matches("leavingOut", `${at.quote.slice(0, start)} / ${behind[rank] ?? ""}`),
  );
  if (leavesOut && explain(cause, dossier, verdict).some(({ kind }) => kind === "missing-line")) return true;
  if (own.some(({ start }) => matches("handedOverInParts", at.quote.slice(0, start)))) return true;
  const more = stated.minus(expected);
  if (behind.some((text) => matches("countedIn", text)) && figuresGiving(more, dossier.readings).length > 0)
    return true;
  const called = new Set(behind.flatMap((text) => stems(words(text)[0] ?? "")));
  return columnsOver(linesOver(verdict.ledger, scope)).some(
    ({ label, total }) => total?.amount.equals(stated) && stems(label).some((word) => called.has(word)),
  );
}

/** What stands behind a figure in its own clause. */
const CLAUSE = /^[^,;:.()\d]{0,40}/u;
