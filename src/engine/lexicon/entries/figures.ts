import type { Entry } from "../entry";

/** What tells, in a sentence, that a figure is of something else than what is granted. */
export const figures = {
  /** Opens what a decision rests on. */
  recital: { terms: { 0: "vu, considérant, attendu" } },
  law: {
    terms: {
      0: "loi, décret, ordonnance, règlement (ue), code de, code du, code général, article l, article r, article d, articles l",
    },
  },
  threshold: {
    terms: {
      0: "inférieur(e), supérieur(e), excède*, excédant, dépasse*, dépassant, seuil, plafond, plafonn*, jusqu'à, allant de, compris(e) entre, maximale par, minimum de, minimal de, au-delà de, au-dessus de, en deçà de, percevant plus de, recevant plus de, bénéficiant de plus de, ne peut excéder, ne pourra excéder, ne saurait excéder",
    },
  },
  /** « percevront plus de 23 000 € », just before a figure: which side of it another is on, not what it is. */
  bound: { terms: { 0: "plus de, moins de, au moins, au plus" } },
  /** Just behind a figure: « reçoivent 25 000 € ou plus ». */
  orMore: { terms: { 0: "ou plus, et plus, ou davantage, et au-delà, ou au-delà" } },
  orLess: { terms: { 0: "ou moins, et moins, ou en deçà" } },
  /** « contre 42 000 € en 2025 », « au lieu de ». */
  instead: { terms: { 0: "contre, au lieu de, auparavant, précédemment de" } },
  /** « portée de 8 000 € à 9 500 € » */
  changedFrom: {
    terms: { 0: "porté(e) de, ramené(e) de, relevé(e) de, abaissé(e) de" },
    verbs: "passer de, évoluer de",
  },
  /** « au lieu de « 33 000 € », lire « 33 600 € » » */
  readInstead: { terms: { 0: "au lieu de, en lieu et place de" } },
  /** « sur un budget de », « d'un coût total de »: what the thing helped costs. */
  ofACost: {
    terms: {
      0: "sur un budget, sur un coût, sur un total de dépenses, d'un coût, d'un budget, pour un coût, pour un budget, coût total, coût global, coût du projet, coût de l'action, coût de l'opération, coût prévisionnel, coût estimé, projet global, montant du projet, montant total du projet, budget du, budget de l', budget de la, budget prévu, budget prévisionnel, budget total du, budget total de, budget global du, budget global de, plan de financement, frais de, prestation externe, dépense directe, dépense indirecte, dépense éligible, dépense subventionnable, dépense prévisionnelle, base subventionnable, assiette éligible",
    },
  },
  /** Behind a figure: what it pays for, whoever pays it. */
  ofWorks: {
    terms: { 0: "de travaux, de dépense éligible, de dépense subventionnable, d'assiette éligible" },
  },
  /** « (budget : 15 000 €) », just before a figure. */
  itsBudget: { terms: { 0: "budget, coût, budget total, budget global, coût total" } },
  /** « L'Amicale demande 1 500 € », just before a figure. */
  asksFor: {
    terms: {
      0: "demande de, demandes de, demande initiale de, demande, demandent, demandait, demandaient, avait demandé, avaient demandé, a demandé, ont demandé, sollicite, sollicitent, sollicitait, sollicitaient, avait sollicité, avaient sollicité, souhaite, souhaitent, souhaitait, souhaitaient, espérait, espéraient, escomptait, escomptaient, réclame, réclamait, réclamaient",
    },
  },
  /** Who speaks for himself in a council, and no report. */
  aMember: {
    terms: {
      0: "m., mm., mme, mmes, monsieur, madame, un conseiller, une conseillère, un élu, une élue, un membre, un amendement, l'amendement, le groupe, l'opposition",
    },
  },
  /** And what he would have changed. */
  wouldChange: {
    terms: {
      0: "propose de porter, proposait de porter, propose de ramener, proposait de ramener, propose de relever, propose de réduire, demande de porter, demande que, demandait que, souhaite que, souhaitait que, souhaite porter, souhaiterait, suggère",
    },
  },
  /** Somebody's own share beside the council's. */
  otherShare: {
    terms: {
      0: "autofinancement, cofinancement, fonds propres, financement de la région, financement de l'état, participation de la région, participation de l'état, fse, fse+, feder, feader, en contrepartie",
    },
  },
  /** « en regard de 181 225 € de FEADER » */
  ofAFund: {
    terms: {
      0: "de fse, de fse+, de feder, de feader, du fse, du fse+, du feder, du feader, d'autofinancement, de cofinancements, de fonds propres, de fonds européens",
    },
  },
  /** « les crédits spécifiques de l'État notifiés pour 2023 »: somebody else's money. */
  ofAnotherFunder: {
    terms: {
      0: "de l'état, de la région, de l'europe, de l'union européenne, de la caf, de l'anah, de l'anct, de l'ars, de la drac, de l'agence régionale de santé, de l'agence de l'eau, des cofinanceurs, des autres financeurs",
    },
  },
  /** Who gives beside a council, and never is one: « l'État verse 3 000 € ». */
  otherGiver: {
    terms: {
      0: "l'état, l'europe, l'union européenne, la caf, la msa, l'ars, l'anah, l'anct, l'ademe, la drac, l'agence de l'eau, l'agence régionale de santé, la caisse d'allocations familiales, le fse, le feder, le feader, la fondation, les cofinanceurs, les autres financeurs",
    },
  },
  /** Councils, by their kind, with the article that a sentence puts before the one that gives. */
  aDepartment: { terms: { 0: "département, conseil départemental" } },
  aRegion: { terms: { 0: "région, conseil régional" } },
  aMunicipality: { terms: { 0: "commune, ville, mairie" } },
  anIntercommunality: {
    terms: {
      0: "communauté de communes, communauté d'agglomération, communauté urbaine, agglomération, métropole, intercommunalité, syndicat",
    },
  },
  gives: {
    terms: { 0: "prend en charge, prennent en charge" },
    verbs:
      "verser, apporter, accorder, attribuer, octroyer, allouer, financer, participer, contribuer, abonder, subventionner",
  },
  /** « au compte 6558, sur lequel 19 000 € sont inscrits » */
  onWhich: { terms: { 0: "sur lequel, sur laquelle, sur lesquels, auquel, à laquelle, où" } },
  /** « au chapitre 65, où figurent 19 000 € »: the verb first. */
  standsThere: {
    terms: {
      0: "figure, figurent, figurait, figuraient, est ouvert, sont ouverts, a été ouvert, ont été ouverts, est inscrit(e), sont inscrits, sont inscrites, a été inscrit(e), ont été inscrits, ont été inscrites, est prévu, sont prévus, a été prévu, ont été prévus, reste, restent, demeure, demeurent",
    },
  },
  /** « les crédits sont inscrits au budget, chapitre 65, pour »: what may be spent. */
  creditsEntered: {
    terms: {
      0: "crédits sont inscrits, crédits ont été inscrits, crédit inscrit, crédits inscrits, crédits sont ouverts, crédit ouvert, crédits ouverts, crédits sont prévus, crédit prévu, crédits prévus, crédit voté, crédits votés, crédit budgétaire, crédits budgétaires, crédit annuel, crédits annuels, crédit de fonctionnement de, crédit d'équipement de, crédit d'investissement de, dont le montant voté, dont le montant inscrit, dont le montant ouvert",
    },
  },
  /** What was asked for, whatever is granted. */
  request: {
    terms: {
      0: "demande de financement, demande de subvention, demande de faj, montant demandé, montant sollicité, subvention demandée, subvention sollicitée, aide demandée, aide sollicitée, total demandé, total sollicité, total de demandes, total des demandes, ensemble des demandes, demandes reçues, demandes à hauteur, sollicite, sollicitent, sollicite un, demande le, demande un, demande une, demandent une, demandent un, demandes portaient, demandes portent, demandes s'élev*, demandes s'élèv*, demandes représent*",
    },
  },
  /** « 31 demandes ont été déposées »: both words, in any order. */
  requestNoun: { terms: { 0: "demande, dossier, candidature" } },
  filed: { terms: { 0: "déposé, reçu, adressé, transmis, parvenu, enregistré" } },
  /** What a budget sets apart, owes or receives: no grant. */
  provision: {
    terms: {
      0: "provision, provisionné, provisionner, dépréciation, litige, contentieux, créance, dette, passif",
    },
  },
  loan: {
    terms: {
      0: "emprunt, prêt, annuité, garantie d'emprunt, garanties d'emprunt, capital restant dû, ligne de trésorerie, avance remboursable",
    },
  },
  rent: {
    terms: {
      0: "loyer, redevance, charges locatives, mise à disposition, valorisé, valorisation, honoraires, salaire, masse salariale, taxe, impôt",
    },
  },
  income: {
    terms: {
      0: "recette, produit de, excédent, déficit, fiscalité, dotation globale de fonctionnement, dgf",
    },
  },
  /** « Le budget culture s'élève à »: all that the council may spend. */
  wholeBudget: {
    terms: {
      0: "le budget primitif, le budget départemental, le budget communal, le budget municipal, le budget régional, le budget métropolitain, le budget annuel, le budget global, le budget consacré, le budget alloué, le budget culture, budget primitif, budget supplémentaire, budget principal de",
    },
  },
  /** « qui s'ajoute aux 84 500 € déjà attribués ». */
  addedTo: {
    terms: {
      0: "s'ajoute aux, s'ajoutent aux, s'ajoute à, s'ajoutent à, s'ajoutant aux, s'ajoutant à, en plus des, en sus des, viennent compléter les, vient compléter les, complète les, complètent les",
    },
  },
  /** « 44 300 € financés par l'État », « apportés au titre du fonds »: leads to who pays, and says no more of it. */
  paysFor: {
    terms: { 0: "pris en charge, provenir, provenant, issu, titre, part, soit, dont" },
    verbs: "financer, apporter, couvrir, supporter, payer, attendre, inscrire",
  },
  /** « Compte tenu de l'avance de 24 640 €, l'aide annuelle s'élève à … »: with what the sentence before gives. */
  takenWith: {
    terms: {
      0: "compte tenu de, compte tenu des, compte tenu du, avec, ajouté(e) à, ajouté(e) aux, cumulé(e) avec, en y ajoutant, en ajoutant",
    },
  },
  /** « déjà attribués », « votés en 2024 ». */
  alreadyGranted: {
    terms: {
      0: "déjà attribué, déjà accordé, déjà alloué, déjà versé, déjà voté, déjà octroyé, déjà affecté, déjà engagé, déjà individualisé, déjà consenti, précédemment attribué, précédemment accordé, précédemment alloué, précédemment versé, précédemment voté, attribué par délibération, accordé par délibération, alloué par délibération, voté par délibération, attribué lors, accordé lors, alloué lors, voté lors, attribué l'an dernier, versé l'an dernier",
    },
  },
  /** Before a year: « votés en 2024 ». */
  grantedIn: {
    terms: { 0: "versé en, attribué en, accordé en, alloué en, voté en, octroyé en, perçu en, reçu en" },
  },
  /** « portant le total annuel à »: with what was granted before. */
  /** Adds up what several sittings granted. */
  ofSeveralVotes: {
    terms: {
      0: "au total des deux, au total des trois, toutes tranches, sur les deux tranches, sur les trois tranches, sur les deux votes",
    },
  },
  raisedTo: {
    terms: {
      0: "portant le, portant la, portant l'*, porte l'*, portent l'*, portera l'*, porterait l'*, porteront l'*, portant leur, portant son, portant à, portant ainsi, porte le, porte la, porte leur, porte son, porte à, porte ainsi, portent le, portent la, portera le, portera la, porterait le, porteront le, porté à, cumul annuel, total cumulé depuis, montant cumulé depuis",
    },
  },
  /** « avec le présent vote, on arrive à 9 000 € »: what was granted before is added to it… */
  withThisVote: {
    terms: {
      0: "avec le présent, avec la présente, avec ce vote, avec ce nouveau, avec cette nouvelle, avec ces nouveaux, avec ces nouvelles, avec cette délibération, présent vote compris, présente aide comprise, y compris le présent, y compris la présente",
    },
  },
  /** … and so much is reached. */
  reaches: {
    terms: {
      0: "arrive à, arriverait à, arrivera à, arrivons à, parvient à, atteint, atteindra, atteindrait, s'élev* à, s'élèv* à, s'établit à, s'établira à, s'établirait à, sera de, serait de, sera porté à, serait porté à, passe à, passera à, passerait à, aura reçu, aurait reçu, aura attribué, aura versé, aura accordé, aura perçu",
    },
  },
  /** Who did something before today… */
  auxiliary: { terms: { 0: "a, ont, avait, avaient, fut, furent, était, étaient" } },
  /** « la même session avait retenu 19 dossiers »: before today, whatever was done. */
  pluperfect: { terms: { 0: "avait, avaient" } },
  adverb: { terms: { 0: "déjà, donc, ainsi, également, été, déjà été, donc été, ainsi été, également été" } },
  /** … and what he did. */
  pastDeed: {
    terms: {
      0: "conventionné, financé, aidé, versé, attribué, accordé, alloué, bénéficié, perçu, reçu, octroyé, obtenu, soutenu, permis, mobilisé, sollicité, demandé, engagé, affecté, individualisé, réparti, dépensé, consommé, réalisé, concerné, accueilli, positionné, accompagné, voté",
    },
  },
  /** By how much an amount is changed, up… */
  raised: { terms: { 0: "majoré, augmenté, relevé, abondé, complété" } },
  /** … or down… */
  lowered: { terms: { 0: "minoré, diminué, réduit(e), abaissé" } },
  /** … and what it is then. */
  broughtUpOrDown: { terms: { 0: "porté, ramené" } },
  reminder: { terms: { 0: "pour rappel, à titre de rappel, pour mémoire, p.m., p. m., p/m, hors vote" } },
  /** Of a sheet kept for what it was, beside its name: another is put to the vote. « Archives » may be whom one helps. */
  archived: { terms: { 0: "archive!, archivée!, obsolète!, périmé!, périmée!" } },
  /** Of a sheet that is no part of what is voted, alone in the brackets of its name. */
  toInform: { terms: { 5: "pour info!, pour information!", 0: "info!, information!, indicatif!, rappel!" } },
  /** Of such a sheet, wherever its name says so. */
  notForUse: { terms: { 0: "ne pas utiliser" } },
  /** In what a column measures, by its title's brackets. */
  measureUnit: {
    terms: {
      0: "t, tonne, kg, m², m2, m³, m3, ha, hectare, km, ml, litre, hl, kwh, mwh, kw, kwc, h, heure, jour",
    },
  },
  /** What a figure above holds already: « avance votée en mai, comprise ci-dessus ». */
  countedAbove: {
    terms: {
      0: "compris(e) ci-dessus, inclus ci-dessus, incluse ci-dessus, compté ci-dessus, déjà compté, déjà compris(e), déjà inclus, déjà incluse, compris(e) dans le total, inclus dans le total, incluse dans le total",
    },
  },
  /** What a row begins with that states something under a total for nobody: a stock, a charge of all, the one in the middle. */
  statedBeside: {
    terms: { 0: "pour information, encours, annuité, capital restant dû, médiane" },
  },
  /** « en hausse de 500 € par rapport à 2024 » */
  difference: {
    terms: {
      0: "en hausse de, en baisse de, en augmentation de, en diminution de, hausse de, baisse de, augmentation de, diminution de, écart de, différence de, soit un supplément de, soit un complément de, soit un surcoût de, soit une économie de, soit un effort supplémentaire de, supérieur de, inférieur de, majoré de, minoré de, réduit de, augmenté de, déduction faite de, déduction de",
    },
  },
  /** « 5 % de plus », « 8 % de hausse »: a percentage of no whole. */
  moreOrLess: {
    terms: {
      0: "plus, moins, mieux, hausse, baisse, augmentation, diminution, progression, majoration, minoration, réduction",
    },
  },
  /** Behind a sum that parts another from one more: « 45 320 € HT de moins ». */
  moreOrLessThan: {
    terms: {
      0: "de plus, de moins, en plus, en moins, de hausse, de baisse, d'augmentation, de diminution, d'économie, d'écart",
    },
  },
  /** « l'évolution est de 2 %, soit 15 000 € »: how far a figure is from another. */
  change: {
    terms: {
      0: "évolution, évolue, variation, varie, croissance, accroissement, recul, repli, supplément, supplémentaire",
    },
  },
  /** How far two figures are from one another, be it that one has grown or that they should be one. */
  gapBetween: { terms: { 0: "écart, différence" } },
  /** « 5 000 € de plus qu'en 2025, où 42 000 € avaient été versés »: leads to what is compared, and to its figure. */
  thanBefore: { terms: { 0: "que, qu'" } },
  whenBefore: { terms: { 0: "où, quand, avec, contre" } },
  /** « … et de la remplacer par une subvention de 4 500 € » */
  replacedBy: {
    terms: {
      0: "remplacer par, remplacé(e) par, remplace par, remplacement par, substituer par, substitué(e) par",
    },
  },
  /** « une aide annuelle de 5 000 € pendant trois ans »: what makes of a figure one of several. */
  overTime: {
    terms: {
      0: "an, année, exercice, annuel, annuellement, semestre, semestriel, trimestre, trimestriel, mensualité, mensuel*, journali*, chaque, chacun, chacune",
    },
  },
  /** « soit une augmentation nette de »: of what is taken from the other. */
  net: { terms: { 0: "net, nette" } },
  /** The budget as the subject of a sentence. */
  theBudget: { terms: { 0: "le budget, notre budget, ce budget, les crédits inscrits au budget" } },
  /** Makes of a figure the price of one of many. */
  eachBefore: {
    terms: {
      0: "chaque, chacun, chacune, unitaire, forfait*, payé, payée, payées, payés, tarif, prix, moyen, moyenne, indemnité",
    },
  },
  /** « une aide moyenne de 1 480 € » */
  average: { terms: { 0: "moyen, moyenne" } },
  onAverage: { terms: { 0: "en moyenne, de moyenne" } },
  each: { terms: { 0: "chacun, chacune, en moyenne, de moyenne" } },
  /** « 818 670 €, réserve comprise »: that a figure counts something besides. */
  countedIn: { terms: { 0: "compris(e), inclus(e), incluant, y compris, augmenté(e) de, majoré(e) de" } },
  /** « Hors retrait, … », « … sans la réserve »: that a figure leaves something out. */
  leavingOut: {
    terms: {
      0: "hors, avant retrait, avant reprise, avant déduction, avant annulation, sans compter, sans le, sans la, sans les, excepté, à l'exclusion, à l'exception, exclusion faite, abstraction faite, non compris, non comprise",
    },
  },
  eachOne: { terms: { 0: "chacun, chacune" } },
  /** « chaque établissement » */
  everyOne: { terms: { 0: "chaque" } },
  /** « entre 500 € et 1 500 € »: what each gets at least, and at most. */
  between: { terms: { 0: "entre" } },
  costBefore: { terms: { 0: "coût" } },
  perUnitWord: { terms: { 0: "place, par, unit*, d'un, d'une, de ces, mensuel*, journali*, horaire" } },
  unit: {
    terms: {
      0: "an, mois, jour, semaine, heure, place, jeune, personne, participant, bénéficiaire, accompagnement, poste, structure, portefeuille, dossier, ménage, binôme, diagnostic, etp, entretien, atelier, habitant, élève, enfant, agent, classe, licencié, adhérent, repas, nuitée, club, association, commune, famille, foyer",
    },
  },
  perBefore: { terms: { 0: "par, pour un, pour une, pour chaque" } },
  /** « dont 10 000 € »: no amount of its own. */
  partBefore: {
    terms: {
      0: "dont, y compris, parmi, sur un total de, sur une enveloppe de, parmi lesquels, parmi lesquelles",
    },
  },
  /** « montants arrondis à l'euro » */
  rounding: { terms: { 0: "arrondi, arrondie, arrondies, arrondis" } },
  figures: { terms: { 0: "montant, chiffre, somme, total, donnée, valeur" } },
  euroUnit: { terms: { 0: "euro" } },
  tensUnit: { terms: { 0: "dizaine" } },
  hundredsUnit: { terms: { 0: "centaine" } },
  thousandsUnit: { terms: { 0: "millier, k€, keuros" } },
  /** Stands before a title in a sentence, beside the words for themes and operations. */
  titleAnnouncer: { terms: { 0: "ambition, défi, chantier, projet, mission, secteur, compétence" } },
  /** « 15 000 € en 2025 » */
  yearLead: {
    terms: {
      0: "en, pour, pour l'année, pour l'exercice, en l'année, au titre de, au titre de l'année, au titre de l'exercice, dès",
    },
  },
} as const satisfies Record<string, Entry>;
