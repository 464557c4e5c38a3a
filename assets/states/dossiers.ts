import { readFileSync } from "node:fs";
import path from "node:path";
import { openDocument } from "../../src/documents";
import { noChoices, type Dossier } from "../../src/engine/model";
import { openWorkbook } from "../../src/host";
import type { RecordedName } from "../../src/taskpane/states/recorded";
import { largeDossier } from "./large-dossier";
import { sheetOf, type Row } from "./sheet-of";

type Sample = "sain" | "trois-ecarts";

/** The dossiers whose checks the states of the pane show. */
export const DOSSIERS: Readonly<Record<RecordedName, () => Promise<Dossier>>> = {
  sain: () => ofSamples("sain", "sain"),
  "trois-ecarts": () => ofSamples("trois-ecarts", "trois-ecarts"),
  "deux-ecarts": () => ofSamples("sain", "trois-ecarts"),
  "a-verifier": () => Promise.resolve(largeDossier({ themes: 4, isSound: true })),
  "trente-ecarts": () => Promise.resolve(largeDossier({ themes: 10, isSound: false })),
  "trois-cents-ecarts": () => Promise.resolve(largeDossier({ themes: 100, isSound: false })),
  "mal-lu": () => Promise.resolve(misread()),
};

/** The annex of one sample with the documents of another. */
async function ofSamples(annex: Sample, documents: Sample): Promise<Dossier> {
  const workbook = openWorkbook(bytesOf(annex, "annexe.xlsx"));
  const read = (file: string) => openDocument(bytesOf(documents, file), file);
  return {
    workbook: { file: "annexe.xlsx", sheets: workbook.sheets.map((sheet) => workbook.snapshot(sheet)) },
    documents: [
      { text: await read("deliberation.docx"), role: null },
      { text: await read("rapport.txt"), role: null },
    ],
    choices: noChoices,
  };
}

function bytesOf(sample: Sample, file: string): Uint8Array {
  return readFileSync(path.join("assets/samples", sample, file));
}

/** Three themes of which no total is that of what stands above it, beside a column of costs. */
function misread(): Dossier {
  const rows = ["Mobilité", "Logement", "Jeunesse"].flatMap((title, index): readonly Row[] => [
    [`${index + 1}. ${title}`],
    ...[1, 2].flatMap((rank): readonly Row[] => [
      [`Opération ${rank} : action`, "Compagnie du Paravent", 900 * rank + index, 2_100 * rank + index],
      ["", "Atelier Papier Plié", 300, 800],
      ["", "TOTAL", 700 * rank],
    ]),
  ]);
  const header = ["Opération", "Structure bénéficiaire", "Montant proposé", "Coût du projet"];
  const sheet = sheetOf("Annexe 4", [header, ...rows]);
  return { workbook: { file: "annexe.xlsx", sheets: [sheet] }, documents: [], choices: noChoices };
}
