import { Amount, significantDigits } from "../../money";
import { amountAt, isReckoned, type AmountRow, type AmountTable, type Spot } from "./amount-table";
import type { Witness } from "./misfits";

/** A figure that is not what two columns make of the other rows: « 14,5 postes × 2 150 € », « 30 % de 24 000 € ». */
export interface ProductMisfit {
  readonly at: Spot;
  readonly stated: Amount;
  readonly expected: Amount;
  /** Whether it is the product, and no factor. */
  readonly isProduct: boolean;
  /** The other figures of its row in the product. */
  readonly others: readonly Spot[];
}

/** A column that is the product of others by a number: of two, by a hundredth where one is a percentage; of one, by its price. */
interface ProductLaw {
  readonly product: number;
  readonly factors: readonly number[];
  readonly scale: Scale;
}

/** A number as a fraction. */
interface Scale {
  readonly by: Amount;
  readonly over: Amount;
}

/** Rows of different amounts that bear a product out, all others obeying it but one. */
const ENOUGH = 4;
/** More columns are no row that somebody multiplies in. */
const MOST_COLUMNS = 12;
/** What is longer is no table that somebody works out by hand. */
const MOST_ROWS = 1000;
/** A product is given to the euro, and to so small a part of it: a rate is no euro. */
const EURO = Amount.fromCents(100);
const NEARER = 200;

/** The one figure of a row that breaks a product which every other row obeys, where one of them alone can be at fault. */
export function productMisfits(table: AmountTable, witness: Witness): readonly ProductMisfit[] {
  const columns = table.titles.flatMap((_, column) =>
    table.rows.some(({ cells }) => cells[column]) ? [column] : [],
  );
  if (table.rows.length > MOST_ROWS || columns.length > MOST_COLUMNS) return [];
  const laws = [...lawsOver(columns), ...pricesOver(table, columns)].flatMap(
    (law) => followed(table, law) ?? [],
  );
  const isHeld = heldBy(table, laws);
  const told = laws.flatMap((law) => brokenBy(table, law, isHeld, witness));
  return told.filter(
    ({ at }, rank) => told.findIndex((one) => one.at.row === at.row && one.at.column === at.column) === rank,
  );
}

const ONE = Amount.fromCents(100);
const SCALES: readonly Scale[] = [
  { by: ONE, over: ONE },
  { by: ONE, over: Amount.fromCents(100_00) },
];

function lawsOver(columns: readonly number[]): readonly ProductLaw[] {
  return columns.flatMap((product) => {
    const others = columns.filter((column) => column !== product);
    return others.flatMap((one, rank) =>
      others
        .slice(rank + 1)
        .flatMap((other) => SCALES.map((scale) => ({ product, factors: [one, other], scale }))),
    );
  });
}

/** Each column over another by what it is of it on the first rows: one of two rows that differ obeys. */
function pricesOver({ rows }: AmountTable, columns: readonly number[]): readonly ProductLaw[] {
  return columns.flatMap((product) =>
    columns
      .filter((column) => column < product)
      .flatMap((factor) =>
        rows
          .flatMap(({ cells, isTotal, isApart }) => {
            const [by, over] = [cells[product], cells[factor]];
            return by && over && !isTotal && !isApart && !by.isZero && !over.isZero ? [{ by, over }] : [];
          })
          .slice(0, 2)
          .map((scale) => ({ product, factors: [factor], scale })),
      ),
  );
}

/** A law that rows enough obey, and the one that breaks it. */
interface Followed extends ProductLaw {
  readonly broken: number | null;
}

function followed(table: AmountTable, law: ProductLaw): Followed | null {
  const different = new Set<bigint>();
  let broken: number | null = null;
  for (const [row, { cells, isTotal, isApart }] of table.rows.entries()) {
    const [product, ...factors] = figuresOf(cells, law);
    if (!product || isTotal || isApart) continue;
    if (isNear(product, worked(factors, law.scale))) {
      if (!factors.some((factor) => factor.equals(product))) different.add(product.units);
    } else if (broken === null) broken = row;
    else return null;
  }
  return different.size < ENOUGH ? null : { ...law, broken };
}

/**
 * Whether a figure is what a law that every row obeys makes of its row, it would break it by any change; or the product of
 * one that another row alone breaks: of two such laws, either may be chance.
 */
function heldBy(table: AmountTable, laws: readonly Followed[]): (spot: Spot) => boolean {
  const whole = laws.filter(({ broken }) => broken === null);
  const isUnder = (law: Followed, row: number) => figuresOf(table.rows[row]?.cells ?? [], law).length > 0;
  return ({ row, column }) =>
    whole.some((law) => [law.product, ...law.factors].includes(column) && isUnder(law, row)) ||
    laws.some(
      (law) => law.broken !== null && law.broken !== row && law.product === column && isUnder(law, row),
    );
}

function brokenBy(
  table: AmountTable,
  law: Followed,
  isHeld: (spot: Spot) => boolean,
  witness: Witness,
): readonly ProductMisfit[] {
  const { broken } = law;
  if (broken === null) return [];
  const isCut = isCeiling(table.rows[broken], law);
  if (isCut && !isExceeded(table, broken, law)) return [];
  // What the column holds on many other rows, as a price, was hardly miswritten where something else may have been.
  const changes = changesOf(table, broken, law, witness)
    .filter((change) => !isHeld(change.at) && (!isCut || isMiscounted(change, law, witness)))
    .map((change) => ({ change, repeats: repeatsOf(table, change) }))
    .sort((one, other) => one.repeats - other.repeats);
  const [best, next] = changes;
  return best && (!next || best.repeats * RARER < next.repeats) ? [best.change] : [];
}

/** Whether a round amount is less than what its row makes: a ceiling may have cut it. */
function isCeiling(row: AmountRow | undefined, law: ProductLaw): boolean {
  const [product, ...factors] = row ? figuresOf(row.cells, law) : [];
  return (
    product !== undefined &&
    significantDigits(product) <= ROUND &&
    product.compare(worked(factors, law.scale)) < 0
  );
}

/** Whether other rows hold more than a row's product, and none the same: a ceiling would have cut them too. */
function isExceeded({ rows }: AmountTable, broken: number, { product }: ProductLaw): boolean {
  const own = rows[broken]?.cells[product];
  const others = rows.flatMap(({ cells, isTotal }, row) =>
    row === broken || isTotal ? [] : (cells[product] ?? []),
  );
  if (!own) return false;
  return others.some((one) => one.compare(own) > 0) && !others.some((one) => one.equals(own));
}

/** Whether what is wrong is a factor, a slip of the pen away: some ceiling may always have cut the product. */
function isMiscounted(
  { at, stated, expected }: ProductMisfit,
  { product }: ProductLaw,
  { isSlip }: Witness,
): boolean {
  return at.column !== product && isSlip(stated, expected);
}

/** Digits of a ceiling. */
const ROUND = 2;

/** How much more often the other figures of a row are repeated, for one alone to be at fault. */
const RARER = 3;

function repeatsOf({ rows }: AmountTable, { at: { row, column }, stated }: ProductMisfit): number {
  return rows.filter(({ cells }, other) => other !== row && cells[column]?.equals(stated) === true).length;
}

/** The product and its factors in a row; none where one of them is nothing. */
function figuresOf(cells: AmountRow["cells"], { product, factors }: ProductLaw): readonly Amount[] {
  const figures = [product, ...factors].flatMap((column) => cells[column] ?? []);
  return figures.length > factors.length && figures.every(({ isZero }) => !isZero) ? figures : [];
}

function worked(factors: readonly Amount[], { by, over }: Scale): Amount {
  const whole = factors.reduce((product, factor) => product.times(factor.toDecimal()), by.toDecimal());
  return Amount.fromDecimal(whole.dividedBy(over.toDecimal()).toFixed(6));
}

function isNear(product: Amount, worked: Amount): boolean {
  const gap = product.minus(worked).abs();
  return gap.compare(EURO) < 0 && gap.times(NEARER).compare(product.abs()) < 0;
}

/** Each figure of the row that a slip of the pen, or what its column holds elsewhere, would set right. */
function changesOf(
  table: AmountTable,
  row: number,
  { product, factors, scale }: ProductLaw,
  { gives, isSlip }: Witness,
): readonly ProductMisfit[] {
  const spots = [product, ...factors].map((column): Spot => ({ row, column }));
  return spots.flatMap((at): readonly ProductMisfit[] => {
    const stated = amountAt(table, at);
    const others = spots.filter((spot) => spot !== at).flatMap((spot) => amountAt(table, spot) ?? []);
    if (!stated || others.length < factors.length || isReckoned(table, at) || gives(at, stated)) return [];
    const expected = at.column === product ? worked(others, scale) : factorOf(others, scale);
    const isKnown = table.rows.some(({ cells }) => cells[at.column]?.equals(expected) === true);
    if (expected.hasHiddenDecimals || !(isSlip(stated, expected) || isKnown)) return [];
    const isProduct = at.column === product;
    return [{ at, stated, expected, isProduct, others: spots.filter((spot) => spot !== at) }];
  });
}

/** The factor that is lacking, of a product and what other factors it has. */
function factorOf([product, ...factors]: readonly Amount[], scale: Scale): Amount {
  const others = worked(factors, scale).toDecimal();
  return Amount.fromDecimal((product ?? Amount.zero).toDecimal().dividedBy(others).toFixed(6));
}
