import { textOf, type Grid } from "../../../grid";
import { readTotalLabel } from "../../../tables";
import { amountOfCell } from "../cells/amount-cell";
import type { Columns } from "../columns/columns";
import { headerLikeness, roleScores } from "../columns/header-words";

/** So many lines tell that each has words under it. */
const FEWEST = 4;

const NONE: ReadonlySet<number> = new Set();

/**
 * The rows of words alone that stand under each line of a table, in the column of names: they go on with it (« présidence :
 * Mme Roy »), and head nothing. Where one line has none they may be headings, each of one line, but for those that say what
 * their line is for: « Objet : Curage ».
 */
export function wordsUnderLines(grid: Grid, body: readonly number[], columns: Columns): ReadonlySet<number> {
  const [name, amount] = [columns.of("beneficiary"), columns.of("amount")];
  if (name === undefined || amount === undefined) return NONE;
  const areWords = (row: number | undefined): row is number => {
    const [only, other] = row === undefined ? [] : grid.filled(row);
    return only?.column === name && !other && only.value.kind === "text" && !readTotalLabel(textOf(only));
  };
  const [under, labelled] = [new Set<number>(), new Set<number>()];
  let isUnderEach = true;
  for (const [rank, row] of body.entries()) {
    const text = textOf(grid.at(row, name)).trim();
    if (text === "" || amountOfCell(grid.at(row, amount)) === null || readTotalLabel(text)) continue;
    const next = body[rank + 1];
    if (!areWords(next)) isUnderEach = false;
    else {
      under.add(next);
      if (saysWhatFor(textOf(grid.at(next, name)))) labelled.add(next);
    }
  }
  return isUnderEach && under.size >= FEWEST ? under : labelled;
}

function saysWhatFor(text: string): boolean {
  const [, label = ""] = /^([^:]{3,20}):/u.exec(text.trim()) ?? [];
  return headerLikeness(label) === 1 && (roleScores(label).get("description") ?? 0) >= 9;
}
