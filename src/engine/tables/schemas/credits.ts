import { beginning, forms, pattern } from "../../lexicon";
import {
  codeAndLabel,
  findBudgetImputations,
  isBudgetImputation,
  letteredCode,
  parseCode,
} from "../../wording";
import type { ColumnPart, Schema } from "../schema";
import { asChanged } from "../sums";
import { shareOf, type Cell } from "../table";

/** What a column of a table of credits holds. */
export type CreditColumn =
  | "code"
  | "budgetImputation"
  | "nature"
  | "function"
  | "label"
  | "commitmentAuthorisation"
  | "available"
  /** What was engaged before: never the expense of today. */
  | "committed"
  | "expense"
  | "balance"
  | "operations";

/** The columns of a table of credits that hold amounts. */
export type CreditAmount = Extract<
  CreditColumn,
  "commitmentAuthorisation" | "available" | "committed" | "expense" | "balance"
>;

const either = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join("|"));
const natureBesideFunction = new RegExp(
  `${forms("nature")} ?[/-] ?${forms(["budgetFunction", "chapter"])}|${forms("chapter")} ?[/-] ?${forms(["nature", "budgetFunction"])}`,
);

const isCode = ({ text }: Cell) => parseCode(text) !== null;
const opensWithCode = ({ text }: Cell) => isCode({ text, amount: null }) || codeAndLabel(text) !== null;
const isImputation = ({ text }: Cell) => isBudgetImputation(text);
const isPlainCode = ({ text }: Cell) => /^\d{3,8}(?:-\d{1,4})?$/.test(text);
const isNumberAndLabel = ({ text }: Cell) => /^\d{1,8}[\s–-]+\p{L}{3}/u.test(text);
const mostly = (cells: readonly Cell[], holds: (cell: Cell) => boolean) => shareOf(cells, holds) > 0.5;

/** « N° AE » over codes is no amount. */
const notCodes = (cells: readonly Cell[]) => (mostly(cells, opensWithCode) ? 0 : 1);
/** What bears cents or a currency is no code: « Déjà programmé » over « 480 000,00 ». */
const isMoney = ({ text, amount: stated }: Cell) => stated !== null && /[,.]\d{2}(?!\d)|€/.test(text);
/** « Opérations » over 4, 4, 3 and 5: numbers of a digit or two rank what stands beside them, or count what the title names. */
const areCounts = (cells: readonly Cell[], title: string) => {
  const numbers = cells.flatMap(({ text }) => (/^\d{1,2}$/.test(text) ? [Number(text)] : []));
  const areRanks = numbers.every((number, rank) => rank === 0 || number > (numbers[rank - 1] ?? 0));
  return numbers.length > 1 && numbers.length === cells.length && (!areRanks || inPlural.test(title));
};
const inPlural = /^[a-z]+s(?![a-z])/;
/** What tells rows apart is said once: « Programme » beside « N° d'affectation » is not; nor are words that are no code: « Ligne » over « Arts visuels ». */
const tellsApart = (cells: readonly Cell[], title: string) => {
  if (mostly(cells, isImputation) || mostly(cells, isMoney) || areCounts(cells, title)) return 0;
  if (cells.length > 0 && !cells.some(({ text }) => /\d/.test(text)))
    return cells.some(({ text }) => letteredCode(text) !== null) ? 0.5 : 0;
  return new Set(cells.map(({ text }) => text)).size < cells.length ? 0.6 : 1;
};
/** « Chapitre / dispositif » over words is no account. */
const notWords = (cells: readonly Cell[]) =>
  mostly(cells, ({ text }) => /\p{L}{3}/u.test(text) && !/\d/.test(text)) ? 0 : 1;
/** Whether cells open with the same letters, a sign behind: « FDI-VOI », « FDI-SEC », and not « BEAUMONT-LE-VIEUX ». */
const openAlike = (cells: readonly Cell[]) => {
  const openings = cells.flatMap(({ text }) => /^[A-Z]+(?=[-_./])/.exec(text)?.[0] ?? []);
  return openings.length > 1 && new Set(openings).size === 1;
};
/** Cells that are mostly codes, whatever titles them; digits alone under « Opération » only. */
const codesAmong = (cells: readonly Cell[], title: string): number => {
  if (codeless.test(title)) return 0;
  const plain = operations.test(title);
  const opens = label.test(title) ? isCode : opensWithCode;
  const areLettered = openAlike(cells);
  const isOne = (cell: Cell) =>
    (plain && isPlainCode(cell)) ||
    (areLettered && letteredCode(cell.text) !== null) ||
    (opens(cell) && findBudgetImputations(cell.text).length === 0);
  if (!mostly(cells, isOne)) return 0;
  return new Set(cells.map(({ text }) => text)).size === cells.length ? 62 : 45;
};

const label = pattern("label");
const coded = pattern(["creditLine", "creditCode"]);
const imputed = either(pattern("imputed"), natureBesideFunction);
const nature = pattern("nature");
const budgetFunction = pattern("budgetFunction");
const operations = pattern("operation", 8);
const codeless = either(imputed, nature, budgetFunction, pattern("chapter"));

/** « Dotation 2022-2027 »: no vote spends what several years hold. */
const ofSeveralYears = /(?<!\d)20\d\d ?[-/] ?20\d\d(?!\d)/;

/** « Crédit 2025 », and no more: what the budget opens. */
const ofTheYear = new RegExp(`^${forms("credit")} 20\\d\\d$`);

const amount = (part: CreditAmount, ...said: ColumnPart<CreditColumn>["said"]): ColumnPart<CreditColumn> => ({
  part,
  said,
  fit: notCodes,
});

/** The parts, those whose words say most first: a title that says several is the first of them. */
const parts: readonly ColumnPart<CreditColumn>[] = [
  amount("committed", [pattern("engagedBefore"), 100]),
  amount("balance", [pattern("creditLeft"), 96]),
  // « Reste disponible | Proposé | Solde après »: the first of two balances is what is available.
  amount("available", [pattern("available", 9), 92], [pattern("creditLeft"), 30]),
  {
    ...amount(
      "commitmentAuthorisation",
      // What a budget opens is not what is spent of it, be it the only amount.
      [pattern("openedCredit", 10), 88],
      [either(pattern(["commitmentAuthorisation", "openedCredit"]), ofSeveralYears, ofTheYear), 84],
    ),
    settle: (table, columns) => asChanged(table, columns),
  },
  {
    part: "label",
    said: [
      [label, 80],
      [operations, 48],
    ],
    // « 310 Agriculture » beside a column of codes alone says what those are for.
    found: (cells) => (mostly(cells, isNumberAndLabel) ? 55 : 0),
  },
  {
    ...amount("expense", [either(pattern(["expense", "today"]), pattern(["money", "granted"], 7)), 76]),
    // « Pour mémoire : montant 2023 » is spent no more.
    never: beginning("reminder"),
    settle: asChanged,
  },
  {
    part: "budgetImputation",
    said: [[imputed, 72]],
    // « Ligne budgétaire » over imputations is no code.
    found: (cells, title) => (coded.test(title) && mostly(cells, isImputation) ? 71 : 0),
  },
  {
    part: "code",
    said: [
      [pattern("creditLine"), 88],
      [pattern("creditCode"), 66],
      [operations, 20],
    ],
    fit: tellsApart,
    found: codesAmong,
  },
  { part: "nature", said: [[nature, 60]], fit: notWords },
  {
    part: "function",
    said: [
      [budgetFunction, 56],
      [pattern("chapter"), 52],
    ],
    fit: notWords,
  },
  { part: "operations", said: [[operations, 46]] },
];

const amounts: ReadonlySet<CreditColumn> = new Set<CreditAmount>([
  "commitmentAuthorisation",
  "available",
  "committed",
  "expense",
  "balance",
]);

/** Whether a column holds amounts. */
export function isCreditAmount(column: CreditColumn | null | undefined): column is CreditAmount {
  return column !== null && column !== undefined && amounts.has(column);
}

/** What figures that are the annex's sums are worth to the expense: more than its words, less than those that tell another part. */
const BORNE_OUT = 80;

/** The same, where sums of the annex are known: of several columns, the expense is the one whose figures most of them are. */
export function creditsSummingUp(sums: ReadonlySet<string>): Schema<CreditColumn> {
  const isSum = ({ amount: stated }: Cell) => stated !== null && sums.has(stated.toFixed());
  const found = (cells: readonly Cell[]) => (cells.length > 1 && mostly(cells, isSum) ? BORNE_OUT : 0);
  return { ...credits, parts: parts.map((one) => (one.part === "expense" ? { ...one, found } : one)) };
}

/** A table of credits: something that identifies a credit, and an amount beside it. */
export const credits: Schema<CreditColumn> = {
  parts,
  // « dont CP 2025 » is a part of the amount beside it.
  never: beginning(["date", "count", "partOf"]),
  // The only amount is what is spent, even where it is called an authorisation: « AE affectée ».
  together: (found) => (found.has("expense") && [...found].filter(isCreditAmount).length === 1 ? 10 : 0),
  differences: [
    ["available", "expense", "balance"],
    ["commitmentAuthorisation", "committed", "expense", "balance"],
  ],
  scheduled: "expense",
  isWhole: (found) => {
    const held = [...found].filter(isCreditAmount).length;
    if (held === 0) return false;
    if (found.has("budgetImputation")) return true;
    if (found.has("code") && found.has("nature") && found.has("function")) return true;
    return found.has("code") && (found.has("commitmentAuthorisation") || found.has("available")) && held >= 2;
  },
};
