const LINK = /^(=?)HYPERLINK\("(?:[^"]|"")*",("(?:[^"]|"")*")\)$/i;

/** A link between two texts shows the second: the formula that shows it; undefined where the formula is another. */
export function hyperlinkText(formula: string): string | undefined {
  const match = LINK.exec(formula);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined;
}

/** What such a link shows, without an engine: a sheet of ours holds forty thousand. */
export function shownByLink(formula: string): string | undefined {
  return hyperlinkText(formula)
    ?.replace(/^=?"|"$/g, "")
    .replaceAll('""', '"');
}
