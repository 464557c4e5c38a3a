import { isUncomputed, textOf, type SheetCell } from "../../../grid";
import type { AmountReading, Place } from "../../../model";
import { Amount, readAmount } from "../../../money";
import { forms, matches } from "../../../lexicon";
import { fold, keptByText } from "../../../wording";
import { readMark } from "./mark";
import type { Power } from "../../../tables";

/** The place of a cell that is only looked at: nothing that is told comes from it. */
export const nowhere = { kind: "cell", sheet: "", row: 0, column: 0 } as const;

/** Reads a cell where an amount is expected; `cell` is undefined where it is empty. */
export function readAmountCell(cell: SheetCell | undefined, at: Place): AmountReading {
  const held = cell?.asHeld ?? cell ?? null;
  const { kind, amount, asText } = readCell(cell);
  const formula = cell?.formula ?? null;
  return {
    at,
    kind,
    amount,
    text: textOf(held ?? undefined),
    asText: asText || (held?.value.kind === "text" && kind === "amount"),
    formula,
    cell: held,
  };
}

/** What a cell says where an amount is expected. */
type Read = Pick<AmountReading, "kind" | "amount" | "asText">;

const NOTHING: Read = { kind: "none", amount: Amount.zero, asText: false };
const UNREADABLE: Read = { kind: "unreadable", amount: Amount.zero, asText: false };

function readCell(cell: SheetCell | undefined): Read {
  if (!cell) return NOTHING;
  switch (cell.value.kind) {
    case "empty":
      return isUncomputed(cell) ? UNREADABLE : NOTHING;
    case "number":
      return isDateFormat(cell.numberFormat) || !Amount.holds(cell.value.value)
        ? UNREADABLE
        : { kind: "amount", amount: Amount.fromNumber(cell.value.value), asText: false };
    case "text":
      return readTextOfCell(cell.value.value);
    case "boolean":
    case "error":
      return UNREADABLE;
  }
}

/** What a cell amounts to where an amount is expected; null where it states none, or nothing that can be read. */
export function amountOfCell(cell: SheetCell | undefined): Amount | null {
  const { kind, amount } = readCell(cell);
  return kind === "amount" ? amount : null;
}

/** How an amount is written out that names no currency. */
const TO_THE_CENT = /,\d{2}\s*$/u;

/** The amount that a text is, where it is written as nothing else is: with its currency, or to the cent; null for any other. */
export function writtenOut(text: string): Amount | null {
  const read = readAmount(inEuros(withoutCall(evenlyParted(text))));
  return read.kind === "amount" && (read.currency || TO_THE_CENT.test(text)) ? read.amount : null;
}

/** Whether a cell holds a number, or an amount written out as a text. */
export function isFigure({ value }: SheetCell): boolean {
  return value.kind === "number" || (value.kind === "text" && writtenOut(value.value) !== null);
}

/** No amount, with its remark, is longer: what is, is read no further. */
const LONGEST_AMOUNT = 500;

const readTextOfCell = keptByText((text): Read => {
  if (text.trim().length > LONGEST_AMOUNT) return { kind: "unreadable", amount: Amount.zero, asText: true };
  if (isForTheRecord(text)) return { kind: "none", amount: Amount.zero, asText: true };
  const read = readAmount(inEuros(withoutRemark(withoutCall(evenlyParted(text)))));
  if (read.kind === "amount") return { kind: "amount", amount: read.amount, asText: true };
  // « Refusé », « ajourné » in place of an amount: nothing is granted.
  const isNothing = read.kind === "none" || readMark(text) === "no";
  return { kind: isNothing ? "none" : "unreadable", amount: Amount.zero, asText: !isNothing };
});

/** « 60 % », written or as a number that Excel shows so. */
export function isRate(cell: SheetCell): boolean {
  return rateWritten(textOf(cell)) !== null || /%/.test(cell.numberFormat ?? "");
}

/** What a rate that is written as a text is a part of one: « 40 % »; null for any other text. */
export function rateWritten(text: string): Amount | null {
  const bare = /^(\d{1,3}(?:[.,]\d+)?)\s?%$/.exec(text.trim())?.[1];
  return bare === undefined ? null : Amount.fromDecimal(bare.replace(",", ".")).times("0.01");
}

const forMemory = new RegExp(`^${forms("forMemory")}$`);

/** « mémoire », « pour mémoire », « pm »: what budgets write for a line that is listed and receives nothing. */
function isForTheRecord(text: string): boolean {
  return forMemory.test(fold(text));
}

/** An amount whose thousands are all parted by as many blanks, with one instead: « 1  250  000,00 ». */
function evenlyParted(text: string): string {
  const [gap, ...others] = text.match(/(?<=\d)[^\S\n]+(?=\d)/g) ?? [];
  return gap === undefined || gap.length === 1 || others.some((each) => each !== gap)
    ? text
    : text.replaceAll(gap, " ");
}

const pointed = new RegExp(`^\\s*(-?\\d{1,3}(?:\\.\\d{3})+)\\s*${forms("currency")}\\s*$`, "i");

/** « 12.500 € » with its thousands told as such: euros have no thousandths. Without a currency the dot stays undecided. */
function inEuros(text: string): string {
  const dotted = pointed.exec(text)?.[1];
  return dotted === undefined ? text : `${dotted.replaceAll(".", "")} €`;
}

const call = new RegExp(`(?<=\\d|€)\\s*\\*+\\s*$|(?<=€)\\s*(?:\\(\\d\\)|${forms("tax")})\\s*$`, "i");

/** An amount without the call of a note, or the tax, that follows it: « 300 €* », « 400 € (1) », « 500 € TTC ». */
function withoutCall(text: string): string {
  return text.replace(call, "");
}

const remarked = new RegExp(
  `^(\\s*\\d[\\d\\s.,]*${forms("currency")})[\\s€]+(?=[^\\s€])([^\\d]*\\p{L}[^\\d]*)$`,
  "iu",
);

/** An amount in euros without the words that go on after it, where these hold no other figure, and make it neither a price nor conditional: « 1 500,00 € ligne de séjours ». */
function withoutRemark(text: string): string {
  const [, amount, remark = ""] = remarked.exec(text) ?? [];
  const isPrice = PER.test(remark) || matches(["perUnit", "unitCost"], remark);
  return amount === undefined || isPrice || matches("conditional", remark) ? text : amount;
}

/** What makes an amount one for each, whatever is named behind: « 110 € × prises », « 3 € / km ». */
const PER = /^(?:[×*/]|x )/i;

/** Reads a piece of a longer text as an amount; no cell holds it alone, so nothing can be written there. */
export function readAmountText(text: string, at: Place): AmountReading {
  const read = isForTheRecord(text) ? ({ kind: "none" } as const) : readAmount(inEuros(withoutCall(text)));
  return {
    at,
    kind: read.kind,
    amount: read.kind === "amount" ? read.amount : Amount.zero,
    text: text.trim(),
    asText: true,
    formula: null,
    cell: null,
  };
}

/** Characters of a number format that Excel can hold: a file may write more. */
const LONGEST_FORMAT = 255;

/** Whether a number format shows a date or a time: letters of a date outside quotes, colours and currency codes. */
const showsDate = keptByText((format): boolean => {
  const bare = format
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, "")
    .replace(/_.|\*./g, "");
  return (
    /[dy]|m{2,}|h|s{2}/i.test(bare) && bare.toLowerCase() !== "general" && !/[#0?]\s*[€$]|[#]/.test(bare)
  );
});

function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && showsDate(format);
}

/** The amount that several cells state together; one that alone states something is read as it stands. */
export function together(readings: readonly AmountReading[]): AmountReading | null {
  const stated = readings.filter(
    (each) => each.kind !== "none" && !(each.kind === "amount" && each.amount.isZero),
  );
  const [first] = stated.length > 0 ? stated : readings;
  if (!first || stated.length < 2) return first ?? null;
  const unreadable = stated.some((each) => each.kind === "unreadable");
  return {
    ...first,
    kind: unreadable ? "unreadable" : "amount",
    amount: unreadable ? Amount.zero : Amount.sum(stated.map((each) => each.amount)),
    text: stated.map((each) => each.text).join(" + "),
    asText: false,
    formula: null,
    cell: null,
  };
}

/**
 * An amount of a table that states its figures in thousands or millions of euros. No cell then holds what is read, so
 * nothing can be written there; a figure that names euros all the same cannot be told for sure.
 */
export function scaled(reading: AmountReading, power: Power): AmountReading {
  if (power === 0 || reading.kind !== "amount") return reading;
  const text = reading.asText ? readAmount(reading.text) : null;
  if (text?.kind === "amount" && text.form === "abbreviated") return { ...reading, cell: null };
  if (text?.kind === "amount" && text.currency) {
    return { ...reading, kind: "unreadable", amount: Amount.zero, cell: null };
  }
  return { ...reading, amount: reading.amount.times(10 ** power), cell: null };
}
