/**
 * The figures of the sample dossiers: an invented département, its themes, operations and grants.
 * Everything else (workbook, deliberation, report) is made from these.
 */

/** One grant. Amounts are whole cents. */
export interface SampleLine {
  readonly territory: string;
  readonly beneficiary: string;
  readonly description: string;
  readonly retained: boolean;
  readonly comment: string;
  readonly cents: number;
}

export interface SampleOperation {
  readonly title: string;
  /** What the narrative says it is for. */
  readonly purpose: string;
  readonly code: string;
  readonly lines: readonly SampleLine[];
}

export interface SampleTheme {
  readonly title: string;
  readonly operations: readonly SampleOperation[];
}

/** A budget imputation; AE and available credit in whole cents. */
export interface SampleImputation {
  readonly code: string;
  readonly budgetImputation: string;
  readonly label: string;
  readonly authorisedCents: number;
  readonly availableCents: number;
}

export interface SampleFigures {
  readonly themes: readonly SampleTheme[];
  readonly imputations: readonly SampleImputation[];
}

const granted = (territory: string, beneficiary: string, description: string, euros: number): SampleLine => ({
  territory,
  beneficiary,
  description,
  retained: true,
  comment: "",
  cents: Math.round(euros * 100),
});

const rejected = (
  territory: string,
  beneficiary: string,
  description: string,
  comment: string,
): SampleLine => ({ territory, beneficiary, description, retained: false, comment, cents: 0 });

export const figures: SampleFigures = {
  themes: [
    {
      title: "Lecture publique et culture de proximité",
      operations: [
        {
          title: "Résidences d'artistes en collège",
          purpose: "Chaque résidence réunit une compagnie et les classes d'un collège pendant un trimestre.",
          code: "CUL-311A01",
          lines: [
            granted("Montclair", "Compagnie du Paravent", "Théâtre d'ombres au collège de Montclair", 6200),
            granted("Vernoise", "Atelier Papier Plié", "Gravure et reliure au collège de Vernoise", 4850),
            granted("Pont-Lévan", "Fanfare des Écluses", "Création musicale au collège Jean-Rameau", 7300),
            rejected("Montclair", "Collectif Lanterne", "Vidéo au lycée de Montclair", "Hors champ : lycée"),
          ],
        },
        {
          title: "Réseau des bibliothèques rurales",
          purpose: "L'aide porte sur les fonds documentaires et sur les tournées entre communes.",
          code: "CUL-313A02",
          lines: [
            granted("La Ferrande", "Commune de La Ferrande", "Renouvellement du fonds jeunesse", 3150),
            granted("Vernoise", "Commune de Saint-Aubry", "Fonds en gros caractères", 2480),
            granted("Pont-Lévan", "Syndicat des Quatre-Moulins", "Tournées du bibliobus", 11900),
            granted("Montclair", "Association Lire au Pays", "Portage de livres à domicile", 4060),
          ],
        },
      ],
    },
    {
      title: "Sport pour tous",
      operations: [
        {
          title: "Clubs formateurs",
          purpose: "Les clubs aidés forment de jeunes arbitres et des éducateurs bénévoles.",
          code: "SPO-326A01",
          lines: [
            granted("Montclair", "Handball Club de Montclair", "École d'arbitrage", 8400),
            granted("Vernoise", "Union Sportive de Vernoise", "Formation de dix éducateurs", 9250),
            granted("Pont-Lévan", "Aviron des Trois-Rivières", "Encadrement des moins de 15 ans", 5700),
            granted("La Ferrande", "Judo Club Ferrandais", "Stages de perfectionnement", 3950),
            granted("Vernoise", "Basket Club de Saint-Aubry", "Création d'une section féminine", 4600),
          ],
        },
        {
          title: "Sport et handicap",
          purpose: "Les crédits financent du matériel adapté et des heures d'encadrement.",
          code: "SPO-326A04",
          lines: [
            granted("Montclair", "Cap Sans Limite", "Fauteuils de compétition", 13200),
            granted("Pont-Lévan", "Voile Pour Chacun", "Deux dériveurs accessibles", 9840),
          ],
        },
        {
          title: "Savoir nager",
          purpose: "Les séances s'adressent aux élèves de sixième qui ne savent pas encore nager.",
          code: "SPO-326A01",
          lines: [
            granted("Vernoise", "Cercle des Nageurs de Vernoise", "Stages de printemps", 2750),
            granted("La Ferrande", "Communauté de communes du Haut-Lévan", "Créneaux et transport", 6180),
            granted("Montclair", "Dauphins de Montclair", "Stages d'été", 3320),
          ],
        },
      ],
    },
    {
      title: "Transition écologique",
      operations: [
        {
          title: "Haies et bocage",
          purpose:
            "Les plantations sont faites avec des essences locales, sur des terrains ouverts au public.",
          code: "ENV-758A03",
          lines: [
            granted("La Ferrande", "Association Bocage Vivant", "Plantation de 2 km de haies", 7425.6),
            granted("Vernoise", "Commune de Bourg-Ancel", "Haie de la plaine des sports", 3180.25),
            granted("Pont-Lévan", "Syndicat des Quatre-Moulins", "Ripisylve du ruisseau des Aulnes", 12640),
          ],
        },
        {
          title: "Jardins partagés",
          purpose: "L'aide couvre les clôtures, les récupérateurs d'eau et l'animation de la première année.",
          code: "ENV-758A05",
          lines: [
            granted("Montclair", "Les Potagers du Rempart", "Ouverture d'un jardin de 30 parcelles", 4915.4),
            granted("Montclair", "Centre social des Tanneurs", "Jardin d'insertion", 6270),
            granted("Vernoise", "Terre et Voisins", "Récupérateurs d'eau", 1890.13),
          ],
        },
      ],
    },
  ],
  imputations: [
    {
      code: "CUL-311A01",
      budgetImputation: "65748/311",
      label: "Résidences et action culturelle",
      authorisedCents: 12_000_000,
      availableCents: 4_350_000,
    },
    {
      code: "CUL-313A02",
      budgetImputation: "65734/313",
      label: "Développement de la lecture publique",
      authorisedCents: 20_000_000,
      availableCents: 6_120_050,
    },
    {
      code: "SPO-326A01",
      budgetImputation: "65748/326",
      label: "Clubs sportifs et apprentissages",
      authorisedCents: 35_000_000,
      availableCents: 9_875_000,
    },
    {
      code: "SPO-326A04",
      budgetImputation: "65748/326",
      label: "Sport adapté et handisport",
      authorisedCents: 9_000_000,
      availableCents: 3_000_000,
    },
    {
      code: "ENV-758A03",
      budgetImputation: "65748/758",
      label: "Plantation de haies",
      authorisedCents: 15_000_000,
      availableCents: 5_240_075,
    },
    {
      code: "ENV-758A05",
      budgetImputation: "65748/758",
      label: "Soutien aux jardins collectifs",
      authorisedCents: 6_000_000,
      availableCents: 2_430_000,
    },
  ],
};

/** Sum of an operation's retained lines, in cents. */
export function operationCents(operation: SampleOperation): number {
  return operation.lines.reduce((sum, line) => sum + (line.retained ? line.cents : 0), 0);
}

/** Sum of a theme's operations, in cents. */
export function themeCents(theme: SampleTheme): number {
  return theme.operations.reduce((sum, operation) => sum + operationCents(operation), 0);
}

/** Sum of the operations charged to a code, in cents. */
export function codeCents({ themes }: SampleFigures, code: string): number {
  const operations = themes
    .flatMap((theme) => theme.operations)
    .filter((operation) => operation.code === code);
  return operations.reduce((sum, operation) => sum + operationCents(operation), 0);
}
