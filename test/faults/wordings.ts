import { Amount, writeWords } from "../../src/engine/money";
import { grouped } from "./draw-sheets";
import type { Credit, Theme } from "./figures";

/** How an office writes its documents. */
export interface Wording {
  readonly name: string;
  /** "1 234,56 €" in a sentence. */
  readonly euros: (cents: number) => string;
  /** "1 234,56" in a table. */
  readonly figure: (cents: number) => string;
  readonly before: string;
  readonly article: (rank: number, theme: Theme) => string;
  /** Whether its articles state how many operations, and the amount in words. */
  readonly states: { readonly count: boolean; readonly words: boolean };
  readonly credits: {
    readonly intro: (rank: number) => string;
    readonly header: readonly string[];
    /** Which field stands under each header. */
    readonly fields: readonly CreditField[];
    readonly layout: "tabs" | "spaces" | "cells";
  };
  readonly reportCredits: {
    readonly header: readonly string[];
    readonly fields: readonly CreditField[];
    readonly layout: "tabs" | "spaces" | "cells";
  };
  readonly reportTheme: (rank: number, theme: Theme) => string;
  /** Whether its report states how many operations a theme has. */
  readonly reportCounts: boolean;
  readonly reportListed: (rank: number, theme: Theme) => string;
  readonly operationHeading: (rank: number, title: string) => string;
  readonly themeHeading: (rank: number, title: string) => string;
  readonly proposal: string;
  readonly narrativeSum: (count: number, amount: string) => string;
  readonly narrativeList: (count: number) => string;
  readonly narrativeItem: (name: string, amount: string) => string;
  readonly convention: (theme: number, operation: number, title: string) => string;
  readonly conventionCode: (code: string) => string;
  readonly conventionAmount: (amount: string) => string;
  readonly codes: "seed" | "year" | "short" | "chapter" | "programme";
}

export type CreditField = "code" | "budget" | "label" | "ae" | "available" | "expense" | "balance";

const DELIBERATION = ["code", "budget", "label", "ae", "expense"] as const;
const REPORT = ["code", "budget", "label", "ae", "available", "expense", "balance"] as const;

const words = (cents: number): string => writeWords(Amount.fromCents(cents));
const plain = (cents: number): string => grouped(cents, " ", ",");
const short = (cents: number, space: string): string =>
  cents % 100 === 0 ? grouped(cents, space, ",").slice(0, -3) : grouped(cents, space, ",");
const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
const s = (count: number): string => (count > 1 ? "s" : "");

const base: Wording = {
  name: "De valider le financement",
  euros: (cents) => `${short(cents, " ")} €`,
  figure: plain,
  before: "Après en avoir délibéré,\n\nDÉCIDE :",
  article: (rank, { title, article }) =>
    `Article ${rank} :\n\nDe valider le financement des ${article.count} opérations de la thématique ${article.theme} « ${title} », telles que présentées en annexe ${rank}, pour un montant total de ${base.euros(article.cents)}, aux structures et selon la répartition financière reprises en annexe 5.`,
  states: { count: true, words: false },
  credits: {
    intro: (rank) =>
      `Article ${rank} :\n\nLes dépenses versées en application de la présente délibération sont imputées sur le budget départemental comme suit :`,
    header: ["Code Opération", "Imputation Budgétaire", "Libellé Opération", "AE €", "Dépense €"],
    fields: DELIBERATION,
    layout: "tabs",
  },
  reportCredits: {
    header: ["Code opération", "Imputation", "Libellé", "AE", "Disponible", "Proposition", "Solde"],
    fields: REPORT,
    layout: "tabs",
  },
  reportTheme: (rank, { title, report }) =>
    `${rank}. ${title}\n\nLe Département soutient les structures de cette thématique depuis plusieurs années.\n\n${report.count} opérations sont proposées pour un montant total de ${base.euros(report.cents)} (Annexes ${rank} et 5).`,
  reportCounts: true,
  reportListed: (rank, { title, report }) =>
    `- De valider le financement des ${report.count} opérations de la thématique ${rank} « ${title} », pour un montant total de ${base.euros(report.listed)} ;`,
  operationHeading: (rank, title) => `Opération ${rank} : ${title}`,
  themeHeading: (rank, title) => `${rank}. ${title}`,
  proposal: "Proposition 2025 :",
  narrativeSum: (count, amount) =>
    `Il est proposé de financer ${count} structure${s(count)} pour un montant de ${amount}.`,
  narrativeList: (count) =>
    `Il est proposé de conventionner avec ${count} structure${s(count)}, avec la répartition suivante :`,
  narrativeItem: (name, amount) => `${name} ${amount}`,
  convention: (theme, operation, title) =>
    `Modèle de convention - Thématique ${theme} / Opération ${operation} : ${title}`,
  conventionCode: (code) =>
    `La participation financière est imputée sur le chapitre « ${code} » du budget du Département.`,
  conventionAmount: (amount) => `Le montant de la participation s'élève à ${amount}.`,
  codes: "seed",
};

export const WORDINGS: readonly Wording[] = [
  base,
  {
    ...base,
    name: "D'attribuer, axes, no counts",
    euros: (cents) => `${plain(cents)} €`,
    article: (rank, { title, article }) =>
      `Article ${rank} – D'attribuer, au titre de l'axe ${article.theme} « ${title} », un montant global de ${plain(article.cents)} €, conformément à l'annexe 5.`,
    states: { count: false, words: false },
    credits: { ...base.credits, layout: "spaces" },
    reportCredits: { ...base.reportCredits, layout: "spaces" },
    reportTheme: (rank, { title, report }) =>
      `Axe ${rank} : ${title}\n\nLes actions de l'axe sont présentées en annexe ${rank}.\n\nLe montant total proposé est de ${plain(report.cents)} €.`,
    reportCounts: false,
    reportListed: (rank, { title, report }) =>
      `- d'attribuer ${plain(report.listed)} € au titre de l'axe ${rank} « ${title} » ;`,
    operationHeading: (rank, title) => `Action ${rank} : ${title}`,
    themeHeading: (rank, title) => `Axe ${rank} : ${title}`,
    convention: (theme, operation, title) =>
      `Modèle de convention - Axe ${theme} / Action ${operation} : ${title}`,
    codes: "year",
  },
  {
    ...base,
    name: "D'accorder, amounts in words",
    euros: (cents) => `${short(cents, "\u00a0")}\u00a0euros`,
    article: (rank, { title, article }) =>
      `ARTICLE ${rank === 1 ? "1ER" : rank} : D'accorder aux structures de la thématique ${article.theme} « ${title} », pour ${article.count} opération${s(article.count)}, des subventions d'un montant total de ${short(article.cents, "\u00a0")} € (${words(article.words)}), réparties selon l'annexe 5.`,
    states: { count: true, words: true },
    credits: {
      ...base.credits,
      header: ["Programme", "Chapitre/Nature", "Intitulé", "Autorisation d'engagement", "Montant"],
      intro: (rank) => `ARTICLE ${rank} : Les crédits nécessaires sont imputés ainsi qu'il suit :`,
    },
    codes: "short",
  },
  {
    ...base,
    name: "D'approuver l'attribution, volets",
    euros: (cents) => `${plain(cents)} €`,
    article: (rank, { title, article }) =>
      `Article ${rank} : D'approuver l'attribution de subventions pour les ${article.count} actions du volet ${article.theme} « ${title} », s'élevant à ${plain(article.cents)} €.`,
    credits: { ...base.credits, layout: "cells" },
    reportTheme: (rank, { title, report }) =>
      `Volet ${rank} : ${title}\n\nAu total, ${report.count} action${s(report.count)} sont proposées, pour ${plain(report.cents)} €.`,
    reportListed: (rank, { title, report }) =>
      `- D'approuver l'attribution de ${plain(report.listed)} € pour les ${report.count} actions du volet ${rank} « ${title} » ;`,
    operationHeading: (rank, title) => `Action ${rank} : ${title}`,
    themeHeading: (rank, title) => `Volet ${rank} : ${title}`,
    convention: (theme, operation, title) =>
      `Modèle de convention - Volet ${theme} / Action ${operation} : ${title}`,
    codes: "chapter",
  },
  {
    ...base,
    name: "priorities, other table columns",
    article: (rank, { title, article }) =>
      `Article ${rank} : D'allouer ${base.euros(article.cents)} aux ${article.count} dispositifs de la priorité ${article.theme} "${title}".`,
    credits: {
      ...base.credits,
      header: ["Intitulé", "Code", "Nature/Fonction", "Dépense", "Autorisation d'engagement"],
      fields: ["label", "code", "budget", "expense", "ae"],
    },
    reportTheme: (rank, { title, report }) =>
      `Priorité ${rank} : ${title}\n\n${report.count} dispositif${s(report.count)} ${report.count > 1 ? "sont retenus" : "est retenu"} pour un total de ${base.euros(report.cents)}.`,
    reportListed: (rank, { title, report }) =>
      `- d'allouer ${base.euros(report.listed)} aux ${report.count} dispositifs de la priorité ${rank} « ${title} » ;`,
    operationHeading: (rank, title) => `Dispositif ${rank} : ${title}`,
    themeHeading: (rank, title) => `Priorité ${rank} : ${title}`,
    narrativeSum: (count, amount) =>
      `Il est proposé d'aider ${count} structure${s(count)}, pour un montant total de ${amount}.`,
    narrativeItem: (name, amount) => `- ${name} : ${amount}`,
    convention: (theme, operation, title) =>
      `Modèle de convention - Priorité ${theme} / Dispositif ${operation} : ${title}`,
    codes: "programme",
  },
  {
    ...base,
    name: "amount before the theme, budget in two columns",
    article: (rank, { title, article }) =>
      `Article ${rank} : De fixer à ${plain(article.cents)} € le montant des aides allouées au titre de la thématique ${article.theme} « ${title} » (annexe ${rank}).`,
    states: { count: false, words: false },
    credits: {
      ...base.credits,
      header: ["Opération", "Libellé", "Imputation", "Crédits ouverts (AE)", "Engagement proposé"],
      fields: ["code", "label", "budget", "ae", "expense"],
    },
    reportCounts: false,
    reportTheme: (rank, { title, report }) =>
      `${rank}. ${title}\n\nL'ensemble des aides de cette thématique représente un total de ${plain(report.cents)} €.`,
    reportListed: (rank, { title, report }) =>
      `- de fixer à ${plain(report.listed)} € le montant des aides de la thématique ${rank} « ${title} » ;`,
    codes: "seed",
  },
  {
    ...base,
    name: "a table of themes in the report",
    article: (rank, { title, article }) =>
      `Article ${rank} : D'octroyer au titre de la thématique ${article.theme} : ${title}, une enveloppe totale de ${base.euros(article.cents)} pour ${article.count} opération${s(article.count)}.`,
    reportTheme: (rank, { title, report }) => `${rank}. ${title}\t${report.count}\t${plain(report.cents)} €`,
    narrativeList: () => "Il est proposé d'attribuer les subventions suivantes :",
    narrativeItem: (name, amount) => `- ${name} : ${amount}`,
    codes: "year",
  },
  {
    ...base,
    name: "sentences that start with the structures",
    euros: (cents) => `${short(cents, "\u202f")}\u00a0€`,
    article: (rank, { title, article }) =>
      `Article ${rank} : D'attribuer aux structures désignées en annexe, dans le cadre de la thématique ${article.theme} intitulée « ${title} », des subventions pour un montant total de ${short(article.cents, "\u202f")}\u00a0€ (${words(article.words)}).`,
    states: { count: false, words: true },
    reportTheme: (rank, { title, report }) =>
      `${rank}. ${title}\n\nCette thématique comprend ${report.count} opération${s(report.count)} pour un montant de ${short(report.cents, "\u202f")}\u00a0€.`,
    narrativeSum: (count, amount) =>
      `${count} structure${s(count)} ${count > 1 ? "sont soutenues" : "est soutenue"} pour un montant total de ${amount}.`,
    narrativeItem: (name, amount) => `${name}, à hauteur de ${amount}`,
    codes: "short",
  },
  {
    ...base,
    name: "a list under one article",
    article: (rank, { title, article }) =>
      `${rank === 1 ? "Article 1 : D'attribuer les subventions suivantes :\n" : ""}- thématique ${article.theme} « ${title} » : ${plain(article.cents)} € pour ${article.count} opération${s(article.count)} ;`,
    credits: {
      ...base.credits,
      intro: () => "Article 2 :\n\nLes dépenses sont imputées comme suit :",
      layout: "spaces",
    },
    reportTheme: (rank, { title, report }) =>
      `${rank}. ${title}\n\nPour la thématique « ${lowered(title)} », il est proposé de retenir ${report.count} opération${s(report.count)}, soit un total de ${plain(report.cents)} €.`,
    codes: "programme",
  },
];

/** The cells of one row of credits, in a table's order. */
export function creditCells(
  credit: Credit,
  of: "deliberation" | "report",
  fields: readonly CreditField[],
  figure: Wording["figure"],
): readonly string[] {
  const { deliberation, report } = credit;
  return fields.map((field): string => {
    const row = of === "deliberation" ? deliberation : report;
    switch (field) {
      case "code":
      case "budget":
      case "label":
        return row[field];
      case "ae":
        return figure(row.ae);
      case "expense":
        return figure(of === "deliberation" ? deliberation.expense : report.proposal);
      case "available":
        return figure(report.available);
      case "balance":
        return figure(report.balance);
    }
  });
}
