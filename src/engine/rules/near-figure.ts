import { findingTexts } from "../../texts";
import { groupBy } from "../lists";
import { retainedWorth } from "../model";
import type { Case } from "../linking";
import { beliedReasons } from "./near/belied-reasons";
import { bearing } from "./near/bearing";
import { figureClaims, figureKey } from "./ticking/compared";
import { envelopeLeft } from "./envelope-left";
import { figuresAround } from "./near/figures-around";
import { heldFigures } from "./near/held-figures";
import { heldBy, holdersOf } from "./held/holders";
import { nearestOf } from "./near/near-by-chance";
import { excuses, firstOfPairs } from "./near/near-excuses";
import { kindsOf } from "./near/near-kinds";
import { parting } from "./near/parted";
import { partsTotal } from "./parts-total";
import { amountsHeld, quantitiesOf } from "./held/quantities";
import { reckoning } from "./reckoning";
import { defineRule } from "./rule";
import { ELSEWHERE } from "./ticking/said-elsewhere";
import { isSharedOut, sharesOut } from "./near/shares-out";
import { tableLaw } from "./table-law";
import { workedOut } from "./worked-out";

/**
 * A figure of a document that answers to nothing is one slip of the pen from one amount of the first kind that has any so
 * near, the surest kinds first. It is asked about where chance alone would hardly bring it so near to any amount tried: the
 * more digits it has, and the fewer amounts there are of that kind and of those before it, the less it would.
 */
export const nearFigure = defineRule({
  meta: { id: "near-figure", severity: "warning", needs: ["annex"] },
  holds: heldFigures,
  *check(context) {
    const held = new Set(nearFigure.holds(context).map(({ at, value }) => figureKey(at, value)));
    const claims = figureClaims(context.dossier, context.ledger).flatMap(({ figures }) => figures);
    const right = new Set(
      RECKONING.flatMap((rule) => rule.holds(context).map(({ at, value }) => figureKey(at, value))),
    );
    const ofGroups = groupSums(context.dossier);
    const open = claims.filter(
      ({ figure, isCompared }) =>
        !isCompared &&
        !ofGroups.has(figure.amount.toFixed()) &&
        !right.has(figureKey(figure.at, figure.amount)) &&
        !held.has(figureKey(figure.at, figure.amount)) &&
        !(figure.setAside && figure.setAside !== "recital" && ELSEWHERE.has(figure.setAside)),
    );
    if (open.length === 0) return;
    const ofAnnex = amountsHeld(quantitiesOf(context));
    const known = new Set([
      ...ofAnnex,
      ...cellsBeside(context.dossier),
      ...holdersOf(context).flatMap((one) => heldBy(one).map((amount) => amount.abs().toFixed())),
    ]);
    // What is said twice is meant, be it worked out right once.
    const times = groupBy(
      claims.filter(({ isCompared }) => !isCompared),
      ({ figure }) => figure.amount.toFixed(),
    );
    const shares = sharesOut(context);
    const untied = open.flatMap(({ figure }) => {
      const value = figure.amount.toFixed();
      const isSaidTwice = (times.get(value)?.length ?? 0) > 1;
      return isSaidTwice || isSharedOut(figure, shares(figure)) ? [] : [figure];
    });
    const around = figuresAround(claims.map(({ figure }) => figure));
    const parted = parting(context, around);
    const belied = beliedReasons(around.all, ({ amount }) => ofAnnex.has(amount.toFixed()));
    const kindsFor = kindsOf(context, around, parted);
    const bornBy = bearing(context, around, parted);
    const isExcused = excuses(context.dossier, around, belied);
    const asked = untied.flatMap((figure) => {
      const near = nearestOf(
        figure.amount,
        kindsFor(figure),
        (one) => bornBy(figure, one),
        known.has(figure.amount.toFixed()) || figure.setAside === "recital",
      );
      return near && !isExcused(figure, near) ? [{ figure, near }] : [];
    });
    for (const { figure, near } of firstOfPairs(asked))
      yield {
        message: findingTexts[`near-figure-${near.of}`],
        fill: { place: figure.at, ...near.fill },
        at: figure.at,
        related: near.at ? [near.at] : [],
        stated: figure.amount,
        expected: near.amount,
        suspects: [],
      };
  },
});

/** What the lines come to whose rows say the same: a figure that is just that is hardly a slip of the pen, whatever calls it. */
function groupSums({ sharedGroupings }: Case): ReadonlySet<string> {
  const sums = sharedGroupings.flat().filter(({ lines }) => lines.length > 1);
  return new Set(sums.map(({ lines }) => retainedWorth(lines).toFixed()));
}

/** What the lines hold in other columns than that of what they are granted: a document may give any of it. */
function cellsBeside({ operations }: Case): ReadonlySet<string> {
  const lines = operations.flatMap(({ operation }) => operation.lines);
  return new Set(
    lines.flatMap(({ beside = [], parts = [] }) =>
      [...beside, ...parts].map(({ amount }) => amount.toFixed()),
    ),
  );
}

/** What is worked out from other figures of its document answers to these, whatever it is near to. */
const RECKONING = [tableLaw, reckoning, envelopeLeft, partsTotal, workedOut];
