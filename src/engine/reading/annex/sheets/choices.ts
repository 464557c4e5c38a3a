import { forms } from "../../../lexicon";
import {
  columnName,
  contains,
  parseA1,
  parseRange,
  textOf,
  type Grid,
  type SheetSnapshot,
} from "../../../grid";
import { isByEvidence, type HeadingChoice, type ReadingChoices } from "../../../model";
import { foldWithPositions } from "../../../wording";
import type { Columns } from "../columns/columns";
import type { HeadingEvent, RowEvent } from "../rows/events";
import type { Header } from "../columns/header";
import { powerStated } from "../../../tables";

/** A sheet without the areas that are not of the annex. */
export function withoutLeftOut(snapshot: SheetSnapshot, { leftOut }: ReadingChoices): SheetSnapshot {
  const areas = leftOut.flatMap((text) => parseRange(ofSheet(text, snapshot.name) ?? "") ?? []);
  if (areas.length === 0) return snapshot;
  const isOut = (cell: { readonly row: number; readonly column: number }): boolean =>
    areas.some((area) => contains(area, cell));
  return {
    ...snapshot,
    cells: snapshot.cells.filter((cell) => !isOut(cell)),
    merges: snapshot.merges.filter(({ top, left }) => !isOut({ row: top, column: left })),
  };
}

/** Headers whose columns of amounts and operations are those that the choices name. */
export function chosenColumns(
  headers: readonly Header[],
  choices: ReadingChoices,
  grid: Grid,
): readonly Header[] {
  if (isByEvidence(choices)) return headers;
  return headers.map((header) => ({ ...header, columns: chosenOf(header, choices, grid) }));
}

function chosenOf({ columns, texts, body }: Header, choices: ReadingChoices, grid: Grid): Columns {
  const amounts = (choices.amounts ?? []).flatMap((name) => columnNamed(name) ?? []);
  const held = amounts.filter((column) => body.some((row) => grid.at(row, column) !== undefined));
  const [first] = held;
  const granted =
    first === undefined
      ? columns
      : columns.granting(held, powerStated(texts.get(first) ?? "", "header"), texts);
  if (choices.operations === null) return granted;
  return granted.titling(choices.operations === "headings" ? null : columnNamed(choices.operations));
}

/** The rows of a table, its headings at the level that the choices give those that look like them. */
export function chosenHeadings(
  events: readonly RowEvent[],
  { headings }: ReadingChoices,
  grid: Grid,
): readonly RowEvent[] {
  const levels = new Map<string, HeadingChoice>();
  for (const { like, level } of headings) {
    const cell = parseA1(ofSheet(like, grid.snapshot.name) ?? "");
    const text = cell && textOf(grid.shown(cell.row, cell.column)).trim();
    if (!cell || !text) continue;
    const found = events.find(
      (event) => event.kind === "heading" && event.at.kind === "cell" && event.at.row === cell.row,
    );
    levels.set(found?.kind === "heading" ? headingKind(found) : kindOfText(text), level);
  }
  if (levels.size === 0) return events;
  return events.flatMap((event): readonly RowEvent[] => {
    if (event.kind !== "heading") return [event];
    const level = levels.get(headingKind(event));
    if (level === undefined) return [event];
    return level === "title" ? titleOnly(event) : [{ ...event, claims: level }];
  });
}

/** What titles nothing leaves the amount beside it unread. */
function titleOnly({ text, at, total }: HeadingEvent): readonly RowEvent[] {
  return total === null ? [] : [{ kind: "unread", at, text: `${text} ${total.text}`.trim() }];
}

/**
 * What headings of one kind share: how they are numbered and punctuated, the word before their number, their width
 * and their case. « Enjeu 1 : … » and « Enjeu 2 : … » are of one kind, « 1. … » and « 1) … » of two.
 */
export function headingKind({ text, look }: HeadingEvent): string {
  return kindOfText(text) + (look.endsWith("/wide") ? " wide" : "");
}

const wordAndNumber = new RegExp(
  `^(\\p{L}[\\p{L}'-]*)\\s*(?:${forms("numberSign")}\\s*)?(\\d[\\d.]*|(?<![ivx])[ivx]+|[a-z])(\\s*[.:;)–—-]|\\s|$)`,
  "u",
);

function kindOfText(text: string): string {
  const { folded } = foldWithPositions(text.trim());
  const worded = wordAndNumber.exec(folded);
  if (worded && (/\d/.test(worded[2] ?? "") || /[.:;)–—-]/.test(worded[3] ?? "")))
    return `${worded[1]} ${numberKind(worded[2] ?? "")}`;
  const colon = /^(\p{L}[\p{L}'-]*)\s*[:–—]\s/u.exec(folded);
  if (colon) return `${colon[1]}:`;
  const numbered = /^(\d+(?:\.\d+)*|[ivx]+|[a-z])(\s*[.):°/–—-]+)/.exec(folded);
  if (numbered) return `${numberKind(numbered[1] ?? "")}${(numbered[2] ?? "").trim()}`;
  const nested = /^(\d+(?:\.\d+)+)\s/.exec(folded);
  if (nested) return numberKind(nested[1] ?? "");
  return text === text.toUpperCase() ? "CAPITALS" : "plain";
}

/** "1" for a number, "1.1" for one in a number, "I" and "A" for those told by letters. */
function numberKind(label: string): string {
  if (/^\d/.test(label)) return label.replace(/\d+/g, "1").replace(/\.$/, "");
  return /^[ivx]+$/.test(label) ? "I" : "A";
}

/** What a cell or an area names inside a sheet; undefined where it names another sheet. */
function ofSheet(text: string, sheet: string): string | undefined {
  const cut = text.lastIndexOf("!");
  if (cut < 0) return text;
  return text.slice(0, cut).replace(/^'(.*)'$/, "$1") === sheet ? text.slice(cut + 1) : undefined;
}

/** The column that letters name, from zero. */
function columnNamed(letters: string): number | undefined {
  const cell = parseA1(`${letters.trim()}1`);
  return cell && columnName(cell.column) === letters.trim().toUpperCase() ? cell.column : undefined;
}
