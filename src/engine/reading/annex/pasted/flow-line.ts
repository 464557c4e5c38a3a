import { written } from "../../../lexicon";
import type { GrantLine, Place } from "../../../model";
import { words } from "../../../wording";
import { readAmountText } from "../cells/amount-cell";
import type { LineEvent } from "../rows/events";
import type { FlowItem, FlowLine } from "./flow-items";
import { plainLine } from "../rows/line-draft";
import { readMark } from "../cells/mark";

/** The beginnings that lines share, folded: the territories, first of a line's columns that is left. */
export function territoriesOf(items: readonly FlowItem[]): readonly string[] {
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

/** The grant that printed lines hold, its columns told apart by the territories known. */
export function lineEvent(
  line: FlowLine,
  territories: readonly string[],
  at: (row: number) => Place,
  hidden: (row: number) => boolean,
): LineEvent {
  const amount = line.amount
    ? readAmountText(line.amount.text, at(line.amount.row))
    : readAmountText("", at(line.markRow));
  const { territory, beneficiary, description } = partsOf(line.pieces, territories);
  const grant: GrantLine = {
    ...plainLine(description, amount, amount.at),
    territory,
    beneficiary: beneficiary === null ? null : { value: beneficiary, at: at(line.markRow) },
    comment: line.comments.length > 0 ? line.comments.join(" ") : null,
    retained: { kind: readMark(line.mark) ?? "unreadable", text: line.mark, at: at(line.markRow) },
    hidden: hidden(line.markRow),
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

const endsOpen = new RegExp(`\\s${written("unfinished")}$|[-,/]$`, "i");
const goesOn = new RegExp(`^${written("goesOnWith")}(?:\\s|(?<=['’]))`);

/** Whether a name goes on with the printed line below: it ends on a link word or a hyphen, or that one begins with one. */
function isOpen(name: string, next: string): boolean {
  return endsOpen.test(name) || goesOn.test(next);
}

function lengthOfWords(text: string, count: number): number {
  let seen = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    seen++;
    if (seen === count) return match.index + match[0].length;
  }
  return text.length;
}
