import type { Finding, Severity } from "../../../src/engine/findings";

/** A finding about one cell, the rest as plain as can be. */
export function findingAt(
  sheet: string,
  address: string,
  severity: Severity = "error",
  more: Partial<Finding> = {},
): Finding {
  return {
    key: `${sheet}!${address}`,
    rule: "operation-total",
    severity,
    message: `Total en ${address} à revoir.`,
    at: { sheet, address },
    related: [],
    suspects: [],
    diagnoses: [],
    consequences: [],
    corrections: [],
    waived: null,
    ...more,
  };
}
