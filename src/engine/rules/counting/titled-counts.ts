import type { Ledger } from "../../diagnosis";
import { eurosOf } from "../../claims";
import { matches } from "../../lexicon";
import { sumsOver, type Case } from "../../linking";
import { groupBy } from "../../lists";
import { operationGroups, passageKey, retainedLines, type GrantLine, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { fold, stems, withBrackets } from "../../wording";
import { isMiswritten } from "../held/column-figures";
import { partNamed } from "../held/parts-named";
import { groupWorth, statedByBlock } from "../held/stated-groups";
import { columnOf, groupBeside, LONG, oddBeside, swappedIn, titlesOf } from "./unit-columns";
import type { OddCount } from "./ways-of-counting";

/** So many counts that a column holds tell that others with its words are of it. */
const ENOUGH = 2;

/**
 * « 3 600 € pour un effectif de 48 élèves », « 128 logements PLAI », where a column of the annex counts « Élèves », or « PLAI »:
 * a slip of the pen away from what it comes to over the lines whose amount the sentence gives, or over what it names; or a
 * long one, from what it comes to over an operation, a theme; or, where the other counts of it are its own, over all lines.
 */
export function titledCounts(
  units: readonly UnitCount[],
  dossier: Case,
  ledger: Ledger,
): readonly OddCount[] {
  const { annex } = dossier;
  const parts = operationGroups(annex.themes).map((group) => group.flatMap(retainedLines));
  const [all = []] = parts;
  const titles = titlesOf(all);
  const groups = statedByBlock(dossier, ledger);
  const named = partNamed(annex);
  const titled = units.map((said) => {
    const own = labelsOf(said, titles);
    return { said, labels: own.length > 0 ? own : labelsAhead(said, titles) };
  });
  const alike = [...groupBy(titled, ({ labels }) => labels.join("|")).values()];
  return alike.flatMap((counts) => {
    const labels = counts[0]?.labels ?? [];
    if (labels.length === 0) return [];
    const columns = labels.flatMap((label) => parts.flatMap((lines) => columnOf(lines, label) ?? []));
    const held = new Set(
      columns.flatMap(({ sum, cells }) => [sum, ...cells.map(({ amount }) => amount)].map(written)),
    );
    // Which of two counts of one sentence is of what is granted cannot be told.
    const inSentence = groupBy(counts, ({ said }) => passageKey(said.at));
    const isHeld = ({ said }: (typeof counts)[number]) => held.has(written(Amount.fromNumber(said.count)));
    // Where the other counts are the column's, one that it holds nowhere may be of all lines.
    const areOfColumn = counts.filter(isHeld).length >= ENOUGH;
    return counts.flatMap((one) => {
      if (isHeld(one)) return [];
      const { said } = one;
      const isOnlyOne = inSentence.get(passageKey(said.at))?.length === 1;
      const lines = isOnlyOne
        ? (groupBeside(said, groups)?.lines ?? linesWorth(said, parts) ?? named(said.at.quote)?.lines)
        : undefined;
      const ofAll = areOfColumn && isOnlyOne ? oddAmong(said, all, labels) : null;
      return (lines && oddAmong(said, lines, labels)) ?? swappedIn(said, columns, LONG) ?? ofAll ?? [];
    });
  });
}

/** The titles that say what a count is of: those that end with the word behind its noun, else those that begin with the noun. */
export function labelsOf({ noun, behind = "" }: UnitCount, titles: readonly string[]): readonly string[] {
  const [own, kind] = [stems(noun)[0], stems(behind)[0]];
  const counted = titles.map((title) => ({ title, ways: countedIn(title) }));
  const narrow = counted.filter(({ ways }) =>
    ways.some(([first, last]) => kind !== undefined && (last ?? first) === kind && (!last || first === own)),
  );
  const wide = counted.filter(({ ways }) => ways.some(([first]) => first !== undefined && first === own));
  return (narrow.length > 0 ? narrow : wide).map(({ title }) => title);
}

/** The titles that the words ahead of a count say in full, with its noun: « 175 430 € pour les maternelles (108 élèves) ». */
function labelsAhead(
  { at: { quote }, noun, words }: UnitCount,
  titles: readonly string[],
): readonly string[] {
  const start = quote.indexOf(words);
  if (start < 0 || quote.includes(words, start + 1) || matches("countedOtherwise", noun)) return [];
  const last =
    quote
      .slice(0, start)
      .split(/[\d;:.]/)
      .at(-1) ?? "";
  const said = new Set([...stems(last), ...stems(noun)]);
  return titles.filter((title) =>
    countedIn(title).some((own) => own.length > 0 && own.every((word) => said.has(word))),
  );
}

/** The words by which a column's title says what it counts: « Élèves », « Nb de logements PLAI », « Agrément (places) », but no « € / élève ». */
function countedIn(title: string): readonly (readonly string[])[] {
  const bracketed: string[] = [];
  const bare = withBrackets(title, (bracket) => {
    bracketed.push(bracket.slice(1, -1));
    return "";
  });
  return [bare, ...bracketed.filter((word) => /^\p{L}+$/u.test(word))].map((one) =>
    /^[a-z]/.test(fold(one)) ? stems(one).filter((word) => !matches("count", word)) : [],
  );
}

const written = (amount: Amount): string => amount.toExact();

/** The lines of the one part of the annex that comes to an amount of a count's sentence, be it in a column beside. */
function linesWorth(
  { at }: UnitCount,
  parts: readonly (readonly GrantLine[])[],
): readonly GrantLine[] | undefined {
  const sums = parts
    .filter(({ length }) => length > 1)
    .flatMap((lines) => sumsOver(lines).map((amount) => ({ lines, amount })));
  return groupWorth(
    eurosOf(at.quote).map(({ amount }) => amount),
    sums,
  )?.lines;
}

function oddAmong(said: UnitCount, lines: readonly GrantLine[], labels: readonly string[]): OddCount | null {
  const [column, other] = labels.flatMap((label) => {
    const own = columnOf(lines, label);
    return own ? [{ ...own, label }] : [];
  });
  return column && !other && isMiswritten(Amount.fromNumber(said.count), column.sum)
    ? { ...oddBeside(said, column), label: column.label }
    : null;
}
