import type { Report } from "../findings";
import { Amount, formatAmount, writeWords } from "../money";
import { retainedLines, type Annex, type Theme } from "../model";
import { imputationSummary, type ImputationSummaryRow } from "./imputation-summary";
import { pastable, typesetFrench, type PastableText, type TextBlock } from "./rich-text";

/** How the drafts are worded. They are French in any language: they are parts of a French act. */
export interface DraftOptions {
  /** Whether each total is given in words too. */
  readonly words: boolean;
  /** The number of the annex that holds the grants: "annexe 5"; null where the draft should not cite it. */
  readonly annexNumber: number | null;
}

/** Funding articles, one a theme that grants something, then the article of imputations, where codes are known. */
export function draftArticles(report: Report, annex: Annex, options: DraftOptions): PastableText {
  const funded = fundedThemes(annex);
  const articles = funded.map((theme, index) => paragraph(fundingArticle(theme, index + 1, options)));
  const summary = imputationSummary(report, annex);
  if (!summary) return pastable(articles);
  const sum = Amount.sum(summary.rows.map(({ computed }) => Amount.fromDecimal(computed)));
  const opening =
    `Article ${funded.length + 1} : D'imputer la dépense correspondante, d'un montant total de ` +
    `${said(sum, options)}, sur le budget départemental, comme suit :`;
  return pastable([...articles, paragraph(opening), deliberationTable(summary.rows, sum)]);
}

/** The report's sentence on each theme, then its imputation table with what is available and the balance. */
export function draftReport(report: Report, annex: Annex, options: DraftOptions): PastableText {
  const blocks = fundedThemes(annex).flatMap((theme) => [
    { ...paragraph(themeName(theme, "Thématique")), bold: true } as const,
    paragraph(proposal(theme, options)),
  ]);
  const summary = imputationSummary(report, annex);
  if (!summary) return pastable(blocks);
  const opening = "La dépense proposée serait imputée sur le budget départemental comme suit :";
  return pastable([...blocks, paragraph(opening), reportTable(summary.rows)]);
}

interface FundedTheme {
  readonly theme: Theme;
  readonly amount: Amount;
  /** Operations that hold a line, retained or not. */
  readonly operations: number;
}

/** A theme whose retained lines come to nothing has no article. */
function fundedThemes(annex: Annex): readonly FundedTheme[] {
  return annex.themes
    .map((theme) => ({
      theme,
      amount: Amount.sum(
        theme.operations.flatMap((operation) => retainedLines(operation).map((line) => line.amount.amount)),
      ),
      operations: theme.operations.filter(({ lines }) => lines.length > 0).length,
    }))
    .filter(({ amount }) => !amount.isZero);
}

function fundingArticle(funded: FundedTheme, number: number, options: DraftOptions): string {
  const { operations, amount } = funded;
  const what = operations > 1 ? `des ${operations} opérations` : "de l'opération";
  const where =
    options.annexNumber === null ? "" : `, selon la répartition figurant en annexe ${options.annexNumber}`;
  return (
    `Article ${number} : D'approuver le financement ${what} de la ${themeName(funded, "thématique")}, ` +
    `pour un montant total de ${said(amount, options)}${where}.`
  );
}

function proposal({ operations, amount }: FundedTheme, options: DraftOptions): string {
  const subject = operations > 1 ? `${operations} opérations sont proposées` : "Une opération est proposée";
  const where = options.annexNumber === null ? "" : ` (annexe ${options.annexNumber})`;
  return `${subject} au titre de cette thématique, pour un montant total de ${said(amount, options)}${where}.`;
}

function themeName({ theme }: Pick<FundedTheme, "theme">, word: string): string {
  const name = `${word} ${theme.number ?? theme.rank}`;
  return theme.title === "" ? name : `${name} « ${theme.title} »`;
}

function said(amount: Amount, { words }: DraftOptions): string {
  const figures = formatAmount(amount.rounded(), "fr");
  return words ? `${figures} (${writeWords(amount)})` : figures;
}

function paragraph(text: string): Extract<TextBlock, { kind: "paragraph" }> {
  return { kind: "paragraph", text: typesetFrench(text) };
}

function deliberationTable(rows: readonly ImputationSummaryRow[], sum: Amount): TextBlock {
  return {
    kind: "table",
    header: ["Code opération", "Imputation budgétaire", "Libellé", "AE", "Dépense"],
    rows: [
      ...rows.map((row) => [...identity(row), figure(row.commitmentAuthorisation), figure(row.computed)]),
      ["Total", "", "", "", euros(sum)],
    ],
    firstAmount: 3,
    total: true,
  };
}

function reportTable(rows: readonly ImputationSummaryRow[]): TextBlock {
  const proposed = Amount.sum(rows.map(({ computed }) => Amount.fromDecimal(computed)));
  return {
    kind: "table",
    header: [
      "Code opération",
      "Imputation budgétaire",
      "Libellé",
      "AE",
      "Disponible",
      "Proposition",
      "Solde",
    ],
    rows: [
      ...rows.map((row) => [
        ...identity(row),
        figure(row.commitmentAuthorisation),
        figure(row.available),
        figure(row.computed),
        row.available === null
          ? ""
          : euros(Amount.fromDecimal(row.available).minus(Amount.fromDecimal(row.computed))),
      ]),
      ["Total", "", "", "", "", euros(proposed), ""],
    ],
    firstAmount: 3,
    total: true,
  };
}

/** A row without code is left for the writer to fill: an act cannot say that nobody knows. */
function identity({ code, budgetImputation, label }: ImputationSummaryRow): readonly string[] {
  return [code ?? "[code à compléter]", budgetImputation ?? "", typesetFrench(label ?? "")];
}

function figure(amount: string | null): string {
  return amount === null ? "" : euros(Amount.fromDecimal(amount));
}

function euros(amount: Amount): string {
  return formatAmount(amount.rounded(), "fr", { cents: "always" });
}
