import { readFileSync } from "node:fs";
import path from "node:path";
import type { Report } from "../../src/engine/findings";
import { verdictOf } from "../../src/engine/outputs";
import { openWorkbook } from "../../src/host";
import { LocalMachine } from "../../src/host/formulas";
import { MachineStopped } from "../../src/host/formulas/machine";
import { annexParts, SAMPLE, SHEET, zipped } from "../hostile/sample";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

/** The sample's annex as a program writes it that computes no formula: its formulas are there, their values are not. */
function annexWithoutValues(change = (sheet: string): string => sheet): Uint8Array {
  const parts = annexParts();
  const written = parts[SHEET] ?? "";
  const without = written.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  expect(without.length).toBeLessThan(written.length);
  return zipped({ ...parts, [SHEET]: change(without) });
}

const folder = (annex = annexWithoutValues()): string =>
  dossierFolder({
    "annexe.xlsx": annex,
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

describe("formulas that cannot be computed are told in one line, and in the verdict where a total is one", () => {
  const told = /annexe\.xlsx\s: (\d+) formules? n'(?:a|ont) pas de valeur.* \(Annexe 4 [A-Z]+\d+.*\)/g;
  const checked = async (dossier: string) => {
    const { out, err, status } = await run("check", dossier, "--json");
    const report = JSON.parse(out) as Report;
    const counts = [...err.matchAll(told)].map(([, count]) => Number(count));
    const findings = report.findings.filter(({ rule }) => rule === "amount-unreadable");
    return { counts, findings, verdict: verdictOf(report, "fr"), status };
  };

  test("one that needs another file, and the totals that lean on it", async () => {
    const ofAnother = (sheet: string): string => sheet.replace(/<f>[^<]*<\/f>/, "<f>[1]Budget!B2</f>");
    const { counts, findings, verdict, status } = await checked(folder(annexWithoutValues(ofAnother)));
    expect(counts).toEqual([3]);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect([verdict.kind, status]).toEqual(["errors", 1]);
  });

  test("all of them, where the engine was stopped", async () => {
    const stopped = jest.spyOn(LocalMachine.prototype, "begin").mockImplementation(() => {
      throw new MachineStopped("too long");
    });
    try {
      const { counts, findings } = await checked(folder());
      expect(counts).toEqual([expect.any(Number)]);
      expect(counts[0]).toBeGreaterThan(1);
      expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
    } finally {
      stopped.mockRestore();
    }
  });
});

test("a workbook where nothing is recognised, and whose formulas could not be computed, is refused for that", async () => {
  const cells = Array.from(
    { length: 3 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>[1]Feuil1!A${i + 1}</f></c></row>`,
  );
  const only = (sheet: string): string =>
    sheet
      .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells.join("")}</sheetData>`)
      .replace(/<mergeCells.*<\/mergeCells>/s, "");
  const { err, status } = await run("check", folder(annexWithoutValues(only)));
  expect(err).toMatch(
    /annexe\.xlsx\s: aucun tableau de subventions reconnu, et 3 formules n'ont pas de valeur/,
  );
  expect(status).toBe(2);
});

test("what could not be computed in an earlier version is told as well", async () => {
  const ofAnother = (sheet: string): string => sheet.replace(/<f>[^<]*<\/f>/, "<f>[1]Budget!B2</f>");
  const before = folder(annexWithoutValues(ofAnother));
  const { err } = await run("check", SAMPLE, "--since", before);
  expect(err).toMatch(/annexe\.xlsx\s: 3 formules n'ont pas de valeur/);
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
