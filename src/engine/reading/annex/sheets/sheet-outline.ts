import { addTo, stretchesOf } from "../../../lists";
import { columnName, rangeToA1, textOf, toA1, gridOf, type Grid, type SheetCell } from "../../../grid";
import type { Annex, OutlineBlock, OutlineColumn, OutlineHeading, SheetOutline } from "../../../model";
import { placeKey, type Place } from "../../../model";
import { amountOfCell } from "../cells/amount-cell";
import { headingKind } from "./choices";
import { titleIn } from "../columns/columns";
import type { HeadingEvent } from "../rows/events";
import type { SheetRead } from "./read-sheet";

/** How many blocks at the end of a sheet are offered to be left out. */
const BLOCKS = 4;

/** How a sheet was read, and what else it could be read as. */
export function outlineOf(read: SheetRead): SheetOutline {
  const { snapshot, headers } = read;
  const grid = gridOf(snapshot);
  const columns = headers[0]?.columns;
  const operations = columns?.of("operation");
  return {
    sheet: snapshot.name,
    amounts: (columns?.amountParts ?? []).map(columnName),
    operations: operations === undefined ? "headings" : columnName(operations),
    columns: columns ? columnsOf(read, grid) : [],
    headings: headingsOf(read),
    blocks: blocksOf(grid),
  };
}

function columnsOf({ annex, headers, snapshot, feet = [] }: SheetRead, grid: Grid): readonly OutlineColumn[] {
  const rows = lineRows(annex, snapshot.name);
  const [header] = headers;
  // What stands beside the lines to sum them up is no column of theirs.
  const isOwn = ({ row, column }: SheetCell) => !feet.some((foot) => foot.at(row, column));
  const columns = new Set(
    rows.flatMap((row) =>
      grid
        .row(row)
        .filter(isOwn)
        .map(({ column }) => column),
    ),
  );
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): readonly OutlineColumn[] => {
      const cells = rows.flatMap((row) => grid.at(row, column) ?? []);
      const looked = stretchesOf(cells);
      const amounts = looked.filter((cell) => amountOfCell(cell) !== null);
      const holdsAmounts = amounts.length * 2 >= looked.length;
      if (!holdsAmounts && !groupLines(cells, rows.length)) return [];
      const title = header ? titleIn(header.texts, column) : "";
      return [{ column: columnName(column), title, holds: holdsAmounts ? "amounts" : "names" }];
    });
}

/** Whether a column's texts could name groups of lines: each stands once, or on rows that follow one another. */
function groupLines(cells: readonly SheetCell[], lines: number): boolean {
  const said = new Set<string>();
  let above: string | null = null;
  for (const { value } of cells) {
    if (value.kind !== "text" || value.value === above) continue;
    if (said.has(value.value)) return false;
    said.add((above = value.value));
  }
  return said.size > 1 && said.size < lines;
}

/** The rows of the lines of a sheet. */
function lineRows(annex: Annex, sheet: string): readonly number[] {
  const lines = annex.themes.flatMap((theme) => theme.operations.flatMap((operation) => operation.lines));
  return lines.flatMap(({ at }) => (at.kind === "cell" && at.sheet === sheet ? [at.row] : []));
}

function headingsOf({ events, annex, snapshot }: SheetRead): readonly OutlineHeading[] {
  const kinds = new Map<string, HeadingEvent[]>();
  for (const event of events) {
    if (event.kind !== "heading") continue;
    const kind = headingKind(event);
    addTo(kinds, kind, event);
  }
  const themes = titlesOf(annex.themes);
  const operations = titlesOf(annex.themes.flatMap((theme) => theme.operations));
  return [...kinds.values()].flatMap((alike): readonly OutlineHeading[] => {
    const level = ({ at }: HeadingEvent) =>
      themes.has(placeKey(at)) ? "theme" : operations.has(placeKey(at)) ? "operation" : "title";
    // The title of a whole table may look like those of its parts.
    const first = alike.find((each) => level(each) !== "title") ?? alike[0];
    if (first?.at.kind !== "cell") return [];
    const like = inSheet(snapshot.name, toA1(first.at));
    return [{ like, text: first.text, count: alike.length, level: level(first) }];
  });
}

function titlesOf(groups: readonly { readonly titleAt: Place | null }[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ titleAt }) => (titleAt ? [placeKey(titleAt)] : [])));
}

/** The blocks of rows that end the sheet: each begins after a blank row. */
function blocksOf(grid: Grid): readonly OutlineBlock[] {
  const { rows, snapshot, lastColumn: right } = grid;
  const bottom = rows.at(-1) ?? 0;
  return rows
    .filter((row, i) => i > 0 && row > (rows[i - 1] ?? row) + 1)
    .slice(-BLOCKS)
    .reverse()
    .map((top) => ({
      area: inSheet(snapshot.name, rangeToA1({ top, left: 0, bottom, right })),
      title: textOf(grid.row(top)[0]).trim(),
    }));
}

function inSheet(sheet: string, address: string): string {
  return `${/^\w+$/.test(sheet) ? sheet : `'${sheet}'`}!${address}`;
}
