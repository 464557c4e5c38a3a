import type { Entry } from "../entry";

const throughAmendment = "initial(e), initialement, avant avenant, après avenant, après modification";

/** The amounts that stand beside one another in tables and sentences. */
export const amounts = {
  /** Any sum of money. */
  money: {
    terms: {
      10: "montant, subvention, euro, eur, mt, subv",
      8: "aide, participation, quote-part, financement, dotation, somme, concours, enveloppe, contribution, soutien",
      7: "proposé, accordé, attribué, alloué, voté, octroyé, proposition, attribution",
      6: "crédit",
      5: "vote, part, décision, arbitrage, avenant",
      4: "fonctionnement, investissement",
      3: "affecté, affectation, budget, coût, demandé, sollicité, totaux, dépense",
    },
  },
  /** What is put to the vote, or voted. */
  granted: {
    terms: {
      9: "arbitré, arbitrage, définitif, voté, vote, attribué, attribution, accordé, accord, retenu, décidé, octroyé, octroi",
      8: "proposé, proposition, prop, alloué, allocation, affecté, affectation, notifié, notification, individualisé, individualisation, à restituer",
    },
  },
  asked: {
    terms: { 9: "demandé, demande, sollicité, sollicitation, souhaité, souhait, requis(e)" },
  },
  eligible: { terms: { 9: "éligible, subventionnable, retenu éligible, dépense retenue, base, assiette" } },
  /** What the thing helped costs, whoever pays. */
  projectCost: {
    terms: {
      9: "coût, budget, montant des travaux, montant du devis, devis, total du projet, projet, dépense éligible, autofinancement, fonds propres",
    },
  },
  unitCost: {
    terms: {
      9: "unitaire, tarif, forfait, barème, prix, par habitant, par élève, par enfant, par classe, par place, par jour, par heure, par mois, par nuit, par nuitée, par séance, par repas, par licencié, par adhérent, par logement, par emploi, par km, par kilomètre, par m²",
    },
  },
  rate: { terms: { 9: "taux, pourcentage, plafond, %" } },
  /** What is lent, guaranteed or given in kind: no money granted. */
  lentOrInKind: {
    terms: {
      9: "prêt, emprunt, annuité, avance remboursable, garantie, capital restant dû, en nature, valorisation",
    },
  },
  /** What was granted, paid or engaged before today. */
  previousYear: {
    terms: {
      9: `déjà, antérieur(e), antérieurement, précédent(e), précédemment, auparavant, rappel, ancien, n-1, n - 1, an dernier, année dernière, pour mémoire, réalisé, cumul, cumulé, ${throughAmendment}`,
    },
  },
  /** What a grant came to before an amendment, and comes to through it. */
  throughAmendment: { terms: { 9: throughAmendment } },
  /** What is paid out, now or before. */
  paid: {
    terms: {
      9: "versé, versement, mandaté, mandatement, mandat, liquidé",
      8: "engagé, engagement, payé, paiement",
    },
  },
  /** What came in and is paid on to others. */
  passedOn: { terms: { 9: "reversé, reversement" } },
  /** « De verser cette aide en deux fois », « appelée en trois fois »: that something is to be paid, where no column is titled so. */
  toPay: { terms: { 0: "verser, payer, mandater, liquider, régler, appelé" } },
  /** Credits of works and of running are authorised under a name each. */
  sectionAuthorised: { terms: { 0: "ap, ae, autorisation de programme, autorisation d'engagement" } },
  commitmentAuthorisation: {
    terms: {
      9: "ae, ap, autorisation, autorisation d'engagement, autorisations d'engagement, autorisation de programme, autorisations de programme, ae/cp, ap/cp",
    },
  },
  /** « AP affectée »: what is taken from an authorisation now, and not the whole of it. */
  takenFromIt: {
    terms: { 9: "affecté, affectée, proposé, attribué, accordé, alloué, individualisé, à affecter" },
  },
  available: { terms: { 9: "disponible, dispo", 8: "crédit ouvert, crédit inscrit" } },
  /** What is kept for later, and nobody's yet. */
  heldBack: {
    terms: {
      9: "réserve non affectée, réserve non attribuée, réserve non répartie, réserve à affecter, réserve à répartir, réserve pour, provision pour, provision non affectée, provision à répartir",
    },
  },
  balance: { terms: { 9: "solde, reste, restant(e), reliquat, à reporter" } },
  /** A column beside figures that says how far they are from one another: it is none of them. */
  checkOfFigures: {
    terms: { 9: "contrôle, ctrl, vérification, vérif, cohérence" },
  },
  /** What is left of a grant once an advance was paid, where it is that which is voted now. */
  balanceGranted: {
    terms: {
      9: "solde proposé, solde à attribuer, solde à allouer, solde à accorder, solde à voter, solde attribué, solde accordé, solde alloué, solde voté, complément proposé, complément à attribuer, complément à voter",
    },
  },
  /** Before a date: « Avance votée le 7 février ». */
  grantedOn: {
    terms: {
      9: "voté le, attribué le, accordé le, alloué le, octroyé le, versé le, décidé le, individualisé le, voté en, attribué en, accordé en, alloué en, octroyé en, versé en",
    },
  },
  /** Before a date, in the title of a column: « Vote du 13 février », « CP du 12/02 ». */
  decisionOf: {
    terms: {
      9: "vote du, décision du, attribution du, délibération du, séance du, conseil du, cp du, commission permanente du",
    },
  },
  /** What a sum voted before becomes: « Voté le 20 mars | Modification | Nouveau montant ». */
  becoming: {
    terms: {
      9: "nouveau montant, nouvelle subvention, nouvelle aide, nouvelle dotation, nouvelle participation, montant modifié, subvention modifiée, montant rectifié, montant actualisé, montant révisé, montant ajusté",
    },
  },
  /** « 12 730 € restent à répartir ». */
  leftBehind: {
    terms: {
      9: "reste à répartir, reste à affecter, reste à attribuer, restent à répartir, restent à affecter, restent à attribuer, reste disponible, restent disponibles, demeure disponible, demeurent disponibles",
    },
  },
  /** What is left to share out once this is granted, and the sum that it is taken from. */
  leftToShare: {
    terms: {
      9: "reste à répartir, reste à affecter, reste à attribuer, restant à répartir, reliquat, solde à répartir, solde disponible",
    },
  },
  /** All that is to be shared out, today: « La somme à répartir est de 72 400 € ». */
  sumToShare: {
    terms: {
      9: "somme à répartir, montant à répartir, dotation à répartir, enveloppe à répartir, crédits à répartir, produit à répartir",
    },
  },
  /** Before the sum that is shared out: « sur une enveloppe de 600 000 € ». */
  onEnvelope: { terms: { 9: "sur une enveloppe, sur une dotation, sur un crédit" } },
  /** « laissant 14 470 € disponibles ». */
  leaves: { terms: { 9: "laissant, laisse, laissent, laissera, laisserait, laisseraient" } },
  stillAvailable: {
    terms: {
      9: "disponible, restant disponible, encore disponible, à répartir, à affecter, à attribuer, à individualiser",
    },
  },
  /** « il reste 2 250 € sur l'enveloppe », « le solde de l'enveloppe ». */
  leftOfEnvelope: {
    terms: {
      9: "il reste, il restera, il resterait, il subsiste, il subsistera, il subsisterait, reste après ce vote, restera après ce vote, solde non affecté, solde non attribué, solde non réparti, disponible est de, disponible sera de, disponible serait de, présente un solde, présente un reliquat, laisse un solde, laissant un solde, dégage un solde, reste disponible, restera disponible, disponible à nouveau, nouveau disponible, disponible après, solde de l'enveloppe, solde du crédit, solde des crédits, solde de la dotation, reste de l'enveloppe, reste du crédit",
    },
  },
  /** What a percentage is of: « 87,2 % de l'enveloppe ». */
  envelopeWhole: { terms: { 9: "enveloppe, crédit ouvert, crédit inscrit, crédit voté, dotation annuelle" } },
  /** What may be spent in all, as a sheet calls it under its total: « Crédits 2026 ». */
  creditsOpen: { terms: { 9: "crédits, crédit budgétaire, budget primitif, bp" } },
  /** A sum that is to be shared out. */
  envelopeNoun: {
    terms: {
      9: "enveloppe, un crédit, crédit de, met à la disposition, met à disposition, doté(e) de, doté(e) d'un montant de, notifié une, notifié au département, notifié à la commune, notifié à la collectivité",
    },
  },
  /** « 212 340,50 € avant séance ». */
  beforeSitting: {
    terms: {
      9: "avant séance, avant la séance, avant cette séance, avant la présente séance, avant ce jour, avant ce vote, avant la présente décision, avant la présente délibération, avant le présent rapport",
    },
  },
  /** « affectée à hauteur de »: what was shared out is said next. */
  toTheSumOf: { terms: { 9: "à hauteur de, à concurrence de" } },
  /** « une somme de 12 000 € est inscrite au budget »: of which nothing was said before. */
  aSum: { terms: { 9: "une somme de, une somme totale de, un montant de, un montant total de" } },
  /** « où un crédit de 60 000 € est ouvert ». */
  openedBehind: {
    terms: {
      9: "ouvert, est ouvert, sont ouverts, a été ouvert, ont été ouverts, est inscrit(e), sont inscrits, sont inscrites, a été inscrit(e), ont été inscrits, ont été inscrites, est prévu, sont prévus, a été prévu, ont été prévus, figure au, figurent au",
    },
  },
  /** « le total réparti atteindrait »: with what was shared out before. */
  sharedInAll: {
    terms: {
      9: "total réparti, total des affectations, total affecté, total individualisé, total des individualisations, total engagé, total des engagements, total distribué, total des attributions, total des aides de l'année, total des subventions de l'année, cumul de l'année",
    },
  },
  /** What was done with a part of it. */
  shareDeed: {
    terms: {
      9: "réparti, individualisé, consommé, entamé, engagé, affecté, attribué, alloué, accordé, utilisé, mobilisé, distribué",
    },
  },
  /** What a member pays to what it belongs to. */
  dues: { terms: { 9: "cotisation, adhésion" } },
  /** A payment of a grant among several: no grant of its own. */
  instalment: {
    terms: { 9: "tranche, échéance, trimestre, semestre, mensualité, acompte, avance" },
  },
  /** Behind the last of several years, or in its place: « CP 2027 et suivants », « CP ultérieurs ». */
  laterYears: {
    terms: {
      9: "et suivant, et suiv, suivant, ultérieur(e), et ultérieur(e), et au-delà, au-delà, et après, et plus, et +, années suivantes, années ultérieures, exercices suivants, exercices ultérieurs, et années suivantes, et exercices suivants",
    },
  },
  planned: { terms: { 9: "prévisionnel, prévision" } },
  /** A part of an amount that stands beside it. */
  partOf: { terms: { 9: "dont, soit, y compris" } },
  running: { terms: { 9: "fonctionnement, exploitation" } },
  capital: { terms: { 9: "investissement, équipement" } },
  /** The two sides of a budget. */
  expenseSide: { terms: { 9: "dépense" } },
  incomeSide: { terms: { 9: "recette" } },
  /** What pays for a project, over the column of it. */
  resources: { terms: { 9: "ressources" } },
  /** The two sides of a transfer inside a budget. */
  creditsLess: {
    terms: { 9: "diminution de crédit, diminution sur crédit, crédit à réduire, crédit à annuler" },
  },
  creditsMore: { terms: { 9: "augmentation de crédit, augmentation sur crédit, crédit à ouvrir" } },
  /** Who else pays beside the council. */
  otherFunder: {
    terms: {
      9: "état, région, régional, europe, européen, ue, fse, feder, feader, caf, msa, ars, anah, agence, autre, privé, propre, cofinancement, cofinanceur",
    },
  },
  /** The tax itself, and what a sum comes to with it. */
  valueAddedTax: { terms: { 9: "tva, taxe sur la valeur ajoutée" } },
  afterTax: { terms: { 9: "ttc, toutes taxes comprises" } },
  /** Before what is taken back or withheld: « Dotation brute », beside « Dotation nette ». */
  gross: { terms: { 9: "brut(e)" } },
  /** Before or after tax: what is bought. */
  tax: { terms: { 9: "ht, ttc, hors taxe" } },
  /** Before tax: what is bought, never what a council pays in all. */
  beforeTax: { terms: { 9: "ht, hors taxe" } },
  thousands: { terms: { 9: "k€, k €, keur, keuros, k euro, millier, millier d'euros, millier d'€" } },
  millions: { terms: { 9: "m€, m €, meur, meuros, million, million d'euros, million d'€" } },
} as const satisfies Record<string, Entry>;
