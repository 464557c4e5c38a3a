import { columnsOver, titlesBeside, type Case } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import { operationGroups, retainedLines, worthOf, type AmountPart, type GrantLine } from "../../model";
import type { Amount } from "../../money";

/** Lines that the annex holds together, and what they come to. */
export interface HeldGroup {
  readonly amount: Amount;
  readonly lines: readonly GrantLine[];
  /** How many operations they are all the lines of; absent where they are not. */
  readonly operations?: number;
}

/** A group has so many lines, one with another. */
const USUAL = 2;

/**
 * The groups that the annex makes of its retained lines, by what they come to: all, those of its themes and of its
 * operations, those whose rows say the same in a column, be it words or a number (« 40 % »), and those that a column holds something for. Drawn once for the rules
 * that ask.
 */
export const heldByWorth = keptFor((dossier: Case): ReadonlyMap<string, readonly HeldGroup[]> =>
  groupBy(groupsHeld(dossier), ({ amount }) => amount.toFixed()),
);

function groupsHeld(dossier: Case): readonly HeldGroup[] {
  const { annex, groupings } = dossier;
  const all = linesOf(dossier);
  return [
    ...operationGroups(annex.themes).map((operations) => ({
      ...held(operations.flatMap(retainedLines)),
      operations: operations.length,
    })),
    ...[...groupings.flat().map(({ lines }) => lines), ...alikeByNumber(all)].map(held),
    ...heldInColumns(dossier),
  ].filter(({ amount }) => !amount.isZero);
}

/** The retained lines that a column of the annex holds something for, where it holds nothing for others, with what it comes to. */
export const heldInColumns = keptFor((dossier: Case): readonly HeldGroup[] => {
  const lines = linesOf(dossier);
  return columnsOver(lines).flatMap(({ total }) => {
    const own = lines.filter((_, rank) => !total?.cells[rank]?.amount.isZero);
    return total && own.length < lines.length ? [{ amount: total.amount, lines: own }] : [];
  });
});

function linesOf({ annex }: Case): readonly GrantLine[] {
  return annex.themes.flatMap(({ operations }) => operations.flatMap(retainedLines));
}

function held(lines: readonly GrantLine[]): HeldGroup {
  return { lines, amount: worthOf(lines).rounded() };
}

/** Lines of the same number in a column: of one rate, one price, one amount granted. A column of too many numbers groups nothing. */
function alikeByNumber(lines: readonly GrantLine[]): readonly (readonly GrantLine[])[] {
  const columns = titlesBeside(lines).map(
    (label) => (line: GrantLine) => line.beside?.find((cell: AmountPart) => cell.label === label)?.amount,
  );
  return [(line: GrantLine) => line.amount.amount, ...columns].flatMap((valueOf) => {
    const groups = [...groupBy(lines, (line) => valueOf(line)?.toExact()).values()];
    return groups.length > 1 && groups.length * USUAL <= lines.length ? groups : [];
  });
}
