import { Amount } from "../money";
import { addTo, keptFor } from "../lists";
import { passageKey, retainedAmount, worthOf } from "../model";
import type { Case } from "../linking";
import {
  annexAmount,
  chargedTo,
  drawLedger,
  reachVerdict,
  withoutOtherColumns,
  withRoundings,
  type Ledger,
  type Verdict,
} from "../diagnosis";
import { rules, type Rule, type RuleId, type Violation } from "../rules";
import type { Lang } from "../../texts";
import { aboutOf } from "./about";
import { actOf } from "./act-of";
import { attribute, type Cause } from "./attribute";
import { coverageOf, type Given } from "./coverage";
import { doubtOf, doubtedFigures, doubtedCells } from "./doubts";
import { tell } from "./finding";
import { lacking } from "./needs";
import { REPORT_FORMAT, type Report, type Severity } from "./report";
import { reportPlace } from "./report-place";
import { ticksOf } from "./ticks";

/** The sources of a dossier as the report lists them. */
export type ReportSources = Report["sources"];

/** A dossier once its rules have run: what is wrong in it, not yet worded. */
export interface Judged {
  readonly name: string;
  readonly sources: ReportSources;
  readonly given: Given;
  readonly dossier: Case;
  readonly verdict: Verdict;
  readonly ran: readonly Rule[];
  readonly causes: readonly Cause[];
}

/** Runs the rules over a dossier whose statements are tied. */
export function judge({
  dossier,
  ...source
}: Pick<Judged, "name" | "sources" | "given" | "dossier">): Judged {
  const ledger = withRoundings(withoutOtherColumns(drawLedger(dossier), dossier.readings), dossier.readings);
  const verdict = reachVerdict(ledger);
  const ran = rules.filter((rule) => lacking(rule, dossier, "fr") === null);
  const all = ran.flatMap((rule) => rule.check({ dossier, ledger, verdict }));
  const ofTables = all.filter(({ rule }) => rule === "document-table");
  const violations = all.filter(({ rule }) => rule !== "document-table");
  const evidence = { dossier, verdict, violations, sheets: source.given.annexSheets };
  const alone = keptFor((told: Violation) => toldAlone(told, evidence));
  const isDoubted = (told: Violation) => alone(told).length === 0;
  const causes = attribute(withoutEchoes(violations, isDoubted), verdict).flatMap(
    (cause): readonly Cause[] => {
      const doubt = doubtOf(cause, evidence);
      if (!doubt) return [cause];
      const own = cause.consequences.filter((one) => isOfItself(one, cause));
      const others = cause.consequences.filter((one) => !own.includes(one));
      return [{ ...cause, consequences: others, doubt }, ...own.flatMap(alone)];
    },
  );
  return { ...source, dossier, verdict, ran, causes: withTables(causes, ofTables) };
}

/** With the cells of tables that their tables tell, unless something is told of their passage or of their gap; what is only asked of them then is left out. */
function withTables(causes: readonly Cause[], cells: readonly Violation[]): readonly Cause[] {
  if (cells.length === 0) return causes;
  const told = causes
    .flatMap(({ doubt, told: one, consequences }) => (doubt ? [] : [one, ...consequences]))
    .filter(({ severity }) => severity !== "info");
  const known = new Set(told.flatMap(keysOf));
  const fresh = cells.filter((one) => !keysOf(one).some((key) => known.has(key)));
  const isAsked = ({ doubt, told: one }: Cause): boolean =>
    doubt !== undefined &&
    fresh.some(
      (cell) =>
        passageOf(one)[0] === passageOf(cell)[0] && cell.stated?.equals(one.stated ?? Amount.zero) === true,
    );
  return [
    ...causes.filter((cause) => !isAsked(cause)),
    ...fresh.map((cell): Cause => ({ rootCause: null, told: cell, consequences: [] })),
  ];
}

/** Whether the same figure is wrong by what its document reckons: whatever it was read to be of, that holds. */
function isOfItself(one: Violation, { told }: Cause): boolean {
  const isSame = one.stated !== null && told.stated?.equals(one.stated) === true;
  const [passage, of] = [one, told].map((each) => passageOf(each)[0]);
  return one.rule === "reckoning" && one.severity === "error" && isSame && passage === of;
}

function toldAlone(told: Violation, evidence: Parameters<typeof doubtOf>[1]): readonly Cause[] {
  const cause: Cause = { rootCause: null, told, consequences: [] };
  return doubtOf(cause, evidence) ? [] : [cause];
}

/** What tells a figure by what stands near it, the surest first. */
const BY_WHAT_IS_NEAR: readonly RuleId[] = ["series-figure", "near-figure"];

/** What is told of a passage, or of a gap, need not be asked of a figure that is near; what is doubted silences no other figure. */
function withoutEchoes(
  violations: readonly Violation[],
  isDoubted: (told: Violation) => boolean,
): readonly Violation[] {
  const told = violations.filter(({ rule }) => !BY_WHAT_IS_NEAR.includes(rule));
  for (const asking of BY_WHAT_IS_NEAR) {
    const beside = new Map<string, Violation[]>();
    for (const one of told) for (const key of keysOf(one)) addTo(beside, key, one);
    const isEcho = (one: Violation): boolean =>
      keysOf(one)
        .flatMap((key) => beside.get(key) ?? [])
        .some(
          (other) => one.stated === null || other.stated?.equals(one.stated) === true || !isDoubted(other),
        );
    told.push(...violations.filter((one) => one.rule === asking && !isEcho(one)));
  }
  return told;
}

/** The passage and the gap that something is told of. */
function keysOf(one: Violation): readonly string[] {
  return [...passageOf(one), ...gapOf(one)];
}

const passageOf = ({ at }: Violation): readonly string[] => (at.kind === "document" ? [passageKey(at)] : []);

function gapOf({ stated, expected }: Violation): readonly string[] {
  return stated && expected ? [stated.minus(expected).abs().toFixed()] : [];
}

/** What two checks of a dossier are compared by. */
export type Findings = Pick<Report, "annex" | "findings" | "ticks">;

/** What was found in a dossier, and what agrees, without what every figure of its documents came to. */
export function findingsOf(judged: Judged, lang: Lang): Findings {
  const { dossier, verdict, causes } = judged;
  return {
    annex: annexOf(dossier, verdict.ledger, causes, lang),
    findings: toldOf(judged, lang),
    ticks: ticksOf(verdict.ledger, verdict, doubtedFigures(causes)),
  };
}

/** Tells what was found in a dossier. */
export function buildReport(judged: Judged, lang: Lang): Report {
  const { name, sources, dossier, verdict, ran } = judged;
  const { ledger } = verdict;
  const skipped = rules.flatMap((rule) => lacking(rule, dossier, lang) ?? []);
  const { annex, findings, ticks } = findingsOf(judged, lang);
  const isDoubted = doubtedFigures(judged.causes);
  const held = ran.flatMap((rule) => rule.holds({ dossier, ledger, verdict }));
  return {
    format: REPORT_FORMAT,
    dossier: name,
    sources,
    act: actOf(dossier.readings),
    annex,
    mapping: dossier.mapping.operations.map(({ operation, code, how, confidence, alternatives }) => ({
      operation,
      code,
      how,
      confidence: Math.round(confidence * 100) / 100,
      alternatives,
      ...partPaid(dossier, code),
    })),
    imputations: imputationsOf(dossier, ledger),
    rules: { ran: ran.map((rule) => rule.meta.id), skipped },
    coverage: coverageOf(dossier, ledger, held, judged.given, isDoubted, lang),
    findings,
    ticks,
  };
}

/** The findings, the gravest first. */
function toldOf({ causes, dossier, verdict }: Judged, lang: Lang): Report["findings"] {
  const findings = causes.map((cause) => {
    const about = aboutOf(cause.told, dossier.annex);
    return { ...tell(cause, dossier, verdict, lang), ...(about === undefined ? {} : { about }) };
  });
  const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** The column of parts that a section's code pays. */
function partPaid({ budgetSections }: Case, code: string | null): { readonly part?: number } {
  const section = budgetSections.find(({ codes }) => code !== null && codes.includes(code));
  return section ? { part: section.part } : {};
}

function annexOf(dossier: Case, ledger: Ledger, causes: readonly Cause[], lang: Lang): Report["annex"] {
  const operations = dossier.operations.map(({ operation }) => operation);
  const lines = operations.flatMap((operation) => operation.lines);
  return {
    themes: dossier.annex.themes.length,
    themeTitles: dossier.annex.themes.map((theme) => theme.title),
    lines: lines.length,
    total: worthOf(lines).toFixed(),
    retainedTotal: Amount.sum(operations.map(retainedAmount)).toFixed(),
    operations: operations.map((operation) => ({
      id: operation.id,
      title: operation.title,
      lines: operation.lines.length,
      computed: (ledger.accounts.get(operation.id)?.computed ?? Amount.zero).toFixed(),
      stated: operation.statedTotal?.kind === "amount" ? operation.statedTotal.amount.toFixed() : null,
    })),
    unread: [...dossier.annex.unread, ...doubtedCells(causes, lang)].map(({ at, text }) => ({
      at: reportPlace(at),
      text,
    })),
  };
}

function imputationsOf(dossier: Case, ledger: Ledger): Report["imputations"] {
  return [...dossier.codes].map(([code, rows]) => {
    const charged = chargedTo(dossier, code);
    const first = <T>(field: (row: (typeof rows)[number]["imputation"]) => { value: T } | null): T | null =>
      rows.map(({ imputation }) => field(imputation)).find((found) => found !== null)?.value ?? null;
    return {
      code,
      budgetImputation: first((row) => row.budgetImputation),
      label: first((row) => row.label),
      commitmentAuthorisation: first((row) => row.commitmentAuthorisation)?.toFixed() ?? null,
      available: first((row) => row.available)?.toFixed() ?? null,
      stated: first((row) => row.expense)?.toFixed() ?? null,
      computed: charged ? annexAmount(ledger, charged).toFixed() : null,
      balance: first((row) => row.balance)?.toFixed() ?? null,
    };
  });
}
