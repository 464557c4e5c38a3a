import { addTo, keptFor, groupBy } from "../lists";
import { Amount } from "../money";
import type { Adjustment, Hypothesis } from "./hypothesis";
import { operationsIn, type Scope } from "./scope";
import { isLive, type Statement } from "./statement";

/** A figure stated wrong, and the others that carry its gap. */
export interface RepeatedGap {
  /** Its place among all. */
  readonly rank: number;
  readonly lead: Statement;
  readonly gap: Amount;
  readonly repeated: Statement[];
}

/**
 * The wrong figures of a hypothesis, those that carry the same gap for the same reason together. They are to be given from the
 * narrowest to the widest; each is held beside those alone that speak of an operation of its own.
 */
export class RepeatedGaps {
  readonly all: RepeatedGap[] = [];
  private readonly about = new Map<string, RepeatedGap[]>();
  private readonly supposed: ReadonlyMap<string, readonly Adjustment[]>;

  constructor(hypothesis: Hypothesis) {
    // A line marked Non that is retained in truth shows in no total.
    const shown = hypothesis.filter(({ mark }) => !mark);
    this.supposed = groupBy(shown, ({ operation }) => operation);
  }

  /** Puts a wrong figure with the one whose gap it carries, or those whose gaps it adds up, or by itself. */
  take(statement: Statement, gap: Amount): void {
    const around = this.beside(statement);
    const kept = this.keptFrom(statement);
    const same = around.find(({ lead, gap: own }) => {
      return gap.equals(own) || gap.plus(carried(kept, (id) => isWithin(id, lead))).equals(own);
    });
    if (same) same.repeated.push(statement);
    else if (!isSum(statement, gap, kept, around)) this.add(statement, gap);
  }

  /** Those whose scope holds the statement's, or is held by it, in their order. */
  private beside({ scope }: Statement): readonly RepeatedGap[] {
    const operations = operationsIn(scope);
    // What is of no operation is held by every scope.
    const found =
      operations.length === 0
        ? this.all
        : [...new Set([...operations, NONE].flatMap((id) => this.about.get(id) ?? []))];
    return found.filter(({ lead }) => nested(lead.scope, scope)).sort((a, b) => a.rank - b.rank);
  }

  private add(lead: Statement, gap: Amount): void {
    const group: RepeatedGap = { rank: this.all.length, lead, gap, repeated: [] };
    this.all.push(group);
    const operations = new Set(operationsIn(lead.scope));
    for (const id of operations.size === 0 ? [NONE] : operations) addTo(this.about, id, group);
  }

  /** What wrong lines keep from a live total: it shows them as they stand. */
  private keptFrom(statement: Statement): readonly Adjustment[] {
    if (!isLive(statement) || this.supposed.size === 0) return [];
    const { scope } = statement;
    if (scope.kind === "lines") return [];
    const operations = scope.operations.length === 0 ? this.supposed.keys() : membersOf(scope.operations);
    return [...operations].flatMap((id) => this.supposed.get(id) ?? []);
  }
}

/** Whether a wider total carries the gaps of several narrower wrong figures: it is their consequence. */
function isSum(
  statement: Statement,
  gap: Amount,
  kept: readonly Adjustment[],
  around: readonly RepeatedGap[],
): boolean {
  const inside = around.filter(({ lead }) => lead.level !== statement.level);
  if (inside.length < 2) return false;
  const leads = inside.map(({ lead }) => lead);
  const told = new Set(kept.length === 0 ? [] : leads.flatMap(operationsOfWhole));
  const isTold = (id: string): boolean => told.has(id) || leads.some(isOfNone);
  if (!Amount.sum(inside.map((group) => group.gap)).equals(gap.plus(carried(kept, isTold)))) return false;
  inside.forEach((group) => group.repeated.push(statement));
  return true;
}

/** What of it is of no operation that other figures tell. */
function carried(kept: readonly Adjustment[], isTold: (operation: string) => boolean): Amount {
  return Amount.sum(kept.filter(({ operation }) => !isTold(operation)).map(({ by }) => by));
}

/** Where what is of no operation is kept. */
const NONE = "";

/** Whether a statement is of an operation; of some of its lines, it says nothing of the whole. */
function isWithin(operation: string, statement: Statement): boolean {
  const { scope } = statement;
  return isOfNone(statement) || (scope.kind === "operations" && membersOf(scope.operations).has(operation));
}

function isOfNone({ scope }: Statement): boolean {
  return scope.kind === "operations" && scope.operations.length === 0;
}

function operationsOfWhole({ scope }: Statement): readonly string[] {
  return scope.kind === "operations" ? scope.operations : [];
}

/** Whether one scope holds the other. */
export function nested(narrow: Scope, wide: Scope): boolean {
  if (narrow.kind === "lines") {
    return wide.kind === "lines"
      ? narrow.operation === wide.operation && narrow.lines.some((line) => wide.lines.includes(line))
      : membersOf(wide.operations).has(narrow.operation);
  }
  if (wide.kind === "lines") return false;
  return holds(wide, narrow) || holds(narrow, wide);
}

function holds(wide: Operations, narrow: Operations): boolean {
  const members = membersOf(wide.operations);
  return narrow.operations.every((operation) => members.has(operation));
}

type Operations = Extract<Scope, { kind: "operations" }>;

const membersOf = keptFor((operations: readonly string[]): ReadonlySet<string> => new Set(operations));
