import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openDocument } from "../../src/documents";

const corpus = process.env["POINTAGE_CORPUS"];
const given = corpus !== undefined && existsSync(join(corpus, "dev"));
const name = given
  ? "the documents of the corpus"
  : "the documents of the corpus (skipped: POINTAGE_CORPUS is not set)";

(given ? describe : describe.skip)(name, () => {
  const dev = join(corpus ?? "", "dev");
  const files = given
    ? readdirSync(dev).flatMap((dossier) =>
        readdirSync(join(dev, dossier))
          .filter((file) => /\.(docx|pdf)$/.test(file))
          .map((file) => join(dossier, file)),
      )
    : ["none"];

  it.each(files)("have tables of whole rows: %s", async (file) => {
    const bytes = new Uint8Array(readFileSync(join(dev, file)));
    const document = await openDocument(bytes, file);
    const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
    const columns = file.includes("rapport") ? 7 : 5;
    expect(tables.length).toBeGreaterThan(0);
    for (const [, ...rows] of tables) {
      for (const row of rows) {
        expect(row).toHaveLength(columns);
        expect(row[columns - 1]).toMatch(/^\d[\d\s]*,\d\d(?: €)?$|^MONTANT PROPOSE$/);
      }
    }
  });
});
