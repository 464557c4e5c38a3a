import { rangeToA1, type GridRange } from "../grid";
import type { Amount } from "../money";
import type { Operation, Place, Sourced } from "../model";
import {
  agrees,
  annexAmount,
  operationsIn,
  type Ledger,
  type Level,
  type Scope,
  type Statement,
  type Verdict,
} from "../diagnosis";
import type { ReportPlace } from "./report";
import { reportPlace } from "./report-place";

/** Where a ticked figure was read, as the columns of the tie-out matrix. */
export type TickSource =
  | "lines"
  | "operation-total"
  | "theme-total"
  | "grand-total"
  | "article"
  | "imputation"
  | "report"
  | "narrative"
  | "print";

/** One figure set against the amount that the evidence holds true for the same quantity. */
export interface Tick {
  readonly source: TickSource;
  /** What it is the amount of: some lines of an operation, an operation, a theme, a code's operations, or all. */
  readonly of: Level;
  /** The operations whose retained lines it speaks of, by id; several for a theme, a code or the whole. */
  readonly operations: readonly string[];
  /** The theme's rank, operation id, code or beneficiary it names; empty for the whole. */
  readonly about: string;
  /** Decimal strings with two places. */
  readonly amount: string;
  readonly expected: string;
  readonly agrees: boolean;
  /** For lines, the range of their amounts. */
  readonly at: ReportPlace;
  /** The lines of the annex that it is set against, where it speaks of some lines of one operation. */
  readonly lines?: readonly TickedLine[];
}

/** A line of the annex as a figure of some lines counts it. */
export interface TickedLine {
  readonly beneficiary: string;
  /** A decimal string with two places; none where the line is not retained. */
  readonly amount: string;
  readonly at: ReportPlace;
}

/**
 * Every figure that was ticked, in the order of the annex then of the documents. Lines of a printed annex that agree are
 * left out: there is one for each line of the sheet; so are figures that are perhaps of something else.
 */
export function ticksOf(
  ledger: Ledger,
  verdict: Verdict,
  isDoubted: (figure: Sourced<Amount>) => boolean,
): readonly Tick[] {
  const lines = [...ledger.accounts.values()].flatMap(({ operation, computed }) => {
    const at = linesPlace(operation);
    if (!at) return [];
    const truth = verdict.truth({ kind: "operations", operations: [operation.id] });
    const right = computed.equals(truth);
    return [tick("lines", "operation", [operation.id], operation.id, computed, truth, right, at)];
  });
  const stated = ledger.statements.flatMap((statement) => {
    const truth = verdict.truth(statement.scope);
    const right = agrees(statement, truth);
    const { scope, about, amount, at } = statement;
    if ((right && statement.rule === "document-line") || isDoubted({ at, value: amount })) return [];
    const operations = operationsIn(scope);
    const { level } = statement;
    const told = tick(sourceOf(statement), level, operations, about, amount, truth, right, reportPlace(at));
    return [scope.kind === "lines" ? { ...told, lines: linesIn(scope, ledger) } : told];
  });
  return [...lines, ...stated];
}

function tick(
  source: TickSource,
  of: Level,
  operations: readonly string[],
  about: string,
  amount: Amount,
  expected: Amount,
  right: boolean,
  at: ReportPlace,
): Tick {
  return {
    source,
    of,
    operations,
    about,
    amount: amount.toFixed(),
    expected: expected.toFixed(),
    agrees: right,
    at,
  };
}

function linesIn({ operation, lines }: Extract<Scope, { kind: "lines" }>, ledger: Ledger): TickedLine[] {
  const all = ledger.accounts.get(operation)?.operation.lines ?? [];
  return lines.flatMap((index) => {
    const line = all[index];
    if (!line) return [];
    const amount = annexAmount(ledger, { kind: "lines", operation, lines: [index] }).toFixed();
    return [{ beneficiary: line.beneficiary?.value ?? "", amount, at: reportPlace(line.amount.at) }];
  });
}

function sourceOf({ rule, level, at }: Statement): TickSource {
  switch (rule) {
    case "operation-total":
    case "theme-total":
    case "grand-total":
      return rule;
    case "article-total":
    case "article-words":
      return "article";
    case "report-theme-total":
      return "report";
    case "imputation-total":
    case "report-imputation":
    case "imputation-sum":
      return level !== "line" && at.kind === "document" && at.role === "report" ? "report" : "imputation";
    case "narrative-amount":
      return "narrative";
    case "document-line":
    case "document-total":
      return "print";
  }
}

/** The amounts of an operation's lines: one range where they stand in one column, else the first. */
function linesPlace({ lines }: Operation): ReportPlace | null {
  const [first] = lines;
  if (!first) return null;
  const range = spanOf(lines.map((line) => line.at));
  if (!range || first.at.kind !== "cell") return reportPlace(first.at);
  return { sheet: first.at.sheet, address: rangeToA1(range) };
}

function spanOf(places: readonly Place[]): GridRange | null {
  const [first] = places;
  if (first?.kind !== "cell") return null;
  const rows = places.flatMap((place) =>
    place.kind === "cell" && place.sheet === first.sheet && place.column === first.column ? [place.row] : [],
  );
  if (rows.length !== places.length) return null;
  const { column } = first;
  const top = rows.reduce((least, row) => Math.min(least, row), first.row);
  const bottom = rows.reduce((most, row) => Math.max(most, row), first.row);
  return { top, bottom, left: column, right: column };
}
