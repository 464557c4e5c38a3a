import { check } from "../../support/rule-tester";
import { dossierFrom } from "../../support/drawn-dossier";

const sheet = `
  1. Mobilité
  OPERATION              | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI    | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL    | 1500.50
  Opération 2 : Vélos     | APSA     | 4000
  ^                       | UDAF     | 100
  ^                       | TOTAL    | 4100
                          | TOTAL    | 7600.50`;

const article = (amount: string) => `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

function ticks(deliberation: string): readonly string[] {
  return check(dossierFrom({ sheet, deliberation })).ticks.map(
    ({ source, about, amount, expected, agrees, at }) =>
      `${source} ${about} ${amount}${agrees ? "" : ` ≠ ${expected}`} (${"sheet" in at ? at.address : at.where})`,
  );
}

test("every figure is set against what the evidence holds true, lines first with their range", () => {
  expect(ticks(article("7 600,50 €"))).toEqual([
    "lines 1.1 3500.50 (C3:C4)",
    "lines 1.2 4100.00 (C6:C7)",
    "operation-total 1.1 1500.50 ≠ 3500.50 (C5)",
    "operation-total 1.2 4100.00 (C8)",
    "theme-total 1 7600.50 (C9)",
    "article 1 7600.50 (article 1)",
  ]);
});

test("an article that stands alone is the one that differs", () => {
  expect(ticks(article("7 600 €"))).toContain("article 1 7600.00 ≠ 7600.50 (article 1)");
});
