import { groupBy } from "../lists";
import { operationGroups } from "../model";
import { Amount } from "../money";
import type { Account } from "./ledger";

/** What may be spoken of together of some operations. */
export function groupsOf(accounts: readonly Account[]): readonly (readonly Account[])[] {
  const themes = groupBy(accounts, ({ themeRank }) => themeRank);
  return operationGroups([...themes.values()].map((operations) => ({ operations })));
}

/** What the annex gives a group of operations, in euros and cents. */
export function sumOf(group: readonly Account[]): Amount {
  return Amount.sum(group.map(({ computed }) => computed)).rounded();
}
