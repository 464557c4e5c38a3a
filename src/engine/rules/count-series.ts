import { eurosOf } from "../claims";
import { annexAmount, type Ledger } from "../diagnosis";
import { groupBy } from "../lists";
import { structures, type Case } from "../linking";
import { retainedLines, type CountSaid, type GrantLine, type Place } from "../model";
import { Amount } from "../money";

/** A count that is none of what the annex counts where the others of its list are. */
export interface OddCount {
  readonly said: CountSaid;
  readonly counted: number;
  readonly lines: readonly GrantLine[];
}

/** Lines of the annex and where a document gives what they come to. */
interface Group {
  readonly at: Place;
  readonly amount: Amount;
  readonly lines: readonly GrantLine[];
  /** How many operations they are all the lines of; absent where they are not. */
  readonly operations?: number;
}

/** So many others of a list tell what it counts. */
const ENOUGH = 2;

/**
 * « 4 dossiers, 74 380 € », canton by canton: of the counts that a document gives beside the amounts of as many groups of
 * lines, the one that differs where all others are what the annex counts.
 */
export function oddCounts(dossier: Case, ledger: Ledger): readonly OddCount[] {
  if (dossier.readings.every(({ counts }) => counts.length <= ENOUGH)) return [];
  const groups = groupBy(groupsStated(dossier, ledger), ({ at }) => blockOf(at));
  return dossier.readings.flatMap(({ counts }) => {
    const beside = counts.flatMap((said) => {
      const group = groupBeside(said, groups.get(blockOf(said.at)) ?? []);
      const { lines, operations } = group ?? { lines: [] };
      const asOperations = said.of === "projects" && operations !== undefined ? [operations] : [];
      const ways = lines.length > 0 ? structures(lines) : [];
      return ways.length > 0 ? [{ said, lines, ways: [...ways, ...asOperations] }] : [];
    });
    const alike = groupBy(beside, ({ said: { words } }) => words.replace(/^\S+\s*|s$/g, ""));
    return [...alike.values()].flatMap((list): readonly OddCount[] => {
      const [odd, other] = list.filter(({ said, ways }) => !ways.includes(said.count));
      return odd && !other && list.length > ENOUGH ? [{ ...odd, counted: Math.max(...odd.ways) }] : [];
    });
  });
}

/** The groups of lines whose amounts documents give as the annex does. */
function groupsStated({ recapitulated }: Case, ledger: Ledger): readonly Group[] {
  const stated = ledger.statements.flatMap(({ at, amount, scope }): readonly Group[] => {
    if (at.kind !== "document" || scope.kind !== "operations" || scope.part !== undefined) return [];
    if (!annexAmount(ledger, scope).rounded().equals(amount)) return [];
    const operations = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
    return [{ at, amount, lines: operations.flatMap(retainedLines), operations: operations.length }];
  });
  const summed = recapitulated.flatMap(({ total: { at, amount }, lines }): readonly Group[] => {
    const sum = Amount.sum(lines.map((line) => line.amount.amount)).rounded();
    return at.kind === "document" && sum.equals(amount) ? [{ at, amount, lines }] : [];
  });
  return [...stated, ...summed];
}

function blockOf(at: Place): string {
  return at.kind === "document" ? `${at.file}#${at.block}` : "";
}

/** The one group whose amount stands in the sentence of a count; null for none, or several. */
function groupBeside({ at, fate, above }: CountSaid, groups: readonly Group[]): Group | null {
  if (fate !== "granted" || above || groups.length === 0) return null;
  const figures = eurosOf(at.quote);
  const own = groups.filter(({ amount }) => figures.some((figure) => figure.amount.equals(amount)));
  const [first] = own;
  const isOne = own.every(
    ({ lines }) =>
      lines.length === first?.lines.length && lines.every((line, index) => line === first.lines[index]),
  );
  return first && isOne ? first : null;
}
