import { textOf, type Grid } from "../../grid";
import type { GrantLine, Place, RetainedMark } from "../../model";
import { Amount } from "../../money";
import { fold, words } from "../../wording";
import { readAmountText } from "./amount-cell";
import type { LineEvent, RowEvent, TotalEvent } from "./events";
import { isWholeHeader } from "./header-words";
import { isTableTitle, readHeading } from "./heading-text";
import { readMark } from "./mark";
import type { PlaceOf } from "./table-cells";
import { readTotalLabel } from "./total-label";

const AMOUNT = "-?\\d{1,3}(?:[ .]\\d{3})*(?:,\\d{1,2})?\\s*(?:€|euros?|EUR)|-?\\d{1,3}(?:[ .]\\d{3})*,\\d{2}";
const ONLY_AMOUNT = new RegExp(`^(${AMOUNT})$`, "i");
const MARK_AND_AMOUNT = new RegExp(
  `^(.*?)(?:^|\\s)(Oui|Non|OUI|NON)\\s+(?:(\\p{L}.*?)\\s+)?(${AMOUNT})$`,
  "iu",
);
const MARK_AT_END = /^(.*?)(?:^|\s)(Oui|Non|OUI|NON)$/;
const AMOUNT_AT_END = new RegExp(`^(.*\\p{L}.*?)\\s+(${AMOUNT})$`, "iu");

/** A line of grants as its printed lines come. */
interface FlowLine {
  readonly pieces: readonly string[];
  readonly mark: string;
  readonly markRow: number;
  comments: string[];
  amount: { readonly text: string; readonly row: number } | null;
  /** Whether something that is no part of it stands between its mark and its amount. */
  torn: boolean;
}

type FlowItem =
  | { readonly kind: "line"; readonly line: FlowLine }
  | { readonly kind: "total"; readonly label: string | null; readonly amount: string; readonly row: number }
  | { readonly kind: "heading"; readonly text: string; readonly row: number }
  | { readonly kind: "header" }
  | { readonly kind: "unread"; readonly text: string; readonly row: number };

/**
 * A table pasted as running text, one printed line a row, its columns lost. A grant is told by its end, the mark and the
 * amount; what stands before it since the last grant is its text. Null where the text does not close its lines that way.
 */
export function readFlow(grid: Grid, column: number, placeOf: PlaceOf): readonly RowEvent[] | null {
  const rows = grid.rows
    .map((row) => ({
      row,
      text: textOf(grid.at(row, column))
        .replace(/[\s\u00A0\u202F]+/g, " ")
        .trim(),
    }))
    .filter((each) => each.text !== "");
  const closed = rows.filter((each) => MARK_AND_AMOUNT.test(each.text)).length;
  if (closed < 2) return null;
  const items = mendTorn(itemsOf(rows));
  const territories = territoriesOf(items);
  const at = (row: number): Place => placeOf(grid.snapshot.name, row, column);
  const hidden = (row: number) => grid.isHidden(row);
  return items.map((item): RowEvent => {
    switch (item.kind) {
      case "line":
        return lineEvent(item.line, territories, at, hidden);
      case "total": {
        const label = item.label === null ? null : readTotalLabel(item.label);
        const event: TotalEvent = {
          kind: "total",
          total: { ...readAmountText(item.amount, at(item.row)), label: item.label },
          claims: label?.claims ?? null,
          names: label?.names ?? null,
        };
        return event;
      }
      case "heading": {
        const heading = readHeading(item.text);
        return {
          kind: "heading",
          text: item.text,
          at: at(item.row),
          claims: heading.claims,
          look: `pasted${heading.claims ?? ""}/${heading.numbering}/`,
          total: null,
          code: null,
        };
      }
      case "header":
        return { kind: "break", why: "header", sheet: grid.snapshot.name };
      case "unread":
        return { kind: "unread", at: at(item.row), text: item.text };
    }
  });
}

function itemsOf(rows: readonly { readonly row: number; readonly text: string }[]): FlowItem[] {
  const items: FlowItem[] = [];
  let pending: { row: number; text: string }[] = [];
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
    const labelled = AMOUNT_AT_END.exec(text);
    const total = labelled && !MARK_AND_AMOUNT.test(text) ? readTotalLabel(labelled[1] ?? "") : null;
    if (labelled && total) {
      drop();
      items.push({ kind: "total", label: labelled[1]?.trim() ?? null, amount: labelled[2] ?? "", row });
      continue;
    }
    const whole = MARK_AND_AMOUNT.exec(text);
    if (whole) {
      const pieces = [...pending.map((each) => each.text), whole[1] ?? ""].filter((each) => each !== "");
      if (waiting) interrupted = true;
      const line: FlowLine = {
        pieces,
        mark: whole[2] ?? "",
        markRow: row,
        comments: whole[3] ? [whole[3]] : [],
        amount: { text: whole[4] ?? "", row },
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
    const claims = heading.claims !== null || /^(?:1\.|I\.|A\.)$/.test(heading.numbering);
    if (claims || (isTableTitle(text) && /^annexe\b/.test(fold(text)))) {
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

/** The beginnings that lines share, folded: the territories, first of a line's columns that is left. */
function territoriesOf(items: readonly FlowItem[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== "line") continue;
    const first = words(item.line.pieces[0] ?? "");
    for (let length = 1; length <= Math.min(4, first.length); length++) {
      const prefix = first.slice(0, length).join(" ");
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      next.set(prefix, (next.get(prefix) ?? new Set()).add(first[length] ?? ""));
    }
  }
  // A territory is followed by this or that structure; a word always followed by the same one is but a part of a name.
  const isWhole = (prefix: string, count: number) =>
    (next.get(prefix)?.size ?? 0) >= 2 && count >= 0.8 * (counts.get(prefix.split(" ")[0] ?? "") ?? 0);
  return [...counts]
    .filter(([prefix, count]) => count >= 2 && (!prefix.includes(" ") || isWhole(prefix, count)))
    .map(([prefix]) => prefix)
    .sort((a, b) => b.length - a.length);
}

function lineEvent(
  line: FlowLine,
  territories: readonly string[],
  at: (row: number) => Place,
  hidden: (row: number) => boolean,
): LineEvent {
  const amount = line.amount
    ? readAmountText(line.amount.text, at(line.amount.row))
    : readAmountText("", at(line.markRow));
  const retained: RetainedMark = {
    kind: readMark(line.mark) ?? "unreadable",
    text: line.mark,
    at: at(line.markRow),
  };
  const { territory, beneficiary, description } = partsOf(line.pieces, territories);
  const grant: GrantLine = {
    at: line.amount ? amount.at : at(line.markRow),
    territory,
    beneficiary: beneficiary === null ? null : { value: beneficiary, at: at(line.markRow) },
    description,
    comment: line.comments.length > 0 ? line.comments.join(" ") : null,
    retained,
    amount,
    code: null,
    hidden: hidden(line.markRow),
    struck: false,
  };
  return { kind: "line", line: grant, operation: null, theme: null };
}

/** A line's texts, as far as the ends of its printed lines tell its columns apart. */
function partsOf(
  pieces: readonly string[],
  territories: readonly string[],
): {
  readonly territory: string | null;
  readonly beneficiary: string | null;
  readonly description: string | null;
} {
  const [first = "", ...rest] = pieces;
  const known = territories.find((each) => words(first).slice(0, each.split(" ").length).join(" ") === each);
  let territory: string | null = null;
  let head = first;
  if (known) {
    const length = lengthOfWords(first, known.split(" ").length);
    territory = first.slice(0, length).trim();
    head = first.slice(length).trim();
  }
  const names = head === "" ? [] : [head];
  const others = [...rest];
  while (others.length > 0 && (names.length === 0 || isOpen(names.at(-1) ?? "", others[0] ?? ""))) {
    names.push(others.shift() ?? "");
  }
  const name = names.reduce(
    (text, part) => (text === "" ? part : /\p{L}-$/u.test(text) ? text + part : `${text} ${part}`),
    "",
  );
  if (others.length === 0 && words(name).length > 8)
    return { territory, beneficiary: null, description: name };
  return {
    territory,
    beneficiary: name === "" ? null : name,
    description: others.length > 0 ? others.join("\n") : null,
  };
}

/** Whether a name goes on with the printed line below: it ends on a link word or a hyphen, or that one begins with one. */
function isOpen(name: string, next: string): boolean {
  return (
    /(?:\s(?:de|du|des|la|le|les|et|à|d')|-|,|\/)$/i.test(name) ||
    /^(?:d['’]|de\s|du\s|des\s|l['’]arr|en\s)/.test(next)
  );
}

function lengthOfWords(text: string, count: number): number {
  let seen = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    seen++;
    if (seen === count) return match.index + match[0].length;
  }
  return text.length;
}
