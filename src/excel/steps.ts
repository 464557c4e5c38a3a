/** A part of what is to be written, asked of Excel and not yet sent. */
export interface Step {
  /** What it adds to the request, about. */
  readonly bytes: number;
  /** How many rows it fills. */
  readonly rows: number;
}

/** What is to be written, part by part: each is asked for when the one before was taken. */
export type Steps = Generator<Step, void>;

/** A request may hold 5 MB on the web; with the part that goes over it stays well below. */
const ENOUGH = 1_500_000;

/** The largest part that fits with what is waiting. */
export const LARGEST_STEP = 1_500_000;

/** Asks for every part at once: for what is known to be small, and must be whole or not at all. */
export function inOneGo(steps: Steps): void {
  while (steps.next().done !== true);
}

/** Sends parts as soon as enough of them wait; the last ones are left to the next sync. */
export async function inParts(
  context: Excel.RequestContext,
  steps: Steps,
  onRows: (rows: number) => void = () => undefined,
): Promise<void> {
  let waiting = 0;
  let rows = 0;
  for (const step of steps) {
    waiting += step.bytes;
    rows += step.rows;
    if (waiting < ENOUGH) continue;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is as large as a request may be
    await context.sync();
    waiting = 0;
    onRows(rows);
  }
}
