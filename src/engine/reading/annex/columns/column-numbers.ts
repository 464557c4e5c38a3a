import { fold } from "../../../wording";

const mark = /^(\()?(\d{1,2}|[a-z])\)?(?: ?=[-+*/x×=%() \da-z–]+)?$/u;

/** Fewer marks without a bracket may be a line's own figures. */
const BARE = 3;

/** Whether the texts of a row number the columns or give them letters, one after the other, and say nothing else: « (1) | (2) | (3) = (1) x (2) », « A | B | C ». */
export function numberColumns(texts: readonly string[]): boolean {
  const marks = texts.map((text) => mark.exec(fold(text).trim()));
  const isBracketed = marks.every((found) => found?.[1] !== undefined);
  if (texts.length < (isBracketed ? 2 : BARE)) return false;
  return marks.every((found, i) => found && rankOf(found[2] ?? "") === i + 1);
}

function rankOf(label: string): number {
  return /^\d/.test(label) ? Number(label) : label.charCodeAt(0) - "a".charCodeAt(0) + 1;
}
