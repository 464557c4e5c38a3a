import { groupBy } from "../lists";
import { Amount } from "../money";
import { retainedLines, worthOf, type GrantLine } from "../model";
import { addLine, type GrowingGroups, type LineGroup } from "../reading/annex";
import { normaliseCode } from "../wording";
import type { PlacedOperation, TiedImputation } from "./case";
import type { CodedLines, LineCodes, OddCode } from "./line-codes";
import type { MovedLine } from "./moved-lines";

type Rows = readonly TiedImputation[];

/** The lines that each code pays. */
export type Paid = ReadonlyMap<string, LineGroup>;

/**
 * What the codes of lines say, where one line stands under a code and documents count it with those of another: both are
 * then charged otherwise than their lines, by as much. What others tell of the codes goes first.
 */
export function withMovedLine(
  told: LineCodes,
  operations: readonly PlacedOperation[],
  codes: ReadonlyMap<string, Rows>,
): LineCodes {
  if (told.parts.length > 0 || told.odd.length > 0) return told;
  const groups: GrowingGroups = new Map();
  for (const { operation } of operations)
    for (const line of retainedLines(operation)) {
      const code = line.code ?? operation.code;
      if (!code) return told;
      addLine(groups, code.value, line, code.at);
    }
  const paid = new Map([...groups.values()].map((group) => [normaliseCode(group.name), group]));
  const moved = [...codes.keys()].every((code) => paid.has(code)) ? movedAmong(gapsOf(paid, codes)) : null;
  return moved ? { parts: partsOf(operations, withMoved(paid, moved)), odd: oddOf(operations, moved) } : told;
}

/** What the codes of lines say, each line that documents count with those of another code being one of these. */
export function withMovedLines(
  { parts, odd }: LineCodes,
  moved: readonly MovedLine[],
  operations: readonly PlacedOperation[],
): LineCodes {
  return moved.reduce<LineCodes>(
    (told, { line, from, to }) => {
      const [odd] = line.code ? oddOf(operations, { line, from, to, code: line.code, others: 0 }) : [];
      const partOf = (name: string) =>
        told.parts.find(
          ({ operation, code }) =>
            operation === odd?.operation.id && normaliseCode(code) === normaliseCode(name),
        );
      const [left, joined] = [partOf(from), partOf(to)];
      if (!odd || !left?.lines.includes(odd.line) || !joined) return told;
      return {
        parts: told.parts.map((part) => {
          if (part === left) return { ...part, lines: part.lines.filter((one) => one !== odd.line) };
          return part === joined ? { ...part, lines: [...part.lines, odd.line] } : part;
        }),
        odd: [...told.odd, { ...odd, usual: joined.code, others: joined.lines.length }],
      };
    },
    { parts, odd },
  );
}

/** A line that stands under one code, and is counted with those of another. */
interface Moved {
  readonly line: GrantLine;
  readonly from: string;
  readonly to: string;
  readonly code: OddCode["code"];
  readonly others: number;
}

/** How far the lines of the group that a code names are from what it is charged; null where documents charge it otherwise one from another. */
interface Gap {
  readonly code: string;
  readonly group: LineGroup;
  readonly gap: Amount | null;
}

/** How far the lines of each code are from what documents charge to it. */
export function gapsOf(paid: Paid, codes: ReadonlyMap<string, Rows>): readonly Gap[] {
  return [...paid].map(([code, group]) => {
    const [stated, ...more] = (codes.get(code) ?? []).flatMap(
      ({ imputation: { expense } }) => expense?.value ?? [],
    );
    const isOne = more.every((other) => stated?.equals(other));
    const sum = worthOf(group.lines).rounded();
    return { code, group, gap: stated && isOne ? sum.minus(stated) : null };
  });
}

/** Whether what some code is charged is what its lines come to, or all of it what all of them do. */
export function isBorneOut(gaps: readonly Gap[]): boolean {
  const known = gaps.flatMap(({ gap }) => gap ?? []);
  return known.some(({ isZero }) => isZero) || (known.length === gaps.length && Amount.sum(known).isZero);
}

/** The only line that would set two codes right, if it were under the other one, where all others are right; null for none, or several. */
export function movedAmong(gaps: readonly Gap[]): Moved | null {
  const [from, to, other] = gaps
    .filter(({ gap }) => gap?.isZero !== true)
    .sort((a, b) => Number(a.gap?.isNegative) - Number(b.gap?.isNegative));
  if (!from?.gap || !to?.gap || other || !from.gap.plus(to.gap).isZero) return null;
  const { gap, group } = from;
  const [rank = -1, another] = group.lines.flatMap(({ amount }, rank) =>
    amount.amount.equals(gap) ? [rank] : [],
  );
  const [line, at] = [group.lines[rank], group.places[rank]];
  if (!line || !at || another !== undefined) return null;
  const code = { value: group.name, at };
  return { line, from: from.code, to: to.code, code, others: to.group.lines.length };
}

/** The lines of each code, the one that moved being under the other. */
export function withMoved(paid: Paid, { line, from, to }: Moved): Paid {
  return new Map(
    [...paid].map(([code, group]) => {
      const own = code === from ? group.lines.filter((one) => one !== line) : group.lines;
      return [code, { ...group, lines: code === to ? [...own, line] : own }];
    }),
  );
}

/** The line that moved, as one whose code is odd. */
export function oddOf(
  operations: readonly PlacedOperation[],
  { line, to, code, others }: Moved,
): LineCodes["odd"] {
  return operations.flatMap(({ operation }) => {
    const rank = operation.lines.indexOf(line);
    return rank < 0 ? [] : [{ operation, line: rank, code, usual: to, others, by: "moved" as const }];
  });
}

/** The lines that each code pays, operation by operation. */
export function partsOf(operations: readonly PlacedOperation[], paid: Paid): readonly CodedLines[] {
  const paidBy = new Map(
    [...paid].flatMap(([code, { name: group, lines }]) => {
      const one = { code, group };
      return lines.map((line) => [line, one] as const);
    }),
  );
  return operations.flatMap(({ operation: { id, lines } }) => {
    const ranks = groupBy([...lines.keys()], (rank) => {
      const line = lines[rank];
      return line && paidBy.get(line);
    });
    return [...ranks].flatMap(([one, own]) => (one ? [{ operation: id, lines: own, ...one }] : []));
  });
}
