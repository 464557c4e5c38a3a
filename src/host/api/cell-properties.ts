import { cellRange } from "../workbook/address";
import type { CellStyle } from "../workbook/style/cell-style";
import type { ExcelHost } from "./host";
import { notImplemented, rangeExceedsLimit } from "./host-error";
import type { Area } from "./kind";
import { cellCount, fullName, heightOf, isUnbounded, widthOf } from "./places";
import { isRecord } from "./wire";
import type { Wire } from "./wire";

type Reading = (style: CellStyle, row: number, column: number) => Wire;
type Loaded = { [key: string]: Wire };

/** What may be asked of each cell, by the path to it. */
function readings(host: ExcelHost, area: Area): Readonly<Record<string, Reading>> {
  const sheet = host.sheet(area.sheet);
  return {
    address: (_style, row, column) => fullName(sheet, cellRange(row, column)),
    "format.fill.color": ({ fill }) => fill ?? "#FFFFFF",
    "format.font.name": ({ font }) => font.name,
    "format.font.size": ({ font }) => font.size,
    "format.font.color": ({ font }) => font.colour ?? "#000000",
    "format.font.bold": ({ font }) => font.bold,
    "format.font.italic": ({ font }) => font.italic,
    "format.font.strikethrough": ({ font }) => font.strike,
    "format.wrapText": ({ alignment }) => alignment.wrap,
    "format.protection.locked": ({ locked }) => locked,
  };
}

/** The paths that the options ask for. */
function asked(options: Wire, path = ""): readonly string[] {
  if (options === true) return [path];
  if (!isRecord(options)) return [];
  return Object.entries(options).flatMap(([name, below]) =>
    asked(below, path === "" ? name : `${path}.${name}`),
  );
}

/** What each cell of a range looks like, as far as asked. */
export function cellProperties(host: ExcelHost, area: Area, options: Wire, member: string): Wire {
  const { range } = area;
  if (isUnbounded(range) || cellCount(range) > 5_000_000) throw rangeExceedsLimit();
  const known = readings(host, area);
  const paths = asked(options).map((path) => {
    const read = known[path];
    if (!read) throw notImplemented(`${member} of ${path}`);
    return { names: path.split("."), read };
  });
  const sheet = host.sheet(area.sheet);
  return Array.from({ length: heightOf(range) }, (_row, i) =>
    Array.from({ length: widthOf(range) }, (_column, j) => {
      const [row, column] = [range.top + i, range.left + j];
      const style = host.model.styleOf(sheet, row, column);
      const loaded: Loaded = {};
      for (const { names, read } of paths) put(loaded, names, read(style, row, column));
      return loaded;
    }),
  );
}

function put(into: Loaded, [name = "", ...deeper]: readonly string[], value: Wire): void {
  if (deeper.length === 0) {
    into[name] = value;
    return;
  }
  const below = into[name];
  const inner: Loaded = isRecord(below ?? null) ? (below as Loaded) : {};
  into[name] = inner;
  put(inner, deeper, value);
}

/** What each row of a range is like, as far as asked: whether it is hidden, how high it is. */
export function rowProperties(host: ExcelHost, area: Area, options: Wire, member: string): Wire {
  const { range } = area;
  if (heightOf(range) > 1_000_000) throw rangeExceedsLimit();
  const sheet = host.sheet(area.sheet);
  const known: Readonly<Record<string, (row: number) => Wire>> = {
    rowHidden: (row) => sheet.isHidden(row),
    rowIndex: (row) => row,
    "format.rowHeight": (row) => host.model.lookOf(sheet, row).height ?? sheet.facets.rowHeight,
  };
  const paths = asked(options).map((path) => {
    const read = known[path];
    if (!read) throw notImplemented(`${member} of ${path}`);
    return { names: path.split("."), read };
  });
  return Array.from({ length: heightOf(range) }, (_row, i) => {
    const loaded: Loaded = {};
    for (const { names, read } of paths) put(loaded, names, read(range.top + i));
    return loaded;
  });
}
