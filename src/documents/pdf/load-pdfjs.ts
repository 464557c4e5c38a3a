import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";

/** pdf.js, once it is loaded. */
export type Pdfjs = typeof PdfjsModule;

const push = Object.getOwnPropertyDescriptor(Array.prototype, "push") ?? {};

/**
 * Loads pdf.js, late: it weighs more than all the rest. Where an engine miscounts what is pushed onto four thousand
 * million items, its build puts a slow push of its own in the place of everyone's: the engine's is put back.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // Loading the worker's module here makes it known to pdf.js, which then starts none: the pane reads in a worker already.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs" as string);
  Object.defineProperty(Array.prototype, "push", push);
  return pdfjs;
}
