import { gridOf, textOf, type Grid, type SheetCell, type SheetSnapshot } from "../../../grid";
import { matches } from "../../../lexicon";
import { addTo, groupBy } from "../../../lists";
import { type CellPlace, type RowOfCells, type TableOfCells } from "../../../model";
import { fold } from "../../../wording";
import { readAmountCell } from "../../annex";

/** Fewer sheets, or figures on each, may be alike by chance. */
const FEWEST_CARDS = 3;
const FEWEST_FIGURES = 3;
/** What is longer is no card. */
const MOST_ROWS = 60;
const MOST_FIGURES = 12;

/**
 * The tables that cards make: sheets, each of one thing, that have the same labels one under the other (« Maître d'ouvrage »,
 * « Département », « Coût total »), a figure beside some. Each is a row, and each label with a figure a column; by the first of
 * their sheets.
 */
export function cardTables(sheets: readonly SheetSnapshot[]): ReadonlyMap<string, readonly TableOfCells[]> {
  const shown = sheets.filter(({ visibility }) => visibility === "visible");
  const cards = shown.flatMap((sheet) => cardOf(gridOf(sheet)) ?? []);
  const alike = groupBy(cards, ({ labels }) => JSON.stringify(labels.map(fold)));
  const tables = new Map<string, TableOfCells[]>();
  for (const own of alike.values()) {
    const [first] = own;
    if (!first || own.length < FEWEST_CARDS) continue;
    const rows = own.map(({ row }) => row);
    addTo(tables, first.sheet, { heading: "", titles: first.labels, rows, areCards: true });
  }
  return tables;
}

interface Card {
  readonly sheet: string;
  readonly labels: readonly string[];
  readonly row: RowOfCells;
}

/** A sheet as a card: labels, each of its own, and the first figure beside each; null where it is none. */
function cardOf(grid: Grid): Card | null {
  if (grid.rows.length > MOST_ROWS) return null;
  const held = grid.rows.flatMap((row) => figureBeside(grid.filled(row)) ?? []);
  const labels = held.map(({ label }) => label);
  const isCard =
    held.length >= FEWEST_FIGURES &&
    held.length <= MOST_FIGURES &&
    new Set(labels.map(fold)).size === labels.length;
  if (!isCard) return null;
  const { name: sheet } = grid.snapshot;
  const read = held.map(({ cell }) => {
    const at: CellPlace = { kind: "cell", sheet, row: cell.row, column: cell.column };
    const { kind, amount } = readAmountCell(cell, at);
    return { at, amount: kind === "amount" ? amount : null };
  });
  return {
    sheet,
    labels,
    row: {
      table: 0,
      name: nameOn(grid),
      isTotal: false,
      isWhole: true,
      cells: read.map(({ amount }) => amount),
      places: read.map(({ at }) => at),
      reckoned: new Set(held.flatMap(({ cell }, column) => (cell.formula === undefined ? [] : [column]))),
    },
  };
}

/** The first figure of a row that opens with words, and these. */
function figureBeside([label, ...others]: readonly SheetCell[]): {
  readonly label: string;
  readonly cell: SheetCell;
} | null {
  if (label?.value.kind !== "text" || !/\p{L}{2}/u.test(textOf(label))) return null;
  const cell = others.find(({ value }) => value.kind === "number");
  return cell ? { label: textOf(label).trim(), cell } : null;
}

/** Who receives what a card is of, as a label of its own says; else the text beside the first label of words. */
function nameOn(grid: Grid): string {
  const said = grid.rows.flatMap((row) => {
    const [label, text, another] = grid.filled(row);
    const areTexts = label?.value.kind === "text" && text?.value.kind === "text" && !another;
    return areTexts ? [{ label: textOf(label), text: textOf(text).trim() }] : [];
  });
  const named = said.find(({ label }) => matches("beneficiary", label)) ?? said[0];
  return named?.text ?? "";
}
