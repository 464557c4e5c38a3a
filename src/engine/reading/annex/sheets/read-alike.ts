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
      const ranks = [...groupBy(own, rankOfAmount)];
      const [rank = -1] = ranks.find(([, those]) => those.length * 2 > own.length) ?? [];
      if (rank < 0 || ranks.length < 2) return [];
      return own.flatMap((table) => {
        const column = titledColumns(table)[rank];
        if (column === undefined || table.layout.columns.amount === column) return [];
        return [[table, columnName(column)] as const];
      });
    }),
  );
  if (told.size === 0) return tables;
  return tables.map((table) => {
    const column = told.get(table);
    return (column === undefined ? null : read(table, { ...choices, amounts: [column] })) ?? table;
  });
}

/** Where the column of amounts stands among the titled ones, whatever empty ones stand between them. */
function rankOfAmount(table: SheetRead): number {
  return titledColumns(table).indexOf(table.layout.columns.amount ?? -1);
}

function titledColumns({ headers }: SheetRead): readonly number[] {
  return [...(headers[0]?.texts.keys() ?? [])].sort((a, b) => a - b);
}
