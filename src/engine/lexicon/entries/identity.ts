import type { Entry } from "../entry";

/** Numbers and words that identify, date or count: never money. */
export const identity = {
  code: {
    terms: {
      13: "opération budgétaire",
      8: "code, cod",
      6: "imputation, imput, ligne budgétaire, ligne de crédit, enveloppe",
      2: "opération",
    },
  },
  imputation: {
    terms: {
      9: "imputation, imput, nature, fonction, chapitre, article, compte, ligne budgétaire, ligne de crédit, sous-fonction",
    },
  },
  /** Says of a code that it is the operation's or the credit's, not the beneficiary's. */
  budgetCode: { terms: { 9: "opération, ae, ap, programme, imputation, budgétaire" } },
  decisionNumber: {
    terms: {
      9: "n°, numéro, num, no, dossier n°, rang, ordre, acte",
    },
  },
  postalCode: { terms: { 9: "code postal, insee, code insee, code commune" } },
  siret: {
    terms: {
      9: "siret, siren, nir, rna, id, identifiant, identification du, identification de, référence, réf",
    },
  },
  /** What else tells who somebody is. */
  contact: { terms: { 9: "adresse, téléphone, tél, courriel, mail, iban, rib" } },
  year: { terms: { 9: "année, exercice, millésime" } },
  date: { terms: { 9: "date, période, durée, séance, session, calendrier" } },
  count: { terms: { 9: "nombre, nb, nbre, effectif, quantité, qté" } },
  kind: { terms: { 9: "type, étape, public, forme, régime, conditions, service" } },
  /** Papers that a file has or lacks, and other things that are yes or no: not the vote. */
  paper: {
    terms: {
      9: "notification, convention, signé, transmis(e), complet, reçu, versement, publié, aide d'état, règlement, ue",
    },
  },
  /** Words at home in a header that say nothing of its column by themselves. */
  companion: {
    terms: {
      0: "o, n, oui, non, ou, dossier, cp, commission, permanente, ttc, ht, en, total, global, général, départemental, département, régional, communal, municipal, communautaire, intercommunal, métropolitain, syndical, syndicat, synd, porteuse, type, année, exercice, date, réalisation, étape, déjà, a, voter, voté, ae, ap, de, du, des, d, la, le, les, l, et, par, pour, proposition, prévisionnel, prévu, estimé, nombre, nb, numéro, num, no, rang, instruction, service, vote, définitif, final, éligible, concerné, retenu, complémentaire, juridique, siret, adresse, maître, public, cible, analytique, budgétaire, conseil, session, présenté, soutenu, financé, reçu, versé, engagé, précédent(e), antérieur(e), solde, taux, base, état, région, europe, ue, fse, feder, caf, msa, ars, autre, autofinancement, part, canton, élu, bureau, cumul, évolution, unitaire, disponible, attribuant, référence, décision, initial(e), avant, après, actuel, modifié(e), prog, prop, pu, dépt, adh, adhérent, consistance, assiette, quote, quotité, effectif, quantité, qté, évol, tranche, rappel",
    },
  },
  /** Who votes, before its name. */
  votingBody: {
    terms: {
      9: "conseil départemental, département, conseil général, conseil régional, région, métropole, ville, commune, communauté de communes, communauté d'agglomération, communauté urbaine, collectivité européenne, collectivité, syndicat mixte, syndicat",
    },
  },
  /** Those who sit, and when they do: « commission permanente du 21 novembre ». */
  sitting: { terms: { 9: "commission permanente, assemblée, conseil, réunion, séance, session" } },
  /** Before its day, of what was voted then. */
  vote: { terms: { 9: "vote, voté, délibération, commission, bureau, cp, cm, cd, cc, ca" } },
  /** Heads, with its number, one of the subjects of a session. */
  agendaPoint: { terms: { 9: "point, question, affaire, délibération, dossier, rapport" } },
  /** What else is theirs, before whose it is: « délibération de la commission permanente du département… ». */
  sittingPaper: { terms: { 9: "commission, délibération, rapport, président(e)" } },
} as const satisfies Record<string, Entry>;
