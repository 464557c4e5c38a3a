import { findingTexts } from "../../texts";
import type { Case } from "../linking";
import type { GrantLine } from "../model";
import { defineRule, type Broken } from "./rule";

/**
 * A line stands in the group in which documents count it, and in the part of the annex that its row names. Guards against a
 * code, an axis or a place copied from the row of another.
 */
export const lineGroup = defineRule({
  meta: { id: "line-group", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const { movedLines, strayLines, lineCodes } = dossier;
    const told = new Set(lineCodes.odd.map(({ operation, line }) => operation.lines[line]));
    for (const { line, at, from, to, rivals, stated, others } of movedLines) {
      if (told.has(line)) continue;
      told.add(line);
      yield {
        message: findingTexts[rivals.length > 0 ? "line-group-one-of" : "line-group"],
        fill: { place: at, said: from, usual: to, other: stated[0], count: rivals.length + 1 },
        at,
        related: [...rivals, ...stated],
        ...scopeOf(dossier, line),
        suspects: rivals.length > 0 ? [] : [{ at, for: 1, against: stated.length + others }],
      };
    }
    for (const { line, at, said, usual, title, others } of strayLines) {
      if (told.has(line)) continue;
      yield {
        message: findingTexts["line-group-stray"],
        fill: { place: at, said, usual, title },
        at,
        ...scopeOf(dossier, line),
        suspects: [{ at, for: 1, against: others }],
      };
    }
  },
});

function scopeOf({ operations }: Case, line: GrantLine): Pick<Broken, "scope"> {
  for (const { operation } of operations) {
    const rank = operation.lines.indexOf(line);
    if (rank >= 0) return { scope: { kind: "lines", operation: operation.id, lines: [rank] } };
  }
  return {};
}
