/** What the build compiled of the command is taken as it is; what is damaged, or of another engine, is compiled anew. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dossierFolder, removeFolders } from "../support/run-command";

const ROOT = path.resolve(__dirname, "../..");
const BUILT = path.join(ROOT, "dist/cli");
const SAMPLE = path.join(ROOT, "assets/samples/trois-ecarts");

beforeAll(() => {
  if (!existsSync(path.join(BUILT, "pointage.js"))) execFileSync("npm", ["run", "build:cli"], { cwd: ROOT });
});

afterAll(removeFolders);

const compiledIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith(".compiled"));

/** What the command says of the sample, each of the files that it was handed told on standard error. */
function checked(folder: string) {
  const TELLS = path.join(__dirname, "support/tells-compiled.cjs");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--require", TELLS, path.join(folder, "pointage.js"), "check", SAMPLE],
    { encoding: "utf8" },
  );
  return { stdout, status, handed: stderr.split("\n").filter((line) => line !== "") };
}

test("every file of a check is taken as the build compiled it", () => {
  const { handed, status } = checked(BUILT);
  expect(status).toBe(1);
  expect(handed).toHaveLength(compiledIn(BUILT).length);
  expect(handed.filter((line) => !line.endsWith(" taken"))).toEqual([]);
});

test("what is no code of this engine changes nothing that is said", () => {
  const folder = dossierFolder({});
  cpSync(BUILT, folder, { recursive: true });
  for (const file of compiledIn(folder)) {
    const bytes = readFileSync(path.join(folder, file));
    writeFileSync(path.join(folder, file), bytes.fill(0, 0, 16));
  }
  const anew = checked(folder);
  expect(anew.handed.filter((line) => line.endsWith(" refused"))).toHaveLength(compiledIn(folder).length);
  expect({ ...anew, handed: [] }).toEqual({ ...checked(BUILT), handed: [] });
});
