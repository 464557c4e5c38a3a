import { addTo } from "../lists";
import { Amount } from "../money";
import type { Shift } from "./hypothesis";
import type { Ledger } from "./ledger";
import type { Statement } from "./statement";
import { misplaced } from "./moves";
import type { Judgement, Scales } from "./scales";
import type { ShiftKeys } from "./shift-keys";

/**
 * What would make statements still in disagreement right, each set once: a shift of one operation or line; several lines,
 * or two operations, that offset each other; all that an operation's or a group's own statements disagree on, where a total confirms it.
 */
export function suppositions(
  scales: Scales,
  judgement: Judgement,
  keys: ShiftKeys,
): readonly (readonly Shift[])[] {
  const found = new Map<number, readonly Shift[]>();
  const taken = new Taken(judgement.hypothesis);
  const suppose = (shifts: readonly Shift[]): void => {
    if (shifts.length > 0 && shifts.every((shift) => !shift.shift.isZero && !taken.has(shift)))
      found.set(keys.of(shifts), shifts);
  };
  const accounts = new Accounts();
  const wrong = gapsOf(scales, judgement);
  for (const { statement, gap } of wrong) {
    for (const shift of targetsOf(statement, gap)) {
      suppose([shift]);
      accounts.note(statement, shift);
    }
  }
  for (const shifts of accounts.offsetting()) suppose(shifts);
  for (const shifts of movedBetween(wrong, scales.ledger)) suppose(shifts);
  for (const mark of scales.marks) suppose([mark]);
  for (const repeat of scales.repeats)
    if (wrong.some(({ statement, gap }) => gap.equals(repeat.shift) && isAbout(statement, repeat)))
      suppose([repeat]);
  for (const { statement, gap } of wrong) suppose(accounts.together(statement, gap));
  return [...found.values()];
}

interface Gap {
  readonly statement: Statement;
  /** Stated − true, as the hypothesis has it. */
  readonly gap: Amount;
}

/** The statements that a hypothesis leaves wrong, in the ledger's order. */
function gapsOf(scales: Scales, judgement: Judgement): readonly Gap[] {
  return [...judgement.wrong]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const statement = scales.ledger.statements[index];
      return statement ? [{ statement, gap: scales.gap(statement, judgement) }] : [];
    });
}

/** Whether a statement speaks of the line of a supposition, or of its operation. */
function isAbout({ scope }: Statement, { operation, line }: Shift): boolean {
  return scope.kind === "operations"
    ? scope.operations.includes(operation)
    : scope.operation === operation && line !== null && scope.lines.includes(line);
}

/** The shifts each of which would make a statement right. */
function targetsOf({ scope }: Statement, shift: Amount): readonly Shift[] {
  return scope.kind === "operations"
    ? scope.operations.map((operation) => ({ operation, line: null, mark: false, shift }))
    : scope.lines.map((line) => ({ operation: scope.operation, line, mark: false, shift }));
}

/** What the statements about each operation alone, and about its lines, say that it is short of. */
class Accounts {
  private readonly operations = new Map<string, Shift[]>();
  private readonly lines = new Map<string, Map<number | null, Shift>>();

  /** Takes note of a shift that a statement calls for; those of wider statements may fall on any operation, and say nothing. */
  note({ scope }: Statement, shift: Shift): void {
    const { operation, line } = shift;
    if (line !== null) {
      this.lines.set(operation, (this.lines.get(operation) ?? new Map()).set(line, shift));
    } else if (scope.kind === "operations" && scope.operations.length === 1) {
      addTo(this.operations, operation, shift);
    }
  }

  /** One shift a line of an operation, where together they leave its total as it is. */
  offsetting(): readonly (readonly Shift[])[] {
    return [...this.lines.values()]
      .map((lines) => [...lines.values()])
      .filter((shifts) => shifts.length > 1 && sumOf(shifts).isZero);
  }

  /** What the operations of a wrong total are short of by their own statements, where it adds up to the total's gap; else none. */
  together({ scope }: Statement, gap: Amount): readonly Shift[] {
    if (scope.kind === "lines") return [];
    const own = scope.operations
      .map((operation) => this.own(operation, scope.operations.length === 1))
      .filter((shifts) => shifts.length > 0);
    const excess = sumOf(own.flat()).minus(gap);
    // One of the operations' totals may be wrong itself.
    const odd = excess.isZero ? [] : own.filter((shifts) => sumOf(shifts).equals(excess));
    if (!excess.isZero && odd.length !== 1) return [];
    const shifts = own.filter((each) => !odd.includes(each)).flat();
    return shifts.length > 1 ? shifts : [];
  }

  /** What one operation is short of: by its lines where they are told, and no statement about the whole says otherwise. */
  private own(operation: string, byLines: boolean): readonly Shift[] {
    const lines = [...(this.lines.get(operation)?.values() ?? [])];
    const whole = this.operations.get(operation) ?? [];
    if (byLines || whole.length === 0 || whole.some(({ shift }) => shift.equals(sumOf(lines)))) return lines;
    return whole.slice(0, 1);
  }
}

/** Operations of a statement beyond which it says too little of where a line may lack. */
const MOST_OPERATIONS = 12;

/**
 * What the operations of one statement lack and those of another have too much, where lines of the other are of just that
 * amount: they were put under the wrong operation.
 */
function movedBetween(wrong: readonly Gap[], ledger: Ledger): readonly (readonly Shift[])[] {
  const wide = wrong.flatMap(({ statement: { scope }, gap }) =>
    scope.kind === "operations" && scope.operations.length <= MOST_OPERATIONS
      ? [{ operations: scope.operations, gap }]
      : [],
  );
  const over = new Map<string, (typeof wide)[number][]>();
  for (const one of wide) {
    if (!one.gap.isNegative) continue;
    const key = one.gap.abs().toExact();
    addTo(over, key, one);
  }
  return wide.flatMap((lack) =>
    lack.gap.isNegative
      ? []
      : (over.get(lack.gap.toExact()) ?? []).flatMap((excess) =>
          pairsOf(lack.operations, excess.operations, lack.gap, ledger),
        ),
  );
}

function pairsOf(
  lack: readonly string[],
  excess: readonly string[],
  gap: Amount,
  ledger: Ledger,
): readonly (readonly Shift[])[] {
  if (lack.some((id) => excess.includes(id))) return [];
  const found = misplaced(ledger, excess, lack, gap);
  if (!found) return [];
  const holders = new Set(found.lines.map(({ operation }) => operation).filter((id) => excess.includes(id)));
  const shift = (operation: string, by: Amount): Shift => ({ operation, line: null, mark: false, shift: by });
  return [...holders].flatMap((holder) => lack.map((id) => [shift(id, gap), shift(holder, gap.negated())]));
}

function sumOf(shifts: readonly Shift[]): Amount {
  return Amount.sum(shifts.map(({ shift }) => shift));
}

/** The operations and lines that a hypothesis has something to say of. */
class Taken {
  private readonly lines = new Map<string, Set<number | null>>();

  constructor(hypothesis: readonly Shift[]) {
    for (const { operation, line } of hypothesis) {
      this.lines.set(operation, (this.lines.get(operation) ?? new Set()).add(line));
    }
  }

  /** Whether a supposition would speak of what is taken: an operation as a whole bears no other beside. */
  has({ operation, line }: Shift): boolean {
    const lines = this.lines.get(operation);
    return lines !== undefined && (line === null || lines.has(null) || lines.has(line));
  }
}
