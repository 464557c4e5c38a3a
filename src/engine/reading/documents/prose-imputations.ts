import {
  addsUpWhatPrecedes,
  coversAllThemes,
  eurosOf,
  type FigureKind,
  type FoundFigure,
  isGrantedThenCharged,
  kindBeside,
  saysImputation,
  setAsideBy,
} from "../../claims";
import type { Amount } from "../../money";
import type { DocumentPlace, Imputation, ImputationTable, Sourced } from "../../model";
import {
  findBudgetImputations,
  findCodesOfAnyShape,
  normaliseCode,
  parseBudgetImputation,
  parseCode,
  type CodeFound,
} from "../../wording/codes";
import { clausesOf } from "./clauses";
import { proseOf, type DocumentLine } from "./document-lines";
import type { RowAmounts } from "./amount-runs";
import { columnOf, isAmountColumn, type AmountColumn } from "./imputation-columns";

import type { KnownThemes } from "./known-themes";
import { operationMentionsOf } from "./operation-mention";
import { themeMentionsOf } from "./theme-mention";
import { lineAt, passageOf, placeOf, sentencesOf, type Passage, type Span } from "./passage";
import type { DocumentPart } from "./parts";

const creditLines =
  /\b(?:[Ll]ignes?(?: de cr[ée]dits?| budg[ée]taires?)?|[Ss]ous-programme|[Pp]rogramme|[Oo]p[ée]ration(?: budg[ée]taire)?|[Ee]nveloppe|[Cc]hapitre)\s*(?:n[°ºo]\s*)?[:«“"]?\s*((?=[A-Z\d./-]*\d{2})[A-Z\d](?:[A-Z\d./-]{1,18})[A-Z\d])(?![\p{L}\d]|[\s,]*€)/gu;
/** A credit said in words needs no verb: « 250 000 € sur l'opération X, nature 65748, fonction 444 ». */
const inWords =
  /\bnature\b.{0,40}\b(?:fonction|chapitre|sous-fonction)\b|\b(?:chapitre|fonction)\b.{0,40}\bnature\b/iu;

/**
 * The code that a sentence names as the credit that pays, by its shape or by the word before it; null for none. A chapter
 * is one only where nothing narrower is named.
 */
export function creditNamed(
  sentence: string,
): { readonly code: string; readonly start: number; readonly end: number } | null {
  const named = [...sentence.matchAll(creditLines)];
  const match = named.find((one) => !/^chapitre/iu.test(one[0])) ?? named[0];
  const written = match?.[1];
  if (!match || written === undefined || /^(?:19|20)\d\d$/.test(written)) return null;
  const start = match.index + match[0].length - written.length;
  return { code: normaliseCode(written), start, end: start + written.length };
}

/** A sentence that names a credit goes on after a semicolon, until another credit is named. */
function creditSentences(passage: Passage): readonly Span[] {
  const spans: Span[] = [];
  for (const span of sentencesOf(passage)) {
    const before = spans.at(-1);
    const above = before ? passage.text.slice(before.start, before.end) : "";
    const own = passage.text.slice(span.start, span.end);
    const goesOn = above.trimEnd().endsWith(";") && namesCredit(above) && !namesCredit(own);
    if (before && goesOn && !passage.breaks.includes(span.start))
      spans[spans.length - 1] = { start: before.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

function namesCredit(sentence: string): boolean {
  return codesIn(sentence).length > 0 || creditNamed(sentence) !== null;
}

/** « 5 501,22 € sur l'opération HAN-2 »: what follows a semicolon after a credit is one too where it gives an amount and its credit. */
function givesCredit(sentence: string): boolean {
  return codesIn(sentence).length === 1 && eurosOf(sentence).length === 1;
}

function namesBoth(sentence: string): boolean {
  return namesCredit(sentence) && findBudgetImputations(sentence).length > 0;
}

/** The codes of a sentence, an imputation that has the look of one left out. */
function codesIn(sentence: string): readonly CodeFound[] {
  const imputations = findBudgetImputations(sentence);
  const codes = findCodesOfAnyShape(sentence).filter(
    (code) => !imputations.some((one) => one.start < code.end && code.start < one.end),
  );
  return codes.filter((code, index) => codes.findIndex((other) => other.code === code.code) === index);
}

/** What a sentence says of one credit: all of it, or its own stretch where the sentence names several. */
interface CreditSaid extends Span {
  readonly code: string;
  readonly budgetImputation: string | null;
  /** Null where the figures cannot be told apart. */
  readonly amounts: RowAmounts | null;
}

/** The credits of a sentence that says what pays; none where it names none, or where only a chapter is told. */
function creditsIn(sentence: string): readonly CreditSaid[] {
  const codes = codesIn(sentence);
  if (codes.length > 1) return apart(sentence, codes);
  const budgetImputation = imputationIn(sentence);
  const code = codes[0]?.code ?? creditNamed(sentence)?.code ?? budgetImputation;
  if (!code || (budgetImputation === null && codes.length === 0 && parseCode(code) === null)) return [];
  const amounts = amountsIn(sentence, eurosOf(sentence));
  return [{ start: 0, end: sentence.length, code, budgetImputation, amounts }];
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
    const column = isAmountColumn(named) ? named : columnByKind[kindBeside(bare, figure)];
    if (!column || amounts[column]) return figures.length > 1 ? null : {};
    amounts[column] = figure.amount;
  }
  return amounts;
}

/** What a figure beside a credit's code is, where no word for a column stands before it. */
const columnByKind: Partial<Record<FigureKind, AmountColumn>> = {
  granted: "expense",
  "commitment-authorisation": "commitmentAuthorisation",
  "available-credit": "available",
};

/** « (AE CULT-01) » announces a credit, not what is authorised: codes and the word before them are blanked. */
function withoutCodes(text: string): string {
  let bare = text;
  for (const { start, end } of codesIn(text)) {
    const word = /(?:\p{L}+\s*(?:n[°ºo]\s*)?)$/u.exec(bare.slice(0, start));
    const from = start - (word?.[0].length ?? 0);
    bare = bare.slice(0, from) + " ".repeat(end - from) + bare.slice(end);
  }
  return bare;
}

/** « P041 (65748/424) Aide alimentaire : 96 300 € »: an item that opens with a code, or states what remains of a credit. */
function isCreditItem(sentence: string): boolean {
  const [code, other] = codesIn(sentence);
  if (!code || other) return false;
  const figures = eurosOf(sentence);
  const amounts = amountsIn(sentence, figures);
  if (!opensWithCredit(sentence) || !amounts) return false;
  if (figures.length === 1) return /:\s*[\d\s.,]+(?:€|euros?)\W*$/iu.test(sentence);
  return (
    amounts.expense !== undefined &&
    (amounts.available !== undefined || amounts.commitmentAuthorisation !== undefined)
  );
}

/** Whether an item begins with the code of a credit, a word such as « code » or « sur l'opération » before it. */
export function opensWithCredit(sentence: string): boolean {
  const [code] = codesIn(sentence);
  const opening = sentence.slice(0, code?.start ?? 0);
  return (
    code !== undefined &&
    /^\W*(?:(?:sur|au|[àa]|pour)\s+)?(?:(?:le|la|l['’])\s*)?(?:\p{L}+(?:\s+budg[ée]taire)?\s*(?:n[°ºo]\s*)?)?$/iu.test(
      opening,
    ) &&
    eurosOf(opening).length === 0
  );
}

/** The one theme that the article of each line is about. */
function themesByLine(
  part: DocumentPart,
  known: KnownThemes,
): ReadonlyMap<DocumentLine, Imputation["themes"][number]> {
  const articles = new Map<string | null, DocumentLine[]>();
  for (const { label, lines } of clausesOf(part.lines)) {
    articles.set(label, [...(articles.get(label) ?? []), ...lines]);
  }
  const themes = new Map<DocumentLine, Imputation["themes"][number]>();
  for (const [label, lines] of articles) {
    const { text } = passageOf(lines.filter((line) => line.cells === null));
    const named = themeMentionsOf(text, known);
    const [first] = named;
    const one = named.every((other) => other.number === first?.number && other.title === first.title);
    if (label === null || !first || !one) continue;
    for (const line of lines) themes.set(line, { number: first.number, title: first.title });
  }
  return themes;
}

/** The one operation that a sentence grants before it says what pays it: its figure is the grant's. */
function operationsPaid(sentence: string, known: KnownThemes, at: DocumentPlace): readonly Sourced<string>[] {
  const [only, other] = operationMentionsOf(sentence, known);
  if (!only || other || !eurosOf(sentence).every((figure) => isGrantedThenCharged(sentence, figure)))
    return [];
  const { themeNumber, number, title } = only;
  const value = title ?? (themeNumber === null || number === null ? null : `${themeNumber}.${number}`);
  return value === null ? [] : [{ value, at }];
}

/** The table is null where no sentence names a credit. */
export interface ProseImputations {
  readonly table: ImputationTable | null;
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
}

/**
 * Credits that sentences name instead of a table: « les crédits seront prélevés sur la ligne 2375, nature 6574,
 * chapitre 928 ». One table for a part, each credit once. A sentence that names several is said unread.
 */
export function readProseImputations(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): ProseImputations {
  const themes = themesByLine(part, known);
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const passage = passageOf(proseOf(part.lines).filter((line) => !taken.has(line)));
  const rows = new Map<string, Imputation>();
  const unread: { at: DocumentPlace; text: string }[] = [];
  const spans = creditSentences(passage);
  const items = spans.filter((span) => isCreditItem(passage.text.slice(span.start, span.end)));
  let goesOn = false;
  for (const span of spans) {
    const sentence = passage.text.slice(span.start, span.end);
    const listed = (items.length > 1 && items.includes(span)) || (goesOn && givesCredit(sentence));
    goesOn = false;
    if (!saysImputation(sentence) && !inWords.test(sentence) && !namesBoth(sentence) && !listed) continue;
    goesOn = sentence.trimEnd().endsWith(";");
    const credits = creditsIn(sentence);
    const line = lineAt(passage, span.start);
    const theme = line && themes.get(line);
    for (const { code, budgetImputation, amounts, ...own } of credits) {
      const whole = { start: span.start + own.start, end: span.start + own.end };
      const at = placeOf(passage, whole, { file, role, where: `imputation ${code}` }, span);
      if (amounts === null) {
        if (!unread.some((one) => one.text === at.quote)) unread.push({ at, text: at.quote });
        if (credits.length > 1) continue;
      }
      const key = `${code} ${budgetImputation ?? ""}`;
      const before = rows.get(key);
      const paid = credits.length === 1 ? operationsPaid(sentence, known, at) : [];
      if (before) {
        rows.set(key, {
          ...before,
          themes: theme ? [...before.themes, theme] : before.themes,
          operations: [...before.operations, ...paid],
        });
        continue;
      }
      const sourced = (value: Amount | undefined): Sourced<Amount> | null => (value ? { value, at } : null);
      rows.set(key, {
        at,
        code: { value: code, at },
        budgetImputation: budgetImputation === null ? null : { value: budgetImputation, at },
        label: null,
        commitmentAuthorisation: sourced(amounts?.commitmentAuthorisation),
        available: sourced(amounts?.available),
        expense: paid.length > 0 ? null : sourced(amounts?.expense),
        balance: sourced(amounts?.balance),
        themes: theme ? [theme] : [],
        operations: paid,
      });
    }
  }
  const named = new Set([...rows.values()].flatMap((row) => row.themes));
  // One sentence below the last article may speak of all of them: only where each has its own does it say whose.
  const each = [...rows.values()].map((row) => (named.size > 1 ? row : { ...row, themes: [] }));
  const table = rows.size === 0 ? null : { role, file, rows: each, total: null };
  return { table, unread };
}
