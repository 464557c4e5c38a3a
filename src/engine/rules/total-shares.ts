import { isSlip } from "../linking";
import type { NamedShare } from "../model";
import { Amount } from "../money";
import { stems } from "../wording";
import { decimalsOf, isShareOf, shareAsWritten } from "./percent";
import { quantitiesOf, type Quantity } from "./quantities";
import type { Broken, RuleContext } from "./rule";
import { shareTold } from "./share-told";

/**
 * The shares that a document gives of one total of the annex in another, which their words name by the title of its column
 * (« 46 200 €, soit 35,2 % du coût »): asked about where they are none of any total, and a slip of the pen from that one.
 */
export function* totalShares(context: RuleContext): Generator<Broken> {
  const shares = context.dossier.readings.flatMap(({ namedShares }) => namedShares);
  if (shares.length === 0) return;
  const [whole = [], columns = []] = quantitiesOf(context);
  const totals = [...whole, ...columns].map(({ amount }) => amount);
  const named = columnNamed(columns);
  for (const share of shares) {
    if (!totals.some((total) => total.equals(share.part))) continue;
    if (totals.some((total) => isShareOf(share.value, share.part, total))) continue;
    const of = named(share.of);
    if (of && isMiswritten(share, of)) yield shareTold(share, of);
  }
}

/** Finds the one column that words name: by a word of its title that no other's has. */
function columnNamed(columns: readonly Quantity[]): (words: string) => Amount | null {
  const titles = columns.map(({ fill, amount }) => ({
    amount,
    words: new Set(stems(String(fill["label"] ?? ""))),
  }));
  return (words) => {
    const own = stems(words).flatMap((word) => {
      const [only, another] = titles.filter((title) => title.words.has(word));
      return only && !another ? [only.amount] : [];
    });
    const [first] = own;
    return first && own.every((amount) => amount.equals(first)) ? first : null;
  };
}

function isMiswritten({ value, part }: NamedShare, of: Amount): boolean {
  return decimalsOf(value) > 0 && isSlip(Amount.fromDecimal(value), shareAsWritten(value, part, of));
}
