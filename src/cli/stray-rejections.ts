/**
 * A promise that nobody waits for takes nothing away from what a thread does, and one that a library lets be rejected
 * (pdf.js, of a page that the file does not hold) must not end the thread, with whatever it has in hand by then.
 */
export function outliveStrays(): void {
  process.on("unhandledRejection", () => undefined);
}

/** What is thrown by work that is waited for ends the thread: whoever started it tells. */
export function endBy(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
