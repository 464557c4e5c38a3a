import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";

describe("a table of operations under merged themes, with sub-totals", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DES DEUX-VALLÉES",
      "COMMISSION PERMANENTE",
      "Réunion du 16 mars 2026",
      "DÉLIBÉRATION N° CP-2026-03-41",
      "Objet : Politique d'inclusion – attribution de subventions au titre de l'exercice 2026",
      "Vu le code général des collectivités territoriales, notamment ses articles L. 3211-1 et L. 3211-2 ;",
      "Vu la délibération du Conseil départemental du 12 décembre 2025 adoptant le budget primitif ;",
      "DÉCIDE",
      "Article 1 : d'attribuer les subventions selon le tableau ci-après :",
      [
        ["Thématique", "Opération", "Montant"],
        ["1. Mobilité solidaire", "Transport solidaire", "20 500,50 €"],
        ["^", "Ateliers vélo", "5 000,00 €"],
        ["Sous-total", "<", "25 500,50 €"],
        ["2. Logement des plus fragiles", "Intermédiation locative", "44 000,00 €"],
        ["Sous-total", "<", "44 000,00 €"],
        ["3. Jeunesse et insertion", "Chantiers jeunes", "31 000,50 €"],
        ["^", "Fonds d'aide aux projets", "6 000,00 €"],
        ["Sous-total", "<", "37 000,50 €"],
        ["TOTAL", "<", "106 501,00 €"],
      ],
    ],
    faults: [
      { from: "vélo|5 000,00", to: "vélo|5 500,00", told: "article-total, article 1", gap: "500.00" },
      {
        from: "Sous-total|<|25 500,50",
        to: "Sous-total|<|25 050,50",
        told: "article-total, article 1",
        gap: "-450.00",
      },
      { from: "TOTAL|<|106 501,00", to: "TOTAL|<|106 510,00", told: "imputation-sum, article 1" },
    ],
  });
});

describe("a table of operations that repeats its themes and counts structures", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DES DEUX-VALLÉES",
      "COMMISSION PERMANENTE",
      "Réunion du 16 mars 2026",
      "DÉLIBÉRATION N° CP-2026-03-41",
      "Objet : Politique d'inclusion – attribution de subventions au titre de l'exercice 2026",
      "Vu le code général des collectivités territoriales, notamment ses articles L. 3211-1 et L. 3211-2 ;",
      "Vu la délibération du Conseil départemental du 12 décembre 2025 adoptant le budget primitif ;",
      "DÉCIDE",
      "Article 1 : d'attribuer les subventions selon le tableau ci-après :",
      [
        ["Axe", "Dispositif", "Nombre de structures", "Montant proposé"],
        ["Mobilité solidaire", "Transport solidaire", "2", "20 500,50 €"],
        ["Mobilité solidaire", "Ateliers vélo", "2", "5 000,00 €"],
        ["Logement des plus fragiles", "Intermédiation locative", "2", "44 000,00 €"],
        ["Jeunesse et insertion", "Chantiers jeunes", "2", "31 000,50 €"],
        ["Jeunesse et insertion", "Fonds d'aide aux projets", "1", "6 000,00 €"],
        ["TOTAL", "", "9", "106 501,00 €"],
      ],
    ],
    faults: [
      { from: "2|5 000,00", to: "2|5 500,00", told: "article-total, article 1", gap: "500.00" },
      { from: "9|106 501,00", to: "9|106 510,00", told: "imputation-sum, article 1" },
    ],
  });
});

describe("a table of beneficiaries in each article, credits below", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 – D'attribuer au titre de l'axe 1 « Mobilité solidaire » :",
      [
        ["Bénéficiaire", "Objet", "Montant"],
        ["ADEFI Mobilité", "Transport", "12 500,50 €"],
        ["Le Relais du Val", "Transport", "8 000,00 €"],
        ["APSA Cycles", "Ateliers", "4 000,00 €"],
        ["UDAF Ateliers", "Ateliers", "1 000,00 €"],
        ["Total", "", "25 500,50 €"],
      ],
      "Article 2 – D'attribuer au titre de l'axe 2 « Logement des plus fragiles » :",
      [
        ["Bénéficiaire", "Objet", "Montant"],
        ["Habitat Insertion", "Location", "30 000,00 €"],
        ["SOLIHA Plaine", "Location", "14 000,00 €"],
        ["Total", "", "44 000,00 €"],
      ],
      "Article 3 – D'attribuer au titre de l'axe 3 « Jeunesse et insertion » :",
      [
        ["Bénéficiaire", "Objet", "Montant"],
        ["Rencontres Solidaires", "Chantiers", "22 000,50 €"],
        ["Les Compagnons du Bois", "Chantiers", "9 000,00 €"],
        ["Mission locale du Littoral", "Fonds", "6 000,00 €"],
        ["Total", "", "37 000,50 €"],
      ],
      "Article 4 – Les crédits sont imputés comme suit :",
      [
        ["Code opération", "Imputation", "Libellé", "AE", "Dépense"],
        ["C01-101A01", "65748/52", "Mobilité et logement", "100 000,00 €", "69 500,50 €"],
        ["C03-303C01", "65748/33", "Jeunesse", "70 000,00 €", "37 000,50 €"],
      ],
    ],
    imputations: ["C01-101A01 65748/52 100000.00 - 69500.50 -"],
    faults: [
      { from: "Ateliers|1 000,00", to: "Ateliers|1 500,00", told: "", gap: "500.00" },
      { from: "Total||44 000,00", to: "Total||44 400,00", told: "", gap: "400.00" },
      {
        from: "Jeunesse|70 000,00 €|37 000,50",
        to: "Jeunesse|70 000,00 €|37 500,50",
        told: "imputation-total, imputation C03-303C01",
      },
    ],
  });
});

describe("a table of every line within an article, others below it", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 – D'approuver la répartition suivante :",
      [
        ["Opération", "Territoire", "Structure", "Montant proposé"],
        ["Transport solidaire", "Nord", "ADEFI Mobilité", "12 500,50 €"],
        ["Transport solidaire", "Sud", "Le Relais du Val", "8 000,00 €"],
        ["Ateliers vélo", "Nord", "APSA Cycles", "4 000,00 €"],
        ["Ateliers vélo", "Sud", "UDAF Ateliers", "1 000,00 €"],
        ["Intermédiation locative", "Nord", "Habitat Insertion", "30 000,00 €"],
        ["Intermédiation locative", "Sud", "SOLIHA Plaine", "14 000,00 €"],
        ["Chantiers jeunes", "Nord", "Rencontres Solidaires", "22 000,50 €"],
        ["Chantiers jeunes", "Sud", "Les Compagnons du Bois", "9 000,00 €"],
        ["Fonds d'aide aux projets", "Nord", "Mission locale du Littoral", "6 000,00 €"],
        ["TOTAL", "", "", "106 501,00 €"],
      ],
      "Article 2 – D'imputer la dépense ainsi :",
      [
        ["Code opération", "Imputation", "Libellé", "AE", "Dépense"],
        ["C01-101A01", "65748/52", "Mobilité et logement", "100 000,00 €", "69 500,50 €"],
        ["C03-303C01", "65748/33", "Jeunesse", "70 000,00 €", "37 000,50 €"],
      ],
      "Article 3 – D'autoriser le Président à signer les conventions.",
    ],
    imputations: ["C01-101A01 65748/52 100000.00 - 69500.50 -"],
    faults: [
      { from: "SOLIHA Plaine|14 000,00", to: "SOLIHA Plaine|14 400,00", told: "", gap: "400.00" },
      { from: "TOTAL|||106 501,00", to: "TOTAL|||106 510,00", told: "", gap: "9.00" },
      { from: "69 500,50", to: "65 900,50", told: "imputation-total, imputation C01-101A01" },
    ],
  });
});

describe("a town's table of associations, last year's amounts beside today's", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "COMMUNE DE BELLERIVE",
      "Extrait du registre des délibérations du conseil municipal",
      "Séance du 2 avril 2026",
      "Le Conseil municipal, après en avoir délibéré, à l'unanimité,",
      "DECIDE d'allouer aux associations les subventions suivantes pour l'exercice 2026 :",
      [
        ["Association", "Domaine", "Subvention 2025", "Subvention 2026"],
        ["ADEFI Mobilité", "Mobilité", "12 000 €", "12 500,50 €"],
        ["Le Relais du Val", "Mobilité", "8 000 €", "8 000 €"],
        ["APSA Cycles", "Mobilité", "3 000 €", "4 000 €"],
        ["UDAF Ateliers", "Mobilité", "1 000 €", "1 000 €"],
        ["Habitat Insertion", "Logement", "28 000 €", "30 000 €"],
        ["SOLIHA Plaine", "Logement", "14 000 €", "14 000 €"],
        ["Rencontres Solidaires", "Jeunesse", "20 000 €", "22 000,50 €"],
        ["Les Compagnons du Bois", "Jeunesse", "9 000 €", "9 000 €"],
        ["Mission locale du Littoral", "Jeunesse", "5 000 €", "6 000 €"],
        ["TOTAL", "", "100 000 €", "106 501 €"],
      ],
      "DIT que la dépense sera imputée au compte 65748 du budget communal.",
    ],
    faults: [
      { from: "28 000 €|30 000", to: "28 000 €|33 000", told: "", gap: "3000.00" },
      { from: "100 000 €|106 501", to: "100 000 €|106 510", told: "", gap: "9.00" },
    ],
  });
});

describe("a report's table of what all who pay give each theme, the council's by no word of ours", () => {
  holdsLaidOut({
    annex: annex,
    report: [
      "RAPPORT DU PRÉSIDENT",
      "Les financements se répartissent ainsi :",
      [
        ["Axe", "État", "Collectivité", "CAF", "Total"],
        ["1. Mobilité solidaire", "12 000,00 €", "25 500,50 €", "4 000,00 €", "41 500,50 €"],
        ["2. Logement des plus fragiles", "38 000,00 €", "44 000,00 €", "9 000,00 €", "91 000,00 €"],
        ["3. Jeunesse et insertion", "15 000,00 €", "37 000,50 €", "21 000,00 €", "73 000,50 €"],
        ["Ensemble", "65 000,00 €", "106 501,00 €", "34 000,00 €", "205 501,00 €"],
      ],
    ],
    // What others pay is in no column of the sheet.
    untied: [" 000,00 € "],
    faults: [
      { from: "|106 501,00", to: "|106 510,00", told: "imputation-sum", gap: "9.00" },
      { from: "44 000,00", to: "44 100,00", told: "report-theme-total", gap: "100.00" },
      { from: "37 000,50", to: "37 050,50", told: "report-theme-total", gap: "50.00" },
    ],
  });
});
