import { testRule } from "../../support/rule-tester";

const SHEET = `
  1. Emploi
  STRUCTURE | Montant proposé
  MJC       | 4500
  Total     | 4500
  2. Cohésion
  Le Relais | 2250
  Total     | 2250
  3. Cadre de vie
  Le Cercle | 1250
  Total     | 1250
  TOTAL     | 8000`;

const dossier = (...said: readonly string[]) => ({
  sheet: SHEET,
  report: `RAPPORT\n\n${said.join("\n\n")}`,
});

const aided = (square: string) => [
  "Emploi – Atelier : coût net 10 000 €, aide de 4 500 € (45 % du coût net) ;",
  `Cohésion – Square : coût net 4 500 €, aide de 2 250 € (${square} % du coût net) ;`,
  "Cadre de vie – Lavoir : coût net 3 125 €, aide de 1 250 € (40 % du coût net).",
];

/** Clubs whose column of sectors parts them. */
const SECTORS = `
  STRUCTURE | Secteur | Montant proposé
  Aviron    | Sport   | 4300
  Pelote    | Sport   | 3800
  Chorale   | Culture | 3800
  Ciné      | Culture | 720
  Épicerie  | Social  | 1510
  Accueil   | Social  | 400
  TOTAL     |         | 14530`;
const sectors = (said: string) => ({ name: said, sheet: SECTORS, report: `RAPPORT\n\n${said}` });

/** Works, each at a rate of its cost. */
const RATED = `
  COMMUNE   | OPÉRATION           | Coût HT | Taux | Subvention proposée
  Arengosse | Toiture du préau    | 86000   | 30   | 25800
  Bélis     | Passerelle du Ciron | 214300  | 20   | 42860
  Cachen    | Salle des mariages  | 52480   | 25   | 13120
  TOTAL     |                     | 352780  |      | 81780`;
const rated = (said: string) => ({ name: said, sheet: RATED, report: `RAPPORT\n\n${said}` });

/** What pays for one thing, clause by clause: each share is of it, and of no other share. */
const paid = (region: string) =>
  `Financement : État, 40 % du coût, soit 4 800 €; Région, ${region} % du coût, soit 2 400 €; Département, 15 % du coût, soit 1 800 €; Ville, 25 % du coût, soit 3 000 €.`;

/** Lists of shares that say of nothing what they are of: of what all come to, or of what the others make; one as given. */
const bareLists = (cohesion: string, region: string): readonly (readonly string[])[] => [
  ["Emploi : 4 500 € (56,3 %) ;", `Cohésion : 2 250 € (${cohesion} %) ;`, "Cadre de vie : 1 250 € (15,6 %)."],
  [`Emploi : 4 500 €, soit 56,3 % ; cohésion : 2 250 €, soit ${cohesion} % ; cadre : 1 250 €, soit 15,6 %.`],
  [
    "- État : 35 %, soit 82 250 €",
    `- Région : ${region} %, soit 47 000 €`,
    "- FEADER : 5 %, soit 11 750 €",
    "- Syndicat : 40 %, soit 94 000 €",
  ],
];

/** Costs and aids whose totals a sentence sets beside one another. */
const costed = (sentence: string) => ({
  sheet: `
    COMMUNE     | COUT DES TRAVAUX | AIDE PROPOSEE
    Vaudreville | 62000            | 18600
    Corneuil    | 41500            | 12000
    Tourny      | 27700            | 7070
    TOTAL       | 131200           | 37670`,
  report: `RAPPORT\n\n${sentence}`,
});

/** Two columns that make what is granted. */
const inTwoParts = (sentence: string) => ({
  sheet: `
    COLLEGE   | PART FIXE | PART VARIABLE | DOTATION PROPOSEE
    Malraux   | 20100     | 13900         | 34000
    Verlaine  | 15600     | 12480         | 28080
    Curie     | 18250     | 13650         | 31900
    TOTAL     | 53950     | 40030         | 93980`,
  report: `RAPPORT\n\n${sentence}`,
});

/** Works whose sheet says by how much they grew, and the same of most of them in a report. */
const grown = (chimney: string) => ({
  sheet: `
    Objet         | Structure  | Initial | Montant voté | Écart
    Gros œuvre    | Bâtir      | 80000   | 82000        | 0.025
    Menuiserie    | Alu Vert   | 64000   | 62720        | -0.02
    Cheminée      | Thermi     | 52000   | 54600        | 0.05
    Électricité   | Élec       | 31000   | 31930        | 0.03
    Peinture      | Couleurs   | 12000   | 12480        | 0.04`,
  report: `RAPPORT

Lot\tNouveau montant\tÉvolution
01 – Gros œuvre\t82 000,00 €\t+2,50\u00a0%
02 – Menuiserie\t62 720,00 €\t-2,00\u00a0%
03 – Cheminée\t54 600,00 €\t${chimney}\u00a0%
04 – Électricité\t31 930,00 €\t+3,00\u00a0%`,
});

const axes = (cohesion: string) => [
  "- Emploi : 4 500 €, soit 56,3 % de la tranche ;",
  `- Cohésion : 2 250 €, soit ${cohesion} % de la tranche ;`,
  "- Cadre de vie : 1 250 €, soit 15,6 % de la tranche.",
];

/** Four areas, of which the first has 56.3 %, the second 25.0 %, the third 15.6 % and the last 3.1 %. */
const FOUR = `
  1. Emploi
  STRUCTURE  | MONTANT PROPOSE
  ADEFI      | 4500
  2. Cohésion
  STRUCTURE  | MONTANT PROPOSE
  Le Relais  | 2000
  3. Cadre de vie
  STRUCTURE  | MONTANT PROPOSE
  PAGE       | 1250
  4. Mobilité
  STRUCTURE  | MONTANT PROPOSE
  Cyclofix   | 250`;

/** Works that others pay for as well, and what a report says of each. */
const funded = (region: string) => ({
  sheet: `
    Commune | Coût HT | Aide proposée | Région | Reste à charge
    Albe    | 46200   | 18480         | 9240   | 18480
    Orx     | 31750   | 9525          | 6350   | 15875
    Lys     | 58900   | 23560         | 5890   | 29450
    TOTAL   | 136850  | 51565         | 21480  | 63805`,
  report: `RAPPORT

L'aide proposée atteint 51 565 €, soit 37,7 % du coût.

La Région apporte 21 480 €, soit ${region} % du coût.

Il reste aux communes 63 805 €, soit 46,6 % du coût.`,
});

/** Works that three others pay for, whose shares of the cost one sentence gives. */
const paidByThree = (said: string) => ({
  sheet: `
    Commune | Coût HT | Aide proposée | Région | Département | FEDER
    Albe    | 46200   | 18480         | 9240   | 4620        | 2000
    Orx     | 31750   | 9525          | 6350   | 3000        | 1500
    Lys     | 58900   | 23560         | 5890   | 2500        | 6000
    TOTAL   | 136850  | 51565         | 21480  | 10120       | 9500`,
  report: `RAPPORT\n\n${said}`,
});

const threeShares = (region: string): readonly string[] => [
  `La participation de la Région atteint ${region} % du coût, celle du Département 7,4 % et celle du FEDER 6,9 %.`,
  `Le Département finance 7,4 % des travaux, la Région ${region} % et le FEDER 6,9 %.`,
  `Taux d'aide publique : ${region} % pour la Région, 7,4 % pour le Département, 6,9 % pour le FEDER.`,
];

const twoShares = (works: string): readonly string[] => [
  `L'enveloppe de 37 670 € représente ${works} % du coût des travaux et 12,4 % du budget communal.`,
  `Il est proposé d'accorder 37 670 €, soit 12,4 % du budget communal et ${works} % du coût des travaux.`,
  `Les chantiers reviennent à 131 200 € au total. Les aides, 37 670 €, en couvrent l'essentiel, soit ${works} % des chantiers et 12,4 % du budget.`,
];

/** Changes to works, each said with its part of what was signed. */
const amended = (paint: string, lift = "4,0") => ({
  sheet: `
    Lot          | Titulaire | Contrat signé | Avenant proposé | Nouveau contrat
    Gros œuvre   | Bâtir     | 80000         | 2000            | 82000
    Peinture     | Couleurs  | 64500         | -1290           | 63210
    Ascenseur    | Monter    | 52000         | 2080            | 54080
    Électricité  | Élec      | 31000         | 930             | 31930
    TOTAL        |           | 227500        | 3720            | 231220`,
  report: `RAPPORT

- Gros œuvre, Bâtir : plus-value de 2 000 € HT (+ 2,5 % du contrat signé), soit 82 000 € HT ;

- Peinture, Couleurs : moins-value de 1 290 € HT (- ${paint} % du contrat signé), soit 63 210 € HT ;

- Ascenseur, Monter : plus-value de 2 080 € HT (+ ${lift} % du contrat signé), soit 54 080 € HT ;

- Électricité, Élec : plus-value de 930 € HT (+ 3,0 % du contrat signé), soit 31 930 € HT.`,
});

/** Conventions of one form, each of what is granted and of the cost that it is a part of. */
const agreed = (orx: string) => ({
  sheet: `
    Commune | Projet | Coût HT | Aide proposée
    Albe    | Halle  | 46200   | 18400
    Orx     | École  | 31750   | 9500
    Lys     | Stade  | 58900   | 23700
    TOTAL   |        | 136850  | 51600`,
  report: `RAPPORT

Albe. Le coût est de 46 200 €. L'aide est de 18 400 €, soit 39,83 % du coût.

Orx. Le coût est de 31 750 €. L'aide est de ${orx} €, soit 29,92 % du coût.

Lys. Le coût est de 58 900 €. L'aide est de 23 700 €, soit 40,24 % du coût.`,
});

/** By how much what is voted is more than the year before. */
const risen = (percent: string) => [
  `En 2025, 7 650 € avaient été votés : l'évolution est de ${percent} %, soit 350 €.`,
  `Les crédits sont de 8 000 €, contre 7 650 € en 2025, soit 350 € supplémentaires (${percent} %).`,
];

/** The shares of three grants, two of them and the total as given. */
const shared = (first: string, second: string, total: string) => `RAPPORT

Axe\tMontant\tPart
Emploi\t4 500 €\t${first} %
Cohésion\t2 250 €\t${second} %
Cadre de vie\t1 250 €\t15,6 %
Total\t8 000 €\t${total} %`;

/** Rates of what the grants and others pay together, one as given. */
const joint = (rate: string) => `RAPPORT

Axe\tTaux\tMontant\tCommunes
Emploi\t62,5 %\t4 500 €\t2 700 €
Cohésion\t75,0 %\t2 250 €\t750 €
Cadre de vie\t${rate} %\t1 250 €\t1 354 €`;

/** Conventions that are raised or cut, and what the rises and the cut come to together. */
const raised = (said: string) => ({
  sheet: `
    STRUCTURE | Convention initiale | Avenant proposé | Montant après avenant
    ADEFI     | 40000               | 2500            | 42500
    Le Relais | 30000               | -1000           | 29000
    PAGE      | 20000               | 750             | 20750
    TOTAL     | 90000               | 2250            | 92250`,
  report: `RAPPORT\n\n${said}`,
});

const net = (percent: string): readonly string[] => [
  `Deux avenants en plus-value (3 250 €) et un en moins-value (1 000 €) font une augmentation nette de 2 250 € (${percent} %).`,
  `Deux conventions sont à la hausse, pour 3 250 €, une à la baisse, pour 1 000 €, soit 2 250 € de plus (${percent} %).`,
  `Les majorations s'élèvent à 3 250 € et les réductions à 1 000 €, soit une hausse de ${percent} %, soit 2 250 €.`,
];

/** Contracts that an amendment of a number changes, each by so many hundredths. */
const numbered = (title: string, lift: string) => ({
  sheet: `
    Lot          | Titulaire | Contrat signé | Avenant proposé | Nouveau contrat
    Gros œuvre   | Bâtir     | 81350         | 2000            | 83350
    Peinture     | Couleurs  | 64480         | -1310           | 63170
    Ascenseur    | Monter    | 52000         | 2104            | 54104
    Électricité  | Élec      | 131000        | 3990            | 134990
    TOTAL        |           | 328830        | 6784            | 335614`,
  report: `RAPPORT

Titulaire\tContrat signé HT\t${title}\tIncidence
Bâtir\t81 350,00\t2 000,00\t+ 2,46 %
Couleurs\t64 480,00\t-1 310,00\t- 2,03 %
Monter\t52 000,00\t2 104,00\t+ ${lift} %
Élec\t131 000,00\t3 990,00\t+ 3,05 %
TOTAL\t328 830,00\t6 784,00\t`,
});

const TITLES = ["Avenant n° 2 HT", "Avenant n°2", "Modification no 3"];

/** Shares said of thousands, of an envelope that nobody gives. */
const inThousands = (said: string) => dossier(`Les aides s'élèvent à 8,0 k€. ${said}`);

/** Shares of 8 000 € are 56.3, 28.1 and 15.6; of the communes' costs 47.3, 31.6 and 21.1, of their aids 49.4, 31.9 and 18.8. */
testRule("part-share", {
  valid: [
    ...[
      "La passerelle du Ciron est financée au taux de 20 %.",
      "La toiture du préau, à Arengosse, est aidée à 30 %.",
      "La passerelle du Ciron avait été aidée à 30 % en 2019.",
      "L'État finance la passerelle du Ciron au taux de 30 %.",
      "La passerelle du Ciron et la toiture du préau sont aidées à 25 % en moyenne.",
      "Un acompte de 30 % est versé pour la passerelle du Ciron.",
      "Cachen a demandé le taux de 30 % pour la salle des mariages.",
    ].map(rated),
    ...[
      "Le sport pèse 55,7 %, la culture 31,1 % et le social 13,1 %.",
      "En 2024, le sport pesait 50,0 %, la culture 30,0 % et le social 20,0 %.",
    ].map(sectors),
    ...[
      "L'Emploi concentre 56,3 % des aides.",
      "Avec 8 000 €, l'enveloppe augmente de 720 €, soit 9,9 %.",
      "7 650 € avaient été votés en 2025. Ils sont portés à 8 000 €, soit un supplément de 350 € ou 4,58 %.",
      "Les aides, de 7 280 € en 2024, passent à 8 000 €, soit un supplément de 720 € ou 9,9 %.",
      "L'Emploi et la Cohésion concentrent 84,4 % des aides, le Cadre de vie les 15,6 % restants.",
      "Les demandes, de 11 250 €, sont couvertes à 71,1 % par les 8 000 € proposés.",
      "Le Relais et la MJC acquittent 6 750 €, soit 48,4 %, et 8 000 € dette comprise.",
      "L'Emploi représente 56,8 % des versements et le Relais 28,6 % de l'effectif.",
      "La MJC couvre 58,3 % de ses dépenses par ses recettes.",
      "Le Relais représente 28,1 % des aides et son budget a crû de 3,4 %.",
    ].map((said) => ({ ...dossier(said), name: said })),
    ...[
      "La part fixe représente 57,4 % de l'ensemble, la part variable 42,6 %.",
      "La part fixe a crû de 12,4 %, la part variable de 46,2 %.",
      "La part fixe représente 57,4 % de l'ensemble ; la part variable 39,1 % l'an passé.",
      "La part fixe représente 58,4 % du budget, la part variable 46,2 %.",
    ].map((said) => ({ name: said, ...inTwoParts(said) })),
    ...threeShares("15,7").map((said) => ({ name: `columns of another: ${said}`, ...paidByThree(said) })),
    ...[
      "La Région vote 15,7 % de ses crédits en mai, le Département 12,4 % et le FEDER 31 %.",
      "La Région demande 3 % de fonds propres, le Département 7,4 % et le FEDER 20 %.",
      "Le taux plafond est de 16,7 % pour la Région, de 8 % pour le Département et de 10 % pour le FEDER.",
    ].map((said) => ({
      name: `what is said of columns and is no share of one: ${said}`,
      ...paidByThree(said),
    })),
    ...twoShares("28,7").map((said) => ({ name: `a total of two wholes: ${said}`, ...costed(said) })),
    {
      name: "a total of two things that no column holds",
      ...costed(
        "L'enveloppe de 37 670 € représente 27,8 % des crédits ouverts et 12,4 % du budget communal.",
      ),
    },
    ...[
      "La Région verse 9 600 €, soit 41,7 % du total des ressources.",
      "La Région verse 9,6 k€, soit 41,7 % du total des ressources.",
      "La Région verse 3 000 €, soit 41,7 % du total des ressources.",
      "La Région verse 3 000 €, soit 38,0 % de l'ensemble du plan.",
      "Le projet de 1,1 M€ représente 14,5 % du total du budget.",
      "Le projet de 9 600 € représente 14,5 % du total.",
    ].map((said) => ({
      name: `a share of something else among those of what is voted: ${said}`,
      ...dossier(
        `L'emploi reçoit 4 500 €, soit 56,3 % du total, la cohésion 2 250 €, soit 28,1 % du total. ${said}`,
      ),
    })),
    ...TITLES.map((title) => ({
      name: `parts of what a column called by a number holds: ${title}`,
      ...numbered(title, "4,05"),
    })),
    ...[
      "L'emploi reçoit 4,5 k€, soit 56,3 % de l'enveloppe.",
      "L'emploi reçoit 4,5 k€, soit 37,4 % de l'enveloppe annuelle.",
      "L'emploi reçoit 4,5 k€, soit 55,9 % de l'ensemble.",
      "La cohésion reçoit environ 2,2 k€, soit 28,1 % de l'ensemble.",
    ].map((said) => ({ name: `shares of thousands: ${said}`, ...inThousands(said) })),
    ...net("2,50").map((said) => ({ name: `what rises and falls come to: ${said}`, ...raised(said) })),
    ...net("1,69").map((said) => ({ name: `the same of what nobody gives: ${said}`, ...dossier(said) })),
    {
      name: "shares of what their words name, rounded",
      ...dossier("L'emploi concentre 56,3 % de l'enveloppe, la cohésion 28,1 % et le cadre de vie 15,6 %."),
    },
    ...[
      "L'emploi compte 56 % des habitants, la cohésion 28 % et le cadre de vie 16 %.",
      "L'emploi réunit 56,4 % du public, la cohésion 25,1 % et le cadre de vie 18,5 %.",
      "L'emploi rassemble 56 % des demandes ; la cohésion 25 % ; le cadre de vie 18 %.",
    ].map((said) => ({
      name: `shares that make a hundred, of something else: ${said}`,
      sheet: FOUR,
      report: `RAPPORT\n\n${said}`,
    })),
    ...[
      "En 2024, l'emploi avait reçu 65,3 % des crédits, la cohésion 28,1 % et le cadre de vie 15,6 %.",
      "L'an dernier, l'emploi a obtenu 65 % de l'enveloppe, la cohésion 28 % et le cadre de vie 16 %.",
      "En 2023, l'emploi a bénéficié de 65,3 % des aides ; la cohésion de 28,1 % ; le cadre de vie de 15,6 %.",
    ].map((said) => ({ name: `shares of what was voted before: ${said}`, ...dossier(said) })),
    {
      name: "shares of what their words name in another column",
      ...costed("Vaudreville porte 47,3 % des travaux, Corneuil 31,6 % et Tourny 21,1 %."),
    },
    {
      name: "shares of which two are none of what their words name: they are of something else",
      ...dossier("L'emploi concentre 51 % des demandes, la cohésion 31 % et le cadre de vie 15,6 %."),
    },
    {
      name: "a share of another column among those of what is granted",
      ...costed("Vaudreville porte 47,3 % des travaux ; Corneuil reçoit 31,9 % des aides et Tourny 18,8 %."),
    },
    {
      name: "a total that is the share said of a column that its words name",
      ...costed("Il est proposé d'accorder 37 670 €, soit 28,7 % du coût des travaux, aux trois communes."),
    },
    {
      name: "a total that is a share of what no column holds",
      ...costed("Il est proposé d'accorder 37 670 €, soit 27,8 % des crédits ouverts, aux trois communes."),
    },
    {
      name: "a share of a cost that is no slip of the pen away from it",
      ...costed(
        "Il est proposé d'accorder 37 670 €, soit 21,3 % du coût global de l'opération, aux trois communes.",
      ),
    },
    { name: "shares of three, rounded", sheet: SHEET, report: shared("56,3", "28,1", "99,9") },
    { name: "a rate of what two pay together, said rightly", sheet: SHEET, report: joint("48,0") },
    {
      name: "shares of which one is of something else, and no slip of the pen",
      sheet: SHEET,
      report: shared("56,3", "45,0", "100"),
    },
    { name: "shares of what each line holds in the column that they name", ...amended("2,0") },
    { name: "two that are of something else", ...amended("3,0", "5,0") },
    { name: "amounts that are shares of what their passages give", ...agreed("9 500") },
    { name: "shares of what a column beside comes to", ...funded("15,7") },
    ...risen("4,58").map((said) => ({ name: `a change and its share: ${said}`, ...dossier(said) })),
    {
      name: "a change of a figure that may be of another",
      ...dossier("L'ensemble passe à 8 000 €, en hausse de 5,4 % pour le seul emploi, soit 350 €."),
    },
    {
      name: "a change of something that nobody gives",
      ...dossier("La Maison (4 500 €) voit son loyer augmenter : l'évolution est de 12 %, soit 410 €."),
    },
    {
      name: "what else grew, or shrank, meanwhile",
      sheet: SHEET,
      report:
        "RAPPORT\n\nLes jumelages reçoivent 12 107 € en 2025 contre 9 485,70 € en 2024, malgré la baisse des dotations de 5 %.",
    },
    {
      name: "what is more or less than last year",
      sheet: SHEET,
      report:
        "RAPPORT\n\nLes dossiers de cet axe représentent 105 600 € (91 700 € en 2024, soit +15,2 %).\n\nLes jumelages reçoivent 12 107 € en 2025 contre 9 485,70 € en 2024, soit une hausse de 27,6 %.\n\nLe forfait passe de 80 € à 60 €, soit une baisse de 25 %.",
    },
    { name: "shares of what is voted, rounded or cut", ...dossier(...axes("28,1")) },
    {
      name: "a share of what the sentence gives",
      ...dossier("Il est proposé de répartir 8 000 €, soit 95,2 % de la dotation (8 400 €)."),
    },
    {
      name: "a share of something that nobody gives",
      ...dossier("La Maison reçoit 4 500 €, soit 37 % de son budget."),
    },
    { name: "shares of what their sentences name", ...dossier(...aided("50")) },
    { name: "shares of one thing that the text names and does not give", ...dossier(paid("20")) },
    ...bareLists("28,1", "20").map((said) => ({
      name: `shares of nothing named: ${said[0]}`,
      ...dossier(...said),
    })),
    {
      name: "shares of nothing named, the last rounded for all to make a hundred",
      ...dossier(
        "- Pré : 750 € (16,7 %)",
        "- Lys : 750 € (16,7 %)",
        "- Mont : 750 € (16,7 %)",
        "- Arve : 750 € (16,7 %)",
        "- Bois : 750 € (16,7 %)",
        "- Puits : 750 € (16,5 %)",
      ),
    },
    {
      name: "the same part of what each costs, most of them as much",
      ...dossier(
        "- Pré : 20 % du coût, soit 400 €",
        "- Lys : 20 % du coût, soit 400 €",
        "- Mont : 20 % du coût, soit 400 €",
        "- Arve : 20 % du coût, soit 430 €",
      ),
    },
    {
      name: "parts of what each costs, together more than one of them does",
      ...dossier(
        "- Pré : 80 % du coût, soit 1 600 €",
        "- Lys : 50 % du coût, soit 1 000 €",
        "- Mont : 70 % du coût, soit 1 400 €",
        "- Arve : 80 % du coût, soit 1 680 €",
      ),
    },
    {
      name: "rates of what nobody gives",
      ...dossier(
        "Emploi : 4 500 € (45 %) ;",
        "Cohésion : 2 250 € (50 %) ;",
        "Cadre de vie : 1 250 € (40 %).",
      ),
    },
    {
      name: "a rate of a capped expense among those of a cost",
      ...dossier(
        "- État : 35 %, soit 82 250 €",
        "- Fonds vert : 30 %, soit 18 000 €",
        "- FEADER : 5 %, soit 11 750 €",
        "- Région : 20 %, soit 47 000 €",
      ),
    },
    { name: "by how much works grew, as the annex gives it", ...grown("+5,00") },
    { name: "a rise", ...dossier("La Maison reçoit 4 500 €, soit 5 % de plus.") },
  ],
  invalid: [
    ...[
      "La passerelle du Ciron est financée au taux de 30 %.",
      "La salle des mariages de Cachen est aidée à 20 % du coût hors taxes.",
      "La toiture du préau, d'un coût de 86 000 € HT, est subventionnée à 25 %.",
    ].map((said) => ({ ...rated(said), findings: [{ at: "rapport", severity: "warning" as const }] })),
    {
      ...sectors("Le sport pèse 55,7 %, la culture 33,1 % et le social 13,1 %."),
      findings: [{ at: "rapport", severity: "warning" }],
    },
    {
      ...dossier("L'Emploi concentre à lui seul 65,3 % des aides."),
      name: "what a theme concentrates of all that is granted",
      findings: [{ at: "report", severity: "warning", message: "56,3 %" }],
    },
    {
      ...dossier("Sur 11 250 € demandés, les 8 000 € proposés représentent 77,1 %."),
      name: "one figure of a sentence over its other",
      findings: [{ at: "report", severity: "warning", message: "71,1 %" }],
    },
    {
      ...dossier("Le Cadre de vie ne représente que 15,8 % des crédits."),
      name: "what a theme is of the credits, by one digit",
      findings: [{ at: "report", severity: "warning", message: "15,6 %" }],
    },
    ...threeShares("17,5").map((said) => ({
      name: `the one of columns that is not its own: ${said}`,
      ...paidByThree(said),
      findings: [{ at: "Région", severity: "warning" as const, message: "font 15,7 %" }],
    })),
    ...twoShares("27,8").map((said) => ({
      name: `the one of two wholes that is not its own: ${said}`,
      ...costed(said),
      findings: [{ at: "37 670", severity: "warning" as const, message: "font 28,7 %" }],
    })),
    ...TITLES.map((title) => ({
      name: `a part whose digits are swapped beside a column called by a number: ${title}`,
      ...numbered(title, "4,50"),
      findings: [{ at: "Monter", severity: "warning" as const, message: "4,05 %" }],
    })),
    ...[
      "L'emploi reçoit 4,5 k€, soit 65,3 % de l'enveloppe.",
      "L'emploi (4,5 k€) représente 53,3 % de l'enveloppe.",
      "L'emploi reçoit 4,5 k€, soit 65,3 % de l'ensemble.",
    ].map((said) => ({
      name: `a share of thousands, a digit away: ${said}`,
      ...inThousands(said),
      findings: [{ at: "k€", severity: "warning" as const, message: "56,3 %" }],
    })),
    ...["du total", "de l'ensemble des aides", "de la tranche"].map((of) => ({
      name: `a share of what the others are of: ${of}`,
      ...dossier(
        `L'emploi reçoit 4 500 €, soit 56,3 % ${of}, la cohésion 2 250 €, soit 28,1 % ${of}, le cadre de vie 1 250 €, soit 22,6 % ${of}.`,
      ),
      findings: [{ at: "emploi", severity: "warning" as const, message: "font 15,6 %" }],
    })),
    ...net("5,20").map((said) => ({
      name: `what rises and falls do not come to: ${said}`,
      ...raised(said),
      findings: [{ at: "rapport", severity: "warning" as const, message: "l'écart est de 2,50 %" }],
    })),
    ...[
      "La part fixe représente 57,4 % de l'ensemble, la part variable 46,2 %.",
      "On compte 57,4 % de part fixe et 46,2 % de part variable.",
    ].map((said) => ({
      name: `one of two that make all: ${said}`,
      ...inTwoParts(said),
      findings: [{ at: "46,2", severity: "warning" as const, message: "font 42,6 %" }],
    })),
    {
      name: "the one of an enumeration that is not what its words name is of all",
      ...dossier("L'emploi concentre 65,3 % de l'enveloppe, la cohésion 28,1 % et le cadre de vie 15,6 %."),
      findings: [{ at: "emploi", severity: "warning", message: "font 56,3 %", suspects: [] }],
    },
    {
      name: "in clauses one after the other, the names behind",
      ...dossier(
        "Les aides vont pour 56 % à l'emploi ; pour 48 % à la cohésion ; pour 16 % au cadre de vie.",
      ),
      findings: [{ at: "cohésion", severity: "warning", message: "font 28 %" }],
    },
    {
      name: "in another column, in brackets",
      ...costed("Trois chantiers : Vaudreville (47,3 % des travaux), Corneuil (31,6 %) et Tourny (12,1 %)."),
      findings: [{ at: "Tourny", severity: "warning", message: "font 21,1 %" }],
    },
    {
      name: "two digits exchanged in what a total is of a column that its words name",
      ...costed("Il est proposé d'accorder 37 670 €, soit 27,8 % du coût des travaux, aux trois communes."),
      findings: [{ at: "rapport", severity: "warning", message: "font 28,7 %", suspects: [] }],
    },
    {
      name: "the share that is none of what its line holds in the column that all name",
      ...amended("3,0"),
      findings: [{ at: "Couleurs", severity: "warning", message: "font 2,0" }],
    },
    {
      name: "the amount that is no such share of what its passage gives, where the line of that is granted one",
      ...agreed("9 050"),
      findings: [{ at: "9 050", severity: "warning", stated: "9050.00", expected: "9500.00" }],
    },
    {
      name: "the share that is of nothing where the others are of what a column beside comes to",
      ...funded("18,2"),
      findings: [{ at: "Région", severity: "warning", message: "font 15,7 %", suspects: [] }],
    },
    ...risen("5,48").map((said) => ({
      name: `a change that is no such share: ${said}`,
      ...dossier(said),
      findings: [{ at: "rapport", severity: "warning" as const, message: "l'écart est de 4,58 %" }],
    })),
    {
      name: "the share that is not its amount's of what its list comes to, whatever is voted",
      ...dossier(
        "Le plan de financement se répartit comme suit :",
        "- l'État : 150 500 €, soit 49,2 % du total ;",
        "- la Ville : 82 000 €, soit 28,6 % du total ;",
        "- l'Agglomération : 53 500 €, soit 17,5 % du total ;",
        "- la Région : 20 000 €, soit 6,5 % du total.",
      ),
      findings: [{ at: "la Ville", severity: "warning", message: "28,6 % annoncés" }],
    },
    {
      name: "the share of what its sentence names that is not its amount's, where the others are theirs",
      ...dossier(...aided("40")),
      findings: [{ at: "Square", severity: "warning", message: "font 50 %", suspects: [] }],
    },
    {
      name: "the share of one thing that is not its amount's of what the others make of it",
      ...dossier(paid("25")),
      findings: [{ at: "Région", severity: "warning", message: "font 20 %", suspects: [] }],
    },
    ...bareLists("21,8", "25").map((said, rank) => ({
      name: `one of the shares of nothing named: ${said[0]}`,
      ...dossier(...said),
      findings: [
        {
          at: rank === 0 ? "Cohésion" : rank === 1 ? "cohésion" : "Région",
          severity: "warning" as const,
          message: rank < 2 ? "font 28,1 %" : "font 20 %",
          suspects: [],
        },
      ],
    })),
    {
      name: "by how much one of them grew, otherwise than the annex gives it",
      ...grown("+3,00"),
      findings: [{ at: "Cheminée", severity: "warning", message: "donne 5,00 %", suspects: [] }],
    },
    {
      name: "a growth that its two amounts do not make",
      sheet: SHEET,
      report: "RAPPORT\n\nLes dossiers de cet axe représentent 105 600 € (91 700 € en 2024, soit +24,2 %).",
      findings: [{ at: "91 700", severity: "warning", message: "24,2 % annoncés" }],
    },
    {
      name: "the share that is of nothing where the others are of what is voted",
      ...dossier(...axes("31,8")),
      findings: [
        {
          at: "Cohésion",
          severity: "warning",
          message: "Rapport : 31,8 % annoncés",
          suspects: [],
        },
      ],
    },
    {
      name: "the percentage of a table's row that is none of what the others are",
      sheet: SHEET,
      report: `RAPPORT

Axe\tMontant\tPart
Emploi\t4 500 €\t56,3 %
Cohésion\t2 250 €\t21,8 %
Cadre de vie\t1 250 €\t15,6 %
Réserve\t1 000 €\t12,5 %
Total\t8 000 €\t100 %`,
      findings: [{ at: "Cohésion", severity: "warning", message: "21,8 % pour « Cohésion »", suspects: [] }],
    },
    {
      name: "a slip of the pen in a share of what the sentence gives",
      ...dossier("Il est proposé de répartir 8 000 €, soit 92,2 % de la dotation (8 400 €)."),
      findings: [{ at: "rapport", severity: "warning", message: "font 95,2 %", suspects: [] }],
    },
    {
      name: "a slip of the pen in a share of three",
      sheet: SHEET,
      report: shared("56,3", "21,8", "100"),
      findings: [{ at: "Cohésion", severity: "warning", message: "font 28,1 %", suspects: [] }],
    },
    {
      name: "shares whose total is no hundred",
      sheet: SHEET,
      report: shared("56,3", "28,1", "104"),
      findings: [{ at: "Total", severity: "warning", message: "104 % pour « Total »", suspects: [] }],
    },
    {
      name: "a share of what is counted",
      sheet: SHEET,
      report: `RAPPORT

Axe\tÉlèves\tPart\tMontant
Emploi\t164\t38,1 %\t4 500 €
Cohésion\t87\t22,0 %\t2 250 €
Cadre de vie\t179\t41,6 %\t1 250 €
Total\t430\t100 %\t8 000 €`,
      findings: [
        { at: "Cohésion", severity: "warning", message: "alors que 87 sur 430 font 20,2 %", suspects: [] },
      ],
    },
    {
      name: "a rate of what two pay together",
      sheet: SHEET,
      report: joint("84,0"),
      findings: [{ at: "Cadre de vie", severity: "warning", message: "font 48,0 %", suspects: [] }],
    },
  ],
});
