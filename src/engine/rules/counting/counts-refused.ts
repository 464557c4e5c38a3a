import { refusedByWord, refusedInAnnex } from "../../linking";
import { passageKey, type CountSaid, type DocumentReading, type Operation } from "../../model";
import { slipOf } from "./ways-of-counting";

/** The refusals that a sentence counts one by one, a count with them: « 2 sont refusés et 1 est ajourné ». */
export function refusedBeside({ at }: CountSaid, readings: readonly DocumentReading[]): readonly CountSaid[] {
  return readings.flatMap(({ counts }) =>
    counts.filter((one) => one.fate === "refused" && passageKey(one.at) === passageKey(at)),
  );
}

/** What the annex counts by one word of refusal where refusals that do not make its own together have a count that no word has. */
export function refusedInstead(
  count: number,
  refusals: readonly CountSaid[],
  operations: readonly Operation[],
): number | null {
  const together = refusals.reduce((sum, one) => sum + one.count, 0);
  const byWord = refusedByWord(operations);
  if (refusedInAnnex(operations).includes(together) || byWord.includes(count)) return null;
  return byWord.length === refusals.length ? slipOf(count, byWord) : null;
}
