import { addTo, groupBy } from "../lists";
import { Amount } from "../money";
import { placeKey } from "../model";
import {
  annexAmount,
  countsRejected,
  gapOf,
  isLive,
  LEVELS,
  type Ledger,
  type RootCause,
  type Scope,
  type Verdict,
} from "../diagnosis";
import { againstTruth } from "./against-truth";
import { gapTold } from "./gap-told";
import { gather } from "./gather";
import {
  hostInRecapitulation,
  hostOfFewestLines,
  hostOfLineFormula,
  hostOfOddCode,
  hostOfSkippedText,
} from "./hosts";
import { moveOf } from "./offset";
import { rootsOf } from "./roots";
import type { RuleId, Violation } from "../rules";

/** Why what was found is asked about. */
export type Doubt =
  /** The figure is perhaps of something else. */
  | "elsewhere"
  /** The sheet's formulas group its lines otherwise than it was read. */
  | "grouping"
  /** What is missed may not have been read. */
  | "absent"
  /** No one slip makes so large a gap. */
  | "far"
  /** No total is wrong for a line that is odd. */
  | "meant"
  /** What a code pays is a guess. */
  | "guessed";

/** Violations that one cause explains: the one to tell, and those that follow from it. */
export interface Cause {
  /** What is wrong, where the witnesses tell; null where the violation stands by itself. */
  readonly rootCause: RootCause | null;
  readonly told: Violation;
  readonly consequences: readonly Violation[];
  /** Why the reading is doubted rather than the figure: it is asked about, and accuses nobody. */
  readonly doubt?: Doubt;
}

/** Where the lines are wrong, the difference is told by the first of these that saw it: the lowest level, the plainest words. */
const TELLING: readonly RuleId[] = [
  "annex-parts",
  "annex-row",
  "line-formula",
  "rejected-with-amount",
  "operation-total",
  "document-line",
  "narrative-amount",
  "document-total",
  "theme-total",
  "article-total",
  "imputation-total",
  "report-imputation",
  "report-theme-total",
  "grand-total",
  "imputation-sum",
];

/** Puts every violation under its cause: one fault, one finding. */
export function attribute(violations: readonly Violation[], verdict: Verdict): readonly Cause[] {
  const byRoot = new Map<RootCause, Violation[]>();
  const alone: Violation[] = [];
  for (const violation of violations) {
    const rootCause = rootOf(violation, verdict);
    if (rootCause) addTo(byRoot, rootCause, violation);
    else alone.push(violation);
  }
  const rooted = [...byRoot].map(([rootCause, group]): Cause => {
    const told = telling(rootCause, group);
    const consequences = group.filter((violation) => violation !== told);
    return { rootCause, told: againstTruth(rootCause, told, verdict), consequences };
  });
  return inOrder(joined([...rooted, ...gather(alone, verdict.ledger)], violations, verdict), violations);
}

/**
 * A formula that is wrong only because it adds a total which is wrong itself is a consequence of that total; an
 * operation that lacks a line, of its standing under another.
 */
function joined(
  causes: readonly Cause[],
  violations: readonly Violation[],
  verdict: Verdict,
): readonly Cause[] {
  const byRoot = new Map(causes.map((cause) => [cause.rootCause, cause]));
  const byRule = groupBy(causes, ({ told }) => told.rule);
  const telling = (rule: RuleId): readonly Cause[] => byRule.get(rule) ?? [];
  const ranges = groupBy(
    violations.filter(({ rule }) => rule === "total-formula-range"),
    ({ at }) => placeKey(at),
  );
  const summedUp = groupBy(
    telling("recapitulation")
      .filter(({ rootCause, told: { at } }) => rootCause === null && at.kind === "document")
      .sort((one, other) => one.told.parts.length - other.told.parts.length),
    ({ told }) => gapTold(told)?.units,
  );
  const hosts = new Map(
    causes.map((cause) => [
      cause,
      holderOf(cause, byRoot, verdict) ??
        (cause.rootCause && hostInRecapitulation(cause.rootCause, telling("recapitulation"))) ??
        hostOfSkippedText(cause, causes) ??
        hostOfOddCode(cause, telling("line-code"), verdict) ??
        hostOfLineFormula(cause, telling("line-formula")) ??
        hostOfFewestLines(cause, summedUp) ??
        hostOf(cause, causes, ranges),
    ]),
  );
  const guests = groupBy(causes, (cause) => hosts.get(cause));
  const guestsOf = (cause: Cause): readonly Cause[] =>
    (guests.get(cause) ?? []).flatMap((guest) => [guest, ...guestsOf(guest)]);
  return causes
    .filter((cause) => !hosts.get(cause))
    .map((cause) => ({
      ...cause,
      consequences: [
        ...cause.consequences,
        ...guestsOf(cause).flatMap(({ told, consequences }) => [told, ...consequences]),
      ],
    }));
}

/** The cause that tells of the operation which holds the line that this one lacks. */
function holderOf(
  { rootCause }: Cause,
  byRoot: ReadonlyMap<RootCause | null, Cause>,
  verdict: Verdict,
): Cause | undefined {
  const move = rootCause?.kind === "lines" ? moveOf(rootCause, verdict) : null;
  return move?.lack === rootCause ? byRoot.get(move.excess) : undefined;
}

function hostOf(
  { rootCause }: Cause,
  causes: readonly Cause[],
  ranges: ReadonlyMap<string, readonly Violation[]>,
): Cause | undefined {
  if (rootCause?.kind !== "statement" || !isLive(rootCause.statement)) return undefined;
  const { statement } = rootCause;
  const relied = (ranges.get(placeKey(statement.at)) ?? []).flatMap((violation) => violation.relies);
  if (relied.length === 0) return undefined;
  // A formula adds totals of a lower level only: no two causes host each other.
  return causes.find(
    (other) =>
      other.rootCause?.kind === "statement" &&
      LEVELS.indexOf(other.rootCause.statement.level) < LEVELS.indexOf(statement.level) &&
      relied.some((index) => other.rootCause !== null && concerns(other.rootCause, index)),
  );
}

function rootOf(violation: Violation, verdict: Verdict): RootCause | null {
  const { statement, relies, scope } = violation;
  const roots = rootsOf(verdict);
  const [stated] = statement === null ? [] : roots.concerning(statement.index);
  if (stated) return stated;
  const relied = relies.length === 0 ? [] : roots.concerningAny(relies);
  // What a recapitulation shows may be lost by lines that it does not speak of.
  const near = !scope ? [] : violation.rule === "recapitulation" ? verdict.rootCauses : roots.about(scope);
  const lines = near.filter((rootCause) => reaches(rootCause, violation, verdict));
  const candidates = scope && isSum(violation) ? [...lines, ...relied] : [...relied, ...lines];
  const gap = gapTold(violation);
  return (
    candidates.find((rootCause) => gap !== null && sameSize(gapOf(rootCause), gap)) ?? candidates[0] ?? null
  );
}

function isSum(violation: Violation): boolean {
  return violation.statement !== null || violation.rule === "imputation-sum";
}

/** Whether a root cause is this statement, or one that repeats it. */
function concerns(rootCause: RootCause, index: number): boolean {
  return (
    rootCause.kind === "statement" &&
    (rootCause.statement.index === index || rootCause.repeated.some((statement) => statement.index === index))
  );
}

/** Whether wrong lines are among what a violation speaks of, and it shows their fault. */
function reaches(rootCause: RootCause, violation: Violation, { ledger }: Verdict): boolean {
  const { scope, rule } = violation;
  if (!scope) return false;
  const inside = touches(rootCause, scope);
  switch (rule) {
    case "duplicate-line":
    case "document-line":
      if (rule === "document-line" && violation.statement === null && isOver(rootCause, scope))
        return repeats(rootCause, violation, ledger);
      return (
        inside &&
        !isDoubtful(rootCause) &&
        (violation.statement !== null || repeats(rootCause, violation, ledger))
      );
    case "rejected-with-amount":
      return (
        (inside && rootCause.kind === "lines" && rootCause.mark) ||
        (scope.kind === "lines" && countsRejected(rootCause, ledger, scope.operation)) ||
        (inside && rootCause.kind === "statement" && repeats(rootCause, violation, ledger))
      );
    case "recapitulation":
      return (inside || isLost(rootCause)) && rootCause.kind === "lines" && isAsLarge(rootCause, violation);
    case "annex-parts":
    case "annex-row":
    case "convention-amount":
      return inside && rootCause.kind === "lines" && isAsLarge(rootCause, violation);
    case "line-formula":
      return (
        inside && rootCause.kind === "lines" && (violation.stated === null || isAsLarge(rootCause, violation))
      );
    case "amount-negative":
      return inside && !isVoted(rootCause) && repeats(rootCause, violation, ledger, 2);
    case "total-formula-range":
      return (
        inside && rootCause.kind === "lines" && !rootCause.mark && isMissed(rootCause, violation, ledger)
      );
    case "total-constant":
      return inside && rootCause.kind === "lines" && repeats(rootCause, violation, ledger);
    case "narrative-count":
      return inside && rootCause.kind === "lines";
    case "recipient-count":
      return (
        (inside && rootCause.kind === "lines") ||
        (isOver(rootCause, scope) && countsLikewise(rootCause, violation))
      );
    case "retained-without-amount":
      return inside && rootCause.kind === "lines" && !rootCause.by.isNegative;
    case "amount-unreadable":
    case "amount-as-text":
      return (inside || isLowestOver(rootCause, scope, ledger)) && !isVoted(rootCause);
    case "retained-unreadable":
      return inside && !isVoted(rootCause);
    case "amount-precision":
      return inside && gapOf(rootCause).abs().toCents() <= violation.related.length + 1;
    default:
      return inside && rootCause.kind === "lines" && isSum(violation);
  }
}

/** Whether lines lack an amount that no line of theirs can be told for: what another group lost too, of another kind. */
function isLost(rootCause: RootCause): boolean {
  return rootCause.kind === "lines" && rootCause.line === null && !rootCause.by.isNegative;
}

/** Whether a root cause is the total of a theme or of the whole, over operations that state none of their own. */
function isLowestOver(rootCause: RootCause, scope: Scope, { statements }: Ledger): boolean {
  if (rootCause.kind !== "statement" || scope.kind !== "operations") return false;
  const over = rootCause.statement.scope;
  return scope.operations.every(
    (id) =>
      inScope(over, id) && !statements.some(({ rule, about }) => rule === "operation-total" && about === id),
  );
}

/** Whether a root cause is a total of a document over all that a violation speaks of. */
function isOver(rootCause: RootCause, scope: Scope): boolean {
  if (rootCause.kind !== "statement" || !isVoted(rootCause) || scope.kind !== "operations") return false;
  return scope.operations.every((id) => inScope(rootCause.statement.scope, id));
}

/** Whether a figure is too large, or too small, where a count of all is so: both speak of a line that the annex lacks, or has too much. */
function countsLikewise(rootCause: RootCause, { fill }: Violation): boolean {
  if (fill["above"] !== undefined) return false;
  const isMore = Number(fill["said"]) > Number(fill["counted"]);
  return gapOf(rootCause).isNegative !== isMore;
}

/** Whether a root cause is a figure of a document: what a cell holds does not explain it. */
function isVoted(rootCause: RootCause): boolean {
  return rootCause.kind === "statement" && rootCause.statement.at.kind === "document";
}

/** Whether a root cause is what a document gives somebody who may be another than the line's: it explains nothing. */
function isDoubtful(rootCause: RootCause): boolean {
  return rootCause.kind === "statement" && rootCause.statement.level === "line" && !rootCause.statement.votes;
}

function touches(rootCause: RootCause, scope: Scope): boolean {
  const operations = scope.kind === "operations" ? scope.operations : [scope.operation];
  if (rootCause.kind === "statement") {
    return rootCause.statement.scope.kind === "operations"
      ? rootCause.statement.level === "operation" &&
          operations.some((id) => inScope(rootCause.statement.scope, id))
      : scope.kind === "lines" && rootCause.statement.scope.operation === scope.operation;
  }
  if (!operations.some((id) => rootCause.operations.includes(id))) return false;
  return scope.kind !== "lines" || rootCause.line === null || scope.lines.includes(rootCause.line);
}

function inScope(scope: Scope, operation: string): boolean {
  return scope.kind === "operations" ? scope.operations.includes(operation) : scope.operation === operation;
}

/**
 * A repeated or missing line explains a gap of exactly its amount, a sign reversed one of twice that: a figure's gap to
 * the truth, or to its lines where these are wrong too.
 */
function repeats(rootCause: RootCause, violation: Violation, ledger: Ledger, times = 1): boolean {
  const { amount } = violation.fill;
  if (typeof amount !== "object" || !("toCents" in amount)) return false;
  const gaps = [gapOf(rootCause)];
  if (rootCause.kind === "statement")
    gaps.push(rootCause.statement.amount.minus(annexAmount(ledger, rootCause.statement.scope)));
  return gaps.some((gap) => sameSize(gap, amount.times(String(times))));
}

/** Whether a formula leaves out, or counts too much, lines of just what the lines have wrong. */
function isMissed(
  { by }: Extract<RootCause, { kind: "lines" }>,
  { related, scope }: Violation,
  ledger: Ledger,
): boolean {
  const cells = new Set(related.map(placeKey));
  const operations = scope?.kind === "operations" ? scope.operations : [];
  const lines = operations.flatMap((id) => ledger.accounts.get(id)?.operation.lines ?? []);
  const sum = Amount.sum(
    lines.flatMap(({ amount }) => (cells.has(placeKey(amount.at)) ? [amount.amount] : [])),
  );
  return sameSize(sum, by);
}

function isAsLarge(rootCause: RootCause, { stated, expected }: Violation): boolean {
  return stated !== null && expected !== null && sameSize(gapOf(rootCause), stated.minus(expected));
}

function sameSize(a: Amount, b: Amount): boolean {
  return a.abs().equals(b.abs());
}

function telling(rootCause: RootCause, group: readonly Violation[]): Violation {
  const loud = group.filter((violation) => violation.severity !== "info");
  const pool = loud.length > 0 ? loud : group;
  // A total that a person typed is what to correct; one that a formula gives follows from its lines.
  const live = rootCause.kind === "statement" && isLive(rootCause.statement);
  const rejected = live && pool.find((one) => one.rule === "rejected-with-amount");
  const cell = rejected || pool.find((one) => one.rule === "amount-unreadable");
  if (cell) return cell;
  // A line that one side lacks says more than the total that counts it.
  const lacking = pool.find((one) => one.rule === "document-line" && one.statement === null);
  if (lacking) return lacking;
  const own = rootCause.kind === "statement" && pool.find((one) => one.statement === rootCause.statement);
  if (own) return own;
  const rank = ({ rule, statement }: Violation): number => {
    const at = TELLING.indexOf(rule);
    const own = at < 0 ? TELLING.length : at;
    // What a document says of an operation, by whatever rule, is nearer its lines than what any says of its theme.
    return statement?.level === "operation" ? Math.min(own, TELLING.indexOf("narrative-amount")) : own;
  };
  return pool.reduce((best, violation) => (rank(violation) < rank(best) ? violation : best));
}

function inOrder(causes: readonly Cause[], violations: readonly Violation[]): readonly Cause[] {
  const rank = new Map(violations.map((violation, index) => [violation, index]));
  return [...causes].sort((a, b) => (rank.get(a.told) ?? 0) - (rank.get(b.told) ?? 0));
}

/** Places of the consequences, each rule and place once, the told one's apart. */
export function distinctConsequences(cause: Cause): readonly Violation[] {
  const seen = new Set([`${cause.told.rule} ${placeKey(cause.told.at)}`]);
  return cause.consequences.filter((violation) => {
    const key = `${violation.rule} ${placeKey(violation.at)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
