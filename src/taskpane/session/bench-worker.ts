/** The worker where documents are read and dossiers checked, so that the pane never waits. Knows neither Excel nor the page. */
import { DocumentProblem, openDocument, textDocument } from "../../documents";
import type { SheetSnapshot } from "../../engine/grid";
import { imputationSummary, imputationSummarySheet } from "../../engine/outputs";
import { reconcile } from "../../engine/reconcile";
import type { BenchAnswer, BenchRequest, Checked, CheckOrder } from "./bench-messages";

let sheets: SheetSnapshot[] = [];

/** What an answer says beside the number of its request. */
type Said<A = BenchAnswer> = A extends BenchAnswer ? Omit<A, "pointage" | "request"> : never;

self.addEventListener("message", (event: MessageEvent<BenchRequest>) => {
  const { data } = event;
  // The PDF reader speaks on the same line.
  if (typeof data.request !== "number") return;
  void answer(data).then((said) => {
    const whole = { ...said, pointage: "answer", request: data.request } as BenchAnswer;
    self.postMessage(whole);
  });
});

async function answer(asked: BenchRequest): Promise<Said> {
  try {
    switch (asked.kind) {
      case "read-file":
        return { kind: "document", text: await openDocument(asked.bytes, asked.file) };
      case "read-text":
        return { kind: "document", text: textDocument(asked.text, asked.file) };
      case "sheet":
        sheets = asked.first ? [asked.sheet] : [...sheets, asked.sheet];
        return { kind: "done" };
      case "cells":
        sheets = sheets.map((sheet, index) =>
          index === sheets.length - 1 ? { ...sheet, cells: sheet.cells.concat(asked.cells) } : sheet,
        );
        return { kind: "done" };
      case "check":
        return { kind: "checked", checked: check(asked.order) };
    }
  } catch (error) {
    if (error instanceof DocumentProblem) return { kind: "document-refused", reason: error.reason };
    return { kind: "broken", detail: error instanceof Error ? error.message : String(error) };
  }
}

function check({ file, documents, choices, lang }: CheckOrder): Checked {
  const result = reconcile({ workbook: { file, sheets }, documents, choices }, { name: file, lang });
  if (result.kind === "unusable") {
    return result.annex.kind === "ambiguous"
      ? { kind: "several", candidates: result.annex.candidates.map(({ sheet }) => sheet) }
      : { kind: "none", because: result.annex.because };
  }
  const { report, annex } = result;
  const summary = imputationSummary(report, annex.annex);
  return {
    kind: "report",
    report,
    otherSheets: annex.alternatives.flatMap((one) => one.sheets),
    summary: summary && imputationSummarySheet(summary, lang),
  };
}
