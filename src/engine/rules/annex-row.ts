import { findingTexts } from "../../texts";
import type { Scope } from "../diagnosis";
import { placeKey, type Annex, type Place } from "../model";
import type { Amount } from "../money";
import {
  isChange,
  isOfItsRows,
  misfitsOf,
  productMisfits,
  type Misfit,
  type Spot,
  type Witness,
} from "../tables";
import { annexTables, sumOf, type AnnexRow, type AnnexTable } from "./rows/annex-table";
import { annexWitness, type AnnexWitness } from "./rows/annex-witness";
import { oddCells } from "./rows/odd-formulas";
import { factorWorded, sumWorded } from "./rows/row-worded";
import { defineRule, type Broken } from "./rule";

/** More broken rows than this: the columns were misread. */
const MOST = 3;
/** What is longer is no table that somebody works out by hand. */
const MOST_ROWS = 1000;

/**
 * What relations between the annex's columns make of its other lines they make of each: « Ville + État = Total », « Coût × Taux
 * = Aide »; and each column adds up to its totals where others do. Told only where one figure alone can be at fault, by two
 * relations, by the documents or by a slip of the pen, or is asked about as the difference of two others, and these do not already say that the line's amount is.
 */
export const annexRow = defineRule({
  meta: { id: "annex-row", severity: "error", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const witness = annexWitness(dossier, ledger);
    for (const table of annexTables(dossier.annex))
      if (table.rows.length <= MOST_ROWS) yield* toldOf(table, dossier.annex, witness);
  },
});

function* toldOf(table: AnnexTable, annex: Annex, witness: AnnexWitness): Generator<Broken> {
  const all = brokenIn(table, witness);
  if (all.length > MOST) return;
  for (const broken of all) {
    const [place] = placesIn(table, broken.at);
    // A formula unlike the others' is told by itself.
    if (place && !oddCells(annex).has(placeKey(place))) yield worded(table, broken, place);
  }
}

/** A figure that breaks what others bear out. */
interface BrokenFigure {
  readonly at: Spot;
  readonly stated: Amount;
  readonly expected: Amount;
  readonly others: readonly Spot[];
  /** Whether it may be no amount of euros: a rate, a number of places. */
  readonly isFactor: boolean;
  /** Whether it is the figure at fault, and no other of its row. */
  readonly isSettled: boolean;
}

function brokenIn(table: AnnexTable, { of, wordOf }: AnnexWitness): readonly BrokenFigure[] {
  const witness = of(table);
  const all = misfitsOf(table, witness);
  // What is titled as how far two others are apart is that, or one of these is wrong; a total follows its lines.
  const [open, another] = all.filter(
    ({ isSettled, at, sum }) => !isSettled && sum.along === "row" && table.rows[at.row]?.isTotal === false,
  );
  const asked = open && !another && isChange(table, open.at) ? open : null;
  const totals = openTotals(table, all);
  const misfits = all.flatMap((one) =>
    one.isSettled || one === asked || totals.includes(one)
      ? [{ ...one, others: [one.sum.total, ...one.sum.parts], isFactor: false, along: one.sum.along }]
      : [],
  );
  const products = productMisfits(table, witness).map(({ isProduct, ...one }) => ({
    ...one,
    isSettled: true,
    isFactor: !isProduct,
    along: "row" as const,
  }));
  return [...misfits, ...products].filter(({ at, stated, expected, along, isSettled, others }, rank, all) => {
    const row = table.rows[at.row];
    // A total follows the figure of its column that is wrong by itself.
    const isFollowing = (one: (typeof all)[number]) =>
      one.isSettled && others.some(({ row, column }) => row === one.at.row && column === one.at.column);
    if (!isSettled && along === "column" && all.some(isFollowing)) return false;
    if (!row || all.findIndex((one) => one.at.row === at.row && one.at.column === at.column) < rank)
      return false;
    // What is granted is told where it is added up.
    if (at.column === 0 && (along === "column" || row.isTotal)) return false;
    if (!row.operation || wordOf(row.operation) !== "wrong") return true;
    if (!isSettled) return !isOfAmount(row, at, expected.minus(stated), witness);
    return at.column > 0 && (isFollowed(table, at) || witness.gives(at, expected));
  });
}

/** Of each column beside the amounts, the lowest total that is not what its rows come to, though it is meant to. */
function openTotals(table: AnnexTable, all: readonly Misfit[]): readonly Misfit[] {
  // What divides the amounts is added up as they are.
  const isPart = ({ row, column }: Spot) =>
    table.rows[row]?.of.parts?.some(({ label }) => label === table.titles[column]) === true;
  const open = all.filter(
    ({ isSettled, sum, at }) =>
      !isSettled && sum.along === "column" && at.column > 0 && !isPart(at) && isOfItsRows(table, sum),
  );
  return open.filter(
    (one) =>
      !open.some(({ at, sum }) => at.column === one.at.column && sum.parts.length < one.sum.parts.length),
  );
}

/** Whether as much more, or less, granted on a row is what the documents give: that is told where it is added up. */
function isOfAmount({ cells: [amount] }: AnnexRow, { row }: Spot, gap: Amount, { gives }: Witness): boolean {
  const moved = amount ? [amount.plus(gap), amount.minus(gap)] : [];
  return moved.some((one) => gives({ row, column: 0 }, one));
}

/** Whether a formula makes what its line is granted of a figure beside. */
function isFollowed({ rows }: AnnexTable, { row, column }: Spot): boolean {
  return column > 0 && rows[row]?.isTotal === false && rows[row].reckoned?.has(0) === true;
}

function placesIn({ rows }: AnnexTable, { row, column }: Spot): readonly Place[] {
  const reading = rows[row]?.readings[column];
  return reading ? [reading.at] : [];
}

function worded(table: AnnexTable, broken: BrokenFigure, place: Place): Broken {
  const { at, expected, others, isFactor, isSettled } = broken;
  const related = others.flatMap((spot) => placesIn(table, spot)).filter((one) => one !== place);
  const told = {
    at: place,
    related,
    ...(isSettled
      ? { suspects: [{ at: place, for: 1, against: related.length }] }
      : { severity: "warning" as const, suspects: [] }),
    scope: isFollowed(table, at) ? scopeOf(table, at) : null,
  };
  const sums = table.rows[at.row]?.adds?.map((set) => sumOf(table, set, at.column)) ?? [];
  if (isFactor && at.column > 0) return { ...told, ...factorWorded(broken, place) };
  return {
    ...told,
    ...(sums.some((sum) => sum.equals(expected))
      ? { message: findingTexts["annex-parts-column"], stated: broken.stated, expected }
      : sumWorded(broken, place)),
    fill: { place, label: table.titles[at.column] ?? "" },
  };
}

/** The line of a figure. */
function scopeOf({ rows }: AnnexTable, { row }: Spot): Scope | null {
  const { operation, of } = rows[row] ?? {};
  const rank = operation?.lines.findIndex((line) => line === of) ?? -1;
  return operation && rank >= 0 ? { kind: "lines", operation: operation.id, lines: [rank] } : null;
}
