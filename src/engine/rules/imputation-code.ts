import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { isUncoded, type Imputation } from "../model";
import { codeShape } from "../wording";
import { bearingAll } from "./coding/bearing-all";
import { withDigitForLetter } from "./coding/look-alike";
import { defineRule } from "./rule";

/** Codes of a table have the shape of its others, and a code with its imputation occurs once. Guards against a letter O for a zero. */
export const imputationCode = defineRule({
  meta: { id: "imputation-code", severity: "warning", needs: ["imputations"] },
  *check({ dossier, ledger }) {
    const whole = annexAmount(ledger, everything(dossier)).rounded();
    for (const table of dossier.tables) {
      const ofAll = bearingAll(table, whole);
      // An imputation that stands for want of a code has the shape of its nature and function.
      const coded = new Set(table.rows.filter((row) => !isUncoded(row) && row !== ofAll));
      const shapes = new Map<string, number>();
      for (const { code } of coded) {
        const shape = shapeOf(code.value);
        shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      }
      const [usual = ["", 0]] = [...shapes].sort((a, b) => b[1] - a[1]);
      const keys = new Set(table.rows.map(keyOf));
      // A list that says beside each line what it is charged to names its few codes again and again.
      const recur = table.rows.length > 2 && keys.size * 2 <= table.rows.length;
      const seen = new Map<string, (typeof table.rows)[number]>();
      for (const row of table.rows) {
        const shape = shapeOf(row.code.value);
        const isAlone = shapes.get(shape) === 1;
        const oneOff = coded.has(row) && usual[1] >= 3 && isAlone;
        // With two or three codes no shape is usual; a letter O where another code has a zero tells as well.
        const isOthers = (other: string): boolean => other !== shape && shapes.has(other);
        const isLookAlike =
          isAlone && withDigitForLetter(row.code.value).some((code) => isOthers(shapeOf(code)));
        if (isLookAlike || (oneOff && usual[1] >= coded.size - 1)) {
          yield {
            message: findingTexts["imputation-code-shape"],
            fill: { place: row.code.at, code: row.code.value },
            at: row.code.at,
            suspects: [
              { at: row.code.at, for: 1, against: Math.max(1, isLookAlike ? coded.size - 1 : usual[1]) },
            ],
          };
        }
        const key = keyOf(row);
        const first = seen.get(key);
        if (first && !recur) {
          yield {
            severity: "info",
            message: findingTexts["imputation-code-twice"],
            fill: { place: row.code.at, code: row.code.value },
            at: row.code.at,
            related: [first.code.at],
          };
        } else if (!first) seen.set(key, row);
      }
    }
  },
});

function keyOf({ code, budgetImputation }: Imputation): string {
  return `${code.value} ${budgetImputation?.value ?? ""}`;
}

/**
 * The shape of a code; numbers are numbers, however many digits they have, and words are words: « 40-1 » and « 420-2 » are
 * alike, « EAU » and « VOIRIE » too.
 */
function shapeOf(code: string): string {
  const shape = codeShape(code);
  if (!shape.includes("A")) return shape.replace(/9+/g, "9");
  return shape.includes("9") ? shape : shape.replace(/A+/g, "A");
}
