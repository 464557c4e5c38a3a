import type { Entry } from "../entry";

const lastYear =
  "l'an dernier, l'an passé, année dernière, année précédente, année passée, exercice précédent";

/** How sentences say what they state: of all, of a theme, or of what pays. */
export const statements = {
  /** What lets a figure be that of all that is granted. */
  wholeNoun: {
    terms: {
      0: "total*, global*, cumul*, ensemble, incidence, en tout, dépense, crédit, somme, montant, enveloppe, réparti*",
    },
  },
  /** « 106 501 € au total, répartis comme suit ». */
  wholeBehind: {
    terms: {
      0: "le montant, le total, comme montant, comme total, comme enveloppe, en montant, en total, en enveloppe, au total, en tout, réparti*, à réparti*, qui est réparti*, est réparti*, sont réparti*, selon, ainsi, comme suit, entre, dont",
    },
  },
  /** Sends to the annex for what a figure adds up. */
  annexed: {
    terms: { 0: "en annexe, à l'annexe, dans l'annexe, annexé, ci-annexé, ci-joint, joint, jointe, tableau" },
  },
  /** What was granted in other years. */
  formerly: {
    terms: {
      0: `avait, avaient, était, étaient, s'élevai*, représentai*, portait, portaient, proposait, proposaient, envisageait, envisageaient, ${lastYear}`,
    },
  },
  /** In the caption of a table of the year before. */
  lastYear: { terms: { 0: `${lastYear}, exercice écoulé, année écoulée` } },
  /** Opens the caption of what was thought of first. */
  earlierState: {
    terms: {
      0: "enveloppe initiale, version initiale, première version, version antérieure, version précédente, avant arbitrage",
    },
  },
  /** In the caption of what sets two years side by side. */
  comparing: {
    terms: {
      0: "par rapport, comparaison, comparé, comparatif, évolution, variation, écart, hausse, baisse, progression, entre",
    },
  },
  hasBeen: { terms: { 0: "a été, ont été, avait, avaient" } },
  /** Below a theme's heading, what may sum up the report as well. */
  maybeOfAll: { terms: { 0: "au total, en tout, ensemble, incidence, rapport, cumul*, global*" } },
  opensASum: { terms: { 0: "total, le total, soit" } },
  /** What asks the assembly to decide. */
  asksToDecide: {
    terms: { 0: "il convient de statuer, il convient d'en délibérer, le cas échéant" },
  },
  /** What does where the list of proposals follows. */
  asksBefore: {
    terms: {
      0: "il vous est proposé, il vous est demandé, je vous propos*, je vous demand*, je vous invit*, je vous pri*, je vous saur*, nous vous propos*, nous vous demand*, nous vous invit*, nous vous pri*, nous vous saur*, de bien vouloir, il est proposé au, il est proposé à la, il est proposé à l', il est demandé au, il est demandé à la, il est demandé à l'",
    },
  },
  proposal: { terms: { 0: "propos*" } },
  /** What leads from a quantity to the price of one: « 6 VSAV à 98 600 € ». */
  atPrice: { terms: { 0: "à, au prix de, au prix unitaire de, au coût unitaire de, au tarif de, ×" } },
  amountsToVerb: { terms: { 0: "s'élev*, s'élèv*" } },
  comesTo: { terms: { 0: "représent*, totalis*, mobilis*" } },
  gathers: {
    terms: { 0: "rassembl*, réuni*, regroup*, compren*, compt*, mobilis*, représent*" },
  },
  endowed: { terms: { 0: "doté" } },
  /** Behind what a line counts: « 3 actions retenues ». */
  retainedWord: { terms: { 0: "proposé, concerné, retenu, soutenu, aidé, financé" } },
  /** One and no more, named before. */
  thisOne: { terms: { 0: "ce, cet, cette" } },
  demonstrative: { terms: { 0: "ce, cet, cette, ces" } },
  /** « Ces aides totalisent 12 000 € ». */
  addingUpTo: { terms: { 0: "représent*, totalis*, font, atteign*" } },
  /** « Leur total »: of those spoken of before. */
  theirs: { terms: { 0: "leur" } },
  /** « celles du secteur Nord »: whoever was spoken of. */
  thoseOf: { terms: { 0: "celui, celle, ceux" } },
  /** « affecter cette somme »: one that was said before. */
  saidSum: {
    terms: {
      0: "cette somme, ces sommes, ce montant, ces montants, cette dépense, ces dépenses, ces crédits",
    },
  },
  /** « y consacrer » */
  thereto: { terms: { 0: "y, d'y" } },
  /** « lui consacrer », « y affecter » */
  toIt: { terms: { 0: "lui, y" } },
  /** « lui accorder »: to whom the sentence before names. */
  toThem: { terms: { 0: "lui" } },
  /** « sa subvention est fixée à 8 000 € » */
  standsAt: {
    terms: {
      0: "reste à, est fixé(e) à, serait fixé(e) à, est maintenu(e) à, serait maintenu(e) à, est porté(e) à, serait porté(e) à, est ramené(e) à, serait ramené(e) à, s'établit à, s'établirait à, s'élève à, s'élèverait à, passe à, passerait à, est de, serait de",
    },
  },
  /** « Il vous est proposé 8 000 € » */
  toYouIsProposed: { terms: { 0: "il est proposé, il vous est proposé" } },
  /** Gives each of several named its figure of several, in their order. */
  inOrder: { terms: { 0: "respectivement" } },
  /** What a clause calls what it grants. */
  grantWord: {
    terms: {
      0: "financement, attribution, subvention, participation, aide, dotation, octroi, montant, somme, enveloppe, crédit, soutien, concours, contribution",
    },
  },
  /** What a clause does when it grants. */
  fundingVerb: {
    terms: {
      0: "valider, attribu*, accord*, allou*, octroy*, octroi*, financ*, subvention*, fixer, fix*, affect*, consacr*, approuv*, retenir, retenu*, vers*, arrêt*, accept*, décid*, adopt*, engag*, reconduir*, mobilis*, abond*, dot*, vot*, individualis*, réparti*, consent*",
    },
  },
  /** What opens an article that grants nothing itself. */
  otherPurpose: {
    terms: {
      0: "autoris*, habilit*, donn* pouvoir, donn* délégation, charg*, imput*, prélev*, prélèv*, inscri*, précis*, prend* acte, les dépenses, les dépense, les crédits, le crédit, la dépense, ces dépenses, la présente délib*, la délib*",
    },
  },
  articleWord: { terms: { 0: "article" } },
  decides: { terms: { 0: "décide" } },
  beforeVerb: { terms: { 0: "m', l', le président" } },
  /** Says what pays: « imputé sur », « prélevés au ». */
  chargedOn: { terms: { 0: "imputé, prélevé, inscrit" } },
  onBefore: { terms: { 0: "sur, au, à, aux, en" } },
  imputationTitle: {
    terms: {
      0: "imputation, imputation budgétaire, imputation de la dépense, imputation des dépenses, imputation budgétaire de la dépense, imputation budgétaire des dépenses, imputation de ces dépenses",
    },
  },
  authorisationOn: {
    terms: {
      0: "affect* une autorisation d'engagement, affect* des autorisations d'engagement, affect* une autorisation de programme, affect* des autorisations de programme, affect* une autorisation d'engagements, affect* une autorisation de programmes",
    },
  },
  /** Joins two themes named in one breath. */
  joinsNames: { terms: { 0: "et, ainsi que" } },
  linkToName: {
    terms: { 0: "de, du, des, au titre de, la, le, les, l', de la, de l', au titre de la, au titre du" },
  },
} as const satisfies Record<string, Entry>;
