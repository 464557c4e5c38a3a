import type { Operation } from "../model";
import { Amount } from "../money";
import { stems } from "../wording";

/** An amount that a document gives a beneficiary, and all the lines of its operation that go to that beneficiary. */
export interface NamedAmount {
  readonly file: string;
  readonly operation: Operation | null;
  readonly lines: readonly number[] | null;
  readonly amount: Amount;
  /** The sentence or the item that gives it. */
  readonly said: string;
}

/**
 * The lines of which each amount speaks, unless it is the sum of them all: the one that has it, or the one whose purpose
 * is said beside it; where a document names a beneficiary once for each of its lines, those left in order. Null where
 * that cannot be told.
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
  for (const group of groups.values()) share(group, own);
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
    const line = again ?? lineSaid(one, rest) ?? (left.length === rest.length ? rest[i] : undefined);
    if (line !== undefined) own.set(one, [line]);
    else if (group.length > 1) own.set(one, null);
  });
}

/** The only line whose purpose is said beside an amount: « Club nautique (remplacement du ponton) : 4 200 € ». */
function lineSaid({ operation, said }: NamedAmount, lines: readonly number[]): number | undefined {
  const words = new Set(stems(said));
  const [only, other] = lines.filter((line) => {
    const purpose = stems(operation?.lines[line]?.description ?? "");
    return purpose.length > 0 && purpose.every((word) => words.has(word));
  });
  return other === undefined ? only : undefined;
}

function amountOf({ operation }: NamedAmount, line: number): Amount | undefined {
  return operation?.lines[line]?.amount.amount;
}

function isWhole(one: NamedAmount): boolean {
  const amounts = (one.lines ?? []).map((line) => amountOf(one, line) ?? Amount.zero);
  return Amount.sum(amounts).equals(one.amount);
}
