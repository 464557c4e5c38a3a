import type { Report } from "../../../src/engine/findings";
import { groupingOf, groupsOf } from "../../../src/taskpane/state/finding-groups";
import { initialState } from "../../../src/taskpane/state/pane-state";
import { largeReport } from "../support/large-report";
import { faultyReport } from "../support/small-dossier";

const [first] = faultyReport.findings;
if (!first) throw new Error("no finding");
const { about: _about, ...ofTheWhole } = first;
const count = (report: Report) => ({
  ...initialState,
  result: { report, otherSheets: [], at: "14:32", rank: 1 },
});

test("theme after theme, each finding shows once, the whole dossier's last", () => {
  const ofThemes = ["2.1", "1", "10.3", "2"].map((about) => ({ ...first, about }));
  const groups = groupsOf([ofTheWhole, ...ofThemes], "theme", faultyReport);
  expect(groups.map(({ id, findings }) => [id, findings.length])).toEqual([
    ["1", 1],
    ["2", 2],
    ["10", 1],
    ["", 1],
  ]);
});

test("by document, a finding stands where the figure that is alone stands: the annex first", () => {
  const report = largeReport(2);
  expect(
    groupsOf(report.findings, "document", report).map(({ id, findings }) => [id, findings.length]),
  ).toEqual([
    ["annex", 2],
    ["deliberation", 2],
    ["report", 2],
  ]);
});

test("few findings are not grouped, many are by document; what the user chose is kept", () => {
  const many = largeReport(5);
  expect(groupingOf(count(largeReport(1)))).toBe("severity");
  expect(groupingOf(count(many))).toBe("document");
  const remembered = { ...initialState.remembered, outputs: { "findings-by": "kind" } };
  expect(groupingOf({ ...count(many), remembered })).toBe("kind");
});
