import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const TWO_THEMES = `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | 3500.50
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | TOTAL     | 4000
                          | TOTAL     | 7500.50
  2. Logement
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : CLLAJ     | UDAF      | 1000
  ^                       | TOTAL     | 1000
                          | TOTAL     | 1000`;

const COMMUNES = `
  COMMUNE   | OPERATION            | MONTANT PROPOSE
  Lormes    | Toiture de la halle  | 14000
  Brassy    | Aire de jeux         | 8000
  Ouroux    | Préau                | 12500
  Planchez  | Isolation du foyer   | 9000
  Gâcogne   | Réseau pluvial       | 21000
  TOTAL     |                      | 64500`;

const PURPOSES = ["toiture de la halle", "aire de jeux", "préau", "isolation du foyer", "réseau pluvial"];

/** An article for each, called by more than the annex calls it. */
const toEach = (called: string, amounts: readonly string[]): string =>
  `DECIDE :\n\n${["Lormes", "Brassy", "Ouroux", "Planchez", "Gâcogne"]
    .map(
      (name, rank) =>
        `ARTICLE ${rank + 1} - ATTRIBUE à ${called} ${name} un fonds de concours de ${amounts[rank]},00 € (${PURPOSES[rank]}).`,
    )
    .join("\n")}`;

const together = (named: string, amount: string): string =>
  `DECIDE :\n\nArticle 1 : De valider le financement des 3 opérations des ${named}, pour un montant total de ${amount}.`;

testRule("article-total", {
  valid: [
    {
      name: "communes that the annex calls by their names alone",
      sheet: COMMUNES,
      deliberation: toEach("la commune de", ["14 000", "8 000", "12 500", "9 000", "21 000"]),
    },
    {
      name: "a balance, beside the year's amount that it brings with what was paid before",
      sheet: TWO_THEMES,
      deliberation:
        "DECIDE :\n\n- de fixer le solde des subventions de la thématique 1 « Mobilité » à 7 500,50 €, portant leur montant annuel à 15 250,75 € ;\n\n" +
        "- de fixer le solde des subventions de la thématique 2 « Logement » à 1 000 €, portant leur montant annuel à 4 500 €.",
    },
    {
      name: "what all come to, in the last paragraph under the heading of one",
      sheet: TWO_THEMES,
      deliberation:
        "DECIDE d'accorder :\n\nMobilité\n\n1) Transport : 3 500,50 €\n\n2) Vélos : 4 000 €\n\n" +
        "Logement\n\n1) CLLAJ : 1 000 €\n\nTotal des aides attribuées : 8 500,50 €",
    },
    {
      name: "the year's amount that another column holds, of somebody whose balance the document gives too",
      sheet: `
        STRUCTURE | Subvention annuelle | Acompte versé | Solde proposé
        ADEFI     | 9000                | 4000          | 5000
        Le Relais | 6400                | 3200          | 3200
        TOTAL     | 15400               | 7200          | 8200`,
      deliberation:
        "DECIDE d'attribuer les soldes suivants :\n\n- ADEFI : 5 000 €\n\n- Le Relais : 3 200 €\n\n" +
        "La subvention annuelle d'ADEFI est de 9 000 €.\n\nADEFI : 9 000 €",
    },
    {
      name: "the years of a convention together, beside what one of them grants",
      sheet: `
        STRUCTURE | Montant proposé
        1. Spectacle |
        Festival Les Nuits d'Orval | 42000
        Scène Rurale | 27500
        Sous-total spectacle | 69500
        2. Patrimoine |
        Musée de la Dentelle | 18000
        Archéo-Orval | 12250
        Sous-total patrimoine | 30250
        TOTAL | 99750`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer 69 500 € au titre de la thématique 1 « Spectacle ».\n\n" +
        "Article 2 : D'attribuer 30 250 € au titre de la thématique 2 « Patrimoine ».\n\n" +
        "Article 3 : D'approuver la convention triennale avec le Festival Les Nuits d'Orval, d'un montant prévisionnel de 126 000 €, soit 42 000 € par an.",
    },
    {
      name: "what a theme receives, beside what it was granted before and what both come to",
      sheet: TWO_THEMES,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'accorder, au titre de la thématique 1 « Mobilité », 7 500,50 € pour la tranche 2, portant à 12 500,50 € le total accordé depuis 2024 (tranche 1 : 5 000 €).\n\n" +
        "Article 2 : D'accorder, au titre de la thématique 2 « Logement », 1 000 €, soit un total de 8 500,50 € pour cette décision.",
    },
    {
      name: "what is taken back, said without its sign",
      sheet: `
        STRUCTURE | Objet | Montant accordé
        1. Attributions | |
        Orchestre des Dunes | Tournée | 42500
        Scène Émeraude | Saison | 61000
        Total 1 | | 103500
        2. Annulations | |
        Compagnie du Passage | Tournée | -6000
        Festival du Port | Bilan | -2749.50
        Total 2 | | -8749.50
        TOTAL NET | | 94750.50`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer, au titre de la thématique 1 « Attributions », 103 500 €.\n\n" +
        "Article 2 : D'annuler, au titre de la thématique 2 « Annulations », des subventions d'un montant total de 8 749,50 €.",
    },
    {
      name: "what was asked by those whose demand is turned down",
      sheet: `
        1. Jeunesse
        STRUCTURE | Avis | Montant proposé
        Scouts du Val | Ajourné | 0
        Club des Lilas | Oui | 1500
        Le Relais | Oui | 2000
        TOTAL | | 3500`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer, au titre de la thématique 1 « Jeunesse », 3 500 €.\n\n" +
        "Article 2 : D'ajourner la demande des Scouts du Val (900 €).",
    },
    {
      name: "what a theme was given in another year, in the same sentence as the others",
      sheet: `
        STRUCTURE | Montant proposé
        1. FONCTIONNEMENT |
        CCAS | 182000
        Office de commerce | 11000
        Sous-total fonctionnement | 193000
        2. PROJETS |
        Comité de jumelage | 4200
        Coopérative scolaire | 2880
        Sous-total projets | 7080
        TOTAL | 200080`,
      deliberation:
        "En 2024, la ville avait inscrit 190 400 €, dont 184 000 € pour le fonctionnement et 6 400 € pour les projets.\n\n" +
        "Le conseil municipal ACCORDE les subventions inscrites au tableau annexé, d'un montant total de 200 080 €.",
    },
    {
      name: "the theme's total",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_ARTICLE,
    },
    {
      name: "one article for two themes, by their titles",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 « Mobilité » et 2 « Logement »", "8 500,50 €"),
    },
    {
      name: "one article for two themes, by their numbers",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 et 2", "8 500,50 €"),
    },
    {
      name: "an amount before its theme",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De fixer à 7 600,50 € le montant des aides allouées au titre de la thématique 1 « Mobilité ».`,
    },
  ],
  invalid: [
    ...["la commune de", "la mairie de", "la régie communale de"].map((called) => ({
      name: `one of the annex's names, each called ${called}`,
      sheet: COMMUNES,
      deliberation: toEach(called, ["14 000", "8 000", "13 500", "9 000", "21 000"]),
      findings: [{ at: "article 3", severity: "error" as const, stated: "13500.00", expected: "12500.00" }],
    })),
    {
      name: "names called by more, two of which are given otherwise: they may be others'",
      sheet: COMMUNES,
      deliberation: toEach("la commune de", ["14 000", "8 000", "13 500", "9 000", "26 000"]),
      findings: [
        { at: "article 3", severity: "info" },
        { at: "article 5", severity: "info" },
      ],
    },
    {
      name: "a theme called by the part of its title that is its own",
      sheet: `
        STRUCTURE | MONTANT PROPOSE
        I. LEADER 2025 – GAL Haute-Vallée – comité du 12 mai
        Handball | 3400
        Judo     | 1650
        Total    | 5050
        II. LEADER 2025 – GAL Pays des Lacs – comité du 12 mai
        Triathlon | 7500
        Trail     | 5150
        Total     | 12650`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer 5 050 € au titre du GAL Haute-Vallée.\n\nArticle 2 : D'attribuer 12 560 € au titre du GAL Pays des Lacs.",
      findings: [{ at: "article 2", stated: "12560.00", expected: "12650.00" }],
    },
    {
      name: "a theme called without the word for a grant that leads its title",
      sheet: `
        STRUCTURE | MONTANT PROPOSE
        I. Aide aux clubs formateurs
        Handball | 3400
        Judo     | 1650
        Total    | 5050
        II. Manifestations sportives
        Triathlon | 7500
        Trail     | 5150
        Total     | 12650
        TOTAL     | 17700`,
      deliberation:
        "DELIBERE :\n\n1°) Sont approuvées les subventions aux clubs formateurs, pour un total de 5 500,00 €.\n\n2°) Sont approuvées les subventions aux manifestations sportives, pour un total de 12 650,00 €.",
      findings: [{ at: "clubs formateurs", stated: "5500.00", expected: "5050.00" }],
    },
    {
      name: "rounded to the euro",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600 €.`,
      findings: [{ at: "article 1", gap: "-0.50", suspects: ["article 1"], diagnosis: "rounded" }],
    },
    {
      name: "an article of two themes that leaves one out of its amount",
      sheet: TWO_THEMES,
      deliberation: together("thématiques 1 « Mobilité » et 2 « Logement »", "7 500,50 €"),
      findings: [
        { at: "article 1", gap: "-1000.00", suspects: ["article 1"], message: "pour les thématiques 1, 2" },
      ],
    },
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 6 700,50 €.`,
      findings: [
        { at: "article 1", gap: "-900.00", suspects: ["article 1"], diagnosis: "transposed-digits" },
      ],
    },
  ],
});
