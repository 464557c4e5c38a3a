import { eurosOf } from "../claims";
import { groupBy } from "../lists";
import type { Amount } from "../money";
import { columnSaid, distinctive } from "./column-figures";
import type { Holding } from "./holdings";

/** The words around a figure of a sentence. */
interface Around {
  /** Those before it, piece by piece as figures part them, the nearest first. */
  readonly before: readonly string[];
  /** Those behind it, as far as the next figure. */
  readonly behind: string;
}

function around(sentence: string, amount: Amount): Around {
  const figures = eurosOf(sentence);
  const own = figures.findIndex((figure) => figure.amount.equals(amount));
  const pieces = figures
    .slice(0, own + 1)
    .map(({ start }, rank) => sentence.slice(figures[rank - 1]?.end ?? 0, start));
  return { before: pieces.reverse(), behind: sentence.slice(figures[own]?.end, figures[own + 1]?.start) };
}

/** What ends the words that a figure leads to. */
const CLAUSE = /[,;:.()]/u;

/** What the words beside a figure name, those as far as the next figures, or else those before that name something last. */
export function namedBeside(
  sentence: string,
  amount: Amount,
  named: (text: string) => readonly Holding[],
): readonly Holding[] {
  const { before, behind } = around(sentence, amount);
  const own = named(`${before[0] ?? ""} ${behind}`);
  if (own.length > 0) return own;
  for (const piece of before) {
    const found = named(piece);
    if (found.length > 0) return found;
  }
  return [];
}

/** What these hold in the column that the words beside a figure say: « 12 450 € en 2027 », « une demande de 12 450 € ». */
export function cellsSaid(
  sentence: string,
  amount: Amount,
  holdings: readonly Holding[],
): readonly Holding[] {
  const {
    before: [before = ""],
    behind,
  } = around(sentence, amount);
  const label = { before, behind: behind.split(CLAUSE)[0] ?? "" };
  return holdings.map((one) => {
    const said = columnSaid(label, apart(one.beside));
    return { names: one.names, granted: [], beside: said ? [said.cell] : [] };
  });
}

/** Columns by the words of their titles that no other shares: « 2027 » of « CP 2026 » and « CP 2027 »; by all, where each is shared. */
function apart(beside: Holding["beside"]) {
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
