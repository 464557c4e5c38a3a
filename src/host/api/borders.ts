import { addTo } from "../workbook/add-to";
import type { CellRange } from "../workbook/address";
import type { Border, BorderEdge, CellStyle } from "../workbook/style/cell-style";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Areas, Kind } from "./kind";
import { colourOf, commonOf } from "./range-format";
import { styleCells } from "./styling";
import type { Wire } from "./wire";

/** The lines of a range that can be drawn, in the order that the API counts them. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof SIDES)[number];

interface BorderTarget extends Areas {
  readonly side: Side;
}

/** The API's style and weight for each of the file's styles. */
const STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  none: ["None", "Thin"],
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function fileStyle(style: string, weight: string): string {
  const same = Object.entries(STYLES).filter(([, [name]]) => name === style);
  return (same.find(([, [, thickness]]) => thickness === weight) ?? same[0])?.[0] ?? "thin";
}

/** The strips of a range that a side concerns, and the edges of their cells. */
function strips(
  { top, left, bottom, right }: CellRange,
  side: Side,
): readonly (readonly [CellRange, BorderEdge])[] {
  switch (side) {
    case "EdgeTop":
      return [[{ top, left, bottom: top, right }, "top"]];
    case "EdgeBottom":
      return [[{ top: bottom, left, bottom, right }, "bottom"]];
    case "EdgeLeft":
      return [[{ top, left, bottom, right: left }, "left"]];
    case "EdgeRight":
      return [[{ top, left: right, bottom, right }, "right"]];
    case "InsideHorizontal":
      return bottom === top
        ? []
        : [
            [{ top, left, bottom: bottom - 1, right }, "bottom"],
            [{ top: top + 1, left, bottom, right }, "top"],
          ];
    case "InsideVertical":
      return right === left
        ? []
        : [
            [{ top, left, bottom, right: right - 1 }, "right"],
            [{ top, left: left + 1, bottom, right }, "left"],
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [[{ top, left, bottom, right }, "diagonal"]];
  }
}

function read<V>(
  host: ExcelHost,
  { sheet, ranges, side }: BorderTarget,
  of: (border: Border) => V,
): V | null {
  const parts = ranges.flatMap((range) => strips(range, side).slice(0, 1));
  const [first] = parts;
  if (!first) return null;
  const edge = first[1];
  return commonOf(host, { sheet, ranges: parts.map(([range]) => range) }, (style: CellStyle) =>
    of(style.borders[edge]),
  );
}

function write(host: ExcelHost, target: BorderTarget, change: (border: Border) => Border): void {
  const { sheet, ranges, side } = target;
  host.guardFormat(host.sheet(sheet));
  const now: Border = {
    style: read(host, target, (border) => border.style) ?? "none",
    colour: read(host, target, (border) => border.colour) ?? undefined,
  };
  const border = change(now);
  const byEdge = new Map<BorderEdge, CellRange[]>();
  for (const range of ranges) for (const [strip, edge] of strips(range, side)) addTo(byEdge, edge, strip);
  for (const [edge, parts] of byEdge)
    styleCells(host, { sheet, ranges: parts }, { borders: { [edge]: border } });
}

function oneOf(words: readonly string[], value: Wire): string {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

const STYLE_NAMES = [...new Set(Object.values(STYLES).map(([style]) => style))];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

export const borderKind: Kind<BorderTarget> = defineKind<BorderTarget>("RangeBorder", {
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    SideIndex: { since: "1.1", read: ({ side }) => side },
    Style: {
      since: "1.1",
      read: (target, host) => read(host, target, (border) => STYLES[border.style]?.[0] ?? "Continuous"),
      write: (target, value, host) => {
        const style = oneOf(STYLE_NAMES, value);
        write(host, target, (border) => ({
          ...border,
          style: fileStyle(style, STYLES[border.style]?.[1] ?? "Thin"),
        }));
      },
    },
    Weight: {
      since: "1.1",
      read: (target, host) => read(host, target, (border) => STYLES[border.style]?.[1] ?? "Thin"),
      write: (target, value, host) => {
        const weight = oneOf(WEIGHTS, value);
        write(host, target, (border) => {
          const style = STYLES[border.style]?.[0] ?? "None";
          return { ...border, style: fileStyle(style === "None" ? "Continuous" : style, weight) };
        });
      },
    },
    Color: {
      since: "1.1",
      read: (target, host) => read(host, target, (border) => border.colour ?? "#000000"),
      write: (target, value, host) => {
        const colour = colourOf(value);
        write(host, target, (border) => ({ style: border.style === "none" ? "thin" : border.style, colour }));
      },
    },
  },
});

const sideOf = (target: Areas, side: Side): HostObject => HostObject.of(borderKind, { ...target, side });

export const bordersKind: Kind<Areas> = defineKind<Areas>("RangeBorderCollection", {
  properties: { Count: { since: "1.1", read: () => SIDES.length } },
  items: (target) => SIDES.map((side) => sideOf(target, side)),
  item: (target, key) => {
    const side = SIDES.find((known) => known.toLowerCase() === String(key).toLowerCase());
    if (!side) throw invalidArgument();
    return sideOf(target, side);
  },
  methods: {
    GetItemAt: {
      since: "1.1",
      run: (target, given) => {
        const side = SIDES[given.integer(0)];
        if (!side) throw itemNotFound();
        return sideOf(target, side);
      },
    },
  },
});
