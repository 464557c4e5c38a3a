import type { Ledger, Statement } from "../diagnosis";
import { figuresGiving, isSlip, type Case } from "../linking";
import {
  passageKey,
  type DocumentReading,
  type Imputation,
  type TableOfAmounts,
  type TableRow,
} from "../model";
import type { Amount } from "../money";
import { amountAt, fitsOf, isRounding, misfitsOf, type Misfit, type Spot, type Sum } from "../tables";
import { isExplained } from "./rows/explained/explain";
import { tablesInEuros, type TableInEuros } from "./rows/in-euros";
import { fillOf, messageOf } from "./rows/law-worded";
import { rowWitness } from "./rows/row-witness";
import { oddCells } from "./rows/sheet-law";
import { columnsTold, type ColumnsTold } from "./rows/table-rows";
import { defineRule, type Broken } from "./rule";
import { passagesOf } from "./ticking/passages";

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
      for (const table of cellTables) yield* oddCells(table, ledger);
    const odd = columnsTold(dossier, ledger).amounts;
    for (const { table, credits, reading } of tablesAbout(dossier, ledger)) {
      const gives = ({ row, column }: Spot, amount: Amount) => {
        const { name = "", cells = [] } = table.rows[row] ?? {};
        return [...witness.amountsOf(cells), ...witness.amountsNamed(name)].some((one) =>
          isRounding(table, one.minus(amount), [column]),
        );
      };
      const rows = passagesOf(table.rows);
      const among = (readings: readonly DocumentReading[]) => (amount: Amount) =>
        figuresGiving(amount, readings).some(({ at }) => !rows.has(passageKey(at)));
      const [isSaid, isGiven] = [among([reading]), among(dossier.readings)];
      for (const misfit of misfitsOf(table, { gives, isSlip, isSaid, isGiven }))
        if (
          !isCreditsMatter(table, misfit, credits) &&
          !hasOdd(table, misfit, odd) &&
          !isOfAnnex(dossier, table, misfit)
        )
          yield* toldOf(table, misfit, ledger.statements);
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
  readonly table: TableInEuros;
  /** The credits that its rows are, by passage. */
  readonly credits: Credits;
  readonly reading: DocumentReading;
}

/** The tables of documents that say something of the annex, those of credits among them. */
function* tablesAbout({ readings }: Case, ledger: Ledger): Iterable<TableAbout> {
  const witness = rowWitness(ledger);
  for (const reading of readings) {
    const all = reading.imputationTables.flatMap(({ rows }) => rows);
    const byPassage = new Map(
      all.flatMap((one) => (one.at.kind === "document" ? [[passageKey(one.at), one] as const] : [])),
    );
    for (const table of tablesInEuros(reading)) {
      const credits = new Map(
        table.rows.flatMap(({ at }) => {
          const own = byPassage.get(passageKey(at));
          return own ? [[passageKey(at), own] as const] : [];
        }),
      );
      if (credits.size > 0 || table.rows.some((row) => witness.isAbout(row, table.steps)))
        yield { table, credits, reading };
    }
  }
}

type Credits = ReadonlyMap<string, Imputation>;

const keyOf = (row: TableRow | undefined) => (row ? passageKey(row.at) : "");

/** Whether rules of their own tell what a figure of credits should be: what they pay, and leave of what is available. */
function isCreditsMatter({ rows }: TableInEuros, { sum, at, stated }: Misfit, credits: Credits): boolean {
  if (credits.size === 0) return false;
  const held = credits.get(keyOf(rows[at.row]));
  if (sum.along === "row") return held !== undefined && isHeldToItself(held);
  const isPaid = rows.every((row) => {
    const expense = credits.get(keyOf(row))?.expense?.value;
    return !expense || row.cells[at.column]?.equals(expense) === true;
  });
  // More than was authorised is told of its row.
  const isExceeded = [...credits.values()].some(({ commitmentAuthorisation, available, expense }) =>
    [available, expense].some(
      (one) => one && commitmentAuthorisation && one.value.compare(commitmentAuthorisation.value) > 0,
    ),
  );
  return (
    isPaid ||
    isExceeded ||
    (held !== undefined &&
      isHeldToItself(held) &&
      [held.available, held.balance].some((one) => one?.value.equals(stated)))
  );
}

/** Whether the annex tells which figure of a column is the odd one. */
function hasOdd({ rows }: TableInEuros, { sum, isSettled }: Misfit, odd: ColumnsTold["amounts"]): boolean {
  return (
    !isSettled &&
    sum.parts.some(({ row, column }) =>
      odd.some(({ at, value }) => at === rows[row]?.at && rows[row].cells[column]?.equals(value) === true),
    )
  );
}

/** Whether a figure is what the annex makes of its row and column, whatever the figures beside it make. */
function isOfAnnex(dossier: Case, { rows }: TableInEuros, { at, stated }: Misfit): boolean {
  const row = rows[at.row];
  return row !== undefined && isExplained(dossier, row.at, stated);
}

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
