import { groupBy } from "../lists";
import { Amount } from "../money";
import type { Ledger } from "./ledger";
import type { Statement } from "./statement";

/**
 * Operations of which as many voters speak, and each as often: a supposition about one of them costs what it costs about any
 * other, as long as all that is said of it and few others is right.
 */
export interface Kind {
  /** How near to a figure about one of them the truth may be. */
  readonly tolerance: Amount;
}

/**
 * The kind of each operation; operations of one kind have the very same.
 *
 * @param about the statements about each operation, as a whole or with others
 * @param voices how many statements each voter makes
 */
export function kindsOf(
  ledger: Ledger,
  about: ReadonlyMap<string, readonly Statement[]>,
  voices: ReadonlyMap<string, number>,
): ReadonlyMap<string, Kind> {
  const known = new Map<string, Kind>();
  return new Map(
    [...ledger.accounts.keys()].map((operation) => {
      const [own, wide] = parted(about.get(operation) ?? []);
      const tolerance = own.map((one) => one.tolerance ?? Amount.zero).reduce(larger, Amount.zero);
      const said = [...wide.map(({ index }) => `wide ${index}`), ...saidBy(own, voices)].sort();
      const key = JSON.stringify([said, ledger.miscounted.get(operation), String(tolerance.units)]);
      const kind = known.get(key) ?? { tolerance };
      known.set(key, kind);
      return [operation, kind];
    }),
  );
}

/** The statements that are about few operations, and the others. */
function parted(statements: readonly Statement[]): readonly [readonly Statement[], readonly Statement[]] {
  return [statements.filter(isNarrow), statements.filter((one) => !isNarrow(one))];
}

/** How often each voter speaks, and of parts; a voter who says nothing else needs no name. */
function saidBy(statements: readonly Statement[], voices: ReadonlyMap<string, number>): readonly string[] {
  const voting = statements.filter(({ votes }) => votes);
  return [...groupBy(voting, ({ voter }) => voter)].map(([voter, its]) => {
    const ofParts = its.filter(({ scope }) => scope.kind === "operations" && scope.part !== undefined);
    return [voices.get(voter) === its.length ? "own" : voter, its.length, ofParts.length].join(" ");
  });
}

/** Whether a statement speaks of few operations, or of lines of one: where it is wrong, it is about them. */
export function isNarrow({ scope }: Statement): boolean {
  return scope.kind === "lines" || scope.operations.length <= MOST_OPERATIONS;
}

/** Operations of a statement beyond which it says too little of where a line may lack. */
const MOST_OPERATIONS = 12;

function larger(one: Amount, other: Amount): Amount {
  return one.compare(other) < 0 ? other : one;
}
