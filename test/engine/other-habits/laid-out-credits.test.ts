import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";
import { largerAnnex, paidBy } from "./larger-annex";

describe("themes' articles that each name the credit that pays them", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DES DEUX-VALLÉES",
      "COMMISSION PERMANENTE",
      "Réunion du 16 mars 2026",
      "DÉLIBÉRATION N° CP-2026-03-41",
      "Objet : Politique d'inclusion – attribution de subventions au titre de l'exercice 2026",
      "Vu le code général des collectivités territoriales, notamment ses articles L. 3211-1 et L. 3211-2 ;",
      "Vu la délibération du Conseil départemental du 12 décembre 2025 adoptant le budget primitif ;",
      "DÉCIDE",
      "Article 1er : D'approuver le financement des 3 opérations de l'axe 1 « Insertion par l'activité économique », pour un montant de 268 812,40 €. La dépense sera imputée sur l'opération C01-101A01, chapitre 65, article 65748, fonction 5244.",
      "Article 2 : D'approuver le financement des 2 opérations de l'axe 2 « Habitat et logement des personnes défavorisées », pour un montant de 189 900 €. La dépense sera imputée sur l'opération C02-202B01, chapitre 65, article 65748, fonction 552.",
      "Article 3 : D'approuver le financement des 3 opérations de l'axe 3 « Parcours des jeunes », pour un montant de 287 749,60 €. La dépense sera imputée sur l'opération C03-303C01, chapitre 65, article 65748, fonction 423.",
      "Article 4 : D'approuver le financement de l'opération de l'axe 4 « Santé et accès aux droits », pour un montant de 40 000 €. La dépense sera imputée sur l'opération C04-404D01, chapitre 65, article 65748, fonction 41.",
    ],
    mapping: {
      "1.1": "C01-101A01",
      "1.2": "C01-101A01",
      "1.3": "C01-101A01",
      "2.1": "C02-202B01",
      "2.2": "C02-202B01",
      "3.1": "C03-303C01",
      "4.1": "C04-404D01",
    },
    faults: [
      { from: "de 189 900 €", to: "de 188 900 €", told: "article-total, article 2" },
      { from: "C03-303C01", to: "C02-202B01", told: "report-imputation, imputation C02-202B01" },
      {
        from: "des 3 opérations de l'axe 3",
        to: "des 2 opérations de l'axe 3",
        told: "article-operation-count, article 3",
      },
    ],
  });
});

describe("a region that affects authorisations to its programmes", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL RÉGIONAL",
      "COMMISSION PERMANENTE DU 21 MAI 2026",
      "DÉLIBÉRATION N° CP 2026-117",
      "Après en avoir délibéré,",
      "Article 1 : Soutien à la mobilité solidaire",
      "Décide de participer, au titre de la thématique « Mobilité solidaire », au financement des projets détaillés en annexe par l'attribution de subventions d'un montant maximum prévisionnel de 25 500,50 €.",
      "Affecte une autorisation d'engagement de 25 500,50 € disponible sur le chapitre 935 « Aménagement des territoires », code fonctionnel 52, programme HP52-001 « Mobilité », action 15200101 « Mobilité » du budget 2026.",
      "Article 2 : Soutien au logement",
      "Décide de participer, au titre de la thématique « Logement des plus fragiles », au financement des projets détaillés en annexe par l'attribution de subventions d'un montant maximum prévisionnel de 44 000 €.",
      "Affecte une autorisation d'engagement de 44 000 € disponible sur le chapitre 935 « Aménagement des territoires », code fonctionnel 552, programme HP55-004 « Logement », action 15500401 « Logement » du budget 2026.",
      "Article 3 : Soutien à la jeunesse",
      "Décide de participer, au titre de la thématique « Jeunesse et insertion », au financement des projets détaillés en annexe par l'attribution de subventions d'un montant maximum prévisionnel de 37 000,50 €.",
      "Affecte une autorisation d'engagement de 37 000,50 € disponible sur le chapitre 933 « Vie sociale », code fonctionnel 33, programme HP33-002 « Jeunesse », action 13300201 « Jeunesse » du budget 2026.",
    ],
    faults: [
      { from: "prévisionnel de 44 000", to: "prévisionnel de 44 400", told: "article-total, article 2" },
      { from: "d'engagement de 37 000,50", to: "d'engagement de 37 500,50", told: "imputation-total" },
    ],
  });
});

describe("a report's credits voted, engaged, available, proposed and left", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT DU PRÉSIDENT À LA COMMISSION PERMANENTE",
      "Le présent rapport a pour objet de vous soumettre la répartition des crédits d'inclusion pour 2026.",
      "Il vous est proposé de statuer sur ces propositions. Les crédits correspondants se présentent ainsi :",
      [
        [
          "Code opération",
          "Imputation",
          "Libellé",
          "Crédits votés",
          "Déjà engagé",
          "Disponible",
          "Proposition",
          "Solde",
        ],
        [
          "C01-101A01",
          "65748/5244",
          "Chantiers d'insertion",
          "400 000,00 €",
          "120 000,00 €",
          "280 000,00 €",
          "193 062,40 €",
          "86 937,60 €",
        ],
        [
          "C01-101A02",
          "65748/5244",
          "Entreprises et clauses",
          "150 000,00 €",
          "0,00 €",
          "150 000,00 €",
          "75 750,00 €",
          "74 250,00 €",
        ],
        [
          "C02-202B01",
          "65748/552",
          "Logement",
          "300 000,00 €",
          "50 000,00 €",
          "250 000,00 €",
          "189 900,00 €",
          "60 100,00 €",
        ],
        [
          "C03-303C01",
          "65748/423",
          "Jeunes",
          "350 000,00 €",
          "100 000,00 €",
          "250 000,00 €",
          "199 749,60 €",
          "50 250,40 €",
        ],
        [
          "C03-303C02",
          "65748/4213",
          "Prévention spécialisée",
          "120 000,00 €",
          "20 000,00 €",
          "100 000,00 €",
          "88 000,00 €",
          "12 000,00 €",
        ],
        [
          "C04-404D01",
          "65748/41",
          "Santé",
          "60 000,00 €",
          "10 000,00 €",
          "50 000,00 €",
          "40 000,00 €",
          "10 000,00 €",
        ],
        ["TOTAL", "", "", "1 380 000,00 €", "300 000,00 €", "1 080 000,00 €", "786 462,00 €", "293 538,00 €"],
      ],
    ],
    mapping: paidBy,
    imputations: ["C01-101A01 65748/5244 400000.00 280000.00 193062.40 86937.60"],
    untied: ["TOTAL"],
    faults: [
      { from: "60 100,00", to: "61 000,00", told: "report-balance, imputation C02-202B01" },
      {
        from: "100 000,00 €|88 000,00 €|12 000,00",
        to: "100 000,00 €|80 800,00 €|19 200,00",
        told: "imputation-total, imputation C03-303C02",
      },
      {
        from: "1 080 000,00 €|786 462,00",
        to: "1 080 000,00 €|786 642,00",
        told: "imputation-sum, imputations, total",
      },
      {
        from: "50 000,00 €|40 000,00 €|10 000,00",
        to: "30 000,00 €|40 000,00 €|-10 000,00",
        told: "report-exceeds-available, imputation C04-404D01",
      },
    ],
  });
});

describe("a table of credits in single blanks, imputations with a hyphen", () => {
  holdsLaidOut({
    annex: annex,
    forms: ["text"],
    deliberation: [
      "DECIDE",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».\nArticle 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».\nArticle 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
      "Article 4 : imputations",
      "Code Opération Imputation Budgétaire Libellé Opération AE € Dépense €\nP347O002 6574-52 Mobilité 80 000,00 25 500,50\nP347O003 6574-58 Logement 90 000,00 44 000,00\nP347O004 6574-33 Jeunesse 70 000,00 37 000,50",
    ],
    report: [
      "RAPPORT DU PRÉSIDENT",
      "Le présent rapport propose des subventions.",
      "Code Opération Imputation Budgétaire Libellé Opération AE € Disponible € Proposition € Solde €\nP347O002 6574-52 Mobilité 80 000,00 60 000,00 25 500,50 34 499,50\nP347O003 6574-58 Logement 90 000,00 90 000,00 44 000,00 46 000,00\nP347O004 6574-33 Jeunesse 70 000,00 70 000,00 37 000,50 32 999,50",
    ],
    imputations: ["P347O002 6574-52 80000.00 60000.00 25500.50 34499.50"],
    faults: [
      { from: "P347O003 6574-58", to: "P347O003 6574-85", told: "report-imputation" },
      { from: "44 000,00", to: "40 400,00", told: "imputation-total" },
    ],
  });
});

describe("credits with chapter, article and function, and what is left of what was voted", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 : d'individualiser 268 812,40 € pour la priorité 1 (Insertion par l'activité économique), 189 900 € pour la priorité 2 (Habitat et logement des personnes défavorisées), 287 749,60 € pour la priorité 3 (Parcours des jeunes) et 40 000 € pour la priorité 4 (Santé et accès aux droits).",
      "Article 2 : de prélever ces sommes sur les lignes de crédit suivantes :",
      [
        [
          "Enveloppe",
          "Chapitre",
          "Article",
          "Fonction",
          "Libellé de la ligne",
          "Crédits inscrits",
          "Montant individualisé",
          "Reste disponible après vote",
        ],
        [
          "C01-101A01",
          "017",
          "65748",
          "5244",
          "Chantiers d'insertion",
          "400 000,00",
          "193 062,40",
          "206 937,60",
        ],
        [
          "C01-101A02",
          "017",
          "65748",
          "5244",
          "Entreprises et clauses",
          "150 000,00",
          "75 750,00",
          "74 250,00",
        ],
        ["C02-202B01", "65", "65748", "552", "Logement", "300 000,00", "189 900,00", "110 100,00"],
        ["C03-303C01", "65", "65748", "423", "Jeunes", "350 000,00", "199 749,60", "150 250,40"],
        [
          "C03-303C02",
          "65",
          "65748",
          "4213",
          "Prévention spécialisée",
          "120 000,00",
          "88 000,00",
          "32 000,00",
        ],
        ["C04-404D01", "65", "65748", "41", "Santé", "60 000,00", "40 000,00", "20 000,00"],
        ["Total général", "", "", "", "", "1 380 000,00", "786 462,00", "593 538,00"],
      ],
    ],
    mapping: paidBy,
    imputations: ["C01-101A01 65748/5244 400000.00 400000.00 193062.40 206937.60"],
    faults: [
      {
        from: "|88 000,00|32 000,00",
        to: "|80 800,00|39 200,00",
        told: "imputation-total, imputation C03-303C02",
      },
      { from: "189 900 € pour", to: "198 900 € pour", told: "article-total, article 1" },
      { from: "|786 462,00|", to: "|786 426,00|", told: "imputation-sum" },
      { from: "20 000,00", to: "22 000,00", told: "report-balance" },
    ],
  });
});

describe("credits with their payments a year", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 268 812,40 € pour l'axe 1, 189 900 € pour l'axe 2, 287 749,60 € pour l'axe 3 et 40 000 € pour l'axe 4.",
      "Article 2 : d'affecter les montants suivants :",
      [
        ["Code opération", "Imputation", "Libellé", "Montant affecté", "CP 2026", "CP 2027"],
        ["C01-101A01", "65748/5244", "Chantiers d'insertion", "193 062,40 €", "150 000,00 €", "43 062,40 €"],
        ["C01-101A02", "65748/5244", "Entreprises et clauses", "75 750,00 €", "75 750,00 €", "0,00 €"],
        ["C02-202B01", "65748/552", "Logement", "189 900,00 €", "100 000,00 €", "89 900,00 €"],
        ["C03-303C01", "65748/423", "Jeunes", "199 749,60 €", "199 749,60 €", "0,00 €"],
        ["C03-303C02", "65748/4213", "Prévention spécialisée", "88 000,00 €", "44 000,00 €", "44 000,00 €"],
        ["C04-404D01", "65748/41", "Santé", "40 000,00 €", "40 000,00 €", "0,00 €"],
      ],
    ],
    mapping: paidBy,
    faults: [
      { from: "|88 000,00 €|44", to: "|80 800,00 €|44", told: "imputation-total, imputation C03-303C02" },
      { from: "189 900 € pour", to: "198 900 € pour", told: "article-total, article 1" },
    ],
  });
});

describe("a table that gives each theme its code", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 – D'attribuer les participations suivantes :",
      [
        ["Thématique", "Code opération", "Imputation", "AE", "Montant proposé"],
        ["Mobilité solidaire", "P123O45", "65748/4212", "80 000,00 €", "25 500,50 €"],
        ["Logement des plus fragiles", "P123O46", "65748/72", "90 000,00 €", "44 000,00 €"],
        ["Jeunesse et insertion", "P123O47", "65748/33", "70 000,00 €", "37 000,50 €"],
        ["TOTAL", "", "", "240 000,00 €", "106 501,00 €"],
      ],
    ],
    mapping: { "1.1": "P123O45", "1.2": "P123O45", "2.1": "P123O46", "3.1": "P123O47", "3.2": "P123O47" },
    faults: [
      { from: "90 000,00 €|44 000,00", to: "90 000,00 €|40 400,00", told: "" },
      { from: "240 000,00 €|106 501", to: "240 000,00 €|106 510", told: "imputation-sum" },
    ],
  });
});

describe("a table of credits with programmes and numbers of affectation", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "RÉGION DES TROIS FLEUVES",
      "COMMISSION PERMANENTE DU 12 JUIN 2026",
      "Après en avoir délibéré,",
      "DÉCIDE",
      "Article 1 – d'affecter les autorisations d'engagement suivantes :",
      [
        [
          "N° d'affectation",
          "Programme",
          "Chapitre / Nature",
          "Libellé",
          "Montant AE votée",
          "Montant affecté",
        ],
        ["AE26-0145", "P14", "935/65748", "Mobilité solidaire", "200 000,00", "25 500,50"],
        ["AE26-0146", "P14", "935/65748", "Logement des plus fragiles", "150 000,00", "44 000,00"],
        ["AE26-0147", "P22", "933/65748", "Jeunesse et insertion", "90 000,00", "37 000,50"],
        ["Total", "", "", "", "440 000,00", "106 501,00"],
      ],
      "Article 2 – d'attribuer 25 500,50 € au titre de l'orientation 1, 44 000 € au titre de l'orientation 2 et 37 000,50 € au titre de l'orientation 3.",
    ],
    mapping: {
      "1.1": "AE26-0145",
      "1.2": "AE26-0145",
      "2.1": "AE26-0146",
      "3.1": "AE26-0147",
      "3.2": "AE26-0147",
    },
    faults: [
      { from: "150 000,00|44 000,00", to: "150 000,00|40 400,00", told: "imputation-total" },
      { from: "44 000 € au", to: "40 400 € au", told: "article-total, article 2" },
      { from: "440 000,00|106 501", to: "440 000,00|106 510", told: "imputation-sum" },
    ],
  });
});

describe("credits in sentences", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 268 812,40 € pour l'axe 1, 189 900 € pour l'axe 2, 287 749,60 € pour l'axe 3 et 40 000 € pour l'axe 4.",
      "Article 2 : d'imputer ces dépenses comme suit :",
      "- 193 062,40 € sur l'opération C01-101A01, nature 65748, fonction 5244 ;",
      "- 75 750 € sur l'opération C01-101A02, nature 65748, fonction 5244 ;",
      "- 189 900 € sur l'opération C02-202B01, nature 65748, fonction 552 ;",
      "- 199 749,60 € sur l'opération C03-303C01, nature 65748, fonction 423 ;",
      "- 88 000 € sur l'opération C03-303C02, nature 65748, fonction 4213 ;",
      "- 40 000 € sur l'opération C04-404D01, nature 65748, fonction 41.",
    ],
    mapping: paidBy,
    imputations: ["C03-303C02 65748/4213 - - 88000.00 -"],
    faults: [
      { from: "88 000 € sur", to: "80 800 € sur", told: "imputation-total, imputation C03-303C02" },
      { from: "75 750 € sur", to: "57 750 € sur", told: "imputation-total, imputation C01-101A02" },
    ],
  });
});

describe("credits under a header of two rows", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 268 812,40 € pour l'axe 1, 189 900 € pour l'axe 2, 287 749,60 € pour l'axe 3 et 40 000 € pour l'axe 4.",
      "Article 2 : les imputations sont les suivantes :",
      [
        ["Code opération", "Imputation budgétaire", "Libellé", "Montants", "<"],
        ["^", "^", "^", "AE", "Dépense"],
        ["C01-101A01", "65748/5244", "Chantiers", "400 000,00", "193 062,40"],
        ["C01-101A02", "65748/5244", "Entreprises et clauses", "150 000,00", "75 750,00"],
        ["C02-202B01", "65748/552", "Logement", "300 000,00", "189 900,00"],
        ["C03-303C01", "65748/423", "Jeunes", "350 000,00", "199 749,60"],
        ["C03-303C02", "65748/4213", "Prévention", "120 000,00", "88 000,00"],
        ["C04-404D01", "65748/41", "Santé", "60 000,00", "40 000,00"],
      ],
    ],
    mapping: paidBy,
    imputations: ["C03-303C02 65748/4213 120000.00 - 88000.00 -"],
    faults: [
      {
        from: "120 000,00|88 000,00",
        to: "120 000,00|80 800,00",
        told: "imputation-total, imputation C03-303C02",
      },
    ],
  });
});

describe("a deliberation's credits and a report's", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DÉCIDE",
      "Article 1er. – De fixer à 268 812,40 €, 189 900 €, 287 749,60 € et 40 000 € les crédits alloués respectivement aux thématiques 1, 2, 3 et 4.",
      "Article 2. – Les dépenses sont imputées comme suit :",
      [
        ["Opération", "Nature/Fonction", "Intitulé", "AE", "CP"],
        ["C01-101A01", "65748/5244", "Chantiers", "400 000,00", "193 062,40"],
        ["C01-101A02", "65748/5244", "Entreprises et clauses", "150 000,00", "75 750,00"],
        ["C02-202B01", "65748/552", "Logement", "300 000,00", "189 900,00"],
        ["C03-303C01", "65748/423", "Jeunes", "350 000,00", "199 749,60"],
        ["C03-303C02", "65748/4213", "Prévention", "120 000,00", "88 000,00"],
        ["C04-404D01", "65748/41", "Santé", "60 000,00", "40 000,00"],
      ],
    ],
    report: [
      "RAPPORT AU CONSEIL DÉPARTEMENTAL",
      "Le présent rapport a pour objet la programmation 2026.",
      "Les crédits nécessaires sont les suivants :",
      [
        ["Code", "Imputation", "Libellé", "AE", "Crédits disponibles", "Proposition", "Solde après CP"],
        ["C01-101A01", "65748/5244", "Chantiers", "400 000,00", "280 000,00", "193 062,40", "86 937,60"],
        [
          "C01-101A02",
          "65748/5244",
          "Entreprises et clauses",
          "150 000,00",
          "150 000,00",
          "75 750,00",
          "74 250,00",
        ],
        ["C02-202B01", "65748/552", "Logement", "300 000,00", "250 000,00", "189 900,00", "60 100,00"],
        ["C03-303C01", "65748/423", "Jeunes", "350 000,00", "250 000,00", "199 749,60", "50 250,40"],
        ["C03-303C02", "65748/4213", "Prévention", "120 000,00", "100 000,00", "88 000,00", "12 000,00"],
        ["C04-404D01", "65748/41", "Santé", "60 000,00", "50 000,00", "40 000,00", "10 000,00"],
      ],
    ],
    mapping: paidBy,
    faults: [
      {
        from: "C03-303C02|65748/4213|Prévention|120 000,00|88",
        to: "C03-303C20|65748/4213|Prévention|120 000,00|88",
        told: "",
      },
      {
        from: "65748/552|Logement|300 000,00|189",
        to: "65748/525|Logement|300 000,00|189",
        told: "report-imputation",
      },
      { from: "60 000,00|40 000,00", to: "66 000,00|40 000,00", told: "report-imputation" },
      { from: "120 000,00|88 000,00", to: "120 000,00|80 800,00", told: "imputation-total" },
      { from: "12 000,00", to: "21 000,00", told: "report-balance" },
    ],
  });
});

describe("credits under the names of their themes", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DÉCIDE",
      "Article 1 : d'attribuer 268 812,40 € pour l'axe 1, 189 900 € pour l'axe 2, 287 749,60 € pour l'axe 3 et 40 000 € pour l'axe 4.",
      "Article 2 : imputations budgétaires :",
      [
        ["Code opération", "Imputation", "Libellé", "AE", "Dépense"],
        ["Axe 1 – Insertion par l'activité économique", "<", "<", "<", "<"],
        ["C01-101A01", "65748/5244", "Chantiers", "400 000,00", "193 062,40"],
        ["C01-101A02", "65748/5244", "Entreprises et clauses", "150 000,00", "75 750,00"],
        ["Axe 2 – Habitat et logement des personnes défavorisées", "<", "<", "<", "<"],
        ["C02-202B01", "65748/552", "Logement", "300 000,00", "189 900,00"],
        ["Axe 3 – Parcours des jeunes", "<", "<", "<", "<"],
        ["C03-303C01", "65748/423", "Jeunes", "350 000,00", "199 749,60"],
        ["C03-303C02", "65748/4213", "Prévention", "120 000,00", "88 000,00"],
        ["Axe 4 – Santé et accès aux droits", "<", "<", "<", "<"],
        ["C04-404D01", "65748/41", "Santé", "60 000,00", "40 000,00"],
        ["TOTAL", "", "", "1 380 000,00", "786 462,00"],
      ],
    ],
    mapping: paidBy,
    imputations: ["C03-303C02 65748/4213 120000.00 - 88000.00 -"],
    faults: [
      { from: "120 000,00|88 000,00", to: "120 000,00|80 800,00", told: "imputation-total" },
      { from: "1 380 000,00|786 462", to: "1 380 000,00|786 642", told: "imputation-sum" },
    ],
  });
});

describe("credits with sub-totals by theme", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DÉCIDE",
      "Article 1 : d'attribuer 268 812,40 € pour l'axe 1, 189 900 € pour l'axe 2, 287 749,60 € pour l'axe 3 et 40 000 € pour l'axe 4.",
      "Article 2 : imputations budgétaires :",
      [
        ["Thématique", "Code opération", "Imputation", "AE", "Dépense"],
        ["1", "C01-101A01", "65748/5244", "400 000,00", "193 062,40"],
        ["1", "C01-101A02", "65748/5244", "150 000,00", "75 750,00"],
        ["Total thématique 1", "", "", "550 000,00", "268 812,40"],
        ["2", "C02-202B01", "65748/552", "300 000,00", "189 900,00"],
        ["Total thématique 2", "", "", "300 000,00", "189 900,00"],
        ["3", "C03-303C01", "65748/423", "350 000,00", "199 749,60"],
        ["3", "C03-303C02", "65748/4213", "120 000,00", "88 000,00"],
        ["Total thématique 3", "", "", "470 000,00", "287 749,60"],
        ["4", "C04-404D01", "65748/41", "60 000,00", "40 000,00"],
        ["Total thématique 4", "", "", "60 000,00", "40 000,00"],
        ["TOTAL GÉNÉRAL", "", "", "1 380 000,00", "786 462,00"],
      ],
    ],
    mapping: paidBy,
    imputations: ["C03-303C02 65748/4213 120000.00 - 88000.00 -"],
    faults: [
      { from: "120 000,00|88 000,00", to: "120 000,00|80 800,00", told: "imputation-total" },
      { from: "1 380 000,00|786 462", to: "1 380 000,00|786 642", told: "imputation-sum" },
      { from: "470 000,00|287 749,60", to: "470 000,00|278 749,60", told: "" },
    ],
  });
});
