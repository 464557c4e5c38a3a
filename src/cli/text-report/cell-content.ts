import { showFormula, type CellContent } from "../../engine/grid";
import { Amount, formatAmount } from "../../engine/money";
import { checkReportTexts, say, type Lang } from "../../texts";
import { quoted } from "./places";

/** A cell's content as the reader would see it in Excel. */
export function showContent(content: CellContent, lang: Lang): string {
  switch (content.kind) {
    case "number":
      return formatAmount(Amount.fromDecimal(content.value), lang);
    case "text":
      return quoted(content.value, lang);
    case "formula":
      return showFormula(content.value, lang);
    case "boolean":
      return lang === "fr" ? (content.value ? "VRAI" : "FAUX") : String(content.value).toUpperCase();
    case "error":
      return content.value;
    case "empty":
      return say(checkReportTexts.empty, lang);
  }
}
