/** How long something may take to show before its absence is told. */
const PATIENCE = 10_000;

/** Reads again and again until what is read is what is expected; at the end of patience, says what was read instead. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await read().catch((problem: unknown) => String(problem));
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    if (Date.now() > end) {
      expect(found).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
