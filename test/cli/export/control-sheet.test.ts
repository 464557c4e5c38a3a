import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/host";
import type { SheetSnapshot } from "../../../src/engine/grid";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const SOUND = path.resolve(__dirname, "../../../assets/samples/sain");
const TITLES = ["Synthèse des imputations", "Tableau de contrôle"];

afterAll(removeFolders);

function sheetsOf(file: string): readonly SheetSnapshot[] {
  const model = openWorkbook(new Uint8Array(readFileSync(file)));
  return model.sheets.map((sheet) => model.snapshot(sheet)).filter(({ name }) => TITLES.includes(name));
}

function textsOf(sheet: SheetSnapshot | undefined): readonly string[] {
  return (sheet?.cells ?? []).flatMap(({ value }) => (value.kind === "text" ? [value.value] : []));
}

test("summary writes the control sheet beside the summary, links and SHA-256 included", async () => {
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  const { status, out } = await run("summary", SOUND, "-o", copy);
  expect([status, out]).toEqual([0, expect.stringContaining("Feuille « Tableau de contrôle »")]);
  const [summary, control] = sheetsOf(copy);
  const annexe = readFileSync(path.join(SOUND, "annexe.xlsx"));
  expect(textsOf(control)).toContain(createHash("sha256").update(annexe).digest("hex"));
  const link = control?.cells.find(({ formula }) => formula?.startsWith("=HYPERLINK"));
  expect(link?.value).toEqual({ kind: "text", value: expect.stringContaining("« Annexe 4 » ") });
  // Every formula was computed.
  const uncomputed = [...(summary?.cells ?? []), ...(control?.cells ?? [])].filter(
    ({ formula, value }) => formula !== undefined && (value.kind === "empty" || value.kind === "error"),
  );
  expect(uncomputed).toEqual([]);
});

test("a second run over the copy changes no value and no formula of the summary", async () => {
  const folder = dossierFolder({
    "annexe.xlsx": readFileSync(path.join(SOUND, "annexe.xlsx")),
    "deliberation.docx": readFileSync(path.join(SOUND, "deliberation.docx")),
    "rapport.txt": readFileSync(path.join(SOUND, "rapport.txt")),
  });
  const first = path.join(dossierFolder({}), "annexe.xlsx");
  await run("summary", folder, "-o", first);
  const again = dossierFolder({
    "annexe.xlsx": readFileSync(first),
    "deliberation.docx": readFileSync(path.join(SOUND, "deliberation.docx")),
    "rapport.txt": readFileSync(path.join(SOUND, "rapport.txt")),
  });
  const second = path.join(dossierFolder({}), "annexe.xlsx");
  await run("summary", again, "-o", second);
  expect(sheetsOf(second)[0]).toEqual(sheetsOf(first)[0]);
});
