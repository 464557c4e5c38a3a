import { keptBySentence } from "../../folding";
import { addTo, whenAsked } from "../../lists";
import type { DocumentAmount, SetAsideReason } from "../../model";
import { stems } from "../../wording";
import type { Near } from "../near/near-by-chance";

/** What is so is of something else altogether, be it as much as the annex has of the same name. */
export const ELSEWHERE: ReadonlySet<SetAsideReason> = new Set([
  "recital",
  "legal-reference",
  "other-section",
  "other-subject",
]);
/** What may be the same amount another time. */
export const OF_OTHER_TIMES: ReadonlySet<SetAsideReason> = new Set([
  "other-year",
  "replaced",
  "cumulative",
  "difference",
  "commitment-authorisation",
  "available-credit",
]);

/** Shorter words say little of what a figure is. */
const TELLING_WORD = 4;
/** A word that more figures stand beside tells none of them. */
const COMMON = 40;

/** Tells what the other documents say in sentences that share a word with a figure's own. */
export function saidElsewhere(
  figures: readonly DocumentAmount[],
): (figure: DocumentAmount) => readonly Near[] {
  const wordsOf = keptBySentence((quote) =>
    stems(quote).filter((word) => word.length >= TELLING_WORD && !/\d/.test(word)),
  );
  const byWord = whenAsked(() => {
    const found = new Map<string, DocumentAmount[]>();
    for (const figure of figures) for (const word of wordsOf(figure.at.quote)) addTo(found, word, figure);
    return found;
  });
  return (figure) => {
    const others = new Set(
      wordsOf(figure.at.quote).flatMap((word) => {
        const sharing = byWord().get(word) ?? [];
        return sharing.length > COMMON ? [] : sharing;
      }),
    );
    const isOfItsTime = ({ setAside }: DocumentAmount) =>
      setAside === figure.setAside || !setAside || !(OF_OTHER_TIMES.has(setAside) || ELSEWHERE.has(setAside));
    return [...others]
      .filter((one) => one.at.file !== figure.at.file && isOfItsTime(one))
      .map(({ at, amount, setAside }): Near => ({
        amount,
        at,
        of: "document",
        fill: { other: at },
        isGranted: setAside === null || !OF_OTHER_TIMES.has(setAside),
      }));
  };
}
