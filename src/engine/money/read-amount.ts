import { written } from "../lexicon";
import { Amount } from "./amount";
import {
  isBlank,
  isDash,
  isDigit,
  isGroupSpace,
  isApostrophe,
  isMinus,
  skipBlanks,
  withoutInvisible,
} from "./characters";
import { readNumber, type UnreadableReason } from "./number-text";
import { splitsOf } from "./splits";
import { unitAt, type Unit } from "./unit";

/** What a cell's whole text says of an amount. */
export type AmountText =
  | {
      readonly kind: "amount";
      readonly amount: Amount;
      /** Whether euros are named: "€", "EUR", "euros", "k€". */
      readonly currency: boolean;
      /** How many decimals are written. */
      readonly decimals: number;
      /** "abbreviated" for thousands, millions and milliards: such an amount is often a rounded one. */
      readonly form: "figures" | "abbreviated";
    }
  /** Nothing is stated: blank, a dash, « néant ». A written 0 is an amount. */
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly because: UnreadableReason };

const THOUSAND = Amount.fromCents(1_000_00);
const LONG = Amount.fromCents(1_000_000_000_00);
const LONG_WHEN_NAMED = Amount.fromCents(1_000_000_000_000_00);

/** Longer texts are sentences. */
const LONGEST = 200;
const NOTHING = new RegExp(`^${written("nothing")}\\.?$`, "iu");
const DATE = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?:\D|$)/;

/** Reads a text that must be one amount and nothing else; what can be read in two ways is unreadable. */
export function readAmount(text: string): AmountText {
  const trimmed = withoutInvisible(text).trim();
  if (saysNothing(trimmed)) return { kind: "none" };
  if (trimmed.length > LONGEST) return { kind: "unreadable", because: "other-text" };

  const bracketed = trimmed.startsWith("(") && trimmed.endsWith(")");
  const body = bracketed ? trimmed.slice(1, -1).trim() : trimmed;
  const beside = new Beside(body);
  const start = beside.take(0);
  const end = endOfNumber(body, start);
  if (end === start) return { kind: "unreadable", because: whyNoNumber(body) };
  const glued = beside.unit !== undefined && beside.unit.end === start;
  const after = beside.take(end);
  if (after < body.length || beside.repeated || (bracketed && beside.signed)) {
    return { kind: "unreadable", because: whyNoNumber(body) };
  }

  const power = beside.unit?.power ?? 0;
  const number = readNumber(body.slice(start, end), { power, englishSign: glued });
  if (number.kind === "unreadable") {
    return { kind: "unreadable", because: DATE.test(body) ? "date" : number.because };
  }
  if (power === 0 && maybeSeveral(body.slice(start, end), number.amount, beside.unit !== undefined)) {
    return { kind: "unreadable", because: "several" };
  }
  return {
    kind: "amount",
    amount: bracketed || beside.negative ? number.amount.negated() : number.amount,
    currency: beside.unit?.currency ?? false,
    decimals: number.decimals,
    form: power > 0 ? "abbreviated" : "figures",
  };
}

/**
 * Whether a well-formed number may be several with a space between them. Nobody writes milliards in a cell without
 * naming euros or cents; and no-break spaces group where ordinary ones beside them separate.
 */
function maybeSeveral(figures: string, amount: Amount, named: boolean): boolean {
  if (!figures.includes(" ")) return false;
  const pieces = figures.split(" ");
  const isWhole = (piece: string): boolean => piece.length > 3 && readNumber(piece).kind === "number";
  if (pieces.length > 1 && pieces.every(isWhole)) return true;
  const limit = named || /[.,]/.test(figures) ? LONG_WHEN_NAMED : LONG;
  if (amount.compare(limit) < 0) return false;
  const groups = figures.split(/[^\d.,]/);
  const isLarge = (part: Amount): boolean => part.compare(THOUSAND) >= 0;
  return splitsOf(groups).some((split) => split.length > 1 && split.every(isLarge));
}

/** Blank, dashes alone or before the currency (as accounting formats show zero), or « néant ». */
function saysNothing(trimmed: string): boolean {
  if (trimmed === "" || NOTHING.test(trimmed)) return true;
  let at = 0;
  while (at < trimmed.length && (isDash(trimmed[at]) || isBlank(trimmed[at]))) at += 1;
  return at === trimmed.length || (at > 0 && unitAt(trimmed, at)?.end === trimmed.length);
}

/** Signs and unit, at most one of each, on whichever side of the number they stand. */
class Beside {
  unit: Unit | undefined;
  signed = false;
  negative = false;
  repeated = false;

  constructor(private readonly text: string) {}

  /** Takes what stands from `at` on; returns the place after it and its blanks. */
  take(at: number): number {
    let place = skipBlanks(this.text, at);
    for (;;) {
      const character = this.text[place];
      const unit = unitAt(this.text, place);
      if (character === "+" || isMinus(character)) {
        this.repeated ||= this.signed;
        this.signed = true;
        this.negative = character !== "+";
        place = skipBlanks(this.text, place + 1);
      } else if (unit) {
        this.repeated ||= this.unit !== undefined;
        const next = skipBlanks(this.text, unit.end);
        this.unit = unit;
        place = next;
      } else return place;
    }
  }
}

/** The end of digits with single separators between them. */
function endOfNumber(text: string, start: number): number {
  let at = start;
  while (isDigit(text[at])) {
    while (isDigit(text[at])) at += 1;
    const separator = text[at];
    const joins =
      separator === "." || separator === "," || isGroupSpace(separator) || isApostrophe(separator);
    if (!joins || !isDigit(text[at + 1])) return at;
    at += 1;
  }
  return at;
}

function whyNoNumber(body: string): UnreadableReason {
  if (!/\d/.test(body)) return "no-figure";
  if (/[%‰]/.test(body)) return "percentage";
  return DATE.test(body) ? "date" : "other-text";
}
