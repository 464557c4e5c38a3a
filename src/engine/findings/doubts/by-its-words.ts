import { eurosOf } from "../../claims";
import { linesOver } from "../../diagnosis";
import { matches } from "../../lexicon";
import { columnsOver, figuresGiving } from "../../linking";
import type { Violation } from "../../rules";
import { stems, words } from "../../wording";
import type { Evidence } from ".";

/**
 * Whether the words right behind a document's figure say that it is of something else than it was set against: of another
 * column, by the word that titles it, or of more, that they say it counts and that a document gives.
 */
export function isOfAnotherByItsWords(told: Violation, { dossier, verdict }: Evidence): boolean {
  const { at, stated, expected, scope } = told;
  if (at.kind !== "document" || !stated || !expected || !scope) return false;
  const behind = eurosOf(at.quote)
    .filter(({ amount }) => amount.equals(stated))
    .map(({ end }) => CLAUSE.exec(at.quote.slice(end))?.[0] ?? "");
  if (behind.length === 0) return false;
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
