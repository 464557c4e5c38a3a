import { testRule } from "../../support/rule-tester";
import { checked } from "../outputs/support/checked";

const article = (amount: string) => `DECIDE :

Article 1 :

De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

testRule("operation-total", {
  valid: [
    {
      name: "the last total of a table adds a sub-total and the lines below it",
      sheet: `
        Collège | Membre | Contribution 2026
        Communes | Vernay | 391
        ^ | Lussac | 3391
        ^ | Le Gué | 2529
        Sous-total communes | | =SUM(C2:C4) -> 6311
        Région | Région du Loir | 120000
        Département | Département de la Serre | 85000
        TOTAL | 5 membres | =C5+C6+C7 -> 211311`,
    },
    {
      name: "a total that is the sum of its lines",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 3500.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 7600.50`,
    },
    {
      name: "a total that leaves out a rejected line",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | Oui | 1500.50
        ^                       | Le Relais | Non | 0
        ^                       | TOTAL    |     | 1500.50
        Opération 2 : Vélos     | APSA     | Oui | 4000
        ^                       | UDAF     | Oui | 100
        ^                       | TOTAL    |     | 4100
                                | TOTAL    |     | 5600.50`,
    },
  ],
  invalid: [
    {
      name: "an operation that a row of its number, its title and its code heads",
      sheet: `
        OPERATION | PORTEUR            | ACTION       | MONTANT PROPOSE
        Axe 1 : Mobilité
        1.1       | Transport solidaire | INS-26-101
        1.1       | ADEFI              | Minibus      | 1500
        1.1       | Le Relais          | Location     | 2000
                  | Total 1.1          |              | 3500
        1.2       | Ateliers vélos     | INS-26-102
        1.2       | APSA               | Réparation   | 4000
        1.2       | UDAF               | Prêt         | 100
                  | Total 1.2          |              | 4200
                  | TOTAL AXE 1        |              | 7600`,
      findings: [{ at: "D10", gap: "100.00", message: "« Ateliers vélos »" }],
    },
    {
      name: "a typed total that misses the line inserted last, the article siding with the lines",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 1500.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 7600.50`,
      deliberation: article("7 600,50 €"),
      findings: [
        {
          at: "C5",
          severity: "error",
          stated: "1500.50",
          expected: "3500.50",
          gap: "-2000.00",
          suspects: ["C5"],
          diagnosis: "missing-line",
          consequences: ["theme-total"],
        },
      ],
    },
    {
      name: "a line put under the next operation: one finding, the line for suspect",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 4750.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 1250
        ^                       | Cyclofix | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 8850.50`,
      deliberation: `${article("8 850,50 €")}

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

Il est proposé de conventionner avec 3 structures.

Opération 2 : Vélos

2. Proposition 2025 :

Il est proposé de conventionner avec 2 structures.`,
      findings: [
        {
          at: "C9",
          gap: "-1250.00",
          suspects: ["C7"],
          diagnosis: "offset",
          consequences: ["narrative-count", "operation-total"],
          message: "une ligne (C7, feuille « Annexe 5 ») a pu être rangée sous la mauvaise opération",
        },
      ],
    },
    {
      name: "a line lost, where the narrative gives those that are left: no slip of theirs is sought",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 7500.50
        Opération 2 : Vélos     | APSA     | 4000
        ^                       | UDAF     | 100
        ^                       | TOTAL    | 4100
                                | TOTAL    | 11600.50`,
      deliberation: `${article("11 600,50 €")}

Annexe 1

1. Mobilité

Opération 1 : Transport

2. Proposition 2025 :

ADEFI 1 500,50 €

Le Relais 2 000 €`,
      findings: [{ at: "C5", gap: "4000.00", suspects: [], diagnosis: "line-absent" }],
    },
    {
      name: "two figures of which nothing says which is right",
      sheet: `
        1. Mobilité
        OPERATION              | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI    | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL    | 3600.50`,
      findings: [{ at: "C5", gap: "100.00", suspects: [] }],
    },
    {
      name: "cells merged beside the lines that they sum, one of them wrong",
      sheet: `
        Axe | Action | Association | Part Agglo | Part Ville | Par action | Par axe
        Emploi | Chantiers | Le Tremplin | 4000 | 1200 | 1900 | 6200
        ^ | ^ | Mob'Actions | 900 | 700 | ^ | ^
        ^ | Forums | Le Relais | 3100 | 2350 | 4300 | ^
        ^ | ^ | Cap Emploi | 2000 | 1950 | ^ | ^
        Habitat | Loyers | Le Toit | 640 | 810 | 1450 | 2970
        ^ | ^ | Soliha | 500 | 620 | ^ | ^
        ^ | Visites | Compagnons | 410 | 1100 | 1540 | ^
        ^ | ^ | Habitat Plus | 300 | 440 | ^ | ^
        Santé | Dépistage | La Croisée | 720 | 930 | 1610 | 1610
        ^ | ^ | Mosaïque | 250 | 680 | ^ | ^`,
      findings: [{ at: "F6", gap: "20.00", suspects: ["F6"] }],
    },
  ],
});

/** What the first correction writes, for an operation whose second line is rejected and bears an amount. */
function formulaFor(total: string, marks: readonly [string, string]): unknown {
  const { report } = checked({
    sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | ${marks[0]} | 1500.50
        ^                       | Le Relais | Non    | 2000
        ^                       | Abeille   | ${marks[1]} | 300
        ^                       | TOTAL     |        | ${total}
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | =SUM(D7:D8) -> 4100
                                | TOTAL     |        | =D6+D9 -> 5600.50`,
    deliberation: article("5 900,50 €"),
  });
  const finding = report.findings.find(({ rule }) => rule === "operation-total");
  return finding?.corrections[0]?.edits[0]?.after;
}

describe("a total among lines of which one is rejected and bears an amount", () => {
  test("becomes the sum of the lines marked alike", () => {
    const after = { kind: "formula", value: '=SUMIF(C3:C5,"Oui",D3:D5)' };
    expect(formulaFor("=SUM(D3:D3) -> 1500.50", ["Oui", "Oui"])).toEqual(after);
    expect(formulaFor("1500.50", ["Oui", "OUI"])).toEqual(after);
  });

  test("is the amount itself, to be confirmed, where marks differ", () => {
    expect(formulaFor("1500.50", ["Oui", "X"])).toEqual({ kind: "number", value: "1800.50" });
  });
});
