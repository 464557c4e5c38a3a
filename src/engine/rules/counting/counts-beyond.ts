import { eurosOf } from "../../claims";
import { matches } from "../../lexicon";
import { columnsOver, receivingBeyond, structures } from "../../linking";
import { retainedLines, type CountBound, type CountSaid, type GrantLine, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { columnSaid, distinctive } from "../held/column-figures";
import type { RuleContext } from "../rule";
import { countedScope } from "./counted-scope";
import { columnsBeside } from "./unit-columns";
import { slipOf, type OddCount } from "./ways-of-counting";

/**
 * How many receive more than an amount, or less: of the column that the words around it name, « plus de 4 000 € de
 * fonctionnement »; none where they name something else; where the sentence gives what those of a way come to, in that way alone.
 */
export function waysBeyond(
  { at: { quote }, words }: CountSaid,
  bound: CountBound,
  lines: readonly GrantLine[],
): readonly number[] {
  const figures = eurosOf(quote);
  const figure = figures.find(({ amount }) => amount.equals(bound.amount));
  const behind = figure ? (/^[^\d,;:.()]*/u.exec(quote.slice(figure.end))?.[0] ?? "") : "";
  const columns = columnsOver(lines).map((column) => ({ ...column, words: distinctive(column.label) }));
  const before = quote.slice(quote.indexOf(words) + words.length, figure?.start ?? 0);
  const column = columnSaid({ before, behind: bound.kind ?? behind }, columns);
  if (bound.kind !== undefined && !column) return [];
  const heldIn = (line: GrantLine) =>
    columnsBeside(line).find(({ label }) => label === column?.label)?.amount ?? Amount.zero;
  const ways = receivingBeyond(lines, bound, column ? heldIn : undefined);
  const told = ways.filter(({ amount }) => figures.some((one) => one.amount.equals(amount)));
  return (told.length > 0 ? told : ways).map(({ count }) => count);
}

/**
 * « Les 5 aides de plus de 2 000 € sont versées en deux fois, les 9 autres en une »: where those beyond an amount are as many as
 * the annex counts, the others are all that are left of it.
 */
export function oddOthers(context: Pick<RuleContext, "dossier" | "ledger">): readonly OddCount[] {
  return context.dossier.readings.flatMap(({ counts, units }) => {
    const bounded = counts.filter(({ bound }) => bound !== undefined);
    const others = bounded.length === 0 ? [] : units.filter(({ words }) => matches("countedOthers", words));
    return others.flatMap((one) => {
      const [said, another] = bounded.filter((other) => standsBefore(other, one));
      return said && !another ? (oddBeside(one, said, context) ?? []) : [];
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

function oddBeside(
  others: UnitCount,
  said: CountSaid,
  { dossier, ledger }: Pick<RuleContext, "dossier" | "ledger">,
): OddCount | null {
  const { bound } = said;
  const lines = (countedScope(said, dossier, ledger)?.operations ?? []).flatMap(retainedLines);
  if (!bound || lines.length === 0) return null;
  const isRight = receivingBeyond(lines, bound).some(({ count }) => count === said.count);
  const left = [lines.length, ...structures(lines)].map((all) => all - said.count);
  const counted = isRight ? slipOf(others.count, left) : null;
  return counted === null ? null : { ...others, counted, cells: lines };
}
