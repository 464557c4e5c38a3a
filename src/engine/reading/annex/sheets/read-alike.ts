import { columnName } from "../../../grid";
import { groupBy } from "../../../lists";
import type { ReadingChoices } from "../../../model";
import type { SheetRead } from "./read-sheet";

/**
 * Sheets whose columns bear the same titles, read alike: what most of them grant by is what all do, though one be so empty
 * that another column seems to say it. Unchanged where no column is most of theirs.
 */
export function readAlike(
  tables: readonly SheetRead[],
  choices: ReadingChoices,
  read: (table: SheetRead, choices: ReadingChoices) => SheetRead | null,
): readonly SheetRead[] {
  if (choices.amounts !== null || tables.length < 3) return tables;
  const alike = [...groupBy(tables, ({ headerKey }) => headerKey).values()];
  const told = new Map(
    alike.flatMap((own) => {
      const columns = [...groupBy(own, ({ layout }) => layout.columns.amount)];
      const [column] = columns.find(([, those]) => those.length * 2 > own.length) ?? [];
      if (column === undefined || columns.length < 2) return [];
      return own.flatMap((table) =>
        table.layout.columns.amount === column ? [] : [[table, columnName(column)] as const],
      );
    }),
  );
  if (told.size === 0) return tables;
  return tables.map((table) => {
    const column = told.get(table);
    return (column === undefined ? null : read(table, { ...choices, amounts: [column] })) ?? table;
  });
}
