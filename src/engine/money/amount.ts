import Decimal from "decimal.js";

/** One euro is a million units: cents for the sums, and room for the decimals that a spreadsheet hides. */
const UNITS_PER_EURO = 1_000_000n;
const UNITS_PER_CENT = 10_000n;
/** Ten thousand milliards: no budget comes near, and sums of what is below are told to the cent. */
const LARGEST_EUROS = 1e13;
/** A plain decimal that millionths hold. */
const PLAIN = /^(-?)(\d+)(?:\.(\d{1,6}))?$/;
/** Below, a double holds the millionths of so many cents: they are written without large integers. */
const PLAIN_CENTS = 9e11;
/** Below, a double tells every number of cents from the next. */
const SURELY_CENTS = 1e15;

/**
 * An exact amount in euros, immutable, negative or not. Held as whole millionths of a euro, so that sums never round:
 * an amount typed 10.005 stays 10.005 in a sum, and only `rounded()` brings it to the cent.
 */
export class Amount {
  static readonly zero = new Amount(0n);

  /** @param units whole millionths of a euro: exact, for searches over integers and as keys of a map. */
  private constructor(readonly units: bigint) {}

  /** @param cents a whole number of cents. */
  static fromCents(cents: number | bigint): Amount {
    // What a double holds exactly takes one large integer, not two.
    const isPlain = typeof cents === "number" && Number.isInteger(cents) && Math.abs(cents) < PLAIN_CENTS;
    return new Amount(isPlain ? BigInt(cents * 10_000) : BigInt(cents) * UNITS_PER_CENT);
  }

  /** @param text a plain decimal, point as separator: "1234.56", "-3". Throws on anything else: it is not for user text. */
  static fromDecimal(text: string): Amount {
    const [, sign = "", whole, decimals = ""] = PLAIN.exec(text) ?? [];
    if (whole !== undefined) return new Amount(BigInt(`${sign}${whole}${decimals.padEnd(6, "0")}`));
    return Amount.fromUnits(new Decimal(text));
  }

  /** Whether a number can be an amount: finite, and below ten thousand milliards with or without its sign. */
  static holds(value: number): boolean {
    return Math.abs(value) < LARGEST_EUROS;
  }

  /** A cell's number. Float noise below a millionth of a euro (0.1 + 0.2) is removed here, once. Throws unless finite. */
  static fromNumber(value: number): Amount {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    const cents = Math.round(value * 100);
    // The number nearest to whole cents is these cents: its shortest decimals are theirs.
    if (Math.abs(cents) < SURELY_CENTS && cents / 100 === value) return Amount.fromCents(cents);
    return Amount.fromUnits(new Decimal(value));
  }

  private static fromUnits(euros: Decimal): Amount {
    const units = euros.times(UNITS_PER_EURO.toString()).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    return new Amount(BigInt(units.toFixed(0)));
  }

  /** The exact sum, whatever the order; zero for none. */
  static sum(amounts: Iterable<Amount>): Amount {
    let units = 0n;
    for (const amount of amounts) units += amount.units;
    return new Amount(units);
  }

  /** The exact sum. */
  plus(other: Amount): Amount {
    return new Amount(this.units + other.units);
  }

  /** The exact difference. */
  minus(other: Amount): Amount {
    return new Amount(this.units - other.units);
  }

  /** The amount with the other sign. */
  negated(): Amount {
    return new Amount(-this.units);
  }

  /** The amount without its sign. */
  abs(): Amount {
    return this.units < 0n ? this.negated() : this;
  }

  /** @param factor a whole number, or a plain decimal such as "0.8"; the product is exact to a millionth of a euro. */
  times(factor: number | string): Amount {
    return Amount.fromUnits(this.toDecimal().times(factor));
  }

  /** Rounded to the cent, halves away from zero. */
  rounded(): Amount {
    if (!this.hasHiddenDecimals) return this;
    const half = this.units < 0n ? -UNITS_PER_CENT / 2n : UNITS_PER_CENT / 2n;
    return new Amount(((this.units + half) / UNITS_PER_CENT) * UNITS_PER_CENT);
  }

  /** Whether both are the same to the millionth of a euro. */
  equals(other: Amount): boolean {
    return this.units === other.units;
  }

  /** Whether less than a cent tells them apart: beyond, rounding makes no difference. */
  isNear(other: Amount): boolean {
    const gap = this.units - other.units;
    return gap < UNITS_PER_CENT && -gap < UNITS_PER_CENT;
  }

  /** Negative, zero or positive as this is below, equal to or above the other. */
  compare(other: Amount): number {
    return this.units < other.units ? -1 : this.units > other.units ? 1 : 0;
  }

  /** Whether it is nothing at all, hidden decimals included. */
  get isZero(): boolean {
    return this.units === 0n;
  }

  /** Whether it is below zero. */
  get isNegative(): boolean {
    return this.units < 0n;
  }

  /** Whether there is more than two decimals in it. */
  get hasHiddenDecimals(): boolean {
    return this.units % UNITS_PER_CENT !== 0n;
  }

  /**
   * Whole cents, for searches over integers; a fraction of a cent is rounded. Sums beyond the safe integers (9e13 euros) are
   * the last of them: no search tells one from another there.
   */
  toCents(): number {
    const cents = Number(this.rounded().units / UNITS_PER_CENT);
    return Math.min(Number.MAX_SAFE_INTEGER, Math.max(-Number.MAX_SAFE_INTEGER, cents));
  }

  /** The exact number of euros. */
  toDecimal(): Decimal {
    return new Decimal(this.units.toString()).dividedBy(UNITS_PER_EURO.toString());
  }

  /** The decimal text of reports, rounded to two places: "1647346.08". */
  toFixed(): string {
    const plain = Number(this.units) / 10_000;
    if (Math.abs(plain) < PLAIN_CENTS && Number.isInteger(plain)) {
      const own = Math.abs(plain);
      const euros = Math.floor(own / 100);
      const rest = own - euros * 100;
      return `${plain < 0 ? "-" : ""}${euros}.${rest < 10 ? "0" : ""}${rest}`;
    }
    const { units } = this.rounded();
    const cents = String((units < 0n ? -units : units) / UNITS_PER_CENT).padStart(3, "0");
    return `${this.isNegative ? "-" : ""}${cents.slice(0, -2)}.${cents.slice(-2)}`;
  }

  /** Every decimal, and no fewer than two: "10.005", "10.50". */
  toExact(): string {
    return this.hasHiddenDecimals ? this.toDecimal().toFixed() : this.toFixed();
  }

  /** In JSON an amount is its exact decimal text. */
  toJSON(): string {
    return this.toExact();
  }
}
