import type { Annex, DocumentReading } from "../model";
import { Amount } from "../money";
import { tieOperation, tieTheme } from "./annex-places";
import { tieBeneficiary } from "./beneficiaries";
import type { TiedNarrative } from "./case";
import { ownLines } from "./own-lines";

/** What annexes in words say, each sentence with its operation, and the lines of whom it names. */
export function tieNarrative(annex: Annex, reading: DocumentReading): readonly TiedNarrative[] {
  const all = reading.narrative.map((statement) => {
    const theme = tieTheme(annex, statement.themeNumber, statement.themeTitle);
    const operation = theme
      ? tieOperation(annex, theme, statement.operationNumber, statement.operationTitle)
      : null;
    const tied = { statement, file: reading.file, theme, operation };
    if (!operation || statement.fact.kind !== "beneficiary-amount")
      return { ...tied, lines: null, sure: true };
    const match = tieBeneficiary(operation, statement.fact.beneficiary);
    return { ...tied, lines: match?.lines ?? null, sure: match?.sure ?? false };
  });
  const named = all.map((one) => ({
    ...one,
    said: one.statement.at.quote,
    amount: one.statement.fact.kind === "beneficiary-amount" ? one.statement.fact.amount : Amount.zero,
  }));
  const lines = ownLines(named);
  return all.map((one, i) => ({ ...one, lines: lines[i] ?? null }));
}
