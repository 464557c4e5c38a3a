import { testRule } from "../../support/rule-tester";

/** Lines whose columns say the account and the function that each is charged to. */
const SHEET = `
  Opération           | Bénéficiaire | Objet     | Montant voté | Nature | Fonction
  Thème 1 : Écoles rurales |         |           |              |        |
  24RUR01             | Albe         | Préau     | 41230        | 204142 | 212
  24RUR01             | Brey         | Toiture   | 18600        | 204142 | 212
  Total opération 24RUR01 |          |           | 59830        |        |
  24RUR02             | Albe         | Cantine   | 8634         | 204142 | 281
  24RUR02             | Corre        | Chaudière | 12050        | 204142 | 281
  Total opération 24RUR02 |          |           | 20684        |        |
  Total thème 1       |              |           | 80514        |        |
  Thème 2 : Voirie communale |       |           |              |        |
  24VOI07             | Brey         | Pont      | 33410        | 204141 | 845
  24VOI07             | Dole         | Trottoirs | 9155         | 204141 | 845
  Total opération 24VOI07 |          |           | 42565        |        |
  Total thème 2       |              |           | 42565        |        |
  TOTAL               |              |           | 123079       |        |`;

const said = (decided: string, report = "") => ({
  sheet: SHEET,
  deliberation: `DÉCIDE :

Article 1 : d'attribuer 80 514,00 € au titre du thème 1 « Écoles rurales » et 42 565,00 € au titre du thème 2 « Voirie communale ».

${decided}`,
  ...(report === ""
    ? {}
    : { report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\n${report}` }),
});

const CHARGED = "Article 2 : d'imputer 80 514,00 € sur la nature 204142 et 42 565,00 € sur la nature 204141.";

/** Two columns of figures, the account of each in its title. */
const CLUBS = (decided: string) => ({
  sheet: `
    Club   | Secteur | Vie du club (65748) | Matériel (20421) | Total
    Judo   | Nord    | 6400                | 1500             | 7900
    Voile  | Nord    | 2900                | 800              | 3700
    Aviron | Sud     | 1900                | 3400             | 5300
    Ski    | Sud     | 2650                | 1000             | 3650
    TOTAL  |         | 13850               | 6700             | 20550`,
  deliberation: `DÉCIDE :

Article 1 : d'attribuer 20 550,00 € à 4 clubs.

${decided}`,
});

/** Operations of one account, of which the titles give some alone their codes. */
const ACCOUNTS = (decided: string) => ({
  sheet: `
    Opération | Bénéficiaire | Montant voté
    Modernisation | Ferme du Lac | 13020
    ^ | La Miellerie | 6525
    AGR02 – Vente directe (20422/631) | Le Verger | 8170
    ^ | Les Ruchers | 2415
    AGR03 – Comices (65748/632) | Comice de Vaucé | 3720
    ^ | Les Éleveurs | 4350`,
  deliberation: `DÉCIDE :

Article 1 : d'attribuer 38 200,00 €.

${decided}`,
});

/** Chapters that head the lines. */
const CHAPTERS = (report: string) => ({
  sheet: `
    Opération          | AP votée | CP 2026 | CP 2027
    Chapitre 20 - Études |        |         |
    Schéma de l'eau    | 180000   | 60000   | 120000
    Étude des berges   | 45000    | 45000   | 0
    Total chapitre 20  | 225000   | 105000  | 120000
    Chapitre 21 - Acquisitions | |          |
    Bennes             | 640000   | 320000  | 320000
    Véhicules          | 96000    | 96000   | 0
    Total chapitre 21  | 736000   | 416000  | 320000
    Chapitre 23 - Travaux |       |         |
    Piscine            | 4200000  | 900000  | 3300000
    Voie verte         | 720000   | 240000  | 480000
    Total chapitre 23  | 4920000  | 1140000 | 3780000
    TOTAL              | 5881000  | 1661000 | 4220000`,
  deliberation: "DÉCIDE :\n\nArticle 1 : d'ouvrir pour 5 881 000,00 € d'autorisations de programme.",
  report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\n${report}`,
});

/** Codes in the titles of themes. */
const TITLED = (decided: string) => ({
  sheet: `
    Structure | Projet | Aide
    Axe 1 : Lever les freins [LIT-101] | |
    Relais    | Garde  | 30500
    Le Phare  | Bilan  | 14200
    Total axe 1 |      | 44700
    Axe 2 : Se former [LIT-201] | |
    Greta     | Lire   | 28400
    AFPI      | Souder | 21900
    Total axe 2 |      | 50300
    TOTAL     |        | 95000`,
  deliberation: `DÉCIDE :

Article 1 : d'attribuer 44 700,00 € au titre de l'axe 1 et 50 300,00 € au titre de l'axe 2.

${decided}`,
});

testRule("code-said", {
  valid: [
    {
      name: "one account pays two operations, of which the annex gives one alone its code",
      ...ACCOUNTS(`Article 2 : d'imputer la dépense ainsi :

Opération | Imputation | Libellé | Dépense
AGR01 | 20422/631 | Modernisation | 19 545,00 €
AGR02 | 20422/631 | Vente directe | 10 585,00 €
AGR03 | 65748/632 | Comices | 8 070,00 €`),
    },
    { name: "each amount with its own code", ...said(CHARGED) },
    {
      name: "a code that leads in its bracket, before the amount that it is of",
      ...said(
        `${CHARGED}\n\nLe préau (41 230,00 €) attend et le pont (nature 204141, 33 410,00 €) est commencé.`,
      ),
    },
    {
      name: "a code in brackets, of what stands before it and not of what the sentence goes on with",
      ...said(
        `${CHARGED}\n\nArticle 3 : les ouvrages (op. 24VOI07, nature 204141) sont payés à l'achèvement, les travaux des écoles rurales en deux fois.`,
      ),
    },
    {
      name: "headings that bear the code of what stands under them",
      ...said(`${CHARGED}

ÉCOLES (nature 204142, fonction 281)
- Albe, cantine : 8 634,00 €
- Corre, chaudière : 12 050,00 €
Soit 20 684,00 €.
VOIRIE (nature 204141, fonction 845)
- Brey, pont : 33 410,00 €
- Dole, trottoirs : 9 155,00 €
Soit 42 565,00 €.`),
    },
    {
      name: "codes alone on a line under what they are of",
      ...said(`${CHARGED}

Écoles rurales : 80 514,00 €
(nature 204142)
Voirie communale : 42 565,00 €
(nature 204141)
Vote : unanimité`),
    },
    {
      name: "functions within accounts",
      ...said(
        "Article 2 : nature 204142 : 80 514,00 €, dont 59 830,00 € à la fonction 212 et 20 684,00 € à la fonction 281 ; nature 204141 : 42 565,00 €, fonction 845.",
      ),
    },
    {
      name: "a chapter that is no account's beginning",
      ...said(
        `${CHARGED}\n\nArticle 3 : les crédits sont inscrits au chapitre 917, nature 204142, pour 80 514,00 €.`,
      ),
    },
    {
      name: "other accounts that stand beside the right ones",
      ...said(
        CHARGED,
        "Les crédits des natures 204142 et 204132 sont de 200 000 €. Les départements voisins sont aidés au compte 204131.",
      ),
    },
    {
      name: "another account a digit apart, for an amount that is nothing of the annex",
      ...said(CHARGED, "Par ailleurs, 75 000,00 € restent ouverts à la nature 204132 pour les régions."),
    },
    {
      name: "last year's account of the same amount",
      ...said(CHARGED, "En 2023, 42 565,00 € avaient été imputés à la nature 204143."),
    },
    {
      name: "an amount that two accounts have",
      ...said(`${CHARGED}\n\nArticle 3 : Une avance de 50 000,00 € est imputée à la nature 204143.`),
    },
    {
      name: "what comes in as much as goes out",
      ...said(CHARGED, "Une recette de 42 565,00 € est attendue à la nature 204143."),
    },
    {
      name: "how many there are, in a sentence of accounts",
      ...said(CHARGED, "Sur les 214 écoles, 281 classes ; la fonction 212 paie 59 830,00 €."),
    },
    {
      name: "a convention of another year, an article of the code, a decree",
      ...said(
        `${CHARGED}\n\nVu les articles L. 1111-10 et R. 2131-1 ; la convention 2024-02 règle les paiements de 42 565,00 €.`,
      ),
    },
    {
      name: "what the budget opens, beside what it pays",
      ...said(
        CHARGED,
        "La nature 204142 est ouverte pour 120 000 € et la nature 204151, réservée aux syndicats, pour 42 000 €.",
      ),
    },
    {
      name: "two operations named in the sentence of one code",
      ...said(
        CHARGED,
        "Les écoles rurales et la voirie communale sont suivies par le service 24RUR03, comme en 2023.",
      ),
    },
    {
      name: "columns by their accounts",
      ...CLUBS("Article 2 : d'imputer 13 850,00 € au compte 65748 et 6 700,00 € au compte 20421."),
    },
    {
      name: "an account of a credit's own amount, that the annex does not give",
      ...CLUBS(
        "Article 2 : d'imputer la vie du club au compte 65748 et le matériel au compte 20421. Le compte 65738 est ouvert aux organismes publics.",
      ),
    },
    {
      name: "chapters named with their amounts",
      ...CHAPTERS(
        "Les crédits de 2026 se ventilent entre le chapitre 20 (105 000 €), le chapitre 21 (416 000 €) et le chapitre 23 (1 140 000 €).",
      ),
    },
    {
      name: "other chapters of the budget",
      ...CHAPTERS(
        "Études (chapitre 20) : 105 000 €. Le chapitre 16 porte 240 000 € d'annuités et le chapitre 22 n'est pas ouvert.",
      ),
    },
    {
      name: "codes of titles",
      ...TITLED("Article 2 : l'axe 1 est payé par LIT-101 et l'axe 2 « Se former » par LIT-201."),
    },
    {
      name: "codes that head what follows",
      ...TITLED(
        "LIT-101. Le Relais reçoit 30 500 € et Le Phare 14 200 €.\n\nLIT-201. Le Greta reçoit 28 400 € et l'AFPI 21 900 €.",
      ),
    },
  ],
  invalid: [
    {
      name: "two digits changed about, beside the amount of lines that another pays",
      ...said(CHARGED.replace("204141", "204411")),
      findings: [{ at: "204411", severity: "warning", message: "204141" }],
    },
    {
      name: "the account of the others said twice",
      ...said(CHARGED.replace("204141", "204142")),
      findings: [{ at: "204142", severity: "warning", message: "204141" }],
    },
    {
      name: "a function, with the accounts right",
      ...said(
        "Article 2 : nature 204142, dont 59 830,00 € à la fonction 221 et 20 684,00 € à la fonction 281.",
      ),
      findings: [{ at: "221", severity: "warning", message: "212" }],
    },
    {
      name: "a function behind « en », its word at the head of the sentence",
      ...said(CHARGED, "Par fonction, on compte 59,83 K€ en 212, 20 684 € en 281 et 42 565 € en 854."),
      findings: [{ at: "854", severity: "warning", message: "845" }],
    },
    {
      name: "a chapter that its account does not begin with",
      ...said("Article 2 : d'imputer 80 514,00 € au chapitre 240, nature 204142."),
      findings: [{ at: "240", severity: "warning", message: "204" }],
    },
    {
      name: "an operation's code beside its amount",
      ...said(
        "Article 2 : d'affecter 59 830,00 € à l'opération 24RUR01, 20 684,00 € à l'opération 24RUR02 et 42 565,00 € à l'opération 24VOI01.",
      ),
      findings: [{ at: "24VOI01", severity: "warning", message: "24VOI07" }],
    },
    {
      name: "the imputation of a list, in the sentence that leads to it",
      ...said(
        `${CHARGED}\n\nArticle 3 : sont versées, sur l'imputation 204241, les aides suivantes :\n- Brey, pont : 33 410,00 € ;\n- Dole, trottoirs : 9 155,00 €.`,
      ),
      findings: [{ at: "204241", severity: "warning", message: "204141" }],
    },
    {
      name: "the account of a column, called by its title",
      ...CLUBS("Article 2 : d'imputer la vie du club au compte 65784 et le matériel au compte 20421."),
      findings: [{ at: "65784", severity: "warning", message: "65748" }],
    },
    {
      name: "one of a list that nothing else tells",
      ...CLUBS("Article 2 : les crédits sont ouverts aux articles 65748 et 20412 du budget."),
      findings: [{ at: "20412", severity: "warning", message: "20421" }],
    },
    {
      name: "a chapter next to the one of its amount",
      ...CHAPTERS(
        "Les crédits de 2026 se ventilent entre le chapitre 20 (105 000 €), le chapitre 22 (416 000 €) et le chapitre 23 (1 140 000 €).",
      ),
      findings: [{ at: "22", severity: "warning", message: "21" }],
    },
    {
      name: "a chapter that heads its list",
      ...CHAPTERS(
        "Études (chapitre 20) : 105 K€.\n\nDeux opérations relèvent du chapitre 24 :\n\n- la piscine, 900 000 € ;\n- la voie verte, 240 000 €.",
      ),
      findings: [{ at: "24", severity: "warning", message: "23" }],
    },
    {
      name: "a nature and function of the sheet, two digits changed about",
      sheet: `
        Compagnie        | Objet    | Montant voté | Imputation
        Théâtre du Puits | Création | 6200         | 65748-311
        La Muette        | Tournée  | 1850         | 65748-316
        Cirque Ovale     | Piste    | 1300         | 65748-316
        TOTAL            |          | 9350         |`,
      deliberation: `DÉCIDE :

Article 1 : D'attribuer un montant total de 9 350 €.

Article 2 : Dit que la dépense est imputée au budget principal, 65748-311 pour la création et 65748-361 pour la diffusion.`,
      findings: [{ at: "article 2", severity: "warning", message: "65748-316" }],
    },
    {
      name: "the code of the other axis, ahead of its amounts",
      ...TITLED(
        "LIT-101. Le Relais reçoit 30 500 € et Le Phare 14 200 €.\n\nLIT-101. Le Greta reçoit 28 400 € et l'AFPI 21 900 €.",
      ),
      findings: [{ at: "LIT-101.", severity: "warning", message: "LIT-201" }],
    },
    {
      name: "the code of the other axis, in the sentence behind its amount",
      ...TITLED(
        "Article 2 : l'axe 1 est payé par LIT-101 pour 44 700,00 €.\n\nArticle 3 : l'axe « Se former » reçoit 50 300,00 €. Il est imputé sur le code LIT-101.",
      ),
      findings: [{ at: "LIT-101", severity: "warning", message: "LIT-201" }],
    },
  ],
});
