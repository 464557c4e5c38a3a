import { addTo } from "../../../lists";
import { eurosOf, isGrantedThenCharged, saysImputation } from "../../../claims";
import { Amount } from "../../../money";
import type { DocumentPlace, Imputation, ImputationTable, Sourced } from "../../../model";
import { normaliseCode } from "../../../wording";
import { clausesOf } from "../parts/clauses";
import { linesLeft, proseOf, textLines, type DocumentLine } from "../parts/document-lines";
import type { KnownThemes } from "../naming/known-themes";
import { operationMentionsOf } from "../naming/operation-mention";
import { themeMentionsOf, themesTogether } from "../naming/theme-mention";
import { lineAt, passageOf, placeOf, sentencesOf, type Passage, type SentenceSpan } from "../parts/passage";
import {
  creditsIn,
  givesCredit,
  inWords,
  isCreditItem,
  isListedCredit,
  listedCredits,
  namesBoth,
  namesCredit,
} from "./credits-said";
import { speakerOf, type DocumentPart } from "../parts/parts";

/** A sentence that names a credit goes on after a semicolon, until another credit is named. */
function creditSentences(passage: Passage): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const span of sentencesOf(passage)) {
    const before = spans.at(-1);
    const above = before?.text ?? "";
    const own = span.text;
    const goesOn =
      above.trimEnd().endsWith(";") &&
      !namesCredit(own) &&
      (namesCredit(above) || (isListedCredit(above) && isListedCredit(own)));
    if (before && goesOn && !passage.breaks.includes(span.start))
      spans[spans.length - 1] = {
        start: before.start,
        end: span.end,
        text: passage.text.slice(before.start, span.end),
      };
    else spans.push(span);
  }
  return spans;
}

/** The one theme that the article of each line is about. */
function themesByLine(
  part: DocumentPart,
  known: KnownThemes,
): ReadonlyMap<DocumentLine, Imputation["themes"][number]> {
  const articles = new Map<string | null, DocumentLine[]>();
  for (const { label, lines } of clausesOf(part.lines)) {
    for (const each of lines) addTo(articles, label, each);
  }
  const themes = new Map<DocumentLine, Imputation["themes"][number]>();
  for (const [label, lines] of articles) {
    const { text } = passageOf(textLines(lines));
    const named = themeMentionsOf(text, known);
    const [first] = named;
    const one = named.every((other) => other.number === first?.number && other.title === first.title);
    if (label === null || !first || !one) continue;
    for (const line of lines) themes.set(line, { number: first.number, title: first.title });
  }
  return themes;
}

/** « (axes 1 et 4) », « correspondant à l'axe 1 »: the themes that a text names, by number or by title. */
function themesNamed(text: string, known: KnownThemes): Imputation["themes"] {
  const together = themesTogether(text).map((number) => ({ number, title: null }));
  return together.length > 0
    ? together
    : themeMentionsOf(text, known).map(({ number, title }) => ({ number, title }));
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
  const speaker = speakerOf(part, file);
  const role: ImputationTable["role"] = part.kind === "report" ? "report" : "deliberation";
  const passage = passageOf(linesLeft(proseOf(part.lines), taken));
  const rows = new Map<string, Imputation>();
  const unread: { at: DocumentPlace; text: string }[] = [];
  const spans = creditSentences(passage);
  const items = new Set(spans.filter((span) => isCreditItem(span.text)));
  let goesOn = false;
  for (const [rank, span] of spans.entries()) {
    const sentence = span.text;
    // « …, comme suit : FSC24-V : 20 920 € ; » opens the list that it stands over.
    const next = spans[rank + 1];
    const opens = next !== undefined && sentence.trimEnd().endsWith(";") && items.has(next);
    const listed = (items.size > 1 && items.has(span)) || ((goesOn || opens) && givesCredit(sentence));
    goesOn = false;
    const says = saysImputation(sentence) || inWords.test(sentence) || namesBoth(sentence);
    if (!says && !listed && listedCredits(sentence).length < 2) continue;
    goesOn = sentence.trimEnd().endsWith(";");
    const credits = creditsIn(sentence).filter(({ code }) => !known.fileNumbers.has(normaliseCode(code)));
    const line = lineAt(passage, span.start);
    const theme = line && themes.get(line);
    const ofArticle = theme ? [theme] : [];
    for (const { code, budgetImputation, amounts, ...own } of credits) {
      const whole = { start: span.start + own.start, end: span.start + own.end };
      const at = placeOf(passage, whole, { ...speaker, where: `imputation ${code}` }, span);
      if (amounts === null) {
        if (!unread.some((one) => one.text === at.quote)) unread.push({ at, text: at.quote });
        if (credits.length > 1) continue;
      }
      const key = `${code} ${budgetImputation ?? ""}`;
      const named = credits.length > 1 ? themesNamed(passage.text.slice(whole.start, whole.end), known) : [];
      const ownThemes = named.length > 0 ? named : ofArticle;
      const before = rows.get(key);
      const paid = credits.length === 1 ? operationsPaid(sentence, known, at) : [];
      if (before) {
        const isApart =
          amounts?.expense?.equals(before.expense?.value ?? Amount.zero) === false &&
          ownThemes.length > 0 &&
          !ownThemes.some((one) => before.themes.some((other) => isSameTheme(one, other)));
        rows.set(key, {
          ...before,
          // What one of several articles charges to a credit is not all that is charged to it.
          ...(isApart && { expense: null }),
          themes: [...before.themes, ...ownThemes],
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
        themes: ownThemes,
        operations: paid,
      });
    }
  }
  const named = new Set([...rows.values()].flatMap((row) => row.themes));
  // One sentence below the last article may speak of all of them: only where each has its own does it say whose.
  const each = [...rows.values()].map((row) => (named.size > 1 ? row : { ...row, themes: [] }));
  const table = rows.size === 0 ? null : { role, file, inProse: true as const, ...totalApart(each) };
  return { table, unread };
}

function isSameTheme(one: Imputation["themes"][number], other: Imputation["themes"][number]): boolean {
  return one.number === other.number && one.title === other.title;
}

/** Credits without the one that stands over the others, were it named like them: « 299 450 €, sur l'article 204142, comme suit ». */
function totalApart(rows: readonly Imputation[]): Pick<ImputationTable, "rows" | "total"> {
  const [first, ...others] = rows;
  const sum = Amount.sum(others.flatMap(({ expense }) => expense?.value ?? []));
  const isTotal = others.length > 1 && others.every(({ expense }) => expense !== null);
  return isTotal && first?.expense?.value.equals(sum)
    ? { rows: others, total: first.expense }
    : { rows, total: null };
}
