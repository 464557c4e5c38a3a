import type { Lang } from "../../texts";

/** How an amount is shown: gaps carry their plus; columns that say « € » at their head leave it out. */
export interface ShownAmount {
  readonly signed?: boolean;
  readonly bare?: boolean;
}

/** A report's decimal string as people read it, cents included: « 1 234,50 € » or "€1,234.50". */
export function showAmount(decimal: string, lang: Lang, { signed, bare }: ShownAmount = {}): string {
  const negative = decimal.startsWith("-");
  const [whole = "0", decimals = ""] = decimal.replace("-", "").split(".");
  const isZero = /^[0.]*$/.test(whole + decimals);
  const sign = negative && !isZero ? "\u2212" : signed === true && !isZero ? "+" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? "\u202f" : ",");
  const number = `${grouped}${decimals && `${lang === "fr" ? "," : "."}${decimals}`}`;
  if (bare === true) return sign + number;
  return lang === "en" ? `${sign}€${number}` : `${sign}${number}\u00a0€`;
}
