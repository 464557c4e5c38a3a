import { keptBySentence } from "../folding";

/** A percentage of a sentence, and the words on each side of it, as far as the next. */
export interface FoundListedShare {
  /** As it is written, a point for its comma: "27.8". */
  readonly percent: string;
  readonly before: string;
  readonly behind: string;
}

const percents = /(?<![\d,.])(\d{1,3}(?:,\d{1,2})?)[ \u00a0\u202f]?%/gu;

/** The percentages of a sentence, in order: « le nord reçoit 38,1 %, le sud 30,0 % et le centre 31,9 % ». */
export const sharesListedIn = keptBySentence((sentence): readonly FoundListedShare[] => {
  const found = [...sentence.matchAll(percents)].map((match) => ({
    percent: (match[1] ?? "").replace(",", "."),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.map(({ percent, start, end }, rank) => ({
    percent,
    before: sentence.slice(found[rank - 1]?.end ?? 0, start),
    behind: sentence.slice(end, found[rank + 1]?.start ?? sentence.length),
  }));
});

/** The percentages that a text says, in hundredths. */
export function percentsIn(text: string): readonly number[] {
  return sharesListedIn(text).map(({ percent }) => Number(percent));
}
