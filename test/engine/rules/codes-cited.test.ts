import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const TABLE = `Code opération\tImputation\tLibellé\tAE\tDépense
MOB-26-001\t6568/93564\tTransport\t50 000,00\t3 500,50
MOB-26-002\t6568/93565\tVélos\t60 000,00\t4 100,00`;

/** A report with the credits, and a deliberation whose articles cite the codes of both operations. */
const cited = (first: string, second: string) => ({
  sheet: MOBILITY_SHEET,
  deliberation: `DÉCIDE :

Article 1 : d'affecter, sur l'opération ${first} « Transport », la somme de 3 500,50 €.

Article 2 : d'affecter, sur l'opération ${second} « Vélos », la somme de 4 100,00 €.`,
  report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\n${TABLE}`,
});

/** By place, each line of which the column of natures says what pays it; a deliberation charges the second. */
const charged = (second: string) => ({
  sheet: `
    Bénéficiaire   | Objet    | Nature | Montant voté
    Canton du Nord |          |        |
    Albe           | Préau    | 204142 | 6200
    Senn           | Tondeuse | 204141 | 1850
    Ruet           | Fête     | 65748  | 1300
    Total          |          |        | 9350
    Canton du Sud  |          |        |
    Lys            | Mur      | 204142 | 5600
    Ober           | Rideau   | 204141 | 1120
    Mont           | Concert  | 65748  | 700
    Total          |          |        | 7420
    TOTAL GÉNÉRAL  |          |        | 16770`,
  deliberation: `DÉCIDE :

Article 1 : D'attribuer un montant total de 16 770 €, prélevé comme suit :

- chapitre 204, nature 204142 : 11 800 €

- chapitre 204, nature ${second} : 2 970 €

- chapitre 65, nature 65748 : 2 000 €`,
});

/** What a column gives as nature and function, cited by the deliberation without a sum of its own. */
const functions = (second: string) => ({
  sheet: `
    Compagnie        | Objet    | Montant voté | Imputation
    Théâtre du Puits | Création | 6200         | 65748-311
    La Muette        | Tournée  | 1850         | 65748-316
    Cirque Ovale     | Piste    | 1300         | 65748-316
    TOTAL            |          | 9350         |`,
  deliberation: `DÉCIDE :

Article 1 : D'attribuer un montant total de 9 350 €.

Article 2 : Dit que la dépense est imputée au budget principal, 65748-311 pour la création et ${second} pour la diffusion.`,
});

testRule("code-said", {
  valid: [
    { name: "natures and functions of the sheet", ...functions("65748-316") },
    { name: "a nature and function that is like none of the sheet's", ...functions("65748-020") },
    {
      name: "a nature and function that is like one of another sheet",
      ...functions("65748-316, et 65748-020"),
      sheets: { Budget: "Article | Crédits\n65748-021 | 3000\n65748-311 | 9000" },
    },
    { name: "natures that the lines have which they pay", ...charged("204141") },
    { name: "a nature that is like none of the lines'", ...charged("2188") },
    { name: "the codes of the credits", ...cited("MOB-26-001", "MOB-26-002") },
    { name: "a code that is like no other", ...cited("MOB-26-001", "MOB-26-417") },
    {
      name: "a slip of one that the document cites too",
      ...cited("MOB-26-001", "MOB-26-002, ex MOB-26-020"),
    },
  ],
  invalid: [
    {
      name: "one that several others may be meant by, told of what it stands beside",
      ...cited("MOB-26-003", "MOB-26-417"),
      findings: [{ at: "MOB-26-001", severity: "warning", message: "est associé à MOB-26-001" }],
    },
    {
      name: "one of a list that the annex does not give, told of that alone",
      ...functions("65748-361"),
      findings: [{ at: "65748-361", severity: "warning", message: "65748-316, à un signe près" }],
    },
    {
      name: "a nature whose lines have another, two digits changed about",
      ...charged("204411"),
      findings: [{ at: "nature 204411", severity: "warning", message: "l'annexe lui donne 204141" }],
    },
    {
      name: "two digits changed about",
      ...cited("MOB-26-001", "MOB-26-020"),
      findings: [{ at: "article 2", severity: "warning", message: "MOB-26-002" }],
    },
    {
      name: "one digit of another",
      ...cited("MOB-26-007", "MOB-26-002"),
      findings: [{ at: "article 1", severity: "warning", message: "MOB-26-001" }],
    },
  ],
});
