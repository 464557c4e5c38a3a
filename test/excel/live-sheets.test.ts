/** The sheets made of a dossier, through the host: live over the annex, the same when written twice. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSheet } from "../../src/excel";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import { seriesOf } from "../../src/host/workbook/chart-series";
import { SMALL } from "../engine/outputs/support/checked";
import { enter } from "./support/in-session";
import { checkLaid, everyPlan, layDossier, type LaidDossier } from "./support/laid-dossier";
import { seenSheet } from "./support/seen-sheet";
import { held, type } from "./support/sheet";

const SUMMARY = "Synthèse des imputations";

async function written(laid: LaidDossier): Promise<readonly string[]> {
  const { report, annex } = await checkLaid(laid);
  const names: string[] = [];
  for (const plan of everyPlan(report, annex)) names.push((await writeSheet(plan)).sheet);
  return names;
}

/** What the summary says of a code: its expense and proposal, its control rows, and what its chart draws. */
function told(model: WorkbookModel, code: string): Readonly<Record<string, unknown>> {
  const sheet = model.sheetNamed(SUMMARY);
  if (!sheet) throw new Error("no summary");
  const number = (row: number, column: number): number => {
    const value = sheet.at(row, column)?.value;
    return value?.kind === "number" ? Math.round(value.value * 100) / 100 : NaN;
  };
  const rowsWith = (text: string, column: number): readonly number[] =>
    Array.from({ length: 80 }, (_, row) => row).filter((row) => {
      const value = sheet.at(row, column)?.value;
      return value?.kind === "text" && value.value === text;
    });
  const [deliberation = 0, report = 0] = rowsWith(code, 0);
  const [total = 0] = rowsWith("TOTAL", 0);
  const [lines = 0] = rowsWith("la somme des lignes retenues de l'annexe", 0);
  const [articles = 0] = rowsWith("la somme des articles de la délibération", 0);
  return {
    expense: number(deliberation, 4),
    gap: number(deliberation, 6),
    total: number(total, 4),
    proposal: number(report, 5),
    balance: number(report, 6),
    lines: [number(lines, 4), number(lines, 5), number(lines, 6)],
    articles: [number(articles, 4), number(articles, 5), number(articles, 6)],
  };
}

const BEFORE = {
  expense: 20000.5,
  gap: 0,
  total: 48000.5,
  proposal: 20000.5,
  balance: 24999.5,
  lines: [48000.5, 48000.5, 0],
  articles: [48000.5, 48000.5, 0],
};

const AFTER = {
  expense: 21000.75,
  gap: -1000.25,
  total: 49000.75,
  proposal: 21000.75,
  balance: 23999.25,
  lines: [49000.75, 49000.75, 0],
  articles: [48000.5, 49000.75, -1000.25],
};

describe("a grant changed in the annex", () => {
  test("moves its code's row, the control rows and what the chart draws; saved and opened again, the same", async () => {
    const laid = layDossier(SMALL);
    await written(laid);
    const { session } = laid;
    expect(told(session.model, "C03-101A01")).toEqual(BEFORE);
    // The chart draws the cells that were looked at.
    const sheet = session.model.sheetNamed(SUMMARY);
    const made = sheet?.facets.charts[0]?.made;
    const series = sheet && made ? seriesOf(made, sheet) : [];
    const at = (row = 0, column = 0): unknown => sheet?.at(row, column)?.value;
    expect(series.map(({ values }) => at(values?.top, values?.left))).toEqual([
      { kind: "number", value: 45000 },
      { kind: "number", value: 20000.5 },
    ]);
    expect(series.map(({ categories }) => at(categories?.top, categories?.left))).toEqual([
      { kind: "text", value: "C03-101A01" },
      { kind: "text", value: "C03-101A01" },
    ]);
    await type(session, "Annexe 5", { F4: 9000.75 });
    await held(session, SUMMARY, "A1");
    expect(told(session.model, "C03-101A01")).toEqual(AFTER);
    const reopened = enter(openWorkbook(session.model.save().bytes));
    expect(told(reopened.model, "C03-101A01")).toEqual(AFTER);
    await type(reopened, "Annexe 5", { F4: 8000.5 });
    await held(reopened, SUMMARY, "A1");
    expect(told(reopened.model, "C03-101A01")).toEqual(BEFORE);
  });

  const soffice = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, "soffice"))
    .find((file) => existsSync(file));
  const named = soffice ? test : test.skip;

  named("LibreOffice (skipped where it is not installed) computes the same from the saved file", async () => {
    const laid = layDossier(SMALL);
    await written(laid);
    await type(laid.session, "Annexe 5", { F4: 9000.75 });
    const folder = mkdtempSync(path.join(tmpdir(), "pointage-live-"));
    try {
      const file = path.join(folder, "annexe.xlsx");
      writeFileSync(file, laid.session.model.save().bytes);
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const out = path.join(folder, "out");
      const convert = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file];
      execFileSync(soffice ?? "", convert, { stdio: "pipe", timeout: 120_000 });
      const model = openWorkbook(new Uint8Array(readFileSync(path.join(out, "annexe.xlsx"))));
      expect(told(model, "C03-101A01")).toEqual(AFTER);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("written twice", () => {
  test("every sheet stays as it was: values, formulas, looks, sizes, groups, pages, chart", async () => {
    const laid = layDossier(SMALL);
    const names = await written(laid);
    expect(names).toHaveLength(5);
    const first = names.map((name) => seenSheet(laid.session.model, name));
    const { report, annex } = await checkLaid(laid);
    for (const plan of everyPlan(report, annex)) {
      expect(await writeSheet(plan)).toMatchObject({ kind: "rewritten", leftAsIs: null, pushed: 0 });
    }
    expect(names.map((name) => seenSheet(laid.session.model, name))).toEqual(first);
  });

  test("so does the file, saved and opened again between", async () => {
    const laid = layDossier(SMALL);
    const names = await written(laid);
    const once = openWorkbook(laid.session.model.save().bytes);
    const again = { ...laid, session: enter(openWorkbook(laid.session.model.save().bytes)) };
    await written(again);
    const twice = openWorkbook(again.session.model.save().bytes);
    for (const name of names) expect(seenSheet(twice, name)).toEqual(seenSheet(once, name));
    expect(twice.facets.names).toEqual(once.facets.names);
  });

  test("sheets of the user's own under our titles are left as they are, each of ours takes another", async () => {
    const laid = layDossier({
      ...SMALL,
      sheets: Object.fromEntries(
        [
          ...[SUMMARY, "Tableau de contrôle", "Par bénéficiaire", "Par territoire"],
          "Publipostage conventions",
        ].map((title) => [title, "Mes notes | 12\nà garder | oui"]),
      ),
    });
    const { model } = laid.session;
    const theirs = model.sheets.map(({ facets }) => facets.name);
    const before = theirs.map((name) => seenSheet(model, name));
    const { report, annex } = await checkLaid(laid);
    for (const plan of everyPlan(report, annex)) {
      expect(await writeSheet(plan)).toEqual({
        sheet: `${plan.title} (2)`,
        kind: "added",
        otherTitle: true,
        leftAsIs: null,
        pushed: 0,
      });
    }
    expect(theirs.map((name) => seenSheet(model, name))).toEqual(before);
    // And they are read as any other sheet of the workbook.
    const { report: later } = await checkLaid(laid);
    expect(later.sources).toEqual(report.sources);
  });
});
