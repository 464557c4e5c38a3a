import {
  gapOf,
  operationsIn,
  type LinesRoot,
  type RootCause,
  type Scope,
  type StatementRoot,
  type Verdict,
} from "../diagnosis";
import { addTo, groupBy, keptFor } from "../lists";

/** The root causes of a verdict, found by what they speak of: there may be thousands, and each is asked for by thousands. */
export interface Roots {
  /** Those that are a statement, or that it repeats. */
  readonly concerning: (index: number) => readonly StatementRoot[];
  /** Those that are one of several statements, or that it repeats, in their order. */
  readonly concerningAny: (indexes: readonly number[]) => readonly StatementRoot[];
  /** Those about an operation of a scope, in their order; all of them where it is of none. */
  readonly about: (scope: Scope) => readonly RootCause[];
  /** Those whose lines are short of so much, in millionths. */
  readonly linesShortOf: (units: bigint) => readonly LinesRoot[];
  /** The figures that are too large by so much. */
  readonly figuresOffBy: (units: bigint) => readonly StatementRoot[];
}

/** The root causes of a verdict by what they speak of, sorted out once. */
export const rootsOf = keptFor(({ rootCauses }: Verdict): Roots => {
  const byStatement = new Map<number, StatementRoot[]>();
  const byOperation = new Map<string, RootCause[]>();
  const ranks = new Map(rootCauses.map((rootCause, rank) => [rootCause, rank]));
  for (const rootCause of rootCauses) {
    for (const id of operationsOf(rootCause)) addTo(byOperation, id, rootCause);
  }
  const lines = rootCauses.filter((rootCause) => rootCause.kind === "lines");
  const short = groupBy(lines, ({ by }) => by.units);
  const figures = rootCauses.filter((rootCause) => rootCause.kind === "statement");
  for (const rootCause of figures)
    for (const index of statementsOf(rootCause)) addTo(byStatement, index, rootCause);
  const off = groupBy(figures, (rootCause) => gapOf(rootCause).units);
  const rankOf = (rootCause: RootCause): number => ranks.get(rootCause) ?? 0;
  const inOrder = <T extends RootCause>(found: readonly T[]): readonly T[] =>
    [...new Set(found)].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    concerningAny: (indexes) => inOrder(indexes.flatMap((index) => byStatement.get(index) ?? [])),
    concerning: (index) => byStatement.get(index) ?? [],
    about: (scope) => {
      const operations = operationsIn(scope);
      if (operations.length === 0) return rootCauses;
      return inOrder([...operations, NONE].flatMap((id) => byOperation.get(id) ?? []));
    },
    linesShortOf: (units) => short.get(units) ?? [],
    figuresOffBy: (units) => off.get(units) ?? [],
  };
});

/** Stands for what is of no operation. */
const NONE = "";

function statementsOf({ statement, repeated }: StatementRoot): ReadonlySet<number> {
  return new Set([statement, ...repeated].map(({ index }) => index));
}

function operationsOf(rootCause: RootCause): ReadonlySet<string> {
  const ids = rootCause.kind === "lines" ? rootCause.operations : operationsIn(rootCause.statement.scope);
  return new Set(ids.length === 0 ? [NONE] : ids);
}
