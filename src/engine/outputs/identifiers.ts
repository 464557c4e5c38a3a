import type { SheetSnapshot } from "../grid";
import { textOf } from "../grid";
import type { GrantLine } from "../model";
import { fold } from "../wording";

/** The identifiers that a line's row gives its beneficiary; null where it gives none that can be one. */
export interface Identifiers {
  /** Fourteen digits. */
  readonly siret: string | null;
  /** "W" and nine digits. */
  readonly rna: string | null;
}

interface Column {
  readonly kind: keyof Identifiers;
  readonly row: number;
  readonly column: number;
}

/** Finds identifiers in the columns whose header names them, on the row of a line. The nearest header above counts. */
export function identifierFinder(sheets: readonly SheetSnapshot[]): (line: GrantLine) => Identifiers {
  const columns = new Map(sheets.map((sheet) => [sheet.name, headersOf(sheet)]));
  const cells = new Map(
    sheets.map((sheet) => [
      sheet.name,
      new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell])),
    ]),
  );
  return ({ at }) => {
    if (at.kind !== "cell") return { siret: null, rna: null };
    const found = (kind: keyof Identifiers): string | null => {
      const above = (columns.get(at.sheet) ?? []).filter((one) => one.kind === kind && one.row < at.row);
      const header = above.at(-1);
      const cell = header && cells.get(at.sheet)?.get(`${at.row},${header.column}`);
      return cell ? identifier(kind, textOf(cell)) : null;
    };
    return { siret: found("siret"), rna: found("rna") };
  };
}

function headersOf({ cells }: SheetSnapshot): readonly Column[] {
  return cells.flatMap(({ value, row, column }): readonly Column[] => {
    if (value.kind !== "text" || value.value.length > 60) return [];
    const words = fold(value.value).split(/[^a-z0-9]+/);
    if (words.includes("siret")) return [{ kind: "siret", row, column }];
    return words.includes("rna") ? [{ kind: "rna", row, column }] : [];
  });
}

/** A number too short to be one, or text around it, is not guessed at. */
function identifier(kind: keyof Identifiers, text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f.]/g, "").toUpperCase();
  return (kind === "siret" ? /^\d{14}$/ : /^W\d{9}$/).test(bare) ? bare : null;
}
