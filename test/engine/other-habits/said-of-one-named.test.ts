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

describe("what a part that is not named is of all", () => {
  const drawn = (said: string): DrawnDossier => ({
    sheet: `
      Collège | Aide
      Projets éducatifs
      Langevin | 1680
      Yourcenar | 960
      Total projets | 2640
      Séjours
      Langevin | 3920
      La Garenne | 4240
      Total séjours | 8160
      Sciences
      Jean-Zay | 1350
      Val-d'Ouette | 875
      Total sciences | 2225
      TOTAL | 13025`,
    report: `RAPPORT N° 4\n\nSéjours\n\n${said}`,
  });
  const told = (said: string) =>
    check(dossierFrom(drawn(said))).findings.filter(({ severity }) => severity !== "info").length;

  test.each([
    ["À elle seule, cette opération représente 62,6 % des aides.", 0],
    ["L'établissement le plus aidé pèse 32,6 % des aides.", 0],
    ["À elle seule, cette opération représente 26,6 % des aides.", 1],
    ["La Garenne reçoit 4 240 €, ce qui représente à soi seul 32,6 % de l'enveloppe.", 0],
    ["La Garenne reçoit 4 240 €, ce qui représente à soi seul 36,2 % de l'enveloppe.", 1],
  ])("%s", (said, count) => expect(told(said)).toBe(count));
});

describe("a table under a sentence that gives an amount", () => {
  const told = (paid: string): readonly string[] =>
    check(
      dossierFrom({
        sheet: `
          Code | Organisme | Subvention 2025 | dont acompte versé | Solde à verser
          MU1 | Orchestre du Val | 98400 | 48000 | 50400
          MU2 | Le Hangar | 145000 | 72500 | 72500
          MU3 | Maîtrise d'Arcey | 8200 | 0 | 8200
          MU4 | Jazz sous les halles | 19500 | 0 | 19500
          TOTAL | | 271100 | 120500 | 150600`,
        report: `RAPPORT N° 4\n\nQuatre organismes demandaient 290 000 €.\n\nCode\tOrganisme\t2025\tAcompte\tSolde\nMU1\tOrchestre du Val\t98 400\t48 000\t50 400\nMU2\tLe Hangar\t145 000\t${paid}\t72 500\nMU3\tMaîtrise d'Arcey\t8 200\t0\t8 200\nMU4\tJazz sous les halles\t19 500\t0\t19 500`,
      }),
    ).findings.flatMap(({ severity, rule }) => (severity === "info" ? [] : [rule]));

  test("right", () => expect(told("72 500")).toEqual([]));

  test("wrong", () => expect(told("75 200")).toEqual(["document-table"]));
});
