/** The command as it is built: what only a process of its own can show. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const COMMAND = path.join(ROOT, "dist/cli/pointage.js");
const SOUND = "assets/samples/sain";
const FAULTY = "assets/samples/trois-ecarts";

beforeAll(() => {
  if (!existsSync(COMMAND)) execFileSync("npm", ["run", "build:cli"], { cwd: ROOT });
});

function command(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(COMMAND, args, {
    cwd: ROOT,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
}

test.each([
  [["check", SOUND], 0],
  [["check", FAULTY], 1],
  [["check", "nulle-part"], 2],
  [["check", FAULTY, "nulle-part", SOUND], 2],
  [["chek"], 2],
] as const)("%j ends with %d", (args, status) => {
  expect(command(args).status).toBe(status);
});

test("a working thread that ends without its last word does not end as if all agreed", () => {
  const quits = path.join(__dirname, "support/quits.cjs");
  const { status, stderr } = spawnSync(process.execPath, ["--require", quits, COMMAND, "check", SOUND], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^pointage\u00a0: [^\n]*\n$/);
});

test("a dossier is named as on the command line", () => {
  const { stdout } = command(["check", FAULTY, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ format: "pointage/report@1", dossier: FAULTY });
});

test("without a terminal there are no colours, unless they are asked for", () => {
  expect(command(["check", FAULTY]).stdout).not.toContain("\u001b[");
  expect(command(["check", FAULTY], { FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
  expect(command(["check", FAULTY], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b[");
});

test("a reader that leaves early is no failure", () => {
  const many = Array(12).fill(FAULTY).join(" ");
  const { stdout, stderr } = spawnSync("bash", ["-c", `"${COMMAND}" check ${many} --json | head -c 20`], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{"format":"pointage/', stderr: "" });
});

test("several dossiers are told in the order given, each as if it were alone", () => {
  const alone = [FAULTY, "nulle-part", SOUND].map((dossier) => command(["check", dossier, "--json"]));
  const together = command(["check", FAULTY, "nulle-part", SOUND, "--json"]);
  expect(together.stdout).toBe(alone.map(({ stdout }) => stdout).join(""));
  expect(together.stderr).toBe(alone.map(({ stderr }) => stderr).join(""));
});
