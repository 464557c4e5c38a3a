/** The items of a list, those together of which each goes on from the one before. */
export function goingOn<T>(
  all: readonly T[],
  goesOn: (last: T, next: T) => boolean,
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && goesOn(last, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
