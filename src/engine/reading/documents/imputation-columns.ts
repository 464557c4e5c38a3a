import { fold } from "../../wording/fold";

/** What a column of an imputation table holds. */
export type ImputationColumn =
  | "code"
  | "budgetImputation"
  | "nature"
  | "function"
  | "label"
  | "commitmentAuthorisation"
  | "available"
  | "expense"
  | "balance"
  | "operations";

export type AmountColumn = Extract<
  ImputationColumn,
  "commitmentAuthorisation" | "available" | "expense" | "balance"
>;

const amountColumns: readonly ImputationColumn[] = [
  "commitmentAuthorisation",
  "available",
  "expense",
  "balance",
];

export function isAmountColumn(column: ImputationColumn | null | undefined): column is AmountColumn {
  return column !== null && column !== undefined && amountColumns.includes(column);
}

/** Tried in order on a header's folded text: the first that matches wins. */
const meanings: readonly (readonly [ImputationColumn, RegExp])[] = [
  [
    "balance",
    /\bsoldes?\b|\breliquats?\b|\b(?:reste|disponible|credits?) (?:apres|restants?)\b|\breste(?: a engager| disponible)?\b|\bnouveau disponible\b/,
  ],
  ["available", /\bdisponibles?\b|\bdispo\b/],
  [
    "commitmentAuthorisation",
    /\bae\b|\bautorisations? d'engagements?\b|\bap\b|\bautorisations? de programmes?\b|\benveloppes?\b|\bcredits? (?:votes?|ouverts?|inscrits?|budgetaires?|prevus?)\b|\bbudgets? (?:votes?|primitifs?|total|alloues?)\b|\bengagements? (?:votes?|autorises?|total)\b|\bmontant vote\b/,
  ],
  ["label", /\blibelles?\b|\bintitules?\b|\bdesignations?\b/],
  [
    "expense",
    /\bdepenses?\b|\bpropositions?\b|\bpropose(?:e?s?)\b|\bcredits? de paiements?\b|\bcp\b|\bmontants?\b|\ba engager\b|\bengagements?\b|\baffectations?\b|\bsubventions?\b|\bparticipations?\b|\bbesoins?\b/,
  ],
  [
    "budgetImputation",
    /\bimputations?\b|\bnatures? ?[/-] ?(?:fonctions?|chapitres?|sous-fonctions?)\b|\bchapitres? ?[/-] ?(?:natures?|articles?|fonctions?)/,
  ],
  [
    "code",
    /\bcodes?\b|\b(?:n°|no|numeros?) (?:d'|de l')?operations?\b|\boperations? budgetaires?\b|\bprogrammes?\b|\bsous-programmes?\b|\blignes?(?: de credits?| budgetaires?)?\b/,
  ],
  ["nature", /\bnatures?\b|\bcomptes?\b|\barticles?\b/],
  ["function", /\bfonctions?\b|\bsous-fonctions?\b|\bchapitres?\b/],
  ["operations", /\boperations?\b|\bactions?\b|\bdispositifs?\b/],
];

/** What one header cell announces, or null. */
export function columnOf(header: string): ImputationColumn | null {
  const folded = fold(header);
  if (folded === "" || folded.length > 60) return null;
  return meanings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What each header cell announces. A bare « Opération » is the label where nothing else is. Each column once. */
export function columnsOf(headers: readonly string[]): readonly (ImputationColumn | null)[] {
  const found = headers.map(columnOf);
  const once = found.map((column, index) =>
    column !== null && found.indexOf(column) === index ? column : null,
  );
  const codeless = !once.includes("code");
  const labelless = !once.includes("label");
  return once.map((column) => {
    if (column !== "operations") return column;
    if (codeless && !once.includes("budgetImputation")) return "code";
    return labelless ? "label" : column;
  });
}

/** Whether columns are those of an imputation table: something that identifies a credit, and an amount beside it. */
export function isImputationHeader(columns: readonly (ImputationColumn | null)[]): boolean {
  const has = (column: ImputationColumn) => columns.includes(column);
  const amounts = columns.filter(isAmountColumn).length;
  if (amounts === 0) return false;
  if (has("budgetImputation")) return true;
  if (has("code") && has("nature") && has("function")) return true;
  return has("code") && (has("commitmentAuthorisation") || has("available")) && amounts >= 2;
}

/** The columns that a header broken over lines announces, in the order of the text; none where it is no such header. */
export function columnsInText(header: string): readonly ImputationColumn[] {
  const folded = fold(header);
  const found: { column: ImputationColumn; start: number; end: number }[] = [];
  for (const [column, pattern] of meanings) {
    if (column === "operations") continue;
    for (const match of folded.matchAll(new RegExp(pattern.source, "g"))) {
      const span = { start: match.index, end: match.index + match[0].length };
      const taken = found.some((other) => span.start < other.end && other.start < span.end);
      if (!taken && !found.some((other) => other.column === column)) found.push({ column, ...span });
    }
  }
  const columns = found.sort((a, b) => a.start - b.start).map((one) => one.column);
  return isImputationHeader(columns) ? columns : [];
}
