import { forms, capitalised, opensWith } from "../../../lexicon";
import { Amount } from "../../../money";
import { readAmountText } from "../cells/amount-cell";
import { isWholeHeader } from "../columns/header-words";
import { isTableTitle, readHeading } from "../cells/heading-text";
import { readTotalLabel } from "../../../tables";

const AMOUNT = `-?\\d{1,3}(?:[ .]\\d{3})*(?:,\\d{1,2})?\\s*${forms("currency")}|-?\\d{1,3}(?:[ .]\\d{3})*,\\d{2}`;
const ONLY_AMOUNT = new RegExp(`^(${AMOUNT})$`, "i");
/** Read from the end of the line backwards: no place but the end is tried. */
const AMOUNT_AT_END = new RegExp(`$(?<=\\s(${AMOUNT}))`, "iu");
/** What stands before the amount of a line that a mark closes: its words, the mark, what was remarked. */
const MARKED = new RegExp(`(?<=^|\\s)(${forms("yesOrNo")})(?:$|\\s+(?=\\p{L}))`, "iu");
const MARK_AT_END = new RegExp(`^(.*?)(?:^|\\s)(${capitalised("yesOrNo")})$`, "u");

/** A line of grants as its printed lines come. */
export interface FlowLine {
  readonly pieces: readonly string[];
  readonly mark: string;
  readonly markRow: number;
  comments: string[];
  amount: { readonly text: string; readonly row: number } | null;
  /** Whether something that is no part of it stands between its mark and its amount. */
  torn: boolean;
}

/** What one or several printed lines are. Rows are those of the grid. */
export type FlowItem =
  | { readonly kind: "line"; readonly line: FlowLine }
  | { readonly kind: "total"; readonly label: string | null; readonly amount: string; readonly row: number }
  | { readonly kind: "heading"; readonly text: string; readonly row: number }
  | { readonly kind: "header" }
  | { readonly kind: "unread"; readonly text: string; readonly row: number };

/** A printed line of a text, white space folded. */
export interface PrintedRow {
  readonly row: number;
  readonly text: string;
}

/** Whether a printed line closes a grant by its mark and its amount. */
export function closesGrant(text: string): boolean {
  return closedGrant(text) !== null;
}

/** A line that closes a grant, in its pieces. */
interface ClosedGrant {
  readonly before: string;
  readonly mark: string;
  readonly comment: string;
  readonly amount: string;
}

function closedGrant(text: string): ClosedGrant | null {
  const { words, amount } = endingAmount(text) ?? { words: "", amount: "" };
  const found = MARKED.exec(words);
  if (!found) return null;
  const [whole, mark = ""] = found;
  const before = words.slice(0, found.index).trimEnd();
  return { before, mark, comment: words.slice(found.index + whole.length), amount };
}

/** The amount that a printed line ends on, and its words before it; null where it ends on none. */
export function endingAmount(text: string): { readonly words: string; readonly amount: string } | null {
  if (ONLY_AMOUNT.test(text)) return { words: "", amount: text };
  const [, amount] = AMOUNT_AT_END.exec(text) ?? [];
  const words = text.slice(0, text.length - (amount ?? "").length).trimEnd();
  return amount === undefined || !/\p{L}/u.test(words) ? null : { words, amount };
}

/** What printed lines are, each grant with all of its lines; what belongs to none is unread. */
export function flowItems(rows: readonly PrintedRow[]): readonly FlowItem[] {
  return mendTorn(itemsOf(rows));
}

function itemsOf(rows: readonly PrintedRow[]): FlowItem[] {
  const items: FlowItem[] = [];
  let pending: PrintedRow[] = [];
  let waiting: FlowLine | null = null;
  let interrupted = false;
  const drop = () => {
    for (const each of pending) items.push({ kind: "unread", ...each });
    pending = [];
  };
  const push = (line: FlowLine) => {
    items.push({ kind: "line", line });
    pending = [];
  };
  for (const { row, text } of rows) {
    if (isWholeHeader(text)) {
      drop();
      items.push({ kind: "header" });
      continue;
    }
    const lone = ONLY_AMOUNT.exec(text);
    if (lone) {
      if (waiting) {
        waiting.amount = { text, row };
        waiting.torn = interrupted;
        waiting = null;
      } else if (pending.length === 0) items.push({ kind: "total", label: null, amount: text, row });
      else {
        pending.push({ row, text });
        drop();
      }
      continue;
    }
    const whole = closedGrant(text);
    const labelled = whole ? null : endingAmount(text);
    if (labelled && readTotalLabel(labelled.words)) {
      drop();
      items.push({ kind: "total", label: labelled.words, amount: labelled.amount, row });
      continue;
    }
    if (whole) {
      const pieces = [...pending.map((each) => each.text), whole.before].filter((each) => each !== "");
      if (waiting) interrupted = true;
      const line: FlowLine = {
        pieces,
        mark: whole.mark,
        markRow: row,
        comments: whole.comment === "" ? [] : [whole.comment],
        amount: { text: whole.amount, row },
        torn: false,
      };
      if (pieces.length === 0) items.push({ kind: "unread", text, row });
      else push(line);
      continue;
    }
    const marked = MARK_AT_END.exec(text);
    if (marked && (pending.length > 0 || marked[1] !== "")) {
      const pieces = [...pending.map((each) => each.text), marked[1] ?? ""].filter((each) => each !== "");
      waiting = { pieces, mark: marked[2] ?? "", markRow: row, comments: [], amount: null, torn: false };
      interrupted = false;
      push(waiting);
      continue;
    }
    const heading = readHeading(text);
    const claims = heading.claims !== null || /^[1IA][.)]$/.test(heading.numbering);
    if (claims || (isTableTitle(text) && opensWith("annex", text))) {
      if (waiting) interrupted = true;
      items.push({ kind: "heading", text, row });
      continue;
    }
    if (waiting && !interrupted) waiting.comments.push(text);
    else pending.push({ row, text });
  }
  drop();
  return items;
}

/**
 * A grant that a page's end tore from its place: its amount stands apart from its mark, and one total, elsewhere, has no
 * line above it and is that very amount. It goes back there; where that is not certain it stays where it was found.
 */
function mendTorn(items: readonly FlowItem[]): readonly FlowItem[] {
  let mended = [...items];
  for (const item of items) {
    if (item.kind !== "line" || !item.line.torn || !item.line.amount) continue;
    const amount = amountOf(item.line.amount.text);
    const orphans = mended.filter(
      (each, i) =>
        each.kind === "total" && isOrphan(mended, i) && amountOf(each.amount)?.equals(amount ?? Amount.zero),
    );
    const [orphan] = orphans;
    if (orphans.length !== 1 || !orphan || !amount) continue;
    mended = mended.filter((each) => each !== item);
    mended.splice(mended.indexOf(orphan), 0, item);
  }
  return mended;
}

function amountOf(text: string): Amount | null {
  const read = readAmountText(text, { kind: "cell", sheet: "", row: 0, column: 0 });
  return read.kind === "amount" ? read.amount : null;
}

/** Whether a total comes right after a header, with no line to sum. */
function isOrphan(items: readonly FlowItem[], i: number): boolean {
  const before = items
    .slice(0, i)
    .findLast((each) => each.kind === "line" || each.kind === "total" || each.kind === "header");
  return before === undefined || before.kind === "header";
}
