import fc from "fast-check";
import { Amount } from "../../../src/engine/money";

/** Amounts with and without cents and hidden decimals, up to 999 milliards, negative or not. */
export const anyAmount: fc.Arbitrary<Amount> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 999_999_999_999 })),
    fc.oneof(fc.constant(""), fc.stringMatching(/^\d{1,6}$/)),
    fc.boolean(),
  )
  .map(([whole, decimals, negative]) => {
    const amount = Amount.fromDecimal(decimals === "" ? `${whole}` : `${whole}.${decimals}`);
    return negative ? amount.negated() : amount;
  });

/** Amounts as they are voted: whole cents, above zero. */
export const votedAmount: fc.Arbitrary<Amount> = fc
  .integer({ min: 1, max: 99_999_999_999 })
  .map((cents) => Amount.fromCents(cents));
