import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = ({
  titles = "Vote du 6 février 2027 | Mouvement | Nouveau montant",
  moved = "-5100",
  now = "19500",
  sums = ["-2300", "64600"],
}) => `
  Structure            | ${titles} | Opération
  Axe 1 : Lecture      |       |       |       |
  Librairie du Port    | 18000 | 3400  | =B3+C3 -> 21400 | LEC-11
  Salon du livre       | 24600 | ${moved} | =B4+C4 -> ${now} | LEC-11
  Atelier des Conteurs | 9300  | 0     | =B5+C5 -> 9300 | LEC-11
  Bibliobus            | 15000 | -600  | =B6+C6 -> 14400 | LEC-11
  Total axe 1          | =SUM(B3:B6) -> 66900 | =SUM(C3:C6) -> ${sums[0]} | =SUM(D3:D6) -> ${sums[1]} |
  Axe 2 : Musique      |       |       |       |
  Harmonie             | 7200  | 1150  | =B9+C9 -> 8350 | MUS-12
  Chœur de l'Estran    | 11800 | -800  | =B10+C10 -> 11000 | MUS-12
  Total axe 2          | =SUM(B9:B10) -> 19000 | =SUM(C9:C10) -> 350 | =SUM(D9:D10) -> 19350 |`;

const DELIBERATION = `DÉLIBÉRATION

Article 1 : Les crédits de l'axe 1 « Lecture » sont ramenés de 66 900 € à 64 600 €.

Article 2 : Les crédits de l'axe 2 « Musique » sont portés de 19 000 € à 19 350 €.

Article 3 : Les imputations sont ajustées comme suit :

| Opération | Imputation | Montant voté le 6 février | Ajustement | Montant modifié |
| --- | --- | --- | --- | --- |
| LEC-11 | 65748/313 | 66 900,00 | − 2 300,00 | 64 600,00 |
| MUS-12 | 65748/311 | 19 000,00 | + 350,00 | 19 350,00 |
| Total | | 85 900,00 | − 1 950,00 | 83 950,00 |
`;

const checked = (sheet: string) => check(dossierFrom({ sheet, deliberation: DELIBERATION }));

describe("a table that says what was voted, what changes it and what it becomes", () => {
  test.each([
    "Vote du 6 février 2027 | Mouvement | Nouveau montant",
    "Montant CP du 06/02/2027 | Variation | Montant modifié",
    "Délibération du 6 février 2027 | Ajustement | Nouvelle subvention",
  ])("grants what it becomes: %s", (titles) => {
    const { annex, findings } = checked(SHEET({ titles }));
    expect(annex.retainedTotal).toBe("83950.00");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("is not read otherwise for a sign that was forgotten", () => {
    const { annex, findings } = checked(SHEET({ moved: "5100", now: "29700", sums: ["7900", "74800"] }));
    expect(annex.retainedTotal).toBe("94150.00");
    const [finding] = findings.filter(({ severity }) => severity !== "info");
    expect(finding?.suspects).toMatchObject([{ address: "C4" }]);
  });
});

test("what was granted before changes nothing of what is granted now, though a last column adds both up", () => {
  const sheet = `
  Structure            | Montant | Opération
  Librairie du Port    | 7300    | LEC-11
  Salon du livre       | 2450    | LEC-11
  Bibliobus            | 4250    | LEC-11
  Harmonie             | 1850    | MUS-12
  Chœur de l'Estran    | 7150    | MUS-12
  Compagnie des Dunes  | 5150    | THE-13
  Théâtre du Môle      | 8850    | THE-13
  Total                | =SUM(B2:B8) -> 37000 |`;
  const deliberation = `DÉLIBÉRATION

Le Conseil attribue 37 000 € de subventions à sept associations.

| Opération | Imputation | Montant déjà affecté | Montant affecté | Montant total affecté |
| --- | --- | --- | --- | --- |
| LEC-11 | 65748/313 | 10 000,00 | 14 000,00 | 24 000,00 |
| MUS-12 | 65748/311 | 5 000,00 | 9 000,00 | 14 000,00 |
| THE-13 | 65748/316 | 6 000,00 | 14 000,00 | 20 000,00 |
| Total | | 21 000,00 | 37 000,00 | 58 000,00 |
`;
  const { findings } = check(dossierFrom({ sheet, deliberation }));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test.each([
  ["Montant révisé des travaux | Vote du 12 mars 2027", [3200, 3000]],
  ["Nouvelle aide demandée | Décision du 12/03/2027", [3200, 3000]],
  ["Vote du 12 mars 2027 | Nouvelle aide demandée", [3000, 3200]],
])(
  "what is voted behind what was revised, or before what is asked for, is voted now: %s",
  (titles, [first, last]) => {
    const sheet = `
  Structure | ${titles}
  Librairie | ${first} | ${last}
  Bibliobus | ${first} | ${last}
  Total     | ${Number(first) * 2} | ${Number(last) * 2}`;
    const deliberation =
      "DÉLIBÉRATION\n\nLe Conseil, réuni le 12 mars 2027, attribue les aides de l'annexe.\n";
    expect(check(dossierFrom({ sheet, deliberation })).annex.retainedTotal).toBe("6000.00");
  },
);
