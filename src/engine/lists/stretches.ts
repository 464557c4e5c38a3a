/** A list of more items than these is told by stretches of it. */
const LOOKED_AT = 2_000;
const STRETCH = 50;

/** Of a long list, stretches spread over the whole, enough to tell what most of its items are; a short list itself. */
export function stretchesOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= LOOKED_AT) return items;
  const apart = Math.floor(items.length / (LOOKED_AT / STRETCH));
  return items.filter((_, rank) => rank % apart < STRETCH);
}
