/** What one way of counting tells: that all is right, what is odd, or nothing where it is not how things were counted. */
export type Told<T extends object> = T | "right" | null;

/** What is odd by the first of several ways of counting that tells, none where any of them makes all right. */
export function oddByWays<T extends object>(told: readonly Told<T>[]): readonly T[] {
  if (told.includes("right")) return [];
  return told.flatMap((one) => (one === "right" ? [] : (one ?? []))).slice(0, 1);
}

/** Whether a count is a slip away from another: one further off may be of something else. */
export function isNearCount(said: number, counted: number): boolean {
  return Math.abs(said - counted) <= Math.max(1, counted / 5);
}
