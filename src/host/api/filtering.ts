import type { CellRange } from "../workbook/address";
import type { ColumnFilter } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import { changeRows } from "./row-changing";
import { shown } from "./locale/locale";
import { isRecord } from "./wire";
import type { Wire } from "./wire";

const NUMBERED = /^(top|bottom)(Items|Percent)$/i;

/** What a program asks of a filter, checked. What is told by colours, icons or dates is not done here. */
export function filterCriteria(given: Wire, member: string): ColumnFilter["criteria"] {
  if (!isRecord(given)) throw invalidArgument();
  const filterOn = given["filterOn"];
  if (typeof filterOn !== "string") throw invalidArgument();
  const text = (name: string): string | undefined => {
    const value = given[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string" && typeof value !== "number") throw invalidArgument();
    return String(value);
  };
  if (/^values$/i.test(filterOn)) {
    const values = given["values"];
    if (!Array.isArray(values)) throw invalidArgument();
    if (values.some((value) => typeof value !== "string")) throw notImplemented(member, "dates");
    return { on: "values", values: values as readonly string[] };
  }
  if (/^custom$/i.test(filterOn)) {
    const [first, second] = [text("criterion1"), text("criterion2")];
    if (first === undefined) throw invalidArgument();
    const any = String(given["operator"] ?? "And").toLowerCase() === "or";
    return { on: "custom", first, ...(second !== undefined && { second }), any };
  }
  const numbered = NUMBERED.exec(filterOn);
  if (numbered) {
    const count = Number(text("criterion1"));
    const percent = numbered[2]?.toLowerCase() === "percent";
    if (!Number.isFinite(count) || count < 1 || count > (percent ? 100 : 500)) throw invalidArgument();
    return { on: "ranked", top: numbered[1]?.toLowerCase() === "top", percent, count };
  }
  if (/^dynamic$/i.test(filterOn)) {
    const asked = String(given["dynamicCriteria"]);
    if (!/^(above|below)Average$/i.test(asked)) throw notImplemented(member, asked);
    return { on: "average", above: /^above/i.test(asked) };
  }
  throw notImplemented(member, filterOn);
}

/** Shows the rows of data that pass every filter, and hides the others. */
export function applyFilters(
  host: ExcelHost,
  sheet: number,
  body: CellRange,
  filters: readonly ColumnFilter[],
): void {
  host.editing.settle();
  const tests = filters.map((filter) => testOf(host, sheet, body, filter));
  const ranges: CellRange[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const passes = tests.every((test) => test(row));
    if (host.sheet(sheet).isHidden(row) === passes) ranges.push({ ...body, top: row, bottom: row });
  }
  changeRows(host, { sheet, ranges }, ({ hidden, ...rest }) => (hidden ? rest : { ...rest, hidden: true }));
}

type Test = (row: number) => boolean;

function testOf(host: ExcelHost, sheet: number, body: CellRange, { column, criteria }: ColumnFilter): Test {
  const model = host.sheet(sheet);
  const at = body.left + column;
  const number = (row: number): number | undefined => {
    const value = model.at(row, at)?.value;
    return value?.kind === "number" ? value.value : undefined;
  };
  const text = (row: number): string => {
    const value = model.at(row, at)?.value;
    return value ? shown(value, host.model.styleOf(model, row, at).numberFormat, host.locale) : "";
  };
  const numbers = (): number[] =>
    Array.from({ length: body.bottom - body.top + 1 }, (_, i) => number(body.top + i)).filter(
      (value) => value !== undefined,
    );
  switch (criteria.on) {
    case "values": {
      const wanted = new Set(criteria.values.map((value) => value.toLowerCase()));
      return (row) => wanted.has(text(row).toLowerCase());
    }
    case "custom": {
      const conditions = [criteria.first, ...(criteria.second === undefined ? [] : [criteria.second])].map(
        (written) => condition(written),
      );
      return (row) => {
        const results = conditions.map((holds) => holds(number(row), text(row)));
        return criteria.any ? results.includes(true) : !results.includes(false);
      };
    }
    case "ranked": {
      const sorted = numbers().sort((a, b) => (criteria.top ? b - a : a - b));
      const count = criteria.percent
        ? Math.max(1, Math.floor((sorted.length * criteria.count) / 100))
        : criteria.count;
      const limit = sorted[Math.min(count, sorted.length) - 1];
      return (row) => {
        const value = number(row);
        if (value === undefined || limit === undefined) return false;
        return criteria.top ? value >= limit : value <= limit;
      };
    }
    case "average": {
      const all = numbers();
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      return (row) => {
        const value = number(row);
        return value !== undefined && (criteria.above ? value > mean : value < mean);
      };
    }
  }
}

/** A condition as Excel writes it: ">50", "<>x", "=*e". Without sign it is "=". */
function condition(written: string): (number: number | undefined, text: string) => boolean {
  const [, sign = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(written) ?? [];
  const wanted = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "=" || sign === "<>") {
    const pattern = wildcards(operand);
    return (number, text) => {
      const same = Number.isNaN(wanted) ? pattern.test(text) : number === wanted || text === operand;
      return same === (sign === "=");
    };
  }
  const holds = (a: number): boolean =>
    sign === "<" ? a < 0 : sign === ">" ? a > 0 : sign === "<=" ? a <= 0 : a >= 0;
  return (number, text) =>
    Number.isNaN(wanted)
      ? number === undefined && text !== "" && holds(text.localeCompare(operand))
      : number !== undefined && holds(number - wanted);
}

/** Excel's own wild cards: any letters, any letter, "~" before one that stands for itself. */
function wildcards(operand: string): RegExp {
  const source = operand.replaceAll(/~[*?~]|[*?]|[^*?~]+|~/g, (piece) =>
    piece === "*"
      ? "[^]*"
      : piece === "?"
        ? "[^]"
        : piece.replace(/^~(?=.)/, "").replaceAll(/[\\^$.|?*+()[\]{}/]/g, "\\$&"),
  );
  return new RegExp(`^${source}$`, "i");
}

/** One column's filter in place of another; undefined takes it away. */
export function withFilter(
  filters: readonly ColumnFilter[],
  column: number,
  criteria: ColumnFilter["criteria"] | undefined,
): readonly ColumnFilter[] {
  const others = filters.filter((filter) => filter.column !== column);
  return criteria ? [...others, { column, criteria }].sort((a, b) => a.column - b.column) : others;
}
