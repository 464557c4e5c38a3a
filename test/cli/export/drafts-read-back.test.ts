/** Real and made dossiers, which lie beside the checkout: POINTAGE_CORPUS names their folder. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dossierFolder, removeFolders, run } from "../../support/run-command";

const corpus = process.env["POINTAGE_CORPUS"];
const because = corpus === undefined ? " (skipped: POINTAGE_CORPUS is not set)" : "";
const dev = path.join(corpus ?? "", "dev");
// Layouts follow one another in the corpus: a stride meets several.
const sound =
  corpus === undefined
    ? []
    : readdirSync(dev)
        .filter((name) => name.endsWith("sound"))
        .filter((_, index) => index % 5 === 0);

afterAll(removeFolders);

(corpus === undefined ? test.skip : test)(
  `drafts of sound dossiers, read again as their deliberation and report, agree with the annex${because}`,
  async () => {
    expect(sound.length).toBeGreaterThan(2);
    for (const name of sound) {
      const folder = dossierFolder({});
      const file = path.join(dossierFolder({}), "projets.txt");
      await run("export", path.join(dev, name), "--drafts", file, "--words");
      const [articles = "", report = ""] = readFileSync(file, "utf8").split("Projet de passages du rapport");
      copyFileSync(path.join(dev, name, "annexe.xlsx"), path.join(folder, "annexe.xlsx"));
      writeFileSync(path.join(folder, "deliberation.txt"), articles);
      writeFileSync(path.join(folder, "rapport.txt"), `RAPPORT\n${report}`);
      const { status, out } = await run("check", folder, "--json");
      const { coverage } = JSON.parse(out) as { coverage: { untied: readonly unknown[]; tied: number } };
      expect([name, status, coverage.untied]).toEqual([name, 0, []]);
      expect(coverage.tied).toBeGreaterThan(10);
    }
  },
  120_000,
);
