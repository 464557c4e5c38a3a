import { textOf, type Grid } from "../../grid";
import type { AmountReading, RetainedMark } from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";
import { readAmountText } from "./amount-cell";
import { BesideTotals } from "./beside-totals";
import type { Columns } from "./columns";
import type { HeadingEvent, RowEvent, TotalEvent } from "./events";
import { GroupNames } from "./group-names";
import type { Header } from "./header";
import type { Role } from "./header-words";
import { isSideFigure, isTerritoryHeading, readHeading, sameText, sectionMark } from "./heading-text";
import { append, finished, sameGroup, unfinished, type Draft, type GrowingLabel } from "./line-draft";
import { readMark, readOpinion } from "./mark";
import { powerStated } from "./scale";
import { TableCells, type RowCell, type RowsOptions } from "./table-cells";
import { isPartOfTotal, readTotalLabel, splitLabelled, type TotalLabel } from "./total-label";

/** What the rows of a sheet say, in order. `headers` holds one header at least; the first may have no row (none was found). */
export function readRows(grid: Grid, headers: readonly Header[], options: RowsOptions): readonly RowEvent[] {
  const [first] = headers;
  if (!first) return [];
  const reader = new RowReader(new TableCells(grid, first.columns, options), options);
  const headerRows = new Map<number, Header>();
  for (const header of headers) for (const row of header.rows) headerRows.set(row, header);
  for (const row of grid.rows) {
    const header = headerRows.get(row);
    if (!header) reader.read(row);
    else if (row === header.rows[0]) reader.startTable(header);
  }
  return reader.events();
}

class RowReader {
  private readonly out: (RowEvent | { kind: "draft"; draft: Draft })[] = [];
  private lastDraft: Draft | null = null;
  private started = false;
  private groups: GroupNames | null = null;
  /** What the heading above the lines says became of them. */
  private section: RetainedMark | null = null;
  /** The place that the heading above the lines names. */
  private territory: string | null = null;
  private readonly beside: BesideTotals;
  private operation: GrowingLabel | null = null;
  private theme: GrowingLabel | null = null;

  constructor(
    private readonly table: TableCells,
    private readonly options: RowsOptions,
  ) {
    this.beside = new BesideTotals(table);
  }

  private get columns(): Columns {
    return this.table.columns;
  }

  events(): readonly RowEvent[] {
    this.out.push(...this.beside.close(null));
    return this.out.map((each) => (each.kind === "draft" ? finished(each.draft) : each));
  }

  startTable(header: Header): void {
    this.out.push(...this.beside.close(null));
    this.table.columns = header.columns;
    this.lastDraft = null;
    this.operation = null;
    this.theme = null;
    this.out.push({ kind: "break", why: "header", sheet: this.table.grid.snapshot.name });
  }

  read(row: number): void {
    const cells = this.table.row(row);
    if (cells.length === 0) return;
    if (cells.length <= 2 && !this.started) {
      for (const { text } of cells) this.table.power ||= powerStated(text, "title");
    }
    if (this.readTotal(row, cells)) return;
    const parts = this.columns.amountParts;
    const amountCell = cells.find((each) => parts.includes(each.cell.column));
    const reading = amountCell ? this.table.amountAt(row) : null;
    // A word in the amount's column, alone on its row, is a heading that happens to stand there.
    const amount = reading && (reading.kind !== "unreadable" || cells.length > 1) ? reading : null;
    const mark = this.markIn(cells);
    const others = cells.filter((each) => amount === null || !parts.includes(each.cell.column));
    if (amount !== null && mark === null && this.readSideFigure(others, amount)) return;
    if (amount === null && mark === null && this.readHeading(row, this.besideGroups(row, others))) return;
    if (this.readContinuation(row, others, amount, mark)) return;
    if (amount !== null && others.length === 0) {
      this.pushTotal(amount, null, null);
      return;
    }
    if (amount !== null && mark === null && this.readHeadingWithTotal(row, others, amount)) return;
    this.readLine(row, cells, amount);
  }

  private markIn(cells: readonly RowCell[]): string | null {
    const own = cells.find((each) => each.role === "retained");
    // A text alone on its row that is no mark is a heading that happens to stand in that column.
    return own && (cells.length > 1 || readMark(own.text) !== null) ? own.text : null;
  }

  /** Whether the table says what themes come to, under one that grants: it names nobody to receive anything. */
  private isRecapitulation(): boolean {
    const names = (["beneficiary", "description", "operation"] as const).some((role) =>
      this.columns.has(role),
    );
    return this.started && this.columns.has("theme") && !names;
  }

  private groupNames(): GroupNames {
    return (this.groups ??= new GroupNames(this.table));
  }

  private pushTotal(amount: AmountReading, label: string | null, read: TotalLabel | null): void {
    this.out.push(...this.beside.close(null));
    this.lastDraft = null;
    this.section = null;
    this.territory = null;
    const event: TotalEvent = {
      kind: "total",
      total: { ...amount, label },
      claims: read?.claims ?? (this.isRecapitulation() ? "grand" : null),
      names: read?.names ?? null,
    };
    this.out.push(event);
  }

  /** A row whose text is a total's label. */
  private readTotal(row: number, cells: readonly RowCell[]): boolean {
    const amountColumn = this.columns.of("amount");
    for (const each of cells) {
      if (each.cell.column === amountColumn && each.cell.value.kind !== "text") continue;
      const ofLine = (other: RowCell) => other.role === "beneficiary" || other.role === "description";
      if (each.role === "comment" && cells.some(ofLine)) continue;
      const label = readTotalLabel(each.text);
      const glued = label === null || each.cell.column === amountColumn ? splitLabelled(each.text) : null;
      const read = label ?? (glued && readTotalLabel(glued.label));
      if (!read) continue;
      const texts = cells.filter(
        (other) =>
          other !== each &&
          other.role !== undefined &&
          other.role !== "amount" &&
          other.cell.value.kind === "text",
      );
      // « Total énergies », a beneficiary, stands on a full row.
      if (
        each.role === "beneficiary" &&
        read.names !== null &&
        texts.some((other) => other.role !== "operation")
      )
        continue;
      if (this.isNamedLikeTotal(row, each, read)) continue;
      const full = texts.filter((other) => other.role !== "operation" && other.role !== "theme").length;
      if (full >= 2 || texts.some((other) => other.role === "retained" && readMark(other.text) !== null))
        continue;
      const title = cells.find((other) => other !== each && other.role === "operation");
      if (this.options.pasted && title) this.growOperation(title.text);
      const direct = this.table.amountAt(row);
      if (direct.kind !== "none" && each.cell.column !== amountColumn)
        this.pushTotal(direct, each.text, read);
      else this.pushTotal(this.totalBeside(row, each, cells), glued?.label ?? each.text, read);
      return true;
    }
    return false;
  }

  /**
   * Whether « Total Énergies » in the beneficiaries' column receives a grant: it names nothing that the sheet groups
   * lines by, and its amount is no sum of the lines above.
   */
  private isNamedLikeTotal(row: number, { role, text }: RowCell, { claims, names }: TotalLabel): boolean {
    if (role !== "beneficiary" || names === null || claims !== null || this.options.pasted) return false;
    if (/^s|[:\d]/.test(fold(text)) || this.groupNames().includes(names)) return false;
    const amount = this.table.amountAt(row);
    if (amount.kind !== "amount" || amount.amount.isZero) return false;
    let sum = Amount.zero;
    for (let i = this.out.length - 1; i >= 0; i--) {
      const event = this.out[i];
      if (event?.kind === "draft" && event.draft.retained.kind !== "no") {
        sum = sum.plus(event.draft.amount.amount);
        if (sum.equals(amount.amount) && this.out[i - 1]?.kind !== "draft") return false;
      }
    }
    return !sum.equals(amount.amount);
  }

  /** A total's amount that does not stand in the amount column: in its label's own cell, or alone further right. */
  private totalBeside(row: number, label: RowCell, cells: readonly RowCell[]): AmountReading {
    const glued = splitLabelled(label.text);
    if (glued) return { ...readAmountText(glued.amount, this.table.place(row, label.cell.column)) };
    const candidates = cells
      .filter((each) => each !== label)
      .map((each) => this.table.amountIn(row, each.cell.column))
      .filter((reading) => reading.kind === "amount");
    const [only] = candidates;
    return candidates.length === 1 && only ? only : this.table.amountAt(row);
  }

  /** A row's texts but the theme merged down from it, where what is left is the heading of an operation. */
  private besideGroups(row: number, cells: readonly RowCell[]): readonly RowCell[] {
    const rest = cells.filter(({ role, cell }) => {
      const merge = role === "theme" ? this.table.grid.mergeAt(row, cell.column) : undefined;
      return !merge || merge.bottom === merge.top;
    });
    const [only] = rest;
    const heading =
      only && (this.table.isWide(row, only.cell.column) || readHeading(only.text).claims === "operation");
    return rest.length === 1 && heading ? rest : cells;
  }

  /** A text alone on its row: a group's heading, or the rest of the line above. */
  private readHeading(row: number, cells: readonly RowCell[]): boolean {
    const texts = cells.filter((each) => each.cell.value.kind === "text");
    const [only] = texts;
    if (!only || texts.length > 1) return false;
    const { text, role } = only;
    const heading = readHeading(text);
    const wide = this.table.isWide(row, only.cell.column);
    const claims = heading.claims !== null || heading.numbering !== "";
    const firstColumn = this.columns.entries[0]?.[0] ?? 0;
    const ofLines =
      role === "description" || role === "comment" || role === "beneficiary" || role === "territory";
    if (!wide && !claims && ofLines && this.lastDraft !== null && only.cell.column > firstColumn)
      return false;
    if (
      !wide &&
      ofLines &&
      this.lastDraft !== null &&
      role !== "beneficiary" &&
      only.cell.column > firstColumn
    )
      return false;
    if (!wide && ofLines && this.lastDraft !== null && startsLower(text)) return false;
    if (
      this.options.pasted &&
      role === "operation" &&
      heading.claims === null &&
      heading.numbering === "" &&
      this.lastDraft
    ) {
      return false;
    }
    if (!wide && !claims && role === "beneficiary" && only.cell.column > firstColumn) return false;
    if (isPartOfTotal(text)) return false;
    if (this.options.pasted && this.repeatsTitle(text)) return true;
    const waits =
      this.lastDraft !== null && this.lastDraft.amount.kind === "none" && this.lastDraft.amount.text === "";
    if (this.options.pasted && waits && heading.claims === null) return false;
    if (this.readSection(row, only)) return true;
    const code = cells.find((each) => each.role === "code");
    const style = `${this.options.pasted ? "pasted" : ""}${heading.claims ?? ""}/${heading.numbering}/${wide ? "wide" : ""}`;
    this.pushHeading({
      kind: "heading",
      text,
      at: this.table.place(row, only.cell.column),
      claims: heading.claims,
      look: style,
      total: null,
      code: code ? { value: code.text, at: this.table.place(row, code.cell.column) } : null,
    });
    return true;
  }

  /** A heading that says where the lines under it are, inside an operation, or what became of them: it parts nothing. */
  private readSection(row: number, { cell, text }: RowCell): boolean {
    const mark = sectionMark(text);
    if (mark !== null && !this.columns.has("retained")) {
      this.lastDraft = null;
      this.section = mark === "no" ? { kind: "no", text, at: this.table.place(row, cell.column) } : null;
      return true;
    }
    if (!isTerritoryHeading(text) || this.columns.has("territory") || !this.groupNames().hasOperations)
      return false;
    this.lastDraft = null;
    this.territory = text;
    return true;
  }

  /** An operation's title printed again at the top of a page, over one line or several. */
  private repeatsTitle(text: string): boolean {
    if (!this.operation) return false;
    const whole = fold(this.operation.text);
    const part = fold(text);
    return (
      whole.startsWith(part) ||
      (part.length > 8 && whole.includes(part)) ||
      (part.length > 3 && whole.endsWith(part))
    );
  }

  private pushHeading(event: HeadingEvent): void {
    this.section = null;
    this.territory = null;
    this.out.push(...this.beside.close(null));
    this.lastDraft = null;
    this.operation = null;
    this.out.push(event);
  }

  /** An amount that is about the money at hand, not granted to anybody. */
  private readSideFigure(cells: readonly RowCell[], amount: AmountReading): boolean {
    const texts = cells.filter((each) => each.cell.value.kind === "text");
    const [only] = texts;
    if (!only || texts.length > 1 || !isSideFigure(only.text)) return false;
    this.out.push({ kind: "unread", at: amount.at, text: `${only.text} ${amount.text}` });
    return true;
  }

  /** « Opération 1 : … » with an amount and nobody to receive it. */
  private readHeadingWithTotal(row: number, cells: readonly RowCell[], amount: AmountReading): boolean {
    const texts = cells.filter((each) => each.cell.value.kind === "text");
    const [only] = texts;
    if (!only || texts.length > 1 || !this.columns.has("beneficiary")) return false;
    if (only.role === "beneficiary" && !this.table.isWide(row, only.cell.column)) {
      const heading = readHeading(only.text);
      if (heading.claims === null) return false;
    }
    if (only.role === "description" || only.role === "comment" || only.role === "territory") return false;
    const heading = readHeading(only.text);
    this.pushHeading({
      kind: "heading",
      text: only.text,
      at: this.table.place(row, only.cell.column),
      claims: heading.claims,
      look: `${heading.claims ?? ""}/${heading.numbering}/${this.table.isWide(row, only.cell.column) ? "wide" : ""}`,
      total: { ...amount, label: null },
      code: null,
    });
    return true;
  }

  /** A row that goes on with the line above: a paragraph split over rows, an amount on the last of them. */
  private readContinuation(
    row: number,
    cells: readonly RowCell[],
    amount: AmountReading | null,
    mark: string | null,
  ): boolean {
    const draft = this.lastDraft;
    if (!draft || mark !== null) return false;
    if (amount === null && this.sharesAmount(row, draft, cells)) return true;
    const texts = cells.filter((each) => each.cell.value.kind === "text");
    const roles = new Set(texts.map((each) => each.role));
    const waits = draft.amount.kind === "none" && draft.amount.text === "";
    if (amount !== null && !(waits && (draft.retained.kind !== "absent" || !this.columns.has("retained"))))
      return false;
    if (amount !== null && texts.length === 0 && this.closesLines(draft, amount)) return false;
    if (amount !== null && roles.has("beneficiary") && roles.has("territory")) return false;
    if (amount !== null && !this.options.pasted && roles.has("beneficiary")) return false;
    const merged = cells.some((each) => this.table.isWide(row, each.cell.column));
    if (merged) return false;
    const beneficiary = texts.find((each) => each.role === "beneficiary");
    if (amount === null) {
      if (texts.length === 0) return false;
      const operation = texts.find((each) => each.role === "operation" || each.role === "theme");
      if (operation && !this.options.pasted) return false;
      if (beneficiary && !this.options.pasted) {
        const newLine =
          !startsLower(beneficiary.text) && (roles.has("territory") || roles.size === 1 || !waits);
        if (newLine || roles.has("territory")) return false;
      }
      // A territory and a beneficiary both new: another line, whose amount is missing.
      if (roles.has("territory") && roles.has("beneficiary") && this.options.pasted && !waits) return false;
    }
    for (const each of texts) {
      if (each.role === undefined && !this.options.pasted) continue;
      if (each.role === "operation") {
        this.growOperation(each.text);
        continue;
      }
      const unplaced = each.role === "description" || !this.columns.has("description");
      if (this.options.pasted && amount === null && texts.length === 1 && unplaced)
        this.attachLone(row, draft, each);
      else append(draft.texts, each.role ?? "description", each.text);
    }
    if (amount !== null) draft.amount = amount;
    return true;
  }

  /** Another beneficiary beside an amount merged down from the line above: one grant to both. */
  private sharesAmount(row: number, draft: Draft, cells: readonly RowCell[]): boolean {
    const column = this.columns.of("amount");
    const merge = column === undefined ? undefined : this.table.grid.mergeAt(row, column);
    const texts = cells.filter((each) => each.cell.value.kind === "text");
    if (!merge || merge.top !== draft.row || texts.length === 0) return false;
    if (texts.some((each) => each.role === "operation" || each.role === "theme")) return false;
    for (const each of texts) if (each.role !== undefined) append(draft.texts, each.role, each.text);
    return true;
  }

  /**
   * Whether an amount alone under a line that has none is the total of the lines above rather than that line's: it is
   * their sum, or the line is rejected and expects nothing.
   */
  private closesLines(draft: Draft, amount: AmountReading): boolean {
    if (amount.kind !== "amount" || amount.amount.isZero) return false;
    const above: Amount[] = [];
    for (let i = this.out.length - 1; i >= 0; i--) {
      const event = this.out[i];
      if (event?.kind === "unread") continue;
      if (event?.kind !== "draft" || !sameGroup(event.draft, draft)) break;
      if (event.draft.retained.kind !== "no") above.push(event.draft.amount.amount);
    }
    const sum = Amount.sum(above);
    if (!sum.isZero && sum.equals(amount.amount)) return true;
    return draft.retained.kind === "no" && !this.options.pasted;
  }

  /** A printed line that holds one text, its column lost: what it goes on with is told by what is not finished yet. */
  private attachLone(row: number, draft: Draft, { cell, text }: RowCell): void {
    if (this.repeatsTitle(text)) return;
    const role = unfinished(draft.texts);
    if (role !== null) append(draft.texts, role, text);
    else if (this.columns.has("description")) append(draft.texts, "description", text);
    else if (draft.operation?.row === draft.row) this.growOperation(text);
    else this.out.push({ kind: "unread", at: this.table.place(row, cell.column), text });
  }

  /** In pasted text an operation's title goes on in the first column of the lines below. */
  private growOperation(text: string): void {
    if (this.operation) this.operation.text = `${this.operation.text} ${text}`;
  }

  private readLine(row: number, cells: readonly RowCell[], amount: AmountReading | null): void {
    const texts = new Map<Role, string[]>();
    for (const [column, role] of this.columns.entries) {
      if (
        role === "amount" ||
        role === "operation" ||
        role === "theme" ||
        role === "code" ||
        role === "retained"
      )
        continue;
      const shown = this.table.grid.shown(row, column);
      const text = textOf(shown).trim();
      if (text !== "" && !this.table.spansTable(row, column)) append(texts, role, text);
    }
    if (this.territory !== null && !texts.has("territory")) append(texts, "territory", this.territory);
    const named = texts.has("beneficiary") || texts.has("description") || texts.has("territory");
    const theme = cells.find((each) => each.role === "theme");
    if (this.isRecapitulation() && theme && amount) {
      this.out.push({ kind: "recap", text: theme.text, total: { ...amount, label: null } });
      return;
    }
    if (!named) {
      const operation = cells.find((each) => each.role === "operation");
      if (!(operation && amount)) {
        const first = cells[0];
        if (first) {
          this.out.push({
            kind: "unread",
            at: this.table.place(row, first.cell.column),
            text: cells.map((each) => each.text).join(" "),
          });
        }
        return;
      }
    }
    const first =
      cells.find((each) => each.role === "beneficiary" || each.role === "description") ?? cells[0];
    if (first && isPartOfTotal(first.text) && !texts.has("territory")) {
      this.out.push({
        kind: "unread",
        at: this.table.place(row, first.cell.column),
        text: cells.map((c) => c.text).join(" "),
      });
      return;
    }
    const amountColumn = this.columns.of("amount") ?? 0;
    const beneficiaryColumn = this.columns.of("beneficiary") ?? amountColumn;
    const codeColumn = this.columns.of("code");
    const code = codeColumn === undefined ? undefined : this.table.grid.shown(row, codeColumn);
    const draft: Draft = {
      row,
      operation: this.groupLabel("operation", row),
      theme: this.groupLabel("theme", row),
      texts,
      retained: this.retainedAt(row),
      at: this.table.place(row, amountColumn),
      beneficiaryAt: this.table.place(row, beneficiaryColumn),
      code:
        codeColumn !== undefined && textOf(code).trim() !== ""
          ? { value: textOf(code).trim(), at: this.table.place(code?.row ?? row, codeColumn) }
          : null,
      hidden: this.table.grid.isHidden(row),
      struck: cells.some(
        (each) => each.cell.struck === true && (each.role === "amount" || each.role === "beneficiary"),
      ),
      amount: amount ?? this.table.amountAt(row),
    };
    // Files listed apart as not selected, under no operation of their own, would make one that nobody votes.
    if (this.section?.kind === "no" && draft.amount.amount.isZero && draft.operation?.row !== row) {
      this.out.push({ kind: "unread", at: draft.at, text: cells.map((each) => each.text).join(" ") });
      return;
    }
    this.lastDraft = draft;
    this.started = true;
    this.out.push(...this.beside.close(draft));
    this.out.push({ kind: "draft", draft });
    this.out.push(...this.beside.note(draft));
  }

  private groupLabel(role: "operation" | "theme", row: number): GrowingLabel | null {
    const column = this.columns.of(role);
    if (column === undefined) return null;
    const shown = this.table.grid.shown(row, column);
    const own = this.table.grid.at(row, column);
    const text = textOf(shown).trim();
    const last = role === "operation" ? this.operation : this.theme;
    if (text === "" || readTotalLabel(text)) return last;
    if (role === "operation" && this.options.pasted && last && this.lastDraftOrLine()) {
      const heading = readHeading(text);
      if (heading.claims === null && heading.numbering === "") {
        this.growOperation(text);
        return this.operation;
      }
    }
    const at = this.table.place(shown?.row ?? own?.row ?? row, column);
    const label = last && sameText(last.text, text) ? last : { text, at, row };
    if (role === "operation") this.operation = label;
    else this.theme = label;
    return label;
  }

  private lastDraftOrLine(): boolean {
    return this.out.at(-1)?.kind === "draft";
  }

  private retainedAt(row: number): RetainedMark {
    const column = this.columns.of("retained");
    if (column === undefined) return this.section ?? { kind: "absent", text: "", at: null };
    const shown = this.table.grid.shown(row, column);
    const text = textOf(shown).trim();
    const at = this.table.place(row, column);
    if (text === "" || /^[-–—]$/.test(text)) return { kind: "absent", text, at };
    if (shown?.value.kind === "boolean") return { kind: shown.value.value ? "yes" : "no", text, at };
    return { kind: readOpinion(text) ?? "unreadable", text, at };
  }
}

function startsLower(text: string): boolean {
  return /^(?:\p{Ll}|[-–•&/(,;])/u.test(text);
}
