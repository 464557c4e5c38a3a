import type { CellRange } from "../workbook/address";
import type { CellRecord, HeldValue } from "../workbook/cell";
import { shiftFormula } from "../workbook/formula-shift";
import { putCells } from "./cell-putting";
import type { PutCell } from "./cell-putting";
import { EVENT } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument, invalidOperation, notImplemented } from "./host-error";
import { defineKind } from "./kind";
import type { Area, Kind } from "./kind";
import { boundingRect } from "./places";
import { addressName } from "../workbook/address";
import { sheetId } from "./sheet-id";
import { isRecord } from "./wire";
import type { Wire } from "./wire";

/** One condition of a sort: the line that it looks at, counted from the range's first. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** The conditions that a program gives. What is not told by values is not done here. */
export function sortFields(given: Wire, member: string): readonly SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return (given as readonly Wire[]).map((field) => {
    if (!isRecord(field)) throw invalidArgument();
    const { key, ascending, sortOn, dataOption, subField } = field;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0) throw invalidArgument();
    if ((sortOn ?? "Value") !== "Value") throw notImplemented(member, String(sortOn));
    if ((dataOption ?? "Normal") !== "Normal") throw notImplemented(member, String(dataOption));
    if (subField !== undefined && subField !== null) throw notImplemented(member, "subField");
    return { key, ascending: ascending !== false };
  });
}

/** Excel's order of kinds: numbers, texts, FALSE and TRUE, errors. Blanks come last whatever the way. */
const KINDS: readonly HeldValue["kind"][] = ["number", "text", "boolean", "error"];

function compared(a: HeldValue, b: HeldValue, matchCase: boolean, locale: string): number {
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.kind === "number" && b.kind === "number") return a.value - b.value;
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  if (a.kind === "text" && b.kind === "text")
    return a.value.localeCompare(b.value, locale, { sensitivity: matchCase ? "variant" : "accent" });
  return 0;
}

/** Sorts the rows of a range or, along its rows, its columns. Equal ones keep their order; hidden lines keep their place. */
export function sortCells(
  host: ExcelHost,
  area: Area,
  fields: readonly SortField[],
  options: { readonly matchCase: boolean; readonly hasHeaders: boolean; readonly byColumns: boolean },
): void {
  const { matchCase, hasHeaders, byColumns } = options;
  const { range } = area;
  const sheet = host.sheet(area.sheet);
  if (sheet.facets.merges.meeting(range).length > 0) throw invalidOperation("Merged cells cannot be sorted.");
  host.editing.settle();
  const [start, end] = byColumns ? [range.left, range.right] : [range.top, range.bottom];
  const [near, far] = byColumns ? [range.top, range.bottom] : [range.left, range.right];
  if (fields.some(({ key }) => near + key > far)) throw invalidArgument();
  const isHidden = (line: number): boolean =>
    byColumns
      ? sheet.facets.columns.some((band) => band.hidden === true && band.left <= line && line <= band.right)
      : sheet.isHidden(line);
  const first = hasHeaders ? start + 1 : start;
  const lines = Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i).filter(
    (line) => !isHidden(line),
  );
  const at = (line: number, place: number): readonly [number, number] =>
    byColumns ? [place, line] : [line, place];
  const held = (line: number, key: number): HeldValue | undefined => {
    const value = sheet.at(...at(line, near + key))?.value;
    return value?.kind === "empty" ? undefined : value;
  };
  const sorted = lines.toSorted((a, b) => {
    for (const { key, ascending } of fields) {
      const [one, other] = [held(a, key), held(b, key)];
      if (!one || !other) {
        if (!one && !other) continue;
        return one ? -1 : 1;
      }
      const order = compared(one, other, matchCase, host.locale.name);
      if (order !== 0) return ascending ? order : -order;
    }
    return a - b;
  });
  const cells: PutCell[] = [];
  const moved: number[] = [];
  lines.forEach((line, i) => {
    const from = sorted[i] ?? line;
    if (from === line) return;
    moved.push(line);
    for (let place = near; place <= far; place++) {
      const [row, column] = at(line, place);
      const [oldRow, oldColumn] = at(from, place);
      const record = sheet.at(oldRow, oldColumn);
      cells.push({
        row,
        column,
        record: record && readingThere(record, row - oldRow, column - oldColumn),
        style: sheet.styleAt(oldRow, oldColumn),
      });
    }
  });
  const changed = (line: number): CellRange =>
    byColumns ? { ...range, left: line, right: line } : { ...range, top: line, bottom: line };
  if (cells.length > 0) {
    putCells(host, area.sheet, moved.map(changed).reduce(boundingRect), cells);
  }
  const worksheetId = sheetId(area.sheet);
  host.events.raise(byColumns ? EVENT.worksheetColumnSorted : EVENT.worksheetRowSorted, worksheetId, {
    address: joined(moved)
      .map(([from, to]) => addressName(boundingRect(changed(from), changed(to))))
      .join(","),
    source: host.events.actor.source,
    worksheetId,
  });
}

/** Neighbouring lines as their first and last. */
function joined(lines: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

function readingThere(record: CellRecord, down: number, across: number): CellRecord {
  const { formula } = record;
  if (!formula) return record;
  if (formula.array) throw invalidArgument("Part of an array cannot be sorted.");
  return { ...record, formula: { text: shiftFormula(formula.text, down, across) } };
}

export const rangeSortKind: Kind<Area> = defineKind<Area>("RangeSort", {
  methods: {
    Apply: {
      since: "1.2",
      run: (area, given, host) => {
        const fields = sortFields(given.wire(0), given.member);
        const byColumns = given.choice(3, ["Rows", "Columns"], "Rows") === "Columns";
        given.choice(4, ["PinYin"], "PinYin");
        sortCells(host, area, fields, { matchCase: given.flag(1), hasHeaders: given.flag(2), byColumns });
        return null;
      },
    },
  },
});
