import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type WorkbookModel } from "../../../src/host";
import type { SheetSnapshot } from "../../../src/engine/grid";

const SAMPLES = path.resolve(__dirname, "../../../assets/samples");

/** The annexes of the samples. */
export const SAMPLE_ANNEXES = ["sain", "trois-ecarts"].map((name) => path.join(SAMPLES, name, "annexe.xlsx"));

/** A workbook from its file. */
export function workbookAt(file: string): WorkbookModel {
  return openWorkbook(new Uint8Array(readFileSync(file)));
}

/** The workbooks of the corpus' dossiers, or none where the corpus is not at hand. */
export function corpusWorkbooks(folder: string): readonly string[] {
  const corpus = process.env["POINTAGE_CORPUS"];
  if (corpus === undefined) return [];
  const root = path.join(corpus, folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx") && !path.basename(name).startsWith("~"))
    .sort()
    .map((name) => path.join(root, name));
}

/** Every sheet of cells as it stands. */
export function snapshotsOf(model: WorkbookModel): readonly SheetSnapshot[] {
  return model.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => model.snapshot(sheet));
}
