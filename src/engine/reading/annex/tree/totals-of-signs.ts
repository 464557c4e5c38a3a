import { matches } from "../../../lexicon";
import type { GrantLine } from "../../../model";
import { Amount } from "../../../money";
import { bySheet } from "./by-sheet";
import { partialOver, type RowEvent, type TotalEvent } from "../rows/events";

/** Of which lines a total is: those that give, those that take back, or all of them. */
const SIGNS = ["given", "taken", "net"] as const;
type Sign = (typeof SIGNS)[number];

/**
 * The totals that stand one under the other below lines of which some give and some take back, where one is of each alone:
 * « Total versé », « Total perçu » and « Net », « Total » and « Total hors reversements »; and one of what is given, that has a
 * name of its own, right under its lines: « Total des aides ».
 */
export function withTotalsOfSigns(events: readonly RowEvent[]): readonly RowEvent[] {
  return bySheet(events).flatMap(ofSigns);
}

function ofSigns(events: readonly RowEvent[]): readonly RowEvent[] {
  const told = new Map<TotalEvent, readonly GrantLine[]>();
  const all = new SignedLines();
  let own = new SignedLines();
  let run: TotalEvent[] = [];
  const close = () => {
    if (run.length === 0) return;
    for (const lines of [all, own]) {
      const signs = signsOf(run, lines);
      run.forEach((event, i) => {
        const sign = signs?.[i];
        if (sign && sign !== "net") told.set(event, lines.of(sign));
      });
      if (signs) break;
    }
    own = new SignedLines();
    run = [];
  };
  for (const event of events) {
    if (event.kind === "total") {
      run.push(event);
      continue;
    }
    if (event.kind !== "unread") close();
    if (event.kind === "line" && event.line.retained.kind !== "no") {
      all.add(event.line);
      own.add(event.line);
    }
  }
  close();
  if (told.size === 0) return events;
  return events.map((event): RowEvent => {
    const lines = event.kind === "total" ? told.get(event) : undefined;
    return event.kind === "total" && lines ? partialOver(event.total, lines) : event;
  });
}

/** Lines as they come, and what those that give and those that take back come to. */
class SignedLines {
  private readonly lines: GrantLine[] = [];
  private given = Amount.zero;
  private taken = Amount.zero;

  add(line: GrantLine): void {
    this.lines.push(line);
    const { amount } = line.amount;
    if (amount.isNegative) this.taken = this.taken.plus(amount);
    else this.given = this.given.plus(amount);
  }

  /** What they come to by sign; null where only some do either. */
  get sums(): Readonly<Record<Sign, Amount>> | null {
    const { given, taken } = this;
    return given.isZero || taken.isZero ? null : { given, taken, net: given.plus(taken) };
  }

  of(sign: "given" | "taken"): readonly GrantLine[] {
    return this.lines.filter(({ amount: { amount } }) => amount.isNegative === (sign === "taken"));
  }
}

/** Which each total of a run is of, as far as that is told; null where none is told. */
function signsOf(run: readonly TotalEvent[], lines: SignedLines): readonly (Sign | undefined)[] | null {
  const { sums } = lines;
  if (!sums) return null;
  const found = run.map(({ total }) => signLike(total.amount.rounded(), sums));
  if (areApart(run, found)) {
    const left = SIGNS.filter((sign) => !found.includes(sign));
    return found.map((sign, i) => sign ?? left.find((one) => one === signSaid(run[i])));
  }
  const [first, ...others] = found;
  return first === "given" && run[0]?.hasOwnName ? [first, ...others.map(() => undefined)] : null;
}

/** What is taken back may be printed without its sign. */
function signLike(amount: Amount, sums: Readonly<Record<Sign, Amount>>): Sign | undefined {
  return (
    SIGNS.find((sign) => sums[sign].rounded().equals(amount)) ??
    (sums.taken.rounded().abs().equals(amount) ? "taken" : undefined)
  );
}

/** Whether all totals of a run but one of three are of different signs, and no two are called each as the other is. */
function areApart(run: readonly TotalEvent[], found: readonly (Sign | undefined)[]): boolean {
  const signs = found.filter((sign) => sign !== undefined);
  if (run.length > SIGNS.length || signs.length < 2 || new Set(signs).size < signs.length) return false;
  const said = run.map(signSaid);
  const areExchanged = found.some((one, i) =>
    found.some((other, j) => one !== other && said[i] === other && said[j] === one),
  );
  return !areExchanged;
}

/** The one sign that the label of a total speaks of. */
function signSaid(event: TotalEvent | undefined): Sign | undefined {
  const names = event?.names ?? "";
  const [sign, another] = SIGNS.filter((one) => matches(WORDS[one], names));
  return another ? undefined : sign;
}

const WORDS = { given: "paidOut", taken: "paidIn", net: "net" } as const satisfies Record<Sign, string>;
