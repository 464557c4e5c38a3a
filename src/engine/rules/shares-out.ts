import Decimal from "decimal.js";
import { sharedOutIn, sharersIn } from "../claims";
import { grantsInAnnex, placesInAnnex, recipientsInAnnex, type Case } from "../linking";
import { groupBy, keptFor, keptForEach, whenAsked } from "../lists";
import type { Ledger } from "../diagnosis";
import { passageKey, type DocumentAmount } from "../model";
import { Amount, distinctAmounts, zerosBehind } from "../money";
import { figureClaims } from "./compared";
import { heldByAll } from "./holders";
import { searched, type Near, type Searched } from "./near-by-chance";
import { passagesInTables } from "./passages";
import { quantitiesOf } from "./quantities";
import type { RuleContext } from "./rule";

const MONTHS = 12;
/** However a share is rounded. */
const ROUNDED = [Decimal.ROUND_DOWN, Decimal.ROUND_UP];

/** What so many have each of some sums. */
export interface Shares {
  /** The same amounts as they are written. */
  readonly written: ReadonlySet<string>;
  /** The same, to be searched for what a figure is a slip away from. */
  readonly near: Searched;
}

/**
 * Tells what a figure would be that is said to be a sum shared out: a month's of what the annex comes to or its document
 * gives, or the average of what so many receive. Nothing where it is said to be none.
 */
export function sharesOut({
  dossier,
  ledger,
}: Pick<RuleContext, "dossier" | "ledger">): (figure: DocumentAmount) => readonly Shares[] {
  return drawnFor(dossier)(ledger);
}

/** Whether a figure is such a share. */
export function isSharedOut({ amount }: DocumentAmount, shares: readonly Shares[]): boolean {
  return shares.some(({ written }) => written.has(amount.toFixed()));
}

const drawnFor = keptFor((dossier: Case) => keptFor((ledger: Ledger) => drawn({ dossier, ledger })));

function drawn(
  context: Pick<RuleContext, "dossier" | "ledger">,
): (figure: DocumentAmount) => readonly Shares[] {
  const { dossier, ledger } = context;
  const figures = figureClaims(dossier, ledger).flatMap((one) => one.figures.map(({ figure }) => figure));
  const held = whenAsked(() => distinctAmounts([...heldByAll(context), ...groupsOf(context)]));
  const receivers = whenAsked(() => {
    const operations = dossier.operations.map(({ operation }) => operation);
    return [grantsInAnnex, recipientsInAnnex, placesInAnnex].flatMap((count) => count(operations));
  });
  const inText = whenAsked(() =>
    amountsBy(
      figures.filter(({ at }) => !passagesInTables(dossier.readings).has(passageKey(at))),
      ({ at }) => at.file,
    ),
  );
  const inSentence = whenAsked(() => amountsBy(figures, ({ at }) => passageKey(at)));
  return ({ at, amount }) => {
    const how = sharedOutIn(at.quote, amount);
    if (how === null) return [];
    const beside = how === "month" ? inText().get(at.file) : inSentence().get(passageKey(at));
    const among = how === "month" ? [MONTHS] : [...receivers(), ...sharersIn(at.quote)];
    const counts = [...new Set(among)].filter((count) => count > 1);
    const places = zerosBehind(amount) >= WHOLE ? 0 : 2;
    return [held(), ...(beside ? [beside] : [])].flatMap((sums) =>
      counts.map((count) => sharesOf(sums, `${count} ${places}`)),
    );
  };
}

/** What each of so many has of sums, to the cent or to the euro: drawn once for all the figures that are said to be such. */
const sharesOf = keptForEach((sums: readonly Amount[], how: string): Shares => {
  const [count = 1, places = 0] = how.split(" ").map(Number);
  const shareOf = (sum: Amount, rounding: Decimal.Rounding) =>
    Amount.fromDecimal(sum.abs().toDecimal().dividedBy(count).toFixed(places, rounding));
  const shares = sums.map((sum): Near => ({
    amount: shareOf(sum, Decimal.ROUND_HALF_UP),
    at: null,
    of: "share",
    fill: { sum, count },
    isGranted: false,
  }));
  const written = ROUNDED.flatMap((way) => sums.map((sum) => shareOf(sum, way).toFixed()));
  return { written: new Set(written), near: searched(shares) };
});

/** What the themes and the operations come to. */
function groupsOf(context: Pick<RuleContext, "dossier" | "ledger">): readonly Amount[] {
  return quantitiesOf(context)
    .flat()
    .flatMap(({ of, amount }) => (of === "theme" || of === "operation" ? [amount] : []));
}

/** The amounts of figures, each once, by where they stand. */
function amountsBy(
  figures: readonly DocumentAmount[],
  placeOf: (figure: DocumentAmount) => string,
): ReadonlyMap<string, readonly Amount[]> {
  return new Map(
    [...groupBy(figures, placeOf)].map(([place, own]) => [
      place,
      distinctAmounts(own.map(({ amount }) => amount)),
    ]),
  );
}

/** The cents of an amount in whole euros, as zeros. */
const WHOLE = 2;
