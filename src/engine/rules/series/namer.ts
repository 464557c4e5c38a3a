import { countsFound } from "../../claims";
import { forms } from "../../lexicon";
import { namedBy } from "../../linking";
import { groupBy } from "../../lists";
import { fold, romanNumber, stems, tokens } from "../../wording";
import { quantitiesOf, type Quantity } from "../held/quantities";
import type { RuleContext } from "../rule";

/** What words name, of one kind, and whether they count it by the first words of its title alone. */
interface Called {
  readonly of: readonly Quantity[];
  readonly isCounted: boolean;
}

export type Namer = (words: string) => readonly Called[];

/** What words name, by kind: themes, operations, lines. */
export function namer(context: RuleContext): Namer {
  const kinds = quantitiesOf(context)
    .map((kind) => kind.flatMap((one) => (one.of === "line" ? lineNamed(one) : isGroup(one) ? one : [])))
    .filter((kind) => kind.length > 1);
  const finders = kinds.map((kind) => ({
    find: namedBy(kind),
    opened: openedBy(kind),
    numbered: kind.filter(({ number }) => number !== undefined),
  }));
  return (words) => {
    const said = new Set(tokens(words));
    const numbers = numbersSaid(words);
    return finders.flatMap(({ find, opened, numbered }): readonly Called[] => {
      const named = find(words);
      const inFull = named.filter((one) => one.names.some((name) => isSaid(name, said)));
      const called = inFull.length > 0 ? inFull : named;
      if (called.length > 0) return [{ of: called, isCounted: false }];
      const byNumber = numbered.filter(({ number }) => numbers.has(number));
      const found = byNumber.length > 0 ? byNumber : opened(/:\s*$/.test(words) ? words : "");
      if (found.length > 0) return [{ of: found, isCounted: false }];
      const counted = countsFound(words).flatMap(({ noun }) => opened(noun));
      return counted.length > 0 ? [{ of: counted, isCounted: true }] : [];
    });
  };
}

export const isGroup = ({ of }: Quantity) => of === "theme" || of === "operation";

/** A line without what it is for where somebody receives it and one word says that: « en fonctionnement » may be of anything. */
function lineNamed(line: Quantity): Quantity {
  const [beneficiary = "", ...descriptions] = line.names;
  if (beneficiary === "") return line;
  return { ...line, names: [beneficiary, ...descriptions.filter((one) => tokens(one).length > 1)] };
}

/** Finds the theme or the operation that is called by the first words of its title alone: « Compagnies : » of « Compagnies conventionnées ». */
function openedBy(kind: readonly Quantity[]): (words: string) => readonly Quantity[] {
  const titles = kind.flatMap((quantity) =>
    quantity.of === "line" ? [] : quantity.names.map((name) => ({ quantity, own: stems(name) })),
  );
  const byFirst = groupBy(titles, ({ own }) => own[0]);
  return (words) => {
    const said = stems(words);
    const opened = (said.length > 0 ? (byFirst.get(said[0]) ?? []) : []).filter(({ own }) =>
      said.every((word, rank) => own[rank] === word),
    );
    const [only, ...others] = new Set(opened.map(({ quantity }) => quantity));
    return only && others.length === 0 ? [only] : [];
  };
}

/** Whether a text says every word of a name: it names that one rather than another that shares some. */
function isSaid(name: string, said: ReadonlySet<string>): boolean {
  const own = tokens(name);
  return own.length > 0 && own.every((word) => said.has(word));
}

const number = "(?:\\d{1,2}|[ivx]{1,5})(?![a-z0-9])";
const another = `(?! ?(?:[,&-]|${forms(["and", "upTo"])}) ?${number})`;
const themeNumber = new RegExp(`(?<![a-z])${forms("theme")} (?:n(?:°|o) ?)?(${number})${another}`, "g");

/** The numbers that a text calls themes by, each alone: « axes 1 à 3 » is none of them. */
function numbersSaid(words: string): ReadonlySet<number | undefined> {
  return new Set(
    [...fold(words).matchAll(themeNumber)].map(([, own = ""]) => romanNumber(own) ?? Number(own)),
  );
}
