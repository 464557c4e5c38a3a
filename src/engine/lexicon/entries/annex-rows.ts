import type { Entry } from "../entry";

/** What stands in an annex beside its lines: remarks, figures of the money at hand, sums over pages, marks. */
export const annexRows = {
  /** Opens a text that titles nothing. */
  remark: {
    terms: {
      0: "observation, remarque, commentaire, nota, nb, n.b, sous réserve, rappel, pour information, pour mémoire, source, fait à, fait le, vu, pour le président, pour la présidente, pour le maire, pour la maire, le président, la présidente, le maire, la maire, le vice-président, la vice-présidente, le directeur, la directrice, certifie, signature, imprimé",
    },
  },
  /** Says the text above again. */
  ditto: { terms: { 0: "idem, id, dito" } },
  inEuros: { terms: { 0: "en euro" } },
  /** Opens what speaks of the money at hand rather than of a grant. */
  sideFigure: {
    terms: {
      0: "reste, restent, solde, disponible, à répartir, non affecté, inscrit au, bp, bs, écart, vérification, pour mémoire, rappel, crédit disponible, crédit voté, crédit inscrit, crédit ouvert, crédit restant, crédit consommé, crédit engagé, crédit rendu, crédit annulé, crédit repris, crédit prélevé, crédit viré, crédit non, crédit au budget, crédit budgétaire, enveloppe votée, enveloppe disponible, enveloppe budgétaire, enveloppe restante, enveloppe inscrite, enveloppe initiale, enveloppe annuelle, budget voté, budget disponible, budget primitif, budget supplémentaire, budget inscrit, montant disponible, montant inscrit, montant voté au, montant restant, autorisation d'engagement, autorisations d'engagement, ae votée, ae ouverte, ae disponible",
    },
  },
  /** The same where nothing, or a year, follows. */
  sideFigureAlone: { terms: { 0: "enveloppe, contrôle" } },
  sideFigureOfYear: { terms: { 0: "enveloppe, budget, ae" } },
  alreadyWord: { terms: { 0: "déjà" } },
  /** Carries a sum over a page's end. */
  carriedOver: { terms: { 0: "à reporter, reporter, report, reporté" } },
  ofAPage: {
    terms: {
      0: "page, la page, de page, de la page, à page, à la page, en page, de la page précédente, du folio, de folio, au folio, folio, du feuillet, feuillet",
    },
  },
  /** « Liste des dossiers ayant reçu un avis défavorable », « Demandes avec avis favorable ». */
  listOf: { terms: { 0: "liste des" } },
  filesListed: { terms: { 0: "dossier, demande, projet, candidature, structure, subvention" } },
  withOpinion: {
    terms: {
      0: "ayant un, ayant reçu un, ayant fait l'objet d'un, avec, proposé à, proposé en, proposé au",
    },
  },
  opinionAlone: { terms: { 0: "avis favorable, avis défavorable, refus, rejet, ajournement" } },
  yesOrNo: { terms: { 0: "oui, non" } },
  markLetter: { terms: { 0: "o, n, x" } },
  printedMark: { terms: { 0: "retenu, non retenu, rejeté, favorable, défavorable" } },
  ticked: { terms: { 0: "oui, vrai" } },
  /** Makes a yes uncertain. */
  markInDoubt: { terms: { 0: "sous réserve, non, pas, ou" } },
  /** What is refused in part is granted in part. */
  inPart: { terms: { 0: "partiel*, en partie, pour partie" } },
  opinionYes: { terms: { 0: "f, fav, af, a.f, tf" } },
  opinionNo: { terms: { 0: "d, déf, défav, ad, a.d" } },
  /** A line that is listed and receives nothing. */
  forMemory: { terms: { 0: "mémoire, pour mémoire, pm, p m, p.m, p.m., p. m, p. m." } },
  /** « Montant total de l'opération »: what the whole costs. */
  totalOf: { terms: { 0: "total de l', total du, total de, total des" } },
  councilName: { terms: { 0: "département, conseil départemental, cd, dept, dpt" } },
  shareOf: { terms: { 0: "le, part, part du" } },
  share: { terms: { 0: "part" } },
  otherOnes: { terms: { 0: "autre" } },
  cumulated: { terms: { 0: "cumul*" } },
  budgetSection: { terms: { 0: "section" } },
  /** What Excel titles the lines of a pivot. */
  pivotTitle: { terms: { 0: "étiquettes de lignes, row labels" } },
  /** What Excel, or whoever copies a sheet, names it. */
  genericSheet: { terms: { 0: "feuil, sheet, onglet, classeur, page, copie, export" } },
} as const satisfies Record<string, Entry>;
