import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";
import { largerAnnex, paidBy } from "./larger-annex";

describe("a decision in capitals, words before figures, with its credits in AE and CP", () => {
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
      "La Commission permanente, après en avoir délibéré, à l'unanimité,",
      "DÉCIDE :",
      "ARTICLE 1 – D'attribuer, au titre de la thématique 1 « Insertion par l'activité économique », les subventions détaillées en annexe, pour les trois opérations retenues, soit la somme de deux cent soixante-huit mille huit cent douze euros et quarante centimes (268 812,40 €).",
      "ARTICLE 2 – D'attribuer, au titre de la thématique 2 « Habitat et logement des personnes défavorisées », les subventions détaillées en annexe, pour les deux opérations retenues, soit la somme de cent quatre-vingt-neuf mille neuf cents euros (189 900 €).",
      "ARTICLE 3 – D'attribuer, au titre de la thématique 3 « Parcours des jeunes », les subventions détaillées en annexe, pour les trois opérations retenues, soit la somme de deux cent quatre-vingt-sept mille sept cent quarante-neuf euros et soixante centimes (287 749,60 €).",
      "ARTICLE 4 – D'attribuer, au titre de la thématique 4 « Santé et accès aux droits », les subventions détaillées en annexe, pour l'unique opération retenue, soit la somme de quarante mille euros (40 000 €).",
      "ARTICLE 5 – D'autoriser le Président à signer les conventions à intervenir.",
      "ARTICLE 6 – D'imputer la dépense, soit 786 462,00 €, sur les crédits du budget départemental ainsi qu'il suit :",
      [
        ["Opération", "Nature / Fonction", "Libellé", "AE votée", "Dépense 2026"],
        ["C01-101A01", "65748/5244", "Chantiers d'insertion", "400 000,00 €", "193 062,40 €"],
        ["C01-101A02", "65748/5244", "Entreprises et clauses", "150 000,00 €", "75 750,00 €"],
        ["C02-202B01", "65748/552", "Logement", "300 000,00 €", "189 900,00 €"],
        ["C03-303C01", "65748/423", "Jeunes", "350 000,00 €", "199 749,60 €"],
        ["C03-303C02", "65748/4213", "Prévention spécialisée", "120 000,00 €", "88 000,00 €"],
        ["C04-404D01", "65748/41", "Santé", "60 000,00 €", "40 000,00 €"],
        ["TOTAL", "", "", "1 380 000,00 €", "786 462,00 €"],
      ],
    ],
    mapping: paidBy,
    imputations: [
      "C01-101A01 65748/5244 400000.00 - 193062.40 -",
      "C03-303C01 65748/423 350000.00 - 199749.60 -",
    ],
    faults: [
      {
        from: "neuf mille neuf cents euros (189 900 €)",
        to: "neuf mille neuf cents euros (198 900 €)",
        told: "article-total, article 2",
      },
      { from: "quarante mille euros", to: "cinquante mille euros", told: "article-words, article 4" },
      {
        from: "trois opérations retenues, soit la somme de deux cent quatre",
        to: "quatre opérations retenues, soit la somme de deux cent quatre",
        told: "article-operation-count, article 3",
      },
      { from: "88 000,00 €", to: "80 800,00 €", told: "imputation-total, imputation C03-303C02" },
      { from: "|75 750,00", to: "|75 570,00", told: "imputation-total, imputation C01-101A02" },
      { from: "soit 786 462,00", to: "soit 786 426,00", told: "imputation-sum, article 6" },
      {
        from: "60 000,00 €|40 000,00",
        to: "30 000,00 €|40 000,00",
        told: "imputation-exceeds-ae, imputation C04-404D01",
      },
    ],
  });
});

describe("a single article with a table of themes, last year's amounts beside today's", () => {
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
      "DÉLIBÈRE",
      "Article unique. – Le Conseil départemental approuve l'attribution des participations suivantes pour l'exercice 2026 :",
      [
        ["Thématique", "Nombre d'opérations", "Montant 2025", "Montant 2026"],
        ["Mobilité solidaire", "2", "20 000,00 €", "25 500,50 €"],
        ["Logement des plus fragiles", "1", "39 000,00 €", "44 000,00 €"],
        ["Jeunesse et insertion", "2", "35 000,00 €", "37 000,50 €"],
        ["Total", "5", "94 000,00 €", "106 501,00 €"],
      ],
    ],
    faults: [
      { from: "44 000,00 €", to: "40 400,00 €", told: "article-total, article 1" },
      { from: "106 501,00", to: "106 510,00", told: "imputation-sum, article 1" },
      { from: "solidaire|2", to: "solidaire|3", told: "article-operation-count, article 1" },
    ],
  });
});

describe("a table of themes with a column a year and their total", () => {
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
      "Article 1 : d'affecter les crédits pluriannuels suivants :",
      [
        ["Axe", "2026", "2027", "Total"],
        ["Mobilité solidaire", "15 500,50 €", "10 000,00 €", "25 500,50 €"],
        ["Logement des plus fragiles", "22 000,00 €", "22 000,00 €", "44 000,00 €"],
        ["Jeunesse et insertion", "30 000,50 €", "7 000,00 €", "37 000,50 €"],
        ["Total", "67 501,00 €", "39 000,00 €", "106 501,00 €"],
      ],
    ],
    faults: [
      { from: "22 000,00 €|44 000,00", to: "22 000,00 €|44 400,00", told: "article-total, article 1" },
      { from: "|106 501,00", to: "|106 510,00", told: "imputation-sum, article 1" },
    ],
  });
});

describe("articles by theme that list their operations", () => {
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
      "Après en avoir délibéré,",
      "DÉCIDE :",
      "Article 1 : d'attribuer, au titre de la thématique 1 « Mobilité solidaire », un montant total de 25 500,50 €, réparti comme suit :",
      "- opération 1 « Transport solidaire » : 20 500,50 € ;",
      "- opération 2 « Ateliers vélo » : 5 000 €.",
      "Article 2 : d'attribuer, au titre de la thématique 2 « Logement des plus fragiles », un montant total de 44 000 € :",
      "- opération 1 « Intermédiation locative » : 44 000 €.",
      "Article 3 : d'attribuer, au titre de la thématique 3 « Jeunesse et insertion », un montant total de 37 000,50 €, réparti comme suit :",
      "- opération 1 « Chantiers jeunes » : 31 000,50 € ;",
      "- opération 2 « Fonds d'aide aux projets » : 6 000 €.",
    ],
    faults: [
      {
        from: "locative » : 44 000 €",
        to: "locative » : 40 400 €",
        told: "article-total, article 2",
        gap: "-3600.00",
      },
      { from: "vélo » : 5 000 €", to: "vélo » : 5 500 €", told: "article-total, article 1", gap: "500.00" },
      {
        from: "total de 37 000,50",
        to: "total de 37 500,50",
        told: "article-total, article 3",
        gap: "500.00",
      },
    ],
  });
});

describe("articles numbered 2.1, one an operation", () => {
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
      "DECIDE :",
      "Article 1 – Mobilité solidaire",
      "Article 1.1 – D'accorder, pour l'opération « Transport solidaire », une enveloppe de 20 500,50 €.",
      "Article 1.2 – D'accorder, pour l'opération « Ateliers vélo », une enveloppe de 5 000 €.",
      "Article 2 – Logement des plus fragiles",
      "Article 2.1 – D'accorder, pour l'opération « Intermédiation locative », une enveloppe de 44 000 €.",
      "Article 3 – Jeunesse et insertion",
      "Article 3.1 – D'accorder, pour l'opération « Chantiers jeunes », une enveloppe de 31 000,50 €.",
      "Article 3.2 – D'accorder, pour l'opération « Fonds d'aide aux projets », une enveloppe de 6 000 €.",
      "Article 4 – D'autoriser le Président à signer.",
    ],
    faults: [
      {
        from: "enveloppe de 5 000",
        to: "enveloppe de 50 000",
        told: "article-total, article 1.2",
        gap: "45000.00",
      },
      { from: "enveloppe de 31 000,50", to: "enveloppe de 30 100,50", told: "article-total, article 3.1" },
    ],
  });
});

describe("a town's decision with its total in words, then its parts", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "VILLE DE SAINT-AUBIN",
      "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL",
      "Séance du 9 avril 2026",
      "Après en avoir délibéré, le conseil municipal, à l'unanimité :",
      "- APPROUVE l'octroi de subventions pour un montant global de cent six mille cinq cent un euros (106 501 €) ;",
      "- DIT que ce montant se répartit de la manière suivante : 25 500,50 € pour le volet « Mobilité solidaire », 44 000 € pour le volet « Logement des plus fragiles » et 37 000,50 € pour le volet « Jeunesse et insertion » ;",
      "- PRÉCISE que les crédits nécessaires sont inscrits au budget primitif 2026, chapitre 65, article 65748 ;",
      "- AUTORISE Madame la Maire à signer tout document.",
    ],
    faults: [
      { from: "et 37 000,50", to: "et 37 500,50", told: "article-total, délibération" },
      { from: "mille cinq cent un", to: "mille cinq cent dix", told: "article-words, délibération" },
      { from: "44 000 €", to: "4 400 €", told: "article-total, délibération" },
    ],
  });
});

describe("items numbered with brackets, amounts in EUR with points", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "L'ASSEMBLÉE, après en avoir délibéré, DÉCIDE :",
      "1) de fixer à 25.500,50 EUR la participation départementale pour l'axe 1 « Mobilité solidaire » (2 opérations) ;",
      "2) de fixer à 44.000,00 EUR la participation départementale pour l'axe 2 « Logement des plus fragiles » (1 opération) ;",
      "3) de fixer à 37.000,50 EUR la participation départementale pour l'axe 3 « Jeunesse et insertion » (2 opérations) ;",
      "4) d'inscrire la dépense au budget, exercice 2026.",
    ],
    faults: [
      { from: "44.000,00 EUR", to: "40.400,00 EUR", told: "article-total, article 2" },
      { from: "insertion » (2 op", to: "insertion » (3 op", told: "article-operation-count, article 3" },
    ],
  });
});

describe("amounts before their themes", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "Article premier. – Une somme de 25 500,50 € (vingt-cinq mille cinq cents euros et cinquante centimes) est affectée au financement des actions de la thématique n° 1, Mobilité solidaire (2 opérations, annexe 1).",
      "Article 2. – Une somme de 44 000 € (quarante-quatre mille euros) est affectée au financement des actions de la thématique n° 2, Logement des plus fragiles (1 opération, annexe 1).",
      "Article 3. – Une somme de 37 000,50 € (trente-sept mille euros et cinquante centimes) est affectée au financement des actions de la thématique n° 3, Jeunesse et insertion (2 opérations, annexe 1).",
      "Article 4. – Le Président est autorisé à verser 50 % à la signature et le solde au vu du bilan.",
    ],
    faults: [
      { from: "44 000 € (quar", to: "40 400 € (quar", told: "article-total, article 2" },
      { from: "trente-sept mille euros", to: "trente-six mille euros", told: "article-words, article 3" },
      { from: "solidaire (2 op", to: "solidaire (4 op", told: "article-operation-count, article 1" },
    ],
  });
});

describe("themes by their titles in one sentence, added up in the next", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "APRÈS EN AVOIR DÉLIBÉRÉ",
      "- approuve, dans le cadre du pacte d'insertion, les dotations suivantes : 268 812,40 € pour l'insertion par l'activité économique ; 189 900 € pour l'habitat et le logement des personnes défavorisées ; 287 749,60 € pour le parcours des jeunes ; 40 000 € pour la santé et l'accès aux droits ;",
      "- fixe en conséquence à 786 462 € le montant total de la programmation 2026 ;",
      "- autorise le Président à signer les actes correspondants.",
    ],
    faults: [
      { from: "189 900 €", to: "198 900 €", told: "article-total" },
      { from: "à 786 462 €", to: "à 786 642 €", told: "imputation-sum" },
    ],
  });
});

describe("articles headed by their theme", () => {
  holdsLaidOut({
    annex: largerAnnex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "ARTICLE 1",
      "THÉMATIQUE 1 – INSERTION PAR L'ACTIVITÉ ÉCONOMIQUE",
      "Le financement des 3 opérations présentées en annexe 1 est approuvé pour un montant global de 268 812,40 €.",
      "ARTICLE 2",
      "THÉMATIQUE 2 – HABITAT ET LOGEMENT DES PERSONNES DÉFAVORISÉES",
      "Le financement des 2 opérations présentées en annexe 2 est approuvé pour un montant global de 189 900,00 €.",
      "ARTICLE 3",
      "THÉMATIQUE 3 – PARCOURS DES JEUNES",
      "Le financement des 3 opérations présentées en annexe 3 est approuvé pour un montant global de 287 749,60 €.",
      "ARTICLE 4",
      "THÉMATIQUE 4 – SANTÉ ET ACCÈS AUX DROITS",
      "Le financement de l'opération présentée en annexe 4 est approuvé pour un montant global de 40 000,00 €.",
      "ARTICLE 5",
      "Le Président est autorisé à signer les conventions.",
    ],
    faults: [
      { from: "de 189 900,00", to: "de 198 900,00", told: "article-total, article 2" },
      {
        from: "des 3 opérations présentées en annexe 3",
        to: "des 5 opérations présentées en annexe 3",
        told: "article-operation-count, article 3",
      },
    ],
  });
});

describe("figures broken over lines", () => {
  holdsLaidOut({
    annex: annex,
    forms: ["text"],
    deliberation: [
      "DÉCIDE :",
      "Article 1 : d'attribuer au titre de l'axe 1\n« Mobilité solidaire » la somme de 25\n500,50 € pour les deux\nopérations retenues.\nArticle 2 : d'attribuer au titre de l'axe 2\n« Logement des plus fragiles » la somme de 44 000\n€ pour l'opération retenue.\nArticle 3 : d'attribuer au titre de l'axe 3\n« Jeunesse et insertion » la somme de 37 000,50\n€ pour les deux opérations\nretenues.",
    ],
    faults: [
      { from: "44 000", to: "40 400", told: "article-total, article 2" },
      { from: "deux opérations", to: "trois opérations", told: "article-operation-count, article 3" },
    ],
  });
});

describe("operations in brackets, or after « dont »", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer, au titre de la thématique 1 « Mobilité solidaire », 25 500,50 € (opération 1 « Transport solidaire » : 20 500,50 € ; opération 2 « Ateliers vélo » : 5 000 €).",
      "Article 2 : d'attribuer, au titre de la thématique 2 « Logement des plus fragiles », 44 000 € (opération « Intermédiation locative »).",
      "Article 3 : d'attribuer, au titre de la thématique 3 « Jeunesse et insertion », 37 000,50 €, dont 31 000,50 € pour l'opération « Chantiers jeunes » et 6 000 € pour l'opération « Fonds d'aide aux projets ».",
    ],
    faults: [
      { from: "vélo » : 5 000", to: "vélo » : 5 500", told: "article-total, article 1" },
      { from: "», 25 500,50", to: "», 25 050,50", told: "article-total, article 1" },
      { from: "dont 31 000,50", to: "dont 30 100,50", told: "article-total, article 3" },
      { from: "et 6 000 €", to: "et 60 000 €", told: "article-total, article 3" },
      { from: "», 44 000", to: "», 40 400", told: "article-total, article 2" },
    ],
  });
});

describe("operations below an article, each in words and figures", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DECIDE",
      "Article 1 : D'attribuer, dans le cadre de la thématique 1 « Mobilité solidaire », 25 500,50 €, à savoir :",
      "Opération 1 – Transport solidaire : vingt mille cinq cents euros et cinquante centimes (20 500,50 €)",
      "Opération 2 – Ateliers vélo : cinq mille euros (5 000,00 €)",
      "Article 2 : D'attribuer, dans le cadre de la thématique 2 « Logement des plus fragiles », 44 000 €, à savoir :",
      "Opération 1 – Intermédiation locative : quarante-quatre mille euros (44 000,00 €)",
      "Article 3 : D'attribuer, dans le cadre de la thématique 3 « Jeunesse et insertion », 37 000,50 €, à savoir :",
      "Opération 1 – Chantiers jeunes : trente et un mille euros et cinquante centimes (31 000,50 €)",
      "Opération 2 – Fonds d'aide aux projets : six mille euros (6 000,00 €)",
    ],
    faults: [
      { from: "(5 000,00", to: "(5 500,00", told: "article-total, article 1" },
      { from: "six mille euros", to: "seize mille euros", told: "article-words, article 3" },
      { from: "», 37 000,50", to: "», 37 500,50", told: "article-total, article 3" },
    ],
  });
});

describe("an article for each beneficiary", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DÉCIDE",
      "Article 1 : d'attribuer à ADEFI Mobilité une subvention de 12 500,50 € pour le transport solidaire.",
      "Article 2 : d'attribuer au Relais du Val une subvention de 8 000 € pour le transport solidaire.",
      "Article 3 : d'attribuer à APSA Cycles une subvention de 4 000 € pour ses ateliers.",
      "Article 4 : d'attribuer à UDAF Ateliers une subvention de 1 000 € pour ses ateliers.",
      "Article 5 : d'attribuer à Habitat Insertion une subvention de 30 000 €.",
      "Article 6 : d'attribuer à SOLIHA Plaine une subvention de 14 000 €.",
      "Article 7 : d'attribuer à Rencontres Solidaires une subvention de 22 000,50 €.",
      "Article 8 : d'attribuer aux Compagnons du Bois une subvention de 9 000 €.",
      "Article 9 : d'attribuer à la Mission locale du Littoral une subvention de 6 000 €.",
      "Article 10 : la dépense, soit 106 501 €, sera imputée au chapitre 65 du budget.",
    ],
    faults: [
      { from: "14 000 €", to: "41 000 €", told: "article-total, article 6", gap: "27000.00" },
      { from: "9 000 €", to: "9 900 €", told: "article-total, article 8" },
      { from: "soit 106 501", to: "soit 106 510", told: "imputation-sum, article 10" },
    ],
  });
});

describe("roman numbers, euros before figures", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "LE CONSEIL DÉCIDE :",
      "ARTICLE I.- AXE I : MOBILITÉ SOLIDAIRE – Un crédit de € 25 500,50 est ouvert au profit des 2 actions retenues.",
      "ARTICLE II.- AXE II : LOGEMENT DES PLUS FRAGILES – Un crédit de € 44 000,00 est ouvert au profit de l'action retenue.",
      "ARTICLE III.- AXE III : JEUNESSE ET INSERTION – Un crédit de € 37 000,50 est ouvert au profit des 2 actions retenues.",
    ],
    faults: [{ from: "€ 44 000,00", to: "€ 40 400,00", told: "article-total, article 2" }],
  });
});

describe("what recalls, limits and annuls", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "Considérant que le Département a attribué 24 000 € à la mobilité en 2025 et 41 000 € au logement ;",
      "Considérant que l'enveloppe votée au budget primitif s'élève à 150 000 € ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».",
      "Article 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».",
      "Article 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
      "Article 4 : de rappeler que la subvention versée à chaque structure ne peut excéder 80 % du coût du projet, dans la limite de 30 000 €.",
      "Article 5 : d'annuler le reliquat de 3 200 € de la subvention attribuée à APSA Cycles par délibération du 4 mars 2024.",
      "Article 6 : de modifier la délibération n° 2025-112 en portant la subvention de SOLIHA Plaine de 10 000 € à 14 000 €.",
    ],
    untied: ["3 200", "10 000"],
    faults: [{ from: "d'attribuer 44 000", to: "d'attribuer 44 400", told: "article-total, article 2" }],
  });
});

describe("beneficiaries in dashes under each theme, added up", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1er – D'attribuer, dans le cadre de la thématique 1 « Mobilité solidaire », les subventions suivantes :",
      "- ADEFI Mobilité : 12 500,50 €",
      "- Le Relais du Val : 8 000 €",
      "- APSA Cycles : 4 000 €",
      "- UDAF Ateliers : 1 000 €",
      "soit un total de 25 500,50 €.",
      "Article 2 – D'attribuer, dans le cadre de la thématique 2 « Logement des plus fragiles », les subventions suivantes :",
      "- Habitat Insertion : 30 000 €",
      "- SOLIHA Plaine : 14 000 €",
      "soit un total de 44 000 €.",
      "Article 3 – D'attribuer, dans le cadre de la thématique 3 « Jeunesse et insertion », les subventions suivantes :",
      "- Rencontres Solidaires : 22 000,50 €",
      "- Les Compagnons du Bois : 9 000 €",
      "- Mission locale du Littoral : 6 000 €",
      "soit un total de 37 000,50 €.",
    ],
    faults: [
      {
        from: "UDAF Ateliers : 1 000",
        to: "UDAF Ateliers : 10 000",
        told: "article-total, article 1",
        gap: "9000.00",
      },
      { from: "total de 44 000", to: "total de 40 400", told: "article-total, article 2", gap: "-3600.00" },
      { from: "Bois : 9 000", to: "Bois : 9 900", told: "article-total, article 3", gap: "900.00" },
    ],
  });
});
