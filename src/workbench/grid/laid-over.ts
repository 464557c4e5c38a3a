import type { ConditionalFormat } from "../../host";
import type { CellStyle, StylePatch } from "../../host";

/** A rule whose formula compares two texts: it holds everywhere or nowhere. */
const TWO_TEXTS = /^\s*=?\s*"((?:[^"]|"")*)"\s*(=|<>)\s*"((?:[^"]|"")*)"\s*$/;

/** Whether a rule's formula holds; undefined where that takes computing. */
export function holdsEverywhere(formula: string): boolean | undefined {
  if (/^\s*=?\s*TRUE(\(\))?\s*$/i.test(formula)) return true;
  const match = TWO_TEXTS.exec(formula);
  if (!match) return undefined;
  const [, a = "", sign, b = ""] = match;
  return (a.toLowerCase() === b.toLowerCase()) === (sign === "=");
}

/** Tells whether a rule that must be computed holds in a cell. */
export type Holds = (rule: ConditionalFormat, row: number, column: number) => boolean;

/** What conditional formats lay over a cell: the first rule that says something of the look has its way. */
export function laidOver(
  rules: readonly ConditionalFormat[],
  row: number,
  column: number,
  holds: Holds,
): StylePatch | undefined {
  let patch: StylePatch | undefined;
  for (const rule of rules) {
    const covers = rule.ranges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (!covers || !rule.format || rule.formula === undefined) continue;
    if (!(holdsEverywhere(rule.formula) ?? holds(rule, row, column))) continue;
    patch = {
      ...rule.format,
      ...patch,
      font: { ...rule.format.font, ...patch?.font },
      borders: { ...rule.format.borders, ...patch?.borders },
    };
    if (rule.stopIfTrue) break;
  }
  return patch;
}

/** A style with what is laid over it. */
export function withPatch(style: CellStyle, patch: StylePatch | undefined): CellStyle {
  if (!patch) return style;
  const { fill } = patch;
  return {
    ...style,
    ...(patch.numberFormat !== undefined && { numberFormat: patch.numberFormat }),
    ...(fill !== undefined && { fill: fill ?? undefined }),
    font: { ...style.font, ...patch.font },
    borders: { ...style.borders, ...patch.borders },
  };
}
