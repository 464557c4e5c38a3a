import type { CSSProperties } from "react";
import type { Border, Borders } from "../../host/workbook/style/cell-style";
import type { CellView } from "./cell-view";
import { inkOn, PAPER } from "./colours";
import type { Shade } from "./colours";
import { fontFamily, pixels } from "./font";
import { CELL_PADDING } from "./sheet-lines";

/** How a cell's box looks: its fill. */
export function boxCss(view: CellView): CSSProperties {
  const { fill } = view.style;
  return fill === undefined ? {} : { backgroundColor: fill, borderColor: fill };
}

const UNDERLINES: Readonly<Record<string, string>> = { double: "double", doubleAccounting: "double" };

const VERTICAL: Readonly<Record<string, CSSProperties["alignItems"]>> = {
  top: "flex-start",
  center: "center",
  justify: "flex-start",
  distributed: "center",
};

const HORIZONTAL = { left: "flex-start", center: "center", right: "flex-end" } as const;

/** How a cell's text looks. */
export function textCss(view: CellView, shade: Shade, zoom: number): CSSProperties {
  const { font, alignment, fill } = view.style;
  const lines = [font.underline === "none" ? "" : "underline", font.strike ? "line-through" : ""].filter(
    Boolean,
  );
  const indent = alignment.indent * 9 * zoom;
  return {
    alignItems: VERTICAL[alignment.vertical] ?? "flex-end",
    justifyContent: HORIZONTAL[view.align],
    textAlign: alignment.horizontal === "justify" ? "justify" : view.align,
    fontFamily: fontFamily(font.name),
    fontSize: pixels(font.size) * zoom,
    ...(font.bold && { fontWeight: 700 }),
    ...(font.italic && { fontStyle: "italic" }),
    ...(lines.length > 0 && { textDecorationLine: lines.join(" ") }),
    ...(UNDERLINES[font.underline] && { textDecorationStyle: "double" as const }),
    color: inkOn(view.colour ?? font.colour, fill, shade),
    whiteSpace: alignment.wrap ? "pre-wrap" : "pre",
    ...(alignment.wrap && { overflowWrap: "anywhere" as const }),
    ...(indent > 0 &&
      (view.align === "right"
        ? { paddingRight: indent + CELL_PADDING * zoom }
        : { paddingLeft: indent + CELL_PADDING * zoom })),
    ...((view.leansLeft > 0 || view.leansRight > 0) && {
      left: -view.leansLeft,
      right: -view.leansRight,
      zIndex: 1,
    }),
    ...(alignment.rotation === 90 && { writingMode: "vertical-rl" as const, transform: "rotate(180deg)" }),
    ...(alignment.rotation === 180 && { writingMode: "vertical-rl" as const }),
  };
}

const WIDTHS: Readonly<Record<string, number>> = { medium: 2, thick: 3, double: 3, mediumDashed: 2 };

function line({ style, colour }: Border, shade: Shade): string | undefined {
  if (style === "none") return undefined;
  const kind = /double/i.test(style)
    ? "double"
    : /dash/i.test(style)
      ? "dashed"
      : /dot|hair/i.test(style)
        ? "dotted"
        : "solid";
  return `${WIDTHS[style] ?? 1}px ${kind} ${colour === undefined ? PAPER[shade].line : inkOn(colour, undefined, shade)}`;
}

/** The lines around a cell; undefined where it has none. */
export function edgesCss(borders: Borders, shade: Shade): CSSProperties | undefined {
  const edges = {
    borderTop: line(borders.top, shade),
    borderRight: line(borders.right, shade),
    borderBottom: line(borders.bottom, shade),
    borderLeft: line(borders.left, shade),
  };
  const drawn = Object.entries(edges).filter(([, css]) => css !== undefined);
  return drawn.length === 0 ? undefined : (Object.fromEntries(drawn) as CSSProperties);
}
