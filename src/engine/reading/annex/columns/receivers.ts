import { beginning, forms, matches, weightOf, type Concept } from "../../../lexicon";
import { fold } from "../../../wording";
import type { ColumnContent } from "./column-content";
import { votedScore, type Role } from "./header-words";

type Contents = ReadonlyMap<number, ColumnContent>;

const labelAlone = new RegExp(`^${forms("label")}$`);

/** What a title says of files or people that names none of them. */
const notNames: readonly Concept[] = [
  "siret",
  "contact",
  "date",
  "year",
  "count",
  "kind",
  "paper",
  "rate",
  "imputation",
  "decisionNumber",
  "postalCode",
];

/** A name is no sentence. */
const LONGEST_NAME = 60;

/** What is known of a table's amounts before it is known who receives them. */
interface TableAmounts {
  /** Whether they add up to totals. */
  readonly totalled: boolean;
  /** The column that the others work out on each line: it is granted, whatever its title; null for none. */
  readonly worked: number | null;
}

/**
 * Where no title says who receives, and no codes tell lines of a budget, the column of words that stand beside nearly
 * every amount does: the one « Désignation »; else the one that a group's heading stands over; else the first that differs
 * from line to line, whose title nobody foresaw (« Manifestation »), where the table grants and adds up; else places, each
 * on a line of its own (« Commune »); else what numbers the files of people whom the table does not name.
 */
export function nameBeneficiaries(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  contents: Contents,
  { totalled, worked }: TableAmounts,
): void {
  const held = new Set(roles.values());
  const amount = [...roles].find(([, role]) => role === "amount")?.[0];
  if (held.has("beneficiary") || amount === undefined || tellLines(roles, contents, amount)) return;
  const named = wordsBeside(amount, headers, contents);
  const [label, ...others] = named.filter(([, title]) => labelAlone.test(fold(title)));
  const isGrant = amount === worked || votesGrants(headers.get(amount) ?? "");
  // « Subventions 2026 | Montant »: the title of those named may say what they are given.
  const grants = (title: string) => totalled && (isGrant || matches("grantsOf", title));
  const own = named.filter(([column]) => differs(contents.get(column)));
  const areNumbers = (column: number) => {
    const { numbers = 0, filled = 0 } = contents.get(column) ?? {};
    return filled > 0 && numbers >= filled * 0.8;
  };
  const receiving =
    (label && others.length === 0 ? label : undefined) ??
    named.find(([, title]) => title === "") ??
    own.find(
      ([column, title]) =>
        grants(title) &&
        !roles.has(column) &&
        mayName(title) &&
        !matches("territory", title) &&
        !areNumbers(column),
    ) ??
    own.find(([column, title]) => roles.get(column) === "territory" && weightOf("beneficiary", title)) ??
    own.find(
      ([column, title]) =>
        grants(title) &&
        !roles.has(column) &&
        (beginning("numberSign").test(fold(title)) || areNumbers(column)),
    );
  if (receiving) roles.set(receiving[0], "beneficiary");
}

/** Whether codes stand beside most amounts: they tell lines of a budget. Beside a few they pay groups. */
function tellLines(roles: ReadonlyMap<number, Role>, contents: Contents, amount: number): boolean {
  const filled = contents.get(amount)?.filled ?? 0;
  return [...roles].some(
    ([column, role]) => role === "code" && (contents.get(column)?.filled ?? 0) * 2 > filled,
  );
}

/** Where the columns only name places or groups of lines, the first words that stand beside nearly every amount say what each line is for (« Ligne de prêt »). */
export function describeUnnamed(
  headers: ReadonlyMap<number, string>,
  roles: Map<number, Role>,
  contents: Contents,
): void {
  const held = new Set(roles.values());
  const isGrouped = held.has("operation") || held.has("theme") || held.has("territory");
  if (!isGrouped || held.has("beneficiary") || held.has("description")) return;
  const amount = [...roles].find(([, role]) => role === "amount")?.[0];
  if (amount === undefined) return;
  const words = wordsBeside(amount, headers, contents).find(
    ([column, title]) => !roles.has(column) && mayName(title),
  );
  if (words) roles.set(words[0], "description");
}

/** The columns of words that stand beside nearly every amount, with their titles. */
function wordsBeside(
  amount: number,
  headers: ReadonlyMap<number, string>,
  contents: Contents,
): readonly (readonly [column: number, title: string])[] {
  const filled = contents.get(amount)?.filled ?? 0;
  return [...headers].filter(
    ([column]) => column !== amount && (contents.get(column)?.texts ?? 0) >= filled * 0.8,
  );
}

/** Whether a title may name who receives: « N° UAI » numbers them. */
function mayName(title: string): boolean {
  return !matches(notNames, title) && !beginning("numberSign").test(fold(title));
}

/** Whether an amount's title says that it is granted: « Subvention proposée », « Aide ». */
function votesGrants(title: string): boolean {
  const score = votedScore(title);
  return score > 0 || (score === 0 && matches("grantsOf", title));
}

/** Whether nearly each text of a column stands once: whoever receives several grants, or a place that is named again, apart. */
function differs(content: ColumnContent | undefined): boolean {
  return (
    content !== undefined &&
    content.distinct > 1 &&
    content.distinct >= content.texts * 0.9 &&
    content.length <= LONGEST_NAME
  );
}
