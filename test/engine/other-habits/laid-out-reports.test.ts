import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";
import { largerAnnex, paidBy } from "./larger-annex";

describe("a report with a paragraph for each operation", () => {
  holdsLaidOut({
    annex: annex,
    report: [
      "RAPPORT DE MONSIEUR LE PRÉSIDENT À LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Le présent rapport a pour objet de vous proposer la répartition des subventions d'insertion pour 2026.",
      "I. Mobilité solidaire",
      "L'opération « Transport solidaire » permet de lever les freins à la mobilité. Il est proposé d'accorder une subvention de 12 500,50 € à ADEFI Mobilité et de 8 000 € au Relais du Val, soit 20 500,50 € pour cette opération.",
      "S'agissant de l'opération « Ateliers vélo », il est proposé de retenir APSA Cycles pour un montant de 4 000 € et UDAF Ateliers pour un montant de 1 000 €.",
      "II. Logement des plus fragiles",
      "L'opération « Intermédiation locative » regroupe deux structures. Il est proposé de lui consacrer 44 000 €.",
      "III. Jeunesse et insertion",
      "Au titre de l'opération « Chantiers jeunes », je vous propose d'attribuer 31 000,50 € à deux associations.",
      "Au titre de l'opération « Fonds d'aide aux projets », je vous propose d'attribuer 6 000 € à la Mission locale du Littoral.",
      "Au total, les aides proposées s'élèvent à 106 501 € pour l'ensemble des thématiques.",
      "Je vous prie de bien vouloir en délibérer.",
    ],
    faults: [
      { from: "12 500,50 € à", to: "12 050,50 € à", told: "report-theme-total, rapport", gap: "-450.00" },
      { from: "soit 20 500,50", to: "soit 25 500,50", told: "report-theme-total" },
      { from: "consacrer 44 000", to: "consacrer 40 400", told: "report-theme-total", gap: "-3600.00" },
      {
        from: "d'attribuer 31 000,50",
        to: "d'attribuer 30 100,50",
        told: "report-theme-total",
        gap: "-900.00",
      },
      {
        from: "s'élèvent à 106 501",
        to: "s'élèvent à 106 510",
        told: "imputation-sum, rapport",
        gap: "9.00",
      },
    ],
  });
});

describe("orders of magnitude beside exact figures, and alone", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT DE MONSIEUR LE PRÉSIDENT À LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Le présent rapport a pour objet de vous proposer la répartition des subventions d'insertion pour 2026.",
      "Au titre de la thématique 1 « Insertion par l'activité économique », il est proposé un montant total de 268 812,40 €, soit près de 269 k€.",
      "Au titre de la thématique 2 « Habitat et logement des personnes défavorisées », il est proposé un montant total de 189 900 € (0,19 M€).",
      "Au titre de la thématique 3 « Parcours des jeunes », il est proposé un montant total de 288 k€.",
      "Au titre de la thématique 4 « Santé et accès aux droits », il est proposé un montant total de 40 000 €.",
      "L'effort total du Département s'élève ainsi à 0,79 M€ pour l'ensemble des thématiques.",
      "Je vous prie de bien vouloir en délibérer.",
    ],
    faults: [
      { from: "269 k€", to: "296 k€", told: "report-theme-total" },
      { from: "(0,19 M€)", to: "(0,91 M€)", told: "report-theme-total" },
      { from: "de 288 k€", to: "de 278 k€", told: "report-theme-total" },
      { from: "0,79 M€", to: "0,97 M€", told: "imputation-sum" },
    ],
  });
});

describe("a report in thousands of euros, a paragraph a theme, in words that do not say that it is all", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT DE MONSIEUR LE PRÉSIDENT À LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Les montants ci-dessous sont exprimés en milliers d'euros et arrondis au millier le plus proche.",
      "Thématique 1. L'insertion par l'activité économique mobilise 269 k€ environ.",
      "Thématique 2. L'habitat et le logement sont soutenus à hauteur de près de 190 k€.",
      "Thématique 3. Le parcours des jeunes représente environ 288 k€, dont l'essentiel va aux chantiers.",
      "Soit au total 787 k€.",
      "Je vous prie de bien vouloir en délibérer.",
    ],
    faults: [
      { from: "269 k€", to: "296 k€", told: "report-theme-total" },
      { from: "787 k€", to: "877 k€", told: "imputation-sum" },
    ],
  });
});

describe("beneficiaries whose first letter bears an accent, or stands after a dash", () => {
  holdsLaidOut({
    annex: annex
      .replace("ADEFI Mobilité", "École de la mobilité")
      .replace("Habitat Insertion", "Équipage Insertion"),
    forms: ["text", "word"],
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».",
      "Article 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».",
      "Article 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
      "Annexe 1 : Mobilité solidaire",
      "Opération 1 : Transport solidaire",
      "Proposition 2026 :",
      "E\u0301cole de la mobilité, à hauteur de 12 500,50 €.",
      "– Le Relais du Val, à hauteur de 8 000 €.",
      "Annexe 2 : Logement des plus fragiles",
      "Opération 1 : Intermédiation locative",
      "Proposition 2026 :",
      "– E\u0301quipage Insertion : 30 000 €",
      "– SOLIHA Plaine : 14 000 €",
    ],
    faults: [
      { from: "hauteur de 12 500,50", to: "hauteur de 12 050,50", told: "narrative-amount" },
      {
        from: "E\u0301quipage Insertion : 30 000",
        to: "E\u0301quipage Insertion : 33 000",
        told: "narrative-amount",
      },
    ],
  });
});

describe("a deliberation that sets out a theme before it decides", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DU VAL-D'ORGE",
      "EXTRAIT DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Vu le code général des collectivités territoriales ;",
      "Vu le rapport de Monsieur le Président ;",
      "Considérant la politique d'insertion du Département ;",
      "Au titre de l'axe 2 « Logement des plus fragiles », il est proposé un montant total de 44 000 €.",
      "Après en avoir délibéré, DÉCIDE :",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».",
      "Article 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».",
      "Article 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
    ],
    faults: [{ from: "total de 44 000", to: "total de 40 400", told: "" }],
  });
});

describe("a report that describes its operations under headings", () => {
  holdsLaidOut({
    annex: annex,
    report: [
      "RAPPORT DE MONSIEUR LE PRÉSIDENT À LA COMMISSION PERMANENTE",
      "Séance du 18 mai 2026",
      "Le présent rapport a pour objet de vous proposer la répartition des subventions d'insertion pour 2026.",
      "Annexe 1 : Mobilité solidaire",
      "Opération 1 : Transport solidaire",
      "Contexte",
      "Le transport solidaire aide 120 personnes.",
      "Proposition",
      "Il est proposé de soutenir deux structures : ADEFI Mobilité pour 12 500,50 € et Le Relais du Val pour 8 000 €, pour un total de 20 500,50 €.",
      "Opération 2 : Ateliers vélo",
      "Proposition",
      "Il est proposé de conventionner avec APSA Cycles pour un montant de 4 000 € et avec UDAF Ateliers pour un montant de 1 000 €.",
    ],
    faults: [
      { from: "Mobilité pour 12 500,50", to: "Mobilité pour 12 050,50", told: "narrative-amount" },
      { from: "deux structures", to: "trois structures", told: "narrative-count" },
      { from: "total de 20 500,50", to: "total de 25 500,50", told: "narrative-amount" },
      { from: "montant de 1 000", to: "montant de 1 100", told: "narrative-amount" },
    ],
  });
});

describe("a report's table of what was asked for and what is proposed", () => {
  holdsLaidOut({
    annex: annex,
    report: [
      "RAPPORT N° 14",
      "RAPPORT DU PRÉSIDENT",
      "Mesdames, Messieurs,",
      "Le présent rapport vous soumet la programmation d'insertion pour 2026.",
      "Le tableau suivant récapitule les demandes et les propositions :",
      [
        ["Thématique", "Opérations", "Montant demandé", "Montant proposé"],
        ["1 - Mobilité solidaire", "2", "40 000,00 €", "25 500,50 €"],
        ["2 - Logement des plus fragiles", "1", "60 000,00 €", "44 000,00 €"],
        ["3 - Jeunesse et insertion", "2", "50 000,00 €", "37 000,50 €"],
        ["Total", "5", "150 000,00 €", "106 501,00 €"],
      ],
      "Je vous demande de bien vouloir délibérer.",
    ],
    faults: [
      { from: "|44 000,00", to: "|40 400,00", told: "report-theme-total, thématique 2" },
      { from: "|106 501,00", to: "|106 510,00", told: "imputation-sum, rapport" },
      { from: "fragiles|1|", to: "fragiles|3|", told: "report-operation-count, thématique 2" },
    ],
  });
});

describe("a report that lists operations under its themes, with totals", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT N° 14",
      "RAPPORT DU PRÉSIDENT",
      "Mesdames, Messieurs,",
      "Le présent rapport vous soumet la programmation d'insertion pour 2026.",
      "1. Insertion par l'activité économique",
      "- Ateliers et chantiers d'insertion : 193 062,40 €",
      "- Entreprises d'insertion : 43 750 €",
      "- Clauses sociales : 32 000 €",
      "Total de la thématique : 268 812,40 €",
      "2. Habitat et logement des personnes défavorisées",
      "- Accompagnement social lié au logement : 131 500 €",
      "- Résidences sociales : 58 400 €",
      "Total de la thématique : 189 900 €",
      "3. Parcours des jeunes",
      "- Garantie d'activité des jeunes : 144 750,60 €",
      "- Prévention spécialisée : 88 000 €",
      "- École de la deuxième chance : 54 999 €",
      "Total de la thématique : 287 749,60 €",
      "4. Santé et accès aux droits",
      "- Permanences d'accès aux soins : 40 000 €",
      "Total de la thématique : 40 000 €",
      "Il convient de statuer sur ces propositions.",
    ],
    faults: [
      { from: "sociales : 58 400", to: "sociales : 54 800", told: "report-theme-total" },
      { from: "thématique : 287 749,60", to: "thématique : 278 749,60", told: "report-theme-total" },
      { from: "chance : 54 999", to: "chance : 55 000", told: "report-theme-total" },
    ],
  });
});

describe("a report's table of operations with codes, and its credits", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT N° 14",
      "RAPPORT DU PRÉSIDENT",
      "Mesdames, Messieurs,",
      "Le présent rapport vous soumet la programmation d'insertion pour 2026.",
      "Le détail des propositions est le suivant :",
      [
        ["Axe", "Opération", "Code", "Nombre de structures", "Montant proposé"],
        [
          "1. Insertion par l'activité économique",
          "Ateliers et chantiers d'insertion",
          "C01-101A01",
          "3",
          "193 062,40 €",
        ],
        ["^", "Entreprises d'insertion", "C01-101A02", "2", "43 750,00 €"],
        ["^", "Clauses sociales", "C01-101A02", "1", "32 000,00 €"],
        [
          "2. Habitat et logement des personnes défavorisées",
          "Accompagnement social lié au logement",
          "C02-202B01",
          "3",
          "131 500,00 €",
        ],
        ["^", "Résidences sociales", "C02-202B01", "1", "58 400,00 €"],
        ["3. Parcours des jeunes", "Garantie d'activité des jeunes", "C03-303C01", "2", "144 750,60 €"],
        ["^", "Prévention spécialisée", "C03-303C02", "1", "88 000,00 €"],
        ["^", "École de la deuxième chance", "C03-303C01", "1", "54 999,00 €"],
        ["4. Santé et accès aux droits", "Permanences d'accès aux soins", "C04-404D01", "2", "40 000,00 €"],
        ["TOTAL", "", "", "16", "786 462,00 €"],
      ],
      "Les crédits se présentent ainsi :",
      [
        ["Code", "Imputation", "Libellé", "AE", "Disponible", "Proposition", "Solde"],
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
      { from: "1|58 400,00", to: "1|54 800,00", told: "report-theme-total" },
      { from: "16|786 462,00", to: "16|786 642,00", told: "imputation-sum" },
      { from: "|88 000,00|12 000,00", to: "|80 800,00|19 200,00", told: "imputation-total" },
      { from: "60 100,00", to: "61 000,00", told: "report-balance" },
    ],
  });
});

describe("a narrative in annexes, with counts", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "CONSEIL DÉPARTEMENTAL DU HAUT-PAYS",
      "COMMISSION PERMANENTE",
      "Séance du 7 septembre 2026",
      "DÉLIBÉRATION N° 2026-412",
      "Vu le code général des collectivités territoriales ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».",
      "Article 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».",
      "Article 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
      "ANNEXE 1",
      "AXE 1 – MOBILITÉ SOLIDAIRE",
      "Opération 1 – Transport solidaire",
      "Présentation",
      "Le transport solidaire met en relation des bénévoles et des personnes sans véhicule. En 2025, 18 000 € avaient été attribués à deux structures.",
      "Propositions 2026",
      "Il est proposé de renouveler le soutien à deux structures :",
      "• ADEFI Mobilité : 12 500,50 € pour 40 trajets par mois ;",
      "• Le Relais du Val : 8 000 €.",
      "Opération 2 – Ateliers vélo",
      "Présentation",
      "Ces ateliers apprennent à réparer.",
      "Propositions 2026",
      "APSA Cycles se verrait attribuer 4 000 € et UDAF Ateliers 1 000 €, soit un total de 5 000 €.",
      "ANNEXE 2",
      "AXE 2 – LOGEMENT DES PLUS FRAGILES",
      "Opération 1 – Intermédiation locative",
      "Propositions 2026",
      "Deux structures sont proposées : Habitat Insertion, à hauteur de 30 000 €, et SOLIHA Plaine, à hauteur de 14 000 €.",
    ],
    faults: [
      { from: "Mobilité : 12 500,50", to: "Mobilité : 12 050,50", told: "narrative-amount" },
      { from: "attribuer 4 000 €", to: "attribuer 4 400 €", told: "narrative-amount" },
      { from: "soutien à deux", to: "soutien à trois", told: "narrative-count" },
      { from: "hauteur de 14 000", to: "hauteur de 41 000", told: "narrative-amount" },
      { from: "total de 5 000", to: "total de 5 500", told: "narrative-amount" },
    ],
  });
});

describe("a report that calls themes by their titles", () => {
  holdsLaidOut({
    annex: largerAnnex,
    report: [
      "RAPPORT AU CONSEIL DÉPARTEMENTAL",
      "Le présent rapport a pour objet la programmation 2026.",
      "La programmation 2026 comporte quatre thématiques.",
      "Pour l'insertion par l'activité économique, trois opérations sont retenues, pour une enveloppe globale de 268 812,40 €.",
      "Pour l'habitat et le logement des personnes défavorisées, deux opérations sont retenues, pour une enveloppe globale de 189 900 €.",
      "Pour le parcours des jeunes, trois opérations sont retenues, pour une enveloppe globale de 287 749,60 €.",
      "Pour la santé et l'accès aux droits, une opération est retenue, pour une enveloppe globale de 40 000 €.",
      "Soit un total général de 786 462 € pour l'ensemble des quatre thématiques.",
      "Il vous est demandé de bien vouloir en délibérer.",
    ],
    faults: [
      { from: "globale de 189 900", to: "globale de 198 900", told: "report-theme-total" },
      { from: "jeunes, trois opérations", to: "jeunes, quatre opérations", told: "report-operation-count" },
      { from: "général de 786 462", to: "général de 786 642", told: "imputation-sum" },
    ],
  });
});
