/** The languages the user may read. French comes first. */
export type Lang = "fr" | "en";

/** One text of the catalogue, in each language, with the same `{{placeholders}}` in both. */
export type Text = Readonly<Record<Lang, string>>;

/** Texts by key, as each file of the catalogue exports them. */
export type Catalogue = Readonly<Record<string, Text>>;

/**
 * What fills the placeholders. A number is a count, written with its thousands apart (a year, a row number or an
 * article number is text); text goes in as it is.
 */
export type TextFill = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}\}/g;

/**
 * The text in one language, its placeholders filled. `{{count}}` gives the value; `{{count:ligne|lignes}}` the word
 * that goes with that count. Throws where a placeholder finds nothing to fill it: that is our own mistake.
 */
export function say(text: Text, lang: Lang, fill: TextFill = {}): string {
  return text[lang].replace(PLACEHOLDER, (_whole, name: string, one?: string, many?: string) => {
    const value = fill[name];
    if (value === undefined) throw new Error(`nothing fills {{${name}}} in "${text[lang]}"`);
    if (one !== undefined && many !== undefined) return isOne(Number(value), lang) ? one : many;
    return typeof value === "number" ? sayCount(value, lang) : value;
  });
}

/** The text of a name that comes from elsewhere: a role, a rule. A name that the catalogue lacks stands for itself. */
export function sayNamed(texts: Catalogue, name: string, lang: Lang): string {
  const text = texts[name];
  return text ? say(text, lang) : name;
}

/** A number with its thousands apart: "1 048 576,5" in French (narrow no-break spaces), "1,048,576.5" in English. */
export function sayCount(count: number, lang: Lang): string {
  const [whole = "", decimals] = String(count).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? "\u202f" : ",");
  return decimals === undefined ? grouped : `${grouped}${lang === "fr" ? "," : "."}${decimals}`;
}

/** The names of a text's placeholders, each once, in alphabetical order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))].sort();
}

/** French counts none as one: « 0 ligne », "0 lines". */
function isOne(count: number, lang: Lang): boolean {
  return count === 1 || (lang === "fr" && count === 0);
}
