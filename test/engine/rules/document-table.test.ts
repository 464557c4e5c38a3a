import { testRule } from "../../support/rule-tester";

const CLUBS = `
  CLUB              | VILLE   | SECTEUR | ADHERENTS | FONCTIONNEMENT (6574) | EQUIPEMENT (20421) | MONTANT PROPOSE
  Aviron de Lignan  | Lignan  | Ouest   | 118       | 2440                  | 1100               | 3540
  Judo de Lignan    | Lignan  | Ouest   | 96        | 2880                  | 0                  | 2880
  Escrime de Sauve  | Sauve   | Ouest   | 41        | 1230                  | 0                  | 1230
  Rugby de Bessan   | Bessan  | Est     | 204       | 4320                  | 1800               | 6120
  Tennis de Bessan  | Bessan  | Est     | 87        | 2610                  | 0                  | 2610
  Boules de Cazouls | Cazouls | Est     | 33        | 640                   | 350                | 990
  TOTAL             |         |         | 579       | 14120                 | 3250               | 17370`;

const WORKS = `
  Annexe 2 - Aides aux communes
  Opération     | Bénéficiaire | Objet     | Montant voté | Imputation | Fonction
  Thème 1 : Bâtiments
  2026A01       | Albe         | École     | 42300        | 204142     | 212
  2026A01       | Mur          | Cantine   | 18750        | 204142     | 212
  Total 2026A01 |              |           | 61050        |            |
  2026A02       | Talm         | Chapelle  | 8900         | 204142     | 312
  Total 2026A02 |              |           | 8900         |            |
  Total thème 1 |              |           | 69950        |            |
  Thème 2 : Voirie
  2026B01       | Lys          | Pont      | 97400        | 204141     | 843
  Total 2026B01 |              |           | 97400        |            |
  2026B02       | Albe         | Rue Haute | 11250        | 204141     | 845
  2026B02       | Senn         | Trottoirs | 23600        | 204141     | 845
  Total 2026B02 |              |           | 34850        |            |
  Total thème 2 |              |           | 132250       |            |
  TOTAL         |              |           | 202200       |            |`;

const SPREAD = `
  Opération                | AP votée | CP 2026 | CP 2027 | CP 2028
  Chapitre 20 - Études     |          |         |         |
  Plan des mobilités       | 84000    | 34000   | 50000   | 0
  Étude du Lot             | 27000    | 27000   | 0       | 0
  Total chapitre 20        | 111000   | 61000   | 50000   | 0
  Chapitre 23 - Travaux    |          |         |         |
  Gymnase de Cazouls       | 1930000  | 410000  | 870000  | 650000
  Digue de Lignan          | 655000   | 240000  | 415000  | 0
  Total chapitre 23        | 2585000  | 650000  | 1285000 | 650000
  TOTAL                    | 2696000  | 711000  | 1335000 | 650000`;

const report = (...rows: readonly string[]): string => below("La répartition est la suivante :", ...rows);

const below = (caption: string, ...rows: readonly string[]): string =>
  [
    "RAPPORT",
    "",
    caption,
    "",
    ...rows.map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .join("\t"),
    ),
  ].join("\n");

/** By town: how many, their members, what they receive and its share. */
const byTown = ({ clubs = "2", amount = "8 730", share = "50,3" } = {}): string =>
  report(
    "Commune | Clubs | Adhérents | Aide | Part",
    "Lignan | 2 | 214 | 6 420 | 37,0 %",
    "Sauve | 1 | 41 | 1 230 | 7,1 %",
    `Bessan | ${clubs} | 291 | ${amount} | ${share} %`,
    "Cazouls | 1 | 33 | 990 | 5,7 %",
    "Total | 6 | 579 | 17 370 | 100 %",
  );

/** By account and function, with how many. */
const byCode = ({ account = "204141", task = "845", count = "2" } = {}): string =>
  report(
    "Fonction | Imputation | Dossiers | Montant (K€)",
    "212 | 204142 | 2 | 61,05",
    "843 | 204141 | 1 | 97,40",
    `${task} | ${account} | ${count} | 34,85`,
    "312 | 204142 | 1 | 8,90",
    "Total | | 6 | 202,20",
  );

/** Years by chapter, in millions. */
const byYear = ({ works = "1,285" } = {}): string =>
  report(
    "Exercice | Études | Travaux | Total",
    "2026 | 0,061 | 0,650 | 0,711",
    `2027 | 0,050 | ${works} | 1,335`,
    "2028 | – | 0,650 | 0,650",
  );

/** By sector, with what each club has on average. */
const each = (mean: string): string =>
  report(
    "Secteur | Clubs | Aide | Aide par club",
    "Ouest | 3 | 7 650 € | 2 550,00 €",
    `Est | 3 | 9 720 € | ${mean} €`,
    "Total | 6 | 17 370 € | 2 895,00 €",
  );

const bracketed = (few: string): string =>
  report(
    "Tranche | Nombre de clubs | Montant cumulé",
    "Moins de 2 000 € | 2 | 2 220 €",
    `De 2 000 € à 2 999 € | ${few} | 5 490 €`,
    "3 000 € et plus | 2 | 9 660 €",
    "Total | 6 | 17 370 €",
  );

const byColumn = ({ code = "20421", count = "3" } = {}): string =>
  report(
    "Article | Objet | Clubs | Montant (K€)",
    "6574 | Fonctionnement | 6 | 14,12",
    `${code} | Équipement | ${count} | 3,25`,
    "Total | | 6 | 17,37",
  );

/** The same with last year's figures, or of other clubs: nothing of it is the annex's. */
const formerly = report(
  "Commune | Clubs | Adhérents | Aide 2024",
  "Lignan | 3 | 209 | 6 150",
  "Sauve | 1 | 44 | 1 300",
  "Bessan | 1 | 187 | 5 610",
  "Cazouls | 2 | 61 | 1 830",
);

const rest = report(
  "Club | Aide 2025 | Aide 2026",
  "Aviron de Lignan | 3 540 | 3 540",
  "Judo de Lignan | 2 880 | 2 880",
  "Escrime de Sauve | 1 230 | 1 230",
  "Rugby de Bessan | 6 020 | 6 120",
  "Tennis de Bessan | 2 610 | 2 610",
  "Boules de Cazouls | 990 | 990",
);

/** The spread over the years, one of its cells not as it is now. */
const spread = (caption: string): string =>
  below(
    caption,
    "Opération | AP | 2026 | 2027 | 2028",
    "Plan des mobilités | 84 000 | 34 000 | 50 000 | 0",
    "Étude du Lot | 27 000 | 27 000 | 0 | 0",
    "Gymnase de Cazouls | 1 930 000 | 410 000 | 870 000 | 650 000",
    "Digue de Lignan | 655 000 | 240 000 | 405 000 | 0",
  );

/** By club, with something that is counted of each, and what each receives. */
const byClub = (title: string, ...counted: readonly string[]): string =>
  report(
    `Club | ${title} | Aide`,
    `Aviron de Lignan | ${counted[0]} | 3 540`,
    `Judo de Lignan | ${counted[1]} | 2 880`,
    `Escrime de Sauve | ${counted[2]} | 1 230`,
    `Rugby de Bessan | ${counted[3]} | 6 120`,
    `Tennis de Bessan | ${counted[4]} | 2 610`,
    `Boules de Cazouls | ${counted[5]} | 990`,
  );

const asked = (title: string): string =>
  report(
    `Commune | ${title} | Aide`,
    "Lignan | 2 | 6 420",
    "Sauve | 1 | 1 230",
    "Bessan | 3 | 8 730",
    "Cazouls | 1 | 990",
    "Total | 7 | 17 370",
  );

/** Six towns, without a total. */
const TOWNS = `
  Association        | Commune | Adhérents | Subvention
  Aviron de Lignan   | Lignan  | 118       | 3540
  Judo de Lignan     | Lignan  | 96        | 2880
  Escrime de Sauve   | Sauve   | 41        | 1230
  Rugby de Bessan    | Bessan  | 204       | 6120
  Tennis de Bessan   | Bessan  | 87        | 2610
  Cirque de Bessan   | Bessan  | 52        | 1560
  Boules de Cazouls  | Cazouls | 33        | 990
  Danse de Montady   | Montady | 61        | 1830
  Chorale de Montady | Montady | 27        | 810
  Photo de Vendres   | Vendres | 19        | 570`;

const ofTowns = (title: string, { many = "3", members = "343" } = {}): string =>
  report(
    `Commune | ${title} | Adhérents | Aide`,
    "Lignan | 2 | 214 | 6 420",
    "Sauve | 1 | 41 | 1 230",
    `Bessan | ${many} | ${members} | 10 290`,
    "Cazouls | 1 | 33 | 990",
    "Montady | 2 | 88 | 2 640",
    "Vendres | 1 | 19 | 570",
  );

testRule("document-table", {
  valid: [
    ...["Associations", "Nombre de dossiers", "Aides"].map((title) => ({
      name: `without a total: ${title}`,
      sheet: TOWNS,
      report: ofTowns(title),
    })),
    ...["Demandes", "Dossiers déposés", "Associations existantes", "Clubs en 2024", "Gymnases"].map(
      (title) => ({
        name: `of which one has more: ${title}`,
        sheet: TOWNS,
        report: ofTowns(title, { many: "4" }),
      }),
    ),
    { name: "towns", sheet: CLUBS, report: byTown() },
    { name: "codes", sheet: WORKS, report: byCode() },
    { name: "years by chapter", sheet: SPREAD, report: byYear() },
    { name: "averages", sheet: CLUBS, report: each("3 240,00") },
    { name: "brackets", sheet: CLUBS, report: bracketed("2") },
    { name: "columns", sheet: CLUBS, report: byColumn() },
    { name: "another year's figures, alike for no town", sheet: CLUBS, report: formerly },
    { name: "another year's figures, alike for all clubs but one", sheet: CLUBS, report: rest },
    {
      name: "what was planned before",
      sheet: SPREAD,
      report: spread("Rappel de la programmation précédente :"),
    },
    { name: "as many of each but one", sheet: CLUBS, report: byClub("Nombre d'actions", ..."111211") },
    { name: "as many grants of each but one", sheet: CLUBS, report: byClub("Nombre d'aides", ..."111211") },
    { name: "how many asked", sheet: CLUBS, report: asked("Demandes") },
    { name: "how many there are", sheet: CLUBS, report: asked("Clubs existants") },
    {
      name: "what the commission had thought of",
      sheet: CLUBS,
      report: byClub("Avis du jury", "3 540", "2 880", "1 230", "6 020", "2 610", "990"),
    },
    { name: "a share that is cut", sheet: CLUBS, report: byTown({ share: "50,2" }) },
  ],
  invalid: [
    ...["Associations", "Nombre de dossiers", "Aides", "Associations aidées"].map((title) => ({
      name: `without a total: ${title}`,
      sheet: TOWNS,
      report: ofTowns(title, { many: "4" }),
      findings: [{ at: "Bessan", severity: "warning" as const, message: `« 4 » en « ${title} »` }],
    })),
    {
      name: "what a column comes to that holds one number a line",
      sheet: TOWNS,
      report: ofTowns("Associations", { members: "433" }),
      findings: [{ at: "Bessan", message: "« 433 » en « Adhérents »" }],
    },
    {
      name: "how many a town has",
      sheet: CLUBS,
      report: byTown({ clubs: "3" }),
      findings: [{ at: "Bessan", severity: "warning", message: "« 3 » en « Clubs » pour « Bessan »" }],
    },
    {
      name: "an account",
      sheet: WORKS,
      report: byCode({ account: "204114" }),
      toldBy: "code-said",
      findings: [{ at: "845", message: "204141" }],
    },
    {
      name: "a year of an operation",
      sheet: SPREAD,
      report: spread("La programmation est la suivante :"),
      findings: [{ at: "Digue", message: "« 405 000 » en « 2027 » pour « Digue de Lignan »" }],
    },
    {
      name: "what rows are grouped by",
      sheet: WORKS,
      report: byCode({ task: "854" }),
      findings: [{ at: "854", message: "« 854 » en « Fonction »" }],
    },
    {
      name: "a year's share of a chapter, in millions",
      sheet: SPREAD,
      report: byYear({ works: "1,385" }),
      findings: [{ at: "2027", message: "« 1,285 »" }],
    },
    {
      name: "an average",
      sheet: CLUBS,
      report: each("3 420,00"),
      findings: [{ at: "Est", message: "« 3 240,00 € »" }],
    },
    {
      name: "how many are in a bracket",
      sheet: CLUBS,
      report: bracketed("3"),
      findings: [{ at: "2 999", message: "« 3 » en « Nombre de clubs »" }],
    },
    {
      name: "how many receive something in a column",
      sheet: CLUBS,
      report: byColumn({ count: "4" }),
      findings: [{ at: "Équipement", message: "« 4 » en « Clubs »" }],
    },
    {
      name: "the account that a column is of",
      sheet: CLUBS,
      report: byColumn({ code: "20424" }),
      toldBy: "code-said",
      findings: [{ at: "Équipement", message: "20424" }],
    },
  ],
});
