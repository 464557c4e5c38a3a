import { shownText } from "../../texts";

/** Letters written from right to left, and the marks that stand for one. */
const LEFTWARD = String.raw`\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
/** Such letters and what stands between them, as far as a letter of ours. */
const RUN = new RegExp(`[${LEFTWARD}]+(?:[^${LEFTWARD}\\p{L}]+[${LEFTWARD}]+)*`, "gu");

/** A letter of ours that has no shape: what stands beside it keeps its place. */
const OURS = "\u200e";

/**
 * What a file says of itself, for the eye: no sign in it turns round the letters of the line that it stands in, and words
 * written from right to left leave what stands beside them, figures first of all, where it is.
 */
export function legible(text: string): string {
  return shownText(text).replace(RUN, (run) => OURS + run + OURS);
}
