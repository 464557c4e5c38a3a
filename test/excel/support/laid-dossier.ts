import type { SheetSnapshot } from "../../../src/engine/grid";
import type { Report } from "../../../src/engine/findings";
import { noChoices, type Annex, type Dossier } from "../../../src/engine/model";
import {
  beneficiariesSheet,
  controlSheet,
  imputationSummary,
  imputationSummarySheet,
  mailMerge,
  mailMergeSheet,
  territoriesSheet,
  type CheckFacts,
  type SheetPlan,
} from "../../../src/engine/outputs";
import { reconcile } from "../../../src/engine/reconcile";
import { readWorkbook } from "../../../src/excel";
import type { WorkbookModel } from "../../../src/host";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { emptyWorkbook, type ExcelSession } from "../../support/excel-client";
import { enter } from "./in-session";

/** A dossier whose workbook is open in Excel. */
export interface LaidDossier {
  readonly session: ExcelSession;
  readonly documents: Dossier["documents"];
}

/** Puts a drawn dossier's sheets in a workbook, open from then on. */
export function layDossier(drawn: DrawnDossier): LaidDossier {
  const dossier = dossierFrom(drawn);
  const { sheets } = dossier.workbook;
  const model = emptyWorkbook(...sheets.map(({ name }) => name));
  for (const sheet of sheets) fill(model, sheet);
  return { session: enter(model), documents: dossier.documents };
}

function fill(model: WorkbookModel, { name, cells }: SheetSnapshot): void {
  const sheet = model.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const changes = cells.map(({ row, column, value, formula }) => ({
    row,
    column,
    record: { column, value, ...(formula === undefined ? {} : { formula: { text: formula.slice(1) } }) },
  }));
  model.apply({ kind: "cells", sheet: sheet.id, cells: changes });
}

/** Checks the workbook as it stands in Excel now. */
export async function checkLaid({ documents }: LaidDossier): Promise<{ report: Report; annex: Annex }> {
  const { sheets } = await readWorkbook();
  const result = reconcile(
    { workbook: { file: "annexe.xlsx", sheets }, documents, choices: noChoices },
    { name: "essai", lang: "fr" },
  );
  if (result.kind !== "report") throw new Error(`unusable: ${JSON.stringify(result.annex)}`);
  return { report: result.report, annex: result.annex.annex };
}

export const FACTS: CheckFacts = {
  at: "2026-11-25T14:32:00",
  version: "0.1.0",
  user: "J. Martin",
  files: [{ file: "annexe.xlsx", size: 20480, sha256: "a".repeat(64) }],
};

/** Every sheet that is made of a dossier, but the journal, that is never filled again. */
export function everyPlan(report: Report, annex: Annex, kept: string | null = null): readonly SheetPlan[] {
  const summary = imputationSummary(report, annex);
  const merge = mailMerge(report, annex, { usual: "0.8", themes: {}, operations: {} });
  return [
    ...(summary ? [imputationSummarySheet(summary, "fr")] : []),
    controlSheet(report, FACTS, "fr", { annex, kept }),
    beneficiariesSheet(report, annex, "fr"),
    territoriesSheet(report, annex, "fr"),
    mailMergeSheet(merge, "fr"),
  ];
}
