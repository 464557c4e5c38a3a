import path from "node:path";
import { readArguments } from "../../src/cli/arguments";
import { checkDossier } from "../../src/cli/check-dossier";
import { reportText } from "../../src/cli/text-report";
import type { Finding, Report } from "../../src/engine/findings";
import type { Annex } from "../../src/engine/model";
import {
  controlSheet,
  imputationSummary,
  imputationSummarySheet,
  verdictOf as engineVerdict,
  type SheetPlan,
} from "../../src/engine/outputs";
import { reconcile } from "../../src/engine/reconcile";
import { codeRows, mappingRows } from "../../src/taskpane/state/imputations";
import { matrixOf } from "../../src/taskpane/state/matrix";
import { coverageWords } from "../../src/taskpane/words/coverage-words";
import { verdictParts } from "../../src/taskpane/words/finding-words";
import { verdictWords } from "../../src/taskpane/words/verdict-words";
import { checked, SMALL } from "../engine/outputs/support/checked";
import { grantsDossier } from "./support/grants-dossier";

interface Checked {
  readonly report: Report;
  readonly annex: Annex;
}

/** A total that is typed wrong, an article rounded, a balance that is wrong: of a code that is a number alone, or not. */
function faulty(code: string): Checked {
  const named = (text = ""): string => text.replaceAll("C03-101A01", code);
  return checked({
    sheet: SMALL.sheet.replace("=SUM(F3:F4) -> 20000.50", "12000").replace("=F5 -> 20000.50", "20000.50"),
    deliberation: named(SMALL.deliberation).replace("28 000 €", "28 500 €"),
    report: named(SMALL.report).replace("24 999,50", "25 999,50"),
  });
}

function sound(code: string): Checked {
  const named = (text = ""): string => text.replaceAll("C03-101A01", code);
  return checked({ ...SMALL, deliberation: named(SMALL.deliberation), report: named(SMALL.report) });
}

/** A dossier of files, as the command line reads it. */
async function ofFolder(name: string): Promise<Checked> {
  const request = readArguments(["check", path.resolve(__dirname, "../../assets/samples", name)]);
  if (request.kind !== "check") throw new Error(request.kind);
  const outcome = await checkDossier(request.dossiers[0] ?? "", request);
  if (outcome.kind !== "report") throw new Error(outcome.because);
  return outcome;
}

function ofGrants(): Checked {
  const result = reconcile(grantsDossier({ fanfare: "31000" }), { name: "subventions", lang: "fr" });
  if (result.kind !== "report") throw new Error(result.kind);
  return { report: result.report, annex: result.annex.annex };
}

/** Each dossier, and the rules that it breaks. */
const DOSSIERS: readonly (readonly [string, () => Checked | Promise<Checked>, readonly string[]])[] = [
  ["sound, with the code 2375", () => sound("2375"), []],
  ["sound, with the code C01-564H01", () => sound("C01-564H01"), []],
  [
    "faulty, with the code 2375",
    () => faulty("2375"),
    ["article-total", "operation-total", "report-balance"],
  ],
  [
    "faulty, with the code C01-564H01",
    () => faulty("C01-564H01"),
    ["article-total", "operation-total", "report-balance"],
  ],
  ["without imputations, a line that two totals contradict", ofGrants, ["operation-total"]],
  ["the sound sample", () => ofFolder("sain"), []],
  [
    "the sample with three faults",
    () => ofFolder("trois-ecarts"),
    ["article-total", "operation-total", "report-balance"],
  ],
];

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");

function cellsOf({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => {
      const content = cell?.content;
      return content && "value" in content ? [plain(String(content.value))] : [];
    }),
  );
}

const rowsOf = (report: Report) => {
  const { themes, whole } = matrixOf(report);
  return [...themes.flatMap(({ row, operations }) => [row, ...operations]), ...(whole ? [whole] : [])];
};

const marksOf = (report: Report): readonly string[] =>
  rowsOf(report).map(
    ({ id, marks }) => `${id} ${marks.map(({ column, kind }) => `${column}:${kind}`).join(" ")}`,
  );

describe.each(DOSSIERS)("%s", (_name, open, broken) => {
  let report: Report;
  let annex: Annex;
  let alarms: readonly Finding[];
  let control: readonly string[];
  let commandLine: string;
  beforeAll(async () => {
    ({ report, annex } = await open());
    alarms = report.findings.filter(({ severity, waived }) => severity !== "info" && waived === null);
    const facts = { at: "2026-11-25T14:32:05", version: "0", user: null, files: [] };
    control = cellsOf(controlSheet(report, facts, "fr"));
    commandLine = plain(
      reportText(report, { read: [], ignored: [], notices: [] }, { lang: "fr", colour: false, width: 400 }),
    );
  });

  test("has its faults, and no other", () => {
    expect(alarms.map(({ rule }) => rule).sort()).toEqual(broken);
  });

  test("the verdict has the same counts in the pane, on the command line and in the control sheet", () => {
    const words = plain(verdictWords(report, "fr").words);
    expect(words).toMatch(broken.length === 0 ? /^Tout concorde/ : new RegExp(`^${broken.length} écarts?$`));
    expect(commandLine).toContain(words);
    expect(plain(engineVerdict(report, "fr").text)).toContain(words);
    expect(control.some((text) => text.startsWith(words))).toBe(true);
  });

  test("the parts of the verdict's sentence come to all of its findings, each place to one that is there", () => {
    const parts = verdictParts(alarms, report, "fr");
    const counts = parts.map(({ words }) => Number(/\d+/.exec(words)?.[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(alarms.length);
    const keys = new Set(alarms.map(({ key }) => key));
    expect(parts.flatMap(({ places }) => places).filter(({ key }) => !keys.has(key))).toEqual([]);
  });

  test("what became of the documents' amounts is said in the same words everywhere", () => {
    const words = plain(coverageWords(report, "fr"));
    expect(words).toContain(`${report.coverage.tied} pointés`);
    expect(commandLine).toContain(words);
    expect(control).toContain(words);
  });

  test("each finding has its mark in the tick sheet and its line in the control sheet, with its gap", () => {
    const differing = rowsOf(report).flatMap(({ id, marks }) =>
      marks.flatMap((mark) => (mark.kind === "differs" ? [{ ...mark, row: id }] : [])),
    );
    // At its own figure, among those that are none of the annex's, or at the lines that it accuses.
    const isMarked = ({ key, at, about }: Finding): boolean =>
      differing.some(
        ({ row, findings, ticks }) =>
          findings.some((one) => one.key === key) ||
          ticks.some((tick) => !tick.agrees && JSON.stringify(tick.at) === JSON.stringify(at)) ||
          (row !== "" && row === about),
      );
    expect(alarms.filter((finding) => !isMarked(finding))).toEqual([]);
    for (const { gap } of alarms) expect(control).toContain(gap);
    if (alarms.length === 0) expect(differing).toEqual([]);
  });

  test("a gap is what is stated less what is expected, in every view", () => {
    for (const { stated = "0", expected = "0", gap } of alarms) {
      expect((Number(stated) - Number(expected)).toFixed(2)).toBe(gap);
    }
    for (const { stated, computed, gap } of codeRows(report, mappingRows(report, {}))) {
      if (stated !== null) expect((Number(stated) - Number(computed)).toFixed(2)).toBe(gap ?? "0.00");
    }
  });

  test("each code has one expense in the pane and in the summary, and its findings in both", () => {
    const summary = imputationSummary(report, annex);
    const shown = codeRows(report, mappingRows(report, {}));
    if (!summary) {
      expect(shown).toEqual([]);
      return;
    }
    const charged = summary.rows.flatMap(({ code, operations }) =>
      code === null ? [] : [[code, cents(operations.map(({ computed }) => computed))] as const],
    );
    expect(new Map(shown.map(({ code, computed }) => [code, cents([computed])]))).toEqual(new Map(charged));
    const told = shown.flatMap(({ code, findings }) => findings.map(({ rule }) => `${rule} ${code}`));
    expect(told.sort()).toEqual(summary.findings.map(({ rule, code }) => `${rule} ${code}`).sort());
    const written = cellsOf(imputationSummarySheet(summary, "fr"));
    for (const { code } of summary.findings) {
      expect(written.some((text) => text.includes(`code ${code}`))).toBe(true);
    }
  });
});

/** The sum of decimal strings, in cents. */
function cents(amounts: readonly string[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
}

test("a code that is a number alone is ticked like any other", () => {
  for (const make of [sound, faulty]) {
    const [number, name, other] = ["2375", "C01-564H01", "C03-101A01"].map((code) =>
      marksOf(make(code).report),
    );
    expect(number).toEqual(name);
    expect(number).toEqual(other);
  }
});
