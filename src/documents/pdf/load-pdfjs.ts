import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";

/** pdf.js, once it is loaded. */
export type Pdfjs = typeof PdfjsModule;

let workerSource: string | undefined;

/**
 * Lets the PDF reader work in a worker of its own, whose script stands at this address: what a page does so as not
 * to be held up. Without it, everywhere, pages are read one after another on the caller's thread.
 */
export function usePdfWorker(source: string): void {
  workerSource = source;
}

/** Loads pdf.js, late: it weighs more than all the rest. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  if (workerSource !== undefined) pdfjs.GlobalWorkerOptions.workerSrc = workerSource;
  // Loading the worker's module here makes it known to pdf.js, which then starts none.
  else await import("pdfjs-dist/legacy/build/pdf.worker.mjs" as string);
  return pdfjs;
}
