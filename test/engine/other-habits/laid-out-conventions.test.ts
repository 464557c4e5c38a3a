import { annex } from "./dossier";
import { holdsLaidOut } from "./laid-out";

describe("a convention with its amount in words, its advance and its balance", () => {
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
      "Article 4 : d'autoriser le Président à signer les conventions.",
      "ANNEXE 6 : MODÈLE DE CONVENTION",
      "CONVENTION RELATIVE À LA THÉMATIQUE 2 / OPÉRATION 1 : Intermédiation locative",
      "ENTRE",
      "Le Département, représenté par son Président, d'une part,",
      "ET",
      "SOLIHA Plaine, association régie par la loi de 1901, d'autre part,",
      "Article 3 : Montant",
      "Le Département accorde une participation de quatorze mille euros (14 000 €).",
      "Article 4 : Modalités de versement",
      "Une avance de 70 % du montant de la participation, soit 9 800 €, est versée à la signature. Le solde, soit 4 200 €, est versé au vu du bilan.",
    ],
    faults: [
      { from: "quatorze mille euros", to: "quinze mille euros", told: "convention-amount" },
      { from: "(14 000 €)", to: "(14 400 €)", told: "convention-amount" },
      { from: "9 800 €", to: "8 900 €", told: "convention-amount" },
      { from: "4 200 €", to: "2 400 €", told: "convention-amount" },
      { from: "70 %", to: "80 %", told: "convention-amount" },
    ],
  });
});

describe("a convention with one beneficiary", () => {
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
      "PROJET DE CONVENTION - Thématique 1 / Opération 1 : Transport solidaire",
      "ENTRE le Département, d'une part,",
      "ET l'association ADEFI Mobilité, d'autre part,",
      "Article 2 – Montant : le Département s'engage à verser à l'association une subvention de 12 500,50 € imputée sur l'opération C01-101A01.",
      "Article 3 – Versement : un acompte de 60 %, soit 7 500,30 €, à la signature ; le solde, soit 5 000,20 €, sur présentation du bilan.",
    ],
    faults: [
      { from: "subvention de 12 500,50", to: "subvention de 12 050,50", told: "convention-amount" },
      { from: "7 500,30", to: "7 500,00", told: "convention-amount" },
      { from: "5 000,20", to: "5 200,00", told: "convention-amount" },
    ],
  });
});
