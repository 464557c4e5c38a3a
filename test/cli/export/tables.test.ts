import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { SheetSnapshot } from "../../../src/engine/grid";
import { openWorkbook } from "../../../src/host";
import { SMALL } from "../../engine/outputs/support/checked";
import { layDossier } from "../../excel/support/laid-dossier";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const SOUND = path.resolve(__dirname, "../../../assets/samples/sain");
const TITLES = ["Par bénéficiaire", "Par territoire", "Publipostage conventions"];

afterAll(removeFolders);

function sheetsOf(file: string): readonly SheetSnapshot[] {
  const model = openWorkbook(new Uint8Array(readFileSync(file)));
  return model.sheets.map((sheet) => model.snapshot(sheet));
}

/** The cells of a row that begins with a text, by what they show. */
function rowOf(sheet: SheetSnapshot | undefined, text: string): readonly unknown[] {
  const cells = sheet?.cells ?? [];
  const found = cells.find(
    ({ value, column }) => column === 0 && value.kind === "text" && value.value === text,
  );
  return cells
    .filter(({ row }) => row === found?.row)
    .flatMap(({ value }) =>
      value.kind === "empty" ? [] : [value.kind === "error" ? value.kind : value.value],
    );
}

test("the totals by beneficiary and by territory are the annex's, to the cent, with no gap", async () => {
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  await run("export", SOUND, "-o", copy, "--advance", "80");
  const { out } = await run("check", SOUND, "--json");
  const { annex } = JSON.parse(out) as { annex: { retainedTotal: string } };
  for (const title of TITLES.slice(0, 2)) {
    const sheet = sheetsOf(copy).find(({ name }) => name === title);
    expect(Number(rowOf(sheet, "TOTAL").at(-1)).toFixed(2)).toBe(annex.retainedTotal);
    expect(
      rowOf(sheet, "Écart")
        .slice(1)
        .every((gap) => gap === 0),
    ).toBe(true);
  }
});

test("a second run over the copy, its documents beside it, changes nothing: every part of the file byte for byte", async () => {
  const documents = Object.fromEntries(
    ["deliberation.docx", "rapport.txt"].map((name) => [
      name,
      new Uint8Array(readFileSync(path.join(SOUND, name))),
    ]),
  );
  const once = path.join(dossierFolder({}), "annexe.xlsx");
  await run("export", SOUND, "-o", once, "--advance", "80");
  const first = new Uint8Array(readFileSync(once));
  const again = path.join(dossierFolder({}), "annexe.xlsx");
  await run("export", dossierFolder({ ...documents, "annexe.xlsx": first }), "-o", again, "--advance", "80");
  const parts = unzipSync(new Uint8Array(readFileSync(again)));
  expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(first)));
  const text = new TextDecoder();
  for (const [name, bytes] of Object.entries(unzipSync(first)))
    expect([name, text.decode(parts[name])]).toEqual([name, text.decode(bytes)]);
});

test("a sheet of the user's own under one of our titles is kept, and said", async () => {
  const laid = layDossier({ ...SMALL, sheets: { "Par territoire": "Notes\nà moi" } });
  const file = path.join(dossierFolder({ "annexe.xlsx": laid.session.model.save().bytes }), "annexe.xlsx");
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  const { out } = await run("export", file, "-o", copy);
  expect(out).toContain("feuille « Par territoire (2) »");
  expect(out).toContain("Une feuille à vous porte déjà le titre « Par territoire »");
  const kept = (from: string) => sheetsOf(from).find(({ name }) => name === "Par territoire")?.cells;
  expect(kept(copy)).toEqual(kept(file));
});
