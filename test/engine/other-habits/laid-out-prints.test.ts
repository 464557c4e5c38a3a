import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";

describe("an annex printed in three columns", () => {
  holdsLaidOut({
    annex: annex,
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
      "Annexe 5 : répartition financière",
      "1. Mobilité solidaire",
      [
        ["OPERATION", "STRUCTURE", "MONTANT PROPOSE"],
        ["Opération 1 : Transport solidaire", "ADEFI Mobilité", "12 500,50 €"],
        ["^", "Le Relais du Val", "8 000,00 €"],
        ["^", "TOTAL", "20 500,50 €"],
        ["Opération 2 : Ateliers vélo", "APSA Cycles", "4 000,00 €"],
        ["^", "UDAF Ateliers", "1 000,00 €"],
        ["^", "TOTAL", "5 000,00 €"],
        ["TOTAL", "", "25 500,50 €"],
      ],
      "2. Logement des plus fragiles",
      [
        ["OPERATION", "STRUCTURE", "MONTANT PROPOSE"],
        ["Opération 1 : Intermédiation locative", "Habitat Insertion", "30 000,00 €"],
        ["^", "SOLIHA Plaine", "14 000,00 €"],
        ["^", "TOTAL", "44 000,00 €"],
        ["TOTAL", "", "44 000,00 €"],
      ],
      "3. Jeunesse et insertion",
      [
        ["OPERATION", "STRUCTURE", "MONTANT PROPOSE"],
        ["Opération 1 : Chantiers jeunes", "Rencontres Solidaires", "22 000,50 €"],
        ["^", "Les Compagnons du Bois", "9 000,00 €"],
        ["^", "TOTAL", "31 000,50 €"],
        ["Opération 2 : Fonds d'aide aux projets", "Mission locale du Littoral", "6 000,00 €"],
        ["^", "TOTAL", "6 000,00 €"],
        ["TOTAL", "", "37 000,50 €"],
      ],
    ],
    faults: [
      { from: "Plaine|14 000,00", to: "Plaine|14 400,00", told: "document-line", gap: "400.00" },
      { from: "Ateliers|1 000,00", to: "Ateliers|1 001,00", told: "document-line", gap: "1.00" },
      { from: "^|TOTAL|31 000,50", to: "^|TOTAL|31 500,50", told: "document-total", gap: "500.00" },
    ],
  });
});

describe("an annex printed with costs and rates", () => {
  holdsLaidOut({
    annex: annex,
    deliberation: [
      "DÉPARTEMENT DE LA HAUTE-LYS",
      "DÉLIBÉRATION DU CONSEIL DÉPARTEMENTAL",
      "Réunion du 29 juin 2026",
      "Vu le code de l'action sociale et des familles ;",
      "Vu le budget primitif 2026, dont les crédits s'élèvent à 4 500 000 € ;",
      "DÉCIDE :",
      "Article 1 : d'attribuer 25 500,50 € au titre de l'axe 1 « Mobilité solidaire ».",
      "Article 2 : d'attribuer 44 000 € au titre de l'axe 2 « Logement des plus fragiles ».",
      "Article 3 : d'attribuer 37 000,50 € au titre de l'axe 3 « Jeunesse et insertion ».",
      "ANNEXE 1",
      "Thématique 1 : Mobilité solidaire",
      [
        ["Opération", "Bénéficiaire", "Secteur", "Coût du projet", "Taux", "Subvention proposée"],
        ["Transport solidaire", "ADEFI Mobilité", "Nord", "25 001,00 €", "50 %", "12 500,50 €"],
        ["^", "Le Relais du Val", "Sud", "16 000,00 €", "50 %", "8 000,00 €"],
        ["Ateliers vélo", "APSA Cycles", "Nord", "8 000,00 €", "50 %", "4 000,00 €"],
        ["^", "UDAF Ateliers", "Sud", "2 000,00 €", "50 %", "1 000,00 €"],
        ["Total", "", "", "51 001,00 €", "", "25 500,50 €"],
      ],
      "Thématique 2 : Logement des plus fragiles",
      [
        ["Opération", "Bénéficiaire", "Secteur", "Coût du projet", "Taux", "Subvention proposée"],
        ["Intermédiation locative", "Habitat Insertion", "Nord", "60 000,00 €", "50 %", "30 000,00 €"],
        ["^", "SOLIHA Plaine", "Sud", "28 000,00 €", "50 %", "14 000,00 €"],
        ["Total", "", "", "88 000,00 €", "", "44 000,00 €"],
      ],
      "Thématique 3 : Jeunesse et insertion",
      [
        ["Opération", "Bénéficiaire", "Secteur", "Coût du projet", "Taux", "Subvention proposée"],
        ["Chantiers jeunes", "Rencontres Solidaires", "Nord", "44 001,00 €", "50 %", "22 000,50 €"],
        ["^", "Les Compagnons du Bois", "Sud", "18 000,00 €", "50 %", "9 000,00 €"],
        [
          "Fonds d'aide aux projets",
          "Mission locale du Littoral",
          "Nord",
          "12 000,00 €",
          "50 %",
          "6 000,00 €",
        ],
        ["Total", "", "", "74 001,00 €", "", "37 000,50 €"],
      ],
    ],
    faults: [
      { from: "50 %|14 000,00", to: "50 %|14 400,00", told: "document-line", gap: "400.00" },
      { from: "88 000,00 €||44 000,00", to: "88 000,00 €||44 400,00", told: "document-total", gap: "400.00" },
    ],
  });
});

describe("an annex printed flat, with a column of themes", () => {
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
      "Annexe : répartition des subventions",
      [
        ["Thématique", "Opération", "Territoire", "Structure", "Montant accordé"],
        ["Mobilité solidaire", "Transport solidaire", "Nord", "ADEFI Mobilité", "12 500,50 €"],
        ["Mobilité solidaire", "Transport solidaire", "Sud", "Le Relais du Val", "8 000,00 €"],
        ["Mobilité solidaire", "Ateliers vélo", "Nord", "APSA Cycles", "4 000,00 €"],
        ["Mobilité solidaire", "Ateliers vélo", "Sud", "UDAF Ateliers", "1 000,00 €"],
        ["Logement des plus fragiles", "Intermédiation locative", "Nord", "Habitat Insertion", "30 000,00 €"],
        ["Logement des plus fragiles", "Intermédiation locative", "Sud", "SOLIHA Plaine", "14 000,00 €"],
        ["Jeunesse et insertion", "Chantiers jeunes", "Nord", "Rencontres Solidaires", "22 000,50 €"],
        ["Jeunesse et insertion", "Chantiers jeunes", "Sud", "Les Compagnons du Bois", "9 000,00 €"],
        [
          "Jeunesse et insertion",
          "Fonds d'aide aux projets",
          "Nord",
          "Mission locale du Littoral",
          "6 000,00 €",
        ],
        ["TOTAL", "", "", "", "106 501,00 €"],
      ],
    ],
    faults: [
      { from: "Plaine|14 000,00", to: "Plaine|14 400,00", told: "document-line", gap: "400.00" },
      { from: "TOTAL||||106 501,00", to: "TOTAL||||106 510,00", told: "document-total", gap: "9.00" },
    ],
  });
});

describe("an annex printed without its operations", () => {
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
      "Annexe 1 – Répartition des subventions",
      "Axe 1 – Mobilité solidaire",
      [
        ["Structure", "Territoire", "Montant"],
        ["ADEFI Mobilité", "Nord", "12 500,50 €"],
        ["Le Relais du Val", "Sud", "8 000,00 €"],
        ["APSA Cycles", "Nord", "4 000,00 €"],
        ["UDAF Ateliers", "Sud", "1 000,00 €"],
        ["Total axe 1", "", "25 500,50 €"],
      ],
      "Axe 2 – Logement des plus fragiles",
      [
        ["Structure", "Territoire", "Montant"],
        ["Habitat Insertion", "Nord", "30 000,00 €"],
        ["SOLIHA Plaine", "Sud", "14 000,00 €"],
        ["Total axe 2", "", "44 000,00 €"],
      ],
      "Axe 3 – Jeunesse et insertion",
      [
        ["Structure", "Territoire", "Montant"],
        ["Rencontres Solidaires", "Nord", "22 000,50 €"],
        ["Les Compagnons du Bois", "Sud", "9 000,00 €"],
        ["Mission locale du Littoral", "Nord", "6 000,00 €"],
        ["Total axe 3", "", "37 000,50 €"],
      ],
    ],
    faults: [
      { from: "Plaine|Sud|14 000,00", to: "Plaine|Sud|14 400,00", told: "document-line", gap: "400.00" },
      { from: "axe 2||44 000,00", to: "axe 2||44 400,00", told: "document-total", gap: "400.00" },
    ],
  });
});
