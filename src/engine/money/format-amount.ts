import type { Amount } from "./amount";

/** The languages that amounts are shown in. */
export type Language = "fr" | "en";

/** How an amount is shown. */
export interface AmountFormat {
  /** "ifAny" (the default) leaves ",00" out, as councils write: 420 720 €, but 267 566,08 €. */
  readonly cents?: "always" | "ifAny";
  /** Whether an amount above zero carries its plus, as gaps do. */
  readonly signed?: boolean;
}

const MINUS = "\u2212";

/**
 * An amount as people read it: « 1 234,56 € » (narrow no-break spaces, a no-break space before the sign) or "€1,234.56".
 * Decimals beyond the cent are all shown, never rounded away.
 */
export function formatAmount(amount: Amount, language: Language, format: AmountFormat = {}): string {
  const [whole = "0", decimals = ""] = amount.abs().toExact().split(".");
  const fraction = fractionOf(decimals, format.cents ?? "ifAny");
  const sign = amount.isNegative ? MINUS : format.signed && !amount.isZero ? "+" : "";
  if (language === "en") return `${sign}€${grouped(whole, ",")}${fraction && `.${fraction}`}`;
  return `${sign}${grouped(whole, "\u202f")}${fraction && `,${fraction}`}\u00a0€`;
}

function fractionOf(decimals: string, cents: "always" | "ifAny"): string {
  if (cents === "ifAny" && /^0*$/.test(decimals)) return "";
  // Three decimals look like thousands ("1,234"): a fourth digit tells them apart.
  return decimals.length === 3 ? `${decimals}0` : decimals;
}

function grouped(digits: string, separator: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(separator);
}
