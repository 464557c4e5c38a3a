/** What is longer is a sentence: `keptBySentence` is for those. */
export const LONGEST = 120;
/** So many texts are kept. */
const MOST = 100_000;
/** Figures of fewer signs come again. */
const SHORTEST_FIGURE = 4;

/**
 * A reading of a text that is worked out once: the same titles, names and labels are asked about by every pass over a
 * sheet. It must depend on the text alone, and what it gives must never be changed.
 */
export function keptByText<T extends NonNullable<unknown> | null>(
  read: (text: string) => T,
): (text: string) => T {
  const kept = new Map<string, T>();
  let passedOver = 0;
  return (text) => {
    if (text.length > LONGEST || isFigure(text)) return read(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (kept.size < MOST) kept.set(text, result);
    // A sheet of more texts keeps its first; those of sheets read long before make room.
    else if (++passedOver > 4 * MOST) {
      kept.clear();
      passedOver = 0;
    }
    return result;
  };
}

/** Figures are as many as there are lines, and soon read: they would only drive out what comes again. */
function isFigure(text: string): boolean {
  const from = text.startsWith("-") ? 1 : 0;
  if (text.length < from + SHORTEST_FIGURE || !isDigit(text.charCodeAt(from))) return false;
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (!isDigit(sign) && sign !== DOT && sign !== COMMA) return false;
  }
  return true;
}

const [ZERO, NINE, DOT, COMMA] = [48, 57, 46, 44];

function isDigit(sign: number): boolean {
  return sign >= ZERO && sign <= NINE;
}
