import { annexAmount, linesOver, type Ledger } from "../../diagnosis";
import type { Case } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import { retainedLines, worthOf, type GrantLine, type Place } from "../../model";
import type { Amount } from "../../money";

/** Lines of the annex and where a document gives what they come to. */
export interface StatedGroup {
  readonly at: Place;
  readonly amount: Amount;
  readonly lines: readonly GrantLine[];
  /** How many operations they are all the lines of; absent where they are not. */
  readonly operations?: number;
  /** Whether it is given as lines, not as a group of them. */
  readonly isLines?: true;
}

/** Groups of lines, by the block that gives what they come to. */
export type StatedGroups = ReadonlyMap<string, readonly StatedGroup[]>;

/** The groups of lines whose amounts documents give as the annex does, by the block that gives them: drawn once for the rules that ask. */
export function statedByBlock(dossier: Case, ledger: Ledger): StatedGroups {
  return drawnFor(dossier)(ledger);
}

const drawnFor = keptFor((dossier: Case) =>
  keptFor((ledger: Ledger) => groupBy(groupsStated(dossier, ledger), ({ at }) => blockOf(at))),
);

function groupsStated({ recapitulated }: Case, ledger: Ledger): readonly StatedGroup[] {
  const stated = ledger.statements.flatMap(({ at, amount, scope }): readonly StatedGroup[] => {
    if (at.kind !== "document" || (scope.kind === "operations" && scope.part !== undefined)) return [];
    if (!annexAmount(ledger, scope).rounded().equals(amount)) return [];
    if (scope.kind === "lines") return [{ at, amount, lines: linesOver(ledger, scope), isLines: true }];
    const operations = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
    return [{ at, amount, lines: operations.flatMap(retainedLines), operations: operations.length }];
  });
  const summed = recapitulated.flatMap(({ total: { at, amount }, lines }): readonly StatedGroup[] => {
    const sum = worthOf(lines).rounded();
    return at.kind === "document" && sum.equals(amount) ? [{ at, amount, lines }] : [];
  });
  return [...stated, ...summed];
}

/** The block of a document that a place stands in. */
export function blockOf(at: Place): string {
  return at.kind === "document" ? `${at.file}#${at.block}` : "";
}

/** The one group that is worth one of some amounts; null for none, or several. */
export function groupWorth<Group extends Pick<StatedGroup, "amount" | "lines">>(
  amounts: readonly Amount[],
  groups: readonly Group[],
): Group | null {
  const own = groups.filter(({ amount }) => amounts.some((figure) => figure.equals(amount)));
  const [first] = own;
  const isOne = own.every(
    ({ lines }) =>
      lines.length === first?.lines.length && lines.every((line, index) => line === first.lines[index]),
  );
  return first && isOne ? first : null;
}
