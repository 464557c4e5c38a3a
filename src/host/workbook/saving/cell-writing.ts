import { escapeAttribute, escapeText } from "../../../package/xml-text";
import { encodeCellText } from "../cell-text";
import { cellName, rangeName } from "../address";
import type { CellRecord, HeldValue } from "../cell";
import type { TextTable } from "./text-appending";

/** How values are written in a cell: the attribute `t`, then the element `v`. */
interface WrittenValue {
  readonly type: string;
  readonly xml: string;
}

function writeValue(
  value: HeldValue,
  isFormula: boolean,
  rich: string | undefined,
  prefix: string,
  texts: TextTable,
) {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  const written = (type: string, xml: string): WrittenValue => ({
    type: type === "" ? "" : ` t="${type}"`,
    xml,
  });
  switch (value.kind) {
    case "empty":
      return written("", "");
    case "number":
      return written("", v(String(value.value)));
    case "boolean":
      return written("b", v(value.value ? "1" : "0"));
    case "error":
      return written("e", v(escapeText(value.value)));
    case "text":
      if (isFormula) return written("str", v(escapeText(encodeCellText(value.value))));
      return written("s", v(String(texts.numberOf(value.value, rich))));
  }
}

/** A cell written afresh. */
export function writeCell(
  row: number,
  record: CellRecord,
  style: number,
  prefix: string,
  texts: TextTable,
): string {
  const { formula, rich, value, column } = record;
  const { type, xml } = writeValue(value, formula !== undefined, rich?.xml, prefix, texts);
  const array = formula?.array ? ` t="array" ref="${rangeName(formula.array)}"` : "";
  const f = formula ? `<${prefix}f${array}>${escapeText(formula.text)}</${prefix}f>` : "";
  return `<${prefix}c r="${cellName(row, column)}"${styleAttribute(style)}${type}>${f}${xml}</${prefix}c>`;
}

/** A cell that holds nothing but has a look. */
export function writeBlank(row: number, column: number, style: number, prefix: string): string {
  return `<${prefix}c r="${cellName(row, column)}"${styleAttribute(style)}/>`;
}

function styleAttribute(style: number): string {
  return style === 0 ? "" : ` s="${style}"`;
}

/** A cell that keeps its formula as it was written, and shows another result. */
export function writeResult(
  raw: string,
  record: CellRecord,
  style: number,
  prefix: string,
  texts: TextTable,
): string {
  const { type, xml } = writeValue(record.value, true, undefined, prefix, texts);
  const formula = /<(?:\w+:)?f\b[^<>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/.exec(raw)?.[0] ?? "";
  const open = raw.slice(0, raw.indexOf(">") + 1);
  const bare = setAttributes(open, {
    t: undefined,
    vm: undefined,
    s: style === 0 ? undefined : String(style),
  });
  return `${bare.replace(/(?<!\s)\s*\/?>$/, "")}${type}>${formula}${xml}</${prefix}c>`;
}

/** An opening tag with attributes given, or taken away with undefined; the others stay as they are. */
export function setAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  let changed = tag;
  for (const [name, value] of Object.entries(values)) {
    const there = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    const written = value === undefined ? undefined : `${name}="${escapeAttribute(value)}"`;
    if (there.test(changed)) {
      changed = changed.replace(there, (_, space: string) => (written === undefined ? "" : space + written));
    } else if (written !== undefined)
      changed = changed.replace(/(?<!\s)\s*(\/?>)$/, (_, end: string) => ` ${written}${end}`);
  }
  return changed;
}
