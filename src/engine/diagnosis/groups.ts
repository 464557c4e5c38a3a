import { groupBy } from "../lists";
import { Amount } from "../money";
import type { Account } from "./ledger";

/** What operations may be spoken of together: all of them, those of each theme, each alone. */
export function groupsOf(operations: readonly Account[]): readonly (readonly Account[])[] {
  const themes = [...groupBy(operations, ({ themeRank }) => themeRank).values()];
  return [operations, ...themes, ...operations.map((one) => [one])].filter((group) => group.length > 0);
}

/** What the annex gives a group of operations, in euros and cents. */
export function sumOf(group: readonly Account[]): Amount {
  return Amount.sum(group.map(({ computed }) => computed)).rounded();
}
