import type { Ledger } from "../diagnosis";
import { matches } from "../lexicon";
import { isSlip, type Case } from "../linking";
import { groupBy } from "../lists";
import { passageKey, retainedLines, type GrantLine, type UnitCount } from "../model";
import { Amount } from "../money";
import { fold, stems } from "../wording";
import { titlesBeside } from "./annex-columns";
import { statedByBlock } from "./stated-groups";
import { columnOf, groupBeside, LONG, oddBeside, swappedIn } from "./unit-columns";
import type { OddCount } from "./ways-of-counting";

/**
 * « 3 600 € pour un effectif de 48 élèves », where a column of the annex counts « Élèves »: a slip of the pen away from what it
 * comes to over the lines whose amount the sentence gives; or a long one, from what it comes to over an operation, a theme.
 */
export function titledCounts(
  units: readonly UnitCount[],
  dossier: Case,
  ledger: Ledger,
): readonly OddCount[] {
  const { annex } = dossier;
  const own = annex.themes.map(({ operations }) => operations.map(retainedLines));
  const parts = [own.flat(2), ...own.map((lines) => lines.flat()), ...own.flat()];
  const titles = titlesBeside(own.flat(2));
  const groups = statedByBlock(dossier, ledger);
  const alike = [...groupBy(units, ({ noun }) => noun)];
  return alike.flatMap(([noun, counts]) => {
    const labels = titles.filter((title) => isTitleOf(title, noun));
    if (labels.length === 0) return [];
    const columns = labels.flatMap((label) => parts.flatMap((lines) => columnOf(lines, label) ?? []));
    const held = new Set(
      columns.flatMap(({ sum, cells }) => [sum, ...cells.map(({ amount }) => amount)].map(written)),
    );
    // Which of two counts of one sentence is of what is granted cannot be told.
    const inSentence = groupBy(counts, ({ at }) => passageKey(at));
    return counts.flatMap((said) => {
      if (held.has(written(Amount.fromNumber(said.count)))) return [];
      const isOnlyOne = inSentence.get(passageKey(said.at))?.length === 1;
      const group = isOnlyOne ? groupBeside(said, groups) : null;
      return (group && oddAmong(said, group.lines, labels)) ?? swappedIn(said, columns, LONG) ?? [];
    });
  });
}

/** Whether what a column's title counts is what a noun says: « Élèves », « Nb de logements », but no « € / élève ». */
function isTitleOf(title: string, noun: string): boolean {
  if (!/^[a-z]/.test(fold(title))) return false;
  const [counted] = stems(title).filter((word) => !matches("count", word));
  return counted !== undefined && counted === stems(noun)[0];
}

const written = (amount: Amount): string => amount.toExact();

function oddAmong(said: UnitCount, lines: readonly GrantLine[], labels: readonly string[]): OddCount | null {
  const [column, other] = labels.flatMap((label) => columnOf(lines, label) ?? []);
  return column && !other && isSlip(Amount.fromNumber(said.count), column.sum)
    ? oddBeside(said, column)
    : null;
}
