/** A small sound annex that parts its amounts by section of the budget. */
export const BOTH_SECTIONS = `
  1. Mobilité
  OPERATION               | STRUCTURE | Fonctionnement | Investissement | Total proposé
  Opération 1 : Transport | ADEFI     | 1500 | 300 | 1800
  ^                       | Le Relais | 1200 | 800 | 2000
  Opération 2 : Vélos     | APSA      | 4000 | 50 | 4050
  ^                       | UDAF      | 100 | 60 | 160`;

/** A deliberation that charges each section to a code of its own. */
export const PAID_BY_SECTION = `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 8 010 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
POL-F-1\t65748/632\tFonctionnement – Mobilité\t50 000,00\t6 800,00
POL-I-2\t20422/632\tInvestissement – Mobilité\t60 000,00\t1 210,00`;
