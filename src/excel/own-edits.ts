/**
 * Counts what this folder is writing, so that the watch can tell our own changes from the user's where Excel does not
 * (before 1.14). A change tells itself after the answer to its request: the count is kept for a little longer.
 */
let writing = 0;
/** Until when what Excel computes may follow from what was written, on the page's clock. */
let settled = 0;

/** Runs what writes in the workbook. */
export async function asOwnEdit<T>(run: () => Promise<T>): Promise<T> {
  writing++;
  try {
    return await run();
  } finally {
    setTimeout(() => writing--, LINGER);
    settled = performance.now() + SETTLING;
  }
}

/** In milliseconds: how late changes tell themselves, and how long a large workbook takes to compute. */
const LINGER = 300;
const SETTLING = 3000;

export function isOwnEdit(): boolean {
  return writing > 0;
}

/** Whether what Excel computes now may follow from what we wrote. */
export function mayFollowOwnEdit(): boolean {
  return writing > 0 || performance.now() < settled;
}

/** Somebody else changed the workbook: what Excel computes from now on may follow from that. */
export function endSettling(): void {
  settled = 0;
}
