import type { XmlElement } from "../../../package/xml-tree";

/** Excel's old palette, by index: 8 to 63; the first eight repeat those that follow. */
const PALETTE = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080",
  "C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF",
  "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC",
  "99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((line) => line.split(" "));

/** The twelve colours of a theme in the order that cells number them: "#RRGGBB". */
export type ThemeColours = readonly string[];

const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Office's own theme, for a file that carries none. */
export const OFFICE_THEME: ThemeColours = [
  "#FFFFFF",
  "#000000",
  "#EEECE1",
  "#1F497D",
  "#4F81BD",
  "#C0504D",
  "#9BBB59",
  "#8064A2",
  "#4BACC6",
  "#F79646",
  "#0000FF",
  "#800080",
];

/** The colours that a theme part states; Office's own where it states none. */
export function readTheme(root: XmlElement): ThemeColours {
  const scheme = root.descendants("clrScheme")[0];
  return THEME_ORDER.map((name, index) => {
    const colour = scheme?.child(name)?.elements[0];
    const value = colour?.local === "sysClr" ? colour.get("lastClr") : colour?.get("val");
    return value && /^[0-9a-f]{6}$/i.test(value)
      ? `#${value.toUpperCase()}`
      : (OFFICE_THEME[index] ?? "#000000");
  });
}

/** The colour of a `color`, `fgColor` or `tabColor` element as "#RRGGBB"; undefined for none or automatic. */
export function readColour(element: XmlElement | undefined, theme: ThemeColours): string | undefined {
  const base = element && baseColour(element, theme);
  const tint = element?.number("tint") ?? 0;
  return base === undefined || tint === 0 ? base : tinted(base, tint);
}

function baseColour(element: XmlElement, theme: ThemeColours): string | undefined {
  const rgb = element.get("rgb");
  if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = element.number("theme");
  if (themed !== undefined) return theme[themed];
  const indexed = element.number("indexed");
  if (indexed === undefined || indexed > 63) return undefined;
  const found = PALETTE[indexed < 8 ? indexed : indexed - 8];
  return found === undefined ? undefined : `#${found}`;
}

/** A colour lighter (towards 1) or darker (towards −1), as Excel shades its theme: on lightness alone. */
function tinted(colour: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const shaded = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hueOf(red, green, blue, high, range), saturation, shaded);
}

function hueOf(red: number, green: number, blue: number, high: number, range: number): number {
  if (range === 0) return 0;
  if (high === red) return ((green - blue) / range + 6) % 6;
  return high === green ? (blue - red) / range + 2 : (red - green) / range + 4;
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue) % 6;
  const parts = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ][sector] ?? [0, 0, 0];
  const hex = parts.map((part) => {
    const byte = Math.round(Math.min(1, Math.max(0, part + lightness - chroma / 2)) * 255);
    return byte.toString(16).padStart(2, "0").toUpperCase();
  });
  return `#${hex.join("")}`;
}
