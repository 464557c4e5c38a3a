import { groupBy } from "../lists";
import { retainedLines, type Annex, type GrantLine, type Place } from "../model";
import type { LineGroups } from "../reading/annex";
import { fold } from "../wording";

/** A line whose row says that it is of another part of the annex than the one it stands in. */
export interface StrayLine {
  readonly line: GrantLine;
  /** Where its row says so. */
  readonly at: Place;
  /** What it says, and what the other lines of its part say. */
  readonly said: string;
  readonly usual: string;
  /** The title of its part. */
  readonly title: string;
  /** How many other lines of its part say the usual. */
  readonly others: number;
}

/** A part of the annex, and what a column says of its lines. */
interface Part {
  readonly title: string;
  readonly lines: readonly GrantLine[];
}

/** A column calls so many parts at least by their titles, and so many lines of each. */
const FEWEST = 2;
/** So many letters of a word stand for it: « CULT », « Solid. ». */
const ABBREVIATED = 3;

/**
 * The one line whose row says another part than the one it stands in, where a column calls all others by a short form of the
 * title of their part: « CULT » under « Culture », « B » under « Dispositif B ». A whole word may say something else of who
 * receives: where they have their seat, what they do.
 */
export function strayLines(annex: Annex, groupings: readonly LineGroups[]): readonly StrayLine[] {
  const ofThemes = annex.themes.map(({ title, operations }) => ({
    title,
    lines: operations.flatMap(retainedLines),
  }));
  const ofOperations = annex.themes.flatMap(({ operations }) =>
    operations.map((operation) => ({ title: operation.title, lines: retainedLines(operation) })),
  );
  const found = groupings.flatMap((groups) => {
    const said = saidOfLines(groups);
    return [ofThemes, ofOperations].flatMap((parts) => strayAmong(parts, said) ?? []);
  });
  return [...groupBy(found, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
}

/** What the rows of lines say in a column, and where. */
type Said = ReadonlyMap<GrantLine, { readonly name: string; readonly at: Place | undefined }>;

function saidOfLines(groups: LineGroups): Said {
  const said = new Map<GrantLine, { readonly name: string; readonly at: Place | undefined }>();
  for (const { name, lines, places } of groups.values())
    for (const [rank, line] of lines.entries()) said.set(line, { name, at: places[rank] });
  return said;
}

/** A part of the annex as a column calls it. */
interface Called {
  readonly title: string;
  readonly usual: string;
  readonly count: number;
  readonly strays: readonly GrantLine[];
}

function strayAmong(parts: readonly Part[], said: Said): StrayLine | null {
  const called = new Map<string, Called>();
  for (const part of parts) {
    const one = calledOf(part, said);
    // A column that does not call each part by its own title calls none.
    if (called.has(one.usual) || one.count < FEWEST || !isCalled(one.usual, one.title)) return null;
    called.set(one.usual, one);
  }
  if (called.size < FEWEST) return null;
  const [odd, another] = [...called.values()].filter(({ strays }) => strays.length > 0);
  const [line, second] = odd?.strays ?? [];
  const own = line && said.get(line);
  if (!odd || another || !line || second || !own?.at || !called.has(own.name)) return null;
  return { line, at: own.at, said: own.name, usual: odd.usual, title: odd.title, others: odd.count };
}

function calledOf({ title, lines }: Part, said: Said): Called {
  const names = groupBy(lines, (line) => said.get(line)?.name ?? "");
  const [usual, ...others] = [...names].sort(([, one], [, other]) => other.length - one.length);
  const strays = others.flatMap(([, own]) => own);
  return { title, usual: usual?.[0] ?? "", count: usual?.[1].length ?? 0, strays };
}

/** Whether a name is the first letters of one of a title's words, or a letter or number that stands in it. */
function isCalled(name: string, title: string): boolean {
  const [[own, other], all] = [wordsOf(name), wordsOf(title)];
  if (own === undefined || other !== undefined) return false;
  if (own.length < ABBREVIATED) return all.includes(own);
  return all.some((word) => word.startsWith(own) && !/^[esx]{0,2}$/.test(word.slice(own.length)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
