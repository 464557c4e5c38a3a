import type { Entry } from "../entry";

/** The words of model conventions and amendments. */
export const conventions = {
  /** What a figure of a convention costs each, or bounds. */
  conventionAside: {
    terms: {
      0: "coût de la, coût d'une, coût d'un, coût unitaire, coût moyen, coût par, base d'un, par an et par, par place, par mois, par jour, par personne, plafond, inférieur(e), supérieur(e), pénalité, capital, franchise",
    },
  },
  balancePaid: { terms: { 0: "solde, reliquat" } },
  /** What a convention calls what it gives. */
  participationWord: {
    terms: {
      0: "participation, contribution, concours, dotation, bourse, montant, subvention, aide, coût, financement, crédit, s'élève, s'élevant, somme, hauteur",
    },
  },
  /** Before the code that pays. */
  payingWord: {
    terms: {
      0: "imput*, prélev*, chapitre, sous-programme, programme, code, ligne, budget*, crédit, opération",
    },
  },
  betweenWord: { terms: { 0: "entre" } },
  /** « entre autres » opens no parties. */
  notParties: { terms: { 0: "autres, parenthès*" } },
  isConcluded: {
    terms: {
      0: "cet avenant est conclu, cette convention est conclue, ce avenant est conclu, la présente convention est conclue, le présent avenant est conclu",
    },
  },
  /** What an amendment adds to, or adds: what it comes to is said after. */
  amended: {
    terms: { 0: "initiale, initialement, complété de, augmenté de, majoré de, minoré de, diminué de" },
  },
  conventionTitle: { terms: { 0: "avenant, convention, modèle, projet, annexe" } },
  objectTitle: { terms: { 0: "objet" } },
  opensParties: { terms: { 0: "entre, vu" } },
  onOnePart: { terms: { 0: "d'une part" } },
  agreed: { terms: { 0: "il est, il a été, ci-après, d'autre part" } },
  authority: {
    terms: { 0: "département, conseil, collectivité, région, métropole, communauté, commune, ville" },
  },
  describedBy: { terms: { 0: "dont, situé, représenté, ayant" } },
} as const satisfies Record<string, Entry>;
