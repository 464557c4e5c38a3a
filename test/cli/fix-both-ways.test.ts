/** Corrected totals as formulas or as amounts, and what the journal says of each. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { layDossier } from "../excel/support/laid-dossier";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

const modelAt = (file: string): WorkbookModel => openWorkbook(new Uint8Array(readFileSync(file)));

/** An operation whose total leaves out its last line; a rejected line bears an amount that nothing counts. */
function dossier(): string {
  const laid = layDossier({
    sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        | Le Relais | Non    | 2000
        | Abeille   | Oui    | 300
        | TOTAL     |        | =SUM(D3:D3) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        | UDAF      | Oui    | 100
        | Cyclos    | Oui    | 50.25
        | TOTAL     |        | =SUM(D7:D8) -> 4100
        | TOTAL     |        | =D6+D10 -> 5600.50`,
  });
  return dossierFolder({
    "annexe.xlsx": laid.session.model.save().bytes,
    "deliberation.txt": `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 5 950,75 €.`,
  });
}

/** What cells of the annex hold: a formula, or a number. */
function held(model: WorkbookModel, ...addresses: readonly string[]): readonly unknown[] {
  const sheet = model.sheetNamed("Annexe 5");
  return addresses.map((address) => {
    const record = sheet?.at(Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
    const shown = record?.value.kind === "number" ? record.value.value : record?.value.kind;
    return record?.formula ? [`=${record.formula.text}`, shown] : shown;
  });
}

/** The journal's entries: cell, before, after, motive. */
function journal(model: WorkbookModel): readonly (readonly string[])[] {
  const sheet = model.sheetNamed("Journal de pointage");
  if (!sheet) throw new Error("no journal");
  const { cells } = model.snapshot(sheet);
  const rows = [...new Set(cells.filter(({ row }) => row > 2).map(({ row }) => row))];
  return rows.map((row) =>
    [3, 4, 5, 7].map((column) => {
      const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
      return value && value.kind !== "empty" ? String(value.value) : "";
    }),
  );
}

test("as formulas: each retained line counted once, rejected ones not, and the totals above follow", async () => {
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  const { err, out } = await run("fix", dossier(), "-o", copy);
  expect(err).toBe("");
  expect(out).toContain('=SOMME.SI(C3:C5;"Oui";D3:D5)');
  const model = modelAt(copy);
  expect(held(model, "D6", "D10", "D11")).toEqual([
    ['=SUMIF(C3:C5,"Oui",D3:D5)', 1800.5],
    ["=SUM(D7:D9)", 4150.25],
    ["=D6+D10", 5950.75],
  ]);
  expect(journal(model)).toEqual([
    [
      "D6",
      "=SOMME(D3:D3)",
      '=SOMME.SI(C3:C5;"Oui";D3:D5)',
      expect.stringMatching(/^Opération 1\.1 .* le total énoncé/),
    ],
    ["D10", "=SOMME(D7:D8)", "=SOMME(D7:D9)", expect.stringMatching(/laisse de côté la ligne D9/)],
  ]);
});

test("as amounts, where asked: the amount expected, its formula kept by the journal", async () => {
  const copy = path.join(dossierFolder({}), "copie.xlsx");
  const { err } = await run("fix", dossier(), "-o", copy, "--values");
  expect(err).toBe("");
  const model = modelAt(copy);
  expect(held(model, "D6", "D10", "D11")).toEqual([1800.5, 4150.25, ["=D6+D10", 5950.75]]);
  expect(journal(model)).toEqual([
    ["D6", "=SOMME(D3:D3)", "1800.5", expect.stringMatching(/^Opération 1\.1 .* le total énoncé/)],
    ["D10", "=SOMME(D7:D8)", "4150.25", expect.stringMatching(/laisse de côté la ligne D9/)],
  ]);
});
