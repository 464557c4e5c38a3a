import { testRule } from "../../support/rule-tester";

const sheet = (total: string, theme: string, more = ""): string => `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | ${total}
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | UDAF      | 100
  ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                          | TOTAL     | =C5+C8 -> ${theme}${more}`;

const article = (amount: string): string =>
  `DECIDE :\n\nArticle 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

testRule("total-constant", {
  valid: [
    { name: "cells alone", sheet: sheet("=SUM(C3:C4) -> 3500.50", "7600.50") },
    { name: "a number that multiplies adds nothing", sheet: sheet("=C3+C4*1 -> 3500.50", "7600.50") },
  ],
  invalid: [
    {
      name: "a note explains what is added: a remark, and the documents are held against the whole",
      sheet: sheet(
        "=SUM(C3:C4)+500 -> 4000.50",
        "8100.50",
        "\n\n  (1) Y compris 500 € de frais d'évaluation non répartis",
      ),
      deliberation: article("8 100,50 €"),
      findings: [{ at: "C5", severity: "info", suspects: [], message: "à la main ; la note" }],
    },
    {
      name: "the article does not count it: the total is wrong",
      sheet: sheet("=SUM(C3:C4)+500 -> 4000.50", "8100.50"),
      deliberation: article("7 600,50 €"),
      toldBy: "operation-total",
      findings: [{ at: "C5", gap: "500.00", suspects: ["C5"], diagnosis: "formula-range" }],
    },
    {
      name: "the article counts it and no note says so",
      sheet: sheet("=SUM(C3:C4)+500 -> 4000.50", "8100.50"),
      deliberation: article("8 100,50 €"),
      toldBy: "operation-total",
      findings: [{ at: "C5", gap: "500.00", diagnosis: "formula-range", message: "à la main, qu" }],
    },
  ],
});
