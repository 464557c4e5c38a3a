import type { Amount } from "../../money";
import type { DocumentPlace, Imputation, ImputationTable, Sourced } from "../../model";
import {
  findBudgetImputations,
  findCodes,
  normaliseCode,
  parseBudgetImputation,
  parseCode,
} from "../../wording/codes";
import { clausesOf } from "./clauses";
import type { DocumentLine } from "./document-lines";
import type { RowAmounts } from "./amount-runs";
import { eurosOf, type FoundFigure } from "./figures";
import { columnOf, isAmountColumn } from "./imputation-columns";
import { saysImputation } from "./funding";
import { setAsideBy } from "./not-for-ticking";
import type { KnownThemes } from "./known-themes";
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
    const goesOn = before && passage.text.slice(before.start, before.end).trimEnd().endsWith(";");
    const above = before ? passage.text.slice(before.start, before.end) : "";
    const own = passage.text.slice(span.start, span.end);
    const joins = goesOn && namesBoth(above) && !namesBoth(own) && !passage.breaks.includes(span.start);
    if (before && joins) spans[spans.length - 1] = { start: before.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

function namesBoth(sentence: string): boolean {
  const code = findCodes(sentence).length > 0 || creditNamed(sentence) !== null;
  return code && findBudgetImputations(sentence).length > 0;
}

/** « AE 500 000 € ; disponible 200 000 € ; proposition 120 500 € »: each figure under the word before it, or null. */
function labelledAmounts(sentence: string, figures: readonly FoundFigure[]): RowAmounts | null {
  const amounts: RowAmounts = {};
  const [only] = figures;
  if (only && figures.length === 1 && setAsideBy(sentence, only) === null) return { expense: only.amount };
  for (const [index, figure] of figures.entries()) {
    const label = sentence.slice(figures[index - 1]?.end ?? Math.max(0, figure.start - 40), figure.start);
    const column = columnOf(label.replace(/^.*[:;,]/u, ""));
    if (!isAmountColumn(column) || amounts[column]) return null;
    amounts[column] = figure.amount;
  }
  return amounts;
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
  const passage = passageOf(part.lines.filter((line) => line.cells === null && !taken.has(line)));
  const rows = new Map<string, Imputation>();
  const unread: { at: DocumentPlace; text: string }[] = [];
  for (const span of creditSentences(passage)) {
    const sentence = passage.text.slice(span.start, span.end);
    if (!saysImputation(sentence) && !inWords.test(sentence) && !namesBoth(sentence)) continue;
    const imputation =
      findBudgetImputations(sentence)[0]?.budgetImputation ?? parseBudgetImputation(sentence);
    const codes = findCodes(sentence);
    const code = codes[0]?.code ?? creditNamed(sentence)?.code ?? imputation;
    if (!code || (imputation === null && codes.length === 0 && parseCode(code) === null)) continue;
    const figures = eurosOf(sentence);
    const labelled = labelledAmounts(sentence, figures);
    if (codes.length > 1 || (figures.length > 1 && labelled === null)) {
      const at = placeOf(passage, span, { file, role, where: `imputation ${code}` }, span);
      unread.push({ at, text: at.quote });
      if (codes.length > 1) continue;
    }
    const [figure] = figures;
    const at = placeOf(passage, span, { file, role, where: `imputation ${code}` }, span);
    const sourced = (value: Amount | undefined): Sourced<Amount> | null => (value ? { value, at } : null);
    const key = `${code} ${imputation ?? ""}`;
    const line = lineAt(passage, span.start);
    const theme = line && themes.get(line);
    const before = rows.get(key);
    if (before) {
      if (theme) rows.set(key, { ...before, themes: [...before.themes, theme] });
      continue;
    }
    rows.set(key, {
      at,
      code: { value: code, at },
      budgetImputation: imputation === null ? null : { value: imputation, at },
      label: null,
      commitmentAuthorisation: sourced(labelled?.commitmentAuthorisation),
      available: sourced(labelled?.available),
      expense: sourced(labelled ? labelled.expense : figures.length === 1 ? figure?.amount : undefined),
      balance: sourced(labelled?.balance),
      themes: theme ? [theme] : [],
      operations: [],
    });
  }
  const named = new Set([...rows.values()].flatMap((row) => row.themes));
  // One sentence below the last article may speak of all of them: only where each has its own does it say whose.
  const each = [...rows.values()].map((row) => (named.size > 1 ? row : { ...row, themes: [] }));
  const table = rows.size === 0 ? null : { role, file, rows: each, total: null };
  return { table, unread };
}
