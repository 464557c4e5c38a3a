import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../src/host";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const SAMPLES = path.resolve(__dirname, "../../../assets/samples");
const SOUND = path.join(SAMPLES, "sain");
const FAULTY = path.join(SAMPLES, "trois-ecarts");

afterAll(removeFolders);

const fileIn = (name: string): string => path.join(dossierFolder({}), name);

test("--overview writes one sheet: a row a dossier, then the codes, all dossiers together", async () => {
  const file = fileIn("session.xlsx");
  const { status, out } = await run("check", SOUND, FAULTY, path.join(SAMPLES, "absent"), "--overview", file);
  expect(status).toBe(2);
  expect(out).toContain("Vue d'ensemble : ");
  const model = openWorkbook(new Uint8Array(readFileSync(file)));
  expect(model.sheets.map(({ facets }) => facets.name)).toEqual(["Vue d'ensemble"]);
  const [sheet] = model.sheets;
  const texts = (sheet ? model.snapshot(sheet) : { cells: [] }).cells.flatMap(({ value }) =>
    value.kind === "text" ? [value.value] : [],
  );
  expect(texts).toEqual(
    expect.arrayContaining(["sain", "trois-ecarts", "absent", "Codes opération, tous dossiers réunis"]),
  );
  expect(texts.some((text) => text.includes("introuvable"))).toBe(true);
});

test("sound dossiers that exceed a code together are not clear together", async () => {
  const file = fileIn("session.xlsx");
  const alone = await run("check", SOUND, "--overview", file);
  expect(alone.status).toBe(0);
  const many = await run("check", ...Array.from({ length: 12 }, () => SOUND), "--overview", file, "--force");
  expect(many.status).toBe(1);
  expect(many.out).toMatch(/Code \S+ : .* proposés par 12 dossiers, .* Chaque dossier y tient seul/);
  const json = ["--json", "--overview", file, "--force"];
  expect((await run("check", ...Array.from({ length: 12 }, () => SOUND), ...json)).status).toBe(1);
});

test("it never takes the place of an input, nor of a file that exists", async () => {
  const annexe = path.join(SOUND, "annexe.xlsx");
  const input = await run("check", SOUND, "--overview", annexe, "--force");
  expect([input.status, input.err]).toEqual([2, expect.stringContaining("n'est jamais modifié")]);
  const folder = dossierFolder({ "session.xlsx": "à moi" });
  const kept = await run("check", SOUND, "--overview", path.join(folder, "session.xlsx"));
  expect([kept.status, kept.err]).toEqual([2, expect.stringContaining("existe déjà")]);
  expect(existsSync(path.join(folder, "session.xlsx"))).toBe(true);
});
