import { keptFor } from "../lists";
import type { Amount } from "../money";
import type { AmountReading, GrantLine, Place, Sourced } from "../model";
import type { Case } from "../linking";
import type { Ledger, Scope, Statement, Verdict } from "../diagnosis";
import type { Applicability, CellEdit } from "../edits";
import type { Text } from "../../texts";
import type { RuleId } from "./ids";
import type { Percent } from "./shares/percent";

/** How much a violation matters, at most: a finding may be milder than its rule. */
export type Severity = "error" | "warning" | "info";

/** What a rule cannot do without; without it the rule does not run, and the report says so. */
export type Need =
  | "annex"
  | "amounts"
  | "articles"
  | "deliberation"
  | "imputations"
  | "sums"
  | "report"
  | "report-imputations"
  | "narrative"
  | "conventions"
  | "print"
  | "mapping";

/** What fills a sentence: amounts and percentages are formatted, places named, in the reader's language. */
export type Fill = Readonly<Record<string, string | number | Amount | Percent | Place>>;

/** Who stands alone, when the rule itself can tell. */
export interface RuleSuspect {
  readonly at: Place;
  readonly for: number;
  readonly against: number;
  /** Only where to look first: another line may be wrong instead. */
  readonly unsure?: true;
}

/** What a correction says is true: only where others bear it out is it safe. */
export type Claim =
  /** A total is wrong, and what is put in its place is right. */
  | { readonly kind: "total"; readonly statement: Statement }
  /** What cells hold as text are amounts like their neighbours, and count; no line for a total. */
  | {
      readonly kind: "number";
      readonly cells: readonly { readonly reading: AmountReading; readonly line: GrantLine | null }[];
    };

/** A correction before it is worded. */
export interface CorrectionDraft {
  readonly label: Text;
  readonly fill: Fill;
  /** Who writes it where nothing bears it out: somebody who stands behind it, or somebody by hand. */
  readonly applicability: Exclude<Applicability, "safe">;
  /** Absent where no evidence could make it safe. */
  readonly claim?: Claim;
  readonly edits: readonly CellEdit[];
  /** The amount to write in a document, and the one that it takes the place of. */
  readonly inText?: { readonly read: Amount; readonly write: Amount };
}

/** One way in which a dossier breaks a rule, before it is known whether it is a cause or a consequence. */
export interface Violation {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Text;
  readonly fill: Fill;
  readonly at: Place;
  readonly related: readonly Place[];
  /** Absent where the rule is not about an amount. */
  readonly stated: Amount | null;
  readonly expected: Amount | null;
  /** What `expected` adds up where it is no part of the annex's tree: parts of an amount in other columns. */
  readonly parts: readonly Sourced<Amount>[];
  /** The statement of the ledger that was ticked, if any. */
  readonly statement: Statement | null;
  /** The part of the annex that `expected` is the sum of, or that the violation speaks of. */
  readonly scope: Scope | null;
  /** Other statements of the ledger (by rank) that the relation uses: one of them may be what is wrong. */
  readonly relies: readonly number[];
  /** Suspects where the rule can tell by itself; null to let the witnesses tell. */
  readonly suspects: readonly RuleSuspect[] | null;
  readonly corrections: readonly CorrectionDraft[];
}

/** What a rule sees. */
export interface RuleContext {
  readonly dossier: Case;
  readonly ledger: Ledger;
  readonly verdict: Verdict;
}

/** A violation as a rule gives it: what it does not say takes its plain value. */
export type Broken = Pick<Violation, "message" | "at"> & Partial<Omit<Violation, "rule" | "message" | "at">>;

/** What a rule is, beside its check. */
export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly needs: readonly Need[];
}

/** A rule as the engine runs it. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Every violation of the rule, in the order of the dossier. */
  readonly check: (context: RuleContext) => readonly Violation[];
  /** The figures of documents that it set against others, and found right. */
  readonly holds: (context: RuleContext) => readonly Sourced<Amount>[];
}

/** Makes a rule of its facts and its check. */
export function defineRule(rule: {
  readonly meta: RuleMeta;
  readonly check: (context: RuleContext) => Iterable<Broken>;
  /** Absent where all that it compares is stated of the annex's parts. */
  readonly holds?: (context: RuleContext) => Iterable<Sourced<Amount>>;
}): Rule {
  // Looked for once, though a rule and the report ask.
  const heldIn = keptFor((dossier: Case) =>
    keptFor((verdict: Verdict) => [...(rule.holds?.({ dossier, verdict, ledger: verdict.ledger }) ?? [])]),
  );
  return {
    meta: rule.meta,
    check: (context) => [...rule.check(context)].map((broken) => violationOf(rule.meta, broken)),
    holds: ({ dossier, verdict }) => heldIn(dossier)(verdict),
  };
}

/** A violation of a rule, with the plain values of what is not said of it. */
export function violationOf({ id, severity }: Pick<RuleMeta, "id" | "severity">, broken: Broken): Violation {
  return {
    severity,
    fill: {},
    related: [],
    stated: null,
    expected: null,
    parts: [],
    statement: null,
    scope: null,
    relies: [],
    suspects: null,
    corrections: [],
    ...broken,
    rule: id,
  };
}
