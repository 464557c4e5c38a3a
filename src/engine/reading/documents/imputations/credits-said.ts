import { forms, inAnyCase, opensWith, written } from "../../../lexicon";
import {
  addsUpWhatPrecedes,
  coversAllThemes,
  eurosOf,
  kindBeside,
  setAsideBy,
  type FigureKind,
  type FoundFigure,
} from "../../../claims";
import {
  findBudgetImputations,
  findCodesOfAnyShape,
  imputationSaid,
  normaliseCode,
  parseBudgetImputation,
  parseCode,
  type CodeFound,
} from "../../../wording/codes";
import type { RowAmounts } from "./amount-runs";
import { isCreditAmount, type CreditAmount } from "../../../tables";
import { columnOf } from "./imputation-columns";
import type { Span } from "../parts/passage";

const creditLines = new RegExp(
  `\\b${inAnyCase("creditNamed")}\\s*(?:${inAnyCase("numberSign")}\\s*)?[:«“"]?\\s*((?=[A-Z\\d./-]*\\d{2})[A-Z\\d](?:[A-Z\\d./-]{1,18})[A-Z\\d])(?![\\p{L}\\d]|[\\s,]*€)`,
  "gu",
);
const nature = forms("natureWord");
const budgetFunction = forms(["budgetFunction", "chapter"]);
/** A credit said in words needs no verb: « 250 000 € sur l'opération X, nature 65748, fonction 444 ». */
export const inWords = new RegExp(
  `\\b${nature}\\b.{0,40}\\b${budgetFunction}\\b|\\b${budgetFunction}\\b.{0,40}\\b${nature}\\b`,
  "iu",
);

/**
 * The code that a sentence names as the credit that pays, by its shape or by the word before it; null for none. A chapter
 * is one only where nothing narrower is named.
 */
export function creditNamed(
  sentence: string,
): (Span & { readonly code: string; readonly isChapter: boolean }) | null {
  const named = [...sentence.matchAll(creditLines)];
  const narrower = named.find(([text]) => !opensWith("chapter", text));
  const match = narrower ?? named[0];
  const written = match?.[1];
  if (!match || written === undefined || /^(?:19|20)\d\d$/.test(written)) return null;
  const start = match.index + match[0].length - written.length;
  return { code: normaliseCode(written), isChapter: !narrower, start, end: start + written.length };
}

/** Whether a sentence names what pays. */
export function namesCredit(sentence: string): boolean {
  return codesIn(sentence).length > 0 || creditNamed(sentence) !== null;
}

/** « 5 501,22 € sur l'opération HAN-2 »: what follows a semicolon after a credit is one too where it gives an amount and its credit. */
export function givesCredit(sentence: string): boolean {
  return codesIn(sentence).length === 1 && eurosOf(sentence).length === 1;
}

/** Whether a sentence names a credit and its budget imputation. */
export function namesBoth(sentence: string): boolean {
  return namesCredit(sentence) && findBudgetImputations(sentence).length > 0;
}

/** What numbers a sentence among others: « III-1) », « 2.4°) ». */
const ITEM_NUMBER = /^\s*[A-Z\d][A-Z\d.-]{0,7} ?°?\)/i;

/** The codes of a sentence, its own number and an imputation that have the look of one left out. */
function codesIn(sentence: string): readonly CodeFound[] {
  const imputations = findBudgetImputations(sentence);
  const [number = ""] = ITEM_NUMBER.exec(sentence) ?? [];
  const codes = findCodesOfAnyShape(sentence).filter(
    ({ start, end }) => end > number.length && !imputations.some((one) => one.start < end && start < one.end),
  );
  return codes.filter((code, index) => codes.findIndex((other) => other.code === code.code) === index);
}

/** What a sentence says of one credit: all of it, or its own stretch where the sentence names several. */
export interface CreditSaid extends Span {
  readonly code: string;
  readonly budgetImputation: string | null;
  /** Null where the figures cannot be told apart. */
  readonly amounts: RowAmounts | null;
}

/** The credits of a sentence that says what pays; none where it names none, or where only a chapter is told. */
export function creditsIn(sentence: string): readonly CreditSaid[] {
  const codes = codesIn(sentence);
  if (codes.length > 1) return apart(sentence, codes);
  const listed = codes.length === 0 ? listedCredits(sentence) : [];
  if (listed.length > 1) return listed;
  const budgetImputation = imputationIn(sentence);
  const named = creditNamed(sentence);
  const narrower = named?.isChapter ? budgetImputation : null;
  const code = codes[0]?.code ?? narrower ?? named?.code ?? budgetImputation;
  if (!code || (budgetImputation === null && codes.length === 0 && parseCode(code) === null)) return [];
  const amounts = amountsIn(sentence, eurosOf(sentence));
  return [{ start: 0, end: sentence.length, code, budgetImputation, amounts }];
}

const amountLast = new RegExp(`:[\\d\\s.,]+${forms("currency")}\\W*$`, "iu");
/** « Sur l'opération budgétaire n° … » */
const leadsToCode = new RegExp(
  `^\\W*(?:${written("leadsToCredit")}\\s+)?(?:${written(["definiteArticle", "elidedArticle"])}\\s*)?(?:\\p{L}+(?:\\s+${written("budgetary")})?\\s*(?:${written("numberSign")}\\s*)?)?$`,
  "iu",
);

/**
 * « nature 65748 : fonction 420, 36 400 € ; fonction 212, 35 700 € »: a list parted by semicolons, where what an item leaves
 * out of its imputation is that of the one before. Empty where an item has no figure of its own, or names no imputation.
 */
export function listedCredits(sentence: string): readonly CreditSaid[] {
  const credits: CreditSaid[] = [];
  let above: ReturnType<typeof imputationSaid> = { nature: null, functionCode: null };
  for (const { 0: own, index: start } of sentence.matchAll(/[^;]+/g)) {
    if (own.trim() === "") continue;
    const said = imputationSaid(own);
    above = { nature: said.nature ?? above.nature, functionCode: said.functionCode ?? above.functionCode };
    const [figure, other] = eurosOf(own);
    const { nature, functionCode } = above;
    if (!isListedCredit(own) || !figure || other || !nature || !functionCode) return [];
    const code = `${nature}/${functionCode}`;
    const amounts = amountsIn(own, [figure]);
    credits.push({ start, end: start + own.length, code, budgetImputation: code, amounts });
  }
  return credits;
}

/** Whether an item of a list of credits says, in words, what pays its figure. */
export function isListedCredit(text: string): boolean {
  const { nature, functionCode } = imputationSaid(text);
  return (nature !== null || functionCode !== null) && eurosOf(text).length > 0;
}

/** « X € sur l'opération A et Y € sur l'opération B », « A : X €, B : Y € »: each credit with what stands beside it. */
function apart(sentence: string, codes: readonly CodeFound[]): readonly CreditSaid[] {
  const figures = eurosOf(sentence).filter((figure) => !addsUpWhatPrecedes(sentence, figure));
  const [first] = codes;
  const given = figures.filter((figure) => !coversAllThemes(sentence, figure));
  const ahead = given.findLast((figure) => first && figure.end <= first.start);
  const between = codes.slice(1).every((code, index) => {
    const above = codes[index];
    return given.some((figure) => above && figure.start >= above.end && figure.end <= code.start);
  });
  const last = codes.at(-1);
  const behind = last && given.some((figure) => figure.start >= last.end);
  const startOf = (code: CodeFound) =>
    behind ? code.start : (given.findLast((figure) => figure.end <= code.start)?.start ?? code.start);
  if (!between || !(behind || ahead)) return codes.map((code) => ({ ...code, ...unclear(sentence) }));
  return codes.map((code, index): CreditSaid => {
    const next = codes[index + 1];
    const [start, end] = [startOf(code), next ? startOf(next) : sentence.length];
    const own = sentence.slice(start, end);
    const inside = given.flatMap((figure) =>
      figure.start >= start && figure.end <= end
        ? [{ ...figure, start: figure.start - start, end: figure.end - start }]
        : [],
    );
    return {
      start,
      end,
      code: code.code,
      budgetImputation: imputationIn(own),
      amounts: amountsIn(own, inside),
    };
  });
}

function unclear(sentence: string): Omit<CreditSaid, "code"> {
  return { start: 0, end: sentence.length, budgetImputation: null, amounts: null };
}

function imputationIn(text: string): string | null {
  return findBudgetImputations(text)[0]?.budgetImputation ?? parseBudgetImputation(text);
}

/** « AE 500 000 € ; disponible 200 000 € ; proposition 120 500 € »: each figure by the words before it, or null. */
function amountsIn(text: string, figures: readonly FoundFigure[]): RowAmounts | null {
  const amounts: RowAmounts = {};
  const bare = withoutCodes(text);
  const [only] = figures;
  if (!only) return {};
  if (figures.length === 1 && setAsideBy(bare, only) === null) return { expense: only.amount };
  for (const [index, figure] of figures.entries()) {
    const label = bare.slice(figures[index - 1]?.end ?? Math.max(0, figure.start - 60), figure.start);
    const named = columnOf(label.replace(/^.*[:;,]/u, ""));
    const byKind = columnByKind[kindBeside(bare, figure)];
    const told = isCreditAmount(named) ? named : undefined;
    const column = told && !mayBeGranted.includes(told) ? told : (byKind ?? told);
    if (!column || amounts[column]) return figures.length > 1 ? null : {};
    amounts[column] = figure.amount;
  }
  return amounts;
}

/** « affecte une autorisation d'engagement de 54 500 € », « la dépense d'un montant voté de »: the verb tells, not the noun. */
const mayBeGranted: readonly CreditAmount[] = ["commitmentAuthorisation", "expense"];

/** What a figure beside a credit's code is, where no word for a column stands before it. */
const columnByKind: Partial<Record<FigureKind, CreditAmount>> = {
  granted: "expense",
  "commitment-authorisation": "commitmentAuthorisation",
  "available-credit": "available",
};

/** « (AE CULT-01) » announces a credit, not what is authorised: codes and the word before them are blanked. */
function withoutCodes(text: string): string {
  let bare = text;
  for (const { start, end } of codesIn(text)) {
    const word = /(?<!\p{L})\p{L}+\s*(?:n[°ºo]\s*)?$/u.exec(bare.slice(0, start));
    const from = start - (word?.[0].length ?? 0);
    bare = bare.slice(0, from) + " ".repeat(end - from) + bare.slice(end);
  }
  return bare;
}

/** « P041 (65748/424) Aide alimentaire : 96 300 € »: an item that opens with a code, or states what remains of a credit. */
export function isCreditItem(sentence: string): boolean {
  const [code, other] = codesIn(sentence);
  if (!code || other) return false;
  const figures = eurosOf(sentence);
  const amounts = amountsIn(sentence, figures);
  if (!opensWithCredit(sentence) || !amounts) return false;
  if (figures.length === 1) return amountLast.test(sentence);
  return (
    amounts.expense !== undefined &&
    (amounts.available !== undefined || amounts.commitmentAuthorisation !== undefined)
  );
}

/** Whether an item begins with the code of a credit, a word such as « code » or « sur l'opération » before it. */
export function opensWithCredit(sentence: string): boolean {
  const [code] = codesIn(sentence);
  const opening = sentence.slice(0, code?.start ?? 0);
  return code !== undefined && leadsToCode.test(opening) && eurosOf(opening).length === 0;
}
