import { largeDossier } from "../../../assets/states/large-dossier";
import type { Report } from "../../../src/engine/findings";
import { reconcile } from "../../../src/engine/reconcile";

/** What is found in a dossier of so many themes, each with a total, an article and a balance that are wrong. */
export function largeReport(themes: number): Report {
  const result = reconcile(largeDossier({ themes, isSound: false }), { name: "essai", lang: "fr" });
  if (result.kind !== "report") throw new Error(result.kind);
  const alarms = result.report.findings.filter(({ severity }) => severity !== "info");
  return { ...result.report, findings: alarms };
}
