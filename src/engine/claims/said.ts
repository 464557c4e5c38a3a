import { forms, pattern, type Concept } from "../lexicon";
import { fold, keptBySentence } from "../folding";

/** A piece of a text: `end` is past its last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A figure of a sentence with what stands around it, folded, every currency written « € ». */
export interface Said {
  readonly sentence: string;
  /** The sentence with « à » set apart from « a ». */
  readonly told: string;
  /** What leads to the figure and what follows it, as far as any rule looks. */
  readonly before: string;
  readonly after: string;
}

/** Characters before and after a figure that the rules look at: none goes further than two hundred and its own words. */
const BEFORE = 600;
const AFTER = 300;
/** A text longer than any sentence is looked at by pieces of this many characters: the figure's, and those on each side. */
const PIECE = 1500;

let known: { of: string; readonly said: Map<string, Said> } = { of: "", said: new Map() };

/**
 * A figure in its sentence, ready for the rules. However long the text, what it costs is bounded; each pass over the
 * figures of a sentence asks for them anew, so that they are kept until another is asked about.
 */
export function saidOf(sentence: string, figure: Stretch): Said {
  if (known.of !== sentence) known = { of: sentence, said: new Map() };
  // Of two equal texts the one asked for last is the one asked for next: held so, it is told without being read.
  known.of = sentence;
  const key = `${figure.start} ${figure.end}`;
  const said = known.said.get(key) ?? readyAround(sentence, figure);
  known.said.set(key, said);
  return said;
}

function readyAround(sentence: string, figure: Stretch): Said {
  const piece = Math.floor(figure.start / PIECE);
  const isLong = sentence.length > 3 * PIECE;
  const around = isLong ? sentence.slice(Math.max(0, piece - 1) * PIECE, (piece + 2) * PIECE) : sentence;
  return {
    ...wholeOf(around),
    before: ready(sentence.slice(Math.max(0, figure.start - BEFORE), figure.start)),
    after: ready(sentence.slice(figure.end, figure.end + AFTER)),
  };
}

let last: { readonly of: string; readonly whole: Pick<Said, "sentence" | "told"> } | undefined;

/** A sentence is asked for each of its figures, one after the other. */
function wholeOf(sentence: string): Pick<Said, "sentence" | "told"> {
  if (last?.of !== sentence)
    last = { of: sentence, whole: { sentence: ready(sentence), told: toldOf(sentence) } };
  return last.whole;
}

/** A sentence folded so that « à » is not taken for « a ». */
export const toldOf = keptBySentence((sentence) => ready(sentence.replace(/(?<!\p{L})à(?!\p{L})/gu, "@")));

/** A text ready for the rules: folded, every currency written « € ». */
export function ready(text: string): string {
  return withSigns(fold(text));
}

const currency = new RegExp(`(?<![a-z])${forms("currency")}(?![a-z])`, "g");

/** A folded text with every currency written « € ». */
export function withSigns(folded: string): string {
  return folded.replace(currency, "€");
}

type Concepts = Concept | readonly Concept[];

const patterns = new Map<string, Map<string, RegExp>>();

/** A pattern over folded text, made once. */
export function compiled(source: string, flags = ""): RegExp {
  let made = patterns.get(flags);
  if (!made) patterns.set(flags, (made = new Map<string, RegExp>()));
  const pattern = made.get(source) ?? new RegExp(source, flags);
  made.set(source, pattern);
  return pattern;
}

/** Where a word of folded text starts and ends. */
export const START = "(?<![a-z0-9])";
export const END = "(?![a-z0-9])";

/** A pattern found again by its form and what it is of: its source may be thousands of characters. */
export function patternOf(form: string, of: readonly Concepts[], source: () => string, flags = ""): RegExp {
  const key = `${form}/${of.join("/")}`;
  const known = patternsByForm.get(key);
  if (known) return known;
  const found = new RegExp(source(), flags);
  patternsByForm.set(key, found);
  return found;
}

const patternsByForm = new Map<string, RegExp>();

/** Whether a text opens with a concept, its bullet or number left out. */
export function opens(text: string, concepts: Concepts): boolean {
  return patternOf("opens", [concepts], () => `^[^a-z0-9]*${forms(concepts)}${END}`).test(text);
}

/** Whether a text says a concept anywhere. */
export function says(text: string, concepts: Concepts): boolean {
  return pattern(concepts).test(text);
}

/** Whether a text says one concept, then perhaps another, then a third, nothing between. */
export function saysInARow(text: string, first: Concepts, perhaps: Concepts, then: Concepts): boolean {
  const source = () => `${START}${forms(first)} +(?:${forms(perhaps)} +){0,2}${forms(then)}${END}`;
  return patternOf("row", [first, perhaps, then], source).test(text);
}

/** Whether a concept leads to the end of a text: no other figure, point or semicolon stands between, and few letters. */
export function leads(text: string, concepts: Concepts, within: number): boolean {
  const source = () => `${START}${forms(concepts)}${END}[^€.;]{0,${within}}$`;
  return patternOf(`leads ${within}`, [concepts], source).test(text);
}

/** Whether a concept leads to a figure that a text gives: « pour l'opération X, d'un coût de 186 400 € ». */
export function leadsToAnother(text: string, concepts: Concepts, within: number): boolean {
  const source = () => `${START}${forms(concepts)}${END}[^€.;0-9]{0,${within}}[0-9][0-9 .,]*(?:k|m)?€`;
  return patternOf(`another ${within}`, [concepts], source).test(text);
}

/** Whether a concept is said before the end of a text, no other figure between. */
export function governs(text: string, concepts: Concepts): boolean {
  const source = () => `${START}${forms(concepts)}${END}[^€;]{0,200}$`;
  return patternOf("governs", [concepts], source).test(text);
}

/** Whether a concept leads to another figure that leads to the end of a text: « allant de 1 500 € à ». */
export function leadsAcross(text: string, concepts: Concepts, within: number): boolean {
  const source = () => `${START}${forms(concepts)}${END}[^€.;]{0,${within}}€[^€.;]{0,20}$`;
  return patternOf(`across ${within}`, [concepts], source).test(text);
}

/** Whether a text says a concept, and not another after it. */
export function saysLast(text: string, concepts: Concepts, others: Concepts): boolean {
  const source = () => `${START}${forms(concepts)}${END}(?!.*${START}${forms(others)}${END})`;
  return patternOf("last", [concepts, others], source).test(text);
}

/** Whether one concept leads to the end of a text, and another is said between. */
export function leadsWith(text: string, first: Concepts, then: Concepts, within: number): boolean {
  const between = `[^€.;]{0,${within}}`;
  const source = () => `${START}${forms(first)}${END}(?=${between}${START}${forms(then)}${END})${between}$`;
  return patternOf(`with ${within}`, [first, then], source).test(text);
}

/** Whether one concept leads to another in a clause, and this to the end of a text: « l'État verse aussi ». */
export function clauseLeads(text: string, first: Concepts, then: Concepts): boolean {
  const source = () =>
    `${START}${forms(first)}${END}[^€.;:,]{0,40}${START}${forms(then)}${END}[^€.;:]{0,60}$`;
  return patternOf("clause", [first, then], source).test(text);
}

/** Whether a text begins with one concept after another, blanks between. */
export function follows(text: string, ...concepts: readonly Concepts[]): boolean {
  const source = () => `^[ ,(]*${concepts.map((one) => `${forms(one)}(?![a-z0-9])`).join("[ ']*")}`;
  return patternOf("follows", concepts, source).test(text);
}

/** Whether a text begins with a concept and a year: « en 2025 ». */
export function followsWithYear(text: string, concepts: Concepts): boolean {
  const source = () => `^[ ,(]*${forms(concepts)} *(?:19|20)[0-9]{2}(?![0-9])`;
  return patternOf("year", [concepts], source).test(text);
}

/** Whether a text ends in how many of something a figure is paid for: « 154 licenciés x ». */
export function isProduct(text: string, concepts: Concepts): boolean {
  const source = () => `[0-9] ${forms(concepts)} ?(?:[x×*]|${forms("upTo")}) ?$`;
  return patternOf("product", [concepts], source).test(text);
}
