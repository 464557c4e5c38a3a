import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";

/** pdf.js, once it is loaded. */
export type Pdfjs = typeof PdfjsModule;

/** Loads pdf.js, late: it weighs more than all the rest. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // Loading the worker's module here makes it known to pdf.js, which then starts none: the pane reads in a worker already.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs" as string);
  return pdfjs;
}
