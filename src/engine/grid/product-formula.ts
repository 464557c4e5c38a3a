import { parseRange, type GridRange } from "./address";

const ROUNDED = /^ROUND\((.+)[,;]\s*-?\d{1,2}\s*\)$/i;
const FACTOR = /^\s*(?:(\$?[A-Z]{1,3}\$?\d+)|\d+(?:\.\d+)?%?)\s*(?:\/\s*\d+(?:\.\d+)?\s*)?$/i;

/** The cells of its own sheet that a formula only multiplies, « =ROUND(F24*G24,2) », « =E5/12 »; none for any other formula. */
export function factorReferences(formula: string): readonly GridRange[] {
  const body = formula.replace(/^=/, "").trim();
  const terms = (ROUNDED.exec(body)?.[1] ?? body).split("*").map((term) => FACTOR.exec(term));
  if (terms.includes(null)) return [];
  return terms.flatMap((term) => (term?.[1] === undefined ? [] : (parseRange(term[1]) ?? [])));
}
