import type { Report } from "../../../src/engine/findings";
import { findingLine, verdictParts } from "../../../src/taskpane/words/finding-words";
import { checked } from "../../engine/outputs/support/checked";
import { largeReport } from "../support/large-report";

const few = largeReport(1);
const many = largeReport(10);
const said = (report: Report): readonly string[] =>
  verdictParts(report.findings, report, "fr").map(
    ({ words, places, more }) => `${words} (${places.map(({ name }) => name).join(", ")}) +${more}`,
  );

test("the verdict says where the findings stand, part by part", () => {
  expect(said(few)).toEqual([
    "1 dans l'annexe (C5) +0",
    "1 à la délibération (article 1) +0",
    "1 au rapport (C001-560H01) +0",
  ]);
});

test("of many places the first are named, the others counted", () => {
  expect(said(many)[0]).toBe("10 dans l'annexe (C5, C17, C29) +7");
});

test("a finding in one line: place, gap, who stands alone, what to do", () => {
  expect(few.findings.map((finding) => findingLine(finding, "fr"))).toMatchObject([
    { place: "C5", gap: "−2\u202f180,50\u00a0€", who: "seul contre 5", action: "corriger" },
    { place: "Article 1", gap: "−0,38\u00a0€", who: "seul contre 5", action: "dans Word" },
    { place: "C001-560H01", gap: "+1\u202f000,00\u00a0€", who: "", action: "dans Word" },
  ]);
});

test("a formula that miscounts lines says how many, and that no figure speaks against it", () => {
  const { report } = checked({
    sheet: `
      OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
      Opération 1 : Transport | ADEFI     | Oui    | 1500.50
      ^                       | Le Relais | Oui    | 0
      ^                       | UDAF      | Oui    | 0
      ^                       | TOTAL     |        | =SUM(D2:D2) -> 1500.50`,
  });
  const told = report.findings.filter(({ rule }) => rule === "total-formula-range");
  expect(told.map((finding) => findingLine(finding, "fr"))).toMatchObject([
    { place: "D5", gap: "2 lignes mal comptées", amount: false, who: "" },
  ]);
});
