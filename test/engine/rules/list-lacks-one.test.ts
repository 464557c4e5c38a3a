import { testRule } from "../../support/rule-tester";

/** Two themes of three operations, of two or three lines. */
const SHEET = `
  STRUCTURE          | OBJET                  | MONTANT PROPOSE
  THEME 1 : Habitat
  Opération 1.1 : Rénovation énergétique
  SOLIHA Plaine      | Audits                 | 14250
  Habitat du Val     | Isolation              | 9300
  Toits d'Orme       | Chaufferie             | 6150
  TOTAL              |                        | 29700
  Opération 1.2 : Adaptation des logements
  Ergo Services      | Visites                | 7800
  Mutuelle de Brine  | Douches                | 5450
  TOTAL              |                        | 13250
  Opération 1.3 : Logement des saisonniers
  Foyer des Pins     | Chambres               | 3900
  La Passerelle      | Baux                   | 2750
  TOTAL              |                        | 6650
  TOTAL THEME 1      |                        | 49600
  THEME 2 : Mobilité
  Opération 2.1 : Covoiturage
  Covoit'Orme        | Aires                  | 11400
  Rézo               | Animation              | 3350
  TOTAL              |                        | 14750
  Opération 2.2 : Vélo
  Roue Libre         | Atelier                | 4700
  Vélo Brine         | Prêt                   | 8150
  TOTAL              |                        | 12850
  TOTAL THEME 2      |                        | 27600
  TOTAL GENERAL      |                        | 77200`;

const decided = (...items: readonly string[]): string =>
  ["DECIDE :", "Article 1 : D'approuver le programme, d'un montant de 77 200 €.", ...items].join("\n\n");

const housing = (opening: string, ...items: readonly string[]): string =>
  decided(opening, ...items, "Article 3 : Le Président est autorisé à signer tout acte utile.");

const ARTICLE = "Article 2 : Au titre du thème 1 « Habitat », 49 600 € sont accordés à 7 structures, soit :";
const RENOVATION = "- Rénovation énergétique : 29 700 € (3 structures) ;";
const ADAPTATION = "- Adaptation des logements : 13 250 € (2 structures) ;";
const SEASONAL = "- Logement des saisonniers : 6 650 € (2 structures).";

const lacks = (name: string, gap: string) => ({
  severity: "warning" as const,
  gap,
  message: `il y manque « ${name} »`,
});

testRule("reckoning", {
  valid: [
    {
      name: "a list of all operations of a theme",
      sheet: SHEET,
      deliberation: housing(ARTICLE, RENOVATION, ADAPTATION, SEASONAL),
    },
    {
      name: "some of them alone, as is said",
      sheet: SHEET,
      deliberation: housing(ARTICLE.replace("soit :", "dont notamment :"), RENOVATION, ADAPTATION),
    },
    {
      name: "a list whose last item is said in words of its own",
      sheet: SHEET,
      deliberation: housing(
        ARTICLE,
        RENOVATION,
        ADAPTATION,
        "Le solde, soit 6 650 €, va au logement des saisonniers, sous réserve de l'avis du comité.",
      ),
    },
    {
      name: "a list of other things than those of a theme",
      sheet: SHEET,
      deliberation: housing(
        ARTICLE,
        "- Fonctionnement : 29 700 € (2 lignes) ;",
        "- Travaux : 19 900 € (5 lignes).",
      ),
    },
    ...[
      "Article 2 : Au titre de l'opération 1.1, dotée de 29 700 €, une convention est signée avec :",
      "Article 2 : Parmi les aides de la rénovation énergétique (29 700 €), relèvent du chapitre 204 :",
      "Article 2 : La rénovation énergétique reçoit 29 700 €, répartis notamment ainsi :",
      "Article 2 : La rénovation énergétique reçoit 29 700 €, dont bénéficient principalement :",
      "Article 2 : Au titre de l'opération 1.1 (29 700 €), 2 structures entrent au programme, à savoir :",
      "Article 2 : De signer, pour l'opération 1.1 (29 700 €), les conventions avec les structures suivantes :",
    ].map((opening) => ({
      name: `some of those who receive it: ${opening}`,
      sheet: SHEET,
      deliberation: housing(opening, "- SOLIHA Plaine : 14 250 € ;", "- Toits d'Orme : 6 150 €."),
    })),
    {
      name: "a list whose last item is told after what is said of the others",
      sheet: SHEET,
      deliberation: housing(
        ARTICLE,
        RENOVATION,
        ADAPTATION,
        "Ces deux aides font l'objet d'une convention annuelle.",
        "Elles sont versées en une fois.",
        "Le solde, soit 6 650 €, va au logement des saisonniers.",
      ),
    },
    ...["Sur les 77 200 € du programme, 3 structures", "Le programme est de 77 200 €, et 3 structures"].map(
      (opening) => ({
        name: `all of an operation, under what the programme comes to: ${opening}`,
        sheet: SHEET,
        deliberation: housing(
          `Article 2 : ${opening} sont aidées pour la rénovation énergétique :`,
          "- SOLIHA Plaine : 14 250 € ;",
          "- Habitat du Val : 9 300 € ;",
          "- Toits d'Orme : 6 150 €.",
        ),
      }),
    ),
  ],
  invalid: [
    {
      name: "one that is not among those who are said to follow",
      sheet: SHEET,
      deliberation: housing(
        "Article 2 : 29 700 € sont attribués aux structures suivantes :",
        "- SOLIHA Plaine : 14 250 € ;",
        "- Toits d'Orme : 6 150 €.",
      ),
      findings: [{ at: "29 700", ...lacks("Habitat du Val", "9300.00") }],
    },
    {
      name: "a list of all operations of a theme but one",
      sheet: SHEET,
      deliberation: housing(ARTICLE, RENOVATION, ADAPTATION),
      findings: [{ at: "49 600", ...lacks("Logement des saisonniers", "6650.00") }],
    },
    {
      name: "a list of all operations of a theme but one, that another article gives",
      sheet: SHEET,
      deliberation: housing(
        ARTICLE,
        RENOVATION,
        SEASONAL,
        "Article 4 : Les crédits sont inscrits au chapitre 204.",
        "Article 5 : La convention relative à l'adaptation des logements (13 250 €) est approuvée.",
      ),
      findings: [{ at: "49 600", ...lacks("Adaptation des logements", "13250.00") }],
    },
    {
      name: "a list of all that receive something of an operation but one",
      sheet: SHEET,
      deliberation: housing(
        "Article 2 : Une somme de 29 700 € est attribuée pour la rénovation énergétique, répartie comme suit :",
        "• SOLIHA Plaine : 14 250 € ;",
        "• Toits d'Orme : 6 150 €.",
      ),
      findings: [{ at: "29 700", ...lacks("Habitat du Val", "9300.00") }],
    },
  ],
});
