import type { Amount } from "./amount";

const BELOW_TWENTY = [
  ...["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
  ...["onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"],
];
const TENS = [
  "",
  "",
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
];

/** Whether the name is followed by another numeral, before which « cents » and « quatre-vingts » lose their s. */
type Followed = "followed" | "last";

/**
 * The amount in words, as deliberations spell it: « deux cent soixante-sept mille cinq cent soixante-six euros et huit
 * centimes ». Rounded to the cent. Throws a RangeError from a thousand milliards on.
 */
export function writeWords(amount: Amount): string {
  const cents = Math.abs(amount.toCents());
  const euros = Math.floor(cents / 100);
  if (euros >= 1e12) throw new RangeError(`too large to be written in words: ${amount.toFixed()}`);
  const sign = amount.toCents() < 0 ? "moins " : "";
  const centimes = cents % 100;
  if (euros === 0 && centimes > 0) return sign + centimesOf(centimes);
  return sign + eurosOf(euros) + (centimes > 0 ? ` et ${centimesOf(centimes)}` : "");
}

function centimesOf(count: number): string {
  return `${belowHundred(count, "last")} centime${count > 1 ? "s" : ""}`;
}

function eurosOf(count: number): string {
  const of = count >= 1_000_000 && count % 1_000_000 === 0 ? "d'" : "";
  return `${wholeNumber(count)} ${of}euro${count > 1 ? "s" : ""}`;
}

function wholeNumber(value: number): string {
  const parts = [
    counted(Math.floor(value / 1e9), "milliard"),
    counted(Math.floor(value / 1e6) % 1_000, "million"),
    thousands(Math.floor(value / 1_000) % 1_000),
    value % 1_000 > 0 || value === 0 ? belowThousand(value % 1_000, "last") : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Millions and milliards are nouns: what counts them is spelled as at the end. */
function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${belowThousand(count, "last")} ${noun}${count > 1 ? "s" : ""}`;
}

function thousands(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "mille" : `${belowThousand(count, "followed")} mille`;
}

function belowThousand(value: number, followed: Followed): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest, followed);
  const plural = hundreds > 1 && rest === 0 && followed === "last" ? "s" : "";
  const hundred = `${hundreds > 1 ? `${BELOW_TWENTY[hundreds] ?? ""} ` : ""}cent${plural}`;
  return rest === 0 ? hundred : `${hundred} ${belowHundred(rest, followed)}`;
}

function belowHundred(value: number, followed: Followed): string {
  const simple = BELOW_TWENTY[value];
  if (simple !== undefined) return simple;
  const tens = Math.floor(value / 10);
  const name = TENS[tens] ?? "";
  const rest = tens === 7 || tens === 9 ? (value % 10) + 10 : value % 10;
  if (rest === 0) return value === 80 && followed === "last" ? `${name}s` : name;
  const and = (rest === 1 || rest === 11) && tens < 8;
  return and ? `${name} et ${BELOW_TWENTY[rest] ?? ""}` : `${name}-${BELOW_TWENTY[rest] ?? ""}`;
}
