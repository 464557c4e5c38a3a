import { whenAsked } from "../../lists";
import { Amount, significantDigits } from "../../money";
import { amountAt, isReckoned, type AmountRow, type AmountTable, type Spot } from "./amount-table";
import { boundBySums, type Witness } from "./misfits";

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

/**
 * A column that is the product of others by a number: of two, by a hundredth where one is a percentage; of one, by its price,
 * which each group of rows may have its own of.
 */
interface ProductLaw {
  readonly product: number;
  readonly factors: readonly number[];
  /** By what on a row; null where nothing tells. */
  readonly scaleAt: (row: number) => Scale | null;
  /** How many numbers the rows themselves gave it. */
  readonly drawn: number;
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
  const [byLaw, bySum] = [heldBy(table, laws), whenAsked(() => boundBySums(table))];
  const isHeld = (spot: Spot) => byLaw(spot) || bySum()(spot);
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
        .flatMap((other) =>
          SCALES.map((scale) => ({ product, factors: [one, other], scaleAt: () => scale, drawn: 0 })),
        ),
    );
  });
}

/** Each column over another by what it is of it on the first rows, of the table or of each group: one of two rows that differ obeys. */
function pricesOver(table: AmountTable, columns: readonly number[]): readonly ProductLaw[] {
  const partitions = partitionsOf(table);
  return columns.flatMap((product) =>
    columns
      .filter((column) => column < product)
      .flatMap((factor) => {
        const prices = (rows: readonly number[]) => pricesAmong(table, rows, product, factor);
        const law = { product, factors: [factor] };
        const ofAll = prices([...table.rows.keys()]).map((scale) => ({
          ...law,
          scaleAt: () => scale,
          drawn: 1,
        }));
        const ofGroups = partitions.map((groups) => {
          const byRow = new Map(
            groups.flatMap((rows) => {
              const [price] = prices(rows);
              return price ? rows.map((row) => [row, price] as const) : [];
            }),
          );
          const scaleAt = (row: number) => byRow.get(row) ?? null;
          return { ...law, scaleAt, drawn: new Set(byRow.values()).size };
        });
        return [...ofAll, ...ofGroups];
      }),
  );
}

/** What a column is of another on the first two rows of a set, what more of its rows obey first. */
function pricesAmong(
  { rows }: AmountTable,
  set: readonly number[],
  product: number,
  factor: number,
): readonly Scale[] {
  const known = set.flatMap((row) => {
    const { cells, isTotal, isApart } = rows[row] ?? { cells: [], isTotal: true };
    const [by, over] = [cells[product], cells[factor]];
    return by && over && !isTotal && !isApart && !by.isZero && !over.isZero ? [{ by, over }] : [];
  });
  const obeying = (scale: Scale) => known.filter(({ by, over }) => isNear(by, worked([over], scale))).length;
  return known
    .slice(0, 2)
    .map(({ by, over }) => priceOf(by, over))
    .sort((one, other) => obeying(other) - obeying(one));
}

/** The smallest groups of a table's rows, and the largest that are not all of it, where there are several. */
function partitionsOf({ groups = [], rows }: AmountTable): readonly (readonly (readonly number[])[])[] {
  const lines = rows.filter(({ isTotal }) => !isTotal).length;
  const parts = groups.filter(({ length }) => length < lines).sort((one, other) => one.length - other.length);
  const apart = (all: readonly (readonly number[])[]) =>
    all.reduce<readonly (readonly number[])[]>(
      (kept, set) => (kept.some((own) => own.some((row) => set.includes(row))) ? kept : [...kept, set]),
      [],
    );
  const [smallest, largest] = [apart(parts), apart([...parts].reverse())];
  return [smallest, largest].filter(
    ({ length }, rank) => length > 1 && (rank === 0 || largest.length < smallest.length),
  );
}

/** Decimals of a price, or a rate, that somebody multiplies by. */
const MOST_DECIMALS = 6;

/** What an amount is of another, to the cent: the shortest number that makes it, else the fraction. */
function priceOf(by: Amount, over: Amount): Scale {
  const ratio = by.toDecimal().dividedBy(over.toDecimal());
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const price = Amount.fromDecimal(ratio.toFixed(decimals));
    if (worked([over], { by: price, over: ONE }).rounded().equals(by)) return { by: price, over: ONE };
  }
  return { by, over };
}

/** A law that rows enough obey, and the one that breaks it. */
interface Followed extends ProductLaw {
  readonly broken: number | null;
}

function followed(table: AmountTable, law: ProductLaw): Followed | null {
  const different = new Set<bigint>();
  let broken: number | null = null;
  let isGivenToAll = true;
  for (const [row, { cells, isTotal, isApart }] of table.rows.entries()) {
    const [product, ...factors] = figuresOf(cells, law);
    const scale = law.scaleAt(row);
    if (!product && scale && !isTotal && !isApart) isGivenToAll &&= !isNothing(cells, law);
    if (!product || !scale || isTotal || isApart) continue;
    if (isNear(product, worked(factors, scale))) {
      if (!factors.some((factor) => factor.equals(product))) different.add(product.units);
    } else if (broken === null) broken = row;
    else return null;
  }
  // A price that the rows themselves gave, and that some of them are not paid, may be cut elsewhere too.
  if (broken !== null && law.drawn > 0 && !isGivenToAll) return null;
  return different.size < ENOUGH + Math.max(law.drawn - 1, 0) ? null : { ...law, broken };
}

/**
 * Whether a figure is what a law that every row obeys makes of its row, it would break it by any change; or the product of
 * one that another row alone breaks: of two such laws, either may be chance.
 */
function heldBy(table: AmountTable, laws: readonly Followed[]): (spot: Spot) => boolean {
  const whole = laws.filter(({ broken }) => broken === null);
  const isUnder = (law: Followed, row: number) =>
    law.scaleAt(row) !== null && figuresOf(table.rows[row]?.cells ?? [], law).length > 0;
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
  const scale = law.scaleAt(broken);
  if (!scale) return [];
  const isCut = isCeiling(table.rows[broken], law, scale);
  if (isCut && !isExceeded(table, broken, law)) return [];
  // What the column holds on many other rows, as a price, was hardly miswritten where something else may have been.
  const changes = changesOf(table, broken, law, scale, witness)
    .filter((change) => !isHeld(change.at) && (!isCut || isMiscounted(change, law, witness)))
    .map((change) => ({ change, repeats: repeatsOf(table, change) }))
    .sort((one, other) => one.repeats - other.repeats);
  const [best, next] = changes;
  return best && (!next || best.repeats * RARER < next.repeats) ? [best.change] : [];
}

/** Whether a round amount is less than what its row makes: a ceiling may have cut it. */
function isCeiling(row: AmountRow | undefined, law: ProductLaw, scale: Scale): boolean {
  const [product, ...factors] = row ? figuresOf(row.cells, law) : [];
  return (
    product !== undefined &&
    significantDigits(product) <= ROUND &&
    product.compare(worked(factors, scale)) < 0
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

/** Whether a row's product is nothing though its factors are there. */
function isNothing(cells: AmountRow["cells"], { product, factors }: ProductLaw): boolean {
  return cells[product]?.isZero === true && factors.every((factor) => cells[factor]?.isZero === false);
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
  { product, factors }: ProductLaw,
  scale: Scale,
  { gives, isSlip }: Witness,
): readonly ProductMisfit[] {
  const spots = [product, ...factors].map((column): Spot => ({ row, column }));
  return spots.flatMap((at): readonly ProductMisfit[] => {
    const stated = amountAt(table, at);
    const others = spots.filter((spot) => spot !== at).flatMap((spot) => amountAt(table, spot) ?? []);
    if (!stated || others.length < factors.length || isReckoned(table, at) || gives(at, stated)) return [];
    const isProduct = at.column === product;
    // A product is rounded to the cent; what it was made of is written in full.
    const expected = isProduct ? worked(others, scale).rounded() : factorOf(others, scale);
    const isKnown = table.rows.some(({ cells }) => cells[at.column]?.equals(expected) === true);
    if (expected.hasHiddenDecimals || !(isSlip(stated, expected) || isKnown || gives(at, expected)))
      return [];
    return [{ at, stated, expected, isProduct, others: spots.filter((spot) => spot !== at) }];
  });
}

/** The factor that is lacking, of a product and what other factors it has. */
function factorOf([product, ...factors]: readonly Amount[], scale: Scale): Amount {
  const others = worked(factors, scale).toDecimal();
  return Amount.fromDecimal((product ?? Amount.zero).toDecimal().dividedBy(others).toFixed(6));
}
