import type { Finding, Report } from "../findings";
import { Amount } from "../money";
import type { Annex, GrantLine, StatedTotal } from "../model";

/** What is known of a finding from one check to the next. */
export type KeptFinding = Pick<
  Finding,
  | "key"
  | "rule"
  | "severity"
  | "message"
  | "headline"
  | "about"
  | "at"
  | "stated"
  | "expected"
  | "gap"
  | "waived"
>;

/** A line of the annex, told apart by who receives it and for what. */
export interface VersionLine {
  /** The operation's id in its own version. */
  readonly operation: string;
  /** The titles of its theme and operation, without their numbers; empty where the annex gives none. */
  readonly themeTitle: string;
  readonly operationTitle: string;
  readonly beneficiary: string | null;
  readonly territory: string | null;
  readonly description: string | null;
  /** A decimal string with two places; what its cell holds, retained or not. */
  readonly amount: string;
  readonly retained: boolean;
}

/** A total that the annex states, told apart by what it is the total of. */
export interface VersionTotal {
  readonly of: "operation" | "theme" | "whole";
  /** The operation's id or the theme's rank in its own version; empty for the whole. */
  readonly about: string;
  /** The titles of its theme and operation, without their numbers; empty where there is none. */
  readonly themeTitle: string;
  readonly operationTitle: string;
  /** A decimal string with two places. */
  readonly amount: string;
}

/** A dossier as a check found it: what a later check is compared with. Plain JSON. */
export interface CheckState {
  /** When it was checked: ISO date and time of the clock on the wall, without zone; null where nothing says. */
  readonly at: string | null;
  /** Null where the dossier was not checked with its documents: then its findings cannot be compared. */
  readonly findings: readonly KeptFinding[] | null;
  readonly lines: readonly VersionLine[];
  readonly totals: readonly VersionTotal[];
  /** The sum of the retained lines: a decimal string with two places. */
  readonly retainedTotal: string;
}

/** The state of a dossier that was checked. */
export function checkState(report: Report, annex: Annex, at: string | null): CheckState {
  return {
    at,
    findings: report.findings.map(keptFinding),
    lines: annex.themes.flatMap((theme) =>
      theme.operations.flatMap((operation) =>
        operation.lines.map((line) => versionLine(theme.title, operation, line)),
      ),
    ),
    totals: statedTotals(annex),
    retainedTotal: report.annex.retainedTotal,
  };
}

function statedTotals({ themes, grandTotal }: Annex): readonly VersionTotal[] {
  const told = (
    of: VersionTotal["of"],
    about: string,
    titles: Pick<VersionTotal, "themeTitle" | "operationTitle">,
    total: StatedTotal | null,
  ): readonly VersionTotal[] =>
    total?.kind === "amount" ? [{ of, about, ...titles, amount: total.amount.toFixed() }] : [];
  return [
    ...themes.flatMap(({ rank, title: themeTitle, operations, statedTotal }) => [
      ...operations.flatMap(({ id, title, statedTotal: own }) =>
        told("operation", id, { themeTitle, operationTitle: title }, own),
      ),
      ...told("theme", String(rank), { themeTitle, operationTitle: "" }, statedTotal),
    ]),
    ...told("whole", "", { themeTitle: "", operationTitle: "" }, grandTotal),
  ];
}

function keptFinding(finding: Finding): KeptFinding {
  const { key, rule, severity, message, headline, about, at, stated, expected, gap, waived } = finding;
  return {
    ...{ key, rule, severity, message, at, waived },
    ...(headline === undefined ? {} : { headline }),
    ...(about === undefined ? {} : { about }),
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    ...(gap === undefined ? {} : { gap }),
  };
}

function versionLine(
  themeTitle: string,
  { id, title }: { readonly id: string; readonly title: string },
  line: GrantLine,
): VersionLine {
  return {
    operation: id,
    themeTitle,
    operationTitle: title,
    beneficiary: line.beneficiary?.value ?? null,
    territory: line.territory,
    description: line.description,
    amount: (line.amount.kind === "amount" ? line.amount.amount : Amount.zero).toFixed(),
    retained: line.retained.kind !== "no",
  };
}

/** Whether two checks found the same, whatever the time. */
export function sameState(a: CheckState, b: CheckState): boolean {
  return JSON.stringify({ ...a, at: null }) === JSON.stringify({ ...b, at: null });
}
