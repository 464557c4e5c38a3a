import { Amount } from "../money";
import { placeKey, type GrantLine, type Operation, type Place } from "../model";
import { findingTexts } from "../../texts";
import { lineIdentity, type Case } from "../tying";
import {
  AnnexCells,
  annexAmount,
  linesUnder,
  type DiagnosisKind,
  type LinesRoot,
  type Root,
  type Statement,
  type StatementRoot,
  type Verdict,
} from "../diagnosis";
import { explainGap, type GapCause, type GapLine, type GapOther } from "../diagnosis/gap";
import type { RuleId } from "../rules";
import type { Cause } from "./attribute";

/** Why a figure differs, with the places that prove it, before it is worded. */
export interface Explanation {
  readonly kind: DiagnosisKind;
  /** Which of the kind's sentences says it; absent for the plain one. */
  readonly variant?: ExplanationVariant;
  readonly places: readonly Place[];
  /** The amounts that prove it (the figure as typed, as it should be), where there are such. */
  readonly from: Amount | null;
  readonly to: Amount | null;
  readonly gap: Amount;
}

export type ExplanationVariant =
  | "formula-range-missed"
  | "formula-range-twice"
  | "formula-range-foreign"
  | "line-absent-blank"
  | "missing-line-uncounted";

/** The causes of a difference, likeliest first. Empty where the rule is not about an amount. */
export function explain(cause: Cause, dossier: Case, verdict: Verdict): readonly Explanation[] {
  if (cause.told.rule === "amount-unreadable") return [];
  const { root, told } = cause;
  const structural = structuralCauses(cause, dossier);
  const numeric =
    root === null
      ? aloneCauses(cause, verdict)
      : root.kind === "statement"
        ? statementCauses(root, verdict)
        : linesCauses(root, verdict);
  const all = [...structural, ...numeric.filter((one) => one.kind !== "unexplained")];
  if (all.length > 0) return distinct(all);
  return told.stated && told.expected ? numeric : [];
}

/** What the sheet itself shows: a formula's reach, text that it skips, decimals that it hides. */
function structuralCauses({ root, told, consequences }: Cause, dossier: Case): readonly Explanation[] {
  const causes: Explanation[] = [];
  const gap = gapOf(root, told);
  if (!gap) {
    if (told.rule === "amount-precision") {
      const places = [told.at, ...told.related];
      return [{ kind: "hidden-decimals", places, from: null, to: null, gap: Amount.zero }];
    }
    return [];
  }
  const add = (kind: DiagnosisKind, places: readonly Place[], variant?: ExplanationVariant): void => {
    causes.push({ kind, places, from: null, to: null, gap, ...(variant ? { variant } : {}) });
  };
  const ranges = [told, ...consequences].filter((violation) => violation.rule === "total-formula-range");
  const range = ranges.find(({ at }) => placeKey(at) === placeKey(told.at));
  if (range) {
    const variant = VARIANTS.find((one) => range.message === findingTexts[`total-${one}`]);
    add("formula-range", range.related.length > 0 ? range.related : [range.at], variant);
  }
  for (const violation of [told, ...consequences]) {
    if (violation.rule === "amount-as-text") add("amount-as-text", [violation.at]);
    if (violation.rule === "amount-precision") add("hidden-decimals", [violation.at, ...violation.related]);
    const amount = violation.fill["amount"];
    if (violation.rule === "amount-negative" && root?.kind === "lines" && amount instanceof Amount) {
      causes.push({ kind: "sign", places: [violation.at], from: amount, to: amount.negated(), gap });
    }
    if (violation.rule === "duplicate-line" && root?.kind === "lines") {
      add("duplicate-line", [...violation.related, violation.at]);
    }
    if (violation.rule === "retained-without-amount" && root?.kind === "lines" && !gap.isNegative) {
      add("line-absent", [violation.at], "line-absent-blank");
    }
    if (violation.rule === "rejected-with-amount" && (root?.kind === "statement" || root?.mark)) {
      add("rejected-counted", [violation.at]);
    }
  }
  if (causes.length === 0 && root?.kind === "statement" && isStale(root.statement, dossier)) {
    add("stale-value", [root.statement.at]);
  }
  return causes;
}

const VARIANTS = ["formula-range-missed", "formula-range-twice", "formula-range-foreign"] as const;

/** A formula that covers just its lines, none of them text, and shows something else: the workbook was not recalculated. */
function isStale({ total, about, rule, amount }: Statement, dossier: Case): boolean {
  if (!total?.formula) return false;
  const operation = dossier.operations.find((one) => one.operation.id === about)?.operation;
  const theme = dossier.annex.themes.find((one) => String(one.rank) === about);
  const of = rule === "operation-total" ? operation : rule === "theme-total" ? theme : undefined;
  const lines = of ? linesUnder(of) : dossier.annex.themes.flatMap((one) => linesUnder(one));
  const cells = new AnnexCells(dossier.annex);
  if (cells.shows(total)?.rounded().equals(amount.rounded())) return false;
  const coverage = cells.coverage(total, lines);
  if (!coverage || lines.some((line) => line.amount.asText)) return false;
  return [...coverage.missed, ...coverage.twice, ...coverage.foreign].length === 0;
}

function statementCauses(root: StatementRoot, verdict: Verdict): readonly Explanation[] {
  const { statement } = root;
  // A document states whole cents.
  const truth = statement.at.kind === "document" ? root.truth.rounded() : root.truth;
  const gap = statement.amount.minus(truth);
  const causes = partsOf(statement, verdict).flatMap(({ lines, places }) =>
    explainGap({
      stated: statement.amount,
      expected: truth,
      lines,
      others: othersOf(statement, verdict),
      ...(root.certain ? { side: "stated" as const } : {}),
    }).map((cause) => worded(cause, places, verdict, gap)),
  );
  return [...offsetBy(root, gap, verdict), ...ranked(causes)];
}

/** The lines are wrong: which of them, and how. */
function linesCauses(root: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const causes = root.operations.flatMap((id) => {
    const operation = verdict.ledger.accounts.get(id)?.operation;
    if (!operation) return [];
    const expected = annexAmount(verdict.ledger, { kind: "operations", operations: [id] });
    const { lines, places } = linesAsParts(operation, root.line);
    const blank = blankLines(operation, root);
    return explainGap({ stated: expected.plus(root.shift), expected, lines, others: [], side: "line" }).map(
      (cause) => ofLines(worded(cause, places, verdict, root.shift), root, blank),
    );
  });
  return [...offsetLines(root, verdict), ...ranked(causes)];
}

/** What is left once no slip of a line fits is told by elimination: a line without its amount, or a line lost. */
function ofLines(cause: Weighed, { shift, certain, line }: LinesRoot, blank: readonly Place[]): Weighed {
  // Whether such a line is to be paid, nobody but the officer knows: no amount is put forward.
  if (cause.kind === "missing-line") return { ...cause, to: null, variant: "missing-line-uncounted" };
  if (cause.kind !== "line-absent" && cause.kind !== "unexplained") return cause;
  if (blank.length > 0) return { ...cause, kind: "line-absent", places: blank, variant: "line-absent-blank" };
  if (line !== null) return { ...cause, kind: "unexplained" };
  return certain && !shift.isNegative ? { ...cause, kind: "line-absent" } : cause;
}

/** Another line of the operation that has too much what this one lacks: something was moved between them. */
function offsetLines(root: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const [id] = root.operations;
  const operation = id === undefined ? undefined : verdict.ledger.accounts.get(id)?.operation;
  const places = verdict.roots.flatMap((other): readonly Place[] => {
    if (other === root || other.kind !== "lines" || other.line === null || root.line === null) return [];
    const isOpposite = other.operations[0] === id && other.shift.plus(root.shift).isZero;
    const at = isOpposite ? operation?.lines[other.line]?.amount.at : undefined;
    return at ? [at] : [];
  });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap: root.shift }] : [];
}

/** The lines that may have lost their amount: empty, where the totals count more than the lines hold. */
function blankLines(operation: Operation, { shift, line }: LinesRoot): readonly Place[] {
  if (shift.isNegative) return [];
  return operation.lines.flatMap(({ amount, retained }, index) =>
    amount.kind === "none" &&
    amount.text.trim() === "" &&
    retained.kind !== "no" &&
    (line === null || line === index)
      ? [amount.at]
      : [],
  );
}

/** Rules that compare an amount with its bound: the two are not two readings of one figure, and nothing explains their gap. */
const BOUNDS: readonly RuleId[] = [
  "imputation-exceeds-ae",
  "available-exceeds-ae",
  "report-exceeds-available",
];

function aloneCauses({ told }: Cause, verdict: Verdict): readonly Explanation[] {
  const { stated, expected } = told;
  if (!stated || !expected || BOUNDS.includes(told.rule)) return [];
  const causes = explainGap({ stated, expected, lines: [], others: [] });
  return ranked(causes.map((cause) => worded(cause, new Map(), verdict, stated.minus(expected))));
}

/** Another figure of the same level in the same operation, or theme, with the opposite gap: the two offset each other. */
function offsetBy(root: StatementRoot, gap: Amount, verdict: Verdict): readonly Explanation[] {
  const places = verdict.roots.flatMap((other): readonly Place[] => {
    if (other === root || other.kind !== "statement") return [];
    const { statement, truth } = other;
    if (statement.level !== root.statement.level || !statement.amount.minus(truth).equals(gap.negated()))
      return [];
    return groupOf(statement, verdict) === groupOf(root.statement, verdict) ? [statement.at] : [];
  });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap }] : [];
}

/** What holds a figure: its operation for a line, its theme for an operation, the whole for the rest. */
function groupOf({ scope, level }: Statement, verdict: Verdict): string {
  if (scope.kind === "lines") return scope.operation;
  const [first = ""] = scope.operations;
  return level === "operation" ? `theme ${verdict.ledger.accounts.get(first)?.themeRank ?? ""}` : "";
}

interface Parts {
  readonly lines: readonly GapLine[];
  readonly places: ReadonlyMap<string, Place>;
}

/** What a stated figure is the sum of: an operation's lines, or the operations of a wider total, then their lines. */
function partsOf(statement: Statement, verdict: Verdict): readonly Parts[] {
  const { scope } = statement;
  if (scope.kind === "lines") return [{ lines: [], places: new Map() }];
  const operations = scope.operations.flatMap((id) => verdict.ledger.accounts.get(id)?.operation ?? []);
  const [only] = operations;
  if (operations.length === 1 && only) return [linesAsParts(only, null)];
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
  const every = operations.map((operation) => linesAsParts(operation, null));
  return [
    { lines, places },
    {
      lines: every.flatMap((part) => part.lines),
      places: new Map(every.flatMap((part) => [...part.places])),
    },
  ];
}

function linesAsParts(operation: Operation, only: number | null): Parts {
  const places = new Map<string, Place>();
  const first = new Map<string, string>();
  const lines = operation.lines.flatMap((line: GrantLine, index): readonly GapLine[] => {
    const key = `${operation.id}/${index}`;
    const identity = lineIdentity(line);
    const twinOf = identity === null ? undefined : first.get(identity);
    if (identity !== null && twinOf === undefined) first.set(identity, key);
    if (only !== null && index !== only) return [];
    places.set(key, line.amount.at);
    const { amount, asText } = line.amount;
    const retained = line.retained.kind !== "no";
    return [{ key, amount, retained, asText, ...(twinOf === undefined ? {} : { twinOf }) }];
  });
  return { lines, places };
}

/** Totals nearby that a figure may have been copied from: of the same rule, nearest first. */
function othersOf(statement: Statement, verdict: Verdict): readonly GapOther[] {
  if (statement.level === "line") return [];
  return verdict.ledger.statements
    .filter((other) => other.rule === statement.rule && other.about !== statement.about)
    .map((other) => ({
      key: `#${other.index}`,
      amount: other.amount,
      distance: Math.abs(other.index - statement.index),
    }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ key, amount }) => ({ key, amount }));
}

type Weighed = Explanation & { readonly weight: number };

function worded(cause: GapCause, places: ReadonlyMap<string, Place>, verdict: Verdict, gap: Amount): Weighed {
  const placeOf = (key: string): readonly Place[] => {
    const other = key.startsWith("#") ? verdict.ledger.statements[Number(key.slice(1))]?.at : places.get(key);
    return other ? [other] : [];
  };
  const sets = [cause.keys, ...(cause.alternatives ?? [])];
  return {
    kind: cause.kind,
    places: [...new Set(sets.flat())].flatMap(placeOf),
    from: cause.detail.from ?? null,
    to: cause.detail.to ?? null,
    gap,
    weight: cause.weight,
  };
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

function gapOf(root: Root | null, told: Cause["told"]): Amount | null {
  if (root?.kind === "lines") return root.shift;
  if (root?.kind === "statement") return root.statement.amount.minus(root.truth);
  return told.stated && told.expected ? told.stated.minus(told.expected) : null;
}
