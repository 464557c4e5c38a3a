/** Killed, interrupted or short of room at each step of writing: the file is the old one or the new one, nothing else changes. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host";
import { bend, drawing } from "../fuzz/bend";
import { SEEDS } from "../fuzz/seeds";
import { dossierFolder, removeFolders } from "../support/run-command";

const ROOT = path.resolve(__dirname, "../..");
const COMMAND = path.join(ROOT, "dist/cli/pointage.js");
const STOPS = path.join(__dirname, "support/stops.cjs");
const SAMPLE = path.join(ROOT, "assets/samples/trois-ecarts");

beforeAll(() => {
  if (!existsSync(COMMAND)) execFileSync("npm", ["run", "build:cli"], { cwd: ROOT });
});

afterAll(removeFolders);

const OLD = "ancien";

/** What comes of marking over a file that is there, stopped somewhere. */
function marked(stop: string) {
  const dossier = dossierFolder({});
  cpSync(SAMPLE, dossier, { recursive: true });
  const input = readFileSync(path.join(dossier, "annexe.xlsx"));
  const folder = dossierFolder({ "copie.xlsx": OLD });
  const output = path.join(folder, "copie.xlsx");
  const ran = spawnSync(
    process.execPath,
    ["--require", STOPS, COMMAND, "mark", dossier, "-o", output, "--force"],
    { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", POINTAGE_STOP: stop } },
  );
  const bytes = readFileSync(output);
  const isNew = bytes.toString("latin1") !== OLD && openWorkbook(new Uint8Array(bytes)).sheets.length > 0;
  expect(readFileSync(path.join(dossier, "annexe.xlsx")).equals(input)).toBe(true);
  return {
    ...ran,
    is: isNew ? "new" : "old",
    beside: readdirSync(folder).filter((name) => name !== "copie.xlsx"),
  };
}

/** The steps: the file beside is opened, half written, wholly written, synced, closed, renamed, and its folder synced. */
const STEPS = [0, 1, 2, 3, 4, 5, 6];

test.each(STEPS)("killed before step %d the file is the old one, or once renamed the new one", (step) => {
  const { signal, is, beside } = marked(`kill ${step}`);
  expect([signal, is]).toEqual(["SIGKILL", step < 6 ? "old" : "new"]);
  // What is left beside bears a dot in front: no dossier takes it for one of its files.
  expect(beside.every((name) => name.startsWith("."))).toBe(true);
});

test.each(STEPS)("interrupted at step %d the file is whole, and one line at most says so", (step) => {
  const { status, is, beside, stderr } = marked(`interrupt ${step}`);
  // What is heard once all is done is heard too late.
  expect([[130, 1].includes(status ?? 0), is, beside]).toEqual([true, "new", []]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.each([0, 1, 2, 3])(
  "where the disk is full at step %d the old file stays, alone, and one line says so",
  (step) => {
    const { status, is, beside, stderr } = marked(`full ${step}`);
    expect([status, is, beside]).toEqual([2, "old", []]);
    expect(stderr).toMatch(/^pointage\u00a0: [^\n]*copie\.xlsx[^\n]*\n$/);
  },
);

test("what a killed command leaves beside is no file of a dossier", () => {
  const dossier = dossierFolder({});
  cpSync(SAMPLE, dossier, { recursive: true });
  writeFileSync(path.join(dossier, ".copie.xlsx.4f3c"), "PK");
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "check", dossier], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, ""]);
});

test("what pdf.js lets be rejected once it is done with a file takes no other dossier along", () => {
  const seed = SEEDS["full.pdf"]?.();
  if (!seed) throw new Error("no seed");
  const pdf = bend(seed, drawing(3_000_009));
  const folders = Array.from({ length: 4 }, () => {
    const folder = dossierFolder({ "autre.pdf": pdf });
    cpSync(SAMPLE, folder, { recursive: true });
    return folder;
  });
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "check", ...folders], {
    encoding: "utf8",
  });
  expect([status, stderr.split("\n").filter((line) => !/autre\.pdf/.test(line))]).toEqual([2, [""]]);
});
