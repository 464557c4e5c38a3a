import { findingTexts, type Text } from "../../texts";
import {
  passageKey,
  type DocumentReading,
  type Imputation,
  type Place,
  type TableOfAmounts,
  type TableOfCells,
} from "../model";
import { figuresGiving, isSlip, type Case } from "../linking";
import type { Ledger, Statement } from "../diagnosis";
import type { Amount } from "../money";
import {
  amountAt,
  fitsOf,
  isReckoned,
  misfitsOf,
  productMisfits,
  withAmount,
  type Misfit,
  type Spot,
  type Sum,
} from "../tables";
import { passagesOf } from "./passages";
import { rowWitness } from "./row-witness";
import { factorWorded, sumWorded } from "./row-worded";
import { defineRule, type Broken, type Fill } from "./rule";

/**
 * What the figures of a document's table say of each other: each column adds up to its total, and what a relation between
 * columns makes of the other rows it makes of every one. Guards against a figure of a column that is compared with nothing.
 * Tables that say nothing of the annex are left alone.
 */
export const tableLaw = defineRule({
  meta: { id: "table-law", severity: "error", needs: [] },
  *check({ dossier, ledger }) {
    const witness = rowWitness(ledger);
    for (const { cellTables } of dossier.readings)
      for (const table of cellTables) yield* toldOfCells(table, ledger);
    for (const { table, isOfCredits, isOfAvailable, reading } of tablesAbout(dossier, ledger)) {
      // What credits leave of what is available has a rule of its own.
      if (isOfAvailable) continue;
      const gives = ({ row }: Spot, amount: Amount) => {
        const { name = "", cells = [] } = table.rows[row] ?? {};
        return [...witness.amountsOf(cells), ...witness.amountsNamed(name)].some((one) => one.equals(amount));
      };
      const rows = passagesOf(table.rows);
      const isSaid = (amount: Amount) =>
        figuresGiving(amount, [reading]).some(({ at }) => !rows.has(passageKey(at)));
      for (const misfit of misfitsOf(table, { gives, isSlip, isSaid }))
        if (!isOfCredits || misfit.sum.along === "row") yield* toldOf(table, misfit, ledger.statements);
    }
  },
  *holds({ dossier, ledger }) {
    for (const { table } of tablesAbout(dossier, ledger))
      for (const spot of fitsOf(table)) {
        const [row, value] = [table.rows[spot.row], amountAt(table, spot)];
        if (row && value) yield { at: row.at, value };
      }
  },
});

/** A table of a document that says something of the annex. */
interface TableAbout {
  readonly table: TableOfAmounts;
  /** Whether it is one of credits: what these add up to has rules of its own. */
  readonly isOfCredits: boolean;
  /** Whether they say what they leave of what is available. */
  readonly isOfAvailable: boolean;
  readonly reading: DocumentReading;
}

/** The tables of documents that say something of the annex, those of credits among them. */
function* tablesAbout({ readings }: Case, ledger: Ledger): Iterable<TableAbout> {
  const witness = rowWitness(ledger);
  for (const reading of readings) {
    const { amountTables, imputationTables } = reading;
    const credits = imputationTables.flatMap(({ rows }) => rows);
    const [ofCredits, ofAvailable] = [credits, credits.filter(isHeldToItself)].map(passagesOf);
    for (const table of amountTables) {
      const isOf = (passages: ReturnType<typeof passagesOf> | undefined) =>
        table.rows.some(({ at }) => passages?.has(passageKey(at)) === true);
      const [isOfCredits, isOfAvailable] = [isOf(ofCredits), isOf(ofAvailable)];
      if (isOfCredits || table.rows.some(witness.isAbout))
        yield { table, isOfCredits, isOfAvailable, reading };
    }
  }
}

/** Of a sheet beside the annex's, what was typed where the other figures ask for another. */
function* toldOfCells(table: TableOfCells, ledger: Ledger): Generator<Broken> {
  const witness = rowWitness(ledger);
  if (witness.amountsNamed(table.heading).length === 0 && !table.rows.some(witness.isAbout)) return;
  const gives = ({ row }: Spot, amount: Amount) =>
    witness.amountsOf(table.rows[row]?.cells ?? []).some((one) => one.equals(amount));
  const products = productMisfits(table, { gives, isSlip });
  for (const product of products) {
    const worded = product.isProduct ? sumWorded : factorWorded;
    yield* toldOfCell(table, product, product.others, (place) => worded(product, place));
  }
  const mended = products.reduce((now, { at, expected }) => withAmount(now, at, expected), table);
  for (const { sum, at, stated, expected, isSettled } of misfitsOf(mended, { gives, isSlip })) {
    if (!isSettled) continue;
    yield* toldOfCell(table, { at }, [sum.total, ...sum.parts], (place) => ({
      message: messageOf(sum, at, isSettled),
      fill: fillOf(table, table.rows[at.row]?.name ?? "", place, { sum, at }),
      stated,
      expected,
    }));
  }
}

/** A figure of a sheet that was typed, as it is worded, beside the others that belie it. */
function* toldOfCell(
  table: TableOfCells,
  { at }: { readonly at: Spot },
  others: readonly Spot[],
  worded: (place: Place) => Omit<Broken, "at">,
): Generator<Broken> {
  const { rows } = table;
  const place = rows[at.row]?.places[at.column];
  if (!place || isReckoned(table, at)) return;
  const beside = others.flatMap((spot) => rows[spot.row]?.places[spot.column] ?? []);
  const related = beside.filter((one) => one !== place);
  yield {
    ...worded(place),
    at: place,
    related,
    suspects: [{ at: place, for: 1, against: related.length }],
  };
}

type Titled = Pick<TableOfAmounts, "titles">;

/** Whether a row of credits says what it leaves of what is available. */
function isHeldToItself({ available, expense, balance }: Imputation): boolean {
  return available !== null && expense !== null && balance !== null;
}

function* toldOf(
  table: TableOfAmounts,
  { sum, at, stated, expected, isSettled }: Misfit,
  statements: readonly Statement[],
): Generator<Broken> {
  const row = table.rows[at.row];
  if (!row) return;
  yield {
    ...(isSettled ? {} : { severity: "warning" }),
    message: messageOf(sum, at, isSettled),
    fill: fillOf(table, row.name, row.at, { sum, at }),
    at: row.at,
    stated,
    expected,
    relies: statementsIn(table, sum, statements),
    suspects: isSettled ? [{ at: row.at, for: 1, against: 1 }] : [],
  };
}

function fillOf(table: Titled, name: string, place: Place, { sum, at }: Pick<Misfit, "sum" | "at">): Fill {
  return { place, name, column: table.titles[at.column] ?? "", law: lawOf(table, sum) };
}

function messageOf({ along, total, borneOut }: Sum, at: Spot, isSettled: boolean): Text {
  if (along === "column") return findingTexts[at.row === total.row ? "table-law-total" : "table-law-row"];
  if (borneOut === 0) return findingTexts["table-law-left"];
  return findingTexts[isSettled ? "table-law" : "table-law-open"];
}

/** « Subvention − Avance = Solde », « 2024 + 2025 = Total »: the columns from the left, as they are read. */
function lawOf({ titles }: Titled, { total, parts }: Sum): string {
  const title = ({ column }: Spot) => titles[column] ?? "";
  const last = parts.at(-1);
  if (!last || parts.some(({ column }) => column < total.column))
    return `${parts.map(title).join(" + ")} = ${title(total)}`;
  return `${[total, ...parts.slice(0, -1)].map(title).join(" − ")} = ${title(last)}`;
}

/** The statements of the ledger that a sum's figures are. */
function statementsIn(
  table: TableOfAmounts,
  { total, parts }: Sum,
  statements: readonly Statement[],
): readonly number[] {
  return [total, ...parts].flatMap((spot) => {
    const place = table.rows[spot.row]?.at;
    const amount = amountAt(table, spot);
    return statements.flatMap(({ at, amount: told, index }) =>
      place &&
      amount?.equals(told) &&
      at.kind === "document" &&
      at.file === place.file &&
      at.block === place.block &&
      at.quote === place.quote
        ? [index]
        : [],
    );
  });
}
