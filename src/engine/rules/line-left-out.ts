import { findingTexts } from "../../texts";
import type { DocumentReading, GrantLine } from "../model";
import { isMiswritten } from "./column-figures";
import { quantitiesOf, type Quantity } from "./quantities";
import { defineRule } from "./rule";

/** A document that gives fewer lines may tell a few of them apart. */
const ENOUGH = 4;

/**
 * A document that gives what an operation, a theme or the whole comes to, and the names and amounts of all its lines but one,
 * lacks that one.
 */
export const lineLeftOut = defineRule({
  meta: { id: "line-left-out", severity: "warning", needs: ["annex"] },
  *check(context) {
    const groups = [...quantitiesOf(context)].reverse().flat().filter(isGroup);
    for (const reading of context.dossier.readings) {
      const told = new Set<GrantLine>();
      for (const group of groups) {
        const whole = reading.amounts.find(({ amount }) => amount.equals(group.amount));
        const line = whole && leftOut(group, reading);
        if (!line || told.has(line)) continue;
        told.add(line);
        yield {
          message: findingTexts["line-left-out"],
          fill: {
            place: whole.at,
            whole: group.amount,
            count: group.lines.length,
            name: line.beneficiary?.value ?? "",
            amount: line.amount.amount,
            line: line.amount.at,
          },
          at: whole.at,
          related: [line.amount.at],
          suspects: [],
        };
      }
    }
  },
});

function isGroup({ of }: Quantity): boolean {
  return of === "whole" || of === "theme" || of === "operation";
}

/** The only line of a group that a document does not name nor give, all others being named and given; null for none, or several. */
function leftOut({ lines }: Quantity, { unnamed, amounts }: DocumentReading): GrantLine | null {
  const silent = new Set(unnamed);
  if (silent.size === 0) return null;
  const said = new Set(amounts.map(({ amount }) => amount.toFixed()));
  const granted = lines.filter(({ amount, retained }) => !amount.amount.isZero && retained.kind !== "no");
  const absent = granted.filter(({ beneficiary }) => beneficiary && silent.has(beneficiary.value));
  const without = granted.filter(({ amount }) => !said.has(amount.amount.rounded().toFixed()));
  const [line, another] = absent;
  const isAlone = !another && without.length === 1 && without[0] === line;
  if (!line || !isAlone || granted.length <= ENOUGH) return null;
  // It may be given under another name, and wrong.
  return amounts.some(({ amount }) => isMiswritten(amount, line.amount.amount)) ? null : line;
}
