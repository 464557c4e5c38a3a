import { forms, written } from "../../../lexicon";
import type { DocumentPart } from "../parts/parts";
import { collapse } from "../parts/passage";

/** What may follow a budget's name: where the sentence goes on, and how it ends. */
const AFTER = new RegExp(
  `(?<!\\s)\\s+${written("afterBudgetName")}(?![\\p{L}-])|(?<!\\s)\\s*[,;:.()]|(?<!\\s)\\s+[–—-]\\s|$`,
  "iu",
);
const CHARGED = new RegExp(
  `(?<!\\p{L})${written("charged")}(?!\\p{L})[^.;:]{0,160}?\\s${written("chargedTo")}\\s+(${forms("budgetWord")}(?!\\p{L})[^;:.()]{0,80})`,
  "giu",
);

/** The budgets that the decisions and reports charge their expenses to, as written: « budget annexe de l'assainissement ». */
export function budgetsNamed(parts: readonly DocumentPart[]): readonly string[] {
  const found = parts
    .filter(({ kind }) => kind === "deliberation" || kind === "report")
    .flatMap(({ lines }) => [...collapse(lines.map(({ text }) => text).join(" ")).matchAll(CHARGED)])
    .map(([, name = ""]) => name.slice(0, AFTER.exec(name)?.index).trim())
    // « Imputé au budget » names none.
    .filter((name) => /\s/.test(name));
  return [...new Set(found)];
}
