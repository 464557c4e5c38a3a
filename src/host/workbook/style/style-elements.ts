import { parseElement, XmlElement } from "../../../package/xml-tree";
import type { Alignment, Border, BorderEdge, Borders, FontStyle, StylePatch } from "./cell-style";
import type { ThemeColours } from "./colours";
import { readColour } from "./colours";

const EDGES: readonly BorderEdge[] = ["left", "right", "top", "bottom", "diagonal"];
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "outline",
  "shadow",
  "condense",
  "extend",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && element.flag("val", true);
}

/** A `font` element, resolved; Excel's usual font for what it does not state. */
export function readFont(element: XmlElement | undefined, theme: ThemeColours): FontStyle {
  const underline = element?.child("u");
  return {
    name: (element?.child("name") ?? element?.child("rFont"))?.get("val") ?? "Calibri",
    size: element?.child("sz")?.number("val") ?? 11,
    bold: isOn(element?.child("b")),
    italic: isOn(element?.child("i")),
    strike: isOn(element?.child("strike")),
    underline: underline ? (underline.get("val") ?? "single") : "none",
    colour: readColour(element?.child("color"), theme),
  };
}

/** A `fill` element as one colour. In a conditional format a solid fill keeps its colour in the background. */
export function readFill(
  element: XmlElement | undefined,
  theme: ThemeColours,
  conditional = false,
): string | undefined {
  const pattern = element?.child("patternFill");
  const kind = pattern?.get("patternType") ?? (conditional && pattern ? "solid" : "none");
  if (!pattern || kind === "none") return undefined;
  const front = readColour(pattern.child("fgColor"), theme);
  const back = readColour(pattern.child("bgColor"), theme);
  if (conditional) return back ?? front;
  return kind === "solid" ? (front ?? back) : back;
}

export function readBorders(element: XmlElement | undefined, theme: ThemeColours): Borders {
  const edge = (name: BorderEdge): Border => {
    const alias = name === "left" ? "start" : name === "right" ? "end" : name;
    const side = element?.child(name) ?? element?.child(alias);
    return { style: side?.get("style") ?? "none", colour: readColour(side?.child("color"), theme) };
  };
  return {
    left: edge("left"),
    right: edge("right"),
    top: edge("top"),
    bottom: edge("bottom"),
    diagonal: edge("diagonal"),
  };
}

export function readAlignment(element: XmlElement | undefined): Alignment {
  return {
    horizontal: element?.get("horizontal") ?? "general",
    vertical: element?.get("vertical") ?? "bottom",
    wrap: element?.flag("wrapText") ?? false,
    indent: element?.number("indent") ?? 0,
    shrink: element?.flag("shrinkToFit") ?? false,
    rotation: element?.number("textRotation") ?? 0,
  };
}

function copyOf(element: XmlElement | undefined, name: string): XmlElement {
  return element ? parseElement(element.toXml()) : new XmlElement(name);
}

function put(
  parent: XmlElement,
  local: string,
  order: readonly string[],
  attributes: Record<string, string> | undefined,
) {
  const there = parent.child(local);
  if (attributes === undefined) {
    if (there) parent.remove(there);
    return;
  }
  const made = new XmlElement(parent.prefix + local, attributes);
  if (there) parent.replace(there, made);
  else parent.insertBefore(made, order.slice(order.indexOf(local) + 1));
}

const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

/** A font like another but for what the patch says. */
export function patchFont(
  element: XmlElement | undefined,
  patch: Partial<FontStyle>,
  prefix: string,
): XmlElement {
  const font = copyOf(element, `${prefix}font`);
  const onOff = (local: string, on: boolean | undefined): void => {
    if (on !== undefined) put(font, local, FONT_ORDER, on ? {} : undefined);
  };
  onOff("b", patch.bold);
  onOff("i", patch.italic);
  onOff("strike", patch.strike);
  if (patch.underline !== undefined) {
    const { underline } = patch;
    put(
      font,
      "u",
      FONT_ORDER,
      underline === "none" ? undefined : underline === "single" ? {} : { val: underline },
    );
  }
  if (patch.size !== undefined) put(font, "sz", FONT_ORDER, { val: String(patch.size) });
  if ("colour" in patch)
    put(font, "color", FONT_ORDER, patch.colour ? { rgb: argb(patch.colour) } : undefined);
  if (patch.name !== undefined) {
    put(font, "name", FONT_ORDER, { val: patch.name });
    put(font, "scheme", FONT_ORDER, undefined);
  }
  return font;
}

/** A plain fill of one colour, or no fill. */
export function makeFill(colour: string | null, prefix: string, conditional = false): XmlElement {
  const pattern = new XmlElement(`${prefix}patternFill`, { patternType: colour === null ? "none" : "solid" });
  if (colour !== null) {
    if (conditional) {
      pattern.set("patternType", "solid");
      pattern.append(new XmlElement(`${prefix}fgColor`, { rgb: argb(colour) }));
      pattern.append(new XmlElement(`${prefix}bgColor`, { rgb: argb(colour) }));
    } else {
      pattern.append(new XmlElement(`${prefix}fgColor`, { rgb: argb(colour) }));
      pattern.append(new XmlElement(`${prefix}bgColor`, { indexed: "64" }));
    }
  }
  return new XmlElement(`${prefix}fill`, {}, [pattern]);
}

export function patchBorders(
  element: XmlElement | undefined,
  patch: Partial<Borders>,
  prefix: string,
): XmlElement {
  const border = copyOf(element, `${prefix}border`);
  for (const edge of EDGES) {
    const side = patch[edge];
    if (!side) continue;
    const made = new XmlElement(prefix + edge, side.style === "none" ? {} : { style: side.style });
    if (side.style !== "none") {
      made.append(new XmlElement(`${prefix}color`, side.colour ? { rgb: argb(side.colour) } : { auto: "1" }));
    }
    const there = border.child(edge);
    if (there) border.replace(there, made);
    else border.insertBefore(made, EDGES.slice(EDGES.indexOf(edge) + 1));
  }
  return border;
}

export function patchAlignment(
  element: XmlElement | undefined,
  patch: Partial<Alignment>,
  prefix: string,
): XmlElement | undefined {
  const alignment = copyOf(element, `${prefix}alignment`);
  const set = (name: string, value: string | undefined): void => void alignment.set(name, value);
  if (patch.horizontal !== undefined)
    set("horizontal", patch.horizontal === "general" ? undefined : patch.horizontal);
  if (patch.vertical !== undefined) set("vertical", patch.vertical === "bottom" ? undefined : patch.vertical);
  if (patch.wrap !== undefined) set("wrapText", patch.wrap ? "1" : undefined);
  if (patch.shrink !== undefined) set("shrinkToFit", patch.shrink ? "1" : undefined);
  if (patch.indent !== undefined) set("indent", patch.indent ? String(patch.indent) : undefined);
  if (patch.rotation !== undefined) set("textRotation", patch.rotation ? String(patch.rotation) : undefined);
  return alignment.attributes.size > 0 ? alignment : undefined;
}

/** The format that a conditional format lays over cells. */
export function makeDifferential(
  patch: StylePatch,
  prefix: string,
  formatId: number | undefined,
): XmlElement {
  const dxf = new XmlElement(`${prefix}dxf`);
  if (patch.font) dxf.append(patchFont(undefined, patch.font, prefix));
  if (patch.numberFormat !== undefined && formatId !== undefined) {
    dxf.append(
      new XmlElement(`${prefix}numFmt`, { numFmtId: String(formatId), formatCode: patch.numberFormat }),
    );
  }
  if (typeof patch.fill === "string") dxf.append(makeFill(patch.fill, prefix, true));
  if (patch.borders) dxf.append(patchBorders(undefined, patch.borders, prefix));
  return dxf;
}
