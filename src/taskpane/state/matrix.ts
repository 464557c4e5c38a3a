import type { Finding, Report, Tick, TickSource } from "../../engine/findings";
import { untickedFindings } from "../../engine/outputs/unticked-findings";

/** The columns of the tie-out matrix, in order. */
export const COLUMNS = [
  "lines",
  "operation-total",
  "theme-total",
  "article",
  "imputation",
  "report",
  "narrative",
  "print",
  // What is no figure of the annex, and yet does not agree: a balance, a convention, a count.
  "other",
] as const satisfies readonly (TickSource | "other")[];
export type Column = (typeof COLUMNS)[number];

/** One mark of the matrix: the figures of one source for one row. */
export interface Mark {
  readonly column: Column;
  /** `none`: the source says nothing of it. */
  readonly kind: "agrees" | "differs" | "none";
  /** Those that differ first. */
  readonly ticks: readonly Tick[];
  /** The findings that no figure's mark shows, worst first: in the last column alone. */
  readonly findings: readonly Finding[];
}

export interface MatrixRow {
  /** A theme's rank ("2"), an operation's id ("2.1"), or "" for the whole annex. */
  readonly id: string;
  readonly title: string;
  readonly level: "whole" | "theme" | "operation";
  readonly sound: boolean;
  readonly marks: readonly Mark[];
}

export interface MatrixTheme {
  readonly row: MatrixRow;
  /** Empty where the theme has one operation only, which says nothing more. */
  readonly operations: readonly MatrixRow[];
}

export interface Matrix {
  /** Only those that hold something. */
  readonly columns: readonly Column[];
  readonly themes: readonly MatrixTheme[];
  /** The whole annex, where a total of all is stated. */
  readonly whole: MatrixRow | null;
}

/** The picture of what agrees: themes and their operations against sources. */
export function matrixOf(report: Report): Matrix {
  const { operations, themeTitles } = report.annex;
  const others = untickedFindings(report);
  const columns = COLUMNS.filter((column) =>
    column === "other" ? others.length > 0 : report.ticks.some(({ source }) => source === column),
  );
  const ofRow = (row: string): readonly Finding[] =>
    others.filter((finding) =>
      partsOf(finding, report).some((part) => part === row || part.startsWith(`${row}.`)),
    );
  const speaking = ticksByOperation(report.ticks);
  const ranks = [...new Set(operations.map(({ id }) => themeRank(id)))];
  const themes = ranks.map((rank): MatrixTheme => {
    const own = operations.filter(({ id }) => themeRank(id) === rank);
    const title = themeTitles?.[Number(rank) - 1] ?? "";
    const ids = new Set(own.map(({ id }) => id));
    const inTheme = report.ticks.filter((tick) => tick.operations.length > 0 && isOf(tick, rank, ids));
    return {
      row: rowOf("theme", rank, title, columns, inTheme, ofRow(rank)),
      operations: own.map(({ id, title: name }) =>
        rowOf("operation", id, name, columns, speaking.get(id) ?? [], ofRow(id)),
      ),
    };
  });
  return { columns, themes, whole: wholeRow(report, columns, others) };
}

/** The parts of the annex that a finding speaks of: its own, else the operations that its code pays; none for the whole. */
function partsOf({ about, code }: Finding, { mapping }: Report): readonly string[] {
  if (about !== undefined) return [about];
  if (code === undefined) return [];
  return mapping.filter((one) => one.code === code).map(({ operation }) => operation);
}

function themeRank(operation: string): string {
  return operation.split(".")[0] ?? "";
}

/** What a theme's row counts: its own figures and those of its operations, but no total of the whole. */
function isOf(tick: Tick, rank: string, ids: ReadonlySet<string>): boolean {
  if (isWhole(tick)) return false;
  return tick.about === rank || tick.operations.some((id) => ids.has(id));
}

function isWhole({ of }: Tick): boolean {
  return of === "whole";
}

/** A code's figure speaks of each operation that it pays; a theme's does not speak of its operations one by one. */
function ticksByOperation(ticks: readonly Tick[]): ReadonlyMap<string, readonly Tick[]> {
  const speaking = new Map<string, Tick[]>();
  for (const tick of ticks) {
    if (isWhole(tick) || tick.of === "theme") continue;
    for (const id of new Set(tick.operations)) {
      const own = speaking.get(id);
      if (own) own.push(tick);
      else speaking.set(id, [tick]);
    }
  }
  return speaking;
}

function wholeRow(report: Report, columns: readonly Column[], others: readonly Finding[]): MatrixRow | null {
  const whole = report.ticks.filter(isWhole);
  const own = others.filter((finding) => partsOf(finding, report).length === 0);
  if (whole.length + own.length === 0) return null;
  const asColumns = whole.map((tick): Tick =>
    tick.source === "grand-total" ? { ...tick, source: "theme-total" } : tick,
  );
  return rowOf("whole", "", "", columns, asColumns, own);
}

function rowOf(
  level: MatrixRow["level"],
  id: string,
  title: string,
  columns: readonly Column[],
  ticks: readonly Tick[],
  findings: readonly Finding[],
): MatrixRow {
  const marks = columns.map((column): Mark => {
    if (column === "other") {
      return { column, kind: findings.length > 0 ? "differs" : "none", ticks: [], findings };
    }
    const own = ticks.filter(({ source }) => source === column);
    const wrong = own.filter(({ agrees }) => !agrees);
    const kind = own.length === 0 ? "none" : wrong.length > 0 ? "differs" : "agrees";
    return { column, kind, ticks: [...wrong, ...own.filter(({ agrees }) => agrees)], findings: [] };
  });
  return { id, title, level, sound: marks.every(({ kind }) => kind !== "differs"), marks };
}
