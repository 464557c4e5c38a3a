/** What the worker makes of the dossier that it checked last: sheets, texts, files, and what the pane shows of them. */
import manifest from "../../../../package.json";
import type { AmountReading, RoledDocument } from "../../../engine/model";
import type { SheetSnapshot } from "../../../engine/grid";
import { Amount } from "../../../engine/money";
import {
  beneficiariesSheet,
  byBeneficiary,
  byTerritory,
  controlSheet,
  draftArticles,
  draftReport,
  grantsOf,
  imputationSummary,
  imputationSummarySheet,
  mailMerge,
  mailMergeSheet,
  noGrantorFacts,
  openData,
  openDataCsv,
  PUBLICATION_THRESHOLD,
  territoriesSheet,
  type AdvanceShares,
  type DraftOptions,
  type GrantorFacts,
  type SheetPlan,
} from "../../../engine/outputs";
import type { Reconciliation } from "../../../engine/reconcile";
import { readDocument } from "../../../engine/reading/documents";
import type { Lang } from "../../../texts";
import type { Drafts, Made, MakeOrder, OpenDataMade, OutputsOutline, SheetOrder } from "./orders";
import { previewOf } from "./preview";

/** A dossier as it was checked, kept for what is made of it. */
export interface CheckedDossier {
  readonly result: Extract<Reconciliation, { kind: "report" }>;
  readonly sheets: readonly SheetSnapshot[];
  readonly documents: readonly RoledDocument[];
  /** When: ISO date and time of the clock on the wall, without zone. */
  readonly at: string;
}

/** Carries an order out. */
export function make(dossier: CheckedDossier, order: MakeOrder): Made[MakeOrder["make"]] {
  const { lang } = order;
  switch (order.make) {
    case "outline":
      return outline(dossier);
    case "sheet":
      return { plan: plan(dossier, order.sheet, lang) };
    case "preview":
      return previewOf(dossier, order.sheet, lang);
    case "drafts":
      return drafts(dossier, order.options);
    case "open-data":
      return published(dossier, order.facts);
  }
}

function plan({ result, at }: CheckedDossier, sheet: SheetOrder, lang: Lang): SheetPlan | null {
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
      return mailMergeSheet(mailMerge(report, annex, sheet.shares), lang);
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
  const { annex } = reading;
  const grants = grantsOf(report, annex);
  const summary = imputationSummary(report, annex);
  const known = summary?.rows.filter(({ code }) => code !== null) ?? [];
  const funded = annex.themes.filter(
    (theme) => !sumOf(grants.filter((grant) => grant.theme === theme).map(({ line }) => line.amount)).isZero,
  );
  return {
    codes: summary && {
      count: known.length,
      total: Amount.sum(known.map(({ computed }) => Amount.fromDecimal(computed))).toFixed(),
      unmapped: summary.rows.find(({ code }) => code === null)?.computed ?? null,
    },
    beneficiaries: byBeneficiary(grants).filter(({ name }) => name !== null).length,
    territories: byTerritory(grants).filter(({ name }) => name !== "").length,
    conventions: mailMerge(report, annex, ALL_AT_ONCE).rows.length,
    articles: funded.length,
    published: openData(report, annex, [], noGrantorFacts).rows.length,
    themes: annex.themes.map(({ rank, number, title, operations }) => ({
      rank,
      number: number ?? rank,
      title,
      operations: operations.map((operation) => ({ id: operation.id, title: operation.title })),
    })),
    decision: decisionOf(dossier),
  };
}

const ALL_AT_ONCE: AdvanceShares = { usual: "1", themes: {}, operations: {} };

function sumOf(amounts: readonly AmountReading[]): Amount {
  return Amount.sum(amounts.map(({ amount }) => amount));
}

/** The number that the documents give the deliberation, where they agree on one. */
function decisionOf({ documents }: CheckedDossier): string | null {
  const numbers = documents.flatMap(
    ({ text, role }) => readDocument(text, role).deliberationNumber?.value ?? [],
  );
  const [number = null] = numbers;
  return new Set(numbers).size === 1 ? number : null;
}

function drafts({ result }: CheckedDossier, options: DraftOptions): Drafts {
  const { report, annex } = result;
  return {
    articles: draftArticles(report, annex.annex, options),
    report: draftReport(report, annex.annex, options),
  };
}

/** Rows shown before the file is saved. */
const SHOWN = 3;

function published(dossier: CheckedDossier, given: GrantorFacts): OpenDataMade {
  const { result, sheets } = dossier;
  const facts = { ...given, decision: given.decision ?? decisionOf(dossier) };
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
