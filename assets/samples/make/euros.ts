import { Amount, formatAmount } from "../../../src/engine/money";

/** « 267 566,08 € », as a deliberation writes it; whole euros without their cents. */
export function inProse(cents: number): string {
  return formatAmount(Amount.fromCents(cents), "fr");
}

/** « 420 720,00 », as a table of imputations writes it under a column in euros. */
export function inColumn(cents: number): string {
  return formatAmount(Amount.fromCents(cents), "fr", { cents: "always" }).replace(/\u00a0€$/, "");
}
