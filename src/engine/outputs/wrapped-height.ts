/** In points: one line of the usual font, as Excel makes it. */
const LINE = 15;

/** Letters are narrower than the digits that widths are counted in; less than they are, for words end where they end. */
const LETTERS = 1.1;

/** In points: Excel has no higher row. */
const HIGHEST = 409;

/** How high a row must be for a text wrapped in a width in characters, as far as Excel can; null where one line is enough. */
export function wrappedHeight(text: string, width: number): number | null {
  const lines = text
    .split("\n")
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * LETTERS))), 0);
  return lines > 1 ? Math.min(HIGHEST, lines * LINE) : null;
}

/** In points: a header of one line, with some room. */
const HEADER_HEIGHT = 20;

/** How high a row must be for a header wrapped in a width in characters; its letters are bold, and take more room. */
export function headerHeight(text: string, width: number): number {
  return Math.min(HIGHEST, Math.max(HEADER_HEIGHT, (wrappedHeight(text, width - 4) ?? 0) + 2));
}
