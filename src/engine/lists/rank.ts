/**
 * The rank of the first item of which something does not hold, in a list where it holds of all before and of none behind;
 * the list's length where it holds of all.
 */
export function firstNot<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
