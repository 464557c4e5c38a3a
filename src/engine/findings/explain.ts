import {
  agreesWithLines,
  annexAmount,
  isLive,
  rowWords,
  type Ledger,
  type LinesRoot,
  type Scope,
  type StatementRoot,
  type Verdict,
} from "../diagnosis";
import { explainGap, type GapCause, type GapLine } from "../diagnosis/gap";
import { keptFor } from "../lists";
import type { Operation, Place } from "../model";
import { Amount } from "../money";
import type { RuleId, Violation } from "../rules";
import type { Case } from "../linking";
import type { Cause } from "./attribute";
import type { Explanation } from "./explanation";
import { isOfColumn, linesAsParts, NO_PARTS, partsOf, type PlaceOf } from "./gap-parts";
import { movedLine, offsetBy, offsetLines } from "./offset";
import { sheetCauses } from "./sheet-causes";
import { statementGapCauses } from "./statement-gap";

/** The causes of a difference, likeliest first, sought once. Empty where the rule is not about an amount. */
export function explain(cause: Cause, dossier: Case, verdict: Verdict): readonly Explanation[] {
  return explainedIn(dossier)(verdict)(cause);
}

const explainedIn = keptFor((dossier: Case) =>
  keptFor((verdict: Verdict) => keptFor((cause: Cause) => explained(cause, dossier, verdict))),
);

function explained(cause: Cause, dossier: Case, verdict: Verdict): readonly Explanation[] {
  const { rootCause, told } = cause;
  if (told.rule === "amount-unreadable") return [];
  // A row that the sheet lacks explains the total that counts it: no slip of the pen does.
  if (told.rule === "document-line" && told.statement === null && rootCause?.kind === "statement") return [];
  if (told.parts.length > 0) return partsCauses(told, verdict);
  const shown = sheetCauses(cause, dossier);
  const numeric =
    rootCause === null
      ? aloneCauses(cause, verdict)
      : rootCause.kind === "statement"
        ? statementCauses(rootCause, told, verdict)
        : linesCauses(rootCause, verdict);
  const all = [...shown, ...numeric.filter((one) => one.kind !== "unexplained")];
  const isLiveTotal = rootCause?.kind === "statement" && isLive(rootCause.statement);
  if (all.length > 0) return distinct(all).map((one) => (isLiveTotal ? one : withoutFormula(one)));
  return told.stated && told.expected ? distinct(numeric) : [];
}

/** Text is skipped by a formula only where there is one. */
function withoutFormula(one: Explanation): Explanation {
  return one.kind === "amount-as-text" && !one.variant ? { ...one, variant: "amount-as-text-typed" } : one;
}

function statementCauses(
  rootCause: StatementRoot,
  told: Violation,
  verdict: Verdict,
): readonly Explanation[] {
  const { statement } = rootCause;
  // A document states whole cents.
  const truth = statement.at.kind === "document" ? rootCause.truth.rounded() : rootCause.truth;
  const own = told.statement === statement ? told.expected : null;
  // What it was told against, unless that is the truth but for hidden decimals.
  const expected = own && !own.rounded().equals(truth.rounded()) ? own : truth;
  const gap = statement.amount.minus(expected);
  const causes = statementGapCauses(rootCause, expected, verdict).map(({ cause, placeOf }) =>
    worded(cause, placeOf, verdict, gap),
  );
  return [...offsetBy(rootCause, gap, verdict), ...ranked(causes)];
}

/** The lines are wrong: which of them, and how. */
function linesCauses(rootCause: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const causes = rootCause.operations.flatMap((id) => {
    const operation = verdict.ledger.accounts.get(id)?.operation;
    if (!operation) return [];
    const expected = annexAmount(verdict.ledger, { kind: "operations", operations: [id] });
    const words = rowWords(verdict.ledger);
    const all = linesAsParts(operation, null, words, attestedLines(id, rootCause, verdict));
    const own = `${id}/${rootCause.line ?? ""}`;
    // A line that repeats another is told with it.
    const isRepeat = all.lines.some(({ key, twinOf }) => key === own && twinOf !== undefined);
    const { lines, placeOf } =
      rootCause.line === null || isRepeat ? all : linesAsParts(operation, rootCause.line, words);
    const blank = blankLines(operation, rootCause);
    return explainGap({ stated: expected.plus(rootCause.by), expected, lines, others: [], side: "line" })
      .map((cause) => ofLines(worded(cause, placeOf, verdict, rootCause.by), rootCause, blank))
      .map((cause) => hedged(cause, lines));
  });
  return [...offsetLines(rootCause, verdict), ...movedLine(rootCause, verdict), ...ranked(causes)];
}

/**
 * The lines of an operation that are right by another source; every one of them where the narrative counts a structure
 * more, and it is a line that is lacking.
 */
function attestedLines(id: string, { line, by }: LinesRoot, { ledger }: Verdict): ReadonlySet<number> {
  if (line !== null) return new Set();
  const lines = ledger.accounts.get(id)?.operation.lines ?? [];
  if (ledger.miscounted.get(id) === 1 && !by.isNegative) return new Set(lines.keys());
  return attestedIn(ledger).get(id) ?? new Set();
}

/** The lines of each operation that another source states by themselves, as they are. */
const attestedIn = keptFor((ledger: Ledger): ReadonlyMap<string, ReadonlySet<number>> => {
  const attested = new Map<string, Set<number>>();
  for (const statement of ledger.statements) {
    const { scope, votes } = statement;
    if (scope.kind !== "lines" || scope.lines.length > 1 || !votes) continue;
    if (!agreesWithLines(statement, ledger)) continue;
    const lines = attested.get(scope.operation) ?? new Set();
    attested.set(scope.operation, lines);
    for (const line of scope.lines) lines.add(line);
  }
  return attested;
});

/** What is left once no slip of a line fits is told by elimination: a line without its amount, or a line lost. */
function ofLines(cause: Weighed, { by, certain, line }: LinesRoot, blank: readonly Place[]): Weighed {
  // Whether such a line is to be paid, nobody but the officer knows: no amount is put forward.
  if (cause.kind === "missing-line") return { ...cause, to: null, variant: "missing-line-uncounted" };
  if (cause.kind !== "line-absent" && cause.kind !== "unexplained") return cause;
  if (blank.length > 0) return { ...cause, kind: "line-absent", places: blank, variant: "line-absent-blank" };
  if (line !== null) return { ...cause, kind: "unexplained" };
  return certain && !by.isNegative ? { ...cause, kind: "line-absent" } : cause;
}

/** One digit changed fits too many gaps to accuse a line: any other of the operation may have been changed at will. */
function hedged(cause: Weighed, lines: readonly GapLine[]): Weighed {
  const paid = lines.filter((line) => line.retained && !line.amount.isZero);
  if (cause.kind !== "digit-typed-wrong" || paid.length < 2) return cause;
  return { ...cause, variant: `digit-typed-wrong-${cause.places.length > 1 ? "lines" : "line"}` };
}

/** The lines that may have lost their amount: empty or at zero, where the totals count more than the lines hold. */
function blankLines(operation: Operation, { by, line }: LinesRoot): readonly Place[] {
  if (by.isNegative) return [];
  return operation.lines.flatMap(({ amount, retained }, index) =>
    (amount.kind === "none" ? amount.text.trim() === "" : amount.kind === "amount" && amount.amount.isZero) &&
    retained.kind !== "no" &&
    (line === null || line === index)
      ? [amount.at]
      : [],
  );
}

/** Rules that compare an amount with its bound, or with a sum that nobody wrote: nothing explains their gap. */
const BOUNDS: readonly RuleId[] = [
  "parts-total",
  "imputation-exceeds-ae",
  "available-exceeds-ae",
  "report-exceeds-available",
];

/** Why an amount differs from the parts that it adds up: one left out, one typed wrong. */
function partsCauses({ stated, expected, parts }: Violation, verdict: Verdict): readonly Explanation[] {
  if (!stated || !expected) return [];
  const places = new Map<string, Place>();
  const lines = parts.map(({ at, value }, rank): GapLine => {
    const key = `part ${rank}`;
    places.set(key, at);
    return { key, amount: value, retained: true, asText: false };
  });
  const sum = Amount.sum(parts.map(({ value }) => value));
  const causes = explainGap({
    ...(sum.equals(stated) ? { stated: expected, expected: stated } : { stated, expected }),
    lines,
    others: [],
  });
  const gap = stated.minus(expected);
  return distinct(ranked(causes.map((cause) => worded(cause, (key) => places.get(key), verdict, gap))));
}

/**
 * What adds up what the annex holds: the expenses of a table, but for an operation that none of them pays; a figure of a
 * list, but for a line that came later.
 */
const OF_PARTS: ReadonlySet<RuleId> = new Set(["imputation-sum", "series-figure"]);

function aloneCauses({ told }: Cause, verdict: Verdict): readonly Explanation[] {
  const { stated, expected, scope, rule } = told;
  if (!stated || !expected || BOUNDS.includes(rule)) return [];
  const of = OF_PARTS.has(rule) ? scope : null;
  const known = aloneKnown(verdict);
  const key = JSON.stringify([stated, expected, of]);
  const causes = known.get(key) ?? gapCauses(stated, expected, of, verdict);
  known.set(key, causes);
  return causes;
}

/** What explains a gap, by its figures and what they speak of: several documents often state the same. */
const aloneKnown = keptFor((_: Verdict) => new Map<string, readonly Explanation[]>());

function gapCauses(
  stated: Amount,
  expected: Amount,
  scope: Scope | null,
  verdict: Verdict,
): readonly Explanation[] {
  const parts = scope ? partsOf(scope, verdict) : [NO_PARTS];
  const causes = parts.flatMap(({ lines, placeOf }) =>
    explainGap({ stated, expected, lines, others: [] }).map((cause) =>
      worded(cause, placeOf, verdict, stated.minus(expected)),
    ),
  );
  return ranked(causes);
}

type Weighed = Explanation & { readonly weight: number };

function worded(cause: GapCause, placeOf: PlaceOf, verdict: Verdict, gap: Amount): Weighed {
  const placesOf = (key: string): readonly Place[] => {
    const other = key.startsWith("#") ? verdict.ledger.statements[Number(key.slice(1))]?.at : placeOf(key);
    return other ? [other] : [];
  };
  const sets = [cause.keys, ...(cause.alternatives ?? [])];
  return {
    kind: cause.kind,
    places: [...new Set(sets.flat())].flatMap(placesOf),
    from: cause.detail.from ?? null,
    to: cause.detail.to ?? null,
    gap,
    weight: cause.weight,
    ...variantOf(cause),
  };
}

/** What is said of a line, or of a column, is said otherwise than of a total. */
function variantOf({ kind, side, keys }: GapCause): Pick<Explanation, "variant"> {
  if (kind === "copied-from" && keys.some(isOfColumn)) return { variant: "copied-from-column" };
  if (side !== "line" || (kind !== "copied-from" && kind !== "stale-value")) return {};
  return { variant: `${kind}-line` };
}

function ranked(causes: readonly Weighed[]): readonly Explanation[] {
  const sorted = [...causes].sort((a, b) => b.weight - a.weight);
  return sorted.map(({ kind, places, from, to, gap, variant }) => ({
    kind,
    places,
    from,
    to,
    gap,
    ...(variant ? { variant } : {}),
  }));
}

function distinct(explanations: readonly Explanation[]): readonly Explanation[] {
  return explanations.filter(
    (one, index) => explanations.findIndex((other) => other.kind === one.kind) === index,
  );
}
