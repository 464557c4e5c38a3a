import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = ({ reason = "Pour mémoire, voté en mars", total = "=SUM(B4,B6:B7) -> 17800" }) => `
  Bénéficiaire              | Montant | Remarques
  AXE 1 – HABITAT           |         |
  1-A Rénovation énergétique |        | H27-310 – 20422/552
  Toits de Sologne          | 8400    |
  Maison Ressource          | 3100    | ${reason}
  Compagnons du Cher        | 5200    |
  Pacte Isolation           | 4200    |
  Sous-total 1-A            | ${total} |
  1-B Hébergement           |         | H27-311 – 65748/555
  Relais de Vierzon         | 6300    |
  Escale Jeunes             | 2900    |
  Sous-total 1-B            | =SUM(B10:B11) -> 9200 |
  Total axe 1               | =B8+B12 -> 27000 |
  AXE 2 – MOBILITÉ          |         |
  2-A Garages               |         | H27-320 – 65748/420
  Garage du Cœur            | 7700    |
  Roue Libre                | 1300    |
  Sous-total 2-A            | =SUM(B16:B17) -> 9000 |
  Total axe 2               | =B18 -> 9000 |
  Total à voter             | =B13+B19 -> 36000 |`;

const DELIBERATION = (first = "17 800") => `DÉLIBÉRATION

Article 1 : approuve, pour l'axe 1 « Habitat », un concours de 27 000 €.

Article 2 : approuve, pour l'axe 2 « Mobilité », un concours de 9 000 €.

Article 3 : la dépense est imputée ainsi :

| Opération | Imputation | Objet | Montant |
| --- | --- | --- | --- |
| H27-310 | 20422/552 | Rénovation énergétique | ${first},00 € |
| H27-311 | 65748/555 | Hébergement | 9 200,00 € |
| H27-320 | 65748/420 | Garages | 9 000,00 € |
| Total | | | 36 000,00 € |
`;

const told = (sheet: string, deliberation = DELIBERATION()) =>
  check(dossierFrom({ sheet, deliberation })).findings.flatMap(({ rule, severity, message }) =>
    severity === "info" ? [] : [{ rule, message: message.replace(/\s/g, " ") }],
  );

describe("a line that its remark sets aside", () => {
  test.each([
    "Pour mémoire, voté en mars",
    "Non compté : dossier à l'étude",
    "Demande abandonnée par la structure",
    "Rappel pour information (CP de février)",
  ])("is left out of the total without reproach: %s", (reason) => {
    expect(told(SHEET({ reason }))).toEqual([]);
    expect(told(SHEET({ reason, total: "17800" }))).toEqual([]);
  });

  test("counts where the total counts it", () => {
    const sheet = SHEET({ reason: "Pour rappel : 2 900 € en 2026" })
      .replace("=SUM(B4,B6:B7) -> 17800", "=SUM(B4:B7) -> 20900")
      .replace("-> 27000", "-> 30100")
      .replace("-> 36000", "-> 39100");
    const deliberation = DELIBERATION("20 900").replace("27 000 €", "30 100 €").replace("36 000", "39 100");
    expect(told(sheet, deliberation)).toEqual([]);
  });

  test("is told where another total counts it", () => {
    expect(told(SHEET({}), DELIBERATION("20 900"))).toMatchObject([
      { rule: "imputation-total", message: expect.stringContaining("20 900 €") },
    ]);
  });

  test("is told where it takes back what was granted", () => {
    const sheet = SHEET({ reason: "Annulation partielle" }).replace("3100 ", "-3100 ");
    expect(told(sheet)).toMatchObject([{ rule: "operation-total" }]);
  });

  test("is told where nothing is said of it", () => {
    expect(told(SHEET({ reason: "" }))).toMatchObject([{ rule: "operation-total" }]);
  });
});

describe("a line that a total forgot", () => {
  const forgetting = (about: string, remark: string) => `
  Bénéficiaire     | Objet            | Montant | Observations
  Foyer de Lurcy   | Fonctionnement   | 4200    |
  Amicale Bleue    | Fonctionnement   | 3100    |
  Union de Sancoins | Déplacements    | 1900    |
  Passerelles      | ${about}         | 5000    | ${remark}
  TOTAL            |                  | =SUM(C2:C4) -> 9200 |`;
  const deliberation = `DÉLIBÉRATION

Le Conseil municipal décide d'attribuer des subventions à 4 associations, pour un montant total de 14 200 €.
`;

  test.each([
    ["Projet jeunesse", "Sous réserve du bilan 2026"],
    ["Projet jeunesse", "Dossier reporté de la séance de mars"],
    ["Projet jeunesse", "En attente du RIB"],
  ])("counts, whatever its remark says, where documents count it: %s, %s", (about, remark) => {
    expect(told(forgetting(about, remark), deliberation)).toMatchObject([{ rule: "operation-total" }]);
  });

  test("counts where a deliberation lists it with the others", () => {
    const listed = `DÉLIBÉRATION

Le Conseil municipal décide d'attribuer les subventions suivantes :
- Foyer de Lurcy : 4 200 € ;
- Amicale Bleue : 3 100 € ;
- Union de Sancoins : 1 900 € ;
- Passerelles : 5 000 €.
`;
    expect(told(forgetting("Projet jeunesse", "Versement sous réserve du bilan"), listed)).toMatchObject([
      { rule: "operation-total" },
    ]);
  });

  test("is not set aside by what it is for, nor where the total adds it by hand", () => {
    const silent = "DÉLIBÉRATION\n\nLe Conseil municipal attribue les subventions de l'annexe.\n";
    expect(told(forgetting("Lutte contre l'abandon scolaire", ""), silent)).toMatchObject([
      { rule: "operation-total" },
    ]);
    const byHand = forgetting("Projet jeunesse", "En attente du RIB").replace(
      "=SUM(C2:C4) -> 9200",
      "=SUM(C2:C4)+5000 -> 14200",
    );
    expect(told(byHand, deliberation).map(({ rule }) => rule)).toContain("total-constant");
  });
});
