import { keptFor } from "../../lists";
import { agreesWithLines, type Ledger } from "../../diagnosis";
import { isSlip, type Case } from "../../linking";
import type { Operation } from "../../model";
import { Amount, significantDigits } from "../../money";
import type { Spot, Witness } from "../../tables";
import { sumOf, type AnnexTable } from "./annex-table";

/** What documents and totals say of the lines of the annex. */
export interface AnnexWitness {
  /** What is said of any figure of a table of the annex: that it is given, or what it adds up to with others. */
  readonly of: (table: AnnexTable) => Witness;
  /** Whether most of what others state of an operation is what its lines come to; nothing where nobody states any of it. */
  readonly wordOf: (operation: Operation) => Word | null;
}

type Word = "right" | "wrong";

/** The witness that documents bear to the annex's lines. */
export function annexWitness({ readings }: Case, ledger: Ledger): AnnexWitness {
  const figures = figuresOf(readings);
  const isGiven = (amount: Amount) => figures.has(amount.abs().toFixed());
  const words = new Map<Operation, Word | null>();
  const wordOf = (operation: Operation): Word | null => {
    const word = words.get(operation) ?? wordIn(operation, ledger);
    words.set(operation, word);
    return word;
  };
  const of = (table: AnnexTable): Witness => {
    const sums = sumsOver(table);
    const gives = (at: Spot, amount: Amount): boolean => {
      const row = table.rows[at.row];
      const stated = row?.cells[at.column];
      if (!stated) return false;
      if (row.isTotal) return isGiven(amount);
      const isOwn = at.column === 0 && amount.equals(stated) && row.operation !== null;
      if (isOwn && wordOf(row.operation) === "right") return true;
      return sums(at).some((sum) => isGiven(sum.plus(amount).minus(stated)));
    };
    return { gives, isSlip, asksOfRows: true };
  };
  return { of, wordOf };
}

/** Documents give many small round figures: fewer digits than these tell nothing. */
const TELLING_DIGITS = 3;

/** The figures of the documents, amounts and counts, that tell what they are of by themselves, each as it is written. */
function figuresOf(readings: Case["readings"]): ReadonlySet<string> {
  const all = readings.flatMap(({ amounts, units }) => [
    ...amounts.map(({ amount }) => amount),
    ...units.map(({ count }) => Amount.fromNumber(count)),
  ]);
  return new Set(
    all.flatMap((amount) => (significantDigits(amount) < TELLING_DIGITS ? [] : [amount.abs().toFixed()])),
  );
}

/** What the lines of each group that holds a line come to in its column. */
function sumsOver(table: AnnexTable): (spot: Spot) => readonly Amount[] {
  const sums = keptFor((group: readonly number[]) =>
    table.titles.map((_, column) => sumOf(table, group, column)),
  );
  return ({ row, column }) =>
    table.groups.flatMap((group) => (group.includes(row) ? (sums(group)[column] ?? []) : []));
}

function wordIn({ id }: Operation, ledger: Ledger): Word | null {
  const about = ledger.statements.filter(
    ({ scope, votes }) => votes && scope.kind === "operations" && scope.operations.includes(id),
  );
  if (about.length === 0) return null;
  const agreeing = about.filter((one) => agreesWithLines(one, ledger));
  return agreeing.length * 2 > about.length ? "right" : "wrong";
}
