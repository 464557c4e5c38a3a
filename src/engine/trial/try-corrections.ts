import { toA1, type SheetSnapshot } from "../grid";
import type { CellEdit, Correction } from "../edits";
import { correctionKey, type Objection, type Findings, type Objections } from "../findings";
import { objectionTo } from "./compare-reports";
import { afterEdits } from "./recalculate";

/** Checks the dossier with other sheets in place of its own, its documents as read before; null where no annex is found. */
export type CheckSheets = (sheets: readonly SheetSnapshot[]) => Findings | null;

/** Trying each correction by itself costs a check: beyond this many, the others are left to a person. */
const MOST_ALONE = 12;

/**
 * Writes the safe corrections of a report in a copy of the sheets and checks the dossier again: what speaks against
 * some of them, by their key. All are tried at once, and one after the other only where that breaks something.
 */
export function tryCorrections(
  report: Findings,
  sheets: readonly SheetSnapshot[],
  check: CheckSheets,
): Objections {
  const objections = new Map<string, Objection>();
  const trial = (corrections: readonly Correction[]): Objection | null =>
    tryOut(
      report,
      sheets,
      check,
      corrections.flatMap((one) => one.edits),
    );
  const safe = report.findings.map(({ corrections }) =>
    corrections.filter((one) => one.applicability === "safe" && one.edits.length > 0),
  );
  const [first, others] = [safe.flatMap((some) => some.slice(0, 1)), safe.flatMap((some) => some.slice(1))];
  const distinct = distinctTargets(first);
  const together = distinct.length > 0 ? trial(distinct) : null;
  if (together) {
    const kept: Correction[] = [];
    // Where nothing speaks against the others, what speaks against all speaks against the last: that trial was the first.
    const alone = (one: Correction): Objection | null =>
      kept.length === distinct.length - 1 ? together : trial([...kept, one]);
    distinct.forEach((one, index) => {
      const objection = index < MOST_ALONE ? alone(one) : untried(one);
      if (objection) objections.set(correctionKey(one.edits), objection);
      else kept.push(one);
    });
  }
  // What stands beside another correction of the same finding, or aims at the same cell, is tried by itself.
  for (const [index, one] of [...first.filter((each) => !distinct.includes(each)), ...others].entries()) {
    const objection = index < MOST_ALONE ? trial([one]) : untried(one);
    if (objection) objections.set(correctionKey(one.edits), objection);
  }
  return objections;
}

/** Corrections of which no two aim at one cell. */
function distinctTargets(corrections: readonly Correction[]): readonly Correction[] {
  const taken = new Set<string>();
  return corrections.filter(({ edits }) => {
    const cells = edits.map(({ sheet, address }) => `${sheet}!${address}`);
    if (cells.some((cell) => taken.has(cell))) return false;
    cells.forEach((cell) => taken.add(cell));
    return true;
  });
}

function untried({ edits }: Correction): Objection {
  const [{ sheet, address } = { sheet: "", address: "" }] = edits;
  return { kind: "unknown", at: { sheet, address } };
}

function tryOut(
  report: Findings,
  sheets: readonly SheetSnapshot[],
  check: CheckSheets,
  edits: readonly CellEdit[],
): Objection | null {
  const written = afterEdits(sheets, edits);
  if (written.kind === "unknown") {
    return { kind: "unknown", at: { sheet: written.at.sheet, address: toA1(written.at) } };
  }
  const changed = written.changed.map((at) => ({ sheet: at.sheet, address: toA1(at) }));
  return objectionTo(report, check(written.sheets), { edits, changed });
}
