import { forms } from "../lexicon";
/** A quotation cut round the figure it is quoted for. */
export interface SplitQuote {
  readonly before: string;
  /** Empty where the figure cannot be told for sure. */
  readonly figure: string;
  readonly after: string;
}

/** Finds a figure (a decimal string) in a quotation, whatever its spaces and its cents: the last one as written alike. */
export function splitQuote(quote: string, decimal: string | undefined): SplitQuote {
  const nothing = { before: quote, figure: "", after: "" };
  if (decimal === undefined) return nothing;
  const [whole = "", cents = ""] = decimal.replace("-", "").split(".");
  const digits = [...whole].join("[\\s\\u00a0\\u202f.]?");
  const fraction = /^0*$/.test(cents) ? "(?:[.,]0{1,2})?" : `[.,]${cents.replace(/0$/, "0?")}`;
  const pattern = new RegExp(
    `(?<![\\d.,])${digits}${fraction}(?![\\d]|[.,]\\d)(?:[\\s\\u00a0\\u202f]?${forms("currency")})?`,
    "gu",
  );
  const found = [...quote.matchAll(pattern)];
  const match = found.at(-1);
  if (!match || match[0] === "") return nothing;
  const { index } = match;
  return {
    before: quote.slice(0, index),
    figure: match[0],
    after: quote.slice(index + match[0].length),
  };
}
