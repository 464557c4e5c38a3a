import { isSlip } from "../../linking";
import { groupBy, whenAsked } from "../../lists";
import type { DocumentReading, NamedShare } from "../../model";
import { decimalsOf, Amount } from "../../money";
import { stems } from "../../wording";
import { isShareOf, shareAsWritten } from "./percent";
import { quantitiesOf, type Quantity } from "../held/quantities";
import type { Broken, RuleContext } from "../rule";
import { shareTold } from "./share-told";

/**
 * The shares that a document gives of one total of the annex in another, which their words name by the title of its column,
 * or as a sentence that gives it does (« 46 200 €, soit 35,2 % du coût »): asked about where they are none of any total, and a slip of the pen from that one.
 */
export function* totalShares(context: RuleContext): Generator<Broken> {
  const shares = context.dossier.readings.flatMap(({ namedShares }) => namedShares);
  if (shares.length === 0) return;
  const [whole = [], columns = []] = quantitiesOf(context);
  const totals = [...whole, ...columns].map(({ amount }) => amount);
  const named = columnNamed(columns, context.dossier.readings);
  for (const share of shares) {
    if (!totals.some((total) => total.equals(share.part))) continue;
    if (totals.some((total) => isShareOf(share.value, share.part, total))) continue;
    const of = named(share.of);
    if (of && isMiswritten(share, of)) yield shareTold(share, of);
  }
}

/** Finds the one column that words name: by a word of its title, or else of what gives its total, that no other's has. */
function columnNamed(
  columns: readonly Quantity[],
  readings: readonly DocumentReading[],
): (words: string) => Amount | null {
  const titles = columns.map(({ fill, amount }) => ({
    amount,
    words: new Set(stems(String(fill["label"] ?? ""))),
  }));
  const said = whenAsked(() => {
    const figures = groupBy(
      readings.flatMap(({ figuresTogether }) => figuresTogether.flatMap((one) => one.figures)),
      ({ value }) => value.units,
    );
    return columns.map(({ amount }) => ({
      amount,
      words: new Set(
        (figures.get(amount.units) ?? []).flatMap(({ before, behind }) => stems(`${before} ${behind}`)),
      ),
    }));
  });
  return (words) => namedAmong(titles, words) ?? namedAmong(said(), words);
}

/** A total, and the words that it is called by. */
interface Called {
  readonly amount: Amount;
  readonly words: ReadonlySet<string>;
}

function namedAmong(totals: readonly Called[], words: string): Amount | null {
  const own = stems(words).flatMap((word) => {
    const [only, another] = totals.filter((total) => total.words.has(word));
    return only && !another ? [only.amount] : [];
  });
  const [first] = own;
  return first && own.every((amount) => amount.equals(first)) ? first : null;
}

function isMiswritten({ value, part }: NamedShare, of: Amount): boolean {
  return decimalsOf(value) > 0 && isSlip(Amount.fromDecimal(value), shareAsWritten(value, part, of));
}
