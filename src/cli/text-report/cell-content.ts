import type { CellContent } from "../../engine/grid";
import { Amount, formatAmount } from "../../engine/money";
import { checkReportTexts, say, type Lang } from "../../texts";
import { quoted } from "./places";

const FRENCH_FUNCTIONS: Readonly<Record<string, string>> = {
  IF: "SI",
  SUM: "SOMME",
  SUBTOTAL: "SOUS.TOTAL",
  AGGREGATE: "AGREGAT",
  ROUND: "ARRONDI",
  SUMIF: "SOMME.SI",
  SUMIFS: "SOMME.SI.ENS",
  SUMPRODUCT: "SOMMEPROD",
};

/** A cell's content as the reader would see it in Excel. */
export function showContent(content: CellContent, lang: Lang): string {
  switch (content.kind) {
    case "number":
      return formatAmount(Amount.fromDecimal(content.value), lang);
    case "text":
      return quoted(content.value, lang);
    case "formula":
      return lang === "fr" ? inFrench(content.value) : content.value;
    case "boolean":
      return lang === "fr" ? (content.value ? "VRAI" : "FAUX") : String(content.value).toUpperCase();
    case "error":
      return content.value;
    case "empty":
      return say(checkReportTexts.empty, lang);
  }
}

/** For the eye alone: what is written to a cell stays in English. Text between quotes is left as it is. */
function inFrench(formula: string): string {
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(/[A-Z]+(?=\()/g, (name) => FRENCH_FUNCTIONS[name] ?? name).replaceAll(",", ";"),
    )
    .join("");
}
