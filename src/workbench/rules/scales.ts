import type { Threshold } from "./read-rule";

/** Gives what a formula comes to; undefined where that is no number. */
export type NumberOf = (formula: string) => number | undefined;

/** Where a threshold lies among values sorted upwards; undefined where nothing says. */
export function thresholdAt(
  { type, value }: Threshold,
  sorted: readonly number[],
  numberOf: NumberOf,
): number | undefined {
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  if (type === "min") return low;
  if (type === "max") return high;
  const number = value === undefined ? undefined : (plainNumber(value) ?? numberOf(value));
  if (number === undefined) return undefined;
  if (type === "percent") return low + ((high - low) * number) / 100;
  return type === "percentile" ? percentile(sorted, number / 100) : number;
}

function plainNumber(text: string): number | undefined {
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The value below which a share of sorted values lie, between two of them where it falls between. */
export function percentile(sorted: readonly number[], share: number): number {
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** The colour of a value between the stops of a scale. `stops` go upwards. */
export function colourAt(
  stops: readonly { readonly at: number; readonly colour: string }[],
  value: number,
): string {
  const after = stops.findIndex(({ at }) => value <= at);
  const high = stops[after < 0 ? stops.length - 1 : after];
  const low = stops[after < 0 ? stops.length - 1 : Math.max(0, after - 1)];
  if (!low || !high) return "#FFFFFF";
  const share = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
  const part = (colour: string, i: number): number => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) =>
    Math.round(part(low.colour, i) + (part(high.colour, i) - part(low.colour, i)) * share),
  );
  return `#${mixed.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}

/** A bar in a cell, in shares of its width from the left; where zero is when some values are below it. */
export interface BarPlace {
  readonly from: number;
  readonly to: number;
  readonly zero: number | undefined;
}

/** The bar of a value between the lowest and the highest shown. The lowest keeps a sliver, as in Excel. */
export function barPlace(low: number, high: number, value: number): BarPlace {
  const bottom = Math.min(low, high);
  const top = Math.max(low, high);
  const inside = Math.min(top, Math.max(bottom, value));
  if (bottom >= 0 || top <= 0) {
    const size = top === bottom ? 0.5 : (inside - bottom) / (top - bottom);
    return bottom >= 0
      ? { from: 0, to: Math.max(size * 0.9, 0.02), zero: undefined }
      : { from: Math.min(size * 0.9, 0.98), to: 1, zero: undefined };
  }
  const zero = -bottom / (top - bottom);
  const end = (inside - bottom) / (top - bottom);
  return { from: Math.min(zero, end), to: Math.max(zero, end), zero };
}
