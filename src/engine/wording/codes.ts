import { forms, written } from "../lexicon";
import { keptByText } from "../folding";

/** A code as it stands in a text. */
export interface CodeFound {
  /** Its first character's index in the text. */
  readonly start: number;
  /** The index just after its last character. */
  readonly end: number;
  /** Normalised: "C02-581E02". */
  readonly code: string;
  /** As written: "C02–581 E 02". */
  readonly raw: string;
}

const dash = "[-‐‑‒–—−]";
const blank = "[ \\t\\u00A0\\u202F\\u2009]";
const startsAWord = "(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-–./])";
const endsAWord = "(?![\\p{L}\\p{N}]|[-–/.][\\p{L}\\p{N}])";

/** One spelling for one code: no blanks, one kind of hyphen, capitals. */
export const normaliseCode = keptByText((text): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[‐‑‒–—−]/g, "-")
    .toUpperCase(),
);

/** The shape of a code: letters "A", digits "9", the rest as it is: "C02-581 E 02" is "A99-999A99". */
export const codeShape = keptByText((text): string =>
  normaliseCode(text).replace(/\p{L}/gu, "A").replace(/\d/g, "9"),
);

/** What codes are told by their letters and signs, however many digits stand between. */
export function shapeOfCode(code: string): string {
  return codeShape(code).replace(/9+/g, "9");
}

/**
 * A whole text as an operation code, normalised; null where it cannot be one: without a letter and a digit, too long,
 * words, a date, an article of a law (« L.3121-14 »).
 */
export const parseCode = keptByText((text): string | null => {
  const trimmed = text.trim();
  const code = normaliseCode(trimmed);
  if (code.length < 3 || code.length > 20) return null;
  if (!/^[A-Z0-9]+(?:[-._/][A-Z0-9]+)*$/.test(code)) return null;
  if (!/[A-Z]/.test(code) || !/\d/.test(code)) return null;
  if (/[A-Z]{7,}/.test(code)) return null;
  // Blanks separate the parts of a code, never two words: "LENS 62" is a place, "C02-581 E 02" a code.
  if (/\p{L}{2}\s|\s\p{L}{3}|^\d+\s\d/u.test(trimmed)) return null;
  return isSomethingElse(code) ? null : code;
});

/** A whole text as a code without a digit, in a column of codes: « FDI-VOI »; null where it may be a word. */
export function letteredCode(text: string): string | null {
  const code = text.trim();
  return /^[A-Z]{2,8}(?:[-_./][A-Z]{2,8}){1,2}$/.test(code) ? code : null;
}

/** « 2026-INS-101 – Accompagnement »: the code that opens a text and the label after it; null where none opens it. */
export const codeAndLabel = keptByText((text): { readonly code: string; readonly label: string } | null => {
  const [, first = "", rest = ""] =
    /^\s*([\p{L}\d][\p{L}\d._/-]*)(?:\s*[-–—:(|]\s*|\s+)(\S[^]*)$/u.exec(text) ?? [];
  const code = parseCode(first);
  const label = rest
    .replace(/\s+/g, " ")
    .replace(/^\(?(.*?)\)?$/u, "$1")
    .trim();
  if (code === null || (code.match(/\d/g) ?? []).length < 2 || !/\p{L}{3}/u.test(label)) return null;
  return { code, label };
});

const endingCode =
  /(?:\((?:[^()]{0,30}\s)?([\p{L}\d._/-]{3,20})\)|\s[-–—]\s(?:\p{L}{2,12}\s)?([\p{L}\d._/-]{3,20}))\s{0,9}$/u;

/** « Transports – 24-MOB-02 », « Amorçage (opération ESS-2401) »: a label and the code that ends it; null where none does. */
export function labelAndCode(text: string): { readonly code: string; readonly label: string } | null {
  if (!/\d/.test(text)) return null;
  const found = endingCode.exec(text);
  const code = parseCode(found?.[1] ?? found?.[2] ?? "");
  const label = text.slice(0, found?.index).trim();
  if (code === null || (code.match(/\d/g) ?? []).length < 2 || !/\p{L}{3}/u.test(label)) return null;
  return { code, label };
}

const dateInLetters = new RegExp(`^\\d{1,2}${forms("monthStart")}`, "i");
const ordinalOrMeasure = new RegExp(
  `^\\d+${forms(["firstEnding", "laterEnding", "measure"])}(?:\\d{2})?$`,
  "i",
);

/** A law's article, a date in letters, an ordinal, a quantity: what has the look of a code and is none. */
function isSomethingElse(code: string): boolean {
  return (
    /^[LRDA][.*]*\d{1,4}-\d+(?:-\d+)*$/.test(code) ||
    /^[LRDA]\.\d/.test(code) ||
    dateInLetters.test(code) ||
    ordinalOrMeasure.test(code)
  );
}

const shapesOfProse: readonly RegExp[] = [
  // C02-566A05, C02-581 E 02
  new RegExp(
    `${startsAWord}[A-Z]{1,3}\\d{1,3}${blank}?${dash}\\s?\\d{2,4}${blank}?[A-Z]{1,2}${blank}?\\d{1,3}${endsAWord}`,
    "gu",
  ),
  new RegExp(`${startsAWord}[a-z]{1,3}\\d{1,3}${dash}\\d{2,4}[a-z]{1,2}\\d{1,3}${endsAWord}`, "gu"),
  // OP-2024-017
  new RegExp(`${startsAWord}[A-Z]{2,6}${dash}(?:19|20)?\\d{2}${dash}[A-Z]?\\d{1,5}${endsAWord}`, "gu"),
  // 2025P012O003, P012E04: its letters are looked for before what stands ahead
  new RegExp(
    `(?=\\d{0,4}[A-Z]{1,2}\\d)${startsAWord}(?:(?:19|20)\\d{2})?(?:[A-Z]{1,2}\\d{2,5}){2,3}${endsAWord}`,
    "gu",
  ),
  // 1AD0123, 566A05
  new RegExp(`${startsAWord}\\d{1,4}[A-Z]{1,3}\\d{2,6}${endsAWord}`, "gu"),
];

/** Each of these shapes has a letter before a figure: a text without one is searched for none. */
const letterThenFigure = new RegExp(`[A-Za-z]${dash}?\\d`);

/** The operation codes that a text holds, in order, told by the shapes that budgets commonly give them. */
export function findCodes(text: string): readonly CodeFound[] {
  return letterThenFigure.test(text) ? search(text, shapesOfProse) : [];
}

const anyCode = new RegExp(
  `(?=[A-Z\\d])${startsAWord}(?=(?:[A-Z\\d][-._]?)*[A-Z])(?=(?:[A-Z\\d][-._]?)*\\d)[A-Z\\d]+(?:[-._][A-Z\\d]+)*${endsAWord}`,
  "gu",
);
const shapesOfAny = [...shapesOfProse, anyCode];
/** A code of any shape has a letter beside a figure. */
const letterByFigure = new RegExp(`${letterThenFigure.source}|[A-Z][._]\\d|\\d[-._]?[A-Z]`);
/** A nomenclature, a budget's stage, a document's number: not what pays. */
const neverPays = new RegExp(`^(?:M\\d{2}|${forms("budgetStage")}[-.]?(?:\\d{1,2}|20\\d\\d))$`, "iu");
const numberOfADocument = new RegExp(
  `${written("numberedPaper")}\\s*(?:${written("numberSign")}\\s*)?$`,
  "iu",
);

/** Every word of a text that may be a credit's code, whatever its shape: for a sentence that says what pays. */
export function findCodesOfAnyShape(text: string): readonly CodeFound[] {
  if (!letterByFigure.test(text)) return [];
  const shapes = letterThenFigure.test(text) ? shapesOfAny : [anyCode];
  return search(text, shapes).filter(({ start, code }) => {
    if (code.replace(/[^A-Z\d]/g, "").length < 4 || neverPays.test(code)) return false;
    return parseCode(code) !== null && !isDocumentAt(text, start);
  });
}

/** Whether what stands at a place of a text is the number of a document: « la convention 2024-331-118 ». */
function isDocumentAt(text: string, start: number): boolean {
  return numberOfADocument.test(text.slice(Math.max(0, start - 40), start));
}

/**
 * The codes of given shapes (see `codeShape`) that a text holds, in order; blanks inside a code and kinds of hyphen do
 * not matter. A shape of digits alone is not looked for inside an amount, nor after « n° ».
 */
export function findCodesOfShape(text: string, shapes: readonly string[]): readonly CodeFound[] {
  return search(text, [...new Set(shapes)].filter((shape) => shape !== "").map(patternOf));
}

const patternOf = keptByText((shape): RegExp => {
  const runs = shape.match(/A+|9+|[^A9]/g) ?? [];
  const body = runs
    .map((run) => {
      if (run.startsWith("A")) return `\\p{Lu}{${run.length}}`;
      if (run.startsWith("9")) return `\\d{${run.length}}`;
      return run === "-" ? dash : run.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    })
    .join(`${blank}?`);
  if (shape.includes("A")) {
    const tight = body.replaceAll(`${blank}?`, "").replaceAll("\\p{Lu}", "\\p{Ll}");
    return new RegExp(`${startsAWord}(?:${body}|${tight})${endsAWord}`, "gu");
  }
  return new RegExp(
    `${startsAWord}(?<!n${blank}?[°ºo]${blank}?|\\d${blank}|\\d,)${body.replaceAll(`${blank}?`, "")}` +
      `${endsAWord}(?!${blank}?€|${blank}\\d|,\\d)`,
    "gu",
  );
});

function search(text: string, patterns: readonly RegExp[]): readonly CodeFound[] {
  const found: CodeFound[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const raw = match[0];
      const code = normaliseCode(raw);
      if (isSomethingElse(code)) continue;
      const start = match.index;
      const end = start + raw.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, code, raw });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A budget imputation as it stands in a text. */
export interface BudgetImputationFound {
  readonly start: number;
  readonly end: number;
  /** Without blanks: "6568/93566". */
  readonly budgetImputation: string;
}

/** « 2041482 »: the accounts of subsidies for equipment alone have seven digits. */
const subsidised = "20\\d{5}";

const imputationInProse = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?:\\d{2,6}|${subsidised})(?:-\\d{1,4})?${blank}?/${blank}?(?:${subsidised}|\\d{1,6})(?:-\\d{1,4})?(?:${blank}?/${blank}?(?:${subsidised}|\\d{1,6}))?(?![\\p{L}\\p{N}/]|[.,]\\d)`,
  "gu",
);

/** « 933-311-65748 », « 65-65748-424 »: three groups of digits, the nature among them. */
const dashedImputation = new RegExp(
  `${startsAWord}(?<!\\d[.,\u00A0\u202F ])\\d{2,6}[-.](?:${subsidised}|\\d{2,5})[-.](?:${subsidised}|\\d{2,6})${endsAWord}(?![.,]\\d|${blank}\\d{3})`,
  "gu",
);

/** A group of digits that may be a nature. */
const natureAlone = new RegExp(`^(?:[126]\\d{2,5}|${subsidised})$`);

/** The budget imputations nature/function that a text holds, in order; dates (« 21/11/2022 », « 21/11 ») and years (« 2022/2023 ») are none. */
export function findBudgetImputations(text: string): readonly BudgetImputationFound[] {
  const found: BudgetImputationFound[] = [];
  // Most texts hold neither: they are not searched.
  for (const match of /\d[-.]\d/.test(text) ? text.matchAll(dashedImputation) : []) {
    const groups = match[0].split(/[-.]/);
    const nature = groups.some((group) => natureAlone.test(group) && !/^(?:19|20)\d\d$/.test(group));
    const date =
      groups.filter((group) => group.length === 2).length >= 2 &&
      groups.some((group) => /^(?:19|20)\d\d$/.test(group));
    if (!nature || date || isDocumentAt(text, match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, budgetImputation: match[0] });
  }
  for (const match of text.includes("/") ? text.matchAll(imputationInProse) : []) {
    const budgetImputation = match[0].replace(/\s/g, "");
    const parts = budgetImputation.split("/").map(Number);
    const [first = 0, second = 0] = parts;
    const isDay =
      first <= 31 && second <= 12 && (parts.length === 2 || /\/(?:\d{2}|\d{4})$/.test(budgetImputation));
    const isDate = isDay || (first <= 12 && second >= 1900 && second <= 2100);
    const isYears = first >= 1900 && first <= 2100 && (second === first + 1 || second === (first + 1) % 100);
    if (isDate || isYears || isDocumentAt(text, match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, budgetImputation });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** « 65748-311 », « 65748.311 »: a nature and a function, no year among them. */
const natureAndFunction = new RegExp(
  `${startsAWord}(?<!\\d[.,\u00A0\u202F ])(?!(?:19|20)\\d\\d-)[126]\\d{3,5}(?:-\\d{2,4}|\\.\\d{3})${endsAWord}(?![.,]\\d|${blank}\\d{3})`,
  "gu",
);

/** The budget imputations that a text holds, those of a nature and a function alone too, without blanks. */
export function findImputations(text: string): readonly Pick<CodeFound, "start" | "code">[] {
  const short = /\d{4}[-.]\d/.test(text) ? [...text.matchAll(natureAndFunction)] : [];
  return [
    ...findBudgetImputations(text).map(({ start, budgetImputation: code }) => ({ start, code })),
    ...short.map(({ index: start, 0: code }) => ({ start, code })),
  ];
}

/** « action 131009002 », « HP 311-004 »: longer than an amount that nothing parts; in a cell of its own, less. */
const numberOfCredit = new RegExp(
  `${startsAWord}\\d{8,12}${endsAWord}|^\\d{6,12}$|${startsAWord}[A-Z]{2,3}${blank}\\d{2,3}-\\d{3}${endsAWord}`,
  "gu",
);

/** The numbers by which a text calls its credits, where digits alone make them, or letters and digits apart. */
export function findNumbersOfCredits(text: string): readonly Pick<CodeFound, "start" | "code">[] {
  if (!/\d{6}|\d-\d{3}/.test(text)) return [];
  return [...text.matchAll(numberOfCredit)].map(({ index: start, 0: said }) => ({
    start,
    code: normaliseCode(said),
  }));
}

/** Whether a whole text is a budget imputation as credits print them: « 6568/93566 », « 65-33-65748 ». */
export function isBudgetImputation(text: string): boolean {
  return wholeImputation(text) !== null;
}

function wholeImputation(text: string): string | null {
  const [only] = findBudgetImputations(text);
  return only && only.start === 0 && only.end === text.length ? only.budgetImputation : null;
}

/**
 * A whole text as a budget imputation nature/function, without blanks (« 6568 / 93566 » is "6568/93566"), or said in
 * words (« nature 6574, chapitre 928 » is "6574/928", the function going before the chapter); null where it is none.
 */
export function parseBudgetImputation(text: string): string | null {
  const trimmed = text.trim();
  const whole = wholeImputation(trimmed);
  if (whole !== null) return whole;
  const { nature, functionCode } = imputationSaid(trimmed);
  return nature && functionCode ? `${nature}/${functionCode}` : null;
}

const natureSaid = new RegExp(`\\b${forms(["natureWord", "accountWord"])}\\s*(?::\\s*)?(\\d{2,6})`, "i");
const articleSaid = new RegExp(`\\b${forms("articleWord")}\\s*(?::\\s*)?(\\d{3,6})`, "i");
const functionSaid = new RegExp(`\\b${forms(["budgetFunction", "rubricWord"])}\\s*(?::\\s*)?(\\d{1,6})`, "i");
const chapterSaid = new RegExp(`\\b${forms("chapter")}\\s*(?::\\s*)?(\\d{1,6})`, "i");

/** What a text says in words of a budget imputation, « nature 6574, fonction 212 »; null for what it leaves out. */
export function imputationSaid(text: string): {
  readonly nature: string | null;
  readonly functionCode: string | null;
} {
  const said = (pattern: RegExp) => pattern.exec(text)?.[1] ?? null;
  return {
    nature: said(natureSaid) ?? said(articleSaid),
    functionCode: said(functionSaid) ?? said(chapterSaid),
  };
}

/** « Sports – compte 65748-326 » without the imputation that its last part gives; the same text where it gives none. */
export function withoutLastImputation(text: string): string {
  const parts = text.split(/(\s[-–—:|]\s)/);
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  const { nature, functionCode } = imputationSaid(last);
  const isImputation = nature !== null || functionCode !== null || findImputations(last).length > 0;
  return isImputation ? parts.slice(0, -2).join("") : text;
}
