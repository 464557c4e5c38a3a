import { addTo, groupBy } from "../lists";
import { Amount } from "../money";
import type { Adjustment } from "./hypothesis";
import type { Ledger } from "./ledger";
import { operationsIn } from "./scope";
import type { Statement } from "./statement";
import { isNarrow, type Kind } from "./alike";
import { misplaced } from "./moves";
import type { Judgement, Scorer } from "./scorer";
import type { AdjustmentKeys } from "./adjustment-keys";

/**
 * What would make statements still in disagreement right, each set once by its key: an adjustment of one operation or line; several lines,
 * or two operations, that offset each other; all that an operation's or a group's own statements disagree on, where a total confirms it.
 */
export function suppositions(
  scorer: Scorer,
  judgement: Judgement,
  keys: AdjustmentKeys,
): ReadonlyMap<number, readonly Adjustment[]> {
  const found = new Map<number, readonly Adjustment[]>();
  const taken = new Taken(judgement.hypothesis);
  const suppose = (adjustments: readonly Adjustment[]): void => {
    if (
      adjustments.length > 0 &&
      adjustments.every((adjustment) => !adjustment.by.isZero && !taken.has(adjustment))
    )
      found.set(keys.of(adjustments), adjustments);
  };
  const accounts = new Accounts();
  const wrong = gapsOf(scorer, judgement);
  const hopeful = new Hopeful(scorer, judgement, wrong);
  for (const { statement, gap } of wrong) {
    for (const adjustment of hopeful.targetsOf(statement, gap)) {
      suppose([adjustment]);
      accounts.note(statement, adjustment);
    }
  }
  for (const adjustments of accounts.offsetting()) suppose(adjustments);
  for (const adjustments of movedBetween(wrong, scorer.ledger)) suppose(adjustments);
  for (const mark of scorer.marks) suppose([mark]);
  const ofGap = groupBy(scorer.repeats.length > 0 ? wrong : [], ({ gap }) => gap.units);
  for (const repeat of scorer.repeats)
    if (ofGap.get(repeat.by.units)?.some(({ statement }) => isAbout(statement, repeat))) suppose([repeat]);
  for (const { statement, gap } of wrong) suppose(accounts.together(statement, gap));
  return found;
}

interface Gap {
  readonly statement: Statement;
  /** Stated − true, as the hypothesis has it. */
  readonly gap: Amount;
}

/** The statements that a hypothesis leaves wrong, in the ledger's order. */
function gapsOf(scorer: Scorer, judgement: Judgement): readonly Gap[] {
  return [...judgement.wrong]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const statement = scorer.ledger.statements[index];
      return statement ? [{ statement, gap: scorer.gap(statement, judgement) }] : [];
    });
}

/** Whether a statement speaks of the line of a supposition, or of its operation. */
function isAbout({ scope }: Statement, { operation, line }: Adjustment): boolean {
  return scope.kind === "operations"
    ? scope.operations.includes(operation)
    : scope.operation === operation && line !== null && scope.lines.includes(line);
}

/**
 * The adjustments each of which would make a statement right, without those that would make a hypothesis worse because one
 * about an operation of the same kind does: a total of thousands of operations is wrong by one of them, and those that
 * nothing else calls wrong are weighed once.
 */
class Hopeful {
  /** The operations of which something narrow is wrong, or supposed: each is weighed by itself. */
  private readonly apart: ReadonlySet<string>;

  constructor(
    private readonly scorer: Scorer,
    private readonly judgement: Judgement,
    wrong: readonly Gap[],
  ) {
    const narrow = wrong.map(({ statement }) => statement).filter(isNarrow);
    this.apart = new Set([
      ...judgement.hypothesis.map(({ operation }) => operation),
      ...narrow.flatMap(({ scope }) => operationsIn(scope)),
    ]);
  }

  targetsOf(statement: Statement, by: Amount): readonly Adjustment[] {
    const { scope } = statement;
    if (scope.kind === "lines")
      return scope.lines.map((line) => ({ operation: scope.operation, line, mark: false, by }));
    const about = (operation: string): Adjustment => ({ operation, line: null, mark: false, by });
    if (isNarrow(statement)) return scope.operations.map(about);
    const operations = this.hopefulAmong(scope.operations, by, about);
    return operations.map(about);
  }

  /** Those operations that may be short of so much, in their order. */
  private hopefulAmong(
    operations: readonly string[],
    by: Amount,
    about: (operation: string) => Adjustment,
  ): readonly string[] {
    const { ranks, byKind } = this.scorer.membersOf(operations);
    const hopeful = new Set([...this.apart].flatMap((operation) => ranks.get(operation) ?? []));
    for (const [kind, members] of byKind) {
      const one = members.find((rank) => !hopeful.has(rank));
      const operation = one === undefined ? undefined : operations[one];
      const isHopeless = operation && kind && isBeyond(by, kind) && this.isWorse(about(operation));
      if (!isHopeless) for (const rank of members) hopeful.add(rank);
    }
    return [...hopeful].sort((a, b) => a - b).flatMap((rank) => operations[rank] ?? []);
  }

  private isWorse(adjustment: Adjustment): boolean {
    return this.scorer.add(this.judgement, [adjustment]).cost > this.judgement.cost;
  }
}

/** Whether an operation short of so much tells its kind: right by itself, a figure about it would be right no more. */
function isBeyond(by: Amount, { tolerance }: Kind): boolean {
  return by.abs().compare(tolerance.plus(tolerance).plus(HARDLY)) > 0;
}

/** Hidden decimals, within which a figure still agrees. */
const HARDLY = Amount.fromCents(2);

/** What the statements about each operation alone, and about its lines, say that it is short of. */
class Accounts {
  private readonly operations = new Map<string, Adjustment[]>();
  private readonly lines = new Map<string, Map<number | null, Adjustment>>();

  /** Takes note of an adjustment that a statement calls for; those of wider statements may fall on any operation, and say nothing. */
  note({ scope }: Statement, adjustment: Adjustment): void {
    const { operation, line } = adjustment;
    if (line !== null) {
      this.lines.set(operation, (this.lines.get(operation) ?? new Map()).set(line, adjustment));
    } else if (scope.kind === "operations" && scope.operations.length === 1) {
      addTo(this.operations, operation, adjustment);
    }
  }

  /** One adjustment a line of an operation, where together they leave its total as it is. */
  offsetting(): readonly (readonly Adjustment[])[] {
    return [...this.lines.values()]
      .map((lines) => [...lines.values()])
      .filter((adjustments) => adjustments.length > 1 && sumOf(adjustments).isZero);
  }

  /** What the operations of a wrong total are short of by their own statements, where it adds up to the total's gap; else none. */
  together({ scope }: Statement, gap: Amount): readonly Adjustment[] {
    if (scope.kind === "lines") return [];
    const own = scope.operations
      .filter((operation) => this.lines.has(operation) || this.operations.has(operation))
      .map((operation) => this.own(operation, scope.operations.length === 1))
      .filter((adjustments) => adjustments.length > 0);
    const excess = sumOf(own.flat()).minus(gap);
    // One of the operations' totals may be wrong itself.
    const odd = excess.isZero ? [] : own.filter((adjustments) => sumOf(adjustments).equals(excess));
    if (!excess.isZero && odd.length !== 1) return [];
    const adjustments = own.filter((each) => !odd.includes(each)).flat();
    return adjustments.length > 1 ? adjustments : [];
  }

  /** What one operation is short of: by its lines where they are told, and no statement about the whole says otherwise. */
  private own(operation: string, byLines: boolean): readonly Adjustment[] {
    const lines = [...(this.lines.get(operation)?.values() ?? [])];
    const whole = this.operations.get(operation) ?? [];
    if (byLines || whole.length === 0 || whole.some(({ by }) => by.equals(sumOf(lines)))) return lines;
    return whole.slice(0, 1);
  }
}

/**
 * What the operations of one statement lack and those of another have too much, where lines of the other are of just that
 * amount: they were put under the wrong operation.
 */
function movedBetween(wrong: readonly Gap[], ledger: Ledger): readonly (readonly Adjustment[])[] {
  const wide = wrong.flatMap(({ statement, gap }) =>
    statement.scope.kind === "operations" && isNarrow(statement)
      ? [{ operations: statement.scope.operations, gap }]
      : [],
  );
  const over = groupBy(
    wide.filter(({ gap }) => gap.isNegative),
    ({ gap }) => -gap.units,
  );
  return wide.flatMap((lack) =>
    lack.gap.isNegative
      ? []
      : (over.get(lack.gap.units) ?? []).flatMap((excess) =>
          pairsOf(lack.operations, excess.operations, lack.gap, ledger),
        ),
  );
}

function pairsOf(
  lack: readonly string[],
  excess: readonly string[],
  gap: Amount,
  ledger: Ledger,
): readonly (readonly Adjustment[])[] {
  if (lack.some((id) => excess.includes(id))) return [];
  const found = misplaced(ledger, excess, lack, gap);
  if (!found) return [];
  const holders = new Set(found.lines.map(({ operation }) => operation).filter((id) => excess.includes(id)));
  const adjustment = (operation: string, by: Amount): Adjustment => ({
    operation,
    line: null,
    mark: false,
    by,
  });
  return [...holders].flatMap((holder) =>
    lack.map((id) => [adjustment(id, gap), adjustment(holder, gap.negated())]),
  );
}

function sumOf(adjustments: readonly Adjustment[]): Amount {
  return Amount.sum(adjustments.map(({ by }) => by));
}

/** The operations and lines that a hypothesis has something to say of. */
class Taken {
  private readonly lines = new Map<string, Set<number | null>>();

  constructor(hypothesis: readonly Adjustment[]) {
    for (const { operation, line } of hypothesis) {
      this.lines.set(operation, (this.lines.get(operation) ?? new Set()).add(line));
    }
  }

  /** Whether a supposition would speak of what is taken: an operation as a whole bears no other beside. */
  has({ operation, line }: Adjustment): boolean {
    const lines = this.lines.get(operation);
    return lines !== undefined && (line === null || lines.has(null) || lines.has(line));
  }
}
