import { refersTo, sumReferences, type SumReference } from "../grid";
import { Amount } from "../money";
import type {
  AmountReading,
  Annex,
  CellPlace,
  GrantLine,
  Operation,
  Place,
  StatedTotal,
  Theme,
} from "../model";

/** How often a total's formula counts each line it should, and what else it counts. */
export interface FormulaCoverage {
  readonly missed: readonly GrantLine[];
  readonly twice: readonly GrantLine[];
  /** Lines of other operations or themes that it counts. */
  readonly foreign: readonly GrantLine[];
  /** Totals that it adds to lines which it counts already: typed among SUBTOTALs, or added by mistake. */
  readonly through: readonly StatedTotal[];
}

/** Every total and line of the annex that stands in a cell, to look a formula's references up. */
export class AnnexCells {
  private readonly lines: readonly { readonly at: CellPlace; readonly line: GrantLine }[];
  private readonly totals: readonly {
    readonly at: CellPlace;
    readonly total: StatedTotal;
    readonly lines: readonly GrantLine[];
  }[];
  /** The figures of which nothing was made: what a formula counts by them cannot be told. */
  private readonly unread: readonly CellPlace[];

  constructor(annex: Annex) {
    this.unread = annex.unread.flatMap(({ at }) => (at.kind === "cell" ? [at] : []));
    const cells = <T extends AmountReading>(reading: T): readonly { at: CellPlace; reading: T }[] =>
      reading.at.kind === "cell" ? [{ at: reading.at, reading }] : [];
    const linesOf = (theme: Theme): readonly GrantLine[] =>
      theme.operations.flatMap((operation) => operation.lines);
    const totalOf = (total: StatedTotal | null, lines: readonly GrantLine[]) =>
      total ? cells(total).map(({ at }) => ({ at, total, lines })) : [];
    this.lines = annex.themes.flatMap((theme) =>
      linesOf(theme).flatMap((line) => cells(line.amount).map(({ at }) => ({ at, line }))),
    );
    this.totals = [
      ...annex.themes.flatMap((theme) => [
        ...theme.operations.flatMap((operation) => totalOf(operation.statedTotal, operation.lines)),
        ...totalOf(theme.statedTotal, linesOf(theme)),
      ]),
      ...totalOf(annex.grandTotal, annex.themes.flatMap(linesOf)),
      ...(annex.recapitulated ?? []).flatMap(({ by, total, lines }) =>
        by === "part" ? totalOf(total, lines) : [],
      ),
    ];
  }

  /** Null where the total is not a formula, or one whose reach cannot be told. */
  coverage(total: StatedTotal, expected: readonly GrantLine[]): FormulaCoverage | null {
    const counted = this.count(total, new Set());
    if (typeof counted === "string") return null;
    const belongs = new Set(expected);
    return {
      missed: expected.filter((line) => !counted.has(line)),
      twice: expected.filter((line) => (counted.get(line) ?? 0) > 1),
      foreign: [...counted.keys()].filter((line) => !belongs.has(line)),
      through: this.addedTotals(total, counted),
    };
  }

  /** What a total's formula would show if it were computed again; null where that cannot be told. */
  shows(total: StatedTotal): Amount | null {
    const formula = this.formulaOf(total);
    if (!formula) return null;
    const parts: Amount[] = formula.constants.map((constant) => Amount.fromDecimal(constant));
    for (const reference of formula.references) {
      for (const { at, line } of this.lines) {
        if (refersTo(reference, at) && !line.amount.asText) parts.push(line.amount.amount);
      }
      for (const other of this.totalsIn(total, reference)) {
        if (other.total.kind === "unreadable") return null;
        if (!other.total.asText) parts.push(other.total.amount);
      }
    }
    return Amount.sum(parts);
  }

  /** The totals that its formula adds up. */
  added(total: StatedTotal): readonly StatedTotal[] {
    const formula = this.formulaOf(total);
    const added = formula?.references.flatMap((reference) => this.totalsIn(total, reference)) ?? [];
    return added.map((one) => one.total);
  }

  /** What a total's formula adds up, down the table: « =E10+G10 » adds what other columns of its own row state, and no line. */
  private formulaOf({ formula, at }: StatedTotal) {
    const sum = formula !== null && at.kind === "cell" ? sumReferences(formula, at.sheet) : null;
    return sum?.references.some((one) => !isAcross(one, at) || this.reaches(one)) ? sum : null;
  }

  private reaches(reference: SumReference): boolean {
    return [...this.lines, ...this.totals].some(({ at }) => refersTo(reference, at));
  }

  /** The totals that stand in a range, save the one whose formula it is and those that SUBTOTAL skips. */
  private totalsIn(own: StatedTotal, reference: SumReference) {
    return this.totals.filter(
      ({ at, total }) =>
        total !== own && refersTo(reference, at) && !(reference.skipsSubtotals && isSkipped(total.formula)),
    );
  }

  private addedTotals(total: StatedTotal, counted: ReadonlyMap<GrantLine, number>): readonly StatedTotal[] {
    const formula = this.formulaOf(total);
    if (!formula) return [];
    return formula.references.flatMap((reference) =>
      this.totalsIn(total, reference).flatMap((other) =>
        other.lines.some((line) => (counted.get(line) ?? 0) > 1) ? [other.total] : [],
      ),
    );
  }

  /** The lines that a total's formula counts, and how often each; else why they are not known: there is none, or it adds what was not read. */
  private count(
    total: StatedTotal,
    seen: ReadonlySet<StatedTotal>,
  ): Map<GrantLine, number> | "typed" | "unread" {
    const formula = seen.has(total) ? null : this.formulaOf(total);
    if (!formula) return "typed";
    const within = new Set([...seen, total]);
    const counted = new Map<GrantLine, number>();
    const add = (line: GrantLine, times: number): void => {
      counted.set(line, (counted.get(line) ?? 0) + times);
    };
    for (const reference of formula.references) {
      if (this.unread.some((at) => refersTo(reference, at))) return "unread";
      for (const { at, line } of this.lines) if (refersTo(reference, at)) add(line, 1);
      for (const other of this.totalsIn(total, reference)) {
        // What an error counts cannot be told: it is said by itself.
        if (other.total.kind === "unreadable") return "unread";
        const inner = this.count(other.total, within);
        if (inner === "unread") return "unread";
        if (inner === "typed") other.lines.forEach((line) => add(line, 1));
        else inner.forEach((times, line) => add(line, times));
      }
    }
    return counted;
  }
}

/** Whether a reference stays in the row of a place. */
function isAcross({ range }: SumReference, at: Place): boolean {
  return at.kind === "cell" && range.top === at.row && range.bottom === at.row;
}

/** Whether SUBTOTAL and AGGREGATE leave the cell of a formula out of their sums. */
export function isSkipped(formula: string | null | undefined): boolean {
  return SKIPPED.test(formula ?? "");
}

const SKIPPED = /SUBTOTAL|SOUS\.TOTAL|AGGREGATE|AGREGAT/i;

/** The lines that a total of an operation or of a theme should count. */
export function linesUnder(of: Operation | Theme): readonly GrantLine[] {
  return "lines" in of ? of.lines : of.operations.flatMap((operation) => operation.lines);
}
