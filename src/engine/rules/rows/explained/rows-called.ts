import { addTo, keptFor, rarestOf } from "../../../lists";
import { yearOfTitle } from "../../../tables";
import { tokens } from "../../../wording";
import type { Cells } from "./drawn";
import type { Family } from "./groups";
import { onlyBest } from "./only-best";
import type { Written } from "./written-figure";

/** What more groups share tells none of them apart. */
export const MOST_ALIKE = 50;

/** Something that a text may call a group by. */
interface Label {
  readonly rank: number;
  readonly words: readonly string[];
  readonly year: number | null;
}

/** The one group that a row's words call; null for none, or several. */
export const namedIn = keptFor((family: Family) => {
  const labels = family.groups.flatMap(({ labels: own }, rank) =>
    own.flatMap((label): readonly Label[] => {
      const words = [...new Set(tokens(label))];
      return words.length > 0 ? [{ rank, words, year: yearOfTitle(label) }] : [];
    }),
  );
  const holding = new Map<string, Label[]>();
  for (const label of labels) for (const word of label.words) addTo(holding, word, label);
  const rarest = rarestOf(labels.map(({ words }) => words));
  const byRarest = new Map<string, Label[]>();
  for (const label of labels) addTo(byRarest, rarest(label.words), label);
  const isOfColumns = family.whole.column !== undefined;
  // What a label wholly says holds its rarest word, and a label that wholly says it holds its own.
  const near = (said: readonly string[]) =>
    isOfColumns
      ? labels
      : [holding.get(rarest(said)), ...said.map((word) => byRarest.get(word))].flatMap((own) =>
          own && own.length <= MOST_ALIKE ? own : [],
        );
  const called = (cell: Written) => {
    const said = new Set(tokens(cell.text));
    const year = yearOfTitle(cell.text);
    const fits = new Map<number, number>();
    for (const { rank, words, year: own } of near([...said])) {
      const shared = words.filter((one) => said.has(one)).length;
      const isHeld = shared > 0 && (shared === words.length || shared === said.size);
      const isYear = isOfColumns && year !== null && own === year;
      const isOther = year !== null && own !== null && own !== year;
      if ((isHeld || isYear) && !isOther) {
        const fit = shared / Math.max(words.length, said.size);
        fits.set(rank, Math.max(fits.get(rank) ?? 0, fit));
      }
    }
    return onlyBest(fits);
  };
  return (cells: Cells): number | null => {
    const isTitled = (cell: Written) => cell.isName || (isOfColumns && cell.text !== "");
    const found = cells.filter(isTitled).flatMap((cell) => called(cell) ?? []);
    const [best] = found.sort((a, b) => b.score - a.score);
    return best?.rank ?? null;
  };
});
