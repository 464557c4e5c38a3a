import type { Report } from "../findings";
import { Amount, formatAmount, writeWords } from "../money";
import { retainedLines, type Annex, type Theme } from "../model";
import { agreeing, ofThe, suchAs, thisOne, USUAL_WORDS, type AnnexWords } from "./annex-words";
import { deliberationTable, reportTable, sumOf } from "./draft-tables";
import { imputationSummary } from "./imputation-summary";
import { pastable, typesetFrench, type PastableText, type TextBlock } from "./rich-text";

/** How the drafts are worded. They are French in any language: they are parts of a French act. */
export interface DraftOptions {
  /** Whether each total is given in words too. */
  readonly words: boolean;
  /** The number of the annex that holds the grants: "annexe 5"; null where it has none, or none is known. */
  readonly annexNumber: number | null;
  /** The number of the annex that presents each theme, by theme rank, where there is one. */
  readonly presentedIn?: Readonly<Record<string, number>>;
  /** What the annex calls its parts; « thématique » and « opération » where it is not said. */
  readonly annexWords?: AnnexWords;
  /** The budget that expenses are charged to; the département's where it is not said. */
  readonly budget?: string | null;
}

const USUAL_BUDGET = "budget départemental";

/** Funding articles, one a theme that grants something, then the article of imputations, where codes are known. */
export function draftArticles(report: Report, annex: Annex, options: DraftOptions): PastableText {
  const funded = fundedThemes(annex);
  const articles = funded.map((theme, index) =>
    article(
      index + 1,
      `D'approuver ${financing(theme, options)}, ${distribution("au profit des structures et selon", options)} à la présente délibération.`,
    ),
  );
  const summary = imputationSummary(report, annex);
  if (!summary) return pastable(articles);
  const sum = sumOf(summary.rows);
  const opening =
    `D'imputer ${spending(funded.length)}, d'un montant total de ${said(sum, options)}, ` +
    `sur le ${options.budget ?? USUAL_BUDGET} comme suit :`;
  return pastable([...articles, article(funded.length + 1, opening), deliberationTable(summary.rows, sum)]);
}

/** The report's sentence on each theme, what it proposes, then its imputation table with what is available and the balance. */
export function draftReport(report: Report, annex: Annex, options: DraftOptions): PastableText {
  const funded = fundedThemes(annex);
  const blocks = funded.flatMap((theme) => [
    { ...paragraph(capital(themeName(theme, options))), bold: true } as const,
    paragraph(proposal(theme, options)),
  ]);
  const summary = imputationSummary(report, annex);
  const points = funded.map(
    (theme) => `d'approuver ${financing(theme, options)}, ${distribution("ainsi que", options)}`,
  );
  const asked: readonly TextBlock[] =
    points.length === 0 ? [] : [paragraph("Il vous est proposé :"), listOf(points)];
  if (!summary) return pastable([...blocks, ...asked]);
  const opening = `La dépense serait imputée sur le ${options.budget ?? USUAL_BUDGET} comme suit :`;
  return pastable([...blocks, ...asked, paragraph(opening), reportTable(summary.rows)]);
}

interface FundedTheme {
  readonly theme: Theme;
  readonly amount: Amount;
  /** Operations that hold a line, retained or not; none where the theme holds its lines by itself. */
  readonly operations: number;
}

/** A theme whose retained lines come to nothing has no article. */
function fundedThemes(annex: Annex): readonly FundedTheme[] {
  return annex.themes
    .map((theme) => {
      const operations = theme.operations.filter(({ lines }) => lines.length > 0);
      const untitled = operations.length === 1 && operations[0]?.title === "";
      return {
        theme,
        amount: Amount.sum(
          theme.operations.flatMap((operation) => retainedLines(operation).map((line) => line.amount.amount)),
        ),
        operations: untitled ? 0 : operations.length,
      };
    })
    .filter(({ amount }) => !amount.isZero);
}

/** « le financement des 5 opérations de la thématique 3 « … », telles que présentées en annexe 3, pour un montant total de … » */
function financing(funded: FundedTheme, options: DraftOptions): string {
  const { theme, operations, amount } = funded;
  const { theme: themeWord, operation: word } = options.annexWords ?? USUAL_WORDS;
  const name = `${ofThe(themeWord)} ${designation(theme)}`;
  const what =
    operations > 1
      ? `des ${operations} ${word.many} ${name}`
      : operations === 1
        ? `${ofThe(word)} ${name}`
        : name;
  const presented = options.presentedIn?.[String(theme.rank)];
  const [noun, count] = operations === 0 ? [themeWord, 1] : [word, operations];
  const where =
    presented === undefined
      ? ""
      : `, ${suchAs(noun, count)} que ${agreeing("présenté", noun, count)} en annexe ${presented}`;
  const total = operations > 1 ? "montant total" : "montant";
  return `le financement ${what}${where}, pour un ${total} de ${said(amount, options)}`;
}

/** The formula that sends to the annex: « au profit des structures et selon la répartition financière figurant en annexe 5 ». */
function distribution(opening: string, { annexNumber }: DraftOptions): string {
  const where = annexNumber === null ? "en annexe" : `en annexe ${annexNumber}`;
  return `${opening} la répartition financière figurant ${where}`;
}

/** What the articles spend: « la dépense résultant de l’article 1er », « les dépenses résultant des articles 1er à 4 ». */
function spending(articles: number): string {
  if (articles <= 1) return "la dépense résultant de l'article 1er";
  return `les dépenses résultant des articles 1er ${articles === 2 ? "et" : "à"} ${articles}`;
}

function proposal({ theme, operations, amount }: FundedTheme, options: DraftOptions): string {
  const { theme: themeWord, operation: word } = options.annexWords ?? USUAL_WORDS;
  const numbers = [options.presentedIn?.[String(theme.rank)], options.annexNumber].flatMap(
    (one) => one ?? [],
  );
  const cited = [...new Set(numbers)].sort((a, b) => a - b);
  const where =
    cited.length === 0 ? "" : ` (${cited.length > 1 ? "annexes" : "annexe"} ${cited.join(" et ")})`;
  const opening = `Au titre de ${thisOne(themeWord)}, `;
  if (operations === 0) return `${opening}le montant proposé est de ${said(amount, options)}${where}.`;
  const subject =
    operations > 1
      ? `${operations} ${word.many} sont ${agreeing("proposé", word, operations)}, pour un montant total`
      : `${word.feminine ? "une" : "un"} ${word.one} est ${agreeing("proposé", word, 1)}, pour un montant`;
  return `${opening}${subject} de ${said(amount, options)}${where}.`;
}

function themeName({ theme }: FundedTheme, { annexWords }: DraftOptions): string {
  return `${(annexWords ?? USUAL_WORDS).theme.one} ${designation(theme)}`;
}

/** « 3 « Accès au logement » »: a number that the annex does not give is not made up where there is a title. */
function designation({ number, rank, title }: Theme): string {
  if (title === "") return String(number ?? rank);
  return number === null ? `« ${title} »` : `${number} « ${title} »`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function said(amount: Amount, { words }: DraftOptions): string {
  const figures = formatAmount(amount.rounded(), "fr");
  return words ? `${figures} (${writeWords(amount)})` : figures;
}

function article(number: number, text: string): TextBlock {
  const lead = typesetFrench(`Article ${number === 1 ? "1er" : number} :`);
  return { kind: "paragraph", lead, text: typesetFrench(text) };
}

function paragraph(text: string): Extract<TextBlock, { kind: "paragraph" }> {
  return { kind: "paragraph", text: typesetFrench(text) };
}

function listOf(points: readonly string[]): TextBlock {
  const ends = (index: number): string => (index === points.length - 1 ? "." : " ;");
  return { kind: "list", items: points.map((point, index) => typesetFrench(point + ends(index))) };
}
