import type { Alignment, CellStyle, FontStyle, StylePatch } from "../workbook/style/cell-style";
import { autofitColumns, autofitRows } from "./autofit";
import { bordersKind } from "./borders";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Areas, Property, Since, Kind } from "./kind";
import { changeColumns } from "./lines";
import { sizeOfColumns, sizeOfRows } from "./line-sizes";
import { changeRows } from "./row-changing";
import { COLOUR_NAMES } from "./colour-names";
import { common, styleCells } from "./styling";
import type { Wire } from "./wire";

/** What all the cells of several ranges have in common; null where they differ. */
export function commonOf<V>(
  host: ExcelHost,
  { sheet, ranges }: Areas,
  of: (style: CellStyle) => V,
): V | null {
  let found: V | null | undefined;
  for (const range of ranges) {
    const value = common(host, { sheet, range }, of);
    if (value === null || (found !== undefined && value !== found)) return null;
    found = value;
  }
  return found ?? null;
}

/** Changes how the cells of several ranges look. */
function styleAll(host: ExcelHost, areas: Areas, patch: StylePatch): void {
  host.guardFormat(host.sheet(areas.sheet));
  styleCells(host, areas, patch);
}

/** "#RRGGBB" from what the API takes: that, or one of HTML's names. */
export function colourOf(value: Wire): string {
  if (typeof value !== "string") throw invalidArgument();
  const named = COLOUR_NAMES.get(value.trim().toLowerCase());
  if (named !== undefined) return named;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  throw invalidArgument(`"${value}" is no colour.`);
}

function flag(value: Wire): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

function member(
  since: Since,
  read: (style: CellStyle) => Wire,
  patch: (value: Wire) => StylePatch,
): Property<Areas> {
  return {
    since,
    read: (areas, host) => commonOf(host, areas, read),
    write: (areas, value, host) => styleAll(host, areas, patch(value)),
  };
}

const font = (patch: Partial<FontStyle>): StylePatch => ({ font: patch });
const alignment = (patch: Partial<Alignment>): StylePatch => ({ alignment: patch });

const UNDERLINES: Readonly<Record<string, string>> = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** The file's word for one of the API's. */
export function wordOf(words: Readonly<Record<string, string>>, value: Wire): string {
  const found = Object.entries(words).find(([, word]) => word.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalidArgument();
  return found[0];
}

/** -90 to 90 degrees, 180 for stacked letters, from what the file counts: 0 to 180, those below zero from 91 on, 255. */
function turnOf(rotation: number): number {
  return rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
}

function rotationOf(value: Wire): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  if (value === 180) return 255;
  if (value < -90 || value > 90) throw invalidArgument();
  return value < 0 ? 90 - value : value;
}

function positive(value: Wire): number {
  if (typeof value !== "number" || !(value > 0)) throw invalidArgument();
  return value;
}

export const fillKind: Kind<Areas> = defineKind<Areas>("RangeFill", {
  properties: {
    // No fill and a white one read alike, as in Excel.
    Color: member(
      "1.1",
      (style) => style.fill ?? "#FFFFFF",
      (value) => ({ fill: value === "" ? null : colourOf(value) }),
    ),
  },
  methods: {
    Clear: {
      since: "1.1",
      run: (areas, _given, host) => {
        styleAll(host, areas, { fill: null });
        return null;
      },
    },
  },
});

export const fontKind: Kind<Areas> = defineKind<Areas>("RangeFont", {
  properties: {
    Name: member(
      "1.1",
      (style) => style.font.name,
      (value) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        return font({ name: value });
      },
    ),
    Size: member(
      "1.1",
      (style) => style.font.size,
      (value) => {
        const size = positive(value);
        if (size > 409) throw invalidArgument();
        return font({ size });
      },
    ),
    Color: member(
      "1.1",
      (style) => style.font.colour ?? "#000000",
      (value) => font({ colour: colourOf(value) }),
    ),
    Bold: member(
      "1.1",
      (style) => style.font.bold,
      (value) => font({ bold: flag(value) }),
    ),
    Italic: member(
      "1.1",
      (style) => style.font.italic,
      (value) => font({ italic: flag(value) }),
    ),
    Underline: member(
      "1.1",
      (style) => UNDERLINES[style.font.underline] ?? "Single",
      (value) => font({ underline: wordOf(UNDERLINES, value) }),
    ),
    Strikethrough: member(
      "1.9",
      (style) => style.font.strike,
      (value) => font({ strike: flag(value) }),
    ),
  },
});

export const protectionKind: Kind<Areas> = defineKind<Areas>("FormatProtection", {
  properties: {
    Locked: member(
      "1.2",
      (style) => style.locked,
      (value) => ({ locked: flag(value) }),
    ),
    FormulaHidden: member(
      "1.2",
      (style) => style.formulaHidden,
      (value) => ({ formulaHidden: flag(value) }),
    ),
  },
});

export const rangeFormatKind: Kind<Areas> = defineKind<Areas>("RangeFormat", {
  properties: {
    WrapText: member(
      "1.1",
      (style) => style.alignment.wrap,
      (value) => alignment({ wrap: flag(value) }),
    ),
    HorizontalAlignment: member(
      "1.1",
      (style) => HORIZONTAL[style.alignment.horizontal] ?? "General",
      (value) => alignment({ horizontal: wordOf(HORIZONTAL, value) }),
    ),
    VerticalAlignment: member(
      "1.1",
      (style) => VERTICAL[style.alignment.vertical] ?? "Bottom",
      (value) => alignment({ vertical: wordOf(VERTICAL, value) }),
    ),
    IndentLevel: member(
      "1.9",
      (style) => style.alignment.indent,
      (value) => {
        if (typeof value !== "number" || value < 0 || value > 250) throw invalidArgument();
        return alignment({ indent: value });
      },
    ),
    ShrinkToFit: member(
      "1.9",
      (style) => style.alignment.shrink,
      (value) => alignment({ shrink: flag(value) }),
    ),
    TextOrientation: member(
      "1.7",
      (style) => turnOf(style.alignment.rotation),
      (value) => alignment({ rotation: rotationOf(value) }),
    ),
    ColumnWidth: {
      since: "1.2",
      read: (areas, host) => sizeOfColumns(host, areas),
      write: ({ sheet, ranges }, value, host) => {
        const points = value === 0 ? 0 : positive(value);
        const width = points / POINTS_A_CHARACTER;
        if (width > WIDEST) throw invalidArgument();
        host.guard(host.sheet(sheet));
        for (const range of ranges) {
          changeColumns(host, { sheet, range }, (band) => ({
            ...band,
            width,
            rest: { ...band.rest, customWidth: "1" },
          }));
        }
      },
    },
    RowHeight: {
      since: "1.2",
      read: (areas, host) => sizeOfRows(host, areas),
      write: ({ sheet, ranges }, value, host) => {
        const height = value === 0 ? 0 : positive(value);
        if (height > 409.5) throw invalidArgument();
        host.guard(host.sheet(sheet));
        changeRows(host, { sheet, ranges }, (look) => ({ ...look, height, customHeight: true }));
      },
    },
  },
  links: {
    Fill: { since: "1.1", open: (areas) => HostObject.of(fillKind, areas) },
    Font: { since: "1.1", open: (areas) => HostObject.of(fontKind, areas) },
    Borders: { since: "1.1", open: (areas) => HostObject.of(bordersKind, areas) },
    Protection: { since: "1.2", open: (areas) => HostObject.of(protectionKind, areas) },
  },
  methods: {
    AutofitColumns: { since: "1.2", run: (areas, _given, host) => autofitColumns(host, areas) },
    AutofitRows: { since: "1.2", run: (areas, _given, host) => autofitRows(host, areas) },
  },
});

/** Seven pixels of three quarters of a point. */
export const POINTS_A_CHARACTER = 5.25;

/** The widest that a column can be, in characters. */
const WIDEST = 255;
