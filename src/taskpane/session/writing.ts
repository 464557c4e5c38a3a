import { paneTexts, say, type Lang } from "../../texts";
import type { Interrupted } from "../state/pane-state";
import type { ExplainedEdit, SheetRange, WriteOutcome } from "./excel-port";
import { inTurn } from "./in-turn";
import type { Surroundings } from "./session";

/** A writing whose outcome is not known, or that was taken back. */
interface Open {
  readonly cells: readonly SheetRange[];
  readonly undoing: boolean;
  /** Asks Excel what became of it; null once it is known that nothing of it stands. */
  readonly settle: ((lang: Lang) => Promise<WriteOutcome>) | null;
  /** Does it all again. */
  readonly again: () => Promise<void>;
}

/** How long to wait before asking again what became of a writing, in milliseconds, each time longer. */
const PATIENCE = [1500, 3000, 6000, 12_000, 30_000] as const;

/**
 * What the pane writes in the workbook, and takes back: all or none. Where the connection is lost meanwhile, it asks again
 * until Excel answers, then says what stands; until then nothing else is written.
 */
export class Writing {
  private undo: ((lang: Lang) => Promise<WriteOutcome>) | null = null;
  private corrected: readonly SheetRange[] = [];
  private open: Open | null = null;
  private tries = 0;
  /** One writing at a time: each stands on what the one before came to. */
  private readonly inTurn = inTurn();
  /** The check that follows a writing, which holds up no other. */
  private followed: Promise<unknown> = Promise.resolve();
  private giveUpLooking: () => void = () => undefined;

  constructor(
    private readonly around: Surroundings,
    /** Checks again once cells have changed. */
    private readonly recheck: () => Promise<unknown>,
  ) {}

  private async next(act: () => Promise<void>): Promise<void> {
    await this.inTurn(act);
    await this.followed;
  }

  async apply(edits: readonly ExplainedEdit[]): Promise<void> {
    const cells = edits.map(({ sheet, address }) => ({ sheet, address }));
    await this.write(cells, false, (lang) => this.around.excel.apply(edits, lang));
  }

  /** Takes back what was written last, unless something else came meanwhile. */
  async undoLast(): Promise<void> {
    const { undo, corrected } = this;
    if (undo) await this.write(corrected, true, undo, () => this.undo === undo);
  }

  /** Asks Excel what became of a writing that was interrupted. */
  look(): Promise<void> {
    return this.next(() => this.lookNow());
  }

  private async lookNow(): Promise<void> {
    const { open } = this;
    if (!open?.settle) return;
    this.giveUpLooking();
    this.tell(open, "looking");
    await this.outcome(open, open.settle);
  }

  /** Does again what was interrupted and taken back. */
  async again(): Promise<void> {
    const { open } = this;
    if (!open || open.settle) return;
    this.forgetInterrupted();
    await open.again();
  }

  /** What was taken back stays so. */
  forgetInterrupted(): void {
    this.open = null;
    this.around.store.tell({ kind: "interrupted", interrupted: null });
  }

  private write(
    cells: readonly SheetRange[],
    undoing: boolean,
    act: (lang: Lang) => Promise<WriteOutcome>,
    stillWanted: () => boolean = () => true,
  ): Promise<void> {
    return this.next(async () => {
      if (!stillWanted()) return;
      await this.lookNow();
      if (this.open?.settle) return;
      this.tries = 0;
      this.forgetInterrupted();
      await this.outcome({ cells, undoing, settle: null, again: () => this.write(cells, undoing, act) }, act);
    });
  }

  private async outcome(open: Open, act: (lang: Lang) => Promise<WriteOutcome>): Promise<void> {
    const { store, excel, later } = this.around;
    const { lang } = store.get();
    const wasInDoubt = open.settle !== null;
    try {
      const outcome = await act(lang);
      switch (outcome.kind) {
        case "written": {
          const { cells, journal, undo } = outcome;
          this.open = null;
          this.undo = open.undoing ? null : undo;
          this.corrected = open.cells;
          store.tell({ kind: "written", cells, journal, undone: open.undoing });
          if (wasInDoubt) store.tell({ kind: "notice", notice: null });
          this.followed = this.recheck().then(() => {
            // Last: a check puts away what was said before it.
            if (wasInDoubt) this.notice("good", say(paneTexts["interrupted-whole"], lang));
          });
          return;
        }
        case "refused":
          if (!wasInDoubt) return this.notice("bad", outcome.because.join(" "));
          this.open = { ...open, settle: null };
          this.tell(this.open, outcome.restored === true ? "restored" : "unchanged");
          store.tell({ kind: "notice", notice: null });
          this.followed = this.recheck();
          return;
        case "in-doubt": {
          this.open = { ...open, settle: outcome.settle };
          this.tell(this.open, "unknown");
          if (!wasInDoubt) this.notice("bad", outcome.because);
          const delay = PATIENCE[Math.min(this.tries++, PATIENCE.length - 1)] ?? 0;
          this.giveUpLooking = later(delay, () => void this.look());
          return;
        }
      }
    } catch (error) {
      if (wasInDoubt) this.tell(open, "unknown");
      this.notice("bad", excel.problem(error, lang));
    }
  }

  private tell({ cells, undoing }: Open, stage: Interrupted["stage"]): void {
    this.around.store.tell({ kind: "interrupted", interrupted: { stage, cells, undoing } });
  }

  private notice(tone: "good" | "bad", text: string): void {
    this.around.store.tell({ kind: "notice", notice: { tone, text } });
  }
}
