import { addTo, keptFor, whenAsked } from "../lists";
import type { DocumentAmount, SetAsideReason } from "../model";
import { stems } from "../wording";
import type { Near } from "./near-by-chance";

/** What is said to be of something else altogether. */
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

/** Tells what the other documents say, that a figure's own does not, in sentences that share a word with its own. */
export function saidElsewhere(
  figures: readonly DocumentAmount[],
): (figure: DocumentAmount) => readonly Near[] {
  const wordsOf = keptFor(({ at }: DocumentAmount) =>
    stems(at.quote).filter((word) => word.length >= TELLING_WORD && !/\d/.test(word)),
  );
  const said = new Set(figures.map(({ at, amount }) => `${at.file} ${amount.toFixed()}`));
  const byWord = whenAsked(() => {
    const found = new Map<string, DocumentAmount[]>();
    for (const figure of figures) for (const word of wordsOf(figure)) addTo(found, word, figure);
    return found;
  });
  return (figure) => {
    const others = new Set(
      wordsOf(figure).flatMap((word) => {
        const sharing = byWord().get(word) ?? [];
        return sharing.length > COMMON ? [] : sharing;
      }),
    );
    const isOfItsTime = ({ setAside }: DocumentAmount) =>
      setAside === figure.setAside || !setAside || !(OF_OTHER_TIMES.has(setAside) || ELSEWHERE.has(setAside));
    return [...others]
      .filter(
        ({ at, amount }) => at.file !== figure.at.file && !said.has(`${figure.at.file} ${amount.toFixed()}`),
      )
      .filter(isOfItsTime)
      .map(({ at, amount, setAside }): Near => ({
        amount,
        at,
        of: "document",
        fill: { other: at },
        isGranted: setAside === null || !OF_OTHER_TIMES.has(setAside),
      }));
  };
}
