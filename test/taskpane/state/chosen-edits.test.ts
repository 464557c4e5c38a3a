import { chosenEdits, hasFormulaOrValue } from "../../../src/taskpane/state/chosen-edits";
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { faultyReport, faultyTotal } from "../support/small-dossier";

/** A formula that misses the line inserted below it. */
const { findings } = check(
  dossierFrom({
    sheet: `
    1. Mobilité
    OPERATION              | STRUCTURE | MONTANT PROPOSE
    Opération 1 : Transport | ADEFI    | 1500.50
    ^                       | Le Relais | 2000
    ^                       | TOTAL    | =SUM(C3:C3) -> 1500.50
    Opération 2 : Vélos     | APSA     | 4000
    ^                       | UDAF     | 100
    ^                       | TOTAL    | =SUM(C6:C7) -> 4100
                            | TOTAL    | 7600.50`,
    deliberation: `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`,
  }),
);
const keys = findings.filter(({ corrections }) => corrections.length > 0).map(({ key }) => key);
const choice = { keys, chosen: {}, values: false, lang: "fr" } as const;

test("a total is corrected by a formula, or by the amount expected where the user prefers it", () => {
  const [formula] = chosenEdits(findings, choice);
  const [value] = chosenEdits(findings, { ...choice, values: true });
  expect(formula?.after.kind).toBe("formula");
  expect(value?.after).toEqual({ kind: "number", value: "3500.50" });
  expect([value?.rule, value?.address, value?.before]).toEqual([
    formula?.rule,
    formula?.address,
    formula?.before,
  ]);
  expect(value?.reason).toMatch(/3.500,50/);
});

test("there is a choice only where a total would be a formula", () => {
  expect(hasFormulaOrValue(findings, choice)).toBe(true);
  expect(hasFormulaOrValue(findings, { ...choice, keys: [] })).toBe(false);
  const typed = { ...choice, keys: [faultyTotal?.key ?? ""] };
  expect(hasFormulaOrValue(faultyReport.findings, typed)).toBe(false);
});
