import {
  isRetained,
  worthOf,
  type GrantLine,
  type Place,
  type Sourced,
  type StatedTotal,
} from "../../../model";
import type { Level } from "../../../tables";

/** A text of the annex and where it stands. */
export interface Label {
  readonly text: string;
  readonly at: Place;
  /** What pays the group that it names, where a code stands beside it. */
  readonly code?: Sourced<string>;
}

/** A grant line with what its row says of the groups it stands in. */
export interface LineEvent {
  readonly kind: "line";
  readonly line: GrantLine;
  /** The cell of the operation column, merged ones included; null where there is none. */
  readonly operation: Label | null;
  readonly theme: Label | null;
}

/** A total as the rows give it, its level not yet settled. */
export interface TotalEvent {
  readonly kind: "total";
  readonly total: StatedTotal;
  /** The level that its label claims, null where it does not say. */
  readonly claims: Level | null;
  /** What its label says after « total », folded (« operation 2 », « garde d'enfants »), or null. */
  readonly names: string | null;
  /** What its row says again of the same lines, in the columns that state what groups of them come to; absent elsewhere. */
  readonly again?: readonly StatedTotal[];
  /** Whether it stands over the titles of its sheet's columns, and is read behind its last line; absent elsewhere. */
  readonly isOver?: true;
  /** Whether it is named among who receives, and no group is called so: « Total des aides »; absent elsewhere. */
  readonly hasOwnName?: true;
}

/** A title alone on its row. */
export interface HeadingEvent {
  readonly kind: "heading";
  readonly text: string;
  readonly at: Place;
  /** The level that its wording claims, null where it does not say. */
  readonly claims: "operation" | "theme" | null;
  /** Headings of one look (numbering, column, merged or not) share it. */
  readonly look: string;
  /** The amount on the heading's own row, if any. */
  readonly total: StatedTotal | null;
  readonly code: Sourced<string> | null;
}

/** Where a table starts again: its header, or another sheet. */
export interface BreakEvent {
  readonly kind: "break";
  readonly why: "header" | "sheet";
  readonly sheet: string;
}

/** A total inside an operation, of the lines of one territory or of one kind, and those lines. */
export interface PartialEvent {
  readonly kind: "partial";
  readonly name: string;
  readonly total: StatedTotal;
  readonly lines: readonly GrantLine[];
}

/** The total of some lines, those that are not retained left out; called as it is labelled where nothing else names it. */
export function partialOver(
  total: StatedTotal,
  lines: readonly GrantLine[],
  name = total.label ?? "",
): PartialEvent {
  return { kind: "partial", name, total, lines: lines.filter(isRetained) };
}

/** Whether a part of a group states what its lines come to, to the cent. */
export function agrees({ total, lines }: PartialEvent): boolean {
  return worthOf(lines).rounded().equals(total.amount.rounded());
}

/** A text of which nothing could be made. */
export interface UnreadEvent {
  readonly kind: "unread";
  readonly at: Place;
  readonly text: string;
}

/** A total that is of nothing that is granted. */
export function unreadTotal({ at, label, text }: StatedTotal): UnreadEvent {
  return { kind: "unread", at, text: `${label ?? ""} ${text}`.trim() };
}

/** What the rows of a table say, in order, whatever its form: what the tree is built from. */
export type RowEvent = LineEvent | TotalEvent | HeadingEvent | BreakEvent | PartialEvent | UnreadEvent;
