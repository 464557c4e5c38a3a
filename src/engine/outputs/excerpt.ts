/** How many characters are kept on each side of the amount. */
const ASIDE = 45;

/** The words of a sentence around an amount (a decimal string), cut between words; its beginning where the amount is not read there. */
export function excerpt(sentence: string, amount: string): string {
  const text = sentence
    .replace(/\s+/g, " ")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f")
    .trim();
  const digits = (amount.split(".")[0] ?? "").replace(/\D/g, "");
  const found = digits === "" ? null : new RegExp([...digits].join("\\s?")).exec(text);
  const from = found?.index ?? 0;
  const start = from <= ASIDE ? 0 : text.indexOf(" ", from - ASIDE) + 1;
  const to = from + (found?.[0].length ?? 0) + ASIDE;
  const end = to >= text.length ? text.length : Math.max(text.lastIndexOf(" ", to), from);
  return `${start > 0 ? "…\u00a0" : ""}${text.slice(start, end)}${end < text.length ? "\u00a0…" : ""}`;
}
