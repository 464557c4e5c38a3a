import type { SheetCell, SheetSnapshot } from "../../src/engine/grid";

export type Row = readonly (string | number)[];

/** A sheet of texts and numbers, row by row from A1; an empty text leaves its cell empty. */
export function sheetOf(name: string, rows: readonly Row[]): SheetSnapshot {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((held, column): readonly SheetCell[] => {
      if (held === "") return [];
      const value =
        typeof held === "number"
          ? ({ kind: "number", value: held } as const)
          : ({ kind: "text", value: held } as const);
      return [{ row: index, column, value }];
    }),
  );
  return { name, visibility: "visible", cells, merges: [], hiddenRows: [] };
}
