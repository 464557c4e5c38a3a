import type { Entry } from "../entry";

/** What stands before codes and numbers, or has their look and is none; what names hold beside whose they are. */
export const codes = {
  monthName: {
    terms: {
      0: "janvier, février, mars, avril, mai!, juin, juillet, août, septembre, octobre, novembre, décembre",
    },
  },
  /** « 12MAI24 » */
  monthStart: {
    terms: {
      0: "jan!, fév!, feb!, mar!, avr!, apr!, mai!, may!, jun!, jui!, jul!, aoû!, aug!, sep!, oct!, nov!, déc!",
    },
  },
  /** « 2nde », « 3ème »: of all numbers but the first. */
  laterEnding: { terms: { 0: "nd, nde!, e, ème!, ième!" } },
  /** « 20KM » */
  measure: { terms: { 0: "h, m2, m3, kg, km, k€, eur!, euro" } },
  /** A budget's stage and a number: « BP 2026 » is no credit's code. */
  budgetStage: { terms: { 0: "bp, bs, dm, cp, cd, ca, fse!, tfc!, rob!" } },
  /** Its number is a paper's, or somebody's. */
  numberedPaper: {
    terms: { 0: "délibération, rapport, loi!, décret, arrêté, convention, avenant, siret, numéro" },
  },
  natureWord: { terms: { 0: "nature" } },
  /** Before a number of four digits it says a nature too; by itself it says anything. */
  accountWord: { terms: { 0: "compte" } },
  /** Says that the numbers beside it are accounts: « imputés au 20421 », « au chapitre 21 – 2128 : 170 900 € ». */
  saysAccounts: { terms: { 0: "imputé(e), imputer, imputent, impute, chapitre" } },
  /** Leads to the word for an account; « le club compte 1250 licenciés » is no account's number. */
  beforeAccountWord: { terms: { 0: "au, aux, du, des, le, les, ce, ces, leur, un, par" } },
  /** Titles a column of accounts, with no other word. */
  accountTitle: {
    terms: {
      0: "imputation, imputation budgétaire, imputation comptable, nature, nature comptable, nature budgétaire, compte, compte budgétaire, compte comptable, compte nature, article, article budgétaire, article comptable, article nature, n° compte, n° de compte, numéro de compte, n° article, chapitre article",
    },
  },
  /** Stands before the second of two accounts. */
  beforeAccount: { terms: { 0: "et, ou, au, aux, sur le, article" } },
  /** So it is before a function's number. */
  rubricWord: { terms: { 0: "rubrique" } },
  /** Between a word of the budget's and its number: « article budgétaire 65748 ». */
  ofTheBudget: { terms: { 0: "budgétaire, comptable, n°, numéro" } },
  /** Leads to a number of the budget whose word stands further ahead: « par fonction : 12 000 € en 312 ». */
  beforeBudgetNumber: { terms: { 0: "et, ou, en, au, aux, à, le, la, les, sur" } },
  /** Stands between two of them. */
  joinsNumbers: { terms: { 0: "et, ou" } },
  /** Goes on behind it. */
  behindBudgetNumber: { terms: { 0: "et, ou, pour, à" } },
  none: { terms: { 0: "zéro, aucun(e)" } },
  /** Opens a name and tells nothing of whose it is. */
  nameOpening: {
    terms: {
      0: "le, la, les, l, un, une, association, assoc, asso, ass, société, ste!, structure, organisme, établissement, ets!, entreprise, porteur, bénéficiaire",
    },
  },
  companyForm: {
    terms: {
      0: "sarl!, sas!, sasu!, eurl!, sa, scop!, scic!, sci!, snc!, gie!, gip!, epci!, epic!, spl!, asbl!, loi!, 1901",
    },
  },
  /** « Loison-sous-Lens », « Noyelles-lès-Vermelles » */
  joinsPlaces: { terms: { 0: "sous!, sur!, les!, lez!, près, en" } },
} as const satisfies Record<string, Entry>;
