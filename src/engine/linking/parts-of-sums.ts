import { countedOfLines, numberOf, partsOfSumsIn } from "../claims";
import { groupBy } from "../lists";
import { matches } from "../lexicon";
import {
  passageKey,
  retainedLines,
  worthOf,
  type Annex,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type RecapitulatedTotal,
} from "../model";
import type { LineGroups } from "../reading/annex";
import { stems } from "../wording";
import { totalsBeside } from "./annex-columns";
import { documentTotal } from "./document-total";
import { structures } from "./counted";

/** Lines that a text may call by a name. */
interface Called {
  readonly name: string;
  readonly words: readonly string[];
  readonly lines: readonly GrantLine[];
}

/** What any lines may be called beside their name: « les 7 communes du secteur … », « l'ensemble des dossiers de … ». */
const anyLines = [
  ...countedOfLines,
  "beneficiary",
  "place",
  "territory",
  "thoseOf",
  "allNoun",
  "leadsToName",
] as const;

/**
 * « A, dont B pour les communes du secteur Nord »: of a sum that the annex comes to, the part of the lines that the words
 * name and nothing else, be it by a theme, an operation, a beneficiary or what a column says of them. Nothing is said where
 * they may name others, or more is said of them than how many they are.
 */
export function partsOfSums(
  annex: Annex,
  groupings: readonly LineGroups[],
  { amounts, figuresTogether }: DocumentReading,
  isTold: (figure: DocumentAmount) => boolean,
): readonly RecapitulatedTotal[] {
  const said = figuresTogether.flatMap(({ at }) =>
    partsOfSumsIn(at.quote).map((found) => ({ at, ...found })),
  );
  if (said.length === 0) return [];
  const called = calledIn(annex, groupings);
  const byWord = groupBy(called, ({ words }) => words[0]);
  const sums = new Map(called.map((one) => [one, worthOf(one.lines).rounded()]));
  const open = groupBy(
    amounts.filter((figure) => figure.setAside === null && !isTold(figure)),
    ({ at }) => passageKey(at),
  );
  return said.flatMap(({ at, whole, part, ahead, behind }): readonly RecapitulatedTotal[] => {
    const figure = open.get(passageKey(at))?.find(({ amount }) => amount.equals(part.amount));
    const named = ahead.trim() === "" ? nameIn(behind, byWord) : nameIn(ahead, byWord);
    if (!figure || named.length === 0) return [];
    const wholes = called.filter((one) => sums.get(one)?.equals(whole.amount));
    const meant = named.flatMap(({ one, count }) =>
      wholes.flatMap((all): readonly Called[] => {
        const own = new Set(one.lines);
        const lines = all.lines.filter((line) => own.has(line));
        const isSome = lines.length > 0 && lines.length < all.lines.length;
        return isSome && isAsMany(lines, count) ? [{ ...one, lines }] : [];
      }),
    );
    const right = meant.find(({ lines }) => worthOf(lines).rounded().equals(part.amount));
    const [first] = meant;
    const isOne =
      first && meant.every(({ lines }) => worthOf(lines).rounded().equals(worthOf(first.lines).rounded()));
    // What another column holds of them is no part of what they are granted; nor is what one of them alone is.
    const isBeside =
      named.some(({ one }) => totalsBeside(one.lines).some((sum) => sum.equals(part.amount))) ||
      meant.some(({ lines }) => lines.some(({ amount }) => amount.amount.equals(part.amount)));
    const told = right ?? (isOne && !isBeside ? first : undefined);
    return told
      ? [
          {
            by: "column",
            name: told.name,
            total: documentTotal(figure.at, figure.amount, told.name),
            lines: told.lines,
          },
        ]
      : [];
  });
}

/** All lines, and those of each theme, operation, beneficiary, and group that a column makes. */
function calledIn({ themes }: Annex, groupings: readonly LineGroups[]): readonly Called[] {
  const operations = themes.flatMap((theme) => theme.operations);
  const all = operations.flatMap(retainedLines);
  const titled = [
    ...themes.map(({ title, operations: own }) => ({ name: title, lines: own.flatMap(retainedLines) })),
    // Operations of several themes may be called alike: « Secteur Nord ».
    ...[...groupBy(operations, ({ title }) => title)].map(([name, own]) => ({
      name,
      lines: own.flatMap(retainedLines),
    })),
    ...[...groupBy(all, ({ beneficiary }) => beneficiary?.value ?? "")].map(([name, lines]) => ({
      name,
      lines,
    })),
    ...groupings.flatMap((groups) => [...groups.values()]),
  ];
  return [{ name: "", lines: all }, ...titled].map(({ name, lines }) => ({
    name,
    lines,
    words: name === "" ? [] : stems(name),
  }));
}

/** What words name, saying nothing else, and how many they say that it is of. */
function nameIn(
  text: string,
  byWord: ReadonlyMap<string | undefined, readonly Called[]>,
): readonly { readonly one: Called; readonly count: number | null }[] {
  const words = stems(text);
  return words.flatMap((word, from) =>
    (byWord.get(word) ?? []).flatMap((one) => {
      if (!one.words.every((own, rank) => words[from + rank] === own)) return [];
      const others = [...words.slice(0, from), ...words.slice(from + one.words.length)];
      const numbers = others.flatMap((other) => numberOf(other) ?? []);
      const left = others.filter((other) => numberOf(other) === null && !matches(anyLines, other));
      return left.length === 0 && numbers.length <= 1 ? [{ one, count: numbers[0] ?? null }] : [];
    }),
  );
}

function isAsMany(lines: readonly GrantLine[], count: number | null): boolean {
  const paid = lines.filter(({ amount }) => !amount.amount.isZero);
  return (
    count === null || [lines.length, paid.length, ...structures(lines), ...structures(paid)].includes(count)
  );
}
