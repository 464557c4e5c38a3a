import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** The lines of one operation have its code. Guards against a code copied from the row of another operation. */
export const lineCode = defineRule({
  meta: { id: "line-code", severity: "warning", needs: ["annex", "imputations"] },
  *check({ dossier }) {
    for (const { operation, line, code, usual, others, by } of dossier.lineCodes.odd) {
      yield {
        message:
          findingTexts[
            by ? (`line-code-${by}` as const) : operation.title === "" ? "line-code-untitled" : "line-code"
          ],
        fill: { place: code.at, code: code.value, operation: operation.id, title: operation.title, usual },
        at: code.at,
        scope: { kind: "lines", operation: operation.id, lines: [line] },
        suspects: [{ at: code.at, for: 1, against: others }],
      };
    }
  },
});
