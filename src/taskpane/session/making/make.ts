/** What the worker makes of the dossier that it checked last: sheets, texts, files, and what the pane shows of them. */
import manifest from "../../../../package.json";
import type { AmountReading } from "../../../engine/model";
import { Amount } from "../../../engine/money";
import {
  grantorOf,
  beneficiariesSheet,
  byBeneficiary,
  byTerritory,
  controlSheet,
  documentCorrections,
  documentCorrectionsText,
  draftArticles,
  draftReport,
  GRANTOR_FIELDS,
  grantsOf,
  imputationSummary,
  imputationSummarySheet,
  mailMerge,
  mailMergeSheet,
  noGrantorFacts,
  pageOf,
  openData,
  openDataCsv,
  PUBLICATION_THRESHOLD,
  territoriesSheet,
  TO_FILL,
  type GrantorFacts,
  type KnownShares,
  type SheetPlan,
} from "../../../engine/outputs";
import { exportTexts, inDocumentsTexts, say, type Lang } from "../../../texts";
import { writeWordDocument } from "../../../documents";
import { changesSince } from "./changes";
import { factsOf, sharesOf, type CheckedDossier } from "./checked-dossier";
import type {
  ChangesMade,
  DraftChoice,
  Drafts,
  InDocuments,
  Made,
  MakeOrder,
  OpenDataMade,
  OutputsOutline,
  SheetOrder,
} from "./orders";
import { previewOf } from "./preview";
import { readingOf } from "./reading-of";

/** Carries an order out. */
export function make(
  dossier: CheckedDossier,
  order: MakeOrder,
): Made[MakeOrder["make"]] | Promise<ChangesMade> {
  const { lang } = order;
  switch (order.make) {
    case "outline":
      return outline(dossier);
    case "reading":
      return readingOf(dossier);
    case "sheet":
      return { plan: plan(dossier, order.sheet, lang) };
    case "preview":
      return previewOf(dossier, order.sheet, lang);
    case "drafts":
      return drafts(dossier, order.options);
    case "in-documents":
      return inDocuments(dossier, lang);
    case "open-data":
      return published(dossier, order.facts);
    case "changes":
      return changesSince(dossier, order.earlier, lang);
  }
}

function plan(dossier: CheckedDossier, sheet: SheetOrder, lang: Lang): SheetPlan | null {
  const { result, at } = dossier;
  const { report } = result;
  const { annex } = result.annex;
  switch (sheet.kind) {
    case "imputation-summary": {
      const summary = imputationSummary(report, annex);
      return summary && imputationSummarySheet(summary, lang);
    }
    case "by-beneficiary":
      return beneficiariesSheet(report, annex, lang);
    case "by-territory":
      return territoriesSheet(report, annex, lang);
    case "mail-merge":
      return mailMergeSheet(mailMerge(report, annex, sharesOf(dossier, sheet.shares)), lang);
    case "control-sheet":
      // Excel does not tell who works in it.
      return controlSheet(report, { at, version: manifest.version, user: null, files: sheet.files }, lang, {
        annex,
        kept: sheet.kept,
      });
  }
}

function outline(dossier: CheckedDossier): OutputsOutline {
  const { report, annex: reading } = dossier.result;
  const { decision, authority, annexNumber, advance } = factsOf(dossier);
  const { annex } = reading;
  const grants = grantsOf(report, annex);
  const summary = imputationSummary(report, annex);
  const known = summary?.rows.filter(({ code }) => code !== null) ?? [];
  const funded = annex.themes.filter(
    (theme) => !sumOf(grants.filter((grant) => grant.theme === theme).map(({ line }) => line.amount)).isZero,
  );
  const conventions = mailMerge(report, annex, NO_SHARES).rows;
  const data = openData(report, annex, dossier.sheets, noGrantorFacts);
  return {
    codes: summary && {
      count: known.length,
      total: Amount.sum(known.map(({ computed }) => Amount.fromDecimal(computed))).toFixed(),
      unmapped: summary.rows.find(({ code }) => code === null)?.computed ?? null,
    },
    beneficiaries: byBeneficiary(grants).filter(({ name }) => name !== null).length,
    territories: byTerritory(grants).filter(({ name }) => name !== "").length,
    conventions: conventions.length,
    modelShares: advance.operations,
    articles: funded.length,
    inDocuments: documentCorrections(report).flatMap(({ corrections }) => corrections).length,
    published: data.rows.length,
    unpublished: data.unfilled.filter(({ field }) => !GRANTOR_FIELDS.has(field)).length,
    themes: annex.themes.map(({ rank, number, title, operations }) => ({
      rank,
      number: number ?? rank,
      title,
      operations: operations.map((one) => ({
        id: one.id,
        title: one.title,
        conventions: conventions.filter(({ operation }) => operation === one.id).length,
      })),
    })),
    decision,
    authority,
    annexNumber,
  };
}

const NO_SHARES: KnownShares = { usual: null, themes: {}, operations: {} };

function sumOf(amounts: readonly AmountReading[]): Amount {
  return Amount.sum(amounts.map(({ amount }) => amount));
}

function drafts(dossier: CheckedDossier, { words, annexNumber }: DraftChoice): Drafts {
  const { report, annex } = dossier.result;
  const facts = factsOf(dossier);
  const options = { ...facts, words, annexNumber: annexNumber ?? facts.annexNumber };
  const articles = draftArticles(report, annex.annex, options);
  const paragraphs = draftReport(report, annex.annex, options);
  // Drafts are parts of a French act, in any language.
  const french = (key: "drafts-title" | "drafts-articles" | "drafts-report"): string =>
    say(exportTexts[key], "fr");
  const page = pageOf(french("drafts-title"), [
    { title: french("drafts-articles"), text: articles },
    { title: french("drafts-report"), text: paragraphs },
  ]);
  return {
    articles,
    report: paragraphs,
    word: writeWordDocument(page.blocks, french("drafts-title")),
    toFill: { articles: toFillIn(articles.plain), report: toFillIn(paragraphs.plain) },
  };
}

function toFillIn(text: string): number {
  return text.split(TO_FILL).length - 1;
}

function inDocuments({ result: { report } }: CheckedDossier, lang: Lang): InDocuments {
  const text = documentCorrectionsText(report, lang);
  if (text === null) return { list: null };
  const title = say(inDocumentsTexts.title, lang);
  const word = writeWordDocument([{ kind: "heading", text: title }, ...text.blocks], title);
  return { list: { text, word } };
}

/** Rows shown before the file is saved. */
const SHOWN = 3;

function published(dossier: CheckedDossier, given: GrantorFacts): OpenDataMade {
  const { result, sheets } = dossier;
  const facts = grantorOf(given, factsOf(dossier));
  const data = openData(result.report, result.annex.annex, sheets, facts);
  const { rows, unfilled, above, leftOut } = data;
  return {
    csv: openDataCsv(data),
    rows: rows.length,
    total: Amount.sum(rows.map(({ montant }) => Amount.fromDecimal(montant))).toFixed(),
    first: rows.slice(0, SHOWN).map(({ nomBeneficiaire, objet, montant }) => ({
      beneficiary: nomBeneficiaire,
      purpose: objet,
      amount: montant,
    })),
    unfilled,
    above,
    threshold: Amount.fromDecimal(PUBLICATION_THRESHOLD).toFixed(),
    leftOut,
  };
}
