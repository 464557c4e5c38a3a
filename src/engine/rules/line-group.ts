import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** A line stands in the group in which documents count it. Guards against a code, an axis or a place copied from the row of another. */
export const lineGroup = defineRule({
  meta: { id: "line-group", severity: "warning", needs: ["annex"] },
  *check({ dossier: { movedLines, lineCodes, operations } }) {
    const told = new Set(lineCodes.odd.map(({ operation, line }) => operation.lines[line]));
    for (const { line, at, from, to, rivals, stated, others } of movedLines) {
      if (told.has(line)) continue;
      const holding = operations.flatMap(({ operation }) => {
        const rank = operation.lines.indexOf(line);
        return rank < 0 ? [] : [{ operation: operation.id, rank }];
      })[0];
      yield {
        message: findingTexts[rivals.length > 0 ? "line-group-one-of" : "line-group"],
        fill: { place: at, said: from, usual: to, other: stated[0], count: rivals.length + 1 },
        at,
        related: [...rivals, ...stated],
        ...(holding
          ? { scope: { kind: "lines" as const, operation: holding.operation, lines: [holding.rank] } }
          : {}),
        suspects: rivals.length > 0 ? [] : [{ at, for: 1, against: stated.length + others }],
      };
    }
  },
});
