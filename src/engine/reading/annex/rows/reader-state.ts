import { groupBy } from "../../../lists";
import type { AmountReading, Place, RetainedMark, StatedTotal } from "../../../model";
import { fold } from "../../../wording";
import { BesideTotals } from "./beside-totals";
import type { Columns } from "../columns/columns";
import type { HeadingEvent, RowEvent, TotalEvent } from "./events";
import { GroupNames } from "./group-names";
import type { Header } from "../columns/header";
import { roleScores, saysAmount } from "../columns/header-words";
import { withShares, type CarriedSoFar, type ShareSoFar } from "./shares";
import { sumsStated, sumsStatedAlike, type SumsStated } from "./sums-above";
import { finished, type Draft, type GrowingLabel } from "./line-draft";
import type { RowCell, RowsOptions, TableCells } from "../columns/table-cells";
import type { Level, TotalLabel } from "../../../tables";
import { wordsUnderLines } from "./words-under-lines";

/** An event of the rows read; a line is a draft until the rows below can add nothing to it. */
export type EventSoFar =
  Exclude<RowEvent, { readonly kind: "line" }> | DraftEvent | ShareSoFar | CarriedSoFar;

/** A line that the rows below may go on with. */
interface DraftEvent {
  readonly kind: "draft";
  readonly draft: Draft;
}

/** What the rows above the one being read have come to. */
export class ReaderState {
  private readonly out: EventSoFar[] = [];
  private readonly over: TotalEvent[] = [];
  private readonly beside: BesideTotals;
  private groups: GroupNames | null = null;
  /** The line that the next row may go on with. */
  lastDraft: Draft | null = null;
  /** The labels of the operation and the theme being read. */
  readonly label: { operation: GrowingLabel | null; theme: GrowingLabel | null } = {
    operation: null,
    theme: null,
  };
  /** What the columns are called, folded. */
  private titles: ReadonlyMap<number, string> = new Map();
  /** Whether a line has been read. */
  started = false;
  /** Whether titles of its own head what is being read, that is no part of the table. */
  isOther = false;
  /** What the heading above the lines says became of them. */
  section: RetainedMark | null = null;
  /** Whether the heading above the lines says that they were granted before, or elsewhere. */
  isReminder = false;
  /** The place that the heading above the lines names. */
  territory: string | null = null;
  /** The rows right over the headers, that may title their tables. */
  titleRows: ReadonlySet<number> = new Set();
  /** The rows next over the headers. */
  bandRows: ReadonlySet<number> = new Set();
  /** The rows of the table that state what its lines come to, by another name than a total's. */
  sums: SumsStated = { above: new Map(), under: new Map() };
  /** What totals that may be somebody's names, « Total enveloppe », are called where they summed lines. */
  readonly namesOfSums = new Set<string>();
  /** The rows of words of the table that go on with the line over them. */
  wordsUnder: ReadonlySet<number> = new Set();

  private readonly headersAlike: ReadonlyMap<string, readonly Header[]>;
  private readonly sumsAlike = new Map<string, SumsStated>();

  constructor(
    readonly table: TableCells,
    readonly options: RowsOptions,
    headers: readonly Header[],
    /** The row of the first header; 0 where the columns bear no titles. */
    readonly firstHeaderRow: number,
  ) {
    this.beside = new BesideTotals(table);
    this.headersAlike = groupBy(headers, ({ texts }) => keyOf(texts));
  }

  /** The columns of the table being read. */
  get columns(): Columns {
    return this.table.columns;
  }

  /** The names of the sheet's groups of lines, sought when first needed. */
  get groupNames(): GroupNames {
    return (this.groups ??= new GroupNames(this.table));
  }

  /** Whether what was read last is a line. */
  get followsLine(): boolean {
    return this.out.at(-1)?.kind === "draft";
  }

  /** Whether what was read last is a total. */
  get followsTotal(): boolean {
    return this.out.at(-1)?.kind === "total";
  }

  /** Whether a total was read last, but for its shares and what nothing is made of: « pour mémoire, total 2024 ». */
  get isUnderTotal(): boolean {
    return this.out.findLast(({ kind }) => kind !== "unread" && kind !== "share")?.kind === "total";
  }

  /** Whether a total of the whole was read. */
  get isUnderWhole(): boolean {
    return this.out.some((event) => event.kind === "total" && event.claims === "grand");
  }

  /** Whether the line above has no amount yet, not even one that cannot be read. */
  get awaitsAmount(): boolean {
    const amount = this.lastDraft?.amount;
    return amount?.kind === "none" && amount.text === "";
  }

  /** What was read, each line finished. */
  events(): readonly RowEvent[] {
    this.out.push(...this.beside.closeAll());
    this.addWhole();
    const read = this.out.map((each) => (each.kind === "draft" ? finished(each.draft) : each));
    return withShares(read);
  }

  /** Adds the total over the table, where it is the only one and none under the lines may be of all of them; else it is unread. */
  private addWhole(): void {
    const [only, another] = this.over;
    const isStated = this.out.some(
      (event) => event.kind === "total" && (event.claims === "grand" || event.names === null),
    );
    if (only && !another && !isStated) this.out.push(only);
    else for (const { total } of this.over) this.addUnread(total.at, `${total.label ?? ""} ${total.text}`);
  }

  /** Adds what a row over the titles of the columns says that the table comes to. */
  addOver(amount: AmountReading, label: string, { names }: TotalLabel): void {
    this.over.push({ kind: "total", total: { ...amount, label }, claims: "grand", names, isOver: true });
  }

  /** What was read, the nearest row first. */
  *upwards(): Generator<EventSoFar> {
    for (let i = this.out.length - 1; i >= 0; i--) {
      const event = this.out[i];
      if (event) yield event;
    }
  }

  /** Starts another table, or the first: its header. */
  startTable(header: Header): void {
    this.out.push(...this.beside.closeAll());
    this.table.columns = header.columns;
    this.titles = new Map([...header.texts].map(([column, text]) => [column, fold(text)]));
    this.lastDraft = null;
    this.isOther = false;
    this.label.operation = null;
    this.label.theme = null;
    if (!this.options.pasted) {
      this.sums = this.sumsUnder(header);
      this.wordsUnder = wordsUnderLines(this.table.grid, header.body, header.columns);
    }
    this.out.push({ kind: "break", why: "header", sheet: this.table.grid.snapshot.name });
  }

  /** The sums that a table states; where it shows none alone, as the tables under the same titles do. */
  private sumsUnder({ body, texts }: Header): SumsStated {
    const own = sumsStated(this.table, body);
    if (own.above.size > 0 || own.under.size > 0) return own;
    const titles = keyOf(texts);
    const known = this.sumsAlike.get(titles);
    if (known) return known;
    const bodies = (this.headersAlike.get(titles) ?? []).map((each) => each.body);
    const alike = bodies.length > 1 ? sumsStatedAlike(this.table, bodies) : own;
    this.sumsAlike.set(titles, alike);
    return alike;
  }

  /** Whether a row says the titles of the columns again, as the top of a printed page does. */
  repeatsTitles(cells: readonly RowCell[]): boolean {
    // Of a line's cells the first few tell that it is none.
    let others = 0;
    for (const each of cells) if (!this.isTitle(each) && ++others * 3 > cells.length) return false;
    return cells.length - others > 2;
  }

  /**
   * What heads the rows below in a row that titles all its other columns: as they are titled already
   * (« B. Enveloppes | 2024 | 2025 »), or as amounts (« Priorité 2. Accueil | | Dotation »).
   */
  besideTitles(cells: readonly RowCell[]): RowCell | null {
    const [own, ...titles] = cells;
    const areAgain =
      titles.length > 1 && own && !this.mayTitle(own) && titles.every((each) => this.isTitle(each));
    const areAmounts =
      titles.length > 0 &&
      titles.every(({ role, text }) => role === "amount" && !/\d/.test(text) && saysAmount(text));
    return own && (areAgain || areAmounts) && /\p{L}{3}/u.test(own.text) ? own : null;
  }

  /** How many of its columns a row gives the titles that they have. */
  titlesAgain(cells: readonly RowCell[]): number {
    return cells.filter((each) => this.isTitle(each)).length;
  }

  /** Whether a text is the title of its column, or may be where that was left untitled. */
  private mayTitle(own: RowCell): boolean {
    return this.isTitle(own) || (this.titles.get(own.cell.column) === "" && roleScores(own.text).size > 0);
  }

  private isTitle({ cell, text }: RowCell): boolean {
    const title = this.titles.get(cell.column);
    if (title === undefined || (cell.value.kind === "number" && title.at(-1) !== text.at(-1))) return false;
    return title.endsWith(fold(text));
  }

  /** Adds a heading, which ends the group above. */
  addHeading(event: HeadingEvent): void {
    this.endGroup();
    this.label.operation = null;
    this.out.push(event);
  }

  /** Gives the heading right above what its lines come to; false where that is none of the level that is said, or has it. */
  totalHeading(total: StatedTotal, claims: Level | null): boolean {
    const last = this.out.at(-1);
    if (last?.kind !== "heading" || last.total || claims === null || last.claims !== claims) return false;
    this.out.splice(-1, 1, { ...last, total });
    return true;
  }

  /** Adds the total that a row states, with its label's text and what that says; it ends the group above. */
  addTotal(
    row: number,
    amount: AmountReading,
    label: string | null,
    read: TotalLabel | null,
    hasOwnName = false,
  ): void {
    this.endGroup();
    const again = this.table.sumsOfGroupsAt(row, amount).map((one) => ({ ...one, label }));
    this.out.push({
      kind: "total",
      total: { ...amount, label, ...this.table.othersAt(row) },
      claims: read?.claims ?? null,
      names: read?.names ?? null,
      ...(again.length > 0 && { again }),
      ...(hasOwnName && { hasOwnName }),
    });
  }

  /** Adds a line, before which the groups that do not hold it end. */
  addLine(draft: Draft): void {
    this.lastDraft = draft;
    this.started = true;
    this.out.push(...this.beside.close(draft), { kind: "draft", draft }, ...this.beside.note(draft));
  }

  /** Adds what a row says that some of the lines come to, under the total of them all: « dont associations ». */
  addShare(amount: AmountReading, label: string, at: Place): void {
    this.out.push({ kind: "share", total: { ...amount, label }, at });
  }

  /** Adds what a row carries over a page's end: « À reporter ». */
  addCarried(amount: AmountReading, label: string): void {
    this.out.push({ kind: "carried", total: { ...amount, label }, at: amount.at });
  }

  /** Adds what could not be made anything of. */
  addUnread(at: Place, text: string): void {
    this.out.push({ kind: "unread", at, text });
  }

  /** Starts a part of an operation, which a heading of its own parts from the lines above. */
  startPart(
    part:
      { readonly section: RetainedMark | null; readonly isReminder?: true } | { readonly territory: string },
  ): void {
    this.lastDraft = null;
    if ("territory" in part) {
      this.territory = part.territory;
      return;
    }
    this.section = part.section;
    this.isReminder = part.isReminder ?? false;
  }

  /** In pasted text an operation's title goes on in the first column of the lines below. */
  growOperation(text: string): void {
    const { operation } = this.label;
    if (operation) operation.text = `${operation.text} ${text}`;
  }

  /** Whether a text is the operation's title printed again at the top of a page, over one line or several. */
  repeatsTitle(text: string): boolean {
    const { operation } = this.label;
    if (!operation) return false;
    const whole = fold(operation.text);
    const part = fold(text);
    return (
      whole.startsWith(part) ||
      (part.length > 8 && whole.includes(part)) ||
      (part.length > 3 && whole.endsWith(part))
    );
  }

  private endGroup(): void {
    this.out.push(...this.beside.close(null));
    this.lastDraft = null;
    this.section = null;
    this.isReminder = false;
    this.territory = null;
  }
}

function keyOf(texts: Header["texts"]): string {
  return JSON.stringify([...texts].map(([column, text]) => [column, fold(text)]));
}
