import { addTo } from "../lists";
import { fold } from "../wording";
import type { CheckState, KeptFinding, VersionLine, VersionTotal } from "./check-state";

/** What became of a dossier from one check to the next. */
export interface VersionChanges {
  /** Null where either check did not look at the documents. */
  readonly findings: FindingChanges | null;
  readonly lines: LineChanges;
  /** The totals that the annex states, in both versions, by another amount. */
  readonly totals: readonly TotalChange[];
}

/** A stated total, then and now. */
export interface TotalChange {
  readonly before: VersionTotal;
  readonly after: VersionTotal;
}

/** What became of the findings between two checks. */
export interface FindingChanges {
  /** Findings of the earlier check that are gone. */
  readonly fixed: readonly KeptFinding[];
  readonly new: readonly KeptFinding[];
  /** As the later check tells them. */
  readonly stillOpen: readonly KeptFinding[];
  /** Those of the later check that were set aside, old or new. */
  readonly setAside: readonly KeptFinding[];
}

/** What became of the grant lines between two checks. */
export interface LineChanges {
  readonly added: readonly VersionLine[];
  readonly removed: readonly VersionLine[];
  /** Lines whose amount or mark changed. */
  readonly changed: readonly { readonly before: VersionLine; readonly after: VersionLine }[];
}

/** Compares two checks. A row inserted above moves every address: findings and lines are told by what they say. */
export function versionChanges(before: CheckState, after: CheckState): VersionChanges {
  const { findings: earlier } = before;
  const { findings: later } = after;
  return {
    findings: earlier && later && findingChanges(earlier, later),
    lines: lineChanges(before.lines, after.lines),
    totals: totalChanges(before.totals, after.totals),
  };
}

/** Whether nothing at all changed. */
export function isUnchanged({ findings, lines, totals }: VersionChanges): boolean {
  const moved = findings ? findings.fixed.length + findings.new.length : 0;
  return moved + lines.added.length + lines.removed.length + lines.changed.length + totals.length === 0;
}

type Pair<T> = readonly [T, T];

function findingChanges(before: readonly KeptFinding[], after: readonly KeptFinding[]): FindingChanges {
  const open = before.filter(isOpen);
  const alone = [aloneAmong(open), aloneAmong(after)] as const;
  const { pairs, left, right } = pairUp(open, after, [
    ({ key }) => key,
    ({ rule, about, stated, expected, message }) =>
      JSON.stringify([rule, about, stated, expected, stated === undefined ? withoutCells(message) : ""]),
    // The same quantity still wrong, by another amount.
    (finding) => {
      const quantity = quantityOf(finding);
      return quantity !== null && alone.every((among) => among.has(quantity)) ? quantity : null;
    },
  ]);
  const known = new Set(pairs.map(([, later]) => later));
  // A finding that was set aside and no longer is was known: it is open, not new.
  const waivedBefore = new Set(before.filter((one) => !isOpen(one)).map(({ key }) => key));
  return {
    fixed: left,
    new: right.filter((one) => isOpen(one) && !waivedBefore.has(one.key)),
    stillOpen: after.filter((one) => isOpen(one) && (known.has(one) || waivedBefore.has(one.key))),
    setAside: after.filter((one) => !isOpen(one)),
  };
}

function isOpen({ waived }: KeptFinding): boolean {
  return waived === null;
}

/** What an amount is an amount of, as far as its rule and place tell; null where the finding is about no amount. */
function quantityOf({ rule, about, at, stated }: KeptFinding): string | null {
  if (stated === undefined) return null;
  return JSON.stringify("sheet" in at ? [rule, about ?? "", at.sheet] : [rule, at.source, at.where]);
}

/** The quantities that one finding alone is about. */
function aloneAmong(findings: readonly KeptFinding[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const quantity = quantityOf(finding);
    if (quantity !== null) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([quantity, count]) => (count === 1 ? [quantity] : [])));
}

/** A message whose cells moved says the same. */
function withoutCells(message: string): string {
  return message.replace(/\b[A-Z]{1,3}\d+\b/g, "");
}

function lineChanges(before: readonly VersionLine[], after: readonly VersionLine[]): LineChanges {
  const who = (line: VersionLine): string => JSON.stringify([whereOf(line), fold(line.beneficiary ?? "")]);
  const what = (line: VersionLine): string =>
    JSON.stringify([who(line), fold(line.territory ?? ""), fold(line.description ?? "")]);
  const whole = (line: VersionLine): string => JSON.stringify([what(line), line.amount, line.retained]);
  const { pairs, left, right } = pairUp(before, after, [
    whole,
    what,
    (line) => JSON.stringify([who(line), line.amount]),
    // A line that names nobody says too little to be known again by its operation alone.
    (line) => (line.beneficiary === null ? null : who(line)),
  ]);
  return {
    added: right,
    removed: left,
    changed: pairs.flatMap(([old, now]) =>
      old.amount === now.amount && old.retained === now.retained ? [] : [{ before: old, after: now }],
    ),
  };
}

function totalChanges(before: readonly VersionTotal[], after: readonly VersionTotal[]): TotalChange[] {
  const { pairs } = pairUp(before, after, [
    ({ of, about, themeTitle, operationTitle }) =>
      JSON.stringify([of, whereOf({ operation: about, themeTitle, operationTitle })]),
  ]);
  return pairs.flatMap(([old, now]) => (old.amount === now.amount ? [] : [{ before: old, after: now }]));
}

/** Theme and operation as their titles say, or as they are numbered where they have none. */
function whereOf({
  operation,
  themeTitle,
  operationTitle,
}: Pick<VersionLine, "operation" | "themeTitle" | "operationTitle">): string {
  const theme = fold(themeTitle) || operation.split(".")[0];
  return `${theme} | ${fold(operationTitle) || operation}`;
}

/** Pairs what two lists have in common, by one key after another, first with first; null is never paired. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string | null)[],
): { readonly pairs: readonly Pair<T>[]; readonly left: readonly T[]; readonly right: readonly T[] } {
  let left = before;
  let right = after;
  const pairs: Pair<T>[] = [];
  for (const keyOf of keys) {
    const waiting = new Map<string, T[]>();
    for (const one of right) {
      const key = keyOf(one);
      if (key !== null) addTo(waiting, key, one);
    }
    const taken = new Set<T>();
    left = left.filter((one) => {
      const key = keyOf(one);
      const other = key === null ? undefined : waiting.get(key)?.shift();
      if (other === undefined) return true;
      taken.add(other);
      pairs.push([one, other]);
      return false;
    });
    right = right.filter((one) => !taken.has(one));
  }
  return { pairs, left, right };
}
