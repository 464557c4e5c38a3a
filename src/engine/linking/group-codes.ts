import { retainedLines, worthOf, type Choices } from "../model";
import type { LineGroup, LineGroups } from "../reading/annex";
import { normaliseCode } from "../wording";
import type { PlacedOperation, TiedImputation } from "./case";
import type { LineCodes } from "./line-codes";
import { gapsOf, isBorneOut, movedAmong, oddOf, partsOf, withMoved, type Paid } from "./moved-code";

type Rows = readonly TiedImputation[];

/** So many groups at least bear out that codes pay them. */
const FEWEST = 2;

/**
 * The lines that each code pays, where one column parts those of the operations into as many groups as there are codes, and
 * what documents charge to these is what the groups come to. One may be charged wrongly: it pays the group that is left.
 * Null where the sheet or the user says what pays an operation, and where no operation is paid by several.
 */
export function groupCodesOf(
  operations: readonly PlacedOperation[],
  codes: ReadonlyMap<string, Rows>,
  groupings: readonly LineGroups[],
  { mapping }: Choices,
): LineCodes | null {
  const lines = operations.flatMap(({ operation }) => retainedLines(operation));
  const isTold =
    Object.keys(mapping).length > 0 ||
    operations.some(
      ({ operation: { code, lines: own } }) => code !== null || own.some((line) => line.code),
    ) ||
    [...codes.values()].flat().some(({ imputation }) => imputation.operations.length > 0);
  if (isTold) return null;
  for (const groups of groupings) {
    const count = [...groups.values()].reduce((sum, group) => sum + group.lines.length, 0);
    if (groups.size !== codes.size || count < lines.length) continue;
    const named = calledBy(codes, groups);
    const gaps = named ? gapsOf(named, codes) : [];
    const called = isBorneOut(gaps) ? named : null;
    const moved = movedAmong(gaps);
    const paid = called && moved ? withMoved(called, moved) : (called ?? paidBy(codes, groups));
    const parts = paid ? partsOf(operations, paid) : [];
    if (new Set(parts.map(({ operation }) => operation)).size < parts.length)
      return { parts, odd: moved ? oddOf(operations, moved) : [] };
  }
  return null;
}

/** The groups that codes are the names of; null where one is of none. */
function calledBy(codes: ReadonlyMap<string, Rows>, groups: LineGroups): Paid | null {
  const byName = new Map([...groups.values()].map((group) => [normaliseCode(group.name), group]));
  const called = [...codes].flatMap(([code, rows]) => {
    const names = [code, ...rows.flatMap(({ imputation }) => imputation.budgetImputation?.value ?? [])];
    const group = names.flatMap((name) => byName.get(normaliseCode(name)) ?? [])[0];
    return group ? [[code, group] as const] : [];
  });
  return called.length === codes.size && new Set(called.map(([, group]) => group)).size === codes.size
    ? new Map(called)
    : null;
}

/** The group that each code pays; null where what it is charged tells two of them or more neither way. */
function paidBy(codes: ReadonlyMap<string, Rows>, groups: LineGroups): Paid | null {
  const paid = new Map<string, LineGroup>();
  const left = new Set(groups.values());
  for (const [code, rows] of codes) {
    const worth = [...left].filter(({ lines }) => {
      const sum = worthOf(lines).rounded();
      return rows.some(({ imputation: { expense } }) => expense?.value.equals(sum));
    });
    const [group] = worth;
    if (!group || worth.length > 1) continue;
    paid.set(code, group);
    left.delete(group);
  }
  const [last, another] = left;
  if (another || paid.size < FEWEST) return null;
  const open = [...codes.keys()].find((code) => !paid.has(code));
  return open === undefined || !last ? paid : paid.set(open, last);
}
