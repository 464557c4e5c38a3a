import Decimal from "decimal.js";
import { sharedOutIn, sharersIn } from "../../claims";
import { columnsOver, grantsInAnnex, placesInAnnex, recipientsInAnnex, type Case } from "../../linking";
import { groupBy, keptFor, keptForEach, whenAsked } from "../../lists";
import type { Ledger } from "../../diagnosis";
import { passageKey, retainedWorth, type DocumentAmount, type GrantLine } from "../../model";
import { Amount, distinctAmounts, zerosBehind } from "../../money";
import { figureClaims } from "../ticking/compared";
import { heldByAll } from "../held/holders";
import { searched, type Near, type Searched } from "./near-by-chance";
import { passagesInTables } from "../ticking/passages";
import { quantitiesOf, type Quantity } from "../held/quantities";
import type { RuleContext } from "../rule";
import { countsInEveryWay } from "../counting/ways-of-counting";

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
 * gives, or the average of what so many receive, in all or in a group of lines. Nothing where it is said to be none.
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
  const held = whenAsked(() => distinctAmounts([...heldByAll(context), ...worthOfGroups(context)]));
  const receivers = whenAsked(() => {
    const operations = dossier.operations.map(({ operation }) => operation);
    return [grantsInAnnex, recipientsInAnnex, placesInAnnex].flatMap((count) => count(operations));
  });
  const ofAnnex = whenAsked(() => [...among(heldByAll(context), receivers()), ...amongTheirOwn(context)]);
  const inText = whenAsked(() =>
    amountsBy(
      figures.filter(({ at }) => !passagesInTables(dossier.readings).has(passageKey(at))),
      ({ at }) => at.file,
    ),
  );
  const inSentence = whenAsked(() => amountsBy(figures, ({ at }) => passageKey(at)));
  const byMonth = keptFor((sums: readonly Amount[]) => among(sums, [MONTHS]));
  return ({ at, amount }) => {
    const how = sharedOutIn(at.quote, amount);
    if (how === null) return [];
    const places = zerosBehind(amount) >= WHOLE ? "0" : "2";
    if (how === "month")
      return [held(), inText().get(at.file) ?? NONE].map((sums) => sharesOf(byMonth(sums), places));
    const sharers = sharersIn(at.quote);
    const beside = inSentence().get(passageKey(at)) ?? NONE;
    return [ofAnnex(), among(held(), sharers), among(beside, [...receivers(), ...sharers])].map((sums) =>
      sharesOf(sums, places),
    );
  };
}

const NONE: readonly Amount[] = [];

/** A sum, and among how many it is shared. */
interface Shared {
  readonly sum: Amount;
  readonly count: number;
}

function among(sums: readonly Amount[], counts: readonly number[]): readonly Shared[] {
  const several = [...new Set(counts)].filter((count) => count > 1);
  return sums.flatMap((sum) => several.map((count) => ({ sum, count })));
}

/** What each group of lines comes to, and each of its columns, among its own: all of them, and those that the column holds something for. */
function amongTheirOwn(context: Pick<RuleContext, "dossier" | "ledger">): readonly Shared[] {
  return groupsOf(context).flatMap((lines) => {
    const counts = countsInEveryWay(lines).flatMap((count) => count ?? []);
    const columns = columnsOver(lines).flatMap(({ total }) => total ?? []);
    return [
      ...among([retainedWorth(lines)], counts),
      ...columns.flatMap(({ amount, cells }) =>
        among([amount], [...counts, cells.filter((cell) => !cell.amount.isZero).length]),
      ),
    ];
  });
}

/** What each of so many has of sums, to the cent or to the euro: drawn once for all the figures that are said to be such. */
const sharesOf = keptForEach((all: readonly Shared[], places: string): Shares => {
  const shareOf = ({ sum, count }: Shared, rounding: Decimal.Rounding) =>
    Amount.fromDecimal(sum.abs().toDecimal().dividedBy(count).toFixed(Number(places), rounding));
  const shares = all.map((one): Near => ({
    amount: shareOf(one, Decimal.ROUND_HALF_UP),
    at: null,
    of: "share",
    fill: { ...one },
    isGranted: false,
  }));
  const written = ROUNDED.flatMap((way) => all.map((one) => shareOf(one, way).toFixed()));
  return { written: new Set(written), near: searched(shares) };
});

/** The lines of the whole, of the themes, of the operations, and those whose rows say the same. */
function groupsOf({
  dossier,
  ledger,
}: Pick<RuleContext, "dossier" | "ledger">): readonly (readonly GrantLine[])[] {
  const parts = quantitiesOf({ dossier, ledger })
    .flat()
    .filter(({ of }) => OF_PARTS.has(of));
  return [...parts, ...dossier.sharedGroupings.flat()].map(({ lines }) => lines);
}

const OF_PARTS: ReadonlySet<Quantity["of"]> = new Set(["whole", "theme", "operation"]);

/** What each of them comes to. */
function worthOfGroups(context: Pick<RuleContext, "dossier" | "ledger">): readonly Amount[] {
  return groupsOf(context).map(retainedWorth);
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
