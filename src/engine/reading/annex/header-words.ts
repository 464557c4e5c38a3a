import { fold, words } from "../../wording";

/** What a column of the annex holds. */
export type Role =
  | "theme"
  | "operation"
  | "territory"
  | "beneficiary"
  | "description"
  | "retained"
  | "comment"
  | "amount"
  | "code";

/** How strongly a header's wording speaks for each role; a role that it says nothing of is absent. */
export type RoleScores = ReadonlyMap<Role, number>;

/** A word of a header (the beginning of a folded word) and what it speaks for. */
const vocabulary: readonly (readonly [RegExp, Partial<Record<Role, number>>])[] = [
  [/^thematiques?$|^axes?$|^themes?$/, { theme: 12 }],
  [/^politiques?$|^domaines?$|^volets?$|^priorites?$|^orientations?$|^objectifs?$/, { theme: 7 }],
  [/^programmes?$/, { theme: 5, operation: 6 }],
  [/^missions?$|^chapitres?$/, { theme: 4, operation: 2 }],
  [/^rubriques?$|^familles?$|^categories?$/, { theme: 5, operation: 3 }],
  [/^operations?$/, { operation: 12, code: 2 }],
  [/^dispositifs?$/, { operation: 9, theme: 3 }],
  [/^actions?$/, { operation: 8, description: 6 }],
  [/^mesures?$|^fiches?$/, { operation: 7 }],
  [/^intitules?$/, { operation: 4, description: 4 }],
  [/^territoires?$|^territorial/, { territory: 12 }],
  [/^secteurs?$/, { territory: 8, theme: 3 }],
  [
    /^localisations?$|^cantons?$|^arrondissements?$|^bassins?$|^zones?$|^quartiers?$|^epci$/,
    { territory: 10 },
  ],
  [
    /^communes?$|^villes?$|^lieux?$|^departements?$|^implantations?$|^perimetres?$/,
    { territory: 7, beneficiary: 3 },
  ],
  [/^geographi/, { territory: 6 }],
  [
    /^structures?$|^beneficiaires?$|^attributaires?$|^organismes?$|^porteurs?$|^associations?$/,
    { beneficiary: 12 },
  ],
  [
    /^tiers$|^operateurs?$|^demandeurs?$|^partenaires?$|^candidats?$|^prestataires?$|^titulaires?$/,
    { beneficiary: 10 },
  ],
  [
    /^etablissements?$|^collectivites?$|^entreprises?$|^employeurs?$|^ouvrages?$|^gestionnaires?$/,
    { beneficiary: 8 },
  ],
  [/^raisons?$|^sociales?$|^denominations?$/, { beneficiary: 5 }],
  [/^noms?$/, { beneficiary: 4 }],
  [/^descriptions?$|^descriptifs?$/, { description: 14 }],
  [/^objets?$|^projets?$/, { description: 9 }],
  [/^complements?$|^details?$|^informations?$|^contenus?$|^precisions?$/, { description: 6 }],
  [/^libelles?$|^designations?$/, { description: 5, operation: 3 }],
  [/^natures?$/, { description: 3 }],
  [/^retenue?s?$|^retenir$/, { retained: 12 }],
  [/^selections?$|^selectionne/, { retained: 10 }],
  [/^avis$|^statuts?$/, { retained: 7, comment: 3 }],
  // What is decided prevails over what was advised; it may be an amount.
  [/^decisions?$|^arbitrages?$/, { retained: 9, comment: 3, amount: 5 }],
  [/^suites?$/, { retained: 8, comment: 3 }],
  [
    /^commentaires?$|^observations?$|^remarques?$|^motifs?$|^motivations?$|^justifications?$|^notes?$/,
    { comment: 12 },
  ],
  [/^codes?$/, { code: 8 }],
  [/^imputations?$/, { code: 6 }],
  [/^montants?$|^subventions?$|^euros?$|^eur$|^credits?$/, { amount: 10 }],
  [
    /^aides?$|^participations?$|^financements?$|^dotations?$|^sommes?$|^concours$|^enveloppes?$/,
    { amount: 8 },
  ],
  [/^propose?e?s?$|^accordee?s?$|^attribuee?s?$|^alloue?e?s?$|^votee?s?$|^octroyee?s?$/, { amount: 7 }],
  [/^propositions?$|^attributions?$/, { amount: 7, retained: 3 }],
  [/^affectee?s?$|^budgets?$|^couts?$|^demandee?s?$|^sollicitee?s?$|^totaux$|^depenses?$/, { amount: 3 }],
  [/^fonctionnement$|^investissement$/, { amount: 4 }],
  [/^votes?$|^parts?$/, { amount: 5 }],
];

/** Words that are at home in a header and speak for nothing by themselves. */
const companions =
  /^(?:o|n|oui|non|ou|dossiers?|cp|commission|permanente|ttc|ht|en|total|globale?|general|departementale?s?|departement|regionale?s?|communale?s?|municipale?s?|porteuses?|type|annee|exercice|date|realisation|etape|deja|a|voter|voteee?|ae|ap|de|du|des|d|la|le|les|l|et|par|pour|proposition|previsionnel|prevu|estime|nombre|nb|numero|num|no|rang|instruction|service|vote|definitif|finale?|eligibles?|concernee?s?|retenue?s?|complementaires?|juridique|siret|adresse|maitre|public|cible|analytique|budgetaire|conseil|session|presentee?s?|soutenue?s?|financee?s?|recu|verse|engage|precedent|anterieur|solde|taux|base|etat|region|europe|ue|fse|feder|caf|msa|ars|autres?|autofinancement|part|publics?|canton|elus?|bureau|cumul|evolution|\d{4})$/;

/** Qualifiers that tell the amount put to the vote from the others. */
const voted = /\b(?:propos|accord|attribu|allou|octroy|vot|affect|retenu|definiti|arbitr|notifi)/;
const notVoted =
  /\b(?:demand|sollicit|souhait|deja|anterieur|precedent|rappel|cout|budget|total du projet|projet|eligible|ancien|ancienne|base|taux|solde|vers|mandat|engag|reste|disponible|ae|autorisation|previsionnel|plafond|n-1|pourcentage|cumul|autofinancement|dont)|%/;
/** What others pay beside the council: « Part État », « Participation de la Région ». */
const ofOthers =
  /\b(?:parts?|montants?|participations?|financements?|subventions?|aides?|concours)\b.*\b(?:etat|regions?|regional\w*|europe\w*|ue|fse|feder|caf|msa|ars|anah|agence|autres?|prives?|propres?)\b/;

/** A header that begins so is about the file or the project, whatever words follow: « Date de l'action », « Nombre de structures ». */
const about =
  /^(?:dates?|nombre|nb|annee|exercice|etape|type|public|adresse|siret|effectifs?|duree|periode|service|pourcentage)$/;

/** Words that make of any header something about the beneficiary that no rule needs: « SIRET du bénéficiaire ». */
const identity = /^(?:siret|siren|rna|adresse|telephone|courriel|mail|iban|rib)$/;

/** How well the wording of a header's amount says that it is the one put to the vote: higher is better. */
export function votedScore(header: string): number {
  const folded = fold(header);
  const decided = /\b(?:arbitr|definiti|vot|attribu|accord|retenu)/.test(folded) ? 9 : 8;
  const positive = voted.test(folded) ? decided : 0;
  const negative = notVoted.test(folded) || ofOthers.test(folded) ? -14 : 0;
  return positive + negative;
}

/** Whether a title names the council alone, as a plan of financing titles the share of each: « Département », « CD 62 ». */
export function isCouncilsShare(header: string): boolean {
  return /^(?:le |part (?:du )?)?(?:departement|conseil departemental|cd ?\d{0,3}|dept|dpt)$/.test(
    fold(header).replace(/[\s().€]+$/, ""),
  );
}

/** The part of a text's words that are at home in a header, 0 to 1. */
export function headerLikeness(text: string): number {
  const all = headerWords(text);
  if (all.length === 0 || all.length > 14) return 0;
  const known = all.filter(
    (word) => companions.test(word) || vocabulary.some(([pattern]) => pattern.test(word)),
  );
  return known.length / all.length;
}

/** Whether one text holds a whole header, its columns run together: « OPERATION TERRITOIRE STRUCTURE MONTANT ». */
export function isWholeHeader(text: string): boolean {
  const all = headerWords(text);
  if (all.length < 3 || all.length > 40) return false;
  const known = all.filter(
    (word) => companions.test(word) || vocabulary.some(([pattern]) => pattern.test(word)),
  );
  const roles = new Set<Role>();
  for (const word of all) {
    for (const [pattern, speaksFor] of vocabulary) {
      if (pattern.test(word))
        for (const role of Object.keys(speaksFor) as Role[]) if ((speaksFor[role] ?? 0) >= 8) roles.add(role);
    }
  }
  return (
    known.length / all.length >= 0.8 && roles.size >= 3 && (roles.has("amount") || roles.has("beneficiary"))
  );
}

/** What a header's wording says of its column. */
export function roleScores(header: string): RoleScores {
  const scores = new Map<Role, number>();
  const all = headerWords(header);
  // « Structure (SIRET) » titles structures: what stands in brackets is beside the point.
  const outside = headerWords(header.replace(/\([^)]*\)/g, " "));
  if (about.test(all[0] ?? "") || outside.some((word) => identity.test(word))) return scores;
  for (const word of all) {
    for (const [pattern, speaksFor] of vocabulary) {
      if (!pattern.test(word)) continue;
      for (const role of Object.keys(speaksFor) as Role[]) {
        scores.set(role, Math.max(scores.get(role) ?? 0, speaksFor[role] ?? 0));
      }
    }
  }
  if (/€/.test(header)) scores.set("amount", Math.max(scores.get("amount") ?? 0, 6));
  // « Montant retenu » is an amount, « Code opération » a code, « Nom du projet » a project.
  const amount = scores.get("amount") ?? 0;
  if (amount >= 6) {
    for (const role of [...scores.keys()]) if (role !== "amount") scores.set(role, 0);
    scores.set("amount", amount + votedScore(header));
  } else if (amount > 0 && votedScore(header) < 0) scores.set("amount", amount + votedScore(header));
  if (scores.get("code") === 8) {
    const qualified = all.some((word) =>
      /^(?:operations?|ae|ap|programmes?|imputations?|budgetaires?)$/.test(word),
    );
    for (const role of [...scores.keys()]) if (role !== "code") scores.set(role, 0);
    if (qualified) scores.set("code", 14);
  }
  if (
    (scores.get("description") ?? 0) >= 9 &&
    all.some((word) => /^descripti|^noms?$|^objets?$/.test(word))
  ) {
    scores.delete("operation");
    scores.delete("beneficiary");
  }
  // « Opération / Bénéficiaire » titles the lines of operations whose titles stand on rows of their own.
  if ((scores.get("beneficiary") ?? 0) >= 8) scores.delete("operation");
  for (const [role, score] of [...scores]) if (score <= 0 && role !== "amount") scores.delete(role);
  return scores;
}

function headerWords(text: string): readonly string[] {
  const bare = text
    .replace(/\([^)]*\)/g, (inside) => (/[€%]/.test(inside) ? " " : inside))
    .replace(callOfNote, " ");
  return words(bare).filter((word) => word !== "");
}

/** The call of a note that a title bears: « Montant (1) », « Bénéficiaire* », « Taux² ». */
const callOfNote = /\(\s*(?:\d|\*+)\s*\)|\*+|[¹²³]/g;
