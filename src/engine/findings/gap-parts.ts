import { addTo, keptFor } from "../lists";
import {
  annexAmount,
  linesOver,
  rowWords,
  type RowWord,
  type Scope,
  type Statement,
  type Verdict,
} from "../diagnosis";
import type { GapLine, GapOther, GapTyped } from "../diagnosis/gap";
import type { GrantLine, Operation, Place } from "../model";
import { operandsOf } from "./operands";
import { columnsOver, linesAlike } from "../linking";

/** The parts of an amount, and where each of them stands. */
export interface Parts {
  readonly lines: readonly GapLine[];
  readonly placeOf: PlaceOf;
}

/** Tells where the part of a key stands. */
export type PlaceOf = (key: string) => Place | undefined;

/** What has no parts. */
export const NO_PARTS: Parts = { lines: [], placeOf: () => undefined };

const from =
  (places: ReadonlyMap<string, Place>): PlaceOf =>
  (key) =>
    places.get(key);

/** What a stated figure is the sum of: an operation's lines, or the themes and operations of a wider total, then their lines. */
export function partsOf(scope: Scope, verdict: Verdict): readonly Parts[] {
  if (scope.kind === "lines") return [NO_PARTS];
  if (scope.part !== undefined) return [columnAsParts(scope.operations, scope.part, verdict)];
  const operations = scope.operations.flatMap((id) => verdict.ledger.accounts.get(id)?.operation ?? []);
  const [only] = operations;
  const others = new Set(
    scope.without?.flatMap(({ operation, lines }) => lines.map((line) => `${operation}/${line}`)),
  );
  const linesOf = (operation: Operation): Parts => {
    const all = allLines(verdict)(operation);
    return others.size === 0 ? all : { ...all, lines: all.lines.filter(({ key }) => !others.has(key)) };
  };
  if (operations.length === 1 && only) return [linesOf(only)];
  const places = new Map<string, Place>();
  const lines = operations.map((operation): GapLine => {
    const at = operation.statedTotal?.at ?? operation.titleAt ?? operation.lines[0]?.at;
    if (at) places.set(operation.id, at);
    return {
      key: operation.id,
      amount: annexAmount(verdict.ledger, { kind: "operations", operations: [operation.id] }),
      retained: true,
      asText: false,
    };
  });
  const every = operations.map(linesOf);
  return [
    ...themesAsParts(scope.operations, verdict),
    { lines, placeOf: from(places) },
    { lines: every.flatMap((part) => part.lines), placeOf: firstOf(every) },
  ];
}

/** Parts may be many, and few of them are ever told: each is looked for where it may be. */
function firstOf(parts: readonly Parts[]): PlaceOf {
  return (key) => {
    for (const { placeOf } of parts) {
      const found = placeOf(key);
      if (found) return found;
    }
    return undefined;
  };
}

const allLines = keptFor((verdict: Verdict) =>
  keptFor((operation: Operation) => linesAsParts(operation, null, rowWords(verdict.ledger))),
);

/** What the lines give in one of the columns that their amount is parted into. */
function columnAsParts(ids: readonly string[], part: number, { ledger }: Verdict): Parts {
  const places = new Map<string, Place>();
  const operations = ids.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
  const lines = operations.flatMap((operation) =>
    operation.lines.flatMap((line, index): readonly GapLine[] => {
      const own = line.parts?.[part];
      if (!own) return [];
      const key = `${operation.id}/${index}`;
      places.set(key, own.at);
      return [{ key, amount: own.amount, retained: line.retained.kind !== "no", asText: own.asText }];
    }),
  );
  return { lines, placeOf: from(places) };
}

/** The themes that a total of several is the sum of; none for a narrower one. */
function themesAsParts(operations: readonly string[], { ledger }: Verdict): readonly Parts[] {
  const themes = new Map<number, string[]>();
  for (const id of operations) {
    const rank = ledger.accounts.get(id)?.themeRank ?? 0;
    addTo(themes, rank, id);
  }
  if (themes.size < 2) return [];
  const places = new Map<string, Place>();
  const lines = [...themes].map(([rank, own]): GapLine => {
    const key = `theme ${rank}`;
    const total = ledger.statements.find(
      ({ rule, scope }) =>
        rule === "theme-total" && scope.kind === "operations" && scope.operations.join() === own.join(),
    );
    const at = total?.at ?? ledger.accounts.get(own[0] ?? "")?.operation.titleAt;
    if (at) places.set(key, at);
    const amount = annexAmount(ledger, { kind: "operations", operations: own });
    return { key, amount, retained: true, asText: false };
  });
  return [{ lines, placeOf: from(places) }];
}

/** The lines of an operation, or one of them by its rank, each told from those that repeat it, with what its row says. */
export function linesAsParts(
  operation: Operation,
  only: number | null,
  words: ReadonlyMap<GrantLine, RowWord>,
  attested: ReadonlySet<number> = new Set(),
): Parts {
  const places = new Map<string, Place>();
  const twins = new Map(
    linesAlike(operation.lines).flatMap(([first, ...others]) => others.map((each) => [each, first] as const)),
  );
  const lines = operation.lines.flatMap((line: GrantLine, index): readonly GapLine[] => {
    const key = `${operation.id}/${index}`;
    const twin = twins.get(index);
    const twinOf = twin === undefined ? undefined : `${operation.id}/${twin}`;
    if (only !== null && index !== only) return [];
    places.set(key, line.amount.at);
    const { amount, asText } = line.amount;
    const retained = line.retained.kind !== "no";
    const typed = operandsOf(line).map(({ reading: { at, amount: own }, isFactor }, part): GapTyped => {
      places.set(`${key}/${part}`, at);
      return { key: `${key}/${part}`, amount: own, isFactor };
    });
    const word = words.get(line);
    return [
      {
        key,
        amount,
        retained,
        asText,
        ...(attested.has(index) || word?.agrees ? { attested: true } : {}),
        ...(word && !word.agrees && word.meant.length > 0 ? { rowSays: word.meant } : {}),
        ...(word?.repeats ? { repeatsRow: true } : {}),
        ...(typed.length > 0 ? { typed } : {}),
        ...(twinOf === undefined ? {} : { twinOf }),
      },
    ];
  });
  return { lines, placeOf: from(places) };
}

/** Lines further off than this are not nearby. */
const NEARBY = 12;

/** Figures nearby that one may have been copied from: of the same rule, of lines or of totals as it is, nearest first. */
export function othersOf(statement: Statement, verdict: Verdict): readonly GapOther[] {
  const { level, index } = statement;
  const isOfLine = level === "line";
  const { statements } = verdict.ledger;
  return (isOfLine ? statements.slice(Math.max(0, index - NEARBY), index + NEARBY + 1) : statements)
    .filter((other) => other.rule === statement.rule && other.about !== statement.about)
    .filter((other) => (other.level === "line") === isOfLine)
    .map((other) => ({
      key: `#${other.index}`,
      amount: other.amount,
      distance: Math.abs(other.index - statement.index),
    }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ key, amount }) => ({ key, amount }));
}

/** What marks a key of a column beside the amounts. */
const COLUMN = "column ";

/** Whether a key is of what a column beside the amounts comes to. */
export function isOfColumn(key: string): boolean {
  return key.startsWith(COLUMN);
}

/** What the columns beside the amounts come to over a scope (what was asked for, last year's), each with its first cell. */
export function columnsBeside(
  scope: Scope,
  { ledger }: Verdict,
): { readonly others: readonly GapOther[]; readonly placeOf: PlaceOf } {
  const lines = scope.kind === "operations" ? linesOver(ledger, scope) : [];
  const places = new Map<string, Place>();
  const others = columnsOver(lines).flatMap(({ label, total }): readonly GapOther[] => {
    const [first] = total?.cells ?? [];
    if (!total || !first) return [];
    places.set(COLUMN + label, first.at);
    return [{ key: COLUMN + label, amount: total.amount }];
  });
  return { others, placeOf: from(places) };
}
