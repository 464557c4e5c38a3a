/** A small sound dossier (one theme, two operations, four lines), to be bent by the tests of rules. */

/** The annex, its totals typed. */
export const MOBILITY_SHEET = `
  1. Mobilité
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500.50
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | 3500.50
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | UDAF      | 100
  ^                       | TOTAL     | 4100
                          | TOTAL     | 7600.50`;

/** A deliberation with the article of its theme alone. */
export const MOBILITY_ARTICLE = `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.`;

/** The same with the credits that pay its operations. */
export const MOBILITY_DELIBERATION = `${MOBILITY_ARTICLE}

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`;

/** A report that proposes it, with the credits. */
export const MOBILITY_REPORT = `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`;
