/**
 * Counts what this folder is writing, so that the watch can tell our own changes from the user's where Excel does not
 * (before 1.14). A change tells itself after the answer to its request: the count is kept for a little longer.
 */
let writing = 0;

/** Runs what writes in the workbook. */
export async function asOwnEdit<T>(run: () => Promise<T>): Promise<T> {
  writing++;
  try {
    return await run();
  } finally {
    setTimeout(() => writing--, LINGER);
  }
}

const LINGER = 300;

export function isOwnEdit(): boolean {
  return writing > 0;
}
