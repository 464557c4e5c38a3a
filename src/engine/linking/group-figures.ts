import type { LineGroup, LineGroups, NumberCalled } from "../reading/annex";
import { forms, matches } from "../lexicon";
import { groupBy, keptFor } from "../lists";
import {
  passageKey,
  worthOf,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type LabelledFigure,
} from "../model";
import type { Amount } from "../money";
import { fold } from "../wording";

/** A figure of a document beside the one group of lines that its words name. */
export interface NamedFigure {
  readonly figure: DocumentAmount;
  readonly name: string;
  readonly sum: Amount;
  readonly lines: readonly GrantLine[];
}

/** Longer words say more than a tax. */
const LONGEST_TAX = 30;
const saysTaxAlone = new RegExp(`^[^a-z]*${forms("tax")}[^a-z]+(?:${forms(["and", "resultSign"])}[^a-z]*)?$`);

/** A word of a text, as words are compared: « Ouvrage » and « ouvrages » are one. */
interface Said {
  readonly word: string;
  /** Whether a hyphen joins it to the word before: « Nord-Pas-de-Calais » is no « Nord ». */
  readonly isJoined: boolean;
}

/** A figure and the words beside it, as names are compared. */
export interface Labelled {
  readonly figure: DocumentAmount;
  readonly written: string;
  readonly said: readonly Said[];
}

/**
 * The figures of a document that are for ticking, with the words on each side of them: « Nord : 7 760 € », « 7 760 € au
 * Nord ». It keeps to one side.
 */
export const sidesOf = keptFor(
  ({ amounts, figuresTogether }: DocumentReading): readonly (readonly Labelled[])[] => {
    const labels = new Map<string, LabelledFigure>();
    for (const { at, figures } of figuresTogether) {
      let last = "";
      for (const figure of figures) {
        const key = figureKey(at, figure.value);
        // « article 2151 : 205 917 € HT, 247 101 € TTC »: the same is said twice of what is named once.
        const isTaxAlone = figure.before.length < LONGEST_TAX && saysTaxAlone.test(fold(figure.before));
        const before = isTaxAlone ? last : figure.before;
        if (!labels.has(key)) labels.set(key, { ...figure, before });
        last = before;
      }
    }
    const open = amounts.filter(
      ({ at, setAside }) => setAside === null && (at.role === "deliberation" || at.role === "report"),
    );
    // Figures of one sentence, or of one row, have the same words beside them.
    const known = new Map<string, readonly Said[]>();
    const saidOnce = (text: string): readonly Said[] => {
      const said = known.get(text) ?? saidIn(text);
      known.set(text, said);
      return said;
    };
    const saying = (sideOf: (figure: LabelledFigure) => string) =>
      open.map((figure): Labelled => {
        const label = labels.get(figureKey(figure.at, figure.amount));
        const written = (label && sideOf(label)) || figure.at.quote;
        return { figure, written, said: saidOnce(written) };
      });
    return [saying(({ before }) => before), saying(({ behind }) => behind)];
  },
);

/** The figures beside whose words one group of a column, and no other, is named. */
export const figuresNaming = (labelled: readonly Labelled[], groups: LineGroups): readonly NamedFigure[] =>
  namingAmong(labelled)(groups);

const namingAmong = keptFor((labelled: readonly Labelled[]) =>
  keptFor((groups: LineGroups): readonly NamedFigure[] => {
    const { byWords, beginnings, longest } = namesOf(groups);
    const sums = sumsOf(groups);
    return labelled.flatMap(({ figure, written, said }): readonly NamedFigure[] => {
      const named = new Set<LineGroup>();
      for (const [start, { word, isJoined }] of said.entries()) {
        if (isJoined || !beginnings.has(word)) continue;
        for (let end = start + 1; end <= Math.min(start + longest, said.length); end++) {
          if (said[end]?.isJoined || isWithAnother(said, start, end)) continue;
          for (const group of byWords.get(keyOf(said.slice(start, end))) ?? [])
            if (isMeant(group, written)) named.add(group);
        }
      }
      const [group, other] = named;
      const sum = group && sums.get(group);
      return group && sum && other === undefined ? [{ figure, ...group, sum }] : [];
    });
  }),
);

/** « Syndicat et collège : 16 450 € »: whether words that open with a name join another to it. */
function isWithAnother(said: readonly Said[], start: number, end: number): boolean {
  const isLead = said.slice(0, start).every(({ word }) => matches("definiteArticle", word));
  return isLead && end + 1 < said.length && matches("joinsNames", said[end]?.word ?? "");
}

/** The groups of a column by the words of their names, and the words that these begin with. */
const namesOf = keptFor((groups: LineGroups) => {
  const byWords = groupBy([...groups.values()], ({ name, called }) => keyOf(saidIn(called?.number ?? name)));
  const words = [...byWords.keys()].map((key) => key.split(" "));
  return {
    byWords,
    beginnings: new Set(words.map(([first]) => first)),
    longest: Math.max(0, ...new Set(words.map(({ length }) => length))),
  };
});

/** What each group of a column comes to. */
export const sumsOf = keptFor(
  (groups: LineGroups): ReadonlyMap<LineGroup, Amount> =>
    new Map([...groups.values()].map((group) => [group, worthOf(group.lines).rounded()])),
);

/**
 * Whether a letter alone stands in a text as the name that it is: « catégorie A », and neither « il a » nor « D'attribuer »; or
 * a number behind the word for it, which its column may cut short: « délibération n° 27 ».
 */
function isMeant({ name, called }: LineGroup, written: string): boolean {
  if (called) return isCalled(called, written);
  const letter = name.trim();
  return letter.length > 1 || new RegExp(`(?<!\\p{L})${letter}(?![\\p{L}'’])`, "u").test(written);
}

/** A shorter word is not cut short: « lot » is no « lotissement ». */
const CUT_SHORT = 5;

function isCalled({ word, number }: NumberCalled, written: string): boolean {
  const end = word.length < CUT_SHORT ? "[sx]?" : "\\p{L}*";
  return new RegExp(
    `(?<!\\p{L})${word}${end} ?(?:${forms("numberSign")} ?)?0?${number}(?![\\p{L}\\d]|[.,]\\d| ?[€%])`,
    "u",
  ).test(fold(written));
}

function figureKey(at: DocumentAmount["at"], amount: Amount): string {
  return `${passageKey(at)} ${amount.toExact()}`;
}

function saidIn(text: string): readonly Said[] {
  const folded = fold(text);
  return [...folded.matchAll(/[\p{L}\p{N}/.]+/gu)].flatMap(({ 0: token, index }): readonly Said[] => {
    const word = withoutDots(/[sx]$/.test(token) ? token.replace(/(?<=\p{L}{3})[sx]$/u, "") : token);
    const isJoined =
      folded[index - 1] === "-" && /\p{L}/u.test(folded[index - 2] ?? "") && /^\p{L}/u.test(token);
    return word === "" ? [] : [{ word, isJoined }];
  });
}

function withoutDots(word: string): string {
  return word.includes(".") ? word.replace(/^\.+|\.+$/g, "") : word;
}

function keyOf(said: readonly Said[]): string {
  return said.map(({ word }) => word).join(" ");
}
