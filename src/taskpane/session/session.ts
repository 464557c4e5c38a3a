import { readByEvidence, type ReadingChoices } from "../../engine/model";
import type { NoAnnexReason } from "../../engine/reading/annex";
import type { CheckOrder } from "./bench-messages";
import { paneTexts, say, type Lang, type refusalTexts, type Text, type TextFill } from "../../texts";
import { accused } from "../state/blame";
import { findingsAt } from "../state/finding-at";
import type { SourceDocument } from "../state/pane-state";
import type { Store } from "../state/store";
import { Stopped, type Bench, type ReadDocument } from "./bench";
import type { DocumentStore } from "./document-store";
import type { ExcelPort, ExplainedEdit, Remembered, SheetRange, WorkbookSeen } from "./excel-port";
import { Marks } from "./marks";
import { Writing } from "./writing";

/** A file that the user dropped or chose. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What the session needs from the page, so that tests can give their own. */
export interface Surroundings {
  readonly store: Store;
  readonly excel: ExcelPort;
  readonly bench: Bench;
  readonly shelf: DocumentStore;
  /** "14:32" */
  readonly clock: () => string;
  readonly newId: () => string;
  /** Waits so many milliseconds, then does it; what it returns gives up. */
  readonly later: (delay: number, act: () => void) => () => void;
}

/** How long the sheet must be at rest before it is checked again, in milliseconds. */
const AT_REST = 900;

/** What the pane does, over the state: one object for the pane and for the ribbon. Every method tells the store what came of it. */
export class Session {
  private stopReading: AbortController | null = null;
  private giveUpRecheck: () => void = () => undefined;
  /** Documents on their way: a check waits for them. */
  private readonly beingRead = new Set<Promise<void>>();
  /** Each check has its turn: one that was overtaken says nothing. */
  private turn = 0;
  /** Whether the verdict is owed: each check owes it until it ends well, whatever cuts it short. */
  private owed = true;
  /** Whether the sheet changed since it began to be read. */
  private changed = false;
  /** What the pane has yet to hear of the workbook. */
  private unheard: (() => Promise<unknown>)[] = [];
  /** What is written in the user's sheets, and taken back. */
  readonly writing: Writing;
  readonly marks: Marks;

  /** The shelf that documents were put on before the workbook remembers it. */
  private newShelf: string | null = null;

  constructor(readonly around: Surroundings) {
    this.writing = new Writing(around, () => this.check());
    this.marks = new Marks(around);
  }

  private get state() {
    return this.around.store.get();
  }

  private say(text: Text, fill: TextFill = {}): string {
    return say(text, this.state.lang, fill);
  }

  /** Finds again what the workbook remembers, and begins to watch it. */
  async open(): Promise<void> {
    const { store, excel, bench } = this.around;
    await this.recallOnly();
    bench.prepare();
    this.unheard.push(
      () => excel.watch(() => this.sheetChanged()),
      () => excel.watchSelection((range) => this.selected(range)),
      () => this.marks.look(),
    );
    try {
      store.tell({ kind: "sheets-seen", sheets: [], active: await excel.activeSheet() });
    } catch (error) {
      this.complain(error);
    }
    await this.listen();
  }

  /** Begins to hear what is not heard yet; what Excel refuses is tried again by the next check. */
  private async listen(): Promise<void> {
    for (const begin of this.unheard.splice(0)) {
      try {
        await begin();
      } catch (error) {
        this.unheard.push(begin);
        this.complain(error);
      }
    }
  }

  /** Finds again what the workbook remembers, without watching it: for what is done once. A check waits for it. */
  async recallOnly(): Promise<void> {
    const recalling = this.recallAll().finally(() => this.beingRead.delete(recalling));
    this.beingRead.add(recalling);
    await recalling;
  }

  /** What cannot be recalled now is before anything is kept in its place. */
  private async recallAll(): Promise<void> {
    const { excel } = this.around;
    const before = this.state.remembered;
    try {
      await this.recallNow(() => excel.recall());
    } catch (error) {
      // What was chosen meanwhile joins what the workbook holds.
      const join = (chosen: Remembered) =>
        chosen === before ? excel.recall() : excel.remember({ ...chosen, shelf: null });
      this.unheard.push(() => this.recallNow(() => join(this.state.remembered)));
      this.complain(error);
    }
  }

  private async recallNow(recall: () => Promise<Remembered>): Promise<void> {
    const { store, shelf } = this.around;
    const remembered = await recall();
    store.tell({ kind: "recalled", remembered });
    if (remembered.shelf === null) return;
    for (const document of await shelf.take(remembered.shelf))
      if (this.state.documents.every(({ file }) => file !== document.file))
        store.tell({ kind: "document-added", document });
  }

  /** Reads the workbook, checks the dossier, and shows the outcome. A check under way is overtaken. */
  check(): Promise<boolean> {
    return this.run(false);
  }

  /** Checks again what changed: the whole sheet is not read at each keystroke, and what is the same is not checked. */
  private recheck(): Promise<boolean> {
    return this.run(true);
  }

  private async run(changes: boolean): Promise<boolean> {
    const { store, excel, bench, clock } = this.around;
    this.giveUpRecheck();
    const turn = ++this.turn;
    const wasOwed = this.owed || !changes;
    this.owed = true;
    const stopper = new AbortController();
    this.stopReading?.abort();
    this.stopReading = stopper;
    const overtaken = (): boolean => turn !== this.turn;
    const work = (step: "reading" | "typing" | "checking", share: number | null): void => {
      if (!overtaken()) store.tell({ kind: "working", work: { kind: "running", step, share } });
    };
    try {
      work("reading", null);
      // Before it is read: what changes meanwhile is heard.
      if (this.unheard.length > 0) await this.listen();
      this.changed = false;
      const seen = await excel.read({
        changes,
        onProgress: (done, all) => work("reading", all === 0 ? null : done / all),
        whileCellIsEdited: () => work("typing", null),
        signal: stopper.signal,
      });
      if (overtaken()) return false;
      store.tell({ kind: "sheets-seen", sheets: seen.sheets.map(({ name }) => name), active: seen.active });
      store.tell({ kind: "calculation-seen", awaits: seen.awaitsCalculation === true });
      if (!wasOwed && seen.same === true && this.beingRead.size === 0) {
        this.owed = false;
        store.tell({ kind: "unchanged" });
        return true;
      }
      // A document given a moment ago belongs to this check.
      while (this.beingRead.size > 0) await Promise.all(this.beingRead);
      if (overtaken()) return false;
      work("checking", null);
      const { documents } = this.state;
      const checked = await bench.check(seen.sheets, this.order(seen));
      if (overtaken()) return false;
      switch (checked.kind) {
        case "report":
          this.owed = false;
          store.tell({ kind: "checked", result: { ...checked, at: clock() } });
          // What was given meanwhile has no part in this verdict.
          if (this.changed || this.state.documents !== documents) store.tell({ kind: "sheet-changed" });
          // The same marks stay as they are: to lay them again would have Excel compute, and tell of it.
          if (this.state.highlighted && !(changes && this.marks.areCurrent)) await this.marks.wish(true);
          return true;
        case "several":
          store.tell({ kind: "working", work: { kind: "which-sheet", candidates: checked.candidates } });
          return false;
        case "none":
          store.tell({ kind: "working", work: this.noAnnex(checked.because, seen) });
          return false;
      }
    } catch (error) {
      if (!overtaken()) this.failed(error);
      return false;
    }
  }

  /** Has Excel compute what waits to be, then checks again. */
  async recalculate(): Promise<void> {
    try {
      await this.around.excel.recalculate();
      await this.check();
    } catch (error) {
      this.complain(error);
    }
  }

  private order(seen: WorkbookSeen): CheckOrder {
    const { documents, remembered, lang } = this.state;
    const { annexSheet, reading, mapping, waivers } = remembered;
    const read = documents.flatMap(({ reading, role }) =>
      reading.kind === "read" ? [{ text: reading.text, role }] : [],
    );
    const sheet = seen.sheets.some(({ name }) => name === annexSheet) ? annexSheet : null;
    const file = seen.file ?? this.say(paneTexts["this-workbook"]);
    return { file, documents: read, choices: { annexSheet: sheet, reading, mapping, waivers }, lang };
  }

  private noAnnex(because: NoAnnexReason, seen: WorkbookSeen) {
    const candidates = seen.sheets.map(({ name }) => name);
    if (because === "no-table" && candidates.length > 1) return { kind: "which-sheet", candidates } as const;
    const text =
      paneTexts[because === "empty" ? "no-content" : because === "no-such-sheet" ? "no-table" : because];
    return { kind: "failed", because: this.say(text) } as const;
  }

  private failed(error: unknown): void {
    if (error instanceof Stopped) {
      this.around.store.tell({ kind: "working", work: { kind: "idle" } });
      return;
    }
    const because = this.around.excel.problem(error, this.state.lang);
    this.around.store.tell({ kind: "working", work: { kind: "failed", because } });
  }

  private complain(error: unknown): void {
    this.notice("bad", this.around.excel.problem(error, this.state.lang));
  }

  private notice(tone: "good" | "neutral" | "bad", text: string): void {
    this.around.store.tell({ kind: "notice", notice: { tone, text } });
  }

  /** Ends the check under way; what was known before stays. */
  stop(): void {
    const { store, bench } = this.around;
    this.turn += 1;
    this.stopReading?.abort();
    bench.stop();
    store.tell({ kind: "working", work: { kind: "idle" } });
    this.notice("neutral", this.say(paneTexts[this.state.result === null ? "stopped-first" : "stopped"]));
  }

  private sheetChanged(): void {
    const { store, later } = this.around;
    this.changed = true;
    store.tell({ kind: "sheet-changed" });
    this.giveUpRecheck();
    if (this.state.result === null || !this.state.remembered.live) return;
    this.giveUpRecheck = later(AT_REST, () => void this.recheck());
  }

  /** Reads files into the dossier, one after the other, then checks again where there was a result. */
  async addFiles(files: readonly GivenFile[]): Promise<void> {
    for (const file of files) {
      const { bench } = this.around;
      await this.add(file.name, async () => bench.read(await file.bytes(), file.name));
    }
    await this.sourcesChanged();
  }

  async addText(text: string, file: string): Promise<void> {
    await this.add(file, () => this.around.bench.readText(text, file));
    await this.sourcesChanged();
  }

  private async add(file: string, read: () => Promise<ReadDocument>): Promise<void> {
    const { store, newId } = this.around;
    const id = newId();
    // The same file given again takes the place of the first.
    const known = this.state.documents.find((document) => document.file === file);
    if (known) store.tell({ kind: "document-removed", id: known.id });
    const role = known?.role ?? null;
    store.tell({ kind: "document-added", document: { id, file, role, reading: { kind: "waiting" } } });
    const reading = this.readingOf(read).then((outcome) => {
      store.tell({ kind: "document-read", id, reading: outcome });
      this.beingRead.delete(reading);
    });
    this.beingRead.add(reading);
    await reading;
  }

  private async readingOf(read: () => Promise<ReadDocument>): Promise<SourceDocument["reading"]> {
    try {
      const outcome = await read();
      if (outcome.kind === "read") return outcome;
      return { kind: "refused", because: await this.refusal(outcome.because) };
    } catch (error) {
      if (error instanceof Stopped)
        return { kind: "refused", because: this.say(paneTexts["reading-stopped"]) };
      const reference = error instanceof Error ? error.name : typeof error;
      return { kind: "refused", because: await this.refusal("own-fault-reading", { reference }) };
    }
  }

  /** Most files are read: the words for the others are fetched when they are needed. */
  private async refusal(why: keyof typeof refusalTexts, fill: TextFill = {}): Promise<string> {
    const { refusalTexts } = await import(/* webpackChunkName: "refusals" */ "../../texts/refusals");
    return this.say(refusalTexts[why], fill);
  }

  async removeDocument(id: string): Promise<void> {
    this.around.store.tell({ kind: "document-removed", id });
    await this.sourcesChanged();
  }

  async setRole(id: string, role: SourceDocument["role"]): Promise<void> {
    this.around.store.tell({ kind: "document-role", id, role });
    await this.sourcesChanged();
  }

  private async sourcesChanged(): Promise<void> {
    if (this.unheard.length > 0) await this.listen();
    const { shelf, newId } = this.around;
    const name = this.state.remembered.shelf ?? (this.newShelf ??= newId());
    const documents = this.state.documents.filter(({ reading }) => reading.kind === "read");
    await shelf.put(name, documents);
    if (this.state.remembered.shelf === null && documents.length > 0) await this.remember({ shelf: name });
    await this.checkAnew();
  }

  /** Checks again where the dossier was checked, or is being checked, as it was. */
  private async checkAnew(): Promise<void> {
    const { result, work } = this.state;
    if (result !== null || work.kind === "running") await this.check();
  }

  /** Says which sheet is the annex; null lets the content tell. */
  async chooseSheet(annexSheet: string | null): Promise<void> {
    await this.remember({ annexSheet });
    await this.check();
  }

  /** Says how the annex's sheet is to be read. */
  async chooseReading(reading: ReadingChoices): Promise<void> {
    await this.remember({ reading });
    await this.check();
  }

  /** Charges an operation to a code; null lets the add-in find it. What else moves for it is said. */
  async assign(operation: string, code: string | null): Promise<void> {
    const { [operation]: _before, ...others } = this.state.remembered.mapping;
    const before = new Map(this.state.result?.report.mapping.map((one) => [one.operation, one.code]));
    await this.remember({ mapping: code === null ? others : { ...others, [operation]: code } });
    if (!(await this.check())) return;
    const moved = (this.state.result?.report.mapping ?? []).flatMap((one) => {
      const was = before.get(one.operation);
      if (one.operation === operation || was === undefined || was === one.code) return [];
      return [`${one.operation} (${was ?? "—"} → ${one.code ?? "—"})`];
    });
    if (moved.length === 0) return;
    const fill = { count: moved.length, list: moved.join(", ") };
    this.notice("bad", this.say(paneTexts["assigned-too"], fill));
  }

  /** Sets findings aside, all for one reason. */
  async setAside(keys: readonly string[], reason: string): Promise<void> {
    const added = Object.fromEntries(keys.map((key) => [key, reason]));
    await this.remember({ waivers: { ...this.state.remembered.waivers, ...added } });
    await this.check();
    const text = this.say(paneTexts["set-aside-done"], { count: keys.length });
    this.around.store.tell({ kind: "notice", notice: { tone: "good", text, takeBack: keys } });
  }

  async takeBack(keys: readonly string[]): Promise<void> {
    const { waivers } = this.state.remembered;
    const left = Object.entries(waivers).filter(([key]) => !keys.includes(key));
    await this.remember({ waivers: Object.fromEntries(left) });
    await this.check();
  }

  /** Unfolds a finding and brings it into view; its cell is selected in the sheet. */
  openFinding(key: string): void {
    const finding = this.state.result?.report.findings.find((one) => one.key === key);
    if (!finding) return;
    if (this.state.tab !== "check") this.around.store.tell({ kind: "tab-chosen", tab: "check" });
    this.around.store.tell({ kind: "finding-opened", key, asked: true });
    const place = accused(finding);
    if ("sheet" in place) void this.show(place);
  }

  /** The user selected cells in the sheet: the finding that stands there is shown, if any. */
  private selected(range: SheetRange): void {
    const { result, opened, tab, dialog } = this.state;
    if (result === null || tab !== "check" || dialog.kind !== "none") return;
    const [first, ...others] = findingsAt(range, result.report);
    if (!first || [first, ...others].some(({ key }) => key === opened?.key)) return;
    this.around.store.tell({ kind: "finding-opened", key: first.key, asked: true });
  }

  /** Keeps a choice in the workbook. What cannot be kept holds until the pane is closed, and that is said. */
  async remember(change: Partial<Remembered>): Promise<void> {
    const { store, excel } = this.around;
    store.tell({ kind: "remembered", change });
    const asked = this.state.remembered;
    try {
      const held = await excel.remember(asked);
      // What others kept meanwhile is taken over, unless more was chosen here since.
      if (this.state.remembered === asked) store.tell({ kind: "remembered", change: held });
    } catch (error) {
      this.notice("bad", `${this.say(paneTexts["not-remembered"])} ${excel.problem(error, this.state.lang)}`);
    }
  }

  /** Keeps one choice of how documents are made; null gives it up. */
  async rememberOutput(name: string, value: string | number | boolean | null): Promise<void> {
    const { [name]: _before, ...others } = this.state.remembered.outputs;
    await this.remember({ outputs: value === null ? others : { ...others, [name]: value } });
  }

  async changeLanguage(lang: Lang): Promise<void> {
    await this.remember({ lang });
    await this.checkAnew();
  }

  /** Forgets what the workbook keeps of the dossier, and every document kept; language, live check and notes stay. */
  async forget(): Promise<void> {
    const { shelf, store } = this.around;
    const name = this.state.remembered.shelf ?? this.newShelf;
    if (name !== null) await shelf.empty(name);
    await this.remember({
      annexSheet: null,
      reading: readByEvidence,
      mapping: {},
      waivers: {},
      shelf: null,
      outputs: {},
    });
    for (const { id } of this.state.documents) store.tell({ kind: "document-removed", id });
    await this.checkAnew();
    this.notice("neutral", this.say(paneTexts.forgotten));
  }

  async show(place: SheetRange): Promise<void> {
    try {
      this.notice("neutral", await this.around.excel.show(place, this.state.lang));
    } catch (error) {
      this.complain(error);
    }
  }

  /** Writes corrections, all or none; where the sheet changed since they were shown, only those that a new check proposes too. */
  async correct(edits: readonly ExplainedEdit[]): Promise<void> {
    this.around.store.tell({ kind: "dialog", dialog: { kind: "none" } });
    if (edits.length === 0) return;
    const { stale, result } = this.state;
    if (stale) {
      if (!(await this.check())) return;
      const { areStillProposed, notProposed } = await import(
        /* webpackChunkName: "writing" */ "./still-proposed"
      );
      if (!areStillProposed(edits, result?.report, this.state.result?.report))
        return this.notice("bad", this.say(notProposed));
    }
    await this.writing.apply(edits);
  }
}
