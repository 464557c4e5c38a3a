import { forms } from "../lexicon";
import { readAmount, type AmountText } from "./read-amount";

const pointed = new RegExp(`^([-−]?[1-9]\\d{0,2})\\.(\\d{3})(\\s*${forms("currency")}\\p{L}*)$`, "iu");

/** Reads an amount as documents print it: beside euros a point before three digits parts thousands, « 25.840 € »; no cents have three. */
export function readPrintedAmount(text: string): AmountText {
  const read = readAmount(text);
  if (read.kind !== "unreadable" || read.because !== "ambiguous-separator") return read;
  const found = pointed.exec(text.trim());
  return found ? readAmount(`${found[1]}${found[2]} €`) : read;
}
