import { eurosOf } from "../../../claims";
import type { DocumentPlace, GrantLine } from "../../../model";
import { Amount, isDigitSlip } from "../../../money";
import { mayBeOf } from "../same-measure";
import type { Explanation } from "./by-family";
import type { Explained } from "./column";
import type { Drawn } from "./drawn";
import { numberLike, tellingOf } from "./written-figure";

/** The cell of a document's table that is not what the table says that it is. */
export interface OddCell {
  readonly at: DocumentPlace;
  /** The title of its column, and what its row is called by. */
  readonly title: string;
  readonly name: string;
  readonly said: string;
  readonly meant: string;
  /** As amounts, where it is in euros. */
  readonly stated: Amount | null;
  readonly expected: Amount | null;
  readonly lines: readonly GrantLine[];
}

/** So many rows are right for each that is of nothing known. */
const CLEAR = 10;
/** A row's other figures tell which it is. */
const OF_ITSELF = 1.5;

/** What is told of a column's cell that is not what it should be; null where its row, or what it is, is not sure. */
export function oddCellOf(
  { table, rows, places, body }: Drawn,
  { told, groups, columns }: Explanation,
  explained: Explained,
): OddCell | null {
  const { column, odd, reading, unit, right } = explained;
  if (!odd) return null;
  const row = rows[odd.row];
  const cell = row?.[column];
  const at = places[odd.row];
  if (!row || !cell || !at) return null;
  const title = table.titles[column] ?? "";
  const isTotal = odd.row >= body.length;
  // A row of nothing known may hold what this one lacks.
  const unknown = body.filter((one, rank) => one[column]?.value && !told[rank]).length;
  if (unknown * CLEAR > right.size) return null;
  const others = columns.filter((one) => one !== explained);
  // What two columns are read to be is the other's, that is all right.
  if (others.some((one) => one.reading.key === reading.key && one.odd === null)) return null;
  const isOfOneMeasure = reading.label !== undefined || reading.kind === "count";
  // A sentence that gives an amount above a table is no caption of it.
  const caption = eurosOf(table.caption).length > 0 ? "" : table.caption;
  const said = [caption, ...table.titles];
  if (isOfOneMeasure && ![title, caption].every((text) => mayBeOf(text, said, reading.label ?? null)))
    return null;
  const itself = others.reduce(
    (sum, one) => {
      const own = row[one.column];
      return sum + (one.right.has(odd.row) && own ? tellingOf(own) : 0);
    },
    told[odd.row]?.isNamed ? OF_ITSELF : 0,
  );
  if (!isTotal && itself < OF_ITSELF) return null;
  const isCode = typeof odd.meant === "string";
  const [written, meant] = isCode
    ? [cell.code ?? "", odd.meant]
    : [cell.number, numberLike(cell.number, odd.meant)];
  if (!isSlipOf(written, meant, right.size)) return null;
  const isEuros = !isCode && !cell.isPercent && (cell.unit ?? unit) === 1 && reading.label !== undefined;
  return {
    at,
    title,
    name: row.find(({ isName, code }) => isName || code !== null)?.text ?? "",
    said: cell.text,
    meant: cell.text.replace(written, meant),
    stated: isEuros ? Amount.fromNumber(cell.value ?? 0) : null,
    expected: isEuros ? Amount.fromNumber(Number(odd.meant)) : null,
    lines: isTotal ? [] : (groups[odd.row]?.lines ?? []),
  };
}

/** Whether a slip of the pen makes one figure of another: a digit or two of it, or one more or less of a few. */
function isSlipOf(said: string, meant: string, others: number): boolean {
  const [one, other] = [said, meant].map((text) => text.replace(/[ .,\u00a0\u202f]/gu, ""));
  if (one === undefined || other === undefined) return false;
  const isNext = others > 1 && one.length <= 3 && Math.abs(Number(one) - Number(other)) <= 1;
  return isDigitSlip(one, other) || isNext;
}
