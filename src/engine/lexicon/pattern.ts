import { fold } from "../folding";
import { entries, type Concept } from "./entries";
import type { Entry, Term } from "./entry";
import { formsOf, verbFormsOf } from "./inflect";

const START = "(?<![a-z0-9])";
const END = "(?![a-z0-9])";

const termsByConcept = new Map<Concept, readonly Term[]>();

function termsOf(concept: Concept): readonly Term[] {
  const known = termsByConcept.get(concept);
  if (known) return known;
  const { terms, verbs = "" }: Entry = entries[concept];
  const nouns = Object.entries(terms).flatMap(([weight, list]) =>
    split(list).map((text) => ({ text, weight: Number(weight), source: formsOf(text) })),
  );
  const actions = split(verbs).map((text) => ({ text, weight: 0, source: verbFormsOf(text) }));
  // The longest first: « sous-total » before « total ».
  const all = [...nouns, ...actions].sort((a, b) => b.text.length - a.text.length);
  termsByConcept.set(concept, all);
  return all;
}

function split(list: string): readonly string[] {
  return list
    .split(",")
    .map((term) => term.trim())
    .filter((term) => term !== "");
}

const sources = new Map<string, string>();

/**
 * The source of a pattern, over folded text, of any term of one concept or several: a group, without boundaries. It ends on
 * an empty look ahead, behind which the engine compiles what follows once, and not anew for each of the terms.
 * @param atLeast leaves out the terms that speak less strongly.
 */
export function forms(concepts: Concept | readonly Concept[], atLeast = 0): string {
  const all = typeof concepts === "string" ? [concepts] : concepts;
  const key = `${all.join()}/${atLeast}`;
  const known = sources.get(key);
  if (known !== undefined) return known;
  const terms = all.flatMap(termsOf).filter(({ weight }) => weight >= atLeast);
  const source = `(?:(?:${[...new Set(terms.map((term) => term.source))].join("|")})(?=))`;
  sources.set(key, source);
  return source;
}

/** Patterns that open alike, each found again by what it is of: its source may be thousands of characters. */
function behind(opening: string) {
  const patterns = new Map<string, RegExp>();
  return (concepts: Concept | readonly Concept[], atLeast = 0): RegExp => {
    const of = typeof concepts === "string" ? concepts : concepts.join();
    const key = atLeast === 0 ? of : `${of}/${atLeast}`;
    const known = patterns.get(key);
    if (known) return known;
    const made = new RegExp(`${opening}${forms(concepts, atLeast)}${END}`);
    patterns.set(key, made);
    return made;
  };
}

/** The pattern, over folded text, of a whole word or words that say one of the concepts. */
export const pattern = behind(START);

/** The pattern, over folded text, of a text that begins with one of the concepts. */
export const beginning = behind("^");

const behindSigns = behind("^[^a-z0-9]*");

/** Whether a text opens with one of the concepts, its bullet or number's signs left out. */
export function opensWith(concepts: Concept | readonly Concept[], text: string, atLeast = 0): boolean {
  return behindSigns(concepts, atLeast).test(fold(text));
}

/** Whether a text says one of the concepts. */
export function matches(concepts: Concept | readonly Concept[], text: string, atLeast = 0): boolean {
  return pattern(concepts, atLeast).test(fold(text));
}

/** The rank, from one, of a text among a concept's terms, where these have an order; 0 where it is none of them. */
export function rankOf(concept: Concept, text: string): number {
  const ordered = Object.values(entries[concept].terms).flatMap(split);
  return ordered.findIndex((term) => fold(term).replace(/!$/, "") === fold(text)) + 1;
}

/** Texts weighed before: a sheet asks for the same few titles again and again. */
const weighed = new Map<string, Map<Concept, number | undefined>>();
const MOST_WEIGHED = 5000;

/** How strongly a text speaks for a concept: the weight of its strongest term there, or undefined. */
export function weightOf(concept: Concept, text: string): number | undefined {
  const folded = fold(text);
  let known = weighed.get(folded);
  if (!known) {
    if (weighed.size > MOST_WEIGHED) weighed.clear();
    weighed.set(folded, (known = new Map<Concept, number | undefined>()));
  }
  if (!known.has(concept))
    known.set(concept, strengthsOf(concept).find(({ said }) => said.test(folded))?.weight);
  return known.get(concept);
}

interface Strength {
  readonly weight: number;
  readonly said: RegExp;
}

const strengths = new Map<Concept, readonly Strength[]>();

/** The patterns of a concept's terms, from those that speak most strongly. */
function strengthsOf(concept: Concept): readonly Strength[] {
  const known = strengths.get(concept);
  if (known) return known;
  const weights = new Set([...Object.keys(entries[concept].terms).map(Number), 0]);
  const made = [...weights]
    .sort((a, b) => b - a)
    .map((weight): Strength => ({ weight, said: pattern(concept, weight) }));
  strengths.set(concept, made);
  return made;
}
