import type { Report, Tick } from "../findings";
import { sameOperations } from "./same-operations";

/** What a quantity is to the annex. */
export type QuantityKind = "whole" | "theme" | "operation" | "several" | "line";

/** What the figure of a tick is the amount of; `several` is a code's operations, `line` a beneficiary's lines. */
export function kindOf({ about, operations }: Tick, report: Report): QuantityKind {
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
