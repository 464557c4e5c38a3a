import { beginning, forms, matches, pattern } from "../../lexicon";
import { isTotalLabel } from "../../tables";
import { codeAndLabel, findBudgetImputations, parseCode } from "../../wording/codes";
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
  /** What was engaged before: never the expense of today. */
  | "committed"
  | "expense"
  | "balance"
  | "operations";

/** The columns of a table of imputations that hold amounts. */
export type AmountColumn = Extract<
  ImputationColumn,
  "commitmentAuthorisation" | "available" | "committed" | "expense" | "balance"
>;

const amountColumns: readonly ImputationColumn[] = [
  "commitmentAuthorisation",
  "available",
  "committed",
  "expense",
  "balance",
];

/** Whether a column holds amounts. */
export function isAmountColumn(column: ImputationColumn | null | undefined): column is AmountColumn {
  return column !== null && column !== undefined && amountColumns.includes(column);
}

const natureBesideFunction = new RegExp(
  `${forms("nature")} ?[/-] ?${forms(["budgetFunction", "chapter"])}|${forms("chapter")} ?[/-] ?${forms(["nature", "budgetFunction"])}`,
);
const either = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join("|"));

/** Tried in order on a header's folded text: the first that matches wins. */
const meanings: readonly (readonly [ImputationColumn, RegExp])[] = [
  ["committed", pattern("engagedBefore")],
  ["balance", pattern("creditLeft")],
  ["available", pattern("available", 9)],
  ["code", pattern("creditLine")],
  ["commitmentAuthorisation", pattern(["commitmentAuthorisation", "openedCredit"])],
  ["label", pattern("label")],
  ["expense", either(pattern(["expense", "today"]), pattern(["money", "granted"], 7))],
  ["budgetImputation", either(pattern("imputed"), natureBesideFunction)],
  ["code", pattern("creditCode")],
  ["nature", pattern("nature")],
  ["function", pattern(["budgetFunction", "chapter"])],
  ["operations", pattern("operation", 8)],
];

/** Over amounts these say when, or how many: never how much. */
const noAmount = beginning(["date", "count"]);

/** « Montant (k€) », « en milliers d'euros »: figures that are rounded, and cannot be ticked. */
export function isInThousands(headers: readonly string[]): boolean {
  return headers.some((header) => matches(["thousands", "millions"], header));
}

/** What one header cell announces, or null. */
export function columnOf(header: string): ImputationColumn | null {
  const folded = fold(header);
  if (folded === "" || folded.length > 60 || noAmount.test(folded)) return null;
  return meanings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/**
 * What each header cell announces, each column once. A bare « Opération » is the code where its cells hold codes, the
 * label where nothing else is. `rows` are the cells below, where there are any.
 */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): readonly (ImputationColumn | null)[] {
  const announced = headers.map((header, index) => columnHolding(columnOf(header), cellsOf(rows, index)));
  const found = withAvailable(withAffected(announced, headers));
  const headed = found.indexOf("code");
  const plain = headed >= 0 && cellsOf(rows, headed).every((cell) => !/\d/.test(cell));
  const codes = headed < 0 || plain || repeats(rows, headed) ? columnOfCodes(found, rows) : -1;
  const told = found.map((column, index) => {
    if (index === codes) return "code";
    return column === "code" && codes >= 0 ? null : column;
  });
  // A chapter stands beside the function more often than in its place.
  const narrow = told.findIndex(
    (column, index) => column === "function" && matches("budgetFunction", headers[index] ?? ""),
  );
  const once = told.map((column, index) => {
    const first = column === "function" && narrow >= 0 ? narrow : told.indexOf(column);
    return first === index ? column : null;
  });
  const codeless = !once.includes("code");
  const labelless = !once.includes("label");
  return once.map((column) => {
    if (column !== "operations") return column;
    if (codeless && !once.includes("budgetImputation")) return "code";
    return labelless ? "label" : column;
  });
}

function cellsOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "" && !isTotalLabel(cell));
}

/** What cells hold corrects what a header announces: « N° AE » over codes is no amount, « Ligne budgétaire » over imputations no code. */
function columnHolding(
  announced: ImputationColumn | null,
  cells: readonly string[],
): ImputationColumn | null {
  const mostly = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (isAmountColumn(announced) && mostly((cell) => parseCode(cell) !== null || codeAndLabel(cell) !== null))
    return "code";
  const imputation = (cell: string) => {
    const [only] = findBudgetImputations(cell);
    return only !== undefined && only.start === 0 && only.end === cell.length;
  };
  return announced === "code" && mostly(imputation) ? "budgetImputation" : announced;
}

/**
 * « AE ouverte | AE affectée »: of two authorisations, a later one that is proposed or affected is what is spent today;
 * so is the only amount of its table.
 */
function withAffected(
  columns: readonly (ImputationColumn | null)[],
  headers: readonly string[],
): readonly (ImputationColumn | null)[] {
  if (columns.includes("expense")) return columns;
  const alone = columns.filter(isAmountColumn).length === 1;
  const first = alone ? -1 : columns.indexOf("commitmentAuthorisation");
  const affected = columns.findIndex(
    (column, index) =>
      column === "commitmentAuthorisation" && index > first && matches("granted", headers[index] ?? ""),
  );
  return columns.map((column, index) => (index === affected ? "expense" : column));
}

/** « Reste disponible | Proposé | Solde après »: the first of two balances, before the expense, is what is available. */
function withAvailable(columns: readonly (ImputationColumn | null)[]): readonly (ImputationColumn | null)[] {
  const balances = columns.flatMap((column, index) => (column === "balance" ? [index] : []));
  const expense = columns.indexOf("expense");
  const [first, second] = balances;
  if (columns.includes("available") || first === undefined || second === undefined) return columns;
  if (!(first < expense && expense < second)) return columns;
  return columns.map((column, index) => (index === first ? "available" : column));
}

/** Whether a column of codes names some of them twice: « Programme » beside « N° d'affectation » is not what tells rows apart. */
function repeats(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column]?.trim() ?? "").filter((cell) => cell !== "");
  return new Set(cells).size < cells.length;
}

/** The first column whose cells are mostly codes, whatever its header; digits alone under « Opération » only. */
function columnOfCodes(
  columns: readonly (ImputationColumn | null)[],
  rows: readonly (readonly string[])[],
): number {
  return columns.findIndex((column, index) => {
    if (column === "budgetImputation" || column === "nature" || column === "function") return false;
    const cells = cellsOf(rows, index);
    const codes = cells.filter((cell) => {
      const plain = column === "operations" && /^\d{3,8}(?:-\d{1,4})?$/.test(cell);
      const coded = parseCode(cell) !== null || (column !== "label" && codeAndLabel(cell) !== null);
      return plain || (coded && findBudgetImputations(cell).length === 0);
    });
    const mostly = codes.length > 0 && codes.length * 2 > cells.length;
    return mostly && (!columns.includes("code") || new Set(codes).size === codes.length);
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

const operationHeads = new RegExp(`^(?:n° ?)?${forms("operation", 12)}(?![a-z])`);

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
  found.sort((a, b) => a.start - b.start);
  const named = found.map((one) => one.column);
  const heads = operationHeads.test(folded) && !named.includes("code") && found[0]?.start !== 0;
  const columns: readonly ImputationColumn[] = heads ? ["code", ...named] : named;
  return isImputationHeader(columns) ? columns : [];
}
