import type { DocumentText } from "../../src/engine/model";
import { draw, type Plan } from "../faults/drawn";
import { largePlan } from "../faults/large";
import { plantLines } from "../faults/large-faults";
import { pdfBytes, wordBytes, type Layout } from "../support/laid-out-document";
import { workbookBytes } from "./workbook-bytes";

/** The files of a dossier by name, as an office would hand them over. */
export type DossierFiles = Readonly<Record<"annexe.xlsx" | "deliberation.docx" | "rapport.docx", Uint8Array>>;

/** How large a dossier is. */
export interface DossierSize {
  readonly lines: number;
  /** In each operation. */
  readonly linesOfOne: number;
  /** Lines whose amount is wrong. */
  readonly faults: number;
}

/** The largest councils vote some forty themes at once. */
const MOST_THEMES = 40;
const OPERATIONS_OF_A_THEME = 25;

/** A dossier of a size, the same each time. */
export function dossierFiles(size: DossierSize): DossierFiles {
  const { dossier } = draw(planOf(size, false));
  const [sheet] = dossier.workbook.sheets;
  const [deliberation, report] = dossier.documents.map(({ text }) => layoutOf(text));
  if (!sheet || !deliberation || !report) throw new Error("nothing was drawn");
  return {
    "annexe.xlsx": workbookBytes(sheet),
    "deliberation.docx": wordBytes(deliberation),
    "rapport.docx": wordBytes(report),
  };
}

/** A deliberation that tells every operation and prints the annex, of about so many lines: a page holds some fifty. */
export function longDocument(format: "docx" | "pdf", lines: number): Uint8Array {
  const { dossier } = draw(planOf({ lines: lines / 3, linesOfOne: 10, faults: 0 }, true));
  const layout = layoutOf(dossier.documents[0]?.text ?? { blocks: [] });
  return format === "pdf" ? pdfBytes(layout) : wordBytes(layout);
}

function planOf({ lines, linesOfOne, faults }: DossierSize, isLong: boolean): Plan {
  const count = Math.max(1, Math.round(lines / linesOfOne));
  const themes = Math.min(MOST_THEMES, Math.ceil(count / OPERATIONS_OF_A_THEME));
  const operations = Math.ceil(count / themes);
  const parts = { deliberation: true, report: true, narrative: isLong, conventions: false, print: isLong };
  const plan = largePlan({ themes, operations, lines: Math.min(lines, linesOfOne) }, parts);
  plantLines(plan, faults);
  return plan;
}

/** The lines of a paragraph are paragraphs of their own, as Word has them. */
function layoutOf({ blocks }: Pick<DocumentText, "blocks">): Layout {
  return blocks.flatMap((block): Layout => (block.kind === "table" ? [block.rows] : block.lines));
}
