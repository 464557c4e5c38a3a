import { parseCell } from "./address";

/** What must be left alone comes first: texts, quoted sheet names, structured references. Then cells, columns, words. */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)!?|\[[^\]]*(?:\]|$)|(?<![\w.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(.!])|(?<![\w.$:])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(.!$])|[\p{L}_\\][\p{L}\p{N}_.\\?]*[(!]?/gu;

/** A formula as Excel rewrites it once it is typed: cells, functions and truth values in capitals. Without "=". */
export function capitalized(text: string): string {
  return text.replace(PIECES, (piece) => {
    if (/^["'[]/.test(piece)) return piece;
    const isCell = /\d$/.test(piece) && parseCell(piece.replaceAll("$", "")) !== undefined;
    const isColumns = /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(piece);
    const isKnown = piece.endsWith("(") || /^(?:true|false)$/i.test(piece);
    return isCell || isColumns || isKnown ? piece.toUpperCase() : piece;
  });
}
