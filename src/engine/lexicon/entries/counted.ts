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
  countedOperations: { terms: { 0: "opération, dispositif, action, fiche, projet, mesure, initiative" } },
  countedStructures: {
    terms: {
      0: "structure, association, organisme, porteur, opérateur, mission locale, école de la deuxième chance, école de la 2e chance, école de la 2ème chance, école de la seconde chance, e2c, ccas, cias, centre social, dossier, lauréat",
    },
  },
  /** Whoever receives something… */
  countedRecipients: {
    terms: {
      0: "structure, bénéficiaire, attributaire, organisme, porteur, opérateur, partenaire, lauréat",
    },
  },
  /** … or those of one kind, beside which others may receive too. */
  countedOfAKind: { terms: { 0: "association, club, commune, collectivité, établissement" } },
  /** What each of them receives. */
  countedGrants: { terms: { 0: "subvention, aide, dossier, demande" } },
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
  countedPortfolios: { terms: { 0: "portefeuille, binôme" } },
  countedParticipants: { terms: { 0: "participant" } },
  countedPositions: { terms: { 0: "poste, équivalent temps plein, etp" } },
  /** Makes of a count a part, a bound or a guess. */
  someOf: {
    terms: {
      0: "dont, parmi, notamment, chacun, chacune, minimum, minimal, moins, plus, maximum, environ, au moins, au plus",
    },
  },
  only: { terms: { 0: "seul, seule" } },
  /** What becomes of files that are only asked. */
  askedBehind: {
    terms: { 0: "déposé, reçu, candidat, candidate, demandeur, demandent, demandant, demandé" },
  },
  annexCited: { terms: { 0: "annexe" } },
  numberSign: { terms: { 0: "n°, no, n°s, nos" } },
} as const satisfies Record<string, Entry>;
