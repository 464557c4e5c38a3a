import { gridOf, type Grid, textOf, type SheetSnapshot } from "../../../grid";
import { beginning, forms, matches, type Concept } from "../../../lexicon";
import { fold } from "../../../wording";
import { sharesAcross } from "../layouts/crossing";
import { contentOfColumn } from "../columns/column-content";
import { isTotalRow } from "../cells/is-total-row";
import type { Header } from "../columns/header";
import { roleScores, votedScore } from "../columns/header-words";

/** What a table of amounts is that grants nothing to anybody: a budget or an amendment of one, or a list of prices. */
export type NoGrants = "budget" | "prices";

/** A title says whose amounts they are where it speaks so plainly for a beneficiary. */
const PLAINLY = 8;
/** What is longer is a sentence. */
const LONGEST_TITLE = 60;
/** Fewer accounts may be those of as many grants. */
const FEWEST_ACCOUNTS = 4;

/** What a sheet is that reads as a table and grants nothing; null where it may be an annex. */
export function noGrantsOf(snapshot: SheetSnapshot, headers: readonly Header[]): NoGrants | null {
  const titles = headers.flatMap(({ texts }) => [...texts.values()]);
  if (titles.some((title) => (roleScores(title).get("beneficiary") ?? 0) >= PLAINLY)) return null;
  const grid = gridOf(snapshot);
  if (hasTwoSides(grid) || headers.some((header) => isByAccounts(grid, header))) return "budget";
  if (headers.length > 0 && headers.every((header) => namesNobody(grid, header))) return "budget";
  if (headers.length > 0 && headers.every((header) => namesIncome(grid, header))) return "budget";
  if (headers.length > 0 && isTitledBudget(grid, headers)) return "budget";
  if (headers.length > 0 && headers.every((header) => opensCredits(grid, header) || leavesCredits(header)))
    return "budget";
  return headers.length > 0 && headers.every((header) => isOfPrices(grid, header)) ? "prices" : null;
}

const sides = [
  ["expenseSide", "incomeSide"],
  ["creditsLess", "creditsMore"],
] as const;

const totalOf = new RegExp(`^${forms("total", 9)} (?:${forms("pluralArticle")} )?`);

/** Whether expense and income stand side by side, or one under the other. */
function hasTwoSides(grid: Grid): boolean {
  const { cells } = grid.snapshot;
  const titles = cells.flatMap((cell) => {
    const text = cell.value.kind === "text" ? fold(cell.value.value).replace(totalOf, "") : "";
    return text !== "" && text.length <= LONGEST_TITLE ? [text] : [];
  });
  const isTitled = (said: RegExp) => titles.some((text) => said.test(text));
  return (
    sides.some((pair) => pair.every((side) => isTitled(beginning(side)))) ||
    [resources, expenses].every((said) =>
      cells.some(
        ({ row, value }) => value.kind === "text" && said.test(fold(value.value)) && isOfTexts(grid, row),
      ),
    )
  );
}

/** A row of titles, over columns or a block: no line with its figures. */
function isOfTexts(grid: Grid, row: number): boolean {
  return grid.row(row).every(({ value }) => value.kind !== "number");
}

/** « Ressources » and « Dépenses » are titles by themselves, and may begin a name. */
const resources = new RegExp(`^${forms("resources")}$`);
const expenses = new RegExp(`^${forms("expenseSide")}$`);

const income = new RegExp(`^${forms(["incomeSide", "resources"])}$`);

const plan = beginning("financingPlan");

/** Whether a sheet is called a plan of financing, or a title of its own says so: it tells who pays for what another sheet lists. */
export function isFinancingPlan(snapshot: SheetSnapshot): boolean {
  const grid = gridOf(snapshot);
  const [first] = grid.rows;
  const titles = first === undefined ? [] : grid.filled(first).map(textOf);
  return [snapshot.name, ...(titles.length === 1 ? titles : [])].some((title) => plan.test(fold(title)));
}

/** Whether nearly each line is of an account of its own, and no table shares them out among those who spend. */
function isByAccounts(grid: Grid, { texts, body }: Header): boolean {
  if (sharesAcross(grid, texts, body)) return false;
  return [...texts].some(([column, title]) => {
    if (!matches("imputation", title)) return false;
    const accounts = body.flatMap(
      (row) => /^[DR]?\s*\d{2,8}(?:[-/]\d+)?$/i.exec(textOf(grid.at(row, column)).trim())?.[0] ?? [],
    );
    const lines = body.filter((row) => !isTotalRow(grid, row));
    const distinct = new Set(accounts).size;
    return distinct >= FEWEST_ACCOUNTS && distinct >= lines.length * 0.6;
  });
}

/** Whether a column is titled by what the budget charges. */
function chargesColumns(texts: Header["texts"]): boolean {
  return [...texts.values()].some((title) => matches("imputation", title));
}

/** Whether no line of a table by accounts names anybody or anything: it holds codes and amounts alone. */
function namesNobody(grid: Grid, { texts, body }: Header): boolean {
  if (!chargesColumns(texts)) return false;
  const lines = body.filter((row) => grid.filled(row).length > 1);
  const named = lines.filter((row) => grid.row(row).some((cell) => /\p{L}{3}/u.test(textOf(cell))));
  return lines.length > 1 && named.length < lines.length * 0.1;
}

/** Whether nothing but what comes in names the lines of a table, and nothing is given away: « Recette | Montant ». */
function namesIncome(grid: Grid, { texts, body }: Header): boolean {
  const titles = [...texts.values()];
  if (!titles.some((title) => income.test(fold(title)))) return false;
  if (titles.some((title) => votedScore(title) > 0 || matches(["paid", "passedOn"], title))) return false;
  const named = [...texts].filter(([column]) => contentOfColumn(grid, column, body).texts > 1);
  return named.length === 1 && named.every(([, title]) => income.test(fold(title)));
}

/** Whether a title over tables by accounts says that they are a budget's, and none speaks of grants: « Projet de budget 2026 – chapitre 65 ». */
function isTitledBudget(grid: Grid, headers: readonly Header[]): boolean {
  if (!headers.every(({ texts }) => chargesColumns(texts))) return false;
  const first = headers[0]?.rows[0] ?? 0;
  const over = grid.rows.filter((row) => row < first).flatMap((row) => grid.row(row).map(textOf));
  return (
    over.some((title) => title.length <= LONGEST_TITLE * 2 && matches("budgetWord", title)) &&
    !over.some((title) => matches(["grantsOf", "annexTitle"], title))
  );
}

/** Whether the only money of a table by accounts is what the budget opens: « Compte | Fonction | Inscrit au BP ». */
function opensCredits(grid: Grid, header: Header): boolean {
  return chargesColumns(header.texts) && isAllMoney(grid, header, "openedCredit");
}

/**
 * Whether a table follows credits by account: what is left before a vote and once it is taken, « Imputation | Disponible |
 * Proposé | Solde », or else what was opened, and engaged, and nothing that is granted.
 */
function leavesCredits({ texts }: Header): boolean {
  if (!chargesColumns(texts)) return false;
  const titles = [...texts.values()];
  const says = (concept: Concept) => titles.some((title) => matches(concept, title));
  if (says("available") && says("balance")) return true;
  const followed = titles.filter((title) =>
    (["openedCredit", "engagedBefore", "creditLeft", "available"] as const).some((each) =>
      matches(each, title),
    ),
  );
  return followed.length > 1 && !titles.some((title) => votedScore(title) > 0 && !followed.includes(title));
}

/** Whether the only money of a table is what one pays for something. */
function isOfPrices(grid: Grid, header: Header): boolean {
  return isAllMoney(grid, header, "unitCost");
}

/** Whether each column of money is titled as something, and none as what is granted. */
function isAllMoney(grid: Grid, { texts, body }: Header, concept: Concept): boolean {
  const money = [...texts].filter(([column, title]) => {
    const { filled, amounts } = contentOfColumn(grid, column, body);
    return amounts > 1 && amounts * 2 > filled && !matches("imputation", title);
  });
  return (
    money.length > 0 && money.every(([, title]) => matches(concept, title) && !matches("granted", title))
  );
}
