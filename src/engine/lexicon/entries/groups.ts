import type { Entry } from "../entry";

/** What lines are grouped by, who receives, and what their words are about. */
export const groups = {
  theme: {
    terms: {
      12: "thématique, axe, thème",
      7: "politique, domaine, délégation, volet, priorité, orientation, objectif, enjeu, pilier",
      5: "programme, rubrique, famille, catégorie",
      4: "mission, chapitre, partie, titre, compétence",
      3: "dispositif, secteur",
    },
  },
  operation: {
    terms: {
      12: "opération, op, opé",
      9: "dispositif",
      8: "action",
      7: "mesure, fiche, fiche action, sous-action",
      6: "programme",
      4: "intitulé",
      3: "rubrique, famille, catégorie, libellé, désignation",
      2: "mission, chapitre",
    },
  },
  territory: {
    terms: {
      12: "territoire, territorial",
      10: "localisation, canton, arrondissement, bassin, zone, quartier, epci",
      8: "secteur",
      7: "commune, ville, lieu, département, implantation, périmètre",
      6: "géographique",
    },
  },
  /** A heading that names a place rather than what is done there. */
  place: {
    terms: {
      0: "territoire, secteur, canton, commune, arrondissement, bassin, quartier, epci, communauté de, communauté d'agglo*, communauté urbaine*, agglomération, mdadt, utas, mds",
    },
  },
  beneficiary: {
    terms: {
      12: "structure, bénéficiaire, attributaire, organisme, porteur, association, asso, nombeneficiaire",
      10: "tiers, opérateur, demandeur, partenaire, candidat, prestataire, titulaire, destinataire, membre",
      8: "établissement, collectivité, entreprise, employeur, ouvrage, gestionnaire, club, collège, lycée, école, compagnie, bailleur, exploitant, exploitation, propriétaire",
      5: "raison, social, dénomination",
      4: "nom",
      3: "commune, epci, ville, lieu, département, implantation, périmètre",
    },
  },
  description: {
    terms: {
      14: "description, descriptif",
      9: "objet, projet",
      6: "complément, détail, information, contenu, précision, action",
      5: "libellé, désignation",
      4: "intitulé",
      3: "nature",
    },
  },
  comment: {
    terms: {
      12: "commentaire, observation, remarque, motif, motivation, justification, note",
      3: "avis, statut, décision, arbitrage, suite",
    },
  },
  retained: {
    terms: {
      12: "retenu, retenir, dossier retenu, projet retenu",
      10: "sélection, sélectionné",
      9: "décision, arbitrage",
      8: "suite",
      7: "avis, statut",
      3: "proposition, attribution",
    },
  },
} as const satisfies Record<string, Entry>;
