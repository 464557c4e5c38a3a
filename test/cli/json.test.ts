import path from "node:path";
import type { Report } from "../../src/engine/findings";
import { run } from "../support/run-command";

const FAULTY = path.resolve(__dirname, "../../assets/samples/trois-ecarts");
const AMOUNT = /^-?\d+\.\d\d$/;

let report: Report;
let out: string;

beforeAll(async () => {
  ({ out } = await run("check", FAULTY, "--json"));
  report = JSON.parse(out) as Report;
});

const keys = (value: object): readonly string[] => Object.keys(value).sort();

/** What every other program may rely on; the report may say more. */
function expectKeys(value: object | undefined, expected: readonly string[]): void {
  expect(keys(value ?? {})).toEqual(expect.arrayContaining([...expected]));
}

function expectPlace(place: object): void {
  const wanted = "sheet" in place ? ["address", "sheet"] : ["quote", "source", "where"];
  expectKeys(place, wanted);
}

test("a dossier is one line of JSON", () => {
  expect(out).toMatch(/^\{.*\}\n$/);
});

test("the report holds what CLI.md names", () => {
  const parts = [
    "annex",
    "coverage",
    "dossier",
    "findings",
    "format",
    "imputations",
    "mapping",
    "rules",
    "sources",
  ];
  expectKeys(report, parts);
  expectKeys(report.annex, ["themes", "lines", "total", "retainedTotal", "operations", "unread"]);
  expectKeys(report.annex.operations[0], ["id", "title", "lines", "computed", "stated"]);
  expectKeys(report.mapping[0], ["operation", "code", "how", "confidence", "alternatives"]);
  expectKeys(report.rules, ["ran", "skipped"]);
  expectKeys(report.rules.skipped[0], ["rule", "because"]);
  expectKeys(report.coverage, ["amounts", "tied", "setAside", "untied"]);
});

test("an imputation holds its code, its label and its amounts", () => {
  const columns = ["code", "budgetImputation", "label", "commitmentAuthorisation", "available"];
  expectKeys(report.imputations[0], [...columns, "stated", "computed", "balance"]);
  expect(report.imputations.map(({ code }) => code)).toContain("SPO-326A04");
});

test("a finding holds its rule, severity, sentence, places, suspects, causes, consequences and corrections", () => {
  const parts = ["rule", "severity", "message", "at", "related", "suspects", "diagnoses", "consequences"];
  for (const finding of report.findings) {
    expectKeys(finding, [...parts, "corrections", "waived"]);
    expect(["error", "warning", "info"]).toContain(finding.severity);
    [finding.at, ...finding.related, ...finding.suspects].forEach(expectPlace);
    finding.suspects.forEach((suspect) => expectKeys(suspect, ["for", "against"]));
    finding.diagnoses.forEach((diagnosis) => expectKeys(diagnosis, ["kind", "message", "cells"]));
    finding.consequences.forEach((consequence) => expectKeys(consequence, ["rule", "at"]));
  }
});

test("amounts are decimal strings with two places, and gap is stated less expected", () => {
  const total = report.findings.find((finding) => finding.rule === "operation-total");
  expect(total).toMatchObject({ stated: "27300.00", expected: "31900.00", gap: "-4600.00" });
  const { total: sum, retainedTotal, operations } = report.annex;
  for (const value of [sum, retainedTotal, ...operations.map(({ computed }) => computed)])
    expect(value).toMatch(AMOUNT);
});

test("a correction says every edit: cell, before, after", () => {
  const total = report.findings.find((finding) => finding.rule === "operation-total");
  expect(total?.corrections[0]).toMatchObject({
    applicability: "safe",
    edits: [
      {
        sheet: "Annexe 4",
        address: "G24",
        before: { kind: "formula", value: "=SUM(G19:G22)" },
        after: { kind: "formula", value: "=SUM(G19:G23)" },
      },
    ],
  });
});
