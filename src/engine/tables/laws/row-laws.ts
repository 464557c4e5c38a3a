import { pattern } from "../../lexicon";
import { Amount, significantDigits } from "../../money";
import { fold } from "../../wording";
import { readTotalLabel } from "../total-label";
import {
  amountColumns,
  gapOver,
  isOfManySteps,
  type AmountRow,
  type AmountTable,
  type Spot,
  type Sum,
} from "./amount-table";

/** A relation between columns: the parts add up to the total, in every row. */
export interface RowLaw {
  readonly total: number;
  readonly parts: readonly number[];
  /** How many rows obey it, none of whose figures is nothing. */
  readonly obeyed: number;
}

/** More columns of amounts are no table that somebody adds up across; of long tables fewer, for the sets of columns that there are. */
const MOST_COLUMNS = 12;
const MOST_TRIED = 256_000;
/** Rows that bear out a law that no title tells… */
const ENOUGH = 3;
/** … and how many of them for each that breaks it; no more than two do. */
const FOR_EACH_BREAK = 3;
const MOST_BREAKS = 2;
/** A sum of so many digits hardly comes out by chance in one row, and not in so many. */
const TELLING_DIGITS = 3;
const TELLING = 2;

const left = pattern(["balance", "creditLeft"]);
const change = pattern(["change", "gapBetween"]);
const check = pattern(["checkOfFigures", "gapBetween"]);
const open = pattern(["available", "commitmentAuthorisation", "envelopeWhole"]);
/**
 * The relations that the rows of a table bear out: « Subvention = Avance + Solde », years that make a total. Three rows at
 * least obey it, and all but one or two, or two of many digits, and all but one; where a title says what is left (« Solde à
 * verser »), that it is of the columns before it needs less.
 */
export function rowLaws(table: AmountTable): readonly RowLaw[] {
  const columns = amountColumns(table);
  const tried = 2 ** columns.length * table.rows.length;
  if (columns.length < 3 || columns.length > MOST_COLUMNS || tried > MOST_TRIED) return [];
  const found = columns.flatMap((total) =>
    subsets(columns.filter((column) => column !== total)).flatMap((parts): readonly Followed[] => {
      if (table.titles[total] === "" || parts.some((part) => table.titles[part] === "")) return [];
      const { obeyed, telling, broken } = followed(table, { total, parts });
      const law = { total, parts, obeyed, broken };
      const isLeft = isOfWhatIsLeft(table, law) && broken <= 1;
      return isBorneOut(obeyed, broken) ||
        (telling >= TELLING && broken <= 1) ||
        (isLeft && obeyed >= (isWorded(table, law) ? broken : broken + 1))
        ? [law]
        : [];
    }),
  );
  const own = found.filter(
    (law) => !found.some((other) => isFuller(other, law) || (law.broken > 0 && isRather(other, law))),
  );
  return own.length > 0 ? own : saidByTitles(table, columns);
}

/** A law, and how many rows break it. */
interface Followed extends RowLaw {
  readonly broken: number;
}

/** Whether a law has the parts of another and more, in more rows: the other holds where those give nothing, and says no more. */
function isFuller({ total, parts, obeyed }: RowLaw, law: RowLaw): boolean {
  return (
    total === law.total &&
    parts.length > law.parts.length &&
    obeyed > law.obeyed &&
    law.parts.every((part) => parts.includes(part))
  );
}

/** Whether a law that no row breaks says of another column what one that some do says of one: « Accordé », mostly what was asked. */
function isRather({ total, parts, obeyed, broken }: Followed, law: Followed): boolean {
  if (broken > 0 || obeyed < law.obeyed || parts.length !== law.parts.length) return false;
  const others = parts.filter((part) => !law.parts.includes(part));
  return others.length + Number(total !== law.total) === 1;
}

function isBorneOut(obeyed: number, broken: number): boolean {
  return obeyed >= ENOUGH && broken <= MOST_BREAKS && broken * FOR_EACH_BREAK <= obeyed;
}

/** The relation that the titles of a lone row say: what is left of the first column once those between are taken, or years and their total. */
function saidByTitles(table: AmountTable, columns: readonly number[]): readonly RowLaw[] {
  const [[first, ...others], last] = [columns, columns.at(-1)];
  const isOne = table.rows.filter(({ isTotal }) => !isTotal).length === 1;
  if (!isOne || first === undefined || last === undefined) return [];
  const taken = { total: first, parts: others, obeyed: 0 };
  const added = { total: last, parts: columns.slice(0, -1), obeyed: 0 };
  return isOfWhatIsLeft(table, taken) ? [taken] : isOfYears(table, added) ? [added] : [];
}

/** Whether each of the parts is titled by a year of its own, and the total by that word: « 2025 | 2026 | Total ». */
function isOfYears({ titles }: AmountTable, { total, parts }: Omit<RowLaw, "obeyed">): boolean {
  const label = readTotalLabel(titles[total] ?? "");
  const years = parts.flatMap((part) => /\b20\d\d\b/.exec(titles[part] ?? "") ?? []);
  return label?.names === null && years.length === parts.length && new Set(years).size === years.length;
}

/** Whether the last of the parts is titled as what is left of the total, which stands before all of them. */
function isOfWhatIsLeft({ titles }: AmountTable, { total, parts }: Omit<RowLaw, "obeyed">): boolean {
  const last = parts.at(-1) ?? total;
  return parts.every((part) => part > total) && left.test(fold(titles[last] ?? ""));
}

/** Whether the titles say the whole relation: « Disponible | Proposé | Solde », « AP votée | Déjà affecté | Proposé | Reste ». */
function isWorded({ titles }: AmountTable, { total, parts }: Omit<RowLaw, "obeyed">): boolean {
  return parts.every((part, index) => part === total + index + 1) && open.test(fold(titles[total] ?? ""));
}

function followed(
  table: AmountTable,
  law: Omit<RowLaw, "obeyed">,
): { readonly obeyed: number; readonly telling: number; readonly broken: number } {
  const { titles, rows } = table;
  let [broken, brokenByBlanks] = [0, 0];
  const telling = new Set<string>();
  const evidence = new Set<string>();
  const uses = law.parts.map(() => 0);
  for (const row of rows) {
    if (saysNothing(row, law)) continue;
    const { cells, isTotal } = row;
    const total = cells[law.total];
    const parts = partsOf(cells, law.parts);
    if (!total || isOfMore(row, law, titles)) continue;
    if (!parts) {
      // Where a blank is nothing, a row that has one obeys as well.
      const given = law.parts.flatMap((part) => cells[part] ?? []);
      if (!isTotal && given.length > 0 && !Amount.sum(given).equals(total)) brokenByBlanks += 1;
    } else if (!gapOver(table, total, parts, [law.total, ...law.parts]).isZero) {
      broken += 1;
      if (broken > MOST_BREAKS) break;
    } else if (
      !isTotal &&
      isTellable(table, total, law.total) &&
      parts.filter(({ isZero }) => !isZero).length > 1
    ) {
      const row = [total, ...parts].map((one) => one.toExact()).join(" ");
      evidence.add(row);
      if ([total, ...parts].some((one) => significantDigits(one) >= TELLING_DIGITS)) telling.add(row);
      parts.forEach((part, index) => (uses[index] = (uses[index] ?? 0) + (part.isZero ? 0 : 1)));
    }
  }
  // A column of nothing may be added to anything.
  const isUsed =
    uses.every((count) => count >= Math.min(2, evidence.size)) &&
    brokenByBlanks <= Math.max(MOST_BREAKS, evidence.size);
  return isUsed
    ? { obeyed: evidence.size, telling: telling.size, broken }
    : { obeyed: 0, telling: 0, broken };
}

function isTellable({ steps }: AmountTable, total: Amount, column: number): boolean {
  const step = steps?.[column];
  return step ? isOfManySteps(total, step) : !total.isZero;
}

/**
 * Whether a row says nothing of a law: what is refused, what holds one of its figures alone (a sum said again below the
 * others), and a total that formulas draw from the rows that it adds up.
 */
function saysNothing(
  { cells, isApart, isTotal, reckoned }: AmountRow,
  { total, parts }: Omit<RowLaw, "obeyed">,
): boolean {
  const columns = [total, ...parts];
  return (
    isApart === true ||
    columns.filter((column) => cells[column]?.isZero === false).length < 2 ||
    (isTotal && columns.every((column) => reckoned?.has(column)))
  );
}

/** What a row holds in all of some columns; null where one of them is no amount. */
function partsOf(cells: AmountRow["cells"], columns: readonly number[]): readonly Amount[] | null {
  const parts = columns.flatMap((column) => cells[column] ?? []);
  return parts.length === columns.length ? parts : null;
}

/** Whether just what another column holds parts a total from its parts: it is of that column too, unless that one checks them. */
function isOfMore(
  { cells }: AmountRow,
  { total, parts }: Omit<RowLaw, "obeyed">,
  titles: AmountTable["titles"],
): boolean {
  const sum = Amount.sum(parts.flatMap((part) => cells[part] ?? []));
  const gap = (cells[total] ?? Amount.zero).minus(sum);
  const isOther = (cell: Amount | null, column: number) =>
    column !== total && !parts.includes(column) && cell?.equals(gap.abs()) === true;
  return (
    !gap.isZero &&
    cells.some((cell, column) => isOther(cell, column) && !check.test(fold(titles[column] ?? "")))
  );
}

/** Every set of two and more. */
function subsets(columns: readonly number[]): readonly (readonly number[])[] {
  const all = columns.reduce<readonly (readonly number[])[]>(
    (sets, column) => [...sets, ...sets.map((set) => [...set, column])],
    [[]],
  );
  return all.filter((set) => set.length > 1);
}

/** The sum that a law asks for in each row; where a cell is no amount, only what holds without it. */
export function rowSums(table: AmountTable, laws: readonly RowLaw[]): readonly Sum[] {
  return laws.flatMap(({ total, parts, obeyed }) =>
    table.rows.flatMap((own, row): readonly Sum[] => {
      if (saysNothing(own, { total, parts })) return [];
      const { cells } = own;
      const held = parts.filter((part) => cells[part]);
      const isWhole = held.length === parts.length;
      const added = held.flatMap((part) => cells[part] ?? []);
      const stated = cells[total];
      if (!stated || held.length === 0 || isOfMore(own, { total, parts }, table.titles)) return [];
      if (!isWhole && !stated.equals(Amount.sum(added))) return [];
      const [whole, ...terms] = [total, ...held].map((column) => ({ row, column }));
      const last = isOfWhatIsLeft(table, { total, parts }) ? terms.at(-1) : whole;
      const apart = terms.find((one) => isChange(table, one));
      const result = apart ?? last;
      return whole && result ? [{ along: "row", total: whole, parts: terms, result, borneOut: obeyed }] : [];
    }),
  );
}

/** Whether a figure is titled as how far two others are apart: « Différence », « Évolution ». */
export function isChange({ titles }: AmountTable, { column }: Spot): boolean {
  return change.test(fold(titles[column] ?? ""));
}
