import { formatColor } from "numfmt";
import type { ExcelHost } from "../../host/api";
import { shown } from "../../host/api/locale/locale";
import type { CellRange, CellStyle, HeldValue, SheetModel } from "../../host";
import { cssFont } from "./font";
import { withPatch } from "../rules/laid-over";
import type { RuleEffect, RuleEffects } from "../rules/rule-effects";
import { textWidth } from "./measure";
import { CELL_PADDING } from "./sheet-lines";

/** What a cell shows. */
export interface CellView {
  readonly text: string;
  readonly style: CellStyle;
  readonly align: "left" | "center" | "right";
  /** Text that leans out over empty neighbours, in pixels on either side of the cell; 0 for text that stays inside. */
  readonly leansLeft: number;
  readonly leansRight: number;
  /** A colour that the number format gives, as CSS. */
  readonly colour: string | undefined;
  /** What rules put in the cell beside its text. */
  readonly bar?: RuleEffect["bar"];
  readonly icon?: RuleEffect["icon"];
}

/** Where a cell lies, and how much room is there. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly zoom: number;
  readonly merge: CellRange | undefined;
  /** The width of a column, in pixels. */
  readonly widthOf: (column: number) => number;
}

/** How many neighbours a long text may lean over: more is out of sight. */
const FARTHEST = 30;

/** Says what a cell shows. */
export function cellView(
  host: ExcelHost,
  sheet: SheetModel,
  place: CellPlace,
  effects: RuleEffects,
): CellView {
  const { row, column } = place;
  const value: HeldValue = sheet.at(row, column)?.value ?? { kind: "empty" };
  const effect = sheet.facets.conditionalFormats.length > 0 ? effects(row, column) : undefined;
  const style = withPatch(host.model.styleOf(sheet, row, column), effect?.patch);
  const align = alignment(style, value);
  if (value.kind === "empty")
    return { text: "", style, align, leansLeft: 0, leansRight: 0, colour: undefined };
  const colour = numberColour(style.numberFormat, value);
  const text = effect?.withoutValue ? "" : shown(value, style.numberFormat, host.locale);
  const padding = CELL_PADDING * place.zoom;
  const room = place.width - 2 * padding - 1;
  const width = textWidth(text, cssFont(style.font, place.zoom));
  const { bar, icon } = effect ?? {};
  const marks = { ...(bar && { bar }), ...(icon && { icon }) };
  const still: CellView = { text, style, align, leansLeft: 0, leansRight: 0, colour, ...marks };
  if (width <= room || place.merge) return still;
  if (value.kind === "number")
    return { ...still, text: squeezed(value.value, style, room, place.zoom, host) };
  if (value.kind !== "text" || style.alignment.wrap || text.includes("\n")) return still;
  const missing = width - room;
  return {
    ...still,
    leansRight: align === "right" ? 0 : lean(sheet, place, align === "center" ? missing / 2 : missing, 1),
    leansLeft: align === "left" ? 0 : lean(sheet, place, align === "center" ? missing / 2 : missing, -1),
  };
}

function alignment({ alignment: { horizontal } }: CellStyle, value: HeldValue): CellView["align"] {
  if (horizontal === "right") return "right";
  if (horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed")
    return "center";
  if (horizontal !== "general") return "left";
  if (value.kind === "number") return "right";
  return value.kind === "boolean" || value.kind === "error" ? "center" : "left";
}

function numberColour(format: string, value: HeldValue): string | undefined {
  if (value.kind !== "number" || !format.includes("[")) return undefined;
  try {
    const colour: unknown = formatColor(format, value.value);
    return typeof colour === "string" ? colour : undefined;
  } catch {
    return undefined;
  }
}

/** A number too long for its cell: fewer decimals where its format is General, signs where it cannot be told. */
function squeezed(value: number, style: CellStyle, room: number, zoom: number, host: ExcelHost): string {
  const font = cssFont(style.font, zoom);
  if (style.numberFormat === "General") {
    for (let digits = 10; digits >= 1; digits--) {
      const rounded = Number(value.toPrecision(digits));
      if (Math.abs(rounded) >= 10 ** digits) break;
      const text = shown({ kind: "number", value: rounded }, "General", host.locale);
      if (textWidth(text, font) <= room) return text;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / Math.max(1, textWidth("#", font)))));
}

function lean(
  sheet: SheetModel,
  { row, column, widthOf, zoom }: CellPlace,
  missing: number,
  step: 1 | -1,
): number {
  let room = 0;
  for (let i = 1; i <= FARTHEST && room < missing + CELL_PADDING * zoom; i++) {
    const next = column + i * step;
    if (next < 0 || sheet.at(row, next) !== undefined) break;
    if (sheet.facets.merges.at(row, next)) break;
    room += widthOf(next);
  }
  return Math.min(room, Math.ceil(missing + 2 * CELL_PADDING * zoom));
}
