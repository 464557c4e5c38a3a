import { textOf, type Grid } from "../../grid";
import { keptFor } from "../../lists";
import type { Annex, GrantLine, Operation, Theme } from "../../model";
import { readTotalLabel } from "../../tables";
import { fold } from "../../wording";

/** What the rows of lines say of no other group than theirs: an operation, or a theme where several of its operations do. */
export type GroupCalled =
  | { readonly kind: "theme"; readonly theme: Theme }
  | { readonly kind: "operation"; readonly operation: Operation };

/** A longer text calls no group. */
const LONGEST = 80;

/**
 * What the lines of an annex call their groups beside the titles that these have: the code, the name or the account that
 * the rows of one group alone hold in a column of no other meaning, or that its total sums up, folded.
 */
export const groupsCalled = keptFor((annex: Annex) =>
  keptFor((tables: readonly Grid[]): ReadonlyMap<string, GroupCalled> => {
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
    const operations = new Map(
      groups.map(({ theme, operation }) => [operation, { theme, called: ofOperation(operation) }]),
    );
    const themes = new Map(annex.themes.map((theme) => [theme, ofTheme(theme)]));
    return new Map(
      [...saying].flatMap(([text, own]): readonly (readonly [string, GroupCalled])[] => {
        const [operation, other] = own;
        const found = operation && operations.get(operation);
        if (!found) return [];
        if (!other) return [[text, found.called]];
        const { theme } = found;
        const called = themes.get(theme);
        const isWhole = own.size === theme.operations.length && theme.operations.every((one) => own.has(one));
        return isWhole && called ? [[text, called]] : [];
      }),
    );
  }),
);

function ofOperation(operation: Operation): GroupCalled {
  return { kind: "operation", operation };
}

function ofTheme(theme: Theme): GroupCalled {
  return { kind: "theme", theme };
}

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
