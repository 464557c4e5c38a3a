import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../../src/host";
import type { SheetSnapshot } from "../../../src/engine/grid";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const SOUND = path.resolve(__dirname, "../../../assets/samples/sain");
const TITLES = ["Synthèse des imputations", "Tableau de contrôle"];

const NOTHING = new Uint8Array();

let mockMoment = "2026-03-02T09:15:00";
jest.mock("../../../src/cli/clock", () => ({ now: () => mockMoment }));

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
  const sha256 = createHash("sha256").update(annexe).digest("hex");
  expect(textsOf(control).some((text) => text.startsWith(`annexe.xlsx : SHA-256 ${sha256}`))).toBe(true);
  const link = control?.cells.find(({ formula }) => formula?.startsWith("=HYPERLINK"));
  expect(link?.value).toEqual({ kind: "text", value: expect.stringContaining("« Annexe 4 » ") });
  // Every formula was computed.
  const uncomputed = [...(summary?.cells ?? []), ...(control?.cells ?? [])].filter(
    ({ formula, value }) => formula !== undefined && (value.kind === "empty" || value.kind === "error"),
  );
  expect(uncomputed).toEqual([]);
});

test("a second run over the copy changes nothing of the summary, and of the control sheet what it says of the file", async () => {
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
  mockMoment = "2026-03-03T17:40:12";
  await run("summary", again, "-o", second);
  expect(sheetsOf(second)[0]).toEqual(sheetsOf(first)[0]);
  const [before, after] = [first, second].map((file) => unzipSync(new Uint8Array(readFileSync(file))));
  const differing = Object.keys({ ...before, ...after }).filter(
    (name) => Buffer.compare(before?.[name] ?? NOTHING, after?.[name] ?? NOTHING) !== 0,
  );
  // The moment, and the size and SHA-256 of the file that was read: the copy, this time. Types are listed in another order.
  expect(differing.sort()).toEqual([
    "[Content_Types].xml",
    "customXml/item2.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet3.xml",
  ]);
  const changed = sheetsOf(second)[1]?.cells.filter((cell, index) => {
    const same = sheetsOf(first)[1]?.cells[index];
    return JSON.stringify(same) !== JSON.stringify(cell);
  });
  const fingerprint = sheetsOf(first)[1]?.cells.find(
    ({ value }) => value.kind === "text" && value.value.startsWith("annexe.xlsx : SHA-256"),
  )?.row;
  // Folder and moment at the head, then the file's SHA-256 and size.
  expect(changed?.map(({ row, column }) => [row, column])).toEqual([
    [4, 1],
    [6, 1],
    [fingerprint, 0],
  ]);
});
