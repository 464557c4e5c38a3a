/** Invented names: towns, associations, themes, operations, labels. None is taken from a real dossier. */

export const TERRITORIES = [
  "Haut-Vallon",
  "Bocage",
  "Val de Sauve",
  "Littoral",
  "Plateau",
  "Agglomération de Montclair",
] as const;

export const BENEFICIARIES = [
  "Association Tremplin",
  "Les Ateliers du Moulin",
  "CCAS de Vernoise",
  "Mission locale du Bocage",
  "Régie de quartier des Tanneurs",
  "Foyer Jean-Rameau",
  "Maison de l'Emploi du Val de Sauve",
  "Coup de Pouce",
  "Entraide Pays de Lévan",
  "La Passerelle",
  "Association Vivre Chez Soi",
  "Chantier école du Plateau",
  "Groupement des Artisans solidaires",
  "Union Locale du Logement",
  "Compagnie du Paravent",
  "Commune de Saint-Aubry",
  "Syndicat des Quatre-Moulins",
  "Club Nautique des Écluses",
  "Jardins de la Ferrande",
  "Habitat et Familles",
  "Centre social Les Glycines",
  "Mobilité Pour Tous",
  "Banque alimentaire de Montclair",
  "Ressourcerie du Littoral",
  "École de la Deuxième Chance",
  "Espace Santé Jeunes",
  "Accueil Paysan du Haut-Vallon",
  "Femmes en Chemin",
  "Collectif Lanterne",
  "Atelier Papier Plié",
  "Secours Fraternel",
  "Médiation et Quartiers",
  "CIAS du Bocage",
  "Cap Sans Limite",
  "Boutique Emploi Services",
  "Fédération des Centres ruraux",
  "Tiers-lieu La Filature",
  "Association Bocage Vivant",
  "Loisirs Éducation et Savoirs",
  "Maison des Aînés de Bourg-Ancel",
] as const;

export const DESCRIPTIONS = [
  "Accompagnement renforcé",
  "Ateliers collectifs hebdomadaires",
  "Permanences dans les communes",
  "Achat de matériel",
  "Animation du réseau",
  "Poste de coordination",
  "Parcours individualisés",
  "Actions de prévention",
] as const;

export const THEMES = [
  "Emploi et retour à l'activité",
  "Logement des publics fragiles",
  "Prévention et santé",
  "Éducation populaire et citoyenneté",
  "Solidarités entre générations",
  "Culture de proximité",
  "Mobilité et numérique",
  "Transition écologique",
] as const;

export const OPERATIONS = [
  "Chantiers d'insertion",
  "Référents de parcours",
  "Clauses sociales",
  "Bail accompagné",
  "Auto-réhabilitation du logement",
  "Résidences sociales",
  "Dépistage itinérant",
  "Points écoute",
  "Nutrition et bien-être",
  "Conseils de jeunes",
  "Colonies apprenantes",
  "Aide aux devoirs",
  "Lutte contre l'isolement",
  "Habitat inclusif",
  "Cafés des aidants",
  "Spectacles en milieu rural",
  "Réseau des bibliothèques",
  "Fanfares et harmonies",
  "Garages solidaires",
  "Médiation numérique",
  "Covoiturage de village",
  "Haies et bocage",
  "Ressourceries",
  "Jardins partagés",
] as const;

/** Spelled as another hand would: case, articles, accents, hyphens. */
export function otherSpelling(name: string, way: number): string {
  switch (way % 4) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.replace(/^Association /, "").replace(/-/g, " ");
    case 2:
      return name.normalize("NFD").replace(/\p{M}/gu, "");
    default:
      return name.replace(/'/g, "’").replace(/^CCAS de /, "CCAS ");
  }
}
