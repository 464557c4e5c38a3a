import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE          | OBJET        | MONTANT PROPOSE
  Opération 1.1 : Écoute
  ADEFI              | Permanences  | 16900
  Maison du Pont     | Accueil      | 24350
  Voix de femmes     | Groupe       | 4100
  TOTAL              |              | 45350
  Opération 1.2 : Abri
  Foyer Saint-Martin | Relais       | 20150
  Hôtel du Causse    | Nuitées      | 13400
  TOTAL              |              | 33550
  TOTAL GENERAL      |              | 78900`;

const report = (text: string): string => `RAPPORT N° 4

Le programme, d'un montant de 78 900 €, compte deux opérations.

${text}`;

const ITEMS = "ADEFI, 16 900 € ; Maison du Pont, 24 350 € ; Voix de femmes, 4 100 €";
const said = (sum: string, items = ITEMS): readonly string[] => [
  `Proposition : 3 structures sont soutenues, pour ${sum} : ${items}.`,
  `Trois associations reçoivent ${sum} : ${items}. Les conventions sont annuelles.`,
];

testRule("reckoning", {
  valid: [
    ...said("45 350 €").map((text) => ({
      name: `what the items make: ${text}`,
      sheet: SHEET,
      report: report(text),
    })),
    {
      name: "some of those who are counted",
      sheet: SHEET,
      report: report(
        "Proposition : 5 structures sont soutenues, pour 78 900 € : ADEFI, 16 900 € ; Maison du Pont, 24 350 €.",
      ),
    },
    {
      name: "items beside which others are taken together",
      sheet: SHEET,
      report: report(
        "Proposition : 3 structures sont soutenues, pour 45 350 € : ADEFI, 16 900 € ; les deux autres, 28 450 €.",
      ),
    },
    {
      name: "what each of them has had before",
      sheet: SHEET,
      report: report(
        "Proposition : 3 structures sont soutenues, pour 45 350 € : ADEFI, 15 000 € en 2024 ; Maison du Pont, 24 000 € ; Voix de femmes, 4 000 €.",
      ),
    },
    ...[
      "dont ADEFI, 16 900 €",
      "principalement ADEFI, 16 900 €",
      "deux conventions sont signées, ADEFI, 16 900 €",
    ].map((first) => ({
      name: `some of an operation: ${first}`,
      sheet: SHEET,
      report: report(`L'opération Écoute est dotée de 45 350 € : ${first} ; Maison du Pont, 24 350 €.`),
    })),
  ],
  invalid: said("41 250 €").map((text) => ({
    name: `what some of the items make: ${text}`,
    sheet: SHEET,
    report: report(text),
    findings: [
      { at: "41 250", gap: "-4100.00", message: "annoncés pour une liste dont les 3 montants font" },
    ],
  })),
});
