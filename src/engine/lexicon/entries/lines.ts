import type { Entry } from "../entry";

/** What a table says in passing beside a line, that tells how its amount is meant. */
export const lines = {
  /** What a mark says of a file that is granted. */
  selected: {
    terms: {
      0: "oui, retenu, dossier retenu, projet retenu, favorable, très favorable, avis favorable, avis très favorable, accepté, accord, accordé, validé, sélectionné, attribué, approuvé, à retenir, éligible, partiel, partiellement",
    },
  },
  /** What a mark says of one that is not. */
  rejected: {
    terms: {
      0: "non, no, écarté, dossier écarté, projet écarté, rejet, rejeté, dossier rejeté, projet rejeté, refus, refusé, dossier refusé, projet refusé, défavorable, avis défavorable, inéligible, irrecevable, ajourné, ajournement, différé, reporté, retiré, retrait, abandon, abandonné, annulé, caduc, caduque, désistement, sans suite, ne pas retenir, à ne pas retenir",
    },
  },
  /** What a mark says where there was nothing to judge. */
  notJudged: {
    terms: {
      0: "so, s.o, s/o, sans objet, non concerné, non sollicité, non requis, néant",
    },
  },
  /** The amount stands there to be known, and counts in no total. */
  forTheRecord: {
    terms: {
      0: "pour mémoire, pour rappel, pour information, non retenu, hors total, non compris, ajourné, ajournement, reporté, à l'étude, en attente, sous réserve",
    },
  },
  /** The line is given up: it was granted, or asked for, and is not any more. */
  withdrawn: {
    terms: {
      0: "retiré, retrait, se retire, désisté, désistement, se désiste, abandonné, abandon, annulé, annulation, supprimé, renonce, renoncement, caduc, sans suite",
    },
  },
  /** The amount is taken back: a negative one is meant. */
  takenBack: {
    terms: {
      0: "reprise, trop-perçu, trop perçu, trop-versé, trop versé, indu, annulation, annulé, retrait, retiré(e), régularisation, désengagement, dégagement, restitution, reversement, remboursement, déduction, à déduire, minoration, diminution, baisse, réduction, moins-perçu, titre de recette, avoir",
    },
  },
} as const satisfies Record<string, Entry>;
