import { testRule } from "../../support/rule-tester";

const report = (...sentences: readonly string[]): string => `RAPPORT N° 7\n\n${sentences.join("\n\n")}`;

const CHOIRS = `
  ASSOCIATION        | COMMUNE | SECTEUR | CHORISTES | CONCERTS | SUBVENTION
  Voix du Lac        | Annel   | Nord    | 118       | 2440     | 3540
  Chœur d'Annel      | Annel   | Nord    | 96        | 2880     | 2880
  Cantilène          | Bussy   | Nord    | 41        | 0        | 1230
  Gens du Pont       | Cernay  | Sud     | 204       | 4320     | 6120
  Les Cigales        | Cernay  | Sud     | 87        | 2610     | 2610
  Petit Chœur        | Drouel  | Sud     | 33        | 0        | 990
  Ensemble Ut        | Érize   | Sud     | 52        | 1100     | 1560
  TOTAL              |         |         | 631       | 13350    | 18930`;

const HOMES = `
  STRUCTURE      | OBJET        | TAUX | MONTANT PROPOSE
  Logis du Val   | 14 mesures   | 40   | 42000
  Toit pour tous | 9 mesures    | 30   | 27000
  Logis du Val   | 6 mesures    | 30   | 18000
  Foyer Bel Air  | 5 mesures    | 20   | 15000
  Abri de nuit   | 3 mesures    | 40   | 9000
  Halte          | 8 mesures    | 40   | 24000
  TOTAL          |              |      | 135000`;

/** Six projects of five. */
const PROJECTS = `
  STRUCTURE      | OBJET      | MONTANT PROPOSE
  Rives et Bois  | Sentier    | 4200
  Rives et Bois  | Mare       | 3150
  Le Fournil     | Four       | 2400
  Canopée        | Verger     | 1980
  Ardoise        | Lavoir     | 5260
  La Navette     | Bac        | 870
  TOTAL          |            | 17860`;

/** Two actions under a theme. */
const MEADOWS = `
  Axe 1 – Nature
  ACTION             | STRUCTURE      | OBJET   | MONTANT PROPOSE
  1.1 Mares          | Rives et Bois  | Curage  | 4200
  ^                  | Canopée        | Digue   | 3150
  ^                  | Ardoise        | Frayère | 2400
  1.2 Haies          | Le Fournil     | Talus   | 1980
  ^                  | La Navette     | Plants  | 870
  Axe 2 – Accueil
  ACTION             | STRUCTURE      | OBJET   | MONTANT PROPOSE
  2.1 Sentiers       | Halte          | Balises | 5260
  2.2 Gîtes          | Logis du Val   | Poêle   | 6100
  ^                  | Abri de nuit   | Toiture | 1500
  TOTAL              |                |         | 25460`;

const odd = (name: string, sheet: string, message: string, ...sentences: readonly string[]) => ({
  name,
  sheet,
  report: report(...(sentences.length > 0 ? sentences : [name])),
  findings: [{ at: "rapport", severity: "warning" as const, message }],
});

const right = (sheet: string, sentence: string) => ({ name: sentence, sheet, report: report(sentence) });

testRule("recipient-count", {
  valid: [
    ...[
      "Les 7 associations regroupent 631 choristes dans 5 communes.",
      "L'enveloppe de 18 930 € bénéficie à 7 associations de 5 communes.",
      "L'enveloppe de 18 930 €, contre 17 400 € pour 6 associations en 2024, est en hausse.",
      "En 2024, 18 930 € avaient été versés à 6 associations.",
      "6 associations sur 7, pour 18 930 €, sont de la région.",
      "Le secteur Nord réunit 255 choristes dans 3 associations ; il reçoit 7 650 €.",
      "Huit associations ont sollicité une aide, pour 631 choristes.",
      "Le Nord compte 255 choristes et 12 salles.",
      "18 930 € sont répartis en 8 versements.",
      "Les concerts, aidés à hauteur de 13 350 €, sont ceux de 5 associations.",
      "7 associations et 4 fanfares répètent dans 6 salles.",
      "Commission du 12 mars : 8 dossiers, 7 accords, 18 930 €.",
      "L'enveloppe de 18 930 € va à sept structures, soit six associations et un collectif.",
    ].map((sentence) => right(CHOIRS, sentence)),
    ...[
      "Il s'agit de suivre 45 mesures, à raison de 3 000 € la mesure, pour 135 000 €.",
      "3 structures sont aidées à 40 %, 2 à 30 % et 1 à 20 %.",
      "Le taux est de 40 % pour 12 communes, de 30 % pour 4 autres et de 20 % pour 2.",
      "Ces 48 mesures seront suivies par un comité.",
    ].map((sentence) => right(HOMES, sentence)),
    ...[
      "Il se décline en 2 actions : mares (1.1), 3 dossiers pour 9 750 € ; haies (1.2), 2 dossiers pour 2 850 €.",
      "Il se décline en 2 volets : les mares, pour 9 750 € ; les haies, pour 2 850 €.",
    ].map((sentence) => right(MEADOWS, sentence)),
    ...[
      "Il est proposé de retenir 6 projets portés par 5 associations.",
      "6 demandes, émanant de 6 communes, avaient été reçues en 2024.",
      "Le jury a lu 9 projets portés par 9 associations.",
    ].map((sentence) => right(PROJECTS, sentence)),
  ],
  invalid: [
    odd(
      "Nous retenons 6 projets, portés par 6 associations.",
      PROJECTS,
      "« 6 associations », l'annexe en donne 5",
    ),
    odd(
      "Nous retenons 5 projets portés par les 5 associations.",
      PROJECTS,
      "« 5 projets », l'annexe en donne 6",
    ),
    odd(
      "Il se décline en 2 actions : mares (1.1), 4 dossiers pour 9 750 € ; haies (1.2), 2 dossiers pour 2 850 €.",
      MEADOWS,
      "4 subventions annoncées, l'annexe en compte 3",
    ),
    odd("Les 8 associations regroupent 631 choristes.", CHOIRS, "« 8 associations », l'annexe en donne 7"),
    odd("7 associations, 631 choristes, 6 communes.", CHOIRS, "« 6 communes », l'annexe en donne 5"),
    odd(
      "Le secteur Nord réunit 2 associations et 255 choristes ; il reçoit 7 650 €.",
      CHOIRS,
      "« 2 associations », l'annexe en donne 3",
    ),
    odd(
      "Trois associations, 252 choristes, 7 650 €.",
      CHOIRS,
      "« 252 choristes », la colonne « CHORISTES » de l'annexe en donne 255",
    ),
    odd(
      "Les concerts de 6 associations coûtent 13 350 €.",
      CHOIRS,
      "« 6 associations », l'annexe en donne 5",
    ),
    odd(
      "À raison de 3 000 € la mesure, 54 mesures seront suivies, pour 135 000 €.",
      HOMES,
      "« 54 mesures », l'annexe en donne 45",
    ),
    odd(
      "3 structures sont aidées à 40 %, 4 à 30 % et 1 à 20 %.",
      HOMES,
      "« 4 à 30 % », l'annexe en compte 2",
    ),
  ],
});
