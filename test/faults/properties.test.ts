import fc from "fast-check";
import { applyEdits } from "../../src/engine/edits";
import type { Finding, Report } from "../../src/engine/findings";
import type { SheetSnapshot } from "../../src/engine/grid";
import type { Dossier } from "../../src/engine/model";
import { reconcile } from "../../src/engine/reconcile";
import { computeSum, recomputed } from "../support/drawn-dossier";
import { draw, planOf, type Plan } from "./drawn";
import { FAULTS, soundness } from "./run";
import { Random } from "./random";

const RUNS = Number(process.env.POINTAGE_RUNS ?? 20);

function reportOf(dossier: Dossier): Report {
  const reconciliation = reconcile(dossier, { name: "essai", lang: "fr" });
  if (reconciliation.kind !== "report") throw new Error("no annex found");
  return reconciliation.report;
}

/** A dossier with one fault, or sound where the kind finds no place in it; and the plan it was drawn from. */
function faulty(seed: number, kind: number): Plan {
  const plan = planOf(seed);
  FAULTS[kind % FAULTS.length]?.plant(plan, new Random(seed));
  return plan;
}

/** What a finding says whatever the cells it stands in. */
const gist = ({
  rule,
  severity,
  stated,
  expected,
  gap,
  diagnoses,
  consequences,
  corrections,
}: Finding): string =>
  JSON.stringify([
    rule,
    severity,
    stated,
    expected,
    gap,
    diagnoses.map(({ kind }) => kind),
    consequences.map((one) => one.rule).sort(),
    corrections.map(({ applicability }) => applicability),
  ]);
const gists = (report: Report): readonly string[] => report.findings.map(gist).sort();

const seeds = fc.nat({ max: 200 }).filter((seed) => soundness(seed).why.length === 0);
const kinds = fc.nat({ max: FAULTS.length - 1 });

/** Rows from `at` on move down by `by`; every reference of every formula follows. Whole rows, as Excel inserts them. */
function withBlankRows(sheets: readonly SheetSnapshot[], at: number, by: number): readonly SheetSnapshot[] {
  const moved = (row: number): number => (row >= at ? row + by : row);
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      row: moved(cell.row),
      ...(cell.formula === undefined
        ? {}
        : {
            formula: cell.formula.replace(
              /([A-Z]{1,3})(\d+)/g,
              (_, column: string, row: string) => `${column}${moved(Number(row) - 1) + 1}`,
            ),
          }),
    })),
    merges: sheet.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
  }));
}

function withSheets(dossier: Dossier, sheets: readonly SheetSnapshot[]): Dossier {
  return { ...dossier, workbook: { ...dossier.workbook, sheets } };
}

test("blank rows above the annex change no finding", () => {
  fc.assert(
    fc.property(seeds, kinds, fc.integer({ min: 1, max: 6 }), (seed, kind, by) => {
      const { dossier } = draw(faulty(seed, kind));
      const shifted = withSheets(dossier, withBlankRows(dossier.workbook.sheets, 0, by));
      expect(gists(reportOf(shifted))).toEqual(gists(reportOf(dossier)));
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

test("a spare column on the left changes no finding", () => {
  fc.assert(
    fc.property(seeds, kinds, (seed, kind) => {
      const plan = faulty(seed, kind);
      const spare: Plan = { ...plan, layout: { ...plan.layout, left: plan.layout.left + 2 } };
      expect(gists(reportOf(draw(spare).dossier))).toEqual(gists(reportOf(draw(plan).dossier)));
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

test("the formats of cells change no finding", () => {
  fc.assert(
    fc.property(seeds, kinds, (seed, kind) => {
      const { dossier } = draw(faulty(seed, kind));
      const formatted = dossier.workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.value.kind === "number" ? { ...cell, numberFormat: '#,##0.00\\ "€"' } : cell,
        ),
      }));
      expect(gists(reportOf(withSheets(dossier, formatted)))).toEqual(gists(reportOf(dossier)));
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

test("the order of an operation's lines changes no finding of a sound dossier", () => {
  fc.assert(
    fc.property(seeds, fc.nat(), (seed, order) => {
      const plan = planOf(seed);
      const random = new Random(order);
      for (const theme of plan.figures.themes) {
        for (const operation of theme.operations) operation.lines = random.shuffled(operation.lines);
      }
      const alarms = reportOf(draw(plan).dossier).findings.filter(({ severity }) => severity !== "info");
      expect(alarms).toEqual([]);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

test("the order of an operation's lines changes nothing of what is told of a wrong article, code or balance", () => {
  const documentKinds = FAULTS.flatMap(({ kind }, index) =>
    /^(?:article|report|expense|AE|available|balance|proposal|label)/.test(kind) ? [index] : [],
  );
  fc.assert(
    fc.property(seeds, fc.constantFrom(...documentKinds), fc.nat(), (seed, kind, order) => {
      const plan = faulty(seed, kind);
      const before = gists(reportOf(draw(plan).dossier));
      const random = new Random(order);
      for (const theme of plan.figures.themes) {
        for (const operation of theme.operations) operation.lines = random.shuffled(operation.lines);
      }
      expect(gists(reportOf(draw(plan).dossier))).toEqual(before);
    }),
    { numRuns: RUNS, seed: 5 },
  );
});

test("once every safe correction is applied, only what needs a person is left", () => {
  fc.assert(
    fc.property(seeds, kinds, (seed, kind) => {
      const { dossier } = draw(faulty(seed, kind));
      const report = reportOf(dossier);
      const safe = (finding: Finding): boolean =>
        finding.corrections.some(({ applicability }) => applicability === "safe");
      const edits = report.findings.flatMap(({ corrections }) =>
        corrections.filter(({ applicability }) => applicability === "safe").flatMap((one) => one.edits),
      );
      if (edits.length === 0) return;
      const applied = applyEdits(dossier.workbook.sheets, edits, computeSum);
      if (applied.kind !== "applied") throw new Error("a safe correction does not apply");
      const after = reportOf(withSheets(dossier, recomputed(applied.sheets)));
      const left = report.findings.filter((finding) => finding.severity !== "info" && !safe(finding));
      const alarms = after.findings.filter(({ severity }) => severity !== "info");
      expect(alarms.map(({ rule }) => rule).sort()).toEqual(left.map(({ rule }) => rule).sort());
      expect(after.findings.filter(safe)).toEqual([]);
    }),
    { numRuns: RUNS * 2, seed: 5 },
  );
});
