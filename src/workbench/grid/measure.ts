const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text on screen, in pixels; `font` as CSS writes it. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context === undefined) context = document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 7;
  if (context.font !== font) context.font = font;
  const { width } = context.measureText(text);
  if (widths.size > 100_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** How many lines a text takes where no line may be wider than so many pixels; words that are too long are cut. */
export function linesIn(text: string, font: string, width: number): number {
  const space = textWidth(" ", font);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let at = 0;
    for (const word of paragraph.split(" ")) {
      const own = textWidth(word, font);
      if (at > 0 && at + space + own > width) {
        lines++;
        at = 0;
      }
      if (own > width) {
        lines += Math.ceil(own / Math.max(1, width)) - 1;
        at = own % Math.max(1, width);
      } else at += (at > 0 ? space : 0) + own;
    }
  }
  return lines;
}
