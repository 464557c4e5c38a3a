import type { Border, Borders, FontStyle, StylePatch } from "./cell-style";
import type { ThemeColours } from "./colours";

/** A style that Excel has of itself. */
export interface BuiltInStyle {
  /** In the API's words: "Heading1". */
  readonly name: string;
  /** As files name it: "Heading 1". */
  readonly fileName: string;
  readonly id: number;
  /** What it lays over cells in a workbook's theme: what it leaves out, cells keep. */
  readonly look: (theme: ThemeColours) => StylePatch;
}

const plain = (colour: string, fill: string, font: Partial<FontStyle> = {}): StylePatch => ({
  fill,
  font: { colour, ...font },
});

const around = (style: string, colour: string): Partial<Borders> => {
  const border: Border = { style, colour };
  return { left: border, right: border, top: border, bottom: border };
};

const TEXT = 3;
const ACCENT = 4;
const colourOf = (theme: ThemeColours, index: number): string => theme[index] ?? "#000000";

const style = (
  name: string,
  fileName: string,
  id: number,
  look: BuiltInStyle["look"] | StylePatch,
): BuiltInStyle => ({ name, fileName, id, look: typeof look === "function" ? look : () => look });

/** Those that have no tint of a theme's colour: Heading2, Heading3 and the pale accents are not among them. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  style("Normal", "Normal", 0, {}),
  style("Percent", "Percent", 5, { numberFormat: "0%" }),
  style("Note", "Note", 10, { fill: "#FFFFCC", borders: around("thin", "#B2B2B2") }),
  style("WarningText", "Warning Text", 11, { font: { colour: "#FF0000" } }),
  style("Heading1", "Heading 1", 16, (theme) => ({
    font: { size: 15, bold: true, colour: colourOf(theme, TEXT) },
    borders: { bottom: { style: "thick", colour: colourOf(theme, ACCENT) } },
  })),
  style("Heading4", "Heading 4", 19, (theme) => ({ font: { bold: true, colour: colourOf(theme, TEXT) } })),
  style("Input", "Input", 20, { ...plain("#3F3F76", "#FFCC99"), borders: around("thin", "#7F7F7F") }),
  style("Output", "Output", 21, {
    ...plain("#3F3F3F", "#F2F2F2", { bold: true }),
    borders: around("thin", "#3F3F3F"),
  }),
  style("Calculation", "Calculation", 22, {
    ...plain("#FA7D00", "#F2F2F2", { bold: true }),
    borders: around("thin", "#7F7F7F"),
  }),
  style("CheckCell", "Check Cell", 23, (theme) => ({
    ...plain(colourOf(theme, 0), "#A5A5A5", { bold: true }),
    borders: around("double", "#3F3F3F"),
  })),
  style("LinkedCell", "Linked Cell", 24, {
    font: { colour: "#FA7D00" },
    borders: { bottom: { style: "double", colour: "#FF8001" } },
  }),
  style("Total", "Total", 25, (theme) => ({
    font: { bold: true },
    borders: {
      top: { style: "thin", colour: colourOf(theme, ACCENT) },
      bottom: { style: "double", colour: colourOf(theme, ACCENT) },
    },
  })),
  style("Good", "Good", 26, plain("#006100", "#C6EFCE")),
  style("Bad", "Bad", 27, plain("#9C0006", "#FFC7CE")),
  style("Neutral", "Neutral", 28, plain("#9C5700", "#FFEB9C")),
  ...[1, 2, 3, 4, 5, 6].map((n) =>
    style(`Accent${n}`, `Accent${n}`, 25 + 4 * n, (theme) =>
      plain(colourOf(theme, 0), colourOf(theme, ACCENT + n - 1)),
    ),
  ),
];
