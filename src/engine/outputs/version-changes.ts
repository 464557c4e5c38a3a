import type { Finding, Report } from "../findings";
import { Amount } from "../money";
import type { Annex, GrantLine } from "../model";
import { fold } from "../wording";

/** A dossier as it was checked at one time. */
export interface DossierVersion {
  readonly report: Report;
  readonly annex: Annex;
}

/** A line of the annex, told apart by who receives it and for what. */
export interface VersionLine {
  /** The operation's id in its own version. */
  readonly operation: string;
  readonly beneficiary: string | null;
  readonly territory: string | null;
  readonly description: string | null;
  /** A decimal string with two places; what its cell holds, retained or not. */
  readonly amount: string;
  readonly retained: boolean;
}

/** What became of a dossier from one version to the next. */
export interface VersionChanges {
  /** Findings of the earlier version that are gone. */
  readonly fixed: readonly Finding[];
  readonly new: readonly Finding[];
  /** As the later version tells them. */
  readonly stillOpen: readonly Finding[];
  /** Those of the later version that were set aside, old or new. */
  readonly setAside: readonly Finding[];
  readonly added: readonly VersionLine[];
  readonly removed: readonly VersionLine[];
  /** Lines whose amount or mark changed. */
  readonly changed: readonly { readonly before: VersionLine; readonly after: VersionLine }[];
}

/** Compares two versions. A row inserted above moves every address: findings and lines are told by what they say. */
export function versionChanges(before: DossierVersion, after: DossierVersion): VersionChanges {
  return { ...findingChanges(before.report, after.report), ...lineChanges(before.annex, after.annex) };
}

type Pair<T> = readonly [T, T];

function findingChanges(
  before: Report,
  after: Report,
): Pick<VersionChanges, "fixed" | "new" | "stillOpen" | "setAside"> {
  const open = before.findings.filter(({ waived }) => waived === null);
  const { pairs, left, right } = pairUp(open, after.findings, [
    ({ key }) => key,
    ({ rule, about, stated, expected, message }) =>
      JSON.stringify([rule, about, stated, expected, stated === undefined ? withoutCells(message) : ""]),
  ]);
  const known = new Set(pairs.map(([, later]) => later));
  const isOpen = ({ waived }: Finding): boolean => waived === null;
  // A finding that was set aside and no longer is was known: it is open, not new.
  const waivedBefore = new Set(before.findings.filter((one) => !isOpen(one)).map(({ key }) => key));
  return {
    fixed: left,
    new: right.filter((one) => isOpen(one) && !waivedBefore.has(one.key)),
    stillOpen: after.findings.filter((one) => isOpen(one) && (known.has(one) || waivedBefore.has(one.key))),
    setAside: after.findings.filter((one) => !isOpen(one)),
  };
}

/** A message whose cells moved says the same. */
function withoutCells(message: string): string {
  return message.replace(/\b[A-Z]{1,3}\d+\b/g, "");
}

interface Placed {
  readonly line: VersionLine;
  /** Theme and operation as their titles say, or as they are numbered where they have none. */
  readonly where: string;
}

function lineChanges(before: Annex, after: Annex): Pick<VersionChanges, "added" | "removed" | "changed"> {
  const who = ({ where, line }: Placed): string => `${where} ${fold(line.beneficiary ?? "")}`;
  const what = (placed: Placed): string =>
    JSON.stringify([who(placed), fold(placed.line.territory ?? ""), fold(placed.line.description ?? "")]);
  const whole = (placed: Placed): string =>
    JSON.stringify([what(placed), placed.line.amount, placed.line.retained]);
  const { pairs, left, right } = pairUp(linesOf(before), linesOf(after), [
    whole,
    what,
    (placed) => JSON.stringify([who(placed), placed.line.amount]),
    // A line that names nobody says too little to be known again by its operation alone.
    (placed) => (placed.line.beneficiary === null ? null : who(placed)),
  ]);
  return {
    added: right.map(({ line }) => line),
    removed: left.map(({ line }) => line),
    changed: pairs.flatMap(([{ line: old }, { line: now }]) =>
      old.amount === now.amount && old.retained === now.retained ? [] : [{ before: old, after: now }],
    ),
  };
}

function linesOf(annex: Annex): readonly Placed[] {
  return annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => {
      const themeName = fold(theme.title) || String(theme.rank);
      const where = `${themeName} | ${fold(operation.title) || operation.id}`;
      return operation.lines.map((line) => ({ where, line: versionLine(operation.id, line) }));
    }),
  );
}

function versionLine(operation: string, line: GrantLine): VersionLine {
  return {
    operation,
    beneficiary: line.beneficiary?.value ?? null,
    territory: line.territory,
    description: line.description,
    amount: (line.amount.kind === "amount" ? line.amount.amount : Amount.zero).toFixed(),
    retained: line.retained.kind !== "no",
  };
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
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), one]);
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
