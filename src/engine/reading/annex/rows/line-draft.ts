import type { AmountPart, AmountReading, GrantLine, Place, RetainedMark, Sourced } from "../../../model";
import { isStopWord, words } from "../../../wording";
import type { LineEvent } from "./events";
import type { Role } from "../columns/header-words";

/** A group's label, that the rows below may go on with; its lines share it. */
export interface GrowingLabel {
  text: string;
  /** The row where it was first seen. */
  readonly row: number;
  readonly at: Place;
}

/** A line while its rows are being read. */
export interface Draft {
  readonly row: number;
  readonly operation: GrowingLabel | null;
  readonly theme: GrowingLabel | null;
  readonly texts: Map<Role, string[]>;
  readonly retained: RetainedMark;
  readonly at: Place;
  readonly beneficiaryAt: Place;
  readonly code: Sourced<string> | null;
  readonly besides: string;
  readonly hidden: boolean;
  struck: boolean;
  amount: AmountReading;
  parts?: readonly AmountPart[];
  readonly beside?: readonly AmountPart[];
}

/** What stands for the mark of a line that is struck through. */
const STRUCK = "barré";

/** The line that a draft has come to. */
export function finished(draft: Draft): LineEvent {
  const joined = (role: Role, by: string) => {
    const parts = draft.texts.get(role);
    if (!parts || parts.length === 0) return null;
    return by === " " ? joinedLines(parts) : parts.join(by);
  };
  const beneficiary = joined("beneficiary", " ");
  const line: GrantLine = {
    at: draft.amount.kind === "none" ? draft.at : draft.amount.at,
    territory: joined("territory", " "),
    beneficiary: beneficiary === null ? null : { value: withoutBullet(beneficiary), at: draft.beneficiaryAt },
    description: joined("description", "\n"),
    comment: joined("comment", "\n"),
    // Struck through, it is given up: what the totals say of it is for the rules.
    retained: draft.struck ? { ...draft.retained, kind: "no", text: STRUCK } : draft.retained,
    amount: draft.amount,
    ...(draft.parts ? { parts: draft.parts } : {}),
    ...(draft.beside ? { beside: draft.beside } : {}),
    code: draft.code,
    ...(draft.besides === "" ? {} : { besides: draft.besides }),
    hidden: draft.hidden,
    struck: draft.struck,
  };
  return {
    kind: "line",
    line,
    operation: draft.operation && { ...draft.operation },
    theme: draft.theme && { ...draft.theme },
  };
}

/** A name without the bullet before it, on one line; most are so as they stand, and stay the text of their cell. */
function withoutBullet(name: string): string {
  const bare = name.replace(/^[-–•]\s+/, "");
  return /[^\S ]|\s\s/.test(bare) ? bare.replace(/\s+/g, " ") : bare;
}

/** A line of which its words and its amount alone are known. */
export function plainLine(description: string | null, amount: AmountReading, at: Place): GrantLine {
  return {
    at,
    territory: null,
    beneficiary: null,
    description,
    comment: null,
    retained: { kind: "absent", text: "", at: null },
    amount,
    code: null,
    hidden: false,
    struck: false,
  };
}

/** Whether two lines stand under one operation. */
export function sameGroup(a: Draft, b: Draft): boolean {
  return (a.operation?.text ?? "") === (b.operation?.text ?? "");
}

/** Adds a text to those of its column. */
export function append(texts: Map<Role, string[]>, role: Role, text: string): void {
  const parts = texts.get(role);
  if (parts) parts.push(text);
  else texts.set(role, [text]);
}

/** Where a printed line alone most likely goes on: a text that ends on a comma, an open bracket, a slash or a hyphen. */
export function unfinished(texts: ReadonlyMap<Role, readonly string[]>): Role | null {
  const open = (role: Role) => {
    const text = texts.get(role)?.join(" ") ?? "";
    return /[,/:-]$/.test(text) || (/\([^)]*$/.test(text) && text.length < 120);
  };
  return (["territory", "beneficiary"] as const).find(open) ?? null;
}

/** Whether a text begins as the rest of a sentence does: on a small letter, a dash, a bracket that is no footnote's. */
export function startsLower(text: string): boolean {
  return !/^\((?:\d{1,2}|\*{1,3}|[a-z])\)/.test(text) && /^(?:\p{Ll}|[-–•&/(,;])/u.test(text);
}

/** Whether the name of a line stops on a word that joins it to what follows: « Médiathèque intercommunale de ». */
export function endsOpen(line: Draft | null): boolean {
  const name = line?.texts.get("beneficiary")?.at(-1)?.trim() ?? "";
  const last = words(name).at(-1);
  return last !== undefined && /\p{Ll}$/u.test(name) && isStopWord(last);
}

function joinedLines(parts: readonly string[]): string {
  return parts.reduce((text, part) => (/\p{L}-$/u.test(text) ? text + part : `${text} ${part}`));
}
