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
  return conventions.map((tied) => {
    if (tied.operation) return tied;
    const { beneficiary, code } = tied.convention;
    const granting = beneficiary === null ? null : grantingAlone(beneficiary, themes);
    const paying = code && payingAlone(code.value);
    // A code is too little to accuse by: the operation that it alone pays must have the amounts, and another not.
    const isOfCode = paying && holds(paying, tied) && !(granting && holds(granting, tied));
    return { ...tied, operation: isOfCode ? paying : granting };
  });
}

/** Whether each amount of a convention is that of a line of an operation, or of all. */
function holds(operation: Operation, { convention: { amounts } }: TiedConvention): boolean {
  const lines = retainedLines(operation).map((line) => line.amount.amount);
  const known = [...lines, Amount.sum(lines)];
  return amounts.every(({ value }) => known.some((amount) => amount.equals(value)));
}

/** The only operation that grants something to a beneficiary; null for none, or for several. */
function grantingAlone(beneficiary: string, themes: readonly Theme[]): Operation | null {
  const [only, another] = tieToOperations(themes, beneficiary).filter(({ sure }) => sure);
  return only && !another ? only.operation : null;
}
