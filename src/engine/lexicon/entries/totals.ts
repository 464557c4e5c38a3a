import type { Entry } from "../entry";

/** Totals, and what is said again of groups already summed. */
export const totals = {
  total: {
    terms: {
      9: "total, totaux, sous-total, sous-totaux, s/total, s/ total, s/-total, s/t, s total, stotal, soustotal, ss total, montant total, somme totale",
      3: "somme, cumul, ensemble",
    },
  },
  /** Of what a table holds all: « Ensemble du département », « Ensemble de la programmation ». */
  wholeOf: {
    terms: {
      0: "département, région, territoire, métropole, communauté, intercommunalité, programme, programmation, dispositif, tableau, annexe, liste, session, répartition, exercice, aides, subventions, dossiers",
    },
  },
  subtotal: {
    terms: {
      9: "sous-total, sous-totaux, s/total, s/ total, s/-total, s/t, s total, stotal, soustotal, ss total",
    },
  },
  grandTotal: {
    terms: { 9: "général, global, annexe, toutes, cumulé, dossier, appel à projet, final" },
  },
  general: { terms: { 0: "général" } },
  /** A budget beside the principal one, no annex of a deliberation: « Total du budget annexe de l'eau ». */
  ownBudget: { terms: { 0: "budget annexe" } },
  mainBudget: { terms: { 0: "budget principal" } },
  /** Says that what follows sums up what stands elsewhere. */
  recapitulation: {
    terms: {
      9: "récapitulatif, récapitulation, récap, synthèse, bilan, résumé, ventilation, répartition par, total par, totaux par",
    },
  },
  /** Titles a whole table or says whose it is, rather than a group of it. */
  tableTitle: {
    terms: {
      0: "annexe, tableau, répartition, délibération, commission permanente, commission, conseil, direction, département, appel à projet, session, séance, exercice, année, service, pôle, liste, récapitulatif, état, subvention, rapport, page, édition, mise à jour, version, date, note, nb",
    },
  },
  /** Says anywhere in a title above a table that it is the whole table's. */
  annexTitle: {
    terms: {
      0: "annexe, annexé, tableau, commission permanente, conseil départemental, conseil municipal, délibération, appel à projet, récapitulatif, instruction",
    },
  },
  annex: { terms: { 0: "annexe" } },
  /** Of a total: of the lines that give, or of those that take back. */
  paidOut: { terms: { 0: "versé, à verser, attribué, accordé, dépense, positif, positive" } },
  paidIn: {
    terms: {
      0: "perçu, à percevoir, reçu, à recevoir, à recouvrer, recette, reversé, reversement, trop-perçu, négatif, négative",
    },
  },
  carried: { terms: { 9: "à reporter, report, reports" } },
} as const satisfies Record<string, Entry>;
