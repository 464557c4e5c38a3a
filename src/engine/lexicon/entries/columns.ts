import type { Entry } from "../entry";

/** What titles a column of a table, beside the amounts and groups that sentences name as well. */
export const columns = {
  label: { terms: { 9: "libellé, intitulé, désignation" } },
  project: { terms: { 9: "projet" } },
  /** A request for a grant, as it is counted. */
  file: { terms: { 10: "dossier" } },
  name: { terms: { 9: "nom" } },
  object: { terms: { 9: "objet" } },
  /** The council's own share of what several pay. */
  council: { terms: { 9: "département, départemental, part département, part du département" } },
  credit: { terms: { 9: "crédit" } },
  /** What is spent now on a credit. */
  expense: { terms: { 9: "dépense, crédit de paiement, cp, à engager, engagement, prélèvement, besoin" } },
  /** What is decided at this sitting. */
  today: {
    terms: {
      9: "ce jour, présent rapport, présents rapports, présente commission, présente délibération, présente séance, présente session, présente tranche, présente programmation, présente réunion, présente assemblée, présente affectation, présente individualisation, présente répartition, présente proposition, cette séance, cette réunion",
    },
  },
  /** An amount in such a column is what was decided, whatever was proposed before. */
  decided: { terms: { 9: "décision, arbitrage, vote, voté" } },
  /** What was taken from a credit before this sitting, or with it all in all: « Affecté avant », « Affecté après CP ». */
  engagedBefore: {
    terms: {
      9: "déjà engag*, déjà affect*, déjà vot*, déjà consomm*, déjà attribu*, déjà individualis*, déjà programm*, engagé antérieur*, engagé précédent*, engagé à ce jour, affecté antérieur*, affecté précédent*, affecté à ce jour, consommé antérieur*, consommé précédent*, consommé à ce jour, individualisé antérieur*, individualisé précédent*, individualisé à ce jour, engagement antérieur*, engagement précédent*, affectation antérieur*, affectation précédent*, attribution antérieur*, attribution précédent*, affecté avant, engagé avant, attribué avant, consommé avant, individualisé avant, programmé avant, affecté après, engagé après, attribué après, consommé après, individualisé après, programmé après",
    },
  },
  /** What is left of a credit once today's expense is taken. */
  creditLeft: {
    terms: {
      9: "solde, reliquat, reste, restant(e), reste à engager, reste disponible, nouveau disponible, reste après, disponible après, crédit après, disponible restant, crédit restant",
    },
  },
  /** What a credit holds before anything is taken from it. */
  openedCredit: {
    terms: {
      10: "crédit ouvert, crédit inscrit, crédit budgétaire, crédit prévu, inscrit au budget, inscrit au bp, budget primitif, bp",
      9: "enveloppe, crédit voté, budget voté, budget total, budget alloué, engagement voté, engagement autorisé, engagement total",
    },
  },
  creditCode: {
    terms: {
      9: "code, opération budgétaire, programme, sous-programme, ligne, n° opération, n° d'opération, n° de l'opération, no opération, no d'opération, no de l'opération, numéro opération, numéro d'opération, numéro de l'opération",
    },
  },
  /** Names a line of credit, though it says « crédit »: no amount. */
  creditLine: { terms: { 9: "ligne de crédit, ligne budgétaire" } },
  imputed: { terms: { 9: "imputation" } },
  nature: { terms: { 9: "nature, compte, article" } },
  budgetFunction: { terms: { 9: "fonction, sous-fonction" } },
  chapter: { terms: { 9: "chapitre" } },
  /** Who grants. */
  publicBody: {
    terms: { 9: "ville, mairie, communauté, métropole, région, république, conseil, syndicat" },
  },
  /** Titles tables of the year's grants, or says whose they are. */
  grantsOf: {
    terms: {
      9: "subvention, aide, financement, participation, soutien, dotation, contribution, fonds de concours, bourse",
    },
  },
} as const satisfies Record<string, Entry>;
