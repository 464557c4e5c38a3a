import { eurosOf } from "../../claims";
import { keptBySentence } from "../../folding";
import { matches } from "../../lexicon";
import { groupBy } from "../../lists";
import type { DocumentAmount } from "../../model";
import type { Amount } from "../../money";
import { columnSaid, distinctive } from "../held/column-figures";
import { stems } from "../../wording";
import type { Holder } from "../held/holders";
import { namedAbove } from "../held/spoken-of";

/** A sentence in the pieces that its figures part, and the rank of each figure, which is that of the piece before it. */
const cut = keptBySentence((sentence) => {
  const figures = eurosOf(sentence);
  const ends = [...figures.map(({ start }) => start), sentence.length];
  const pieces = ends.map((end, rank) => sentence.slice(figures[rank - 1]?.end ?? 0, end));
  return { pieces, ranks: new Map(figures.map(({ amount }, rank) => [amount.toFixed(), rank])) };
});

/** What ends the words that a figure leads to. */
const CLAUSE = /[,;:.()]/u;

/** What the words beside a figure name, those as far as the next figures. */
export function namedAt(
  sentence: string,
  amount: Amount,
  named: (text: string) => readonly Holder[],
): readonly Holder[] {
  const { pieces, ranks } = cut(sentence);
  const rank = ranks.get(amount.toFixed());
  if (rank === undefined) return [];
  const [lead, tail] = [pieces[rank] ?? "", pieces[rank + 1] ?? ""];
  // « A, 6 400 € ; B, 4 450 € »: what follows a sign goes with the next, where something is named before.
  const isApart = APART.test(tail) && named(lead).length > 0;
  const words = isApart ? lead : `${lead} ${tail}`;
  const own = named(words);
  return namedInFull(own, words);
}

/** The same, or else what those before name last, in its sentence or above. */
export function namedBeside(
  { at: { quote: sentence }, amount, above }: Pick<DocumentAmount, "at" | "amount" | "above">,
  named: (text: string) => readonly Holder[],
): readonly Holder[] {
  const { pieces, ranks } = cut(sentence);
  const rank = ranks.get(amount.toFixed());
  if (rank === undefined) return [];
  const own = namedAt(sentence, amount, named);
  if (own.length > 0) return own;
  for (let before = rank; before >= 0; before -= 1) {
    const found = named(pieces[before] ?? "");
    if (found.length > 0) return namedInFull(found, pieces[before] ?? "");
  }
  return namedAbove(pieces.slice(0, rank + 1).join(" "), above, named);
}

/** What says less of a name does not say it. */
const HALF = 0.5;

const APART = /^ ?[,;:.)]/u;

/** Those of which words say something of every name, the most names first: « la rue Haute à Aubeterre » is that line, « Aubeterre » all that it receives; all where there are none. */
function namedInFull(holders: readonly Holder[], words: string): readonly Holder[] {
  const said = new Set(stems(words));
  const called = holders.map((one) => {
    const names = one.names.map(stems).filter(({ length }) => length > 0);
    const shares = names.map((own) => own.filter((word) => said.has(word)).length / own.length);
    const isFull = shares.every((share) => share >= HALF);
    return { one, rank: isFull ? names.length + Math.min(1, ...shares) : 0 };
  });
  const most = Math.max(...called.map(({ rank }) => rank));
  return called.filter(({ rank }) => rank === most).map(({ one }) => one);
}

/** What these hold in the column that the words beside a figure say: « 12 450 € en 2027 », « une demande de 12 450 € », « elle demandait 12 450 € ». Nothing where it is no figure of the sentence: the title of its own column tells it. */
export function cellsSaid(
  { at: { quote: sentence }, amount, setAside }: DocumentAmount,
  holders: readonly Holder[],
): readonly Holder[] {
  const { pieces, ranks } = cut(sentence);
  const rank = ranks.get(amount.toFixed());
  if (rank === undefined) return [];
  const label = { before: pieces[rank] ?? "", behind: (pieces[rank + 1] ?? "").split(CLAUSE)[0] ?? "" };
  return holders.map((one) => {
    const said = columnSaid(label, apart(one.beside))?.cell;
    const asked = setAside === "asked" ? one.beside.filter((cell) => matches("asked", cell.label)) : [];
    return { names: one.names, granted: [], beside: said ? [said] : asked };
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
