import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/host";
import { annexParts, SAMPLE, SHEET, zipped } from "../hostile/sample";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

/** The sample's annex as a program writes it that computes no formula: its formulas are there, their values are not. */
function annexWithoutValues(): Uint8Array {
  const parts = annexParts();
  const written = parts[SHEET] ?? "";
  const without = written.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  expect(without.length).toBeLessThan(written.length);
  return zipped({ ...parts, [SHEET]: without });
}

const folder = (): string =>
  dossierFolder({
    "annexe.xlsx": annexWithoutValues(),
    "deliberation.docx": readFileSync(path.join(SAMPLE, "deliberation.docx")),
    "rapport.txt": readFileSync(path.join(SAMPLE, "rapport.txt")),
  });

interface Checked {
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

async function findingsOf(dossier: string): Promise<readonly (readonly string[])[]> {
  const { out } = await run("check", dossier, "--json");
  return (JSON.parse(out) as Checked).findings.map(({ rule, message }) => [rule, message]);
}

test("totals that no program computed are computed as Excel does on opening, and checked like any other", async () => {
  const found = await findingsOf(folder());
  expect(found.map(([rule]) => rule)).toContain("operation-total");
  expect(found).toEqual(await findingsOf(SAMPLE));
});

test("the copy that is written holds what its formulas come to", async () => {
  const dossier = folder();
  const copy = path.join(dossier, "copie.xlsx");
  await run("mark", dossier, "-o", copy);
  const sheet = openWorkbook(new Uint8Array(readFileSync(copy))).sheets[0];
  const totals = [...(sheet?.rows ?? [])].flatMap((row) =>
    [...(sheet?.within({ top: row, bottom: row, left: 0, right: 30 }) ?? [])].filter(
      ({ record }) => record.formula,
    ),
  );
  expect(totals.length).toBeGreaterThan(0);
  expect(totals.map(({ record }) => record.value.kind)).not.toContain("empty");
});
