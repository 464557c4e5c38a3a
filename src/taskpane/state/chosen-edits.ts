import type { Finding } from "../../engine/findings";
import { explainedEdits, totalAsValue, type SafeEdit } from "../../engine/outputs";
import type { Lang } from "../../texts";
import { isCorrectable } from "./select";

/** What the user chose in the preview of corrections. */
export interface CorrectionChoice {
  /** The findings to correct, by key. */
  readonly keys: readonly string[];
  /** Finding key → rank of its correction; the first where none is chosen. */
  readonly chosen: Readonly<Record<string, number>>;
  /** Whether a total becomes the amount expected rather than a formula. */
  readonly values: boolean;
  readonly lang: Lang;
}

/** What would be written for these findings, each edit with its rule and reason. */
export function chosenEdits(
  findings: readonly Finding[],
  { keys, chosen, values, lang }: CorrectionChoice,
): readonly SafeEdit[] {
  const taken = new Map<string, SafeEdit>();
  for (const finding of findings) {
    if (!isCorrectable(finding) || !keys.includes(finding.key)) continue;
    const edits = editsOf(finding, { rank: chosen[finding.key] ?? 0, values, lang });
    // Two corrections of one cell: the first is taken, and the next check tells what is left. Each is whole or not at all.
    if (edits.some((edit) => taken.has(cellOf(edit)))) continue;
    for (const edit of edits) taken.set(cellOf(edit), edit);
  }
  return [...taken.values()];
}

function cellOf({ sheet, address }: SafeEdit): string {
  return `${sheet}!${address}`;
}

/** What would be written for one finding. */
export function editsOf(
  finding: Finding,
  { rank, values, lang }: { readonly rank: number; readonly values: boolean; readonly lang: Lang },
): readonly SafeEdit[] {
  const written = finding.corrections.filter(({ edits }) => edits.length > 0);
  const correction = written[rank] ?? written[0];
  const explained = correction ? explainedEdits(finding, correction) : [];
  return values ? explained.map((edit) => totalAsValue(edit, finding, lang)) : explained;
}

/** Whether a total of theirs may be written as a formula or as an amount: only then is there something to choose. */
export function hasFormulaOrValue(findings: readonly Finding[], choice: CorrectionChoice): boolean {
  const [formulas, values] = [false, true].map((asValues) =>
    JSON.stringify(chosenEdits(findings, { ...choice, values: asValues })),
  );
  return formulas !== values;
}
