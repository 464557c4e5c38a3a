import { quotedSheetName } from "./address";

/** What must be left alone, then a sheet's name in front of a reference. */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|(?<!')'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;

/** What sheets are called now, by the names they had in small letters; undefined for those that went. */
export type SheetNames = ReadonlyMap<string, string | undefined>;

/** A formula with what refers to sheets written anew: by their new names, or as lost references where they have none. */
export function readdressed(formula: string, names: SheetNames): string {
  if (!formula.includes("!")) return formula;
  return formula
    .replace(PIECES, (piece: string, quoted?: string, plain?: string) => {
      const name = (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase();
      if (!names.has(name)) return piece;
      const after = names.get(name);
      return after === undefined ? LOST : `${quotedSheetName(after)}!`;
    })
    .replace(LOST_REFERENCE, "#REF!");
}

const LOST = "\u0000";
// The place that followed the lost name goes with it.
// eslint-disable-next-line no-control-regex
const LOST_REFERENCE = /\u0000\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?/g;
