/** The worker where documents are read and dossiers checked, so that the pane never waits. Knows neither Excel nor the page. */
import { DocumentProblem, openDocument, textDocument } from "../../documents";
import type { SheetSnapshot } from "../../engine/grid";
import type { DocumentText } from "../../engine/model";
import { reconcile } from "../../engine/reconcile";
import type { BenchAnswer, BenchRequest, Checked, CheckOrder, DocumentFacts } from "./bench-messages";
import type { CheckedDossier } from "./making/checked-dossier";
import { rehearse } from "./rehearsal";
import { wallClock } from "./wall-clock";

let sheets: SheetSnapshot[] = [];
/** The texts of the last check, as they were sent. */
let texts: readonly { readonly sent: string; readonly text: DocumentText }[] = [];
/** What the last check came to: sheets, texts and files are made of it. */
let last: CheckedDossier | null = null;

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

rehearse();

async function answer(asked: BenchRequest): Promise<Said> {
  try {
    switch (asked.kind) {
      case "read-file":
        return await read(asked.bytes, asked.file);
      case "read-text":
        return { kind: "document", text: textDocument(asked.text, asked.file), facts: null };
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
      case "make": {
        // Most checks are followed by nothing made.
        const { make } = await import(/* webpackChunkName: "make" */ "./making/make");
        if (last === null) return { kind: "nothing-checked" };
        return { kind: "made", made: await make(last, asked.order) };
      }
    }
  } catch (error) {
    if (error instanceof DocumentProblem)
      return { kind: "document-refused", because: `document-${error.reason}` };
    return { kind: "broken", detail: error instanceof Error ? error.message : String(error) };
  }
}

async function read(bytes: Uint8Array, file: string): Promise<Said> {
  // Before reading: a reader may take the bytes away.
  const facts = await factsOf(bytes);
  try {
    return { kind: "document", text: await openDocument(bytes, file), facts };
  } catch (error) {
    if (!(error instanceof DocumentProblem) || error.reason !== "workbook") throw error;
  }
  // Few dossiers hold a second workbook.
  const { workbookDocument } = await import(/* webpackChunkName: "workbook-file" */ "./making/workbook-file");
  const opened = workbookDocument(bytes, file);
  return "text" in opened
    ? { kind: "document", text: opened.text, facts }
    : { kind: "document-refused", because: opened.refused };
}

async function factsOf(bytes: Uint8Array): Promise<DocumentFacts> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { size: bytes.length, sha256 };
}

/** A text that is sent again is the one of the check before: what was read of it is known. */
function asBefore(documents: CheckOrder["documents"]): CheckOrder["documents"] {
  texts = documents.map(({ text }) => {
    const sent = JSON.stringify(text);
    return texts.find((known) => known.sent === sent) ?? { sent, text };
  });
  return documents.map((document, index) => ({ ...document, text: texts[index]?.text ?? document.text }));
}

function check({ file, documents, choices, lang }: CheckOrder): Checked {
  const dossier = { workbook: { file, sheets }, documents: asBefore(documents), choices };
  const result = reconcile(dossier, { name: file, lang });
  last = null;
  if (result.kind === "unusable") {
    return result.annex.kind === "ambiguous"
      ? { kind: "several", candidates: result.annex.candidates.map(({ sheet }) => sheet) }
      : { kind: "none", because: result.annex.because };
  }
  const { report, annex } = result;
  last = { result, sheets, at: wallClock() };
  return { kind: "report", report, otherSheets: annex.alternatives.flatMap((one) => one.sheets) };
}
