import type { Operation } from "../model";
import { Amount } from "../money";

/** An amount that a document gives a beneficiary, and all the lines of its operation that go to that beneficiary. */
export interface NamedAmount {
  readonly file: string;
  readonly operation: Operation | null;
  readonly lines: readonly number[] | null;
  readonly amount: Amount;
}

/**
 * The lines of which each amount speaks: where a document names a beneficiary once for each of its lines, each amount is
 * for one of them (its own first, the others in order), unless it is the sum of them all. Null where that cannot be told.
 */
export function ownLines(all: readonly NamedAmount[]): readonly (readonly number[] | null)[] {
  const groups = new Map<string, NamedAmount[]>();
  for (const one of all) {
    if (!one.operation || !one.lines || one.lines.length < 2 || isWhole(one)) continue;
    const key = `${one.file}|${one.operation.id}|${one.lines.join()}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const own = new Map<NamedAmount, readonly number[] | null>();
  for (const group of groups.values()) if (group.length > 1) share(group, own);
  return all.map((one) => (own.has(one) ? (own.get(one) ?? null) : one.lines));
}

function share(group: readonly NamedAmount[], own: Map<NamedAmount, readonly number[] | null>): void {
  const lines = group[0]?.lines ?? [];
  const free = new Set(lines);
  const left = group.filter((one) => {
    const line = [...free].find((rank) => amountOf(one, rank)?.equals(one.amount));
    if (line === undefined) return true;
    free.delete(line);
    own.set(one, [line]);
    return false;
  });
  const rest = [...free];
  left.forEach((one, i) => {
    // What is said twice is for the line that it was said of first.
    const again = lines.find((rank) => amountOf(one, rank)?.equals(one.amount));
    const line = again ?? (left.length === rest.length ? rest[i] : undefined);
    own.set(one, line === undefined ? null : [line]);
  });
}

function amountOf({ operation }: NamedAmount, line: number): Amount | undefined {
  return operation?.lines[line]?.amount.amount;
}

function isWhole(one: NamedAmount): boolean {
  const amounts = (one.lines ?? []).map((line) => amountOf(one, line) ?? Amount.zero);
  return Amount.sum(amounts).equals(one.amount);
}
