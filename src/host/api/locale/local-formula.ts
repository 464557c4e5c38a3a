import type { Locale } from "./locale";

/** What must be left alone comes first: texts, quoted sheet names, structured references, arrays; then words, numbers, separators. */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|\{[^}]*(?:\}|$)|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?|[;,]/gu;

/** A formula with or without "=" as it is read where the workbook is open. */
export function toLocalFormula(formula: string, locale: Locale): string {
  return rewrite(
    formula,
    (word, isCall) => (isCall || isTruth(word)) && locale.functions.get(word.toUpperCase()),
    {
      decimal: [".", locale.decimalSeparator],
      list: [",", locale.listSeparator],
    },
  );
}

const reversed = new WeakMap<Locale, ReadonlyMap<string, string>>();

function english(locale: Locale): ReadonlyMap<string, string> {
  const known = reversed.get(locale);
  if (known) return known;
  const made = new Map([...locale.functions].map(([en, local]) => [local, en]));
  reversed.set(locale, made);
  return made;
}

/** A formula as typed where the workbook is open, in English with commas. */
export function fromLocalFormula(formula: string, locale: Locale): string {
  const names = english(locale);
  return rewrite(
    formula,
    (word, isCall) =>
      (isCall || word.toUpperCase() === locale.localTrue || word.toUpperCase() === locale.localFalse) &&
      names.get(word.toUpperCase()),
    { decimal: [locale.decimalSeparator, "."], list: [locale.listSeparator, ","] },
  );
}

const isTruth = (word: string): boolean => /^(TRUE|FALSE)$/i.test(word);

function rewrite(
  formula: string,
  nameOf: (word: string, isCall: boolean) => string | false | undefined,
  signs: { readonly decimal: readonly [string, string]; readonly list: readonly [string, string] },
): string {
  const [decimalFrom, decimalTo] = signs.decimal;
  const [listFrom, listTo] = signs.list;
  return formula.replace(PIECES, (piece: string, offset: number) => {
    const first = piece.charAt(0);
    if (first === '"' || first === "'" || first === "[" || first === "{") return piece;
    if (piece === listFrom) return listTo;
    if (/^\d/.test(piece)) {
      if (listFrom === "," && piece.includes(",")) {
        // English: "1,2" is two arguments.
        return piece
          .split(",")
          .map((number) => number.replace(decimalFrom, decimalTo))
          .join(listTo);
      }
      return piece.replace(decimalFrom, decimalTo);
    }
    const isCall = formula.charAt(offset + piece.length) === "(";
    return nameOf(piece, isCall) || piece;
  });
}
