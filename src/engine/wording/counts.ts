import { fold } from "./fold";

const units: ReadonlyMap<string, number> = new Map([
  ["un", 1],
  ["une", 1],
  ["deux", 2],
  ["trois", 3],
  ["quatre", 4],
  ["cinq", 5],
  ["six", 6],
  ["sept", 7],
  ["huit", 8],
  ["neuf", 9],
  ["dix", 10],
  ["onze", 11],
  ["douze", 12],
  ["treize", 13],
  ["quatorze", 14],
  ["quinze", 15],
  ["seize", 16],
]);

const tens: ReadonlyMap<string, number> = new Map([
  ["vingt", 20],
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
  ["soixante", 60],
  ["septante", 70],
  ["huitante", 80],
  ["octante", 80],
  ["nonante", 90],
]);

const ordinals: ReadonlyMap<string, string> = new Map([
  ["premier", "un"],
  ["premiere", "un"],
  ["second", "deux"],
  ["seconde", "deux"],
  ["neuvieme", "neuf"],
  ["cinquieme", "cinq"],
]);

/** The cardinal of an ordinal word: « vingtième » is « vingt »; any other word as it is. */
function cardinal(word: string): string {
  const known = ordinals.get(word);
  if (known) return known;
  const stem = /^(.+)ieme$/.exec(word)?.[1];
  if (stem === undefined) return word;
  return (
    [stem, `${stem}e`, `${stem}s`].find((form) => units.has(form) || tens.has(form) || form === "cent") ??
    word
  );
}

/** A number below a hundred from its words, joined by nothing: ["quatre", "vingt", "dix", "sept"]; null for anything else. */
function belowHundred(parts: readonly string[]): number | null {
  if (parts.length === 0) return 0;
  const [first = "", ...rest] = parts;
  if (first === "quatre" && /^vingts?$/.test(rest[0] ?? "")) return addUnits(80, rest.slice(1), 19);
  const ten = tens.get(first);
  if (ten !== undefined) return addUnits(ten, rest, ten === 60 ? 19 : 9);
  return addUnits(0, parts, 19);
}

/** Adds what follows the tens, no more than `most`; null where there is more than one small number. */
function addUnits(base: number, parts: readonly string[], most: number): number | null {
  if (parts.length === 0) return base;
  const first = units.get(parts[0] ?? "");
  if (first === undefined) return null;
  const second = parts.length === 2 ? units.get(parts[1] ?? "") : 0;
  if (parts.length > 2 || second === undefined) return null;
  // « dix-sept » is the only pair of small numbers: ten and seven to nine.
  if (parts.length === 2 && !(first === 10 && second >= 7 && second <= 9)) return null;
  return first + second <= most ? base + first + second : null;
}

/**
 * A whole number below a thousand, from figures (« 24 ») or French words, cardinal or ordinal (« vingt-quatre »,
 * « la première », « aucune »). Null for anything else, approximations (« une dizaine ») included.
 */
export function readCount(text: string): number | null {
  const folded = fold(text).replace(/^(?:les?|la|l')\s*(?=.)/, "");
  const figures = /^(\d{1,3})(?: ?(?:ers?|eres?|nde?s?|e|es|emes?|iemes?))?$/.exec(folded);
  if (figures) return Number(figures[1]);
  if (/^(?:zero|aucune?)$/.test(folded)) return 0;
  const parts = folded.split(/[\s-]+/).filter((part) => part !== "et");
  if (parts.length === 0) return null;
  const plainParts = parts.map((part, i) => (i === parts.length - 1 ? cardinal(part) : part));
  const hundred = plainParts.findIndex((part) => /^cents?$/.test(part));
  if (hundred === -1) return belowHundred(plainParts);
  if (hundred > 1) return null;
  const hundreds = hundred === 0 ? 1 : units.get(plainParts[0] ?? "");
  if (hundreds === undefined || hundreds > 9 || (hundred === 1 && hundreds === 1)) return null;
  const rest = belowHundred(plainParts.slice(hundred + 1));
  return rest === null ? null : hundreds * 100 + rest;
}
