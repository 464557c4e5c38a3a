import { showFormula, type CellContent } from "../../engine/grid";
import { allPaneTexts, say, type Lang } from "../../texts";
import { legible } from "./legible";
import { showAmount } from "./show-amount";

/** What a cell holds, for the eye: formulas as the reader's Excel shows them. */
export function showContent(content: CellContent, lang: Lang): string {
  switch (content.kind) {
    case "empty":
      return say(allPaneTexts.empty, lang);
    case "number":
      return /^-?\d+(\.\d+)?$/.test(content.value)
        ? showAmount(content.value, lang, { bare: true })
        : content.value;
    case "formula":
      return legible(showFormula(content.value, lang));
    case "boolean":
      return say(content.value ? allPaneTexts.true : allPaneTexts.false, lang);
    default:
      return legible(lang === "fr" ? `«\u00a0${content.value}\u00a0»` : `“${content.value}”`);
  }
}
