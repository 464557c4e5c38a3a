import { reportText } from "../../src/cli/text-report";
import type { Finding, Report } from "../../src/engine/findings";
import {
  controlSheet,
  imputationSummary,
  imputationSummarySheet,
  verdictOf as engineVerdict,
  type SheetPlan,
} from "../../src/engine/outputs";
import { codeRows, mappingRows } from "../../src/taskpane/state/imputations";
import { matrixOf } from "../../src/taskpane/state/matrix";
import { coverageWords } from "../../src/taskpane/words/coverage-words";
import { verdictWords } from "../../src/taskpane/words/verdict-words";
import { checked, SMALL } from "../engine/outputs/support/checked";

/** A total that is typed wrong, an article rounded, a balance that is wrong: of a code that is a number alone, or not. */
function faulty(code: string) {
  const named = (text = ""): string => text.replaceAll("C03-101A01", code);
  return checked({
    sheet: SMALL.sheet.replace("=SUM(F3:F4) -> 20000.50", "12000").replace("=F5 -> 20000.50", "20000.50"),
    deliberation: named(SMALL.deliberation).replace("28 000 €", "28 500 €"),
    report: named(SMALL.report).replace("24 999,50", "25 999,50"),
  });
}

const { report, annex } = faulty("2375");
const alarms = report.findings.filter(({ severity }) => severity !== "info");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");
const commandLine = plain(
  reportText(report, { read: [], ignored: [], notices: [] }, { lang: "fr", colour: false, width: 400 }),
);
const control = controlSheet(
  report,
  { at: "2026-11-25T14:32:05", version: "0", user: null, files: [] },
  "fr",
);
const summary = imputationSummary(report, annex);

function cellsOf({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => {
      const content = cell?.content;
      return content && "value" in content ? [plain(String(content.value))] : [];
    }),
  );
}

const marksOf = (one: Report): readonly string[] => {
  const { themes, whole } = matrixOf(one);
  const rows = [...themes.flatMap(({ row, operations }) => [row, ...operations]), ...(whole ? [whole] : [])];
  return rows.map(
    ({ id, marks }) => `${id} ${marks.map(({ column, kind }) => `${column}:${kind}`).join(" ")}`,
  );
};

test("the dossier has its three faults", () => {
  expect(alarms.map(({ rule }) => rule).sort()).toEqual([
    "article-total",
    "operation-total",
    "report-balance",
  ]);
});

test("the verdict has the same counts in the pane, on the command line and in the control sheet", () => {
  const { words } = verdictWords(report, "fr");
  expect(words).toBe("3 écarts");
  expect(commandLine).toContain(words);
  expect(engineVerdict(report, "fr").text).toContain(words);
  expect(cellsOf(control).some((text) => text.startsWith(words))).toBe(true);
});

test("what became of the documents' amounts is said in the same words everywhere", () => {
  const words = plain(coverageWords(report, "fr"));
  expect(words).toContain(`${report.coverage.tied} pointés`);
  expect(commandLine).toContain(words);
  expect(cellsOf(control)).toContain(words);
});

test("each finding has its mark in the tick sheet and its line in the control sheet, with its gap", () => {
  const { themes, whole } = matrixOf(report);
  const rows = [...themes.flatMap(({ row, operations }) => [row, ...operations]), ...(whole ? [whole] : [])];
  const marks = rows.flatMap((row) => row.marks).filter(({ kind }) => kind === "differs");
  const isMarked = ({ key, at, gap }: Finding): boolean =>
    marks.some(
      (mark) =>
        mark.findings.some((one) => one.key === key) ||
        mark.ticks.some((tick) => JSON.stringify(tick.at) === JSON.stringify(at) && gap !== undefined),
    );
  expect(alarms.filter((finding) => !isMarked(finding))).toEqual([]);
  for (const { gap } of alarms) expect(cellsOf(control)).toContain(gap);
});

test("a gap is what is stated less what is expected, in every view", () => {
  for (const { stated = "0", expected = "0", gap } of alarms) {
    expect((Number(stated) - Number(expected)).toFixed(2)).toBe(gap);
  }
  for (const { stated, computed, gap } of codeRows(report, mappingRows(report, {}))) {
    if (stated !== null) expect((Number(stated) - Number(computed)).toFixed(2)).toBe(gap);
  }
});

test("a balance that is wrong is told at its code, in the pane and in the summary that is written", () => {
  const row = codeRows(report, mappingRows(report, {})).find(({ code }) => code === "2375");
  expect(row?.findings.map(({ rule, gap }) => [rule, gap])).toEqual([["report-balance", "1000.00"]]);
  if (!summary) throw new Error("no summary");
  expect(cellsOf(imputationSummarySheet(summary, "fr")).some((text) => /code 2375/.test(text))).toBe(true);
});

test("a code that is a number alone is ticked like any other", () => {
  expect(marksOf(faulty("2375").report)).toEqual(marksOf(report));
  expect(marksOf(faulty("C03-101A01").report)).toEqual(marksOf(report));
});
