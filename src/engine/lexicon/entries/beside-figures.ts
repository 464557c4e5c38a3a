import type { Entry } from "../entry";

/** What stands beside a figure, whatever it is of: its currency, its scale, what makes a label of it. */
export const besideFigures = {
  currency: { terms: { 0: "€, €uro, €uros, euro, eur" } },
  scale: { terms: { 0: "milliard, million, millier, mille" } },
  percentInWords: { terms: { 0: "pour cent, pour mille" } },
  /** A cell that says so states no amount. */
  nothing: { terms: { 0: "néant" } },
  /** « (en k€) », « unité : k€ », « montants : en milliers d'euros ». */
  statesUnit: { terms: { 0: "en, unité, montant" } },
  /** A number behind it is its label: « article 11 ». */
  labelled: {
    terms: {
      0: "article, annexe, n°, no, numéro, axe, thématique, opération, action, lot, page, p., chapitre, nature, fonction, ligne, tableau, fiche, alinéa, titre, section, programme, phase, tranche, année, mesure, objectif, volet, orientation, enveloppe",
    },
  },
  /** « à ce titre 213 800 € »: such a thing was named already. */
  namedAlready: { terms: { 0: "ce, cet, cette, ces, chaque" } },
  /** What announces an amount, and ends no name. */
  announcesAmount: {
    terms: {
      0: "de, à, soit, est, sont, total, montant, somme, hauteur, environ, et, ou, dont, plus, moins",
    },
  },
} as const satisfies Record<string, Entry>;
