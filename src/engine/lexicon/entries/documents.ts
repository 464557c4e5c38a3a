import type { Entry } from "../entry";

/** How documents are laid out: what opens their parts, articles and headings, and leads on from one word to the next. */
export const documents = {
  /** Ends the name of a budget: the sentence goes on. */
  afterBudgetName: {
    terms: {
      0: "comme, selon, suivant, conformément, dans, tel, au titre, au, aux, à, sur, en, pour, dont, et, sous, réparti, chapitre, section, sous-fonction, fonction, nature, article, imputation",
    },
  },
  charged: { terms: { 0: "imput*, inscri*, prélev*" } },
  chargedTo: { terms: { 0: "sur, sur le, au, dans, dans le" } },
  budgetWord: { terms: { 0: "budget!" } },
  /** Before a credit's code in a sentence. */
  creditNamed: {
    terms: {
      0: "ligne, ligne de crédit, ligne budgétaire, sous-programme, programme, opération, opération budgétaire, enveloppe, chapitre",
    },
  },
  leadsToCredit: { terms: { 0: "sur, au, à, pour" } },
  budgetary: { terms: { 0: "budgétaire" } },
  /** Says of an article without a figure that it grants all the same. */
  grantingStem: { terms: { 0: "financement*, subvention*, attribu*" } },
  deliberationWord: { terms: { 0: "délibération, délib" } },
  reportWord: { terms: { 0: "rapport" } },
  thisReport: { terms: { 0: "le présent rapport" } },
  /** Heads sections of a narrative: what it describes, looks back on, proposes. */
  describing: { terms: { 0: "descriptif, description, présentation, contexte, objectif" } },
  lookingBack: { terms: { 0: "bilan, rappel, évaluation" } },
  proposing: { terms: { 0: "proposition" } },
  proposingAmounts: { terms: { 0: "montant proposé, financement proposé, programmation" } },
  asking: { terms: { 0: "demande" } },
  otherSection: {
    terms: {
      0: "modalité, public, calendrier, budget, financement, rapport, exposé, délibération, projet de délibération, décision, visas, vote",
    },
  },
  /** Opens a title between the lines of a printed table. */
  sectionWord: {
    terms: { 0: "thématique, axe, volet, délibération, section, chapitre, article" },
  },
  /** Heads an operation, with its number. */
  operationHeading: {
    terms: { 0: "opération, action, dispositif, projet, fiche, fiche action, fiche opération" },
  },
  /** Names one operation in a sentence, never several. */
  oneOperation: { terms: { 0: "opération!, dispositif!, action!, projet!, mesure!" } },
  /** Names a theme in a sentence. */
  themeNamed: {
    terms: {
      0: "thématique, axe, volet, priorité, orientation, thème, ambition, objectif, domaine, chantier, enjeu, défi, partie, rubrique, catégorie",
    },
  },
  themeQuality: { terms: { 0: "stratégique, prioritaire" } },
  /** Behind « axe C »: the letter was its number. */
  behindLetter: { terms: { 0: "du, de, des, en, pour" } },
  called: { terms: { 0: "intitulé, dénommé" } },
  endsTitle: { terms: { 0: "pour, d'un montant, à hauteur, tel, dans, soit, un montant" } },
  /** Stands between a figure and whose it is. */
  givesTo: { terms: { 0: "pour, au titre, en faveur, au profit, destiné, à, au, aux, sur" } },
  sharedOutTo: { terms: { 0: "à, au, aux, entre, pour" } },
  receivers: {
    terms: {
      0: "structure, association, opérateur, organisme, bénéficiaire, porteur, dossier, projet",
    },
  },
  /** « …, conformément à »: a clause follows, and no name of a list. */
  opensAClause: { terms: { 0: "pour, dont, soit, conform*, détaill*, qui, que, tel, dans, selon" } },
  proposedStem: { terms: { 0: "propose*" } },
  itWord: { terms: { 0: "il" } },
  /** What ends a list where nothing marks it as an item. */
  thatIs: { terms: { 0: "soit" } },
  wholeAmount: { terms: { 0: "total!, montant total!, montant global!" } },
  sumsUpList: {
    terms: {
      0: "soit au total, soit en tout, soit un, soit une, total!, le total!, montant total!, le montant total!, global!, montant global!, le montant global!",
    },
  },
  annexHeading: { terms: { 0: "annexe!" } },
  articleHeading: { terms: { 0: "article!" } },
  articleShort: { terms: { 0: "art, art." } },
  onlyOrFirst: { terms: { 0: "unique!, premier!" } },
  firstNumber: { terms: { 0: "1er, premier!, 1" } },
  /** Behind « article 2 » cited in a sentence: it heads nothing. */
  articleCited: { terms: { 0: "de la, de l', du, des, et, à, ci, susvis*, de cette, de ce" } },
  /** Their point ends no sentence. */
  abbreviatedTitle: { terms: { 0: "m, mm!, mme, st!" } },
  abbreviated: { terms: { 0: "art!, al!, n, cf!, ex, p, op!, opé!, imput!, chap!, réf!" } },
  seeWord: { terms: { 0: "cf, cf., voir" } },
  /** How a council says what it decides. */
  decidesPresent: {
    terms: {
      0: "décide!, approuve!, attribue!, accorde!, alloue!, autorise!, valide!, octroie!, dit!, précise!, adopte!, impute!, donne!, charge!, fixe!, vote!, individualise!, affecte!, consacre!, engage!, retient!, mobilise!, arrête!",
    },
  },
  toDecide: {
    terms: {
      0: "valider!, attribuer!, accorder!, allouer!, approuver!, octroyer!, fixer!, adopter!, retenir!, financer!, verser!, affecter!, arrêter!, consacrer!, autoriser!, imputer!, prélever!, inscrire!, dire!, préciser!, donner!, charger!, prendre!, engager!, décider!, procéder!, habiliter!, confirmer!, reconduire!, subventionner!, voter!, individualiser!, mobiliser!, abonder!, soutenir!, participer!, proroger!, ouvrir!, répartir!, renouveler!, ratifier!, modifier!, annuler!, déléguer!, mandater!, solliciter!",
    },
  },
  pronoun: { terms: { 0: "m', l', le, les, la, vous, se" } },
  decidesWord: { terms: { 0: "décide!, décident!" } },
  /** What a decision that repeats no amount decides: « attribue les subventions comme précédemment indiqué », « approuve ces propositions ». */
  decidedAbove: {
    terms: {
      0: "précédemment indiqué(e), précédemment exposé(e), précédemment présenté(e), indiqué(e) précédemment, exposé(e) précédemment, présenté(e) précédemment, comme ci-dessus, indiqué(e) ci-dessus, exposé(e) ci-dessus, proposé(e) ci-dessus, présenté(e) ci-dessus, détaillé(e) ci-dessus, listé(e) ci-dessus, mentionné(e) ci-dessus, énuméré(e) ci-dessus, défini(e) ci-dessus, susvis*, susmentionné*, susindiqué*, susdit, tel que présenté, telle que présentée, telles que présentées, tels que présentés, telles que proposées, tels que proposés, ces propositions, cette proposition, les propositions, la proposition, cette répartition, ces attributions, ces subventions, ces montants",
    },
  },
  deliberatesAnd: { terms: { 0: "délibère et" } },
  havingDeliberated: { terms: { 0: "après en avoir délibéré" } },
  /** Stands alone above what is decided. */
  decidesAlone: { terms: { 0: "décide!, délibère!, arrête!" } },
  deliberationTitle: { terms: { 0: "délibération!, projet de délibération!" } },
  citedDeed: { terms: { 0: "susvis*, relative, modifi*" } },
  extractTitle: {
    terms: {
      0: "extrait du registre, extrait des délibérations, extrait de délibération, extrait du procès",
    },
  },
  reportTitle: { terms: { 0: "rapport!" } },
  reportTo: {
    terms: {
      0: "de m., de mme, de monsieur, de madame, de la présidente, du président, à la, à l'assembl*, à mesdames, au conseil, au membre, au département, aux conseil*, aux membres, aux département*, en commission",
    },
  },
  statementOfReasons: { terms: { 0: "exposé des motifs" } },
  explanatoryNote: { terms: { 0: "note explicative, note de synthèse, note de présentation" } },
  /** What only a report says. */
  saysItReports: {
    terms: {
      0: "le présent rapport, il convient de statuer, je vous prie, je vous demande, je vous propose, je vous saurais, il vous est demandé, il vous est proposé, la dépense serait",
    },
  },
  ladies: { terms: { 0: "mesdames" } },
  gentlemen: { terms: { 0: "messieurs" } },
  contractWord: { terms: { 0: "avenant!, convention!" } },
  deedWord: { terms: { 0: "avenant, convention, acte" } },
  modelWord: { terms: { 0: "modèle, projet, exemple" } },
  typeWord: { terms: { 0: "type!" } },
  printedAnnexTitle: {
    terms: {
      0: "répartition, tableau financier, tableau récapitulatif, tableau des subventions, tableau détaill*",
    },
  },
  certified: { terms: { 0: "pour extrait conforme" } },
  assemblyWord: { terms: { 0: "conseil, assemblée, commission" } },
  adopts: { terms: { 0: "adopte!, approuve!, décide!, vote!" } },
  minutesTitle: {
    terms: { 0: "procès-verbal, compte-rendu de, compte-rendu des, compte-rendu du" },
  },
} as const satisfies Record<string, Entry>;
