import type { Lang } from "../../texts";

const FRENCH_FUNCTIONS: Readonly<Record<string, string>> = {
  IF: "SI",
  SUM: "SOMME",
  SUBTOTAL: "SOUS.TOTAL",
  AGGREGATE: "AGREGAT",
  ROUND: "ARRONDI",
  SUMIF: "SOMME.SI",
  SUMIFS: "SOMME.SI.ENS",
  SUMPRODUCT: "SOMMEPROD",
  VLOOKUP: "RECHERCHEV",
  HLOOKUP: "RECHERCHEH",
};

/** A formula as the reader's Excel shows it: for the eye alone, what is written to a cell stays in English. Quoted text is left as it is. */
export function showFormula(formula: string, lang: Lang): string {
  if (lang !== "fr") return formula;
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part
            .replace(/(?<![A-Z])[A-Z]+(?=\()/g, (name) => FRENCH_FUNCTIONS[name] ?? name)
            .replaceAll(",", ";"),
    )
    .join("");
}
