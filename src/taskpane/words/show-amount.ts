import type { Lang } from "../../texts";

/** How an amount is shown: gaps carry their plus; columns always show cents. */
export interface ShownAmount {
  readonly signed?: boolean;
  readonly cents?: "always" | "ifAny";
}

/** A report's decimal string as people read it: « 1 234,56 € » or "€1,234.56". */
export function showAmount(
  decimal: string,
  lang: Lang,
  { signed, cents = "ifAny" }: ShownAmount = {},
): string {
  const negative = decimal.startsWith("-");
  const [whole = "0", decimals = ""] = decimal.replace("-", "").split(".");
  const isZero = /^[0.]*$/.test(whole + decimals);
  const fraction = cents === "ifAny" && /^0*$/.test(decimals) ? "" : decimals;
  const sign = negative && !isZero ? "\u2212" : signed === true && !isZero ? "+" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? "\u202f" : ",");
  if (lang === "en") return `${sign}€${grouped}${fraction && `.${fraction}`}`;
  return `${sign}${grouped}${fraction && `,${fraction}`}\u00a0€`;
}
