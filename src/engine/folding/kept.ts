/** What is longer is a sentence: `keptBySentence` is for those. */
export const LONGEST = 120;
/** Of so many texts what was read is kept. */
const MOST = 200_000;
/** Figures of fewer signs come again. */
const SHORTEST_FIGURE = 4;

/**
 * A reading of a text that is worked out once: the same titles, names and labels are asked about by every pass over a
 * sheet. It must depend on the text alone, and what it gives must never be changed.
 */
export function keptByText<T extends NonNullable<unknown> | null>(
  read: (text: string) => T,
): (text: string) => T {
  const rank = readers++;
  return (text) => {
    const notes = notesOn(text);
    if (notes === null) return read(text);
    const known = notes[rank] as T | undefined;
    if (known !== undefined) return known;
    const result = read(text);
    notes[rank] = result;
    return result;
  };
}

/** What each reader made of a text, at the reader's rank. */
type Notes = unknown[];

let readers = 0;
const kept = new Map<string, Notes>();
let passedOver = 0;
/** Readers ask one after the other about one text: it is sought once for all of them. */
let lastText = "";
let lastNotes: Notes | null = null;

function notesOn(text: string): Notes | null {
  if (text === lastText) return lastNotes;
  lastNotes = text.length > LONGEST || isFigure(text) ? null : notesKept(text);
  lastText = text;
  return lastNotes;
}

function notesKept(text: string): Notes | null {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST) {
    // A sheet of more texts keeps its first; those of sheets read long before make room.
    if (++passedOver <= 4 * MOST) return null;
    kept.clear();
    passedOver = 0;
  }
  const notes: Notes = Array<unknown>(readers);
  kept.set(text, notes);
  return notes;
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
