import { keptFor } from "../../lists";
import type { Amount } from "../../money";
import { columnsOver, type AnnexColumn } from "../../linking";
import type { Kind, Quantity } from "./quantities";

/** What a quantity holds in one way of reading it, of which any may be meant. */
export type Held<Value> = (quantity: Quantity) => readonly Value[];

/** What stands beside a quantity's lines: asked for by each figure that its name is beside. */
export function columnsOf({ lines }: Quantity): readonly AnnexColumn[] {
  return columnsBeside(lines);
}

const columnsBeside = keptFor(columnsOver);

/** What the columns beside a quantity come to. */
export function totalsOf(quantity: Quantity): readonly Amount[] {
  return columnsOf(quantity).flatMap(({ total }) => total?.amount ?? []);
}

/** Such a way, and the title of the column that it is of; null where it is of none beside. */
export interface Way<Value> {
  readonly label: string | null;
  readonly held: Held<Value>;
}

/** The ways in which quantities hold amounts: their own, computed or stated, and what each column beside comes to. */
export function titledWays(quantities: readonly Quantity[]): readonly Way<Amount>[] {
  const labels = new Set(quantities.flatMap((one) => columnsOf(one).map(({ label }) => label)));
  return [
    { label: null, held: ({ amount, stated }) => [amount, ...(stated ? [stated] : [])] },
    ...[...labels].map((label): Way<Amount> => ({
      label,
      held: (quantity) =>
        columnsOf(quantity).flatMap((one) => (one.label === label ? (one.total?.amount ?? []) : [])),
    })),
  ];
}

export function waysOfHolding(quantities: readonly Quantity[]): readonly Held<Amount>[] {
  return titledWays(quantities).map(({ held }) => held);
}

/** Every amount that quantities of a kind hold in one way or another, in millionths of a euro, and perhaps more. */
export const unitsHeld = keptFor(
  (kind: Kind): ReadonlySet<bigint> =>
    new Set(
      kind.flatMap((one) => {
        const { amount, stated, lines } = one;
        const [{ parts = [], beside = [] } = {}, another] = lines;
        const columns = another ? totalsOf(one) : [...parts, ...beside].map((cell) => cell.amount.rounded());
        return [amount, ...(stated ? [stated] : []), ...columns].map(({ units }) => units);
      }),
    ),
);
