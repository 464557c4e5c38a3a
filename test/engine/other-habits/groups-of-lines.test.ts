/** What a column of the sheet says of lines, wherever they stand, documents and recapitulations add up. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { holdsLaidOut } from "./laid-out";

const list = `
Structure | Compte | Territoire | Montant
Ballet urbain | 65748/311 | Nord | 4000
Scène des Docks | 65748/311 | Centre | 6620
Le Grand Escalier | 65748/316 | Nord | 2250
Jazz sous les platanes | 65748/316 | Centre | 3175
Maison du conte | 65748/313 | Nord | 1510
Bouquinistes solidaires | 65748/313 | Centre | 245
TOTAL | | | 17800
`;

const reportOf = (sheet: string, deliberation: string) => check(dossierFrom({ sheet, deliberation }));
const accusations = ({ findings }: ReturnType<typeof reportOf>) =>
  findings.flatMap(({ severity, rule, stated, expected }) =>
    severity === "info" ? [] : [`${rule} ${stated} for ${expected}`],
  );

const byAccount = (last: string) => `Délibération n° 12

Le Bureau décide d'attribuer aux organismes de l'annexe des subventions pour 17 800 €.

La dépense est répartie ainsi :
- 65748/311 : 10 620 €
- 65748/316 : 5 425 €
- 65748/313 : ${last} €
`;

test("a list by account is ticked", () => {
  const report = reportOf(list, byAccount("1 755"));
  expect(accusations(report)).toEqual([]);
  expect(report.coverage.untied).toEqual([]);
});

test("one of its figures that is not the sum of the account's lines is told", () => {
  expect(accusations(reportOf(list, byAccount("1 510")))).toEqual(["recapitulation 1510.00 for 1755.00"]);
});

describe("a table by account, with its total", () =>
  holdsLaidOut({
    annex: list,
    forms: ["word"],
    deliberation: [
      "Délibération n° 12",
      "Le Bureau décide d'attribuer aux organismes de l'annexe des subventions pour 17 800 €.",
      [
        ["Nature/fonction", "Crédits mobilisés"],
        ["65748/311", "10 620 €"],
        ["65748/316", "5 425 €"],
        ["65748/313", "1 755 €"],
        ["Total", "17 800 €"],
      ],
    ],
    faults: [
      { from: "5 425 €", to: "5 245 €", told: "recapitulation" },
      { from: "|17 800 €", to: "|18 700 €", told: "recapitulation" },
    ],
  }));

describe("a table of two accounts that the sheet holds as numbers", () => {
  const numbered = list.replaceAll("65748/311", "65748").replaceAll(/65748\/31[36]/g, "657358");
  const byNature = (
    last: string,
  ) => `${byAccount("").split("La dépense")[0] ?? ""}La dépense est répartie ainsi :

Chapitre\tNature\tLibellé\tMontant
65\t65748\tPersonnes de droit privé\t10 620 €
65\t657358\tAutres groupements\t${last} €
\t\tTotal\t17 800 €
`;
  test("is ticked", () => {
    const report = reportOf(numbered, byNature("7 180"));
    expect(accusations(report)).toEqual([]);
    expect(report.coverage.untied).toEqual([]);
  });
  test("a slip of the pen in one of its two rows is told", () =>
    expect(accusations(reportOf(numbered, byNature("7 810")))).toEqual([
      "recapitulation 7810.00 for 7180.00",
    ]));
});

test("a sentence by territory is ticked", () => {
  const sentence = `Délibération n° 12

Le Bureau décide d'attribuer 17 800 € de subventions aux organismes de l'annexe. Le territoire Nord recevrait 7 760 € ; le territoire Centre bénéficierait de 10 040 €.
`;
  const report = reportOf(list, sentence);
  expect(accusations(report)).toEqual([]);
  expect(report.coverage.untied).toEqual([]);
});

describe("a part of what is granted, beside it", () => {
  const told = (part: string) =>
    accusations(
      reportOf(
        list,
        `Délibération n° 12

Le Bureau décide d'attribuer aux organismes de l'annexe des subventions pour un montant de 17 800 €, dont ${part}.
`,
      ),
    );
  test.each([
    "7 760 € pour les 3 structures du territoire Nord",
    "10 040 € pour celles du Centre et 7 760 € pour celles du Nord",
    "10 620 € au compte 65748/311",
  ])("is what the lines that it names come to: %s", (part) => expect(told(part)).toEqual([]));
  test.each([
    ["7 860 € pour les 3 structures du territoire Nord", "7860.00 for 7760.00"],
    ["6 250 € pour le Nord", "6250.00 for 7760.00"],
    ["7 760 € pour celles du Nord et 9 795 € pour celles du Centre", "9795.00 for 10040.00"],
  ])("is told where it is not: %s", (part, gap) => expect(told(part)).toEqual([`recapitulation ${gap}`]));
  test.each([
    "5 510 € pour 2 des structures du Nord",
    "6 250 € pour les structures culturelles du Nord",
    "3 000 € déjà versés à celles du Nord",
    "environ 7 000 € pour le Nord",
    "6 250 € pour le Nord et la Maison du conte",
  ])("may be of some of them alone: %s", (part) => expect(told(part)).toEqual([]));
});

describe("a recapitulation under the table", () => {
  const under = (last: string) => `${list}

Récapitulatif par compte
Compte | Montant
65748/311 | 10620
65748/316 | 5425
65748/313 | ${last}
Total | 17800
`;
  const alone = (sheet: string) => accusations(check(dossierFrom({ sheet })));

  test("is no total of the table's last lines", () => expect(alone(under("1755"))).toEqual([]));
  test("that is out of date is told", () =>
    expect(alone(under("1655"))).toEqual(["recapitulation 1655.00 for 1755.00"]));
});

test("a place that counts a line which a theme lost is told with that theme", () => {
  const sheet = `
1. Scènes
Structure | Compte | Territoire | Montant
Ballet urbain | 65748/311 | Nord | 4000
Scène des Docks | 65748/311 | Centre | 6620
Le Grand Escalier | 65748/316 | Sud | 2250
Orchestre du port | 65748/311 | Nord | 500
TOTAL | | | =SUM(D3:D6) -> 13370
2. Contes
Structure | Compte | Territoire | Montant
Maison du conte | 65748/313 | Nord | 1510
Bouquinistes solidaires | 65748/313 | Sud | 245
TOTAL | | | =SUM(D10:D11) -> 1755
TOTAL GENERAL | | | =D7+D12 -> 15125
`;
  const deliberation = `DECIDE :

Article 1 : D'attribuer au titre de l'axe 1 « Scènes » un montant total de 13 370 €.

Article 2 : D'attribuer au titre de l'axe 2 « Contes » un montant total de 4 930 €.
`;
  const report = `RAPPORT N° 12

Le territoire Nord recevrait 6 010 € ; le territoire Centre bénéficierait de 9 795 € ; le territoire Sud, de 2 495 €.

2. Contes

Cet axe réunit 3 structures, pour un total proposé de 4 930 €.
`;
  expect(accusations(check(dossierFrom({ sheet, deliberation, report })))).toEqual([
    "article-total 4930.00 for 1755.00",
  ]);
});

describe("credits that pay what a column parts the lines of places into", () => {
  const sheet = `
Canton | Commune | Nature | Montant
Canton du Lac | Arvieu | ROUTE | 4000
^ | Bessan | ECOLE | 2500
^ | Cazals | LAVOIR | 900
TOTAL | | | 7400
Canton du Pré | Dions | ECOLE | 6100
^ | Espas | ROUTE | 1300
TOTAL | | | 7400
Canton du Bois | Fons | LAVOIR | 450
^ | Gajan | ROUTE | 2050
^ | Hures | ECOLE | 700
TOTAL | | | 3200
TOTAL GENERAL | | | 18000
`;
  const charged = (schools: string) => `Délibération n° 12

La commission permanente décide d'attribuer 18 000 € de subventions aux communes.

Opération\tImputation\tLibellé\tMontant
P12O003\t204142//628\tRéseaux locaux\t7 350 €
P12O007\t204142//33\tÉquipements communaux\t${schools} €
P31O002\t204142//312\tPatrimoine non protégé\t1 350 €
\t\tTotal\t18 000 €
`;

  test("are charged the lines of theirs, not places", () => {
    const report = reportOf(sheet, charged("9 300"));
    expect(accusations(report)).toEqual([]);
    expect(report.imputations.map(({ code, stated, computed }) => [code, stated, computed])).toEqual([
      ["P12O003", "7350.00", "7350.00"],
      ["P12O007", "9300.00", "9300.00"],
      ["P31O002", "1350.00", "1350.00"],
    ]);
  });
  test("one of which is wrong is told", () =>
    expect(accusations(reportOf(sheet, charged("9 030")))).toEqual(["imputation-total 9030.00 for 9300.00"]));
});

describe("credits called as a column of the sheet calls the lines that they pay", () => {
  const sheet = (barrier: string) => `
Secteur | Commune | Objet | Subvention | Imputation
Secteur Est | Arvieu | Halle | 14000 | 204142/71
^ | Bessan | Broyeur | 3500 | 204141/71
^ | Cazals | Salle des fêtes | 9200 | 204142/71
TOTAL | | | 26700 |
Secteur Ouest | Dions | Barrières | 2150 | ${barrier}
^ | Espas | École | 21300 | 204142/71
^ | Fons | Lame de déneigement | 4800 | 204141/71
TOTAL | | | 28250 |
TOTAL GENERAL | | | 54950 |
`;
  const charged = (works: string, goods: string) => `Délibération n° 3

La commission permanente décide d'attribuer 54 950 € de subventions aux communes, imputés ainsi :

Imputation\tDossiers\tMontant
204142/71\t3\t${works}
204141/71\t3\t${goods}
Total\t6\t54 950,00
`;
  const told = (barrier: string, works: string, goods: string) =>
    reportOf(sheet(barrier), charged(works, goods)).findings.flatMap(({ severity, rule, at }) =>
      severity === "info" ? [] : [`${rule} ${"address" in at ? at.address : at.where}`],
    );

  test("pay these", () => expect(told("204141/71", "44 500,00", "10 450,00")).toEqual([]));
  test("a line under one, that another counts, is told where it stands", () =>
    expect(told("204142/71", "44 500,00", "10 450,00")).toEqual(["line-code E6"]));
  test("what one is charged is told against its lines", () =>
    expect(told("204141/71", "45 400,00", "10 450,00")).toEqual(["imputation-total imputation 204142/71"]));
});

describe("cantons that are called like the first town in them, under a note over the table", () => {
  const cantons = `
Aide plafonnée à 10 000 € par projet
Commune       | Travaux                | Montant
Brassac       | Passage piéton         | 4200
Lautrec       | Plateau surélevé       | 3150
TOTAL BRASSAC |                        | 7350
Graulhet      | Zone 30                | 5600
Briatexte     | Radar pédagogique      | 1240
TOTAL GRAULHET |                       | 6840
Lavaur        | Écluse                 | 2750
Fiac          | Marquage               | 910
TOTAL LAVAUR  |                        | 3660
Puylaurens    | Feux tricolores        | 6400
Cuq           | Abribus                | 2080
TOTAL PUYLAURENS |                     | 8480
TOTAL         |                        | 26330
`;
  const byCanton = (graulhet: string) => `Délibération n° 8

La commission permanente APPROUVE la répartition suivante :

Canton            Projets        Dotation
Brassac                 2         7 350 €
Graulhet                2         ${graulhet} €
Lavaur                  2         3 660 €
Puylaurens              2         8 480 €
Ensemble                8        26 330 €
`;
  const titles = ({ annex }: ReturnType<typeof reportOf>) => annex.operations.map(({ title }) => title);

  test("the note names none of them", () => {
    expect(titles(reportOf(cantons, byCanton("6 840")))).toEqual([
      "BRASSAC",
      "GRAULHET",
      "LAVAUR",
      "PUYLAURENS",
    ]);
  });
  test("the table of a deliberation gives cantons, not towns: nothing is told, and all is tied", () => {
    const report = reportOf(cantons, byCanton("6 840"));
    expect(accusations(report)).toEqual([]);
    expect(report.coverage.untied).toEqual([]);
  });
  test("a canton's figure that is not what its lines come to is told", () =>
    expect(accusations(reportOf(cantons, byCanton("8 640")))).toEqual(["article-total 8640.00 for 6840.00"]));
});
