import type { AmountReading, GrantLine } from "../../../../src/engine/model";
import { Amount } from "../../../../src/engine/money";
import type { RowEvent } from "../../../../src/engine/reading/annex/events";
import { withoutNotes } from "../../../../src/engine/reading/annex/under-last-total";

/** More than a call may be given one by one. */
const MANY = 200_000;

const at = { kind: "cell", sheet: "Annexe", row: 0, column: 2 } as const;

function reading(amount: number): AmountReading {
  const own = Amount.fromNumber(amount);
  return { at, kind: "amount", amount: own, text: own.toFixed(), asText: false, formula: null, cell: null };
}

function line(amount: number): RowEvent {
  const own: GrantLine = {
    at,
    territory: null,
    beneficiary: { at, value: "Commune" },
    description: "toiture",
    comment: null,
    retained: { kind: "absent", text: "", at: null },
    amount: reading(amount),
    code: null,
    hidden: false,
    struck: false,
  };
  return { kind: "line", line: own, operation: null, theme: null };
}

test("as many lines as a sheet holds may stand over the two under the last total", () => {
  const total: RowEvent = {
    kind: "total",
    total: { ...reading(MANY), label: "Total" },
    claims: null,
    names: null,
  };
  const events = [...Array.from({ length: MANY }, () => line(1)), total, line(MANY + 5), line(5)];
  expect(withoutNotes(events)).toHaveLength(MANY + 3);
});
