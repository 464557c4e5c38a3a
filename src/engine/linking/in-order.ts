import {
  operationGroups,
  passageKey,
  retainedAmount,
  retainedLines,
  type Annex,
  type DocumentAmount,
  type DocumentPlace,
  type DocumentReading,
  type Operation,
  type Place,
} from "../model";
import { Amount } from "../money";
import { totalsBeside } from "./annex-columns";
import type { TiedGrant } from "./case";
import { distance, isSlip } from "./distance";
import { groupBy, keptFor } from "../lists";

/** Another figure as near as this to what one would be may be it as well. */
const NEAR = 0.25;
/** Of figures that follow one another in the annex, the second stands so many behind the first at most. */
const FAR = 3;
/** More places than this in the annex tell no order. */
const MOST_SHARED = 20;

type Target = Pick<TiedGrant, "theme" | "operation" | "lines">;

/** One of the amounts that stand below one another in the annex; `target` is null for that of all. */
interface Step {
  readonly amount: Amount;
  readonly target: Target | null;
}

/**
 * What a document gives in the order of the annex, whatever words stand beside it: where two figures are those of a theme,
 * an operation or a line and of its neighbour, to the cent, the one figure between them (or before or behind both) that is
 * the amount which lacks there is that amount; or that is but for a slip of the pen, miswritten, unless it is what another
 * column comes to. A row of which another figure is told says no more. `isTold` says what others tied.
 */
export function figuresInOrder(
  annex: Annex,
  { file, amounts }: DocumentReading,
  isTold: (figure: DocumentAmount) => boolean,
): readonly TiedGrant[] {
  const said = amounts.filter(
    ({ at, setAside }) =>
      (at.role === "deliberation" || at.role === "report") && (setAside === null || setAside === "recital"),
  );
  const told = [...said.entries()].filter(([, figure]) => isTold(figure));
  if (told.length === said.length) return [];
  const rowsTold = new Set(told.map(([, { at }]) => passageKey(at)));
  const placesTold = groupBy(told, ([, { amount }]) => amount.toExact());
  const places = placesOf(sequencesOf(annex));
  const found = said.flatMap((figure, index) => {
    if (isTold(figure) || rowsTold.has(passageKey(figure.at))) return [];
    const isExact = places.has(figure.amount.toExact());
    if (!isExact && sumsBeside(annex).has(figure.amount.toExact())) return [];
    const [only, another] = besides(said, index, places).flatMap(({ steps, rank }) => {
      if (isExact !== (steps[rank]?.amount.equals(figure.amount) ?? false)) return [];
      if (!isExact && isGivenNear(index, steps, rank, placesTold)) return [];
      const target = targetAt(said, index, steps, rank);
      return target ? [{ figure, target, steps, isExact }] : [];
    });
    if (!only || another || (!isExact && isMadeOfOthers(figure, amounts))) return [];
    return [only];
  });
  // One is a slip of the pen; several in one sequence are another list.
  const slips = groupBy(
    found.filter(({ isExact }) => !isExact),
    ({ steps }) => steps,
  );
  const sure = found.filter(({ isExact, steps }) => isExact || slips.get(steps)?.length === 1);
  return sure.map(({ figure, target }) => tied(figure, file, target));
}

/** Whether a figure that is told is the amount of a place, as near as its sequence is long: it does not lack in a list of another order. */
function isGivenNear(
  index: number,
  steps: readonly Step[],
  rank: number,
  placesTold: ReadonlyMap<string, readonly (readonly [number, DocumentAmount])[]>,
): boolean {
  const places = placesTold.get(steps[rank]?.amount.toExact() ?? "") ?? [];
  return places.some(([place]) => Math.abs(place - index) <= steps.length);
}

/** Whether two of the figures that a document gives around one make it: « 114 000 € avaient été accordés ; on arrive à 171 000 € ». */
function isMadeOfOthers(figure: DocumentAmount, amounts: readonly DocumentAmount[]): boolean {
  const index = amounts.indexOf(figure);
  const around = amounts
    .slice(Math.max(0, index - AROUND), index + AROUND + 1)
    .filter((one) => one !== figure && !one.amount.isZero)
    .map(({ amount }) => amount);
  return around.some((one, rank) =>
    around.some((other, next) => next > rank && one.plus(other).equals(figure.amount)),
  );
}

/** So many figures before and behind one may make it. */
const AROUND = 4;

/** What the columns beside the amounts come to over the lines that are spoken of together. */
const sumsBeside = keptFor(({ themes }: Annex): ReadonlySet<string> => {
  const sums = operationGroups(themes).flatMap((own) => totalsBeside(own.flatMap(retainedLines)));
  return new Set(sums.map((sum) => sum.toExact()));
});

/** A place in a sequence. */
interface Rank {
  readonly steps: readonly Step[];
  readonly rank: number;
}

/** Where each amount of the annex stands in its sequences. */
function placesOf(sequences: readonly (readonly Step[])[]): ReadonlyMap<string, readonly Rank[]> {
  const all = sequences.flatMap((steps) => steps.map((_, rank) => ({ steps, rank })));
  return groupBy(all, ({ steps, rank }) => steps[rank]?.amount.toExact() ?? "");
}

/** The places before and behind those of the figures around one; an amount that many share tells none. */
function besides(
  figures: readonly DocumentAmount[],
  index: number,
  places: ReadonlyMap<string, readonly Rank[]>,
): readonly Rank[] {
  const found: Rank[] = [];
  for (let from = index - FAR; from <= index + FAR; from++) {
    const around = places.get(figures[from]?.amount.toExact() ?? "") ?? [];
    for (const { steps, rank: own } of around.length > MOST_SHARED ? [] : around) {
      const rank = own + (from < index ? 1 : -1);
      if (!found.some((one) => one.steps === steps && one.rank === rank)) found.push({ steps, rank });
    }
  }
  return found;
}

function tied({ at, amount }: DocumentAmount, file: string, target: Target): TiedGrant {
  const operation = { themeNumber: null, themeTitle: null, number: null, title: null };
  const line = target.operation?.lines[target.lines?.[0] ?? -1];
  const name = line?.beneficiary?.value ?? null;
  return {
    grant: { at, operation, name, amount, amountInWords: null },
    file,
    ...target,
    sure: true,
    byOrder: true,
  };
}

/** The amounts of siblings, in order, with the total that may follow them; three at least tell an order. */
function sequencesOf({ themes }: Annex): readonly (readonly Step[])[] {
  const none: Target = { theme: null, operation: null, lines: null };
  const closed = (steps: readonly Step[], target: Target | null): readonly (readonly Step[])[] =>
    steps.length > 1 ? [[...steps, { amount: Amount.sum(steps.map(({ amount }) => amount)), target }]] : [];
  const ofThemes = themes.map((theme) => ({
    amount: Amount.sum(theme.operations.map(retainedAmount)),
    target: { ...none, theme },
  }));
  const below = themes.flatMap((theme) => {
    const { operations } = theme;
    const steps = operations.map((operation) => ({
      amount: retainedAmount(operation),
      target: { ...none, operation },
    }));
    const ofLines = operations.flatMap((operation) => closed(linesOf(operation), { ...none, operation }));
    return [...closed(steps, { ...none, theme }), ...ofLines];
  });
  return [...closed(ofThemes, null), ...below];
}

function linesOf(operation: Operation): readonly Step[] {
  const retained = new Set(retainedLines(operation));
  return operation.lines.flatMap((line, index) =>
    retained.has(line)
      ? [{ amount: line.amount.amount, target: { theme: null, operation, lines: [index] } }]
      : [],
  );
}

/** What a figure is that stands where one of a sequence should, alone near it, its neighbours beside it; null for none. */
function targetAt(
  figures: readonly DocumentAmount[],
  index: number,
  steps: readonly Step[],
  rank: number,
): Target | null {
  const [own, step] = [figures[index], steps[rank]];
  if (!own || !step?.target || !(own.amount.equals(step.amount) || isSlip(own.amount, step.amount)))
    return null;
  const next = (from: number, way: 1 | -1, wanted: Step | undefined, within: number): number => {
    for (let far = 1; wanted && from >= 0 && far <= within; far++)
      if (figures[from + far * way]?.amount.equals(wanted.amount)) return from + far * way;
    return -1;
  };
  const [above, below] = [next(index, -1, steps[rank - 1], FAR), next(index, 1, steps[rank + 1], FAR)];
  // One side alone tells it only where nothing stands between.
  const further = (way: 1 | -1): readonly number[] => {
    const first = next(index, way, steps[rank + way], 1);
    return [first, next(first, way, steps[rank + 2 * way], 1)];
  };
  const places = above >= 0 && below >= 0 ? [above, below] : further(above >= 0 ? -1 : 1);
  const [from, to] = [above < 0 ? index - FAR : above, below < 0 ? index + FAR : below];
  const isOfAnother = (amount: Amount) =>
    steps.some((one, other) => other !== rank && one.amount.equals(amount));
  const near = figures
    .slice(Math.max(0, from), to + 1)
    .filter(({ amount }) => distance(amount, step.amount) <= NEAR && !isOfAnother(amount));
  return places.includes(-1) || near.length !== 1 ? null : step.target;
}

/** A figure that a reader made something of. */
export interface Told {
  readonly at: Place;
  readonly amount: Amount;
}

/** Whether a figure is among those told, by its block and its amount: said twice in a block, it is one. */
export function isAmong(told: readonly Told[]): (figure: DocumentAmount) => boolean {
  const keyOf = (at: DocumentPlace, amount: Amount) => `${at.file} ${at.block} ${amount.abs().toFixed()}`;
  const keys = new Set(told.flatMap(({ at, amount }) => (at.kind === "document" ? [keyOf(at, amount)] : [])));
  return ({ at, amount }) => keys.has(keyOf(at, amount));
}
