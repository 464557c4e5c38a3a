import type { GrantLine } from "../../model";
import { Amount } from "../../money";
import { bySheet } from "./by-sheet";
import { partialOver, type RowEvent, type TotalEvent } from "./events";

/** Of which lines a total is: those that give, those that take back, or all of them. */
const SIGNS = ["given", "taken", "net"] as const;
type Sign = (typeof SIGNS)[number];

/**
 * The totals that stand one under the other below lines of which some give and some take back, where one is of each alone:
 * « Total versé », « Total perçu » and « Net », « Total » and « Total hors reversements ». Of three, that which the two right ones leave is
 * the third.
 */
export function withTotalsOfSigns(events: readonly RowEvent[]): readonly RowEvent[] {
  return bySheet(events).flatMap(ofSigns);
}

function ofSigns(events: readonly RowEvent[]): readonly RowEvent[] {
  const told = new Map<TotalEvent, readonly GrantLine[]>();
  const all: GrantLine[] = [];
  let own: GrantLine[] = [];
  let run: TotalEvent[] = [];
  const close = () => {
    if (run.length > 1)
      for (const lines of [own, all]) {
        const signs = signsOf(run, lines);
        if (!signs) continue;
        run.forEach((event, i) => {
          const sign = signs[i];
          if (sign && sign !== "net")
            told.set(
              event,
              lines.filter((line) => signOf(line) === sign),
            );
        });
        break;
      }
    if (run.length > 0) own = [];
    run = [];
  };
  for (const event of events) {
    if (event.kind === "total") {
      run.push(event);
      continue;
    }
    if (event.kind !== "unread") close();
    if (event.kind === "line" && event.line.retained.kind !== "no") {
      all.push(event.line);
      own.push(event.line);
    }
  }
  close();
  if (told.size === 0) return events;
  return events.map((event): RowEvent => {
    const lines = event.kind === "total" ? told.get(event) : undefined;
    return event.kind === "total" && lines ? partialOver(event.total, lines) : event;
  });
}

function signOf({ amount: { amount } }: GrantLine): Sign {
  return amount.isNegative ? "taken" : "given";
}

/** Which each total of a run is of; null where they are not told apart by what gives and what takes back. */
function signsOf(
  run: readonly TotalEvent[],
  lines: readonly GrantLine[],
): readonly (Sign | undefined)[] | null {
  const sums = sumsOf(lines);
  if (!sums) return null;
  const found = run.map(({ total }) =>
    SIGNS.find((sign) => sums[sign].rounded().equals(total.amount.rounded())),
  );
  const left = SIGNS.filter((sign) => !found.includes(sign));
  if (new Set(found).size < run.length || !found.some((sign) => sign && sign !== "net")) return null;
  return run.length === SIGNS.length
    ? found.map((sign) => sign ?? left[0])
    : found.includes(undefined)
      ? null
      : found;
}

/** What lines come to, and those that give or take back alone; null where only some do either. */
function sumsOf(lines: readonly GrantLine[]): Readonly<Record<Sign, Amount>> | null {
  const of = (sign: Sign) =>
    Amount.sum(lines.flatMap((line) => (signOf(line) === sign ? [line.amount.amount] : [])));
  const [given, taken] = [of("given"), of("taken")];
  return given.isZero || taken.isZero ? null : { given, taken, net: given.plus(taken) };
}
