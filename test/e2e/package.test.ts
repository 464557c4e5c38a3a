import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { hasNginx, nginxOver, type ServedFolder } from "../support/nginx";
import { Bench, describeInBrowser, ROOT, type Visit } from "./support/browser";

const HASH = /\.([0-9a-f]{8})\.m?js$/;

/** The package as it is built for an address, or as it was where the variable says. */
function buildPackage(folder: string): void {
  const built = process.env["POINTAGE_PACKAGE"];
  if (built !== undefined) return cpSync(built, folder, { recursive: true });
  const asked = ["--config-name", "package", "--env", "baseUrl=https://outils.exemple.fr/pointage"];
  execFileSync("npx", ["webpack", ...asked, "--output-path", folder], { cwd: ROOT, stdio: "ignore" });
}

/** The same release under other names, as a change anywhere gives its parts. */
function nextRelease(from: string, to: string, turn: number): void {
  cpSync(from, to, { recursive: true });
  const hashes = readdirSync(from).flatMap((name) => HASH.exec(name)?.[1] ?? []);
  const renamed = (text: string): string =>
    hashes.reduce((now, hash) => now.replaceAll(hash, `${turn}${turn}${hash.slice(2)}`), text);
  for (const name of readdirSync(to)) {
    if (!/\.(m?js|html|json|map)$/.test(name)) continue;
    const text = renamed(readFileSync(path.join(to, name), "utf8"));
    rmSync(path.join(to, name));
    writeFileSync(path.join(to, renamed(name)), text);
  }
}

/** Puts a release on the server; the parts of the one before stay, others go. */
function publish(www: string, release: string, before: string | null): void {
  const kept = new Set([release, ...(before === null ? [] : [before])].flatMap((each) => readdirSync(each)));
  for (const name of readdirSync(www)) if (!kept.has(name)) rmSync(path.join(www, name), { recursive: true });
  cpSync(release, www, { recursive: true });
}

const opens = (visit: Visit) => visit.pane.getByRole("button", { name: "Pointer", exact: true }).waitFor();

(hasNginx ? describeInBrowser : describe.skip)("the package behind the documented nginx", () => {
  const temp = mkdtempSync(path.join(os.tmpdir(), "pointage-package-"));
  const [first, second, third, www] = ["a", "b", "c", "www"].map((name) => path.join(temp, name)) as [
    string,
    string,
    string,
    string,
  ];
  let served: ServedFolder;
  let bench: Bench;

  beforeAll(async () => {
    buildPackage(first);
    nextRelease(first, second, 1);
    nextRelease(first, third, 2);
    cpSync(first, www, { recursive: true });
    served = await nginxOver(www);
    bench = new Bench(www, served.origin);
    await bench.start();
  }, 300_000);

  afterAll(async () => {
    await bench?.stop();
    served?.stop();
    rmSync(temp, { recursive: true, force: true });
  });

  test("checks a workbook, then outlives an upgrade; after two it asks to be reloaded, and stands again", async () => {
    const visit = await bench.visit();
    const { pane } = visit;
    await opens(visit).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${visit.problems.join("\n")}\n${visit.strangers.join("\n")}`);
    });
    await pane.getByRole("button", { name: "Pointer", exact: true }).click();
    await pane.getByText("Surligner", { exact: true }).first().waitFor();

    publish(www, second, first);
    await pane.getByRole("tab", { name: "À produire" }).click();
    await pane.getByRole("tab", { name: "À produire", selected: true }).waitFor();
    await pane.getByText("Synthèse des imputations").first().waitFor();

    publish(www, third, second);
    await pane.getByRole("tab", { name: "Réglages" }).click();
    await pane.getByText("Le volet doit être rechargé").waitFor();
    await pane.getByRole("button", { name: "Recharger" }).click();
    await opens(visit);
    await pane.getByRole("tab", { name: "Réglages" }).click();
    await pane.getByText("Ouvrir le volet avec ce classeur").waitFor();
    // Only what was gone may have gone wrong; the policy of the pages refused nothing.
    expect(
      visit.problems.filter((problem) => !/404|ChunkLoadError|Loading chunk|is not executable/.test(problem)),
    ).toEqual([]);
    await visit.close();
  }, 180_000);
});
