import type { CellStyle, StylePatch } from "../../host";

/** A style with what rules lay over it. */
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

/** Two patches as one: what the first says has its way. */
export function under(first: StylePatch | undefined, then: StylePatch): StylePatch {
  if (!first) return then;
  return {
    ...then,
    ...first,
    font: { ...then.font, ...first.font },
    borders: { ...then.borders, ...first.borders },
  };
}
