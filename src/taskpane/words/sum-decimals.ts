/** The exact sum of decimal strings with two places, as one: enough for what is shown, without the engine's arithmetic. */
export function sumDecimals(decimals: readonly string[]): string {
  const cents = decimals.reduce((sum, decimal) => sum + BigInt(decimal.replace(".", "")), 0n);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
