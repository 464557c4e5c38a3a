import { sharedOutIn, sharersIn } from "../claims";
import { grantsInAnnex, placesInAnnex, recipientsInAnnex } from "../linking";
import { groupBy, whenAsked } from "../lists";
import { passageKey, type DocumentAmount } from "../model";
import { Amount, zerosBehind } from "../money";
import { heldByAll } from "./holders";
import type { Near } from "./near-by-chance";
import { quantitiesOf } from "./quantities";
import type { RuleContext } from "./rule";

const MONTHS = 12;

/**
 * Tells what a figure would be that is said to be a sum shared out: a month's of what the annex comes to or its document
 * gives, or the average of what so many receive. Nothing where it is said to be none.
 */
export function sharesOut(
  context: RuleContext,
  figures: readonly DocumentAmount[],
): (figure: DocumentAmount) => readonly Near[] {
  const held = whenAsked(() => [...heldByAll(context), ...groupsOf(context)]);
  const receivers = whenAsked(() => {
    const operations = context.dossier.operations.map(({ operation }) => operation);
    return [grantsInAnnex, recipientsInAnnex, placesInAnnex].flatMap((count) => count(operations));
  });
  const inRows = whenAsked(
    () =>
      new Set(
        context.dossier.readings.flatMap(({ amountTables }) =>
          amountTables.flatMap(({ rows }) => rows.map(({ at }) => passageKey(at))),
        ),
      ),
  );
  const inText = whenAsked(() =>
    groupBy(
      figures.filter(({ at }) => !inRows().has(passageKey(at))),
      ({ at }) => at.file,
    ),
  );
  const inSentence = whenAsked(() => groupBy(figures, ({ at }) => passageKey(at)));
  return ({ at, amount }) => {
    const how = sharedOutIn(at.quote, amount);
    if (how === null) return [];
    const beside = (how === "month" ? inText().get(at.file) : inSentence().get(passageKey(at))) ?? [];
    const sums = [...held(), ...beside.map((one) => one.amount)];
    const among = how === "month" ? [MONTHS] : [...receivers(), ...sharersIn(at.quote)];
    return distinct(sums).flatMap((sum) =>
      [...new Set(among)]
        .filter((count) => count > 1)
        .map((count): Near => ({
          amount: sharedAmong(sum, count, amount),
          at: null,
          of: "share",
          fill: { sum, count },
          isGranted: false,
        })),
    );
  };
}

/** What the themes and the operations come to. */
function groupsOf(context: RuleContext): readonly Amount[] {
  return quantitiesOf(context)
    .flat()
    .flatMap(({ of, amount }) => (of === "theme" || of === "operation" ? [amount] : []));
}

const distinct = (amounts: readonly Amount[]): readonly Amount[] => [
  ...new Map(amounts.map((one) => [one.toFixed(), one])).values(),
];

/** The cents of an amount in whole euros, as zeros. */
const WHOLE = 2;

/** What each has of a sum, to the cent, or to the euro as a figure is written. */
function sharedAmong(sum: Amount, count: number, like: Amount): Amount {
  const places = zerosBehind(like) >= WHOLE ? 0 : 2;
  return Amount.fromDecimal(sum.abs().toDecimal().dividedBy(count).toFixed(places));
}
