import type { Entry } from "../entry";

/** What documents count, and how they write a number. */
export const counted = {
  cardinal: {
    terms: {
      0: "un, une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, vingt, trente, quarante, cinquante, soixante, septante, nonante, cent",
    },
  },
  /** Joins the words of a number. */
  and: { terms: { 0: "et" } },
  upTo: { terms: { 0: "à" } },
  countedBefore: {
    terms: { 0: "autre, nouveau, nouveaux, nouvelle, premier, première, dernier, dernière" },
  },
  /** « les 9 autres »: all that are left of what is counted before. */
  countedOthers: { terms: { 0: "autre" } },
  countedOperations: { terms: { 0: "opération, dispositif, action, fiche, projet, mesure, initiative" } },
  countedStructures: {
    terms: {
      0: "structure, association, organisme, porteur, opérateur, mission locale, école de la deuxième chance, école de la 2e chance, école de la 2ème chance, école de la seconde chance, e2c, ccas, cias, centre social, dossier, lauréat",
    },
  },
  /** Whoever receives something… */
  countedRecipients: {
    terms: {
      0: "structure, bénéficiaire, attributaire, organisme, porteur, opérateur, partenaire, lauréat, maître d'ouvrage, maîtres d'ouvrage",
    },
  },
  /** … or those of one kind, beside which others may receive too. */
  countedOfAKind: { terms: { 0: "association, club, commune, collectivité, établissement" } },
  /** … of which names tell who is none. */
  countedAssociations: { terms: { 0: "association" } },
  /** « 13 projets portés par 12 organismes » */
  borneBy: {
    terms: {
      0: "porté par, présenté par, déposé par, conduit(e) par, mené par, proposé par, émanant de, issu de",
    },
  },
  /** What each of them receives, or asks for. */
  countedGrants: {
    terms: { 0: "subvention, aide, dossier, demande, candidature, attribution" },
  },
  /** What is given once to each of those who receive it: « une bourse à 47 étudiants ». */
  givenToEach: {
    terms: { 0: "subvention, aide, bourse, prix, allocation, gratification, récompense, secours" },
  },
  /** What a council's texts count and no annex does. */
  countedOtherwise: {
    terms: {
      0: "euro, mille, million, millier, cent, an, année, mois, jour, heure, fois, voix, membre, conseiller, votant, pouvoir, habitant, article, annexe, page, exercice, session, catégorie, volet, axe, thématique, poste, emploi, portefeuille, place, personne, participant",
    },
  },
  /** Tells by a name that somebody is no association. */
  noAssociation: {
    terms: {
      0: "commune, ville, mairie, ccas, cias, communauté, collège, lycée, école, syndicat, epci, département, région, université, hôpital, établissement, office, sarl, sas, sci, eurl, société, entreprise, agence, chambre, régie, mission locale, m, mme, monsieur, madame",
    },
  },
  /** Says behind a count that they receive something: « 5 associations soutenues ». */
  supportedBehind: {
    terms: { 0: "soutenu, aidé, retenu, subventionné, financé, accompagné, bénéficiaire" },
  },
  /** To whom a report speaks: « 12 dossiers vous sont proposés ». */
  toTheAssembly: { terms: { 0: "vous!, lui!, nous!" } },
  /** What works and grounds are measured in. */
  surveyUnit: { terms: { 0: "km!, ml!, m2!, m²!, ha!" } },
  countedPortfolios: { terms: { 0: "portefeuille, binôme" } },
  countedParticipants: { terms: { 0: "participant" } },
  /** As an annex calls them in a line's description. */
  personsHelped: {
    terms: {
      0: "participant, brsa, bénéficiaire, jeune, personne, accompagnement, stagiaire, ménage",
    },
  },
  /** Who may be helped by several at once, as those persons. */
  household: { terms: { 0: "foyer, famille" } },
  /** What columns hold that adds up to no total. */
  addsUpToNothing: { terms: { 0: "durée, délai, âge, ancienneté, moyen, moyenne" } },
  countedPositions: { terms: { 0: "poste, équivalent temps plein, etp" } },
  /** What leads to a count of which others are parts: « Sur les 19 communes, 16 perçoivent … ». */
  outOf: { terms: { 0: "sur, parmi" } },
  /** Makes of a count a part, a bound or a guess. */
  someOf: {
    terms: {
      0: "dont, parmi, notamment, chacun, chacune, minimum, minimal, moins, plus, maximum, environ, au moins, au plus",
    },
  },
  /** Tells of a list that it is not all. */
  aboveAll: { terms: { 0: "principalement, essentiellement, en particulier, surtout, entre autres" } },
  only: { terms: { 0: "seul, seule" } },
  /** What leads from a count to the names of all whom it counts: « aux 5 communes, à savoir Albe, Mur… ». */
  namely: { terms: { 0: "à savoir, savoir, soit" } },
  /** What ends a line over a list, as `listedBelow` does, with no colon. */
  namedBelow: { terms: { 0: "à savoir, comme suit" } },
  /** … and from a sum to whom it is shared out among: « aux structures suivantes : », « réparti comme suit : ». */
  listedBelow: { terms: { 0: "suivant, suivante, ci-après, ci-dessous" } },
  sharedOutSo: { terms: { 0: "comme suit, réparti*, ventil*, partag*, décompos*" } },
  /** Between a number and that of which it is a part: « 12 des 19 titres », « trois sur les huit ». */
  outOfMany: { terms: { 0: "des, de ces, de nos, sur, sur les, sur ces, parmi les, parmi ces" } },
  amongThem: { terms: { 0: "d'entre eux, d'entre elles" } },
  oneOf: { terms: { 0: "un, une" } },
  /** What becomes of files that are only asked. */
  askedBehind: {
    terms: { 0: "déposé, reçu, candidat, candidate, demandeur, demandent, demandant, demandé" },
  },
  /** What is done with files before they are granted: « après examen de 13 dossiers ». */
  examining: {
    terms: {
      0: "examen de, examen des, examiné, reçu, enregistré, instruit, déposé, sur, sur les, réception de",
    },
  },
  /** Leads to files that ask for what is said behind them: « à instruire 15 demandes, pour 17 590 € ». */
  toExamine: { terms: { 0: "examiner, instruire, étudier" } },
  examined: { terms: { 0: "examiné, instruit, enregistré, recensé" } },
  /** What those who ask for a grant do: « 6 clubs sollicitent le Département ». */
  applying: {
    terms: {
      0: "ont déposé, ayant déposé, sollicitent, ont sollicité, ont candidaté, ont présenté, ont répondu",
    },
  },
  /** Says of those who ask that nothing is wanting: they are those who are proposed. */
  completeFile: {
    terms: { 0: "un dossier complet, une demande complète, un dossier recevable, une demande recevable" },
  },
  /** What a jury does with those it grants. */
  choosing: {
    terms: { 0: "retient, retenir, retenu, soutenir, soutient, soutenu, élu" },
    verbs:
      "désigner, sélectionner, distinguer, primer, récompenser, financer, aider, subventionner, accompagner",
  },
  favourable: {
    terms: {
      0: "ont reçu un avis favorable, ont obtenu un avis favorable, reçoivent un avis favorable, recueillent un avis favorable, font l'objet d'un avis favorable, un avis favorable",
    },
  },
  /** What is done besides for those who are counted: « désigner huit lauréats et leur attribuer… ». */
  alsoDoing: { terms: { 0: "et de leur, et de lui, et leur, et lui" } },
  favourableTo: {
    terms: {
      0: "avis favorable sur, avis favorable à, avis favorable pour, avis favorable au titre de, avis favorable concernant",
    },
  },
  /** What is done with those who are not granted: « d'ajourner deux dossiers ». */
  refusing: { terms: { 0: "ajournement de" }, verbs: "ajourner, rejeter, refuser, écarter" },
  /** What an article does with those it grants nothing: « d'ajourner la demande… ». */
  turningDown: {
    terms: {
      0: "ajourner, ajourne, rejeter, rejette, refuser, refuse, ne pas retenir, ne retient pas, ne pas donner suite, ne pas donner une suite",
    },
  },
  /** What tells of those whose noun goes without saying: « 12 ont reçu un avis favorable ». */
  outcome: {
    terms: {
      0: "ont, sont, seront, est, sera, a reçu, fait l'objet, reçoivent, recueillent, font l'objet, n'ont, ne sont, un avis favorable, un avis défavorable",
    },
  },
  /** « 31 candidatures reçues et 14 retenues »: said of what was counted before. */
  retainedAlone: { terms: { 0: "retenu" } },
  /** What an annex is called by its own text: « cette programmation comprend 14 actions »… */
  distribution: { terms: { 0: "programmation, répartition, tableau, liste, annexe, état" } },
  /** … and what it does. */
  comprising: { terms: { 0: "comprend, comporte, compte, regroupe, rassemble, recense" } },
  /** What becomes of those who are not granted. */
  refusedBehind: {
    terms: {
      0: "rejeté, refusé, ajourné, écarté, irrecevable, inéligible, non retenu, non éligible, ne sont pas retenu, n'est pas retenu(e), n'a pas été retenu(e), est rejeté(e), est ajourné(e), n'ont pas été retenu, n'ont pu être retenu, n'ont pas reçu d'avis favorable, un avis défavorable, ont reçu un avis défavorable, ont obtenu un avis défavorable, reçoivent un avis défavorable, recueillent un avis défavorable, font l'objet d'un avis défavorable",
    },
  },
  /** Sends to where those who are counted are told: « les 14 aides mentionnées aux articles 1 à 4 ». */
  referredBehind: {
    terms: {
      0: "mentionné, listé, récapitulé, cité, visé, désigné, énuméré, détaillé, figurant, ci-dessus, ci-dessous, ci-après, suivant",
    },
  },
  /** « dont l'aide dépasse 23 000 € », « percevant plus de 23 000 € » */
  exceeding: {
    terms: {
      0: "dépasse, dépassant, excède, excédant, supérieur à, supérieure à, est supérieur à, est supérieure à, percevant plus de, bénéficiant de plus de, recevant plus de, percevant au moins, de plus de",
    },
  },
  /** « trois associations reçoivent plus de 2 000 € »: said of all that are counted, nothing between but that they receive it. */
  goingBeyond: {
    terms: {
      0: "plus de, de plus de, au moins, d'au moins, dépassent, dépassent le seuil de, dépasseront, excèdent, excèdent le seuil de, supérieur à, supérieure à, supérieur ou égal à, supérieure ou égale à, égal ou supérieur à, égale ou supérieure à",
    },
  },
  fallingBelow: {
    terms: {
      0: "moins de, de moins de, au plus, d'au plus, inférieur à, inférieure à, inférieur ou égal à, inférieure ou égale à, égal ou inférieur à, égale ou inférieure à, n'excédant pas, ne dépassant pas, n'excèdent pas, ne dépassent pas",
    },
  },
  /** « au nombre de cinq » */
  numbering: { terms: { 0: "au nombre de" } },
  /** « Celles de moins de 1 000 € – il y en a cinq – »: the same of what stands before. */
  thereAre: { terms: { 0: "il y en a, on en compte, on en dénombre" } },
  annexCited: { terms: { 0: "annexe" } },
  numberWord: { terms: { 0: "numéro, num" } },
  numberSign: { terms: { 0: "n°, no, n°s, nos" } },
} as const satisfies Record<string, Entry>;
