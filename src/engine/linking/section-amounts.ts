import { matches } from "../lexicon";
import type { Operation, StatedPart } from "../model";
import { Amount } from "../money";
import type { Case } from "./case";
import { partAmounts, sectionOf } from "./section-codes";

/** What the dossier gives for one section of the budget, and what says so: a column's title, or codes. */
export interface SectionAmount {
  readonly by: "column" | "codes";
  readonly label: string;
  readonly amount: Amount;
}

type Nature = NonNullable<StatedPart["nature"]>;

/**
 * What some operations take of one section: by the annex's column for it, else, for all of them, by the codes that pay it,
 * where each tells its section and all of them together pay what the annex grants. Null where nothing tells.
 */
export function sectionAmount(
  dossier: Case,
  nature: Nature,
  operations: readonly Operation[],
  whole: Amount,
): SectionAmount | null {
  const parts = operations.flatMap(({ lines }) => lines).find((line) => line.parts)?.parts ?? [];
  const part = parts.findIndex(({ label }) => matches(nature, label));
  const label = parts[part]?.label;
  if (label !== undefined) {
    const amount = Amount.sum(operations.flatMap((operation) => partAmounts(operation, part))).rounded();
    return { by: "column", label, amount };
  }
  return operations.length === dossier.operations.length ? byCodes(dossier, nature, whole) : null;
}

const sections: readonly Nature[] = ["running", "capital"];

/**
 * Whether a sentence speaks of the credits of one section of the budget, and not of both, where the annex gives operations a column for each:
 * « affecte une autorisation d'engagement de 66 000 € sur l'action 2 » is of its running costs, or of those of others too.
 */
export function speaksOfOneSection(operations: readonly Operation[], sentence: string): boolean {
  const parts = operations.flatMap(({ lines }) => lines).find((line) => line.parts)?.parts ?? [];
  const areSections = sections.every((section) => parts.some(({ label }) => matches(section, label)));
  const [named, other] = sections.filter((section) => matches(section, sentence));
  return areSections && !other && (named !== undefined || matches("commitmentAuthorisation", sentence));
}

function byCodes({ codes }: Case, nature: Nature, whole: Amount): SectionAmount | null {
  const paid = [...codes].map(([code, rows]) => ({
    code,
    section: sectionOf(rows),
    expense: rows.find(({ imputation }) => imputation.expense)?.imputation.expense?.value,
  }));
  const all = paid.flatMap(({ expense }) => expense ?? []);
  if (paid.some(({ section }) => section === null) || all.length < paid.length) return null;
  const own = paid.filter(({ section }) => section === nature);
  if (own.length === 0 || !Amount.sum(all).equals(whole)) return null;
  return {
    by: "codes",
    label: own.map(({ code }) => code).join(", "),
    amount: Amount.sum(own.flatMap(({ expense }) => expense ?? [])),
  };
}
