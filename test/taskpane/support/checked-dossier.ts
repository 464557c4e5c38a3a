import type { Dossier } from "../../../src/engine/model";
import { reconcile } from "../../../src/engine/reconcile";
import type { CheckedDossier } from "../../../src/taskpane/session/making/checked-dossier";

/** A dossier as the worker keeps it once it is checked. */
export function checkedDossier(dossier: Dossier, at = "2026-11-25T14:32:05"): CheckedDossier {
  const result = reconcile(dossier, { name: dossier.workbook.file, lang: "fr" });
  if (result.kind !== "report") throw new Error("the drawn dossier holds no annex");
  return { result, sheets: dossier.workbook.sheets, at };
}
