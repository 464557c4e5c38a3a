import { beginning, forms, pattern, type Concept } from "../../lexicon";
import { fold } from "../../wording";
import { addsUpTo } from "../sums";
import type { Schema } from "../schema";
import { besideVoted } from "./beside-voted";
import { shareOf, type Cell, type Table } from "../table";

/** What a column of a table of grants holds, whether its rows are themes, operations or beneficiaries. */
export type GrantColumn = "theme" | "operation" | "name" | "count" | "recipients" | "amount";

/** The title of the annex that a text is; null where it is none. */
export type TitleOf = (text: string) => string | null;

/** Never granted, or told apart by the words beside them. */
const ofItsOwn: readonly Concept[] = ["previousYear", "paid", "partOf", "commitmentAuthorisation"];
const themes = pattern("theme", 7);
const operations = pattern(["operation", "project"], 8);
const names = pattern("beneficiary", 12);
const aboutOperations = beginning(["count", "decisionNumber", "code"], 8);
const operationsAlone = new RegExp(`^${forms("operation", 8)}$`);
/** What a column counts where it counts something else than operations. */
const otherCount = pattern(["beneficiary", "file", "money"], 10);
const money = pattern(["money", "granted", "total", "council", "expense", "credit"], 7);
/** Among several columns of amounts, the one that is granted today. */
const granted = pattern(["granted", "balanceGranted", "council", "today"], 8);
const expense = pattern("expense", 8);
const authorised = pattern("commitmentAuthorisation");
/** What was asked for, what a project costs, or what others pay. */
const asked = pattern(["asked", "projectCost", "otherFunder"]);
/** What stands beside what is put to the vote: it is granted only where nothing else is. */
const beside = pattern(["otherFunder", ...besideVoted.filter((each) => !ofItsOwn.includes(each))]);
/** « Dont CP 2025 »: some of what another column gives. */
const part = beginning("partOf");
const proposal = pattern("proposal");
const totals = pattern("total", 9);
const yearAlone = new RegExp(`^(?:${forms(["year", "expense", "commitmentAuthorisation"])} )?20\\d\\d$`);
/** Counts, what is rounded, and what was done before. */
const notGranted = new RegExp(
  [beginning("count"), pattern(["thousands", "millions"]), pattern(["previousYear", "paid"], 9)]
    .map(({ source }) => source)
    .join("|"),
);

/** Whether a title is of what was asked for, or of what projects cost. */
export function isAskedTitle(title: string): boolean {
  const folded = fold(title);
  return asked.test(folded) && !granted.test(folded) && !expense.test(folded);
}

/** Whether a title is of themes. */
export function titlesThemes(title: string): boolean {
  return themes.test(fold(title));
}

/** The year that a column of amounts is of, by its title; null for none. */
export function yearOfTitle(title: string): number | null {
  const year = /\b(20\d\d)\b/.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

/** « Dossiers retenus », « Nombre de bénéficiaires »: how many receive, or what they receive, over whole numbers. */
const manyReceive = new RegExp(
  `(?<![a-z])${forms(["file", "project", "countedRecipients", "countedOfAKind", "countedGrants"])}(?<=s)(?![a-z])`,
);
const sums = pattern("money", 10);
const countsRecipients = (cells: readonly Cell[], title: string) =>
  manyReceive.test(title) &&
  !(sums.test(title) && !pattern("count").test(title)) &&
  cells.length > 0 &&
  cells.every(({ text }) => /^\d{1,4}$/.test(text));

const isWords = (cells: readonly Cell[]) => shareOf(cells, ({ text }) => /\p{L}{3}/u.test(text)) > 0.5;

/** Tables that give themes, operations or beneficiaries their amounts; `theme` and `operation` know the annex's titles. */
export function grantsSchema(theme: TitleOf, operation: TitleOf): Schema<GrantColumn> {
  const titled = (cells: readonly Cell[], titleOf: TitleOf) =>
    shareOf(cells, ({ text }) => titleOf(text) !== null);
  return {
    parts: [
      {
        part: "theme",
        said: [[themes, 60]],
        found: (cells) => (cells.length > 1 && titled(cells, theme) >= 0.5 ? 55 : 0),
      },
      {
        part: "operation",
        said: [[operations, 50]],
        never: aboutOperations,
        fit: (cells) => (isWords(cells) && titled(cells, theme) <= 0.5 ? 1 : 0),
        found: (cells) => (titled(cells, operation) > 0.5 ? 45 : 0),
      },
      {
        part: "name",
        said: [
          [names, 70],
          [pattern("beneficiary", 4), 40],
        ],
        fit: (cells) => (isWords(cells) ? 1 : 0),
      },
      {
        part: "count",
        said: [
          [pattern("count"), 30],
          [operationsAlone, 30],
        ],
        never: otherCount,
      },
      { part: "recipients", said: [], found: (cells, title) => (countsRecipients(cells, title) ? 30 : 0) },
      {
        part: "amount",
        said: [
          [part, 3],
          [beside, 10],
          [granted, 60],
          [yearAlone, 40],
          [authorised, 5],
          [expense, 60],
          [money, 40],
          [/€/, 40],
        ],
        never: notGranted,
        fit: (cells, title) =>
          countsRecipients(cells, title) ? 0 : holdAmounts(cells, yearAlone.test(title)),
        settle: settledAmount,
      },
    ],
    scheduled: "amount",
    isWhole: (found) =>
      found.has("amount") && (found.has("theme") || found.has("operation") || found.has("name")),
  };
}

const isMoney = (title: string) => money.test(title) || title.includes("€");

/** Words are no amounts; a year alone titles amounts only where there are some. */
function holdAmounts(cells: readonly Cell[], needsOne: boolean): number {
  if (needsOne) return cells.some(({ amount }) => amount !== null) ? 1 : 0;
  return cells.length === 0 || cells.some(({ text }) => /\d/.test(text)) ? 1 : 0;
}

/**
 * Of amounts that words do not tell apart: the one that is proposed beside what was voted before, the total that states their
 * sum (were it called otherwise over years that it adds up), or the latest of several years; else none.
 * « 2025 | 2026 » alone may be a schedule, « Montant 2025 | Montant 2026 » is last year's beside today's.
 */
function settledAmount(table: Table, columns: readonly number[]): number | null {
  const titleOf = (column: number) => fold(table.titles[column] ?? "");
  const [proposed, ...others] = columns.filter((column) => proposal.test(titleOf(column)));
  if (proposed !== undefined && others.length === 0) return proposed;
  const isTotal = (column: number) => totals.test(titleOf(column));
  const sums = table.titles.flatMap((_, column) => {
    const parts = columns.filter((each) => each !== column);
    const dated = parts.every((part) => yearOfTitle(titleOf(part)) !== null);
    const headed = isTotal(column) && yearOfTitle(titleOf(column)) === null && columns.includes(column);
    const adds = (isTotal(column) || dated) && addsUpTo(table, column, parts);
    return (headed && dated) || adds ? [column] : [];
  });
  if (sums.length === 1) return sums[0] ?? null;
  const years = columns.map((column) => ({ column, year: yearOfTitle(titleOf(column)) }));
  if (years.some(({ year, column }) => year === null || !isMoney(titleOf(column)))) return null;
  const last = Math.max(...years.map(({ year }) => year ?? 0));
  const latest = years.filter(({ year }) => year === last);
  return latest.length === 1 ? (latest[0]?.column ?? null) : null;
}
