import type { Case } from "../../../linking";
import { codeColumn } from "./code-column";
import type { ColumnOf, Explained } from "./column";
import { plainReadings, workedReadings, type RowsOf } from "./column-readings";
import type { Drawn } from "./drawn";
import { figureColumn } from "./figure-column";
import type { Family, Group } from "./groups";
import { measuresOf, type Measure } from "./measures";
import { rowsTold, type RowTold } from "./rows-told";

/** A table by one family of groups. */
export interface Explanation {
  readonly told: readonly (RowTold | null)[];
  readonly groups: readonly (Group | null)[];
  readonly columns: readonly Explained[];
  /** How much its columns and its rows' names tell, in digits. */
  readonly score: number;
}

/** So many of the rows are of groups of one family. */
const MOST = 2 / 3;

/** A table as one of the groups of a family; null where too few of its rows are of any, or no column is of them. */
export function explainedBy(dossier: Case, drawn: Drawn, family: Family): Explanation | null {
  const { table, rows, body } = drawn;
  const measures = measuresOf(dossier)(family);
  const told = family.isOfRows
    ? body.map((_, rank): RowTold => ({ rank, isNamed: true }))
    : rowsTold(body, family, measures);
  const found = told.filter((one) => one !== null).length;
  if (found < 2 || found < body.length * MOST) return null;
  const groups = told.map((one) => (one ? (family.groups[one.rank] ?? null) : null));
  const width = Math.max(...body.map(({ length }) => length));
  const hasTotal = rows.length > body.length;
  const all = Array.from({ length: width }, (_, column): ColumnOf => {
    const cells = rows.map((row) => row[column]);
    return { cells, column, title: table.titles[column] ?? "", hasTotal };
  });
  const columns = columnsBy(all, { groups, whole: family.whole }, measures);
  if (columns.length === 0) return null;
  const named = told.filter((one) => one?.isNamed).length;
  return { told, groups, columns, score: columns.reduce((sum, { worth }) => sum + worth, 0) + named };
}

/** The columns of a table whose rows are known, each as one thing of these; else as what two such things make, those that other columns are before any. */
function columnsBy(
  all: readonly ColumnOf[],
  rowsOf: RowsOf,
  measures: readonly Measure[],
): readonly Explained[] {
  const plain = plainReadings(rowsOf, measures);
  const first = all.map((one) => codeColumn(one, rowsOf) ?? figureColumn(one, [() => plain]));
  const known = plain.filter(({ key }) => first.some((one) => one?.reading.key === key));
  const worked = [known, plain].map(workedReadings);
  return all.flatMap((one, rank): readonly Explained[] => {
    const own = first[rank] ?? null;
    if (own?.odd === null) return [own];
    const isPercent = one.cells.every((cell) => !cell?.value || cell.isPercent);
    const found = own ? [own] : [];
    for (const { percents, figures } of worked) {
      const made = figureColumn(one, isPercent ? percents : figures);
      if (made?.odd === null) return [made];
      if (made) found.push(made);
    }
    return found.slice(0, 1);
  });
}
