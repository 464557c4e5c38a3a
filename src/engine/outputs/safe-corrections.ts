import type { CellEdit, Correction } from "../edits";
import type { Finding } from "../findings";
import { Amount, formatAmount } from "../money";
import { correctionTexts, placeTexts, say, type Lang } from "../../texts";

/** An edit of a correction, with what is said of it. */
export interface SafeEdit extends CellEdit {
  /** The rule's id. */
  readonly rule: string;
  /** What it does, one sentence. */
  readonly label: string;
  /** Why: what was found, and its cause where one is known. The journal keeps it. */
  readonly reason: string;
}

/** The edits of a finding's correction, with what is said of each. */
export function explainedEdits(finding: Finding, { edits, label }: Correction): readonly SafeEdit[] {
  const { rule, headline, message, diagnoses } = finding;
  const cause = headline === undefined ? undefined : diagnoses[0]?.message;
  const reason = [headline ?? message, ...(cause === undefined ? [] : [cause])].join(" ");
  return edits.map((edit) => ({ ...edit, rule, label, reason }));
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
    const explained = explainedEdits(finding, correction);
    const own = values ? explained.map((edit) => totalAsValue(edit, finding, lang)) : explained;
    // A correction is taken whole or not at all.
    if (own.some((edit) => edits.has(keyOf(edit)))) {
      for (const edit of own) if (!sameEdit(edit, edits.get(keyOf(edit)))) conflicts.push(edit);
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
  const label = say(correctionTexts["total-value"], lang, {
    amount: formatAmount(Amount.fromDecimal(expected), lang),
    place: say(placeTexts.cell, lang, { sheet, address }),
  });
  return { ...edit, after: { kind: "number", value: expected }, label };
}

function keyOf({ sheet, address }: CellEdit): string {
  return `${sheet}!${address}`;
}

function sameEdit(edit: CellEdit, other: CellEdit | undefined): boolean {
  return (
    other !== undefined && other.after.kind === edit.after.kind && other.after.value === edit.after.value
  );
}
