import { applyEdits, invert } from "../../src/engine/edits";
import type { Finding, Report } from "../../src/engine/findings";
import type { Dossier } from "../../src/engine/model";
import { reconcile } from "../../src/engine/reconcile";
import type { RuleId } from "../../src/engine/rules";
import { computeSum, dossierFrom, recomputed, type DrawnDossier } from "./drawn-dossier";

/** A finding as a table of cases states it: only what it names is compared. */
export interface ExpectedFinding {
  /** "G31", or part of a document's place or quotation. */
  readonly at: string;
  readonly severity?: Finding["severity"];
  readonly gap?: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly suspects?: readonly string[];
  /** The first diagnosis. */
  readonly diagnosis?: string;
  readonly consequences?: readonly RuleId[];
  /** Part of the message. */
  readonly message?: string;
}

export interface ValidCase extends DrawnDossier {
  readonly name: string;
}

export interface InvalidCase extends DrawnDossier {
  readonly name: string;
  readonly findings: readonly ExpectedFinding[];
  /** The rule that tells them, where the difference is told under another as its cause. */
  readonly toldBy?: RuleId;
}

/**
 * Runs a rule over tables of cases. For every case it also proves that the dossier is left untouched, that the report
 * survives JSON, that each alarm says what to do, that a safe correction clears its finding and adds none, and that undoing it restores every cell.
 */
export function testRule(
  rule: RuleId,
  { valid, invalid }: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  describe(rule, () => {
    test.each(valid.map((one) => [one.name, one] as const))("lets pass: %s", (_name, drawn) => {
      const report = check(dossierFrom(drawn));
      expect(report.rules.ran).toContain(rule);
      expect(report.findings.filter((finding) => finding.rule === rule)).toEqual([]);
    });
    test.each(invalid.map((one) => [one.name, one] as const))("tells: %s", (_name, drawn) => {
      const dossier = dossierFrom(drawn);
      const report = check(dossier);
      expect(report.rules.ran).toContain(rule);
      const told = report.findings.filter((finding) => finding.rule === (drawn.toldBy ?? rule));
      expect(told.map((finding, index) => facts(finding, drawn.findings[index]))).toEqual(
        drawn.findings.map(wanted),
      );
      for (const finding of told) proveCorrections(dossier, report, finding);
    });
  });
}

/** Checks a dossier that is frozen, and gives the report as JSON gives it back. */
export function check(dossier: Dossier): Report {
  const frozen = freeze(dossier);
  const reconciliation = reconcile(frozen, { name: "essai", lang: "fr" });
  if (reconciliation.kind !== "report") throw new Error(`unusable: ${JSON.stringify(reconciliation.annex)}`);
  const { report } = reconciliation;
  const again = JSON.parse(JSON.stringify(report)) as Report;
  expect(again).toEqual(report);
  return again;
}

function proveCorrections(dossier: Dossier, report: Report, finding: Finding): void {
  if (finding.severity !== "info") expect(finding.corrections).not.toEqual([]);
  for (const correction of finding.corrections) {
    if (correction.applicability !== "safe") continue;
    const { sheets } = dossier.workbook;
    const applied = applyEdits(sheets, correction.edits, computeSum);
    if (applied.kind !== "applied") throw new Error("a safe correction does not apply");
    const after = check({
      ...dossier,
      workbook: { ...dossier.workbook, sheets: recomputed(applied.sheets) },
    });
    const before = new Set(report.findings.map((one) => one.key));
    expect(after.findings.map((one) => one.key)).not.toContain(finding.key);
    expect(after.findings.filter((one) => one.severity !== "info" && !before.has(one.key))).toEqual([]);
    const undone = applyEdits(applied.sheets, invert(correction.edits), (formula, sheet, current) => {
      const cell = sheets.find((one) => one.name === sheet)?.cells.find((one) => one.formula === formula);
      return cell?.value ?? computeSum(formula, sheet, current);
    });
    expect(undone).toEqual({ kind: "applied", sheets });
  }
}

function facts(finding: Finding, expected: ExpectedFinding | undefined): ExpectedFinding {
  const place = (one: Finding["at"]): string =>
    "address" in one ? one.address : `${one.source} ${one.where} ${one.quote}`;
  const at = place(finding.at);
  const found: ExpectedFinding = {
    at: expected && at.includes(expected.at) && !/^[A-Z]+\d+$/.test(at) ? expected.at : at,
    severity: finding.severity,
    ...(finding.gap === undefined ? {} : { gap: finding.gap }),
    ...(finding.stated === undefined ? {} : { stated: finding.stated }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    suspects: finding.suspects.map((suspect, index) => {
      const said = place(suspect);
      const asked = expected?.suspects?.[index];
      return asked !== undefined && said.includes(asked) && !/^[A-Z]+\d+$/.test(said) ? asked : said;
    }),
    ...(finding.diagnoses[0] ? { diagnosis: finding.diagnoses[0].kind } : {}),
    consequences: [...new Set(finding.consequences.map((one) => one.rule as RuleId))],
    message:
      expected?.message !== undefined && finding.message.includes(expected.message)
        ? expected.message
        : finding.message,
  };
  if (!expected) return found;
  const named = Object.entries(found).filter(([key]) => key in expected);
  return Object.fromEntries(named) as unknown as ExpectedFinding;
}

function wanted(expected: ExpectedFinding): ExpectedFinding {
  return expected;
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
