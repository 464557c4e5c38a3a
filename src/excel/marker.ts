import type { Mark } from "./highlight-plan";

/**
 * How what we lay over cells is told from the user's own: the formula of our conditional formats compares a word of ours
 * with nothing, which is always true, and stays so in a saved file, in any language; our notes begin with a sign of ours.
 */
const WORD = "pointage:";

/** "=\"pointage:error\"<>\"\"" */
export function markFormula(mark: Mark): string {
  return `="${WORD}${mark}"<>""`;
}

export function isMarkFormula(formula: string): boolean {
  return formula.replaceAll(" ", "").startsWith(`="${WORD}`);
}

const NOTE_SIGN = "Pointage ▸ ";

export function noteText(text: string): string {
  return NOTE_SIGN + text;
}

export function isOurNote(text: string): boolean {
  return text.startsWith(NOTE_SIGN);
}

/** How marks look. The words of the pane say the severity too; bold and underline tell marks apart without colour. */
export interface MarkLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Contrast of text on fill is over 7 to 1 throughout; fills differ in lightness, not in hue alone. */
export const MARK_LOOKS: Readonly<Record<Mark, MarkLook>> = {
  error: { fill: "#F8C4C8", font: "#5F0010", bold: true, italic: false, underline: true },
  warning: { fill: "#FFE29A", font: "#4A3000", bold: true, italic: false, underline: false },
  info: { fill: "#D6E6F7", font: "#0B2E57", bold: false, italic: true, underline: false },
  evidence: { fill: "#EFEFEF", font: "#262626", bold: false, italic: true, underline: false },
};
