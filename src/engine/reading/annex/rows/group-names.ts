import { textOf } from "../../../grid";
import { beginning } from "../../../lexicon";
import { fold } from "../../../wording";
import { readHeading } from "../cells/heading-text";
import { isTotalRow } from "../cells/is-total-row";
import type { TableCells } from "../columns/table-cells";
import { readTotalLabel } from "../../../tables";

/** What a table groups its lines by, as its headings and columns name it. */
export class GroupNames {
  private readonly names: readonly string[];
  private readonly totalled: ReadonlySet<string>;
  /** Whether operations are told apart otherwise than by places. */
  readonly hasOperations: boolean;

  constructor(table: TableCells) {
    this.names = namesIn(table);
    this.totalled = new Set(
      table.grid.rows.flatMap((row) =>
        isTotalRow(table.grid, row)
          ? table.grid
              .row(row)
              .flatMap(({ value }) =>
                value.kind === "text" ? (readTotalLabel(value.value)?.names ?? []) : [],
              )
          : [],
      ),
    );
    this.hasOperations =
      table.columns.has("operation") ||
      table.grid.rows.some((row) => {
        const [only, ...rest] = table.grid.row(row);
        return rest.length === 0 && readHeading(textOf(only)).claims === "operation";
      });
  }

  /** Whether a total says that it is of a folded name, « Total Commune d'Albens », or of what kind of place it is, « Total canton » under « Canton : Albens ». */
  isTotalled(name: string): boolean {
    return (
      this.totalled.has(name) ||
      [...this.totalled].some(
        (kind) => aPlace.test(kind) && name.startsWith(kind) && /^ ?[:–—-] /.test(name.slice(kind.length)),
      )
    );
  }

  /** Whether a total names what a text titles, or the mark that it opens with: « Total 1A » of « 1A. Eau potable ». */
  titles(text: string): boolean {
    const [, mark] = /^([\p{L}\d]{1,3}(?:\.\d{1,2})?)[.)]\s/u.exec(text.trim()) ?? [];
    const names = [
      fold(text.trim()),
      fold(readHeading(text).title),
      ...(mark ? [fold(mark), `${fold(mark)})`] : []),
    ];
    return names.some((name) => this.totalled.has(name));
  }

  /** Whether a folded name is said by a heading, or in a column that groups lines. */
  includes(name: string): boolean {
    return this.names.some(
      (group) =>
        group === name ||
        (name.length > 3 && group.includes(name)) ||
        (group.length > 3 && name.includes(group)),
    );
  }
}

const aPlace = beginning("place");

/** The texts that may name a group of lines, folded: those alone on their row, and those of the columns that group. */
function namesIn({ grid, columns }: TableCells): readonly string[] {
  const names = new Set<string>();
  for (const row of grid.rows) {
    const cells = grid.filled(row);
    for (const cell of cells) {
      const role = columns.roleOf(cell.column);
      const groups = role === "operation" || role === "theme" || role === "territory";
      if (cell.value.kind !== "text" || !(groups || cells.length === 1)) continue;
      const text = textOf(cell);
      if (readTotalLabel(text)) continue;
      names.add(fold(readHeading(text).title));
    }
  }
  return [...names].filter((name) => name !== "");
}
