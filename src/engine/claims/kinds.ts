import { forms, type Concept } from "../lexicon";
import { isPaidFirst, isPaidLast } from "./paid-first";
import {
  clauseLeads,
  follows,
  followsWithYear,
  governs,
  isProduct,
  leads,
  leadsAcross,
  leadsToAnother,
  leadsWith,
  opens,
  says,
  saysLast,
  saysInARow,
  type Said,
} from "./said";

/** What a figure of a sentence is: granted, a part of what is, or of something else, that is compared with nothing. */
export type FigureKind =
  | "granted"
  | "part"
  | "recital"
  | "legal-reference"
  | "commitment-authorisation"
  | "available-credit"
  | "threshold"
  | "other-year"
  | "replaced"
  | "cumulative"
  | "difference"
  | "project-cost"
  | "other-funder"
  | "asked"
  | "unit-price"
  | "provision"
  | "loan"
  | "rent"
  | "income"
  | "whole-budget";

/** One way to tell what a figure is. */
export interface KindRule {
  readonly kind: FigureKind;
  /** How far it looks: to the words beside the figure, or to all of its sentence. */
  readonly reach: "beside" | "sentence";
  readonly when: (said: Said) => boolean;
  /** A sentence whose figure in brackets this rule tells, and none above it. */
  readonly example: string;
}

/** How many characters may stand between a figure and the words that tell what it is. */
const NEAR = 60;
const BESIDE = 28;

/** What leads to a bound, or to both ends of a range: « s'échelonnent de 650 € à 5 000 € ». */
const LIMITS = ["threshold", "rangeLead"] as const;

/** What is said in passing of whom a sentence names. */
const aside = new RegExp(`, ?${forms("who")} [^,;€]{1,120},`, "g");

/** Whether a sentence tells what was done, not what is proposed. */
export function isOfThePast({ sentence, told }: Pick<Said, "sentence" | "told">): boolean {
  // « l'Adie, qui a accordé 31 prêts, obtient 6 500 € »
  const main = told.replace(aside, ",");
  return opens(sentence, "reminder") || saysInARow(main, "auxiliary", "adverb", "pastDeed");
}

/** Whether a figure is a price, a ceiling or what each one gets. */
export function isOfAUnit({ before, after }: Said): boolean {
  return (
    isProduct(before, "unit") ||
    leads(before, ["eachBefore", "threshold"], NEAR) ||
    leads(before, "between", 2) ||
    (leads(before, "costBefore", NEAR) && leadsWith(before, "costBefore", "perUnitWord", NEAR)) ||
    /^ ?\/(?! ?[0-9])/.test(after) ||
    follows(after, "perBefore", "unit") ||
    follows(after, ["definiteArticle", "elidedArticle"], "unit") ||
    follows(after, "each")
  );
}

/** Whether a figure is said to be of before: « s'élevait à … », or « … l'an dernier », but not « …, contre … l'an dernier ». */
export function isFormer({ before, after }: Pick<Said, "before" | "after">): boolean {
  return says(before, "formerly") || (says(after, "formerly") && !says(after, "instead"));
}

/** Whether the verb of a decision leads to a figure. */
function isDecided({ before }: Said): boolean {
  return governs(before, "grantingVerb");
}

/** « affecter sur le crédit disponible un montant de … »: what the decision takes from a sum named before is another. */
function isTakenFrom({ before }: Said, concept: Concept): boolean {
  return leadsWith(before, "grantingVerb", concept, 120) && saysInARow(before, concept, "adverb", "article");
}

/** Whether a figure is what an item comes to: alone behind a colon, whatever its name costs before it. */
function closesItem({ before, after }: Said): boolean {
  return /: ?$/.test(before) && /^[ .;]*$/.test(after);
}

/** Whether a sentence opens with a figure: nothing leads to it. */
function isFirst({ before }: Said): boolean {
  return !/[a-z]/.test(before);
}

/** Whether what follows a figure says that it is not granted. */
function turnsDown(after: string): boolean {
  return follows(after.replace(/^ ?\)/, ""), "refusedBehind");
}

const before =
  (concepts: Concept | readonly Concept[], within = NEAR) =>
  (said: Said): boolean =>
    leads(said.before, concepts, within);

/**
 * What tells the kind of a figure, the surest first: the first rule that holds decides; a figure of which none holds is
 * taken for granted. A rule looks at the words just before or after, then at the sentence.
 */
export const kindRules: readonly KindRule[] = [
  {
    kind: "recital",
    reach: "sentence",
    when: ({ sentence }) => opens(sentence, "recital"),
    example: "Vu la délibération du 3 mai attribuant [5 000 €] ;",
  },
  {
    kind: "cumulative",
    reach: "beside",
    when: before("raisedTo"),
    example: "qui s'ajoute aux 84 500 € déjà attribués, portant le total annuel à [160 700 €]",
  },
  {
    kind: "cumulative",
    reach: "beside",
    when: ({ after }) => follows(after, "ofSeveralVotes"),
    example: "il obtiendrait 450 000 € pour la deuxième tranche, soit [880 000 €] au total des deux votes",
  },
  {
    kind: "cumulative",
    reach: "beside",
    when: ({ before }) => leadsWith(before, "withThisVote", "reaches", NEAR),
    example: "4 000 € avaient été accordés l'an dernier ; avec le présent vote, on arrive à [9 000 €]",
  },
  {
    kind: "project-cost",
    reach: "beside",
    when: ({ after }) => follows(after, "beforeTax"),
    example: "Le Bureau approuve la tranche de travaux, d'un montant de [562 248,15 €] hors taxes",
  },
  {
    kind: "project-cost",
    reach: "beside",
    when: ({ after }) => follows(after, "ofWorks"),
    example: "programme A : 210 000 € pour [367 000 €] de travaux",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: (said) => leads(said.before, "addedTo", BESIDE) || follows(said.after, "alreadyGranted"),
    example: "pour un montant total de 76 200 €, qui s'ajoute aux [84 500 €] déjà attribués",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: ({ after }) => follows(after, "beforeSitting"),
    example: "L'autorisation est affectée à hauteur de [18 400 €] avant séance",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: ({ after }) => followsWithYear(after, "grantedIn"),
    example: "Les [310 000 €] votés en 2024 sont reconduits",
  },
  {
    kind: "commitment-authorisation",
    reach: "beside",
    when: ({ before }) =>
      leads(before, "commitmentAuthorisation", 50) &&
      (!leadsWith(before, "grantingVerb", "commitmentAuthorisation", 120) ||
        // The verb has what it grants: a sum said before.
        saysInARow(before, "grantingVerb", "adverb", "saidSum")),
    example: "code MOB-1 (Vélo) : 386 000 €, sur une AP de [1 000 000 €]",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: (said) => leads(said.before, "available", 50) && !isTakenFrom(said, "available"),
    example: "Les crédits disponibles sont de [90 000 €]",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: before(["leftToShare", "onEnvelope"], 40),
    example: "pour un montant de 23 290 €, laissant un reste à répartir de [36 710 €]",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: ({ before }) => leadsAcross(before, "leftOfEnvelope", NEAR),
    example: "Restera disponible sur l'enveloppe de 70 000 € une somme de [8 250 €].",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: ({ after }) => follows(after, "leftBehind"),
    example: "Une enveloppe de [12 730 €] reste à répartir",
  },
  {
    kind: "available-credit",
    reach: "beside",
    // « Un crédit de … est ouvert au profit des lauréats » grants: what pays is said where something is charged.
    when: ({ before, after }) =>
      leadsWith(before, "otherPurpose", "envelopeNoun", 160) &&
      leads(before, "envelopeNoun", 4) &&
      follows(after, "openedBehind"),
    example: "De prélever la dépense sur le chapitre 65, où un crédit de [60 000 €] est ouvert.",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: (said) =>
      (leads(said.before, "aSum", 1) || isFirst(said)) &&
      follows(said.after, "openedBehind") &&
      !isDecided(said),
    example: "[105 000 €] sont inscrits au compte 65748 du budget.",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: before("creditsEntered", 90),
    example: "Les crédits sont inscrits au budget 2023, chapitre 65, fonction 213, pour [19 000 €].",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: ({ before, after }) => leads(before, "onWhich", NEAR) && follows(after, "openedBehind"),
    example: "D'imputer la dépense au compte 6558, sur lequel [60 000 €] sont inscrits au budget primitif.",
  },
  {
    kind: "available-credit",
    reach: "beside",
    when: ({ before }) => leadsWith(before, "onWhich", "standsThere", 40),
    example: "D'imputer la dépense au chapitre 65, nature 65748, où figurent [60 000 €].",
  },
  {
    kind: "threshold",
    reach: "beside",
    when: ({ before: said }) => leads(said, LIMITS, NEAR) || leadsAcross(said, LIMITS, NEAR),
    example: "Les dettes inférieures à [1 500 €] sont exclues",
  },
  {
    kind: "threshold",
    reach: "beside",
    when: before("bound", 1),
    example: "Deux clubs percevront plus de [23 000 €] : le Vélo club (28 000 €) et l'Aviron (25 000 €).",
  },
  {
    kind: "threshold",
    reach: "beside",
    when: ({ after }) => follows(after, ["orMore", "orLess"]),
    example: "Six dossiers reçoivent [25 000 €] ou plus.",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: before("instead", 4),
    example: "2 opérations sont proposées pour un total de 42 400 €, contre [42 000 €] en 2024",
  },
  {
    kind: "replaced",
    reach: "beside",
    when: ({ before, after }) => leads(before, "changedFrom", 2) && follows(after, "upTo"),
    example: "la subvention d'Un toit pour tous est portée de [8 000 €] à 9 500 €",
  },
  {
    kind: "difference",
    reach: "beside",
    when: ({ before }) => /(?:^|[ :(])[+±] ?$/.test(before),
    example: "Amendement n° 3 (adopté) : + [1 000 €] pour Lud'Ouest.",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: ({ before, after }) =>
      /\( ?$/.test(before) && followsWithYear(after, "yearLead") && /^[^(]{0,14}\)/.test(after),
    example: "La progression est ramenée à 2,9 % ([17 200 €] en 2025).",
  },
  {
    kind: "asked",
    reach: "beside",
    when: ({ before, after }) => leads(before, "requestNoun", NEAR) && turnsDown(after),
    example: "La demande de l'association Les Voix du large ([2 000 €]) n'est pas retenue cette année.",
  },
  {
    kind: "replaced",
    reach: "beside",
    when: ({ before }) => leads(before, "readInstead", NEAR),
    example: "au lieu de « collège Anatole France : [4 460,40 €] », lire « 6 460,40 € »",
  },
  {
    kind: "difference",
    reach: "beside",
    when: ({ after }) => follows(after, "partedBehind"),
    example: "Le Service de remplacement aurait [1 000 €] de plus, soit 28 500 €.",
  },
  {
    kind: "difference",
    reach: "beside",
    when: before("difference", 12),
    example: "un montant de 12 500 €, en hausse de [500 €] par rapport à 2024",
  },
  {
    kind: "other-year",
    reach: "beside",
    when: before("reminder", 12),
    example: "d'attribuer 12 500 € (pour mémoire, [12 000 €] en 2024)",
  },
  {
    kind: "other-funder",
    reach: "beside",
    when: before("otherShare", BESIDE),
    example: "soit 183 803 €, en contrepartie d'un montant FSE+ de [242 914 €]",
  },
  {
    kind: "other-funder",
    reach: "beside",
    when: ({ after }) => follows(after, ["ofAFund", "ofAnotherFunder"]),
    example: "une contrepartie régionale de 80 050 €, en regard de [181 225 €] de FEADER",
  },
  {
    kind: "other-funder",
    reach: "beside",
    when: ({ before }) => clauseLeads(before, "otherGiver", "gives"),
    example: "La CAF verse par ailleurs [3 000 €] au Relais du Val",
  },
  {
    kind: "other-funder",
    reach: "beside",
    when: before("otherGiver", 1),
    example: "Le Département a versé 3 500 € à l'Harmonie et la CAF [6 000 €] au Relais du Val",
  },
  {
    kind: "other-funder",
    reach: "beside",
    when: (said) =>
      leadsWith(said.before, ["creditWord", "grantNoun"], "ofAnotherFunder", 80) &&
      !leads(said.before, "grantNoun", BESIDE),
    example: "Les crédits spécifiques de l'État notifiés pour 2023 s'élèvent à [415 000 €]",
  },
  {
    kind: "asked",
    reach: "beside",
    when: before("request", 100),
    example: "21 dossiers ont été reçus, pour un montant sollicité de [300 202 €]",
  },
  {
    kind: "asked",
    reach: "beside",
    when: ({ before }) => saysLast(before, "turningDown", "grantingVerb"),
    example: "d'ajourner la demande des Scouts du Val ([900 €])",
  },
  {
    kind: "asked",
    reach: "beside",
    when: ({ before }) =>
      (leadsWith(before, "filed", "requestNoun", 100) || leadsWith(before, "requestNoun", "filed", 100)) &&
      !leads(before, "retainedWord", 100),
    example: "Les collèges ont déposé 31 demandes, pour un montant cumulé de [96 400 €].",
  },
  {
    kind: "asked",
    reach: "beside",
    when: ({ before }) => clauseLeads(before, "aMember", "wouldChange"),
    example: "M. Henry propose de porter le Vélo-club à [900 €].",
  },
  {
    kind: "provision",
    reach: "beside",
    when: before("provision"),
    example: "une provision pour litige de [7 600,50 €]",
  },
  {
    kind: "loan",
    reach: "beside",
    when: before("loan"),
    example: "la garantie d'un emprunt de [150 000 €]",
  },
  {
    kind: "rent",
    reach: "beside",
    when: before("rent", BESIDE),
    example: "un loyer annuel de [12 000 €]",
  },
  {
    kind: "income",
    reach: "beside",
    when: before("income", BESIDE),
    example: "des recettes de [40 000 €]",
  },
  {
    kind: "whole-budget",
    reach: "beside",
    when: (said) =>
      leads(said.before, "wholeBudget", 40) ||
      (opens(said.sentence, "theBudget") && leads(said.before, "theBudget", 40)),
    example: "Le budget primitif 2026 s'élève à [310 000 €]",
  },
  {
    kind: "project-cost",
    reach: "beside",
    when: before("itsBudget", 4),
    example: "D'attribuer 750 € à l'Union sportive (budget : [15 000 €])",
  },
  {
    kind: "asked",
    reach: "beside",
    when: before("asksFor", 2),
    example: "L'Amicale laïque demande [1 500 €]",
  },
  {
    kind: "project-cost",
    reach: "beside",
    when: before("ofACost"),
    example: "une aide de 5 000 € sur un budget prévisionnel de [64 273 €]",
  },
  {
    kind: "unit-price",
    reach: "beside",
    when: ({ before }) => isProduct(before, "unit"),
    example: "Club de judo : 154 licenciés x [15 €], soit 2 310 €",
  },
  {
    kind: "unit-price",
    reach: "beside",
    when: isOfAUnit,
    example: "La place est payée [160 €] par mois",
  },
  {
    kind: "other-year",
    reach: "sentence",
    when: isOfThePast,
    example: "En 2021, le Département a versé [130 000 €]",
  },
  {
    kind: "other-year",
    reach: "sentence",
    when: isFormer,
    example: "Le montant mobilisé en 2024 était de [88 215 €].",
  },
  {
    kind: "project-cost",
    reach: "sentence",
    when: (said) =>
      says(said.sentence, "ofACost") &&
      !isDecided(said) &&
      !closesItem(said) &&
      !leads(said.before, "grantNoun", BESIDE) &&
      (says(said.before, "ofACost") || !leadsToAnother(said.after, "ofACost", BESIDE)),
    example: "Il faut [64 273 €] pour mener le projet global",
  },
  {
    kind: "legal-reference",
    reach: "sentence",
    when: (said) => says(said.sentence, "law") && !isDecided(said),
    example: "La loi oblige à publier les aides de [23 000 €]",
  },
  {
    kind: "part",
    reach: "beside",
    when: before("partBefore", 24),
    example: "un total de 277 000 €, dont [144 000 €] en fonctionnement",
  },
  {
    kind: "part",
    reach: "beside",
    when: isPaidLast,
    example: "80 200 €, le solde restant à verser, déduction faite des acomptes, étant de [44 250 €]",
  },
  {
    kind: "part",
    reach: "beside",
    when: isPaidFirst,
    example: "Dit qu'un acompte de 30 %, soit [83 400 €] au total, sera versé à la signature",
  },
];
