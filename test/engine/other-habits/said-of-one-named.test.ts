import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Association | Subvention 2025 | Subvention 2026
  Théâtre du Quai | 18200 | 18500
  Ligne Claire | 6400 | 6400
  Cirque Olmo | 2750 | 3100
  Jazz Club | 2200 | 1950
  TOTAL | 29550 | 29950`;

const report = (said: string): DrawnDossier => ({ sheet: SHEET, report: `RAPPORT N° 4\n\n${said}` });

/** What is told beyond information, by its rule. */
function told(said: string): readonly string[] {
  return check(dossierFrom(report(said))).findings.flatMap(({ severity, rule }) =>
    severity === "info" ? [] : [rule],
  );
}

describe("how far what is granted is from what it was", () => {
  const said = (gap: string): readonly string[] => [
    `Il est proposé 29 950 €, soit ${gap} € de plus que l'an passé.`,
    `Le montant était de 29 550 € l'an passé : l'augmentation est de ${gap} €.`,
  ];

  test.each(said("400"))("right: %s", (one) => expect(told(one)).toEqual([]));

  test.each(said("480"))("wrong: %s", (one) => expect(told(one)).toEqual(["worked-out"]));
});

describe("what the one named before is granted", () => {
  const said = (amount: string): readonly string[] => [
    `Le Théâtre du Quai ouvre une école. Il vous est proposé ${amount} €.`,
    `Le Théâtre du Quai ouvre une école. Sa subvention est fixée à ${amount} €.`,
    `Théâtre du Quai : extension de la salle. Aide : ${amount} €.`,
  ];

  test.each(said("18 500"))("right: %s", (one) => expect(told(one)).toEqual([]));

  test.each(said("17 300"))("wrong: %s", (one) => expect(told(one)).toHaveLength(1));

  test("not what parts it from what it was", () =>
    expect(told("Le Théâtre du Quai ouvre une école. Il est proposé 300 € de plus.")).toEqual([]));
});

describe("what the vote leaves of the credits", () => {
  const said = (left: string): readonly string[] => [
    `Les crédits inscrits au budget sont de 32 000 €. Il subsistera ${left} € pour l'automne.`,
    `Crédits inscrits à l'article 65748 : 32 000 €. Reste après ce vote : ${left} €, conservé pour l'automne.`,
  ];

  test.each(said("2 050"))("right: %s", (one) => expect(told(one)).toEqual([]));

  test.each(said("2 500"))("wrong: %s", (one) => expect(told(one)).toEqual(["envelope-left"]));
});
