import type { Ledger } from "../../diagnosis";
import { matches } from "../../lexicon";
import { receivingBeyond, structures, type Case } from "../../linking";
import { retainedLines, type CountSaid, type UnitCount } from "../../model";
import { countedScope } from "./counted-scope";
import { slipOf, type OddCount } from "./ways-of-counting";

/**
 * « Les 5 aides de plus de 2 000 € sont versées en deux fois, les 9 autres en une »: where those beyond an amount are as many as
 * the annex counts, the others are all that are left of it.
 */
export function oddOthers(dossier: Case, ledger: Ledger): readonly OddCount[] {
  return dossier.readings.flatMap(({ counts, units }) => {
    const bounded = counts.filter(({ bound }) => bound !== undefined);
    if (bounded.length === 0) return [];
    return units
      .filter(({ words }) => matches("countedOthers", words))
      .flatMap((others) => {
        const before = bounded.filter((said) => standsBefore(said, others));
        const [said, another] = before;
        return said && !another ? (oddBeside(others, said, dossier, ledger) ?? []) : [];
      });
  });
}

/** Whether a count stands ahead of others in a sentence, or in one of the same passage before it. */
function standsBefore(
  { at, words }: CountSaid,
  { at: { file, block, quote }, words: others }: UnitCount,
): boolean {
  if (at.file !== file || at.block !== block) return false;
  return at.quote !== quote || quote.indexOf(words) < quote.indexOf(others);
}

function oddBeside(others: UnitCount, said: CountSaid, dossier: Case, ledger: Ledger): OddCount | null {
  const { bound } = said;
  const operations = bound ? (countedScope(said, dossier, ledger)?.operations ?? []) : [];
  const lines = operations.flatMap(retainedLines);
  if (!bound || lines.length === 0) return null;
  const isRight = receivingBeyond(lines, bound).some(({ count }) => count === said.count);
  const left = [lines.length, ...structures(lines)].map((all) => all - said.count);
  const counted = isRight ? slipOf(others.count, left) : null;
  return counted === null ? null : { ...others, counted, cells: lines };
}
