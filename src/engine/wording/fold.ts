/** A text made ready for comparison, with the way back to the text it came from. */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, the index in the original text of the character it came from. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `folded`, the index in the original text just after that character. */
  readonly ends: readonly number[];
}

const apostrophes = "'‘’‚‛ʹʻʼʽ′´`＇";
const doubleQuotes = '"“”„‟″«»＂';
const dashes = "-‐‑‒–—―−﹘﹣－";
const invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

/** Drawn before the compatibility forms, which would take ´ for a blank and an accent. */
const drawn = new Map<string, string>([
  ...[...apostrophes].map((sign) => [sign, "'"] as const),
  ...[...doubleQuotes].map((sign) => [sign, '"'] as const),
  ...[...dashes].map((sign) => [sign, "-"] as const),
  ...[...invisible].map((sign) => [sign, ""] as const),
  ["œ", "oe"],
  ["Œ", "oe"],
  ["æ", "ae"],
  ["Æ", "ae"],
]);

function foldCharacter(character: string): string {
  const known = drawn.get(character);
  if (known !== undefined) return known;
  if (character <= "\u007F") return character.toLowerCase();
  return character
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‐-―−]/g, "-");
}

/**
 * A text for comparison: compatibility forms unified, lower case, no accents, ligatures spelled out, one kind of
 * apostrophe ('), of quotation mark (") and of hyphen (-), any run of blanks one space, none at the ends nor inside « ».
 */
export function fold(text: string): string {
  return foldWithPositions(text).folded;
}

/** As `fold`, and where each of its characters stood. */
export function foldWithPositions(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let pendingBlank: { start: number; end: number } | null = null;
  let insideOpening = true;
  for (const character of text) {
    const start = at;
    at += character.length;
    const kept = foldCharacter(character);
    for (const unit of kept) {
      if (/\s/.test(unit)) {
        pendingBlank = { start: pendingBlank ? pendingBlank.start : start, end: at };
        continue;
      }
      if (pendingBlank && !insideOpening && character !== "»" && character !== "”") {
        folded += " ";
        starts.push(pendingBlank.start);
        ends.push(pendingBlank.end);
      }
      pendingBlank = null;
      insideOpening = character === "«" || character === "“";
      folded += unit;
      for (let i = 0; i < unit.length; i++) {
        starts.push(start);
        ends.push(at);
      }
    }
  }
  return { folded, starts, ends };
}
