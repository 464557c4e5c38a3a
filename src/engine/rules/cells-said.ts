import { eurosOf } from "../claims";
import { keptBySentence } from "../folding";
import { groupBy } from "../lists";
import type { Amount } from "../money";
import { columnSaid, distinctive } from "./column-figures";
import type { Holder } from "./holders";

/** A sentence in the pieces that its figures part, and the rank of each figure, which is that of the piece before it. */
const cut = keptBySentence((sentence) => {
  const figures = eurosOf(sentence);
  const ends = [...figures.map(({ start }) => start), sentence.length];
  const pieces = ends.map((end, rank) => sentence.slice(figures[rank - 1]?.end ?? 0, end));
  return { pieces, ranks: new Map(figures.map(({ amount }, rank) => [amount.toFixed(), rank])) };
});

/** What ends the words that a figure leads to. */
const CLAUSE = /[,;:.()]/u;

/** What the words beside a figure name, those as far as the next figures, or else those before that name something last. */
export function namedBeside(
  sentence: string,
  amount: Amount,
  named: (text: string) => readonly Holder[],
): readonly Holder[] {
  const { pieces, ranks } = cut(sentence);
  const rank = ranks.get(amount.toFixed());
  if (rank === undefined) return [];
  const own = named(`${pieces[rank] ?? ""} ${pieces[rank + 1] ?? ""}`);
  if (own.length > 0) return own;
  for (let before = rank; before >= 0; before -= 1) {
    const found = named(pieces[before] ?? "");
    if (found.length > 0) return found;
  }
  return [];
}

/** What these hold in the column that the words beside a figure say: « 12 450 € en 2027 », « une demande de 12 450 € ». Nothing where it is no figure of the sentence: the title of its own column tells it. */
export function cellsSaid(sentence: string, amount: Amount, holders: readonly Holder[]): readonly Holder[] {
  const { pieces, ranks } = cut(sentence);
  const rank = ranks.get(amount.toFixed());
  if (rank === undefined) return [];
  const label = { before: pieces[rank] ?? "", behind: (pieces[rank + 1] ?? "").split(CLAUSE)[0] ?? "" };
  return holders.map((one) => {
    const said = columnSaid(label, apart(one.beside));
    return { names: one.names, granted: [], beside: said ? [said.cell] : [] };
  });
}

/** Columns by the words of their titles that no other shares: « 2027 » of « CP 2026 » and « CP 2027 »; by all, where each is shared. */
function apart(beside: Holder["beside"]) {
  const titled = beside.map((cell) => ({ cell, words: distinctive(cell.label) }));
  const sharing = groupBy(
    titled.flatMap(({ words }) => [...new Set(words)]),
    (word) => word,
  );
  return titled.map(({ cell, words }) => {
    const own = words.filter((word) => sharing.get(word)?.length === 1);
    return { cell, words: own.length > 0 ? own : words };
  });
}
