import { beginning, forms } from "../lexicon";
import { fold } from "../wording";

/** The power of ten that a table's amounts are stated in: 0 for euros, 3 for thousands, 6 for millions. */
export type Power = 0 | 3 | 6;

const unit = `(${forms(["thousands", "millions"])})`;
const stated = new RegExp(`(?:\\b${forms("statesUnit")} ?:? ?|\\()${unit}(?=\\W|$)`);
const bare = new RegExp(`(?:^|\\s)${unit}(?=\\W|$)`);

const euros = new RegExp(`\\b${forms("statesUnit")} ?:? ?${forms("currency")}(?=\\W|$)`);

/** The unit that a header or a title states for the amounts under it (« en k€ », « (en milliers d'euros) »): the first where it states several. */
export function powerStated(text: string, of: "header" | "title"): Power {
  const folded = fold(text);
  const said = stated.exec(folded) ?? (of === "header" ? bare.exec(folded) : null);
  const found = said?.[1];
  // « En euros, sauf le récapitulatif en milliers d'euros »
  if (!said || found === undefined || (euros.exec(folded)?.index ?? said.index) < said.index) return 0;
  return beginning("thousands").test(found) ? 3 : 6;
}

const alone = new RegExp(
  `^\\(?(?:${forms("statesUnit")} ?:? ?)?(?:${forms(["currency", "thousands", "millions", "tax"])}|%)(?: ${forms("tax")})?\\)?$`,
);

/** Whether a text states a unit and nothing else: « en € », « (k€) », « euros TTC », « % ». */
export function isUnitAlone(text: string): boolean {
  return alone.test(fold(text).trim());
}
