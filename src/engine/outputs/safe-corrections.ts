import type { CellEdit } from "../edits";
import type { Finding } from "../findings";
import { Amount, formatAmount } from "../money";
import { correctionTexts, placeTexts, say, type Lang } from "../../texts";

/** An edit of a safe correction, with what the journal says of it. */
export interface SafeEdit extends CellEdit {
  /** The rule's id. */
  readonly rule: string;
  /** What it does, one sentence. */
  readonly reason: string;
}

/** Which safe corrections to take. */
export interface SafeChoice {
  /** Rules' ids; null for all. */
  readonly only: readonly string[] | null;
  /** Whether a total becomes the amount expected rather than a formula. */
  readonly values: boolean;
  readonly lang: Lang;
}

/** The safe corrections of findings that nobody set aside, and the edits left out because another aims at their cell. */
export function safeEdits(
  findings: readonly Finding[],
  { only, values, lang }: SafeChoice,
): { readonly edits: readonly SafeEdit[]; readonly conflicts: readonly SafeEdit[] } {
  const edits = new Map<string, SafeEdit>();
  const conflicts: SafeEdit[] = [];
  for (const finding of findings) {
    if (finding.waived !== null || (only !== null && !only.includes(finding.rule))) continue;
    const correction = finding.corrections.find(({ applicability }) => applicability === "safe");
    if (!correction) continue;
    const own = correction.edits.map((edit) => {
      const explained = { ...edit, rule: finding.rule, reason: correction.label };
      return values ? totalAsValue(explained, finding, lang) : explained;
    });
    // A correction is taken whole or not at all.
    if (own.some((edit) => edits.has(keyOf(edit)))) {
      conflicts.push(...own.filter((edit) => !sameEdit(edit, edits.get(keyOf(edit)))));
    } else for (const edit of own) edits.set(keyOf(edit), edit);
  }
  return { edits: [...edits.values()], conflicts };
}

/** The amount expected in place of a formula, where the finding is about that very cell; a formula elsewhere stays. */
export function totalAsValue(edit: SafeEdit, { at, suspects, expected }: Finding, lang: Lang): SafeEdit {
  const { sheet, address } = edit;
  const about = [at, ...suspects].some(
    (place) => "sheet" in place && place.sheet === sheet && place.address === address,
  );
  if (edit.after.kind !== "formula" || expected === undefined || !about) return edit;
  const reason = say(correctionTexts["total-value"], lang, {
    amount: formatAmount(Amount.fromDecimal(expected), lang),
    place: say(placeTexts.cell, lang, { sheet, address }),
  });
  return { ...edit, after: { kind: "number", value: expected }, reason };
}

function keyOf({ sheet, address }: CellEdit): string {
  return `${sheet}!${address}`;
}

function sameEdit(edit: CellEdit, other: CellEdit | undefined): boolean {
  return (
    other !== undefined && other.after.kind === edit.after.kind && other.after.value === edit.after.value
  );
}
