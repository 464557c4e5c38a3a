import { overlap, type Comparable, type Rarity } from "./similarity";

/**
 * How alike two titles or labels are, 0 to 1. A title that is the beginning or a part of a longer one counts as much
 * as its own words vouch for: three words shared say nearly all, two less, a single word little.
 */
export function titleSimilarity(a: Comparable, b: Comparable, rarity?: Rarity): number {
  const { shared, weightA, weightB, countA, countB } = overlap(a, b, rarity);
  if (weightA === 0 || weightB === 0) return 0;
  const whole = (2 * shared) / (weightA + weightB);
  const contained = shared / Math.min(weightA, weightB);
  const shortest = Math.min(countA, countB);
  const trust = shortest >= 3 ? 0.95 : shortest === 2 ? 0.8 : 0.5;
  return Math.min(1, Math.max(whole, contained * contained * trust));
}

const OPENING = /[«"“(:–—-]$/u;
const CLOSING = /^[»"”(:,–—-]/u;

/** What each of several titles says between the signs that part it from the words that open, and from those that close, all of them. */
export function titlesApart(titles: readonly string[]): readonly string[] {
  if (titles.length < 2) return titles;
  const parted = titles.map((one) => one.trim().split(/\s+/));
  const [first = []] = parted;
  const isShared = (rank: number) => parted.every((parts) => parts.at(rank) === first.at(rank));
  const shortest = Math.min(...parted.map(({ length }) => length));
  let [opening, closing] = [0, 0];
  for (let rank = 0; rank < shortest && isShared(rank); rank++)
    if (OPENING.test(first[rank] ?? "")) opening = rank + 1;
  for (let rank = 1; rank < shortest - opening && isShared(-rank); rank++)
    if (CLOSING.test(first.at(-rank) ?? "")) closing = rank;
  return parted.map((parts) => parts.slice(opening, parts.length - closing).join(" "));
}

/** How two labels compare: `typographic` where only case, accents of capitals, hyphens, ligatures or blanks differ. */
export type LabelKinship = "identical" | "typographic" | "different";

/** One glyph for each kind of blank, apostrophe, quotation mark and hyphen: what a file format changes by itself. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[‘’‛ʼ′´`]/g, "'")
    .replace(/«\s*|[“„”»]|(?<!\s)\s+»/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function bare(character: string): string {
  return character.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Compares two labels strictly: a letter more or less, a plural, an accent missing on a small letter are different. */
export function sameLabel(a: string, b: string): LabelKinship {
  const left = plain(a);
  const right = plain(b);
  if (left === right) return "identical";
  const loose = (text: string) => [
    ...text
      .replace(/œ/g, "oe")
      .replace(/Œ/g, "OE")
      .replace(/æ/g, "ae")
      .replace(/Æ/g, "AE")
      .replace(/([:;!?,./'"()])\s+/g, "$1")
      .replace(/(?<!\s)\s+([:;!?,./'"()])/g, "$1")
      .replace(/(?<!\s)\s+-\s*|-\s*| /g, " ")
      .replace(/(?<![.;:])[.;:]+$/, ""),
  ];
  const x = loose(left);
  const y = loose(right);
  if (x.length !== y.length) return "different";
  const isCapital = (character: string) => character !== character.toLowerCase();
  const alike = x.every((character, i) => {
    const other = y[i] ?? "";
    if (character === other) return true;
    if (character.toLowerCase() === other.toLowerCase()) return true;
    // Capitals are often typed without their accents; small letters are not.
    const capital = isCapital(character) || isCapital(other);
    return capital && bare(character).toLowerCase() === bare(other).toLowerCase();
  });
  return alike ? "typographic" : "different";
}
