import { beginning, forms } from "../lexicon";
import { fold } from "../wording";

/** The power of ten that a table's amounts are stated in: 0 for euros, 3 for thousands, 6 for millions. */
export type Power = 0 | 3 | 6;

const unit = `(${forms(["thousands", "millions"])})`;
const stated = new RegExp(`(?:\\b${forms("statesUnit")} ?:? ?|\\()${unit}(?=\\W|$)`);
const bare = new RegExp(`(?:^|\\s)${unit}(?=\\W|$)`);

/** The unit that a header or a title states for the amounts under it (« en k€ », « (en milliers d'euros) »). */
export function powerStated(text: string, of: "header" | "title"): Power {
  const folded = fold(text);
  const found = (stated.exec(folded) ?? (of === "header" ? bare.exec(folded) : null))?.[1];
  if (found === undefined) return 0;
  return beginning("thousands").test(found) ? 3 : 6;
}
