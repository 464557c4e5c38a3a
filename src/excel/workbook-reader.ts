import type { WorkbookChange } from "./change";
import { readHeld, type HeldWorkbook } from "./held-workbook";
import type { ReadingOptions } from "./read-blocks";
import { readingOf, type WorkbookReading } from "./read-workbook";
import type * as Parts from "./reread";
import { Stale } from "./stale";

/** A reading of what changed since the one before. */
export interface Reread extends WorkbookReading {
  /** Whether the workbook holds what it held. */
  readonly same: boolean;
}

/**
 * Reads a workbook time and again. What is asked for is read whole; what follows a change reads what changed, so that a
 * large sheet is not loaded again at each keystroke. It must be told of every change, ours included.
 */
export class WorkbookReader {
  private held: HeldWorkbook | null = null;
  private stale = new Stale();
  /** One reading at a time: each stands on the one before. */
  private turn: Promise<unknown> = Promise.resolve();

  /** Notes what became out of date. */
  note(change: WorkbookChange): void {
    this.stale.note(change);
  }

  /** Reads everything, whatever events told. */
  async readWhole(options: ReadingOptions = {}): Promise<WorkbookReading> {
    return readingOf((await this.take(() => readHeld(options))).now);
  }

  /** Reads what changed since it was read last; everything the first time. */
  async readAgain(options: ReadingOptions = {}): Promise<Reread> {
    const part = await rereading();
    const { before, now } = await this.take((known, stale) =>
      known && part && !stale.all ? part.readAgain(known, stale, options) : readHeld(options),
    );
    return { ...readingOf(now), same: before !== null && part?.isSame(before, now) === true };
  }

  private take(read: (known: HeldWorkbook | null, stale: Stale) => Promise<HeldWorkbook>) {
    const taken = this.turn.then(() => this.takeNow(read));
    this.turn = taken.catch(() => undefined);
    return taken;
  }

  /** What changes while it is read is out of date in what was read; a reading that fails leaves what was known. */
  private async takeNow(read: (known: HeldWorkbook | null, stale: Stale) => Promise<HeldWorkbook>) {
    const { stale, held: before } = this;
    this.stale = new Stale();
    try {
      const now = await read(before, stale);
      this.held = now;
      return { before, now };
    } catch (error) {
      this.stale.join(stale);
      throw error;
    }
  }
}

type Rereading = Pick<typeof Parts, "readAgain" | "isSame">;

/** Fetched once something changed; null where it cannot be: then everything is read. */
function rereading(): Promise<Rereading | null> {
  return import(/* webpackChunkName: "reread" */ "./reread").catch(() => null);
}
