import { check } from "../../support/rule-tester";
import { dossierFrom } from "../../support/drawn-dossier";
import type { Finding } from "../../../src/engine/findings";

/** Operation 1's first line stands at `line`, 1 600 in the deliberation; operation 2's total leaves its last line out. */
function findings(line: number): readonly Finding[] {
  const first = line + 4850;
  const dossier = dossierFrom({
    sheet: `
      1. Mobilité
      OPERATION               | STRUCTURE | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI     | ${line}
      ^                       | Le Relais | 4850
      ^                       | TOTAL     | =SUM(C3:C4) -> ${first}
      Opération 2 : Vélos     | APSA      | 4000
      ^                       | UDAF      | 130
      ^                       | TOTAL     | =SUM(C6:C6) -> 4000
                              | TOTAL     | =C5+C8 -> ${first + 4000}
      2. Logement
      OPERATION               | STRUCTURE | MONTANT PROPOSE
      Opération 1 : Accueil   | Solidaris | 9000
      ^                       | TOTAL     | =SUM(C12:C12) -> 9000
                              | TOTAL     | =C13 -> 9000
                              | TOTAL GENERAL | =C9+C14 -> ${first + 13_000}`,
    deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 10 580,00 €.

Article 2 : De valider le financement de l'opération de la thématique 2 « Logement », pour un montant total de 9 000,00 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t6 450,00
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 130,00
C01-564H03\t6568/93566\tAccueil\t60 000,00\t9 000,00
Total\t\t\t170 000,00\t19 580,00`,
  });
  return check(dossier).findings.filter(({ severity }) => severity !== "info");
}

const addresses = (places: Finding["suspects"]): readonly string[] =>
  places.map((place) => ("address" in place ? place.address : place.where));

describe("a line changed since the vote, and a total that leaves a line out", () => {
  const [short, changed, ...others] = findings(2400);

  test("are two findings: totals above that add both are consequences", () => {
    expect(others).toEqual([]);
    expect(changed?.gap).toBe("-800.00");
    expect(short).toMatchObject({ rule: "operation-total", at: { address: "C8" }, gap: "-130.00" });
    const above = short?.consequences.map(({ at }) => ("address" in at ? at.address : at.where));
    expect(above).toEqual(expect.arrayContaining(["C9", "C15"]));
  });

  test("a digit that would explain the gap says where to look first, and nothing is put in its place", () => {
    expect(changed?.suspects).toMatchObject([{ address: "C4", unsure: true }]);
    expect(changed?.diagnoses[0]?.kind).toBe("digit-typed-wrong");
    expect(changed?.corrections.map(({ applicability }) => applicability)).toEqual(["manual"]);
  });

  test("swapped digits stand out enough to name the line", () => {
    const [, swapped] = findings(6100);
    expect(swapped?.gap).toBe("-4500.00");
    expect(addresses(swapped?.suspects ?? [])).toEqual(["C3"]);
    expect(swapped?.suspects[0]).not.toHaveProperty("unsure");
    expect(swapped?.corrections.map(({ applicability }) => applicability)).toEqual(["confirm"]);
  });
});

describe("an article mistyped, over lines of which one is wrong too", () => {
  const dossier = dossierFrom({
    sheet: `
      1. Mobilité
      OPERATION               | STRUCTURE | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI     | 16000
      ^                       | Le Relais | 4850
      ^                       | TOTAL     | 6450
      Opération 2 : Vélos     | APSA      | 4000
      ^                       | UDAF      | 130
      ^                       | TOTAL     | 4130
                              | TOTAL     | 10580`,
    deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 15 080,00 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t6 450,00
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 130,00
Total\t\t\t110 000,00\t10 580,00`,
  });
  const alarms = check(dossier).findings.filter(({ severity }) => severity !== "info");

  test("each is told with its own gap: the article's is to what the others hold true", () => {
    expect(alarms.map(({ rule, gap }) => [rule, gap])).toEqual([
      ["operation-total", "-14400.00"],
      ["article-total", "4500.00"],
    ]);
    expect(alarms[1]?.expected).toBe("10580.00");
    expect(alarms[1]?.diagnoses[0]?.kind).toBe("transposed-digits");
    expect(alarms[1]?.message).toContain("fausse elle aussi");
  });
});
