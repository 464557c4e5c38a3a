import type { Entry } from "../entry";

/** The words of decisions: who grants, what was granted before, what depends on something. */
export const sentences = {
  /** What a council does when it grants. */
  grantingVerb: {
    terms: {
      0: "retient, retiennent, retenir, retenu, octroie, octroient, soutient, soutiennent, soutenir, soutenu(e)",
    },
    verbs:
      "attribuer, accorder, allouer, octroyer, affecter, consacrer, verser, financer, subventionner, voter, individualiser, mobiliser, abonder, engager, doter, reconduire, répartir, fixer",
  },
  /** What a council does to a text, not to an amount. */
  approvingVerb: {
    terms: { 0: "retenir, prendre acte" },
    verbs:
      "approuver, valider, adopter, autoriser, arrêter, décider, donner, charger, habiliter, confirmer, ratifier, accepter",
  },
  proposingVerb: {
    terms: { 0: "il est proposé, il vous est proposé, il convient, de bien vouloir" },
    verbs: "proposer, demander, inviter, prier, solliciter",
  },
  conditional: {
    terms: {
      0: "serait, seraient, pourrait, pourraient, sous réserve, le cas échéant, si, à défaut, éventuel, éventuellement",
    },
  },
  /** Calls a text a report's or a decision's whole: « l'ensemble des axes ». */
  whole: { terms: { 0: "ensemble, totalité, intégralité, tout, toute, toutes, global, au total, en tout" } },
  advance: { terms: { 0: "avance, acompte, premier versement, 1er versement" } },
  /** An advance that is lent, not paid ahead. */
  paidBack: { terms: { 0: "remboursable, récupérable" } },
  month: { terms: { 0: "mois" } },

  perMonth: { terms: { 0: "par mois, mensuel*, chaque mois" } },
  /** What leads to what is paid each month of a year. */
  monthlySum: { terms: { 0: "mensualité, douzième, versement mensuel, acompte mensuel" } },
  perUnit: {
    terms: {
      0: "par élève, par enfant, par habitant, par jour, par mois, par personne, par place, par classe, l'unité, chacun, chacune",
    },
  },
} as const satisfies Record<string, Entry>;
