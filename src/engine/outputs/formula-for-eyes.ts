const FRENCH_NAMES: Readonly<Record<string, string>> = {
  SUM: "SOMME",
  SUBTOTAL: "SOUS.TOTAL",
  AGGREGATE: "AGREGAT",
  ROUND: "ARRONDI",
  SUMIF: "SOMME.SI",
  SUMIFS: "SOMME.SI.ENS",
  SUMPRODUCT: "SOMMEPROD",
  IF: "SI",
  IFERROR: "SIERREUR",
  ABS: "ABS",
};

/** An English formula as a French Excel shows it: for the eye alone, what is written to a cell stays in English. */
export function formulaForEyes(formula: string): string {
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part) =>
      /^["']/.test(part)
        ? part
        : part.replace(/[A-Z]+(?=\()/g, (name) => FRENCH_NAMES[name] ?? name).replaceAll(",", ";"),
    )
    .join("");
}
