import { gridOf, textOf, type SheetSnapshot } from "../../grid";
import { keptFor } from "../../lists";
import { fold } from "../../wording";
import { readAnnex } from "./read-annex";

/**
 * Whether one workbook lists the credits that pay the lines of another: each of its lines bears a code of its own, some line
 * of the other bears it too, and some code several lines. « AP-2026-01 | Logement | 1 200 000 », beside the homes that it pays.
 */
export function paysFor(credits: readonly SheetSnapshot[], grants: readonly SheetSnapshot[]): boolean {
  const [own, known] = [codesOnLines(credits), codesOnLines(grants)];
  if (own.length < 2 || own.length >= known.length) return false;
  const borne = new Map<string, number>();
  for (const code of known.flat()) borne.set(code, (borne.get(code) ?? 0) + 1);
  const cited = own.flatMap((codes) => codes.find((code) => borne.has(code)) ?? []);
  return (
    cited.length === own.length &&
    new Set(cited).size === own.length &&
    cited.some((code) => (borne.get(code) ?? 0) > 1)
  );
}

/** The texts with a digit on each line of the annex that a workbook would be. */
const codesOnLines = keptFor((sheets: readonly SheetSnapshot[]): readonly (readonly string[])[] => {
  const read = readAnnex(sheets, { sheet: null });
  if (read.kind !== "read") return [];
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const lines = read.annex.themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines));
  return lines.map(({ amount: { at } }) => {
    const sheet = at.kind === "cell" ? byName.get(at.sheet) : undefined;
    const cells = sheet && at.kind === "cell" ? gridOf(sheet).row(at.row) : [];
    return cells.flatMap((cell) => {
      const text = cell.value.kind === "text" ? fold(textOf(cell)).trim() : "";
      return /\d/.test(text) && /[a-z]/.test(text) ? [text] : [];
    });
  });
});
