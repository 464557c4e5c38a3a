import type { ConditionalFormat, HeldValue, StylePatch } from "../../host";
import type { WorkbookSession } from "../session/workbook-session";
import { cellsWhere, holdsEverywhere, keyOf } from "./cells-where";
import { under } from "./laid-over";
import { readRule } from "./read-rule";
import type { ReadRule } from "./read-rule";
import { barPlace, colourAt, thresholdAt } from "./scales";
import type { BarPlace } from "./scales";

/** An icon of a set: which of how many, from the worst. */
export interface IconMark {
  readonly set: string;
  readonly rank: number;
  readonly of: number;
}

/** What conditional formats lay over a cell. */
export interface RuleEffect {
  readonly patch?: StylePatch;
  readonly bar?: BarPlace & { readonly colour: string };
  readonly icon?: IconMark;
  /** Whether bar or icon stands instead of the value. */
  readonly withoutValue?: boolean;
}

/** What one rule does to a cell; undefined where it does nothing. */
type Doing = (row: number, column: number) => RuleEffect | undefined;

/** Says what the rules of the sheet in front lay over a cell; undefined for nothing. */
export type RuleEffects = (row: number, column: number) => RuleEffect | undefined;

/** The effects of a workbook's conditional formats, computed again when it has changed. */
export function ruleEffects(session: WorkbookSession): RuleEffects {
  let known = "";
  let doings: readonly { readonly rule: ConditionalFormat; readonly doing: Doing }[] = [];
  return (row, column) => {
    const { sheet, model } = session;
    const key = `${sheet.id} ${model.revision}`;
    if (key !== known) {
      known = key;
      doings = sheet.facets.conditionalFormats
        .toSorted((a, b) => a.priority - b.priority)
        .map((rule) => ({ rule, doing: late(() => doingOf(session, rule)) }));
    }
    let effect: RuleEffect | undefined;
    for (const { rule, doing } of doings) {
      if (!covers(rule, row, column)) continue;
      const more = doing(row, column);
      if (!more) continue;
      const { patch } = more;
      effect = { ...more, ...effect, ...(patch && { patch: under(effect?.patch, patch) }) };
      if (rule.stopIfTrue) break;
    }
    return effect;
  };
}

function covers({ ranges }: ConditionalFormat, row: number, column: number): boolean {
  return ranges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/** Something that is made when it is first needed: most rules of a sheet are out of sight. */
function late(make: () => Doing): Doing {
  let made: Doing | undefined;
  return (row, column) => (made ??= make())(row, column);
}

function doingOf(session: WorkbookSession, rule: ConditionalFormat): Doing {
  const read = readRule(rule, session.model.theme);
  switch (read.kind) {
    case "formula": {
      const everywhere = holdsEverywhere(read.formula);
      if (everywhere !== undefined) return () => (everywhere ? laid(rule) : undefined);
      return where(rule, cellsWhere(session, rule, read.formula));
    }
    case "duplicates":
      return where(rule, repeated(session, rule, read.unique));
    case "rank":
      return where(rule, ranked(session, rule, read));
    case "average":
      return where(rule, offAverage(session, rule, read));
    case "scale":
      return scaleDoing(session, rule, read);
    case "bar":
      return barDoing(session, rule, read);
    case "icons":
      return iconDoing(session, rule, read);
    case "unshown":
      return () => undefined;
  }
}

function laid({ format }: ConditionalFormat): RuleEffect {
  return format ? { patch: format } : {};
}

function where(rule: ConditionalFormat, cells: ReadonlySet<number>): Doing {
  return (row, column) => (cells.has(keyOf(row, column)) ? laid(rule) : undefined);
}

interface Held {
  readonly key: number;
  readonly value: HeldValue;
}

function held({ sheet }: WorkbookSession, { ranges }: ConditionalFormat): readonly Held[] {
  return ranges.flatMap((range) =>
    [...sheet.within(range)].map(({ row, record }) => ({
      key: keyOf(row, record.column),
      value: record.value,
    })),
  );
}

interface HeldNumber {
  readonly key: number;
  readonly number: number;
}

function numbers(session: WorkbookSession, rule: ConditionalFormat): readonly HeldNumber[] {
  return held(session, rule).flatMap(({ key, value }) =>
    value.kind === "number" ? [{ key, number: value.value }] : [],
  );
}

function repeated(session: WorkbookSession, rule: ConditionalFormat, unique: boolean): ReadonlySet<number> {
  const cells = held(session, rule).filter(({ value }) => value.kind !== "empty");
  const same = ({ value }: Held): string =>
    value.kind === "empty" ? "" : `${value.kind} ${String(value.value).toLowerCase()}`;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(same(cell), (counts.get(same(cell)) ?? 0) + 1);
  return new Set(cells.filter((cell) => (counts.get(same(cell)) ?? 0) > 1 !== unique).map(({ key }) => key));
}

type Kind<K extends ReadRule["kind"]> = Extract<ReadRule, { readonly kind: K }>;

function ranked(
  session: WorkbookSession,
  rule: ConditionalFormat,
  { count, percent, bottom }: Kind<"rank">,
): ReadonlySet<number> {
  const all = numbers(session, rule);
  const sorted = all.map(({ number }) => number).sort((a, b) => (bottom ? a - b : b - a));
  const taken = percent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const last = sorted[Math.min(taken, sorted.length) - 1];
  if (last === undefined) return new Set();
  return new Set(
    all.filter(({ number }) => (bottom ? number <= last : number >= last)).map(({ key }) => key),
  );
}

function offAverage(
  session: WorkbookSession,
  rule: ConditionalFormat,
  { above, equal, deviations }: Kind<"average">,
): ReadonlySet<number> {
  const all = numbers(session, rule);
  const mean = all.reduce((sum, { number }) => sum + number, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, { number }) => sum + (number - mean) ** 2, 0) / all.length);
  const mark = mean + (above ? 1 : -1) * deviations * spread;
  return new Set(
    all
      .filter(({ number }) => (number === mark ? equal : above ? number > mark : number < mark))
      .map(({ key }) => key),
  );
}

/** The numbers of a rule by cell, sorted too, and what its thresholds come to. */
function measures(session: WorkbookSession, rule: ConditionalFormat) {
  const all = numbers(session, rule);
  const sorted = all.map(({ number }) => number).sort((a, b) => a - b);
  const byCell = new Map(all.map(({ key, number }) => [key, number]));
  const numberOf = (formula: string): number | undefined => {
    const [value] = session.formulas.valuesOf(session.model, session.sheet.id, [formula]);
    return value?.kind === "number" ? value.value : undefined;
  };
  return { sorted, numberOf, at: (row: number, column: number) => byCell.get(keyOf(row, column)) };
}

function scaleDoing(session: WorkbookSession, rule: ConditionalFormat, { stops }: Kind<"scale">): Doing {
  const { sorted, numberOf, at } = measures(session, rule);
  const placed = stops.flatMap(({ at: threshold, colour }) => {
    const place = thresholdAt(threshold, sorted, numberOf);
    return place === undefined ? [] : [{ at: place, colour }];
  });
  return (row, column) => {
    const number = at(row, column);
    return number === undefined ? undefined : { patch: { fill: colourAt(placed, number) } };
  };
}

function barDoing(
  session: WorkbookSession,
  rule: ConditionalFormat,
  { low, high, colour, withoutValue }: Kind<"bar">,
): Doing {
  const { sorted, numberOf, at } = measures(session, rule);
  const from = thresholdAt(low, sorted, numberOf) ?? 0;
  const to = thresholdAt(high, sorted, numberOf) ?? 0;
  // Bars that begin at the lowest value begin at zero where no value is below it.
  const base = low.type === "min" && from > 0 ? 0 : from;
  return (row, column) => {
    const number = at(row, column);
    if (number === undefined) return undefined;
    return { bar: { ...barPlace(base, to, number), colour }, withoutValue };
  };
}

function iconDoing(
  session: WorkbookSession,
  rule: ConditionalFormat,
  { set, from, reversed, withoutValue }: Kind<"icons">,
): Doing {
  const { sorted, numberOf, at } = measures(session, rule);
  const marks = from.map((threshold) => ({
    at: thresholdAt(threshold, sorted, numberOf) ?? -Infinity,
    reached: threshold.reached,
  }));
  return (row, column) => {
    const number = at(row, column);
    if (number === undefined || marks.length === 0) return undefined;
    const found = marks.findLastIndex((mark) => (mark.reached ? number >= mark.at : number > mark.at));
    const rank = Math.max(0, found);
    return {
      icon: { set, rank: reversed ? marks.length - 1 - rank : rank, of: marks.length },
      withoutValue,
    };
  };
}
