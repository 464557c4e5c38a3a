import type { Correction } from "../../../src/engine/edits";
import type { Finding, Findings } from "../../../src/engine/findings";
import { tryCorrections } from "../../../src/engine/trial";
import { sheetFromText } from "../../support/sheet-from-text";

const SHEET = "Annexe 5";

/** A finding that one safe correction mends: a cell that holds 10 is to hold 20. */
function finding(address: string): Finding {
  const before = { kind: "number", value: "10" } as const;
  const correction: Correction = {
    label: "",
    applicability: "safe",
    edits: [{ sheet: SHEET, address, before, after: { ...before, value: "20" } }],
  };
  return {
    key: address,
    rule: "theme-total",
    severity: "error",
    message: "",
    at: { sheet: SHEET, address },
    related: [],
    suspects: [],
    diagnoses: [],
    consequences: [],
    corrections: [correction],
    waived: null,
  };
}

/** How many checks it takes to try the corrections of some cells, and how many of them are left to a person. */
function tried(addresses: readonly string[], harmful: string | null): readonly [number, number] {
  const annex = { themes: 0, lines: 0, total: "0", retainedTotal: "0", operations: [], unread: [] };
  const report: Findings = { annex, findings: addresses.map(finding), ticks: [] };
  const sheet = sheetFromText(addresses.map((_, index) => `l${index} | 10`).join("\n"));
  let checks = 0;
  const objections = tryCorrections(report, [sheet], ([written]) => {
    checks++;
    const cell = written?.cells.find(({ row, column }) => column === 1 && `B${row + 1}` === harmful);
    const isHarmed = cell?.value.kind === "number" && cell.value.value === 20;
    return isHarmed ? { ...report, annex: { ...annex, total: "1" } } : report;
  });
  return [checks, objections.size];
}

test.each([
  ["nothing speaks against any", ["B1", "B2", "B3"], null, [1, 0]],
  ["one that breaks something alone", ["B1"], "B1", [1, 1]],
  ["the last that breaks something was seen with all the others", ["B1", "B2", "B3"], "B3", [3, 1]],
  ["the first that breaks something", ["B1", "B2", "B3"], "B1", [4, 1]],
] as const)("a check for each trial, and none twice: %s", (_name, addresses, harmful, [checks, left]) => {
  expect(tried(addresses, harmful)).toEqual([checks, left]);
});
