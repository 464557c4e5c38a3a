import { textOf, type Grid } from "../../../grid";
import { keptFor } from "../../../lists";
import type { Annex, GrantLine, Operation } from "../../../model";
import { readTotalLabel } from "../../../tables";
import { fold } from "../../../wording";
import type { Named } from "./recap-row";

/** A longer text calls no group. */
const LONGEST = 80;

/**
 * What the lines of an annex call their groups (an operation, or a theme where all of its operations do) beside the titles that these have: the code, the name or the account that
 * the rows of one group alone hold in a column of no other meaning, or that its total sums up, folded.
 */
export const groupsCalled = keptFor((annex: Annex) =>
  keptFor((tables: readonly Grid[]): ReadonlyMap<string, Named> => {
    const sheets = new Map(tables.map((grid) => [grid.snapshot.name, grid]));
    const saying = new Map<string, Set<Operation>>();
    const groups = annex.themes.flatMap((theme) =>
      theme.operations.map((operation) => ({ theme, operation })),
    );
    const known = new Set(groups.flatMap(({ operation }) => operation.lines.flatMap(saidOf)));
    for (const { operation } of groups) {
      const texts = operation.lines.flatMap((line) => textsOf(line, sheets));
      const total = readTotalLabel(operation.statedTotal?.label ?? "")?.names ?? "";
      for (const text of new Set([...texts, total].map(fold))) {
        if (/[\p{L}\d]/u.test(text) && !known.has(text))
          saying.set(text, (saying.get(text) ?? new Set()).add(operation));
      }
    }
    const themeOf = new Map(groups.map(({ theme, operation }) => [operation, theme]));
    return new Map(
      [...saying].flatMap(([text, own]): readonly (readonly [string, Named])[] => {
        const [operation, other] = own;
        const theme = operation && themeOf.get(operation);
        if (!operation || !theme) return [];
        if (!other) return [[text, { kind: "operation", operation }]];
        const isWhole = own.size === theme.operations.length && theme.operations.every((one) => own.has(one));
        return isWhole ? [[text, { kind: "theme", theme }]] : [];
      }),
    );
  }),
);

/** What a line says of itself, folded: who receives and what for, where and what pays it, by which others sum it up. */
function saidOf({ beneficiary, description, comment, territory, code }: GrantLine): readonly string[] {
  const texts = [beneficiary?.value, description, comment, territory, code?.value];
  return texts.flatMap((text) => (text ? [fold(text)] : []));
}

/** The texts of a line's row, and the name of its sheet. */
function textsOf({ at }: GrantLine, sheets: ReadonlyMap<string, Grid>): readonly string[] {
  const grid = at.kind === "cell" ? sheets.get(at.sheet) : undefined;
  if (!grid || at.kind !== "cell") return [];
  const texts = grid.columns.flatMap((column) => {
    const cell = grid.shown(at.row, column);
    const text = cell?.value.kind === "text" ? textOf(cell).trim() : "";
    return text !== "" && text.length <= LONGEST ? [text] : [];
  });
  return [at.sheet, ...texts];
}
