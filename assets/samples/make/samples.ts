import { annexSheet } from "./annex-sheet";
import { deliberationBytes } from "./deliberation";
import { none, three, type Faults } from "./faults";
import { figures } from "./figures";
import { reportText } from "./report";
import { workbookBytes } from "./workbook";

/** The sample dossiers: folder, then file name, then bytes. The same at every making. */
export async function makeSamples(): Promise<Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>> {
  return { sain: await makeDossier(none), "trois-ecarts": await makeDossier(three) };
}

async function makeDossier(faults: Faults): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    "annexe.xlsx": workbookBytes("Annexe 4", annexSheet(figures, faults)),
    "deliberation.docx": await deliberationBytes(figures, faults),
    "rapport.txt": new TextEncoder().encode(reportText(figures, faults)),
  };
}
