import { readNumber } from "./number-text";
import type { Numeral } from "./numerals";

/**
 * What stands between two neighbouring numerals: one space, one no-break space, or a wide gap or line end that may have
 * come inside a number when prose was justified and wrapped.
 */
export type Join = "space" | "no-break" | "loose";

/** A numeral with how it hangs on the one before it. */
export interface Link {
  readonly numeral: Numeral;
  /** Undefined for the first of a run. */
  readonly join: Join | undefined;
  /** Whether it can be the next thousands of the number before it. */
  readonly continues: boolean;
}

/** The link that follows `previous` in its run. */
export function linkAfter(previous: Link | undefined, numeral: Numeral, join: Join | undefined): Link {
  const before = previous?.numeral;
  const hasShape = numeral.whole.length === 3 && numeral.separators <= 1;
  const beginsNumber = before !== undefined && before.whole.length <= 3 && !before.whole.startsWith("0");
  const continues = hasShape && before?.separators === 0 && (beginsNumber || previous?.continues === true);
  return { numeral, join, continues };
}

/** Cuts a run where one number ends for sure and another begins; what remains together may still hold several. */
export function segmentsOf(run: readonly Link[]): readonly (readonly Link[])[] {
  const segments: Link[][] = [];
  const likeCode = holdsCode(run);
  run.forEach((link, index) => {
    const current = segments.at(-1);
    if (!current || isCertainBoundary(run, index, likeCode)) segments.push([link]);
    else current.push(link);
  });
  return segments.flatMap(byKindOfSpace);
}

function isCertainBoundary(run: readonly Link[], index: number, likeCode: boolean): boolean {
  const previous = run[index - 1]?.numeral;
  const numeral = run[index]?.numeral;
  if (!previous || !numeral) return true;
  if (previous.separators > 0 || numeral.separators > 1) return true;
  if (/^(?:19|20)\d\d$/.test(previous.whole)) return true;
  if (numeral.whole.length > 2 || likeCode) return false;
  return previous.whole.length <= 2 || numeral.separators > 0 || run[index + 1]?.continues === true;
}

/** Codes and telephone numbers have groups that begin with 0; in an amount only the next thousands may. */
export function holdsCode(run: readonly Link[]): boolean {
  return run.some((link) => /^0\d/.test(link.numeral.text) && !link.continues);
}

/**
 * Where no-break spaces group and ordinary ones do not, the ordinary ones separate, provided that each piece is a number
 * of several groups.
 */
function byKindOfSpace(segment: readonly Link[]): readonly (readonly Link[])[] {
  const joins = new Set(segment.slice(1).map((link) => link.join));
  if (!joins.has("no-break") || !joins.has("space")) return [segment];
  const pieces: Link[][] = [];
  segment.forEach((link, index) => {
    if (index === 0 || link.join === "space") pieces.push([link]);
    else pieces.at(-1)?.push(link);
  });
  const areNumbers = pieces.every((piece) => piece.length > 1 && readNumber(textOf(piece)).kind === "number");
  return areNumbers ? pieces : [segment];
}

/** The digits of a segment with one space for each join. */
export function textOf(segment: readonly Link[]): string {
  return segment.map((link) => link.numeral.text).join(" ");
}
