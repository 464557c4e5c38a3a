/* eslint-disable office-addins/call-sync-after-load -- a range that is written is not the one that was read */
import {
  contains,
  parseA1,
  rangeToA1,
  type CellAddress,
  type CellContent,
  type GridRange,
} from "../engine/grid";
import type { CellEdit } from "../engine/edits";
import { cellContent } from "./cell-content";
import { AREA, rangeOf } from "./range-of";
import { LARGEST_STEP } from "./steps";

/** Cells of one column of one sheet, one under the other, that edits aim at; `edits` in the order of the rows. */
export interface Run<E extends CellEdit> {
  readonly sheet: string;
  readonly range: GridRange;
  readonly edits: readonly E[];
}

/** A target as it was found. */
export interface FoundTarget<E extends CellEdit> {
  readonly edit: E;
  /** Null where the sheet is gone. */
  readonly content: CellContent | null;
  /** "General" where there is none. */
  readonly numberFormat: string;
  /** Whether its sheet is protected and the cell locked. */
  readonly locked: boolean;
  /** Whether another cell of a merged area hides it. */
  readonly hiddenByMerge: boolean;
  /** The texts that stand before it in its row, by which the row is known again; "" where that was not asked. */
  readonly beside: string;
}

/** What is asked of targets beside what they hold. */
export interface AlsoAsked {
  readonly merges?: boolean;
  readonly rows?: boolean;
}

/** Joins edits of neighbouring cells. Edits whose address is none, or that aim twice at a cell, must be refused before. */
export function runsOf<E extends CellEdit>(edits: readonly E[]): readonly Run<E>[] {
  const placed = edits.flatMap((edit) => {
    const cell = parseA1(edit.address);
    return cell ? [{ edit, cell }] : [];
  });
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = placed
      .filter(({ edit }) => edit.sheet === sheet)
      .sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row);
    const runs: { cells: CellAddress[]; edits: E[] }[] = [];
    for (const { edit, cell } of own) {
      const last = runs.at(-1);
      const above = last?.cells.at(-1);
      if (last && above?.column === cell.column && above.row + 1 === cell.row) {
        last.cells.push(cell);
        last.edits.push(edit);
      } else runs.push({ cells: [cell], edits: [edit] });
    }
    return runs.flatMap(({ cells, edits: inRun }) => {
      const [first] = cells;
      if (!first) return [];
      const { row, column } = first;
      const range = { top: row, bottom: row + cells.length - 1, left: column, right: column };
      return [{ sheet, range, edits: inRun }];
    });
  });
}

/** What a range of its own takes in a request beside what is written there, about. */
const A_RANGE = 3000;
/** How many cells before a target are asked for, to know its row again. */
const BESIDE = 6;

/** Edits in the order given, as many at a time as a request takes. */
export function inRequests<E extends CellEdit>(edits: readonly E[]): readonly (readonly E[])[] {
  let part: E[] = [];
  const parts = [part];
  let bytes = 0;
  let last: (CellAddress & { readonly sheet: string }) | undefined;
  for (const edit of edits) {
    const { row, column } = parseA1(edit.address) ?? { row: 0, column: 0 };
    const { sheet } = edit;
    const isNext = last?.sheet === sheet && last.column === column && Math.abs(last.row - row) === 1;
    const weight = (isNext ? 0 : A_RANGE) + JSON.stringify(edit).length;
    if (bytes + weight > LARGEST_STEP && bytes > 0) {
      part = [];
      parts.push(part);
      bytes = 0;
    }
    part.push(edit);
    bytes += weight;
    last = { row, column, sheet };
  }
  return parts;
}

/** Asks for what all the targets hold, the last of them in the sync to come; what it returns is called after that sync. */
export async function askAllTargets<E extends CellEdit>(
  context: Excel.RequestContext,
  edits: readonly E[],
  also: AlsoAsked,
): Promise<() => readonly FoundTarget<E>[]> {
  const looks: (() => readonly FoundTarget<E>[])[] = [];
  for (const part of inRequests(edits)) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is as large as a request may be
    if (looks.length > 0) await context.sync();
    looks.push(askTargets(context, runsOf(part), also));
  }
  return () => looks.flatMap((look) => look());
}

/** Asks for what the targets hold, in the sync to come; what it returns is called after that sync. */
export function askTargets<E extends CellEdit>(
  context: Excel.RequestContext,
  runs: readonly Run<E>[],
  also: AlsoAsked = {},
): () => readonly FoundTarget<E>[] {
  const sheets = new Map(
    [...new Set(runs.map(({ sheet }) => sheet))].map((name) => [
      name,
      askSheet(context, name, also.merges === true),
    ]),
  );
  const asked = runs.flatMap((run) => {
    const sheet = sheets.get(run.sheet);
    if (!sheet) return [];
    const range = sheet.worksheet.getRange(rangeToA1(run.range));
    range.load("formulas,values,numberFormat,format/protection/locked");
    const { top, bottom, left } = run.range;
    const from = Math.max(0, left - BESIDE);
    const before =
      also.rows === true && left > 0
        ? sheet.worksheet.getRange(rangeToA1({ top, bottom, left: from, right: left - 1 }))
        : null;
    before?.load("values");
    return [{ run, sheet, range, before }];
  });
  return () =>
    asked.flatMap(({ run, sheet, range, before }) =>
      run.edits.map((edit, index) => {
        if (sheet.worksheet.isNullObject) {
          const none = { numberFormat: "General", locked: false, hiddenByMerge: false, beside: "" };
          return { edit, content: null, ...none };
        }
        // Null where the cells of the run differ: some are locked then.
        const locked: boolean | null = range.format.protection.locked;
        const cell = { row: run.range.top + index, column: run.range.left };
        const texts = before?.values[index]?.filter((value) => typeof value === "string" && value !== "");
        return {
          edit,
          content: cellContent(range.formulas[index]?.[0], range.values[index]?.[0]),
          numberFormat: String(range.numberFormat[index]?.[0] ?? "General"),
          locked: sheet.worksheet.protection.protected && locked !== false,
          hiddenByMerge: sheet.merges().some((merge) => contains(merge, cell) && !isCorner(merge, cell)),
          beside: texts ? JSON.stringify(texts) : "",
        };
      }),
    );
}

function askSheet(context: Excel.RequestContext, name: string, mergedAreas: boolean) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const merged = mergedAreas ? worksheet.getUsedRangeOrNullObject().getMergedAreasOrNullObject() : null;
  merged?.areas.load(AREA);
  let ranges: readonly GridRange[] | undefined;
  const merges = (): readonly GridRange[] => {
    ranges ??= !merged || merged.isNullObject ? [] : merged.areas.items.map(rangeOf);
    return ranges;
  };
  return { worksheet, merges };
}

function isCorner(merge: GridRange, cell: CellAddress): boolean {
  return merge.top === cell.row && merge.left === cell.column;
}

/** How a target is left: its content, and its number format after the writing. */
export interface Written {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/**
 * Writes the targets of a run. Text goes in under the text format, so that it can never become a formula, a number or a
 * date; a number or a formula goes in under a format that is not text, or it would become text. The format wanted comes
 * last: changing a format changes no content.
 */
export function writeRun<E extends CellEdit>(
  context: Excel.RequestContext,
  run: Run<E>,
  written: readonly Written[],
): void {
  const range = context.workbook.worksheets.getItem(run.sheet).getRange(rangeToA1(run.range));
  range.numberFormat = written.map(({ content }) => [content.kind === "text" ? TEXT : "General"]);
  range.formulas = written.map(({ content }) => [inputOf(content)]);
  range.numberFormat = written.map(({ numberFormat }) => [numberFormat]);
}

const TEXT = "@";

/** An apostrophe in front is taken off by Excel, whatever the format: one that belongs to the text is doubled. */
function inputOf(content: CellContent): string | number | boolean {
  if (content.kind === "number") return Number(content.value);
  return content.kind === "text" && content.value.startsWith("'") ? `'${content.value}` : content.value;
}

/** The format for a content in a cell that had another: a figure does not stay under the text format. */
export function formatFor(content: CellContent, format: string): string {
  return format === TEXT && (content.kind === "number" || content.kind === "formula") ? "#,##0.00" : format;
}
