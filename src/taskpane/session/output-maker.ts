import type { FileFacts } from "../../engine/outputs";
import { outputsPaneTexts, say } from "../../texts";
import { choicesOf } from "../state/output-choices";
import { afterOutput, nothingMade, type MakingOutcome, type OutputKind } from "../state/outputs-state";
import { createStoreOf } from "../state/store";
import type {
  ChangesMade,
  Drafts,
  InDocuments,
  Made,
  MakeOrder,
  OpenDataMade,
  SheetOrder,
  SheetPreview,
} from "./making/orders";
import { inTurn } from "./in-turn";
import type { Session } from "./session";

/** Puts text where the user can take it: on the clipboard, or selected under the eyes. */
export type CopyText = () => Promise<"copied" | "selected">;

/** An order but for the language: that is the reader's. */
type Order = MakeOrder extends infer O ? (O extends MakeOrder ? Omit<O, "lang"> : never) : never;

/**
 * What is made of the dossier once it is checked, for the pane as for the ribbon: the worker makes it, Excel, the
 * clipboard or a file receives it, and the store is told what came of it.
 */
export class OutputMaker {
  readonly store = createStoreOf(nothingMade, afterOutput);

  private readonly inTurn = inTurn();

  constructor(private readonly session: Session) {}

  private get around() {
    return this.session.around;
  }

  private get state() {
    return this.around.store.get();
  }

  /** What can be made now, and which of our sheets the workbook holds. */
  async look(): Promise<void> {
    try {
      const { excel } = this.around;
      this.store.tell({ kind: "own-sheets", own: await excel.ownSheets() });
      this.store.tell({ kind: "kept", kept: await excel.keptBySheet("control-sheet") });
      if (this.state.result === null) return;
      const outline = await this.ask({ make: "outline" });
      if (outline) this.store.tell({ kind: "outlined", outline });
    } catch {
      // Looking again is tried at the next check; what cannot be done is said when it is asked for.
    }
  }

  preview(sheet: SheetOrder): Promise<SheetPreview | null> {
    return this.ask({ make: "preview", sheet });
  }

  drafts(): Promise<Drafts | null> {
    return this.ask({ make: "drafts", options: this.choices.drafts });
  }

  /** What is to be corrected in documents, for whoever holds them. */
  inDocuments(): Promise<InDocuments | null> {
    return this.ask({ make: "in-documents" });
  }

  openData(): Promise<OpenDataMade | null> {
    return this.ask({ make: "open-data", facts: this.choices.facts });
  }

  /** What changed since the check that the control sheet kept, or since the workbook that the user chose. */
  changes(): Promise<ChangesMade | null> {
    const { earlier, kept } = this.store.get();
    return this.ask({
      make: "changes",
      earlier: earlier ? { kind: "file", ...earlier } : { kind: "kept", kept },
    });
  }

  private get choices() {
    return choicesOf(this.state.remembered.outputs);
  }

  /** The order for a sheet, with what the user chose. */
  orderOf(kind: SheetOrder["kind"]): SheetOrder {
    switch (kind) {
      case "mail-merge":
        return { kind, shares: this.choices.shares };
      case "control-sheet":
        return { kind, files: this.files(), kept: null };
      default:
        return { kind };
    }
  }

  /** The same, with what the workbook keeps of the last control sheet: the next one says what changed since. */
  private async orderToWrite(kind: SheetOrder["kind"]): Promise<SheetOrder> {
    const order = this.orderOf(kind);
    if (order.kind !== "control-sheet") return order;
    return { ...order, kept: await this.around.excel.keptBySheet(order.kind) };
  }

  private files(): readonly FileFacts[] {
    return this.state.documents.flatMap(({ file, reading }) =>
      reading.kind === "read" && reading.facts ? [{ file, ...reading.facts }] : [],
    );
  }

  /** Writes a sheet of ours, filled anew where it stands already. What came of it. */
  write(kind: SheetOrder["kind"]): Promise<MakingOutcome> {
    return this.act(kind, async () => {
      const { excel } = this.around;
      const made = await this.ask({ make: "sheet", sheet: await this.orderToWrite(kind) });
      if (!made?.plan) return { kind: "failed", because: this.say(made ? "codes-needs" : "not-checked") };
      const { sheet, rewritten, otherTitle, leftAsIs, pushed } = await excel.writeSheet(
        made.plan,
        (done, all) => this.store.tell({ kind: "progress", share: all === 0 ? 1 : done / all }),
      );
      this.store.tell({ kind: "own-sheets", own: { ...this.store.get().own, [kind]: sheet } });
      if (kind === "control-sheet") this.store.tell({ kind: "kept", kept: made.plan.keeps ?? null });
      const ownTitle = otherTitle ? made.plan.title : null;
      return { kind: "written", sheet, rewritten, ownTitle, leftAsIs, pushed };
    });
  }

  /** Copies what `copy` holds once the dossier is up to date. */
  copy(kind: OutputKind, copy: CopyText): Promise<MakingOutcome> {
    return this.act(kind, async () => ({ kind: await copy() }));
  }

  /** Saves a file, made once the dossier is up to date. */
  save(kind: OutputKind, save: () => Promise<string | null>): Promise<MakingOutcome> {
    return this.act(kind, async () => {
      const file = await save();
      return file === null ? { kind: "failed", because: this.say("not-checked") } : { kind: "saved", file };
    });
  }

  /** One thing at a time: two that write one sheet would take each other's for half made. */
  private act(kind: OutputKind, make: () => Promise<MakingOutcome>): Promise<MakingOutcome> {
    return this.inTurn(async () => {
      this.store.tell({ kind: "making", output: kind });
      const outcome = await this.outcomeOf(make);
      this.store.tell({ kind: "made", output: kind, outcome });
      return outcome;
    });
  }

  /** Nothing is made of a sheet that has changed since it was checked: it is checked first. */
  private async outcomeOf(make: () => Promise<MakingOutcome>): Promise<MakingOutcome> {
    try {
      if ((this.state.result === null || this.state.stale) && !(await this.session.check())) {
        const { work } = this.state;
        return { kind: "failed", because: work.kind === "failed" ? work.because : this.say("not-checked") };
      }
      return await make();
    } catch (error) {
      return { kind: "failed", because: this.around.excel.problem(error, this.state.lang) };
    }
  }

  /** Asks the worker; one that was ended since the check is given the dossier again first. */
  private async ask<O extends Order>(order: O): Promise<Made[O["make"]] | null> {
    const { bench } = this.around;
    const whole = { ...order, lang: this.state.lang } as MakeOrder & { readonly make: O["make"] };
    const made = await bench.make(whole);
    if (made !== null || !(await this.session.check())) return made;
    return bench.make(whole);
  }

  private say(key: "codes-needs" | "not-checked"): string {
    return say(outputsPaneTexts[key], this.state.lang);
  }
}

const makers = new WeakMap<Session, OutputMaker>();

/** The maker of a session, always the same: what was made is still told when the tab is opened again. */
export function outputMaker(session: Session): OutputMaker {
  const known = makers.get(session) ?? new OutputMaker(session);
  makers.set(session, known);
  return known;
}
