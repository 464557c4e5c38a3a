import type { Ledger } from "../../diagnosis";
import { isSlip } from "../../linking";
import { placeKey, type Place, type TableOfCells } from "../../model";
import { Amount } from "../../money";
import {
  isOfItsRows,
  isReckoned,
  misfitsOf,
  productMisfits,
  withAmount,
  type Misfit,
  type Spot,
} from "../../tables";
import type { Broken } from "../rule";
import { fillOf, messageOf } from "./law-worded";
import { rowWitness } from "./row-witness";
import { cardWorded, factorWorded, sumWorded } from "./row-worded";

/** Of a sheet beside the annex's, what was typed where the other figures ask for another. */
export function* oddCells(table: TableOfCells, ledger: Ledger): Generator<Broken> {
  const witness = rowWitness(ledger);
  const lines = table.rows.filter(({ isTotal }) => !isTotal);
  // The sheet of another year grants to the same.
  const isOfSame = lines.filter(witness.isCalled).length * 2 > lines.length;
  const isAbout = () =>
    witness.amountsNamed(table.heading).length > 0 || table.rows.some((row) => witness.isAbout(row));
  if (!isOfSame && !isAbout()) return;
  const gives = ({ row }: Spot, amount: Amount) =>
    witness.amountsOf(table.rows[row]?.cells ?? []).some((one) => one.equals(amount));
  const products = productMisfits(table, { gives, isSlip });
  for (const product of products) {
    const worded = product.isProduct ? sumWorded : factorWorded;
    yield* toldOfCell(table, ledger, product, product.others, (place) =>
      (table.areCards && isAmount(product) ? cardWorded : worded)(product, place),
    );
  }
  const mended = products.reduce((now, { at, expected }) => withAmount(now, at, expected), table);
  const asked = isOfSame ? { asksOfRows: true as const } : {};
  for (const { sum, at, stated, expected, isSettled } of misfitsOf(mended, { gives, isSlip, ...asked })) {
    if (!isSettled && !(isOfSame && sum.along === "column" && isOfItsRows(mended, sum))) continue;
    yield* toldOfCell(table, ledger, { at }, [sum.total, ...sum.parts], (place) => ({
      ...(isSettled ? {} : { severity: "warning" as const, suspects: [] }),
      ...(table.areCards
        ? cardWorded({ stated, expected }, place)
        : {
            message: messageOf(sum, at, isSettled),
            fill: fillOf(table, table.rows[at.row]?.name ?? "", place, { sum, at }),
            stated,
            expected,
          }),
    }));
  }
}

/** Whether figures are more than rates. */
function isAmount({ stated, expected }: Pick<Misfit, "stated" | "expected">): boolean {
  return [stated, expected].some((one) => one.abs().compare(LEAST) >= 0);
}

const LEAST = Amount.fromCents(10_000);

/** A figure of a sheet that was typed, as it is worded, beside the others that belie it. */
function* toldOfCell(
  table: TableOfCells,
  { statements }: Ledger,
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
    at: place,
    related,
    relies: statements.flatMap((one) => (placeKey(one.at) === placeKey(place) ? [one.index] : [])),
    suspects: [{ at: place, for: 1, against: related.length }],
    ...worded(place),
  };
}
