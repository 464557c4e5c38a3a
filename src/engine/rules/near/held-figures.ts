import { groupBy, whenAsked } from "../../lists";
import { passageKey, type DocumentAmount, type Sourced } from "../../model";
import { Amount, significantDigits } from "../../money";
import { BY_CHANCE } from "../held/chance";
import { figureClaims } from "../ticking/compared";
import { groupsAtRate } from "../held/groups-at-rate";
import { heldBy, heldByAll, holderOf, holdersNamed, holdersOf } from "../held/holders";
import { quantitiesOf } from "../held/quantities";
import type { RuleContext } from "../rule";
import { runsOf } from "../held/runs";
import { isOfOtherSheet } from "../held/sheet-totals";
import { spokenOf } from "../held/spoken-of";
import { isSharedOut, sharesOut } from "./shares-out";

/**
 * The figures that no rule claims and that are what the workbook holds of what their passage names, or of all of it, in one
 * column or another, or what another sheet comes to; sums of the annex that chance would not meet; and those that together
 * come to one. An officer ticks these. `nearFigure` tells one that is a slip of the pen from being so.
 */
export function* heldFigures(context: RuleContext): Iterable<Sourced<Amount>> {
  // Where every figure is claimed, nobody asks what the annex holds.
  const named = whenAsked(() => holdersNamed(holdersOf(context)));
  const wholes = whenAsked(() => heldByAll(context));
  const sumsHeld = whenAsked(
    () =>
      new Set(
        quantitiesOf(context)
          .flat()
          .filter(({ of }) => of === "theme" || of === "operation")
          .flatMap((one) => heldBy(holderOf(one)).map(written)),
      ),
  );
  const isTelling = (amount: Amount) => {
    const sums = sumsHeld();
    return sums.has(written(amount)) && sums.size / 10 ** significantDigits(amount) <= BY_CHANCE;
  };
  const claims = figureClaims(context.dossier, context.ledger);
  const shares = sharesOut(context);
  for (const { figures } of claims) {
    const passages = groupBy(figures, ({ figure }) => passageKey(figure.at));
    for (const passage of passages.values()) {
      if (passage.every(({ isCompared }) => isCompared)) continue;
      const all = passage.map(({ figure }) => figure);
      const amounts = [...wholes(), ...spokenOf(all[0], named()).flatMap(heldBy)];
      const known = new Set(amounts.map(written));
      const isHeld = (figure: DocumentAmount) => {
        const { amount, setAside } = figure;
        return (
          known.has(written(amount)) ||
          isSharedOut(figure, shares(figure)) ||
          groupsAtRate(context.dossier, figure)
            .flatMap(heldBy)
            .some((one) => one.equals(amount)) ||
          (setAside === null && isTelling(amount)) ||
          isOfOtherSheet(context.dossier, amount)
        );
      };
      for (const { at, amount: value } of [...all.filter(isHeld), ...partsOf(all, known)])
        yield { at, value };
    }
  }
}

/** Figures one after the other that come to one that is known, or to another of theirs. */
function partsOf(figures: readonly DocumentAmount[], known: ReadonlySet<string>): readonly DocumentAmount[] {
  const given = new Set([...known, ...figures.map(({ amount }) => written(amount))]);
  return runsOf(figures)
    .filter((run) => given.has(written(Amount.sum(run.map(({ amount }) => amount)))))
    .flat();
}

const written = (amount: Amount): string => amount.abs().toFixed();
