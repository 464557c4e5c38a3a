import type { Amount } from "../money";
import { placeKey, type Place } from "../model";
import type { Case } from "../linking";
import { isSettled, type LinesRoot, type Verdict } from "../diagnosis";
import type { RuleId, RuleSuspect, Violation } from "../rules";
import type { Correction } from "../edits";
import { say, witnessTexts, type Lang } from "../../texts";
import { applicabilityOf } from "./applicability";
import { distinctConsequences, type Cause } from "./attribute";
import { explain } from "./explain";
import { isHedged, type Explanation } from "./explanation";
import { gapTold } from "./gap-told";
import { proposeCorrections } from "./propose";
import type { Diagnosis, Finding } from "./report";
import { reportPlace, sayPlaces } from "./report-place";
import { sayExplanation } from "./say-explanation";
import { sayGap, sentence } from "./sentence";

/** A cause told to the user: one finding, worded in their language. */
export function tell(cause: Cause, dossier: Case, verdict: Verdict, lang: Lang): Finding {
  const { told, rootCause, doubt } = cause;
  const explanations = explain(cause, dossier, verdict);
  const suspects = doubt ? [] : suspectsOf(cause, explanations, verdict);
  const gap = gapTold(told);
  const drafts = doubt ? [] : proposeCorrections(cause, explanations, dossier, verdict);
  const corrections = drafts.map((draft): Correction => ({
    label: sentence(draft.label, lang, draft.fill),
    applicability: applicabilityOf(draft, dossier, verdict),
    edits: draft.edits,
    ...(draft.inText === undefined
      ? {}
      : { inText: { read: draft.inText.read.toFixed(), write: draft.inText.write.toFixed() } }),
  }));
  const key = keyOf(told);
  return {
    key,
    rule: told.rule,
    severity: severityOf(cause),
    message: messageOf(cause, explanations, suspects, corrections, lang),
    headline: sentence(told.message, lang, { ...told.fill, ...amountsOf(told, lang) }),
    at: reportPlace(told.at),
    related: [...told.related, ...totalsOver(cause, verdict)].map(reportPlace),
    ...(typeof told.fill["code"] === "string" ? { code: told.fill["code"] } : {}),
    ...(told.stated ? { stated: told.stated.toFixed() } : {}),
    ...(told.expected ? { expected: told.expected.toFixed() } : {}),
    ...(gap ? { gap: gap.toFixed() } : {}),
    suspects: suspects.map((suspect) => ({
      ...reportPlace(suspect.at),
      for: suspect.for,
      against: suspect.against,
      ...(suspect.unsure ? { unsure: true as const } : {}),
    })),
    diagnoses: explanations
      .filter(({ kind }) => !doubt || kind !== "unexplained")
      .map((explanation) => diagnosis(explanation, lang)),
    consequences: [
      ...distinctConsequences(cause).map(({ rule, at }) => ({ rule, at: reportPlace(at) })),
      ...repeatedOnly(cause),
    ],
    corrections,
    waived: dossier.choices.waivers[key] ?? null,
  };

  /** Statements that repeat the wrong figure without breaking a rule of their own: they have to be corrected too. */
  function repeatedOnly({ consequences }: Cause): Finding["consequences"] {
    if (rootCause?.kind !== "statement") return [];
    const told_ = new Set([told, ...consequences].map((violation) => violation.statement));
    return rootCause.repeated
      .filter((statement) => !told_.has(statement))
      .map((statement) => ({ rule: statement.rule, at: reportPlace(statement.at) }));
  }
}

/** The totals that stand over lines at fault, or over those among which one lacks: there the reader sees what follows. */
function totalsOver({ rootCause, told }: Cause, { ledger }: Verdict): readonly Place[] {
  const { rule, scope, statement } = told;
  const lacks = rule === "document-line" && statement === null && scope?.kind === "operations";
  const operations = rootCause?.kind === "lines" ? rootCause.operations : lacks ? scope.operations : [];
  return operations.flatMap((id) => {
    const total = ledger.accounts.get(id)?.operation.statedTotal;
    return total && placeKey(total.at) !== placeKey(told.at) ? [total.at] : [];
  });
}

/** A consequence more severe than what is told first raises it; information stays information, and so does a question. */
function severityOf({ told, consequences, doubt }: Cause): Finding["severity"] {
  if (doubt) return "info";
  const rank = { info: 0, warning: 1, error: 2 };
  return [told, ...consequences].reduce(
    (severity, violation) => (rank[violation.severity] > rank[severity] ? violation.severity : severity),
    told.severity,
  );
}

/**
 * Who stands alone. A figure outvoted by its witnesses; where what stands alone is a sum of lines, the cells that the
 * leading cause names; nobody where the evidence is divided.
 */
function suspectsOf(
  cause: Cause,
  explanations: readonly Explanation[],
  verdict: Verdict,
): readonly RuleSuspect[] {
  const { rootCause, told } = cause;
  if (told.rule === "amount-unreadable") return told.suspects ?? [];
  if (rootCause === null) return told.suspects ?? [];
  if (rootCause.kind === "statement" && told.rule === "rejected-with-amount") return told.suspects ?? [];
  if (rootCause.kind === "lines" && ["annex-parts", "annex-row", "line-formula"].includes(told.rule))
    return told.suspects ?? [];
  if (rootCause.kind === "lines" && told.suspects && told.rule === "rejected-with-amount")
    return told.suspects;
  const marked = cause.consequences.find((violation) => violation.rule === "rejected-with-amount");
  if (rootCause.kind === "lines" && rootCause.mark && marked?.suspects) return marked.suspects;
  const structural = [told, ...cause.consequences].find(
    ({ rule, at }) =>
      (rule === "total-formula-range" && placeKey(at) === placeKey(told.at)) || rule === "amount-as-text",
  );
  if (structural?.suspects) {
    // How many lines a formula spans says nothing: the witnesses of the figure do.
    const { for: by, against } = rootCause.kind === "statement" ? rootCause : { for: 1, against: 1 };
    return structural.suspects.map(({ at }) => ({ at, for: by, against: Math.max(1, against) }));
  }
  if (told.rule === "amount-precision" && told.suspects) return told.suspects;
  if (!isSettled(rootCause) || (rootCause.kind === "statement" && rootCause.statement.guessed)) return [];
  const counted = { for: rootCause.for, against: rootCause.against };
  if (rootCause.kind === "statement") {
    const same = rootCause.repeated.filter((statement) => statement.level === rootCause.statement.level);
    return [rootCause.statement, ...same].map(({ at }) => ({ at, ...counted }));
  }
  const [leading] = explanations;
  // Of two lines that say the same, either may be the one too many.
  const line = leading?.kind === "duplicate-line" ? undefined : lineOf(rootCause, verdict);
  if (line) return [{ at: line, ...counted }];
  if (!leading || leading.kind === "unexplained") return [];
  return leading.places.map((at) => ({
    at,
    ...counted,
    ...(isHedged(leading) ? { unsure: true as const } : {}),
  }));
}

/** The one line that a statement names as wrong. */
function lineOf({ operations, line }: LinesRoot, { ledger }: Verdict): Place | undefined {
  const [id] = operations;
  return id === undefined || line === null
    ? undefined
    : ledger.accounts.get(id)?.operation.lines[line]?.amount.at;
}

function messageOf(
  cause: Cause,
  explanations: readonly Explanation[],
  suspects: readonly RuleSuspect[],
  corrections: readonly Correction[],
  lang: Lang,
): string {
  const { told, rootCause, doubt } = cause;
  const fill = { ...told.fill, ...amountsOf(told, lang) };
  const parts = [sentence(told.message, lang, fill)];
  if (doubt) return [...parts, say(witnessTexts[doubt], lang)].join(" ");
  const [leading] = explanations;
  const isSaid = SAYS_WHY.includes(told.rule);
  if (leading && leading.kind !== "unexplained" && !isSaid) parts.push(sayExplanation(leading, lang));
  // A formula that leaves out the very line which is one too many tells by itself where to look.
  const isFormula = rootCause?.kind === "lines" && leading?.kind === "formula-range";
  const witnesses = isFormula ? null : sayWitnesses(rootCause, suspects, told, lang);
  if (witnesses) parts.push(witnesses);
  const [first] = corrections;
  if (first) parts.push(first.label);
  return parts.join(" ");
}

/** The rules whose sentence says why the figure is wrong. */
const SAYS_WHY: readonly RuleId[] = ["rejected-with-amount", "amount-precision", "line-formula"];

function amountsOf({ stated, expected }: Violation, lang: Lang): Record<string, Amount | string> {
  return {
    ...(stated ? { stated } : {}),
    ...(expected ? { expected } : {}),
    ...(stated && expected ? { gap: sayGap(stated.minus(expected), lang) } : {}),
  };
}

function sayWitnesses(
  rootCause: Cause["rootCause"],
  suspects: readonly RuleSuspect[],
  told: Violation,
  lang: Lang,
): string | null {
  const [first] = suspects;
  if (rootCause === null) return null;
  if (!first) return rootCause.certain || !told.stated ? null : say(witnessTexts.undecided, lang);
  if (first.against === 0) return null;
  const counts = { for: first.for, against: first.against };
  if (rootCause.kind === "lines") {
    return say(first.unsure ? witnessTexts.guess : witnessTexts.lines, lang, {
      ...counts,
      cells: sayPlaces(
        suspects.map(({ at }) => at),
        lang,
      ),
    });
  }
  return say(first.for <= 1 ? witnessTexts.alone : witnessTexts.outvoted, lang, counts);
}

function diagnosis(explanation: Explanation, lang: Lang): Diagnosis {
  return {
    kind: explanation.kind,
    message: sayExplanation(explanation, lang),
    cells: explanation.places.map(reportPlace),
  };
}

/** The same figure wrong the same way keeps its key from one check to the next. */
function keyOf({ rule, at, stated, expected, fill }: Violation): string {
  const where: Place = at;
  const place =
    where.kind === "cell" ? `${where.sheet}!${where.row},${where.column}` : `${where.role} ${where.where}`;
  const said = stated
    ? `${stated.toExact()}/${expected?.toExact() ?? ""}`
    : String(fill["said"] ?? fill["name"] ?? "");
  return `${rule} ${place} ${said}`;
}
