import { figuresGiving } from "../../linking";
import { groupBy } from "../../lists";
import type { DocumentAmount, DocumentReading, GrantLine, Reckoning } from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";

/** The one item of a list that lines of the annex do not give, all others being theirs. */
export interface ItemBeyond {
  /** Where the item stands, or else what the list comes to. */
  readonly at: DocumentAmount["at"];
  readonly amount: Amount;
  /** The list's stated total, and how many items make it. */
  readonly list: Reckoning;
}

/**
 * The lists of a document that come to their stated total and whose items are the amounts of these lines, each as often, and
 * one more.
 */
export function itemsBeyond(reading: DocumentReading, lines: readonly GrantLine[]): readonly ItemBeyond[] {
  return reading.reckonings.flatMap((list): readonly ItemBeyond[] => {
    if (list.kind !== "list" || list.terms.length !== lines.length + 1) return [];
    if (!Amount.sum(list.terms).equals(list.value)) return [];
    const amount = theOneMore(list.terms, lines);
    if (!amount) return [];
    const figures = figuresGiving(amount, [reading]).filter(({ setAside }) => setAside === null);
    const item = figures.find(({ at }) => !namesAny(at.quote, lines)) ?? figures[0];
    return [{ at: item?.at ?? list.at, amount, list }];
  });
}

/** The amount that is left of terms once those of the lines are taken away; null where these are not among them. */
function theOneMore(terms: readonly Amount[], lines: readonly GrantLine[]): Amount | null {
  const given = groupBy(lines, ({ amount }) => amount.amount.rounded().units);
  const left = [...groupBy(terms, ({ units }) => units)].flatMap(([units, own]) =>
    own.slice(given.get(units)?.length ?? 0),
  );
  const [only, another] = left;
  return only && !another ? only : null;
}

function namesAny(quote: string, lines: readonly GrantLine[]): boolean {
  const said = fold(quote);
  return lines.some(({ beneficiary }) => beneficiary && said.includes(fold(beneficiary.value)));
}
