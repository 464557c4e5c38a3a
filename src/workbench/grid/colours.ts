/** The sheet's paper and ink, and the lines that users draw without choosing a colour; light and dark. */
export const PAPER = {
  light: { paper: "#ffffff", ink: "#1a1a1a", line: "#1a1a1a" },
  dark: { paper: "#1f1f1f", ink: "#e8e8e8", line: "#8f8f8f" },
} as const;

export type Shade = keyof typeof PAPER;

type Rgb = readonly [number, number, number];

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hex([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** As WCAG counts it, from 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour in which a cell's text is shown on its fill. Files are made for white paper: where the user reads on dark, a
 * colour that would be lost is lightened; a cell with a fill of its own keeps its own.
 */
export function inkOn(colour: string | undefined, fill: string | undefined, shade: Shade): string {
  if (fill !== undefined) return colour ?? (luminance(fill) > 0.18 ? PAPER.light.ink : PAPER.dark.ink);
  const { paper, ink } = PAPER[shade];
  if (colour === undefined) return ink;
  if (shade === "light") return colour;
  let shownColour = colour;
  for (let step = 1; step <= 10 && contrast(shownColour, paper) < 4.5; step++) {
    const own = rgb(colour);
    const to = rgb(ink);
    shownColour = hex(own.map((part, i) => part + ((to[i] ?? 0) - part) * (step / 10)) as unknown as Rgb);
  }
  return shownColour;
}
