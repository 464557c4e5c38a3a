/**
 * A text with each « (…) » told otherwise: from an opening bracket to the first closing one. A bracket that nothing closes
 * stays as it is, and is looked for once: a pattern would go through the rest of the text for each.
 * @param by what stands in place of a bracket, brackets included.
 */
export function withBrackets(text: string, by: (bracket: string) => string): string {
  let told = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("(", at);
    const close = open < 0 ? -1 : text.indexOf(")", open);
    if (close < 0) return told + text.slice(at);
    told += text.slice(at, open) + by(text.slice(open, close + 1));
    at = close + 1;
  }
}

/** A text without the bracket that ends it, if one does. */
export function withoutLastBracket(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith(")")) return text;
  const open = trimmed.indexOf("(", trimmed.lastIndexOf(")", trimmed.length - 2) + 1);
  return open < 0 ? text : text.slice(0, open);
}
