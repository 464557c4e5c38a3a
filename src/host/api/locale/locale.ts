import { format, parseValue } from "numfmt";
import type { HeldValue } from "../../workbook/cell";
import { FRENCH_FUNCTIONS } from "./french-functions";

/** What a text that was typed stands for. */
export interface Typed {
  readonly value: HeldValue;
  /** The number format that it gives to a cell of General format. */
  readonly numberFormat?: string;
}

/** How people read and write where the workbook is open. */
export interface Locale {
  /** "fr-FR" */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  /** Between the arguments of a function. */
  readonly listSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly longTimePattern: string;
  /** English function names to local ones, both in capitals. */
  readonly functions: ReadonlyMap<string, string>;
  readonly localTrue: string;
  readonly localFalse: string;
  /** The locale's name for the library that shows numbers. */
  readonly numfmt: string;
}

const FRENCH: Locale = {
  name: "fr-FR",
  decimalSeparator: ",",
  thousandsSeparator: "\u202f",
  listSeparator: ";",
  shortDatePattern: "dd/MM/yyyy",
  longDatePattern: "dddd d MMMM yyyy",
  longTimePattern: "HH:mm:ss",
  functions: FRENCH_FUNCTIONS,
  localTrue: "VRAI",
  localFalse: "FAUX",
  numfmt: "fr",
};

const ENGLISH: Locale = {
  name: "en-US",
  decimalSeparator: ".",
  thousandsSeparator: ",",
  listSeparator: ",",
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  longTimePattern: "h:mm:ss tt",
  functions: new Map(),
  localTrue: "TRUE",
  localFalse: "FALSE",
  numfmt: "en-US",
};

export function localeNamed(name: string): Locale {
  return name.toLowerCase().startsWith("fr") ? FRENCH : ENGLISH;
}

/** Errors by their English names, and as a French Excel names them. */
const ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#N/A",
  "#REF!": "#REF!",
  "#DIV/0!": "#DIV/0!",
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#PROPAGATION!",
  "#CALC!": "#CALCUL!",
};

/** An error's English name, from that or the name it has in a locale; undefined for what is none. */
function errorNamed(text: string, locale: Locale): string | undefined {
  if (text in ERRORS) return text;
  if (locale.name !== "fr-FR") return undefined;
  return Object.keys(ERRORS).find((name) => ERRORS[name] === text);
}

/** Number formats that what was typed gives a General cell, by the numbers that files know them by. */
const FORMATS: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
};

/** What a text stands for once typed in a cell, and neither "=…" nor after an apostrophe. */
export function typed(text: string, locale: Locale): Typed {
  const trimmed = text.trim();
  const plain: Typed = { value: { kind: "text", value: text } };
  if (trimmed === "") return plain;
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === locale.localTrue) return { value: { kind: "boolean", value: true } };
  if (upper === "FALSE" || upper === locale.localFalse) return { value: { kind: "boolean", value: false } };
  const error = errorNamed(upper, locale);
  if (error !== undefined) return { value: { kind: "error", value: error } };
  // As programs write numbers, whatever the locale.
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    const number = Number(trimmed);
    return Number.isFinite(number) ? { value: { kind: "number", value: number } } : plain;
  }
  return typedAmount(trimmed, locale) ?? typedOther(trimmed, locale) ?? plain;
}

/** Numbers as people group them, with a percent or euro sign. */
function typedAmount(text: string, locale: Locale): Typed | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, " ");
  const match = /^(\()?([+-])?\s?(€\s?)?([+-])?(\d[\d ,.]*|[,.]\d+)\s?([%€])?(\))?$/.exec(compact);
  if (!match) return undefined;
  const [, open, sign1, euroBefore, sign2, digits = "", mark, close] = match;
  if ((open === undefined) !== (close === undefined) || (euroBefore !== undefined && mark !== undefined))
    return undefined;
  const number = grouped(digits.trim(), locale);
  if (number === undefined) return undefined;
  const negative = open !== undefined || sign1 === "-" || sign2 === "-";
  const decimals = digits.includes(locale.decimalSeparator);
  const signed = negative ? -number : number;
  if (mark === "%") {
    return { value: { kind: "number", value: signed / 100 }, numberFormat: decimals ? "0.00%" : "0%" };
  }
  if (mark === "€" || euroBefore !== undefined) {
    const numberFormat = decimals ? '#,##0.00 "€"' : '#,##0 "€"';
    return { value: { kind: "number", value: signed }, numberFormat };
  }
  const spaced = /[ ]/.test(digits.trim()) || (locale.thousandsSeparator === "," && digits.includes(","));
  return {
    value: { kind: "number", value: signed },
    ...(spaced && { numberFormat: decimals ? "#,##0.00" : "#,##0" }),
  };
}

/** The number that digits write, grouped by thousands or not at all. */
function grouped(digits: string, locale: Locale): number | undefined {
  const [whole = "", fraction, more] = digits.split(locale.decimalSeparator);
  if (more !== undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const group = locale.thousandsSeparator === "\u202f" ? " " : locale.thousandsSeparator;
  const groups = whole.split(group);
  const wellGrouped = groups.every((part, i) =>
    i === 0 ? (groups.length === 1 ? /^\d*$/ : /^\d{1,3}$/).test(part) : /^\d{3}$/.test(part),
  );
  if (!wellGrouped || whole + (fraction ?? "") === "") return undefined;
  return Number(`${groups.join("")}.${fraction ?? ""}0`);
}

/** Starts with a digit or a month, holds a digit, and is short: reading dates is slow, and most texts are none. */
const MAY_BE_DATE =
  /^(?=.{1,40}$)(?=.*\d)(?:\d|[+-]\d|jan|f[ée][vb]|mar|a[vp]r|ma[iy]|jui?[nl]|ao[uû]|aug|sep|oct|nov|d[ée]c)/i;

/** Dates, times, powers of ten. */
function typedOther(text: string, locale: Locale): Typed | undefined {
  if (!MAY_BE_DATE.test(text)) return undefined;
  const found = parseValue(text, { locale: locale.numfmt });
  if (!found || typeof found.value !== "number") return undefined;
  const id = "formatId" in found && typeof found.formatId === "number" ? found.formatId : undefined;
  const numberFormat = id === undefined ? undefined : FORMATS[id];
  return {
    value: { kind: "number", value: found.value },
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

const shownBefore = new Map<string, string>();

/** What a cell shows. */
export function shown(value: HeldValue, numberFormat: string, locale: Locale): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "error":
      return locale.name === "fr-FR" ? (ERRORS[value.value] ?? value.value) : value.value;
    case "boolean":
      return value.value ? locale.localTrue : locale.localFalse;
    case "text":
      return numberFormat === "General" || numberFormat === "@"
        ? value.value
        : show(numberFormat, value.value, locale);
    case "number": {
      const key = `${locale.numfmt} ${numberFormat} ${value.value}`;
      const known = shownBefore.get(key);
      if (known !== undefined) return known;
      if (shownBefore.size > 50_000) shownBefore.clear();
      const text = show(numberFormat, value.value, locale);
      shownBefore.set(key, text);
      return text;
    }
  }
}

function show(numberFormat: string, value: number | string, locale: Locale): string {
  // The one date format that follows the reader's own habits.
  const pattern = numberFormat.replace(/^m\/d\/yyyy/, locale.name === "fr-FR" ? "dd/mm/yyyy" : "m/d/yyyy");
  try {
    return format(pattern, value, { locale: locale.numfmt });
  } catch {
    return String(value);
  }
}
