/** Nothing right is made wrong: whatever the faults and the layout, the safe corrections only bring figures nearer. */
import fc from "fast-check";
import type { Report } from "../../src/engine/findings";
import { toA1, type SheetSnapshot } from "../../src/engine/grid";
import type { Dossier } from "../../src/engine/model";
import { safeEdits } from "../../src/engine/outputs";
import { reconcile } from "../../src/engine/reconcile";
import { applyEdits } from "../../src/engine/edits";
import { computeSum, recomputed } from "../support/drawn-dossier";
import { draw, planOf, type Plan } from "./drawn";
import { Random } from "./random";
import { FAULTS } from "./run";

/** About half a minute. */
const RUNS = Number(process.env.POINTAGE_RUNS ?? 40);

function reportOf(dossier: Dossier): Report | null {
  const reconciliation = reconcile(dossier, { name: "essai", lang: "fr" });
  return reconciliation.kind === "report" ? reconciliation.report : null;
}

/** The figures of every cell: "Annexe 5!G12" → 1500. */
function figuresOf(sheets: readonly SheetSnapshot[]): ReadonlyMap<string, number> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) =>
        cell.value.kind === "number" ? [[`${name}!${toA1(cell)}`, cell.value.value] as const] : [],
      ),
    ),
  );
}

/** How many figures of the sound dossier other sheets show otherwise. */
function wrongIn(sheets: readonly SheetSnapshot[], sound: ReadonlyMap<string, number>): readonly string[] {
  const shown = figuresOf(sheets);
  return [...sound].flatMap(([cell, figure]) =>
    Math.abs((shown.get(cell) ?? NaN) - figure) < 0.005 ? [] : [cell],
  );
}

/** How many figures of the documents do not agree: nothing is written in them. */
function disagreeing({ ticks }: Report): number {
  return ticks.filter(({ at, agrees }) => !agrees && "quote" in at).length;
}

function plant(plan: Plan, kinds: readonly number[], random: Random): void {
  for (const kind of kinds) FAULTS[kind % FAULTS.length]?.plant(plan, random);
}

test("applying every safe correction never raises the number of figures that an untouched source contradicts", () => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.nat({ max: 5000 }),
      fc.array(fc.nat({ max: FAULTS.length - 1 }), { minLength: 0, maxLength: 3 }),
      fc.nat({ max: 3 }),
      (seed, kinds, left) => {
        const spared = (plan: Plan): Plan => ({
          ...plan,
          layout: { ...plan.layout, left: plan.layout.left + left },
        });
        const sound = figuresOf(draw(spared(planOf(seed))).dossier.workbook.sheets);
        const plan = planOf(seed);
        plant(plan, kinds, new Random(seed));
        const { dossier } = draw(spared(plan));
        const before = reportOf(dossier);
        if (!before) return;
        const { edits } = safeEdits(before.findings, { only: null, values: false, lang: "fr" });
        if (edits.length === 0) return;
        written += edits.length;
        const { sheets } = dossier.workbook;
        const applied = applyEdits(sheets, edits, computeSum);
        if (applied.kind !== "applied") throw new Error("a safe correction does not apply");
        const fixed = recomputed(applied.sheets);
        const lost = kinds.some((kind) => FAULTS[kind % FAULTS.length]?.kind.includes("line"));
        // Where a line was lost or added, cells of the sound dossier stand elsewhere: only the documents tell.
        if (!lost && sheets.every(({ cells }, index) => cells.length === fixed[index]?.cells.length)) {
          expect(wrongIn(fixed, sound).length).toBeLessThanOrEqual(wrongIn(sheets, sound).length);
        }
        const after = reportOf({ ...dossier, workbook: { ...dossier.workbook, sheets: fixed } });
        expect(after).not.toBeNull();
        if (after) expect(disagreeing(after)).toBeLessThanOrEqual(disagreeing(before));
      },
    ),
    { numRuns: RUNS, seed: 11 },
  );
  // A tool that corrects nothing breaks nothing either.
  expect(written).toBeGreaterThan(0);
});
