import { inTurn } from "./in-turn";
import type { Surroundings } from "./session";

/** The marks of the findings in the sheets: laid or taken away one time after the other, as it was wished last. */
export class Marks {
  /** The findings that are marked, as text; null where that is not known. */
  private laid: string | null = null;
  /** Whether marks stand, as far as Excel told. */
  private stand = false;
  private wishes = 0;
  private readonly inTurn = inTurn();

  constructor(private readonly around: Surroundings) {}

  /** Whether the findings of the last check are those that are marked. */
  get areCurrent(): boolean {
    return this.laid === this.findings();
  }

  /** Looks whether marks stand: they are saved with the workbook, and laid without the pane too. */
  async look(): Promise<void> {
    const stand = await this.around.excel.isMarked();
    if (this.wishes > 0) return;
    this.stand = stand;
    this.tell(stand);
  }

  /** Lays marks in place of those that stand, or takes them away. */
  wish(on: boolean): Promise<void> {
    const wish = ++this.wishes;
    const isLast = (): boolean => wish === this.wishes;
    this.tell(on);
    return this.inTurn(async () => {
      if (isLast()) await this.lay(on, isLast);
    });
  }

  private async lay(on: boolean, isLast: () => boolean): Promise<void> {
    const { store, excel } = this.around;
    const { result, remembered, lang } = store.get();
    if (on && !result) return;
    this.laid = null;
    try {
      if (!on || !result) await excel.clearHighlights();
      else {
        const findings = this.findings();
        const said = await excel.highlight(result.report.findings, { notes: remembered.notes, lang });
        this.laid = findings;
        if (said !== null && isLast()) store.tell({ kind: "notice", notice: said });
      }
      this.stand = on;
    } catch (error) {
      if (!isLast()) return;
      this.tell(this.stand);
      store.tell({ kind: "notice", notice: { tone: "bad", text: excel.problem(error, lang) } });
    }
  }

  private findings(): string {
    return JSON.stringify(this.around.store.get().result?.report.findings);
  }

  private tell(on: boolean): void {
    this.around.store.tell({ kind: "highlighted", on });
  }
}
