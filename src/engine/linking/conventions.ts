import type { Mapping } from "../mapping";
import { groupBy } from "../lists";
import { retainedLines, type Annex, type DocumentReading, type Operation, type Theme } from "../model";
import { Amount } from "../money";
import { tieOperation, tieTheme } from "./annex-places";
import { tieToOperations } from "./beneficiaries";
import type { TiedConvention } from "./case";

/** The conventions of documents, each with the operation that its title names. */
export function tieConventions(
  annex: Annex,
  readings: readonly DocumentReading[],
): readonly TiedConvention[] {
  return readings.flatMap((reading) =>
    reading.conventions.map((convention): TiedConvention => {
      const theme = tieTheme(annex, convention.themeNumber, null);
      const operation = tieOperation(annex, theme, convention.operationNumber, convention.operationTitle);
      return { convention, file: reading.file, operation };
    }),
  );
}

/** The conventions whose title names no operation, by what else tells it. */
export function tieUntitled(
  conventions: readonly TiedConvention[],
  { themes }: Annex,
  mapping: Mapping,
): readonly TiedConvention[] {
  const operations = new Map(
    themes.flatMap((theme) => theme.operations.map((one) => [one.id, one] as const)),
  );
  const paidBy = groupBy(mapping.operations, ({ code }) => code);
  const payingAlone = (code: string): Operation | null => {
    const [only, another] = paidBy.get(code) ?? [];
    return (only && !another && operations.get(only.operation)) || null;
  };
  return conventions.map((tied) => byCode(byBeneficiary(tied, themes), payingAlone));
}

/**
 * A convention that names neither operation nor beneficiary is for the one that its code alone pays, where each of its amounts is that of a
 * line or of all: a code is too little to accuse by.
 */
function byCode(tied: TiedConvention, payingAlone: (code: string) => Operation | null): TiedConvention {
  const { code, amounts } = tied.convention;
  const operation = tied.operation || !code ? null : payingAlone(code.value);
  if (!operation) return tied;
  const lines = retainedLines(operation).map((line) => line.amount.amount);
  const known = [...lines, Amount.sum(lines)];
  const agrees = amounts.every(({ value }) => known.some((amount) => amount.equals(value)));
  return agrees ? { ...tied, operation } : tied;
}

/** One that names its beneficiary is for the only operation that grants it something. */
function byBeneficiary(tied: TiedConvention, themes: readonly Theme[]): TiedConvention {
  const { beneficiary } = tied.convention;
  if (tied.operation || beneficiary === null) return tied;
  const [only, another] = tieToOperations(themes, beneficiary).filter(({ sure }) => sure);
  return only && !another ? { ...tied, operation: only.operation } : tied;
}
