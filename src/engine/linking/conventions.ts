import type { Mapping } from "../mapping";
import { retainedLines, type Annex, type DocumentReading } from "../model";
import { Amount } from "../money";
import { tieOperation, tieTheme } from "./annex-places";
import { tieBeneficiary } from "./beneficiaries";
import type { PlacedOperation, TiedConvention } from "./case";

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
  operations: readonly PlacedOperation[],
  mapping: Mapping,
): readonly TiedConvention[] {
  return conventions.map((tied) => byBeneficiary(byCode(tied, operations, mapping), operations));
}

/**
 * A convention that names no operation is for the one that its code alone pays, where each of its amounts is that of a
 * line or of all: a code is too little to accuse by.
 */
function byCode(
  tied: TiedConvention,
  operations: readonly PlacedOperation[],
  mapping: Mapping,
): TiedConvention {
  const { code, amounts } = tied.convention;
  if (tied.operation || !code) return tied;
  const paid = mapping.operations.filter((one) => one.code === code.value);
  const [only] = operations.filter(({ operation }) => operation.id === paid[0]?.operation);
  if (!only || paid.length > 1) return tied;
  const lines = retainedLines(only.operation).map((line) => line.amount.amount);
  const known = [...lines, Amount.sum(lines)];
  const agrees = amounts.every(({ value }) => known.some((amount) => amount.equals(value)));
  return agrees ? { ...tied, operation: only.operation } : tied;
}

/** One that names its beneficiary is for the only operation that grants it something. */
function byBeneficiary(tied: TiedConvention, operations: readonly PlacedOperation[]): TiedConvention {
  const { beneficiary } = tied.convention;
  if (tied.operation || beneficiary === null) return tied;
  const granting = operations.filter(({ operation }) => tieBeneficiary(operation, beneficiary)?.sure);
  const [only, another] = granting;
  return only && !another ? { ...tied, operation: only.operation } : tied;
}
