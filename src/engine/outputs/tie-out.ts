import type { Report, Tick } from "../findings";
import { sameOperations } from "./same-operations";

/** A quantity that several sources state, and all that they say of it. */
export interface TieOutQuantity {
  readonly kind: "whole" | "theme" | "operation" | "several" | "line";
  /** A theme's rank, an operation's id, a code, a beneficiary; empty for the whole annex. */
  readonly about: string;
  /** The title of the theme or operation, or the label of the code; empty where there is none. */
  readonly title: string;
  /** What the evidence holds true: a decimal string with two places. */
  readonly expected: string;
  readonly witnesses: readonly Tick[];
  readonly agreeing: number;
}

/** The ticks of a report, one group a quantity: the whole, then each theme, its operations, their grants, then codes. */
export function tieOut(report: Report): readonly TieOutQuantity[] {
  const groups = new Map<string, Tick[]>();
  for (const tick of report.ticks) {
    const key = keyOf(tick, report);
    const group = groups.get(key);
    if (group) group.push(tick);
    else groups.set(key, [tick]);
  }
  return [...groups.values()]
    .map((ticks) => quantityOf(ticks, report))
    .sort((a, b) => compareRanks(rankOf(a, report), rankOf(b, report)));
}

/** A theme or a code that holds one operation is told apart from it: what is stated of each is another statement. */
function keyOf(tick: Tick, report: Report): string {
  return `${kindOf(tick, report)} ${tick.about}`;
}

function kindOf({ about, operations }: Tick, report: Report): TieOutQuantity["kind"] {
  const { annex } = report;
  const all = annex.operations.map(({ id }) => id);
  if (about === "" || (operations.length > 1 && sameOperations(operations, all))) {
    return about === "" ? "whole" : isTheme(about, operations) ? "theme" : "several";
  }
  if (all.includes(about)) return "operation";
  if (isTheme(about, operations)) return "theme";
  return report.imputations.some(({ code }) => code === about) || operations.length > 1 ? "several" : "line";
}

function isTheme(about: string, operations: readonly string[]): boolean {
  return /^\d+$/.test(about) && operations.every((id) => id.startsWith(`${about}.`));
}

function quantityOf(ticks: readonly Tick[], report: Report): TieOutQuantity {
  const [first] = ticks;
  if (!first) throw new Error("a quantity has its ticks");
  const kind = kindOf(first, report);
  return {
    kind,
    about: first.about,
    title: titleOf(kind, first.about, report),
    expected: first.expected,
    witnesses: ticks,
    agreeing: ticks.filter(({ agrees }) => agrees).length,
  };
}

function titleOf(kind: TieOutQuantity["kind"], about: string, report: Report): string {
  switch (kind) {
    case "operation":
      return report.annex.operations.find(({ id }) => id === about)?.title ?? "";
    case "theme":
      return report.annex.themeTitles?.[Number(about) - 1] ?? "";
    case "several":
      return report.imputations.find(({ code }) => code === about)?.label ?? "";
    case "whole":
    case "line":
      return "";
  }
}

/** The whole first, codes last; a theme before its operations, an operation before its grants. */
function rankOf({ kind, about, witnesses }: TieOutQuantity, report: Report): readonly number[] {
  const operationRank = (id: string): number => report.annex.operations.findIndex((one) => one.id === id);
  switch (kind) {
    case "whole":
      return [0];
    case "theme":
      return [1, Number(about), -1];
    case "operation":
      return [1, Number(about.split(".")[0]), operationRank(about), 0];
    case "line": {
      const [id = ""] = witnesses[0]?.operations ?? [];
      return [1, Number(id.split(".")[0]), operationRank(id), 1];
    }
    case "several":
      return [2, report.imputations.findIndex(({ code }) => code === about)];
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
