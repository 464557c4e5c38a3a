import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";
import { largerAnnex, paidBy } from "./larger-annex";

const themes = [
  "1. Insertion par l'activité économique",
  "2. Habitat et logement des personnes défavorisées",
  "3. Parcours des jeunes",
  "4. Santé et accès aux droits",
] as const;

describe("credits in one sentence, and a report that sums up below its last heading", () => {
  holdsLaidOut({
    annex,
    deliberation: [
      "DÉPARTEMENT DU VAL",
      "Délibération n° 26-05-C34 de la Commission permanente",
      "La Commission permanente, après en avoir délibéré, DÉCIDE :",
      "- d'attribuer, pour l'axe 1 (Mobilité solidaire), des subventions pour un montant global de 25 500,50 euros ;",
      "- d'attribuer, pour l'axe 2 (Logement des plus fragiles), des subventions pour un montant global de 44 000 euros ;",
      "- d'attribuer, pour l'axe 3 (Jeunesse et insertion), des subventions pour un montant global de 37 000,50 euros ;",
      "- de dire que le montant total des aides ainsi attribuées s'élève à 106 501 euros ;",
      "- d'imputer les dépenses comme suit : 25 500,50 € sur l'opération P0412O001 (nature 65748, fonction 424), 44 000 € sur l'opération P0412O007 (nature 65748, fonction 555) et 37 000,50 € sur l'opération P0520O011 (nature 65748, fonction 4212).",
    ],
    report: [
      "Commission permanente – Rapport du Président",
      "I. Mobilité solidaire",
      "Cet axe réunit deux opérations, pour un total proposé de 25 500,50 €.",
      "II. Logement des plus fragiles",
      "Cet axe réunit une opération, pour un total proposé de 44 000 €.",
      "III. Jeunesse et insertion",
      "Cet axe réunit deux opérations, pour un total proposé de 37 000,50 €.",
      "Au total, il vous est proposé d'attribuer 106 501 €.",
    ],
    mapping: { "1.1": "P0412O001", "2.1": "P0412O007", "3.2": "P0520O011" },
    imputations: ["P0412O007 65748/555 - - 44000.00 -"],
    faults: [
      { from: "s'élève à 106 501", to: "s'élève à 105 601", told: "imputation-sum, délibération" },
      { from: "attribuer 106 501", to: "attribuer 160 501", told: "imputation-sum", gap: "54000.00" },
      { from: "et 37 000,50", to: "et 73 000,50", told: "imputation-total, imputation P0520O011" },
      { from: "proposé de 37 000,50", to: "proposé de 73 000,50", told: "report-theme-total, thématique 3" },
    ],
  });
});

describe("articles by operation, their theme and number in parentheses", () => {
  holdsLaidOut({
    annex,
    deliberation: [
      "DÉLIBÉRATION DE LA COMMISSION PERMANENTE",
      "DÉCIDE",
      "Article 1 : D'octroyer au titre du transport solidaire (axe 1, opération 1) la somme de 20 500,50 €.",
      "Article 2 : D'octroyer au titre des ateliers vélo (axe 1, opération 2) la somme de 5 000 €.",
      "Article 3 : D'octroyer au titre de l'intermédiation locative (axe 2, opération 1) la somme de 44 000 €.",
      "Article 4 : D'octroyer au titre des chantiers jeunes (axe 3, opération 1) la somme de 31 000,50 €.",
      "Article 5 : D'octroyer au titre du fonds d'aide aux projets (axe 3, opération 2) la somme de 6 000 €.",
      "Article 6 : De prélever les crédits nécessaires, soit 106 501 € au total, au chapitre 65 du budget :",
      "- CULT-01-A – 933-311-65748 – Mobilité : 25 500,50 €",
      "- CULT-01-B – 933-312-65748 – Logement : 44 000 €",
      "- CULT-02-A – 933-313-65748 – Jeunesse : 37 000,50 €",
    ],
    imputations: ["CULT-01-B 933-312-65748 - - 44000.00 -"],
    faults: [
      {
        from: "somme de 31 000,50",
        to: "somme de 13 000,50",
        told: "article-total, article 4",
        gap: "-18000.00",
      },
      {
        from: "Jeunesse : 37 000,50",
        to: "Jeunesse : 37 500,50",
        told: "imputation-total, imputation CULT-02-A",
      },
      { from: "soit 106 501", to: "soit 106 510", told: "imputation-sum, article 6" },
    ],
  });
});

describe("themes numbered within an article with their total, what the State and the FSE pay in columns", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉLIBÉRATION DE LA COMMISSION PERMANENTE DU 19 OCTOBRE 2026",
      "Article 1er. La Commission permanente attribue les participations suivantes :",
      "1) Insertion par l'activité économique : 268 812,40 € (3 opérations)",
      "2) Habitat et logement des personnes défavorisées : 189 900,00 € (2 opérations)",
      "3) Parcours des jeunes : 287 749,60 € (3 opérations)",
      "4) Santé et accès aux droits : 40 000,00 € (1 opération)",
      "TOTAL : 786 462,00 €",
      "Article 2. Ces participations sont imputées comme suit au budget principal :",
      [
        ["N° AE", "Ligne budgétaire", "Objet", "AE votée", "Affectation proposée"],
        ["C01-101A01", "933-311-65748", "Chantiers", "400.000,00", "193.062,40"],
        ["C01-101A02", "933-312-65748", "Entreprises", "150.000,00", "75.750,00"],
        ["C02-202B01", "933-313-65748", "Logement", "300.000,00", "189.900,00"],
        ["C03-303C01", "933-314-65748", "Jeunes", "350.000,00", "199.749,60"],
        ["C03-303C02", "933-315-65748", "Prévention", "120.000,00", "88.000,00"],
        ["C04-404D01", "933-316-65748", "Santé", "60.000,00", "40.000,00"],
      ],
    ],
    report: [
      "RAPPORT À LA COMMISSION PERMANENTE DU 19 OCTOBRE 2026",
      "Synthèse financière",
      [
        ["Thématique", "Opérations", "Réalisé 2025", "Coût total", "FSE+", "Part Département 2026"],
        [themes[0], "3", "255 000,00", "522 691,00", "130 000,00", "268 812,40"],
        [themes[1], "2", "301 250,00", "690 000,00", "0,00", "189 900,00"],
        [themes[2], "3", "110 800,00", "443 201,50", "60 000,00", "287 749,60"],
        [themes[3], "1", "40 000,00", "94 690,00", "0,00", "40 000,00"],
      ],
      "Disponibilité des crédits",
      [
        ["Opération", "Crédits AE (en €)", "<", "<", "<"],
        ["^", "Votés", "Disponibles", "Présent rapport", "Solde"],
        ["C01-101A01 Chantiers", "400 000,00", "300 000,00", "193 062,40", "106 937,60"],
        ["C01-101A02 Entreprises", "150 000,00", "100 000,00", "75 750,00", "24 250,00"],
        ["C02-202B01 Logement", "300 000,00", "200 000,00", "189 900,00", "10 100,00"],
        ["C03-303C01 Jeunes", "350 000,00", "250 000,00", "199 749,60", "50 250,40"],
        ["C03-303C02 Prévention", "120 000,00", "90 000,00", "88 000,00", "2 000,00"],
        ["C04-404D01 Santé", "60 000,00", "50 000,00", "40 000,00", "10 000,00"],
      ],
    ],
    forms: ["word"],
    mapping: paidBy,
    imputations: ["C02-202B01 933-313-65748 300000.00 200000.00 189900.00 10100.00"],
    faults: [
      {
        from: "économique : 268 812,40",
        to: "économique : 286 812,40",
        told: "article-total, article 1",
        gap: "18000.00",
      },
      { from: "TOTAL : 786 462,00", to: "TOTAL : 768 462,00", told: "imputation-sum, article 1" },
      { from: "60 000,00|287 749,60", to: "60 000,00|278 749,60", told: "report-theme-total, thématique 3" },
      { from: "|10 100,00", to: "|11 000,00", told: "report-balance, imputation C02-202B01" },
      { from: "|75.750,00", to: "|57.750,00", told: "imputation-total, imputation C01-101A02" },
    ],
  });
});
