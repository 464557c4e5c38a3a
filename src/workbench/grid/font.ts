import type { FontStyle } from "../../host/workbook/style/cell-style";

/** What stands in for Excel's fonts where the computer lacks them: of the same widths first. */
const STAND_INS: Readonly<Record<string, string>> = {
  calibri: 'Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  aptos: 'Aptos, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  "aptos narrow": '"Aptos Narrow", "Arial Narrow", "Liberation Sans Narrow", Arial, sans-serif',
  cambria: "Cambria, Caladea, Georgia, serif",
  "times new roman": '"Times New Roman", "Liberation Serif", Tinos, serif',
  "courier new": '"Courier New", "Liberation Mono", monospace',
};

/** A font's family as CSS writes it. */
export function fontFamily(name: string): string {
  return (
    STAND_INS[name.toLowerCase()] ?? `"${name.replaceAll('"', "")}", Arial, "Liberation Sans", sans-serif`
  );
}

/** Points to pixels. */
export function pixels(points: number): number {
  return (points * 96) / 72;
}

/** A font as CSS writes it in one line. */
export function cssFont(font: FontStyle, zoom: number): string {
  const style = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}`;
  return `${style}${pixels(font.size) * zoom}px ${fontFamily(font.name)}`;
}

/** The height of one line of text, in pixels. */
export function lineHeight(font: FontStyle, zoom: number): number {
  return Math.ceil(pixels(font.size) * zoom * 1.25);
}
