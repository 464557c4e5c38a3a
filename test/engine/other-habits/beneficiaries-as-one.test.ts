/** A document that gives each beneficiary once what several lines of the sheet come to, whatever operations they stand in. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { holdsLaidOut } from "./laid-out";

const annex = `
Axe 1 : Santé
STRUCTURE | PROJET | MONTANT
Maison des jeunes | Petits déjeuners | 1200
Maison des jeunes | Ateliers cuisine | 950
Relais santé | Dépistage | 3400
Les Potagers | Jardin partagé | 780
TOTAL AXE 1 | | 6330
Axe 2 : Culture
STRUCTURE | PROJET | MONTANT
Les Potagers | Fresque | 1570
Chœur du Val | Concerts | 2210
Compagnie Lune | Théâtre forum | 4100
TOTAL AXE 2 | | 7880
Axe 3 : Sport
STRUCTURE | PROJET | MONTANT
Vélo pour tous | Atelier | 890
Les Potagers | Randonnée | 430
Boxe éducative | Tournoi | 660
TOTAL AXE 3 | | 1980
TOTAL | | 16190
`;

const rows = [
  ["Boxe éducative", "660 €"],
  ["Chœur du Val", "2 210 €"],
  ["Compagnie Lune", "4 100 €"],
  ["Les Potagers", "2 780 €"],
  ["Maison des jeunes", "2 150 €"],
  ["Relais santé", "3 400 €"],
  ["Vélo pour tous", "890 €"],
] as const;
const granted = [
  "L'axe 1 « Santé » reçoit 6 330 €.",
  "L'axe 2 « Culture » reçoit 7 880 €.",
  "L'axe 3 « Sport » reçoit 1 980 €.",
];

describe("in a table with its total", () =>
  holdsLaidOut({
    annex,
    forms: ["word"],
    deliberation: [
      "Délibération n° 7",
      "Le conseil décide :",
      "d'attribuer aux structures suivantes les aides de l'année :",
      [["Structure", "Subvention"], ...rows.map((row) => [...row]), ["Total", "16 190 €"]],
    ],
    faults: [
      { from: "Potagers|2 780 €", to: "Potagers|2 870 €", told: "recapitulation", gap: "90.00" },
      { from: "jeunes|2 150 €", to: "jeunes|2 510 €", told: "article-total", gap: "360.00" },
    ],
  }));

describe("in a table without a total, its columns in another order, with their number of projects", () =>
  holdsLaidOut({
    annex,
    forms: ["word"],
    deliberation: [
      "Délibération n° 7",
      "Le conseil décide d'attribuer les aides ci-dessous :",
      [
        ["Aide votée", "Bénéficiaire", "Projets"],
        ...rows.map(([name, amount]) => [
          amount,
          name,
          name === "Les Potagers" ? "3" : name.startsWith("Maison") ? "2" : "1",
        ]),
      ],
    ],
    faults: [{ from: "2 780 €|Les", to: "2 080 €|Les", told: "recapitulation", gap: "-700.00" }],
  }));

test("a line of the sheet that is wrong is told, not the documents that give its beneficiary as one", () => {
  const deliberation = `Délibération n° 7

Le conseil décide :
${granted.join("\n")}

Structure\tSubvention
${rows.map((row) => row.join("\t")).join("\n")}
Total\t16 190 €
`;
  const told = (sheet: string) =>
    check(dossierFrom({ sheet, deliberation })).findings.flatMap(({ severity, rule, suspects }) =>
      severity === "info"
        ? []
        : [`${rule} ${suspects.map((at) => ("address" in at ? at.address : at.where)).join()}`],
    );
  expect(told(annex)).toEqual([]);
  expect(told(annex.replace("Fresque | 1570", "Fresque | 1750"))).toEqual(["operation-total C10"]);
});
