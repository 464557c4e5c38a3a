import { openDocument } from "../../src/documents";
import { noChoices, type Dossier, type DocumentReading } from "../../src/engine/model";
import { buildReport, judge } from "../../src/engine/findings";
import { readAnnex } from "../../src/engine/reading/annex";
import { annexNames, readDocument } from "../../src/engine/reading/documents";
import { reconcile } from "../../src/engine/reconcile";
import { tie } from "../../src/engine/linking";
import { openWorkbook } from "../../src/host";
import type { DossierFiles } from "./dossiers";

/** One step of a check, and what it needs of the steps before it. */
export type Stage =
  | "open the workbook"
  | "open the documents"
  | "read the annex"
  | "read the documents"
  | "tie"
  | "judge"
  | "report"
  | "the whole check";

/** Runs a dossier's check step by step: `timed` is given each step with its name, and runs it. */
export async function checkByStages(
  files: DossierFiles,
  timed: <T>(stage: Stage, step: () => T) => T,
): Promise<void> {
  const options = { name: "bench", lang: "fr" } as const;
  const sheets = timed("open the workbook", () => sheetsOf(files));
  const texts = await timed("open the documents", () => documentsOf(files));
  const annex = timed("read the annex", () => readAnnex(sheets, { sheet: null, choices: noChoices.reading }));
  if (annex.kind !== "read") throw new Error("no annex");
  const names = annexNames(annex.annex);
  const readings = timed("read the documents", () =>
    texts.map((text): DocumentReading => readDocument(text, null, names)),
  );
  const tied = timed("tie", () => tie(annex.annex, readings, [], noChoices));
  const given = { files: texts.map(({ file }) => file), otherSheets: [], annexSheets: sheets };
  const judged = timed("judge", () => judge({ name: "bench", sources: [], given, dossier: tied }));
  timed("report", () => buildReport(judged, "fr"));
  // Of files opened anew: what was read above is known.
  const anew = dossierOf(sheetsOf(files), await documentsOf(files));
  timed("the whole check", () => reconcile(anew, options));
}

/** The sheets of a dossier's workbook, opened by our own reader. */
export function sheetsOf(files: DossierFiles): Dossier["workbook"]["sheets"] {
  const workbook = openWorkbook(files["annexe.xlsx"]);
  return workbook.sheets.map((sheet) => workbook.snapshot(sheet));
}

/** Everything from the bytes of a dossier to its report. */
export async function checkFiles(files: DossierFiles): Promise<number> {
  const result = reconcile(dossierOf(sheetsOf(files), await documentsOf(files)), {
    name: "bench",
    lang: "fr",
  });
  return result.kind === "report" ? result.report.findings.length : -1;
}

function documentsOf(files: DossierFiles) {
  return Promise.all(
    (["deliberation.docx", "rapport.docx"] as const).map((name) => openDocument(files[name], name)),
  );
}

function dossierOf(
  sheets: Dossier["workbook"]["sheets"],
  texts: Awaited<ReturnType<typeof documentsOf>>,
): Dossier {
  return {
    workbook: { file: "annexe.xlsx", sheets },
    documents: texts.map((text) => ({ text, role: null })),
    choices: noChoices,
  };
}
