import type { FoundFigure } from "./figures";

/** How far from a figure a percentage stands that is said of it, in characters. */
const percentBehind =
  /^[^€;.%\d]{0,40}?(?<percent>\d{1,3}(?:[,.]\d{1,2})?)[ \u00a0\u202f]?%(?<said>[^€;%\d]{0,40})/u;
const percentAhead =
  /(?<![\d,.])(?<percent>\d{1,3}(?:[,.]\d{1,2})?)[ \u00a0\u202f]?%(?<said>[^€;.%)\d]{0,40})$/u;

/** A percentage beside a figure, and the words between them, or behind it. */
export interface PercentAround {
  /** As it is written, a point for its comma: "27.8". */
  readonly percent: string;
  readonly said: string;
}

/** The percentages that a sentence gives beside one of its figures, with no other figure between: « 7 000 €, soit 27,2 % », « 30 % en mai (12 135 €) ». */
export function percentsAround(
  sentence: string,
  { start, end }: Pick<FoundFigure, "start" | "end">,
): readonly PercentAround[] {
  const sides = [
    percentBehind.exec(sentence.slice(end, end + FAR)),
    percentAhead.exec(sentence.slice(Math.max(0, start - FAR), start)),
  ];
  return sides.flatMap((found) =>
    found?.groups
      ? [{ percent: (found.groups["percent"] ?? "").replace(",", "."), said: found.groups["said"] ?? "" }]
      : [],
  );
}

/** No percentage stands further from what it is said of. */
const FAR = 100;
