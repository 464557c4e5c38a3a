import { written } from "../lexicon";
import type { Amount } from "./amount";
import { isBlank, isGroupSpace, isMinus, isNoBreakSpace, skipBlanks } from "./characters";
import { readNumber, type UnreadableReason } from "./number-text";
import { numeralsOf, type Numeral } from "./numerals";
import { holdsCode, linkAfter, segmentsOf, textOf, type Join, type Link } from "./runs";
import { splitsOf } from "./splits";
import { endsWithCurrencyCode, unitAt, type Unit } from "./unit";

/** Where something stands in the text searched: the characters from `start` up to, not including, `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** As written, its sign and currency included. */
  readonly text: string;
  /** Whether euros are named. */
  readonly currency: boolean;
}

/** An amount found inside a text, or figures that look like amounts and cannot be read for sure. */
export type FoundAmount =
  | (Span & {
      readonly kind: "amount";
      readonly amount: Amount;
      /** How many decimals are written. */
      readonly decimals: number;
      readonly form: "figures" | "abbreviated";
    })
  /** Several readings by thousands; `splits` holds them all, fewest amounts first. Arithmetic may settle it. */
  | (Span & { readonly kind: "ambiguous"; readonly splits: readonly (readonly Amount[])[] })
  | (Span & { readonly kind: "unreadable"; readonly because: UnreadableReason });

/** How a text is searched. */
export interface FindOptions {
  /**
   * True (the default) for prose: only figures beside a currency are amounts. False for the rows of a table: every
   * well-formed number counts, counts and years included, and wide gaps separate columns.
   */
  readonly needCurrency?: boolean;
}

/** From here on, groups with ordinary spaces in a table's row are more likely two numbers than one. */
const LONG_IN_ROW = 100_000_000;
/** From here on, they are in prose too. */
const LONG_IN_PROSE = 1_000_000_000_000;

/**
 * Words after which a number is a label: « article 11 500 000 € » is not eleven millions; « à ce titre 213 800 € » has
 * named its title already.
 */
const LABEL = new RegExp(
  `(?:^|[^\\p{L}])(?<!(?:^|[^\\p{L}])${written("namedAlready")}\\s{1,3})${written("labelled")}\\s{0,3}$`,
  "iu",
);

/** What announces an amount, never a name that ends with a number. */
const BEFORE_AMOUNT = new RegExp(
  `(?:^|[^\\p{L}\\s]|(?<!\\p{L})${written("announcesAmount")})\\s{0,3}$`,
  "iu",
);

const PERCENT_IN_WORDS = new RegExp(`^${written("percentInWords")}(?!\\p{L})`, "iu");

/**
 * Every amount of a sentence or of a table's row, in order. Figures that can be read in several ways are returned as
 * such, never guessed. Takes time in proportion to the text's length, and never throws.
 */
export function findAmounts(text: string, options: FindOptions = {}): readonly FoundAmount[] {
  const search = new Search(text, options.needCurrency ?? true);
  let run: Link[] = [];
  for (const numeral of numeralsOf(text)) {
    const last = run.at(-1);
    const join = last && search.joinBetween(last.numeral, numeral);
    if (last && join === undefined) {
      search.readRun(run);
      run = [];
    }
    run.push(linkAfter(run.at(-1), numeral, join));
  }
  if (run.length > 0) search.readRun(run);
  return search.found;
}

class Search {
  readonly found: FoundAmount[] = [];
  /** Everything before it is used up. */
  private consumed = 0;
  /** The end of a number of millions without currency: "1 million 200 000 euros" is not 200 000. */
  private afterScale = -1;

  constructor(
    private readonly text: string,
    private readonly prose: boolean,
  ) {}

  /** How two neighbouring numerals hang together; undefined where something stands between them for sure. */
  joinBetween(one: Numeral, other: Numeral): Join | undefined {
    const between = this.text.slice(one.end, Math.min(other.start, one.end + 80));
    if (one.end + between.length !== other.start) return undefined;
    if (between.length === 1 && isGroupSpace(between)) return isNoBreakSpace(between) ? "no-break" : "space";
    // Justified and wrapped prose puts wide gaps and line ends inside a number as well.
    const mayHoldTogether =
      this.prose && other.whole.length === 3 && other.separators <= 1 && !between.includes("\t");
    return mayHoldTogether && between !== "" && [...between].every(isBlank) ? "loose" : undefined;
  }

  readRun(run: readonly Link[]): void {
    const first = run[0]?.numeral;
    const last = run.at(-1)?.numeral;
    if (!first || !last) return;
    const before = this.before(first.start);
    const after = this.after(last.end, first.start);
    const segments = this.segments(after.percent ? withoutPercentage(run) : run);
    segments.forEach((segment, index) => {
      const isLast = index === segments.length - 1;
      this.readSegment(segment, {
        start: index === 0 ? before.start - (after.outside ? 1 : 0) : undefined,
        negative: index === 0 && before.negative,
        englishSign: index === 0 && before.englishSign,
        prefixed: index === 0 && before.currency,
        unit: isLast ? after.unit : undefined,
        end: isLast && !after.percent ? after.end : undefined,
        trailingMinus: isLast && after.minus,
        bracketed: segments.length === 1 && after.bracketed,
      });
    });
    this.consumed = after.end;
    this.afterScale = after.unit && !after.unit.currency ? after.end : -1;
  }

  /** In prose, digits torn apart ("de 1 3 750 €") must not lose their head: only a name or a label ends with a number. */
  private segments(run: readonly Link[]): readonly (readonly Link[])[] {
    const [first, second] = run;
    if (!this.prose || !first || !second || second.continues || first.numeral.separators > 0)
      return segmentsOf(run);
    const couldBeTorn = first.numeral.whole.length + second.numeral.whole.length <= 3;
    const before = this.text.slice(Math.max(0, first.numeral.start - 24), first.numeral.start);
    return couldBeTorn && BEFORE_AMOUNT.test(before) ? [run] : segmentsOf(run);
  }

  private isLabelled(numeral: Numeral): boolean {
    return LABEL.test(this.text.slice(Math.max(0, numeral.start - 24), numeral.start));
  }

  private readSegment(segment: readonly Link[], beside: Beside): void {
    const first = segment[0]?.numeral;
    const last = segment.at(-1)?.numeral;
    if (!first || !last) return;
    const currency = beside.prefixed || (beside.unit?.currency ?? false);
    if (this.prose && !currency) return;
    const start = beside.start ?? first.start;
    const end = beside.end ?? last.end;
    const span: Span = { start, end, text: this.text.slice(start, end), currency };

    if (this.afterScale >= 0 && skipBlanks(this.text, this.afterScale) === first.start) {
      this.found.push({ ...span, kind: "unreadable", because: "other-text" });
      return;
    }
    const power = beside.unit?.power ?? 0;
    const broken = segment.slice(1).some((link) => !link.continues);
    const whole = broken
      ? undefined
      : readNumber(textOf(segment), { power, englishSign: beside.englishSign });
    const negative = beside.negative || beside.trailingMinus;
    const signed = (amount: Amount): Amount => (negative ? amount.negated() : amount);

    const others =
      power > 0 ? [] : this.otherReadings(segment, whole?.kind === "number" ? whole.amount : undefined);
    if (others.length > 0) {
      const [head, ...rest] = others;
      if (this.prose && broken) this.found.push({ ...span, kind: "unreadable", because: "grouping" });
      else this.found.push({ ...span, kind: "ambiguous", splits: [(head ?? []).map(signed), ...rest] });
    } else if (whole?.kind === "number") {
      // In a row, brackets may be the accountant's minus or plain brackets.
      if (!this.prose && beside.bracketed && whole.decimals === 2) {
        this.found.push({ ...span, kind: "ambiguous", splits: [[whole.amount.negated()], [whole.amount]] });
        return;
      }
      const form = power > 0 ? "abbreviated" : "figures";
      this.found.push({
        ...span,
        kind: "amount",
        amount: signed(whole.amount),
        decimals: whole.decimals,
        form,
      });
    } else {
      const because = whole?.because ?? "grouping";
      if (currency || !holdsCode(segment)) this.found.push({ ...span, kind: "unreadable", because });
    }
  }

  /** All the readings of a segment where its first one is not certain; none where it is. */
  private otherReadings(segment: readonly Link[], whole: Amount | undefined): readonly (readonly Amount[])[] {
    const first = segment[0]?.numeral;
    const last = segment.at(-1)?.numeral;
    if (!first || !last) return [];
    const groups = segment.map((link) => link.numeral.text);
    const splits = (): readonly (readonly Amount[])[] =>
      splitsOf(groups, (index) => segment[index]?.continues === true);
    if (/^[1-9]/.test(first.loosePrefix) && first.whole.length === 3) {
      return [...splitsOf([first.loosePrefix, ...groups]).slice(0, 1), ...splits()];
    }
    if (whole === undefined) return holdsCode(segment) ? [] : splits();
    if (segment.length === 1) return [];
    const joins = segment.slice(1).map((link) => link.join);
    const doubtful =
      joins.includes("loose") ||
      (joins.includes("space") && joins.includes("no-break")) ||
      (joins.includes("space") && this.isLong(whole, last)) ||
      (this.prose && this.isLabelled(first));
    const all = doubtful ? splits() : [];
    return all.length > 1 ? all : [];
  }

  private isLong(whole: Amount, last: Numeral): boolean {
    const limit = this.prose || last.separators > 0 ? LONG_IN_PROSE : LONG_IN_ROW;
    return whole.toCents() >= limit * 100;
  }

  /** Sign and currency in front of a run. */
  private before(start: number): {
    start: number;
    negative: boolean;
    currency: boolean;
    englishSign: boolean;
  } {
    let at = start;
    let negative = false;
    let currency = false;
    let englishSign = false;
    const minus = this.minusBefore(at);
    if (minus >= 0) {
      at = minus;
      negative = true;
    }
    const sign = this.currencyBefore(at);
    if (sign >= 0) {
      englishSign = /[€R]/.test(this.text[at - 1] ?? "") && !negative;
      at = sign;
      currency = true;
      const outer = negative ? -1 : this.minusBefore(at);
      if (outer >= 0) {
        at = outer;
        negative = true;
      }
    }
    return { start: at, negative, currency, englishSign };
  }

  /** The place of a minus glued to what begins at `at` (a true minus may stand one space off), or -1. */
  private minusBefore(at: number): number {
    const gap = isGroupSpace(this.text[at - 1]) ? 1 : 0;
    const place = at - gap - 1;
    const sign = this.text[place];
    if (place < this.consumed || !isMinus(sign) || (gap > 0 && sign !== "\u2212")) return -1;
    const outside = this.text[place - 1];
    return outside === undefined || isBlank(outside) || "(:=|;«".includes(outside) ? place : -1;
  }

  private currencyBefore(at: number): number {
    const gap = isGroupSpace(this.text[at - 1]) ? 1 : 0;
    const end = at - gap;
    if (this.text[end - 1] === "€" && end - 1 >= this.consumed) return end - 1;
    return endsWithCurrencyCode(this.text, end) && end - 3 >= this.consumed ? end - 3 : -1;
  }

  /** Unit, percent sign, trailing minus and bracket behind a run. */
  private after(end: number, start: number): After {
    const nothing: After = {
      end,
      unit: undefined,
      percent: false,
      minus: false,
      bracketed: false,
      outside: false,
    };
    const next = this.prose ? skipBlanks(this.text, end) : this.skipSpaces(end);
    const character = this.text[next];
    if (character === "%" || character === "‰") return { ...nothing, percent: true };
    if (this.startsPercentInWords(next)) return { ...nothing, percent: true };
    const unit = unitAt(this.text, next);
    if (unit) return { ...nothing, unit, end: unit.end, bracketed: this.isBracketed(start, unit.end) };
    if (character === ")" && this.text[start - 1] === "(") {
      // « la somme de mille (1 000) euros »
      const named = unitAt(this.text, skipBlanks(this.text, next + 1, 3));
      if (named?.currency) return { ...nothing, unit: named, end: named.end, outside: true };
      return { ...nothing, bracketed: true };
    }
    const trails =
      !this.prose && isMinus(this.text[end]) && (end + 1 === this.text.length || isBlank(this.text[end + 1]));
    return trails ? { ...nothing, minus: true, end: end + 1 } : nothing;
  }

  private startsPercentInWords(at: number): boolean {
    return PERCENT_IN_WORDS.test(this.text.slice(at, at + 16));
  }

  private skipSpaces(at: number): number {
    let place = at;
    while (place < at + 80 && isGroupSpace(this.text[place])) place += 1;
    return place;
  }

  private isBracketed(start: number, end: number): boolean {
    return this.text[start - 1] === "(" && this.text[end] === ")";
  }
}

interface Beside {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly negative: boolean;
  readonly trailingMinus: boolean;
  readonly prefixed: boolean;
  readonly englishSign: boolean;
  readonly unit: Unit | undefined;
  readonly bracketed: boolean;
}

interface After {
  readonly end: number;
  readonly unit: Unit | undefined;
  readonly percent: boolean;
  readonly minus: boolean;
  readonly bracketed: boolean;
  /** The currency stands outside the brackets that hold the figures. */
  readonly outside: boolean;
}

/** A percentage takes its own numeral only: "1 500 000 80 %" keeps its amount. */
function withoutPercentage(run: readonly Link[]): readonly Link[] {
  const last = run.at(-1);
  const isAlone = last !== undefined && (!last.continues || /^100(?:\D|$)/.test(last.numeral.text));
  return isAlone ? run.slice(0, -1) : run.slice(0, run.length - (segmentsOf(run).at(-1)?.length ?? 0));
}
