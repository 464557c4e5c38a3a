import { findingTexts } from "../../texts";
import { lineIdentity } from "../tying";
import { defineRule } from "./rule";

/** No two lines of an operation have the same territory, structure, description and amount. Guards against a row pasted twice. */
export const duplicateLine = defineRule({
  meta: { id: "duplicate-line", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      const groups = new Map<string, number[]>();
      operation.lines.forEach((line, index) => {
        const key = lineIdentity(line);
        if (key !== null) groups.set(key, [...(groups.get(key) ?? []), index]);
      });
      for (const indices of groups.values()) {
        const lines = indices.flatMap((index) => operation.lines[index] ?? []);
        const [first, second] = lines;
        if (!first || !second) continue;
        yield {
          message: findingTexts["duplicate-line"],
          fill: {
            place: second.amount.at,
            first: first.amount.at,
            name: first.beneficiary?.value ?? "",
            amount: first.amount.amount,
          },
          at: second.amount.at,
          related: lines.filter((line) => line !== second).map((line) => line.amount.at),
          scope: { kind: "lines", operation: operation.id, lines: indices },
          suspects: lines.map((line) => ({ at: line.amount.at, for: 1, against: 1 })),
        };
      }
    }
  },
});
