import { forms } from "../../../lexicon";
import { powerStated } from "../../../tables";
import { fold } from "../../../wording";

/** What a cell of a document's table says, as far as it can be compared. */
export interface Written {
  readonly text: string;
  /** The number that opens it, in its own unit; null where none does. */
  readonly value: number | null;
  /** What one of its last digit is worth, in its own unit. */
  readonly step: number;
  /** The number as it stands in the text. */
  readonly number: string;
  readonly isPercent: boolean;
  /** Of how many euros its unit is, where the cell says it; null where it does not. */
  readonly unit: number | null;
  /** What words follow the number count: « 5 communes ». */
  readonly isCounted: boolean;
  /** The one word of it that has figures, without separators: « 20 » of « 20 – Études »; null for none, or several. */
  readonly code: string | null;
  /** Whether it is words, with a number or without. */
  readonly isName: boolean;
}

const FIGURE = /^([+−–-]?)\s?(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:,(\d{1,3}))?(?!\d)\s?(.*)$/u;
const WORDS = /[\p{L}\d]+/gu;
const money = new RegExp(`^${forms("currency")}\\.?$`);
/** A unit, or what is counted, is no longer. */
const FEW_WORDS = 3;

/** What a cell says. */
export function writtenIn(text: string): Written {
  const [, sign = "", whole = "", decimals = "", rest = ""] = FIGURE.exec(text) ?? [];
  const unit = fold(rest);
  const power = rest === "" ? 0 : powerStated(rest, "header");
  const isMoney = power > 0 || money.test(unit);
  const isPercent = unit === "%";
  const isCounted =
    !isMoney && !isPercent && /^\p{L}/u.test(rest) && rest.split(" ").length <= FEW_WORDS && decimals === "";
  const isFigure = whole !== "" && (rest === "" || isMoney || isPercent || isCounted);
  const codes = (text.match(WORDS) ?? []).filter((word) => /\d/.test(word));
  const digits = whole.replace(/\D/g, "");
  return {
    text,
    value: isFigure ? Number(`${digits}.${decimals || "0"}`) * (/[−–-]/u.test(sign) ? -1 : 1) : null,
    step: 10 ** -decimals.length,
    number: isFigure ? whole + (decimals && `,${decimals}`) : "",
    isPercent,
    unit: isMoney ? 10 ** power : null,
    isCounted,
    code: !isFigure || rest === "" || isCounted ? (codes.length === 1 && codes[0]) || null : null,
    isName: !isFigure && /\p{L}{2}/u.test(text),
  };
}

/** A number as another is written: as many decimals, thousands set apart in the same way. */
export function numberLike(number: string, value: number): string {
  const decimals = /,(\d+)$/.exec(number)?.[1]?.length ?? 0;
  const separator = /\d([ .\u00a0\u202f])\d{3}/u.exec(number)?.[1] ?? (/^\d{4}/.test(number) ? "" : "\u00a0");
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = [...whole].map(
    (digit, at) => ((whole.length - at) % 3 === 0 && at > 0 ? separator : "") + digit,
  );
  return grouped.join("") + (rest ? `,${rest}` : "");
}

/** How much a figure tells: its digits before the zeros that end it. */
export function tellingOf({ value, step, code }: Written): number {
  if (value === null) return Math.min(3, code?.length ?? 0);
  const steps = Math.round(Math.abs(value) / step);
  if (steps === 0) return 0;
  const digits = String(steps).replace(/(?<!0)0+$/, "");
  // « 11 000 » tells more than « 11 ».
  return Math.min(4, Math.max(Math.log10(Number(digits) + 1), Math.log10(Math.abs(value)) / 2));
}

/** The units that a figure may be in: its own, or euros, thousands and millions. */
export const UNITS = [1, 1000, 1_000_000];
