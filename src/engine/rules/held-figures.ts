import { groupBy } from "../lists";
import { passageKey, type DocumentAmount, type Sourced } from "../model";
import { Amount, significantDigits } from "../money";
import { namedBy, sumsOver } from "../linking";
import { fold } from "../wording";
import { BY_CHANCE } from "./chance";
import { figureClaims } from "./compared";
import { quantitiesOf, type Quantity } from "./quantities";
import type { RuleContext } from "./rule";
import { isOfOtherSheet } from "./sheet-totals";
import { totalsOf } from "./ways-of-holding";

/** Something of the workbook, and what it holds in one column or another. */
interface Holding {
  readonly names: readonly string[];
  readonly amounts: readonly Amount[];
}

/** A sentence of more figures is no sum that somebody reads. */
const MOST = 12;

/**
 * The figures that no rule claims and that are what the workbook holds of what their passage names, or of all of it, in one
 * column or another, or what another sheet comes to; sums of the annex that chance would not meet; and those that together
 * come to one. An officer ticks these. One that is not so is told by nothing: it stays untied.
 */
export function* heldFigures(context: RuleContext): Iterable<Sourced<Amount>> {
  const ofAnnex = quantitiesOf(context).flat();
  const named = namedBy([...ofAnnex.map(holdingOf), ...severalTimes(context), ...rowsOfSheets(context)]);
  const wholes = ofAnnex.filter(({ of }) => of === "whole" || of === "column").flatMap(heldBy);
  const sums = new Set(
    ofAnnex
      .filter(({ of }) => of === "theme" || of === "operation")
      .flatMap((one) => heldBy(one).map(written)),
  );
  const isTelling = (amount: Amount) =>
    sums.has(written(amount)) && sums.size / 10 ** significantDigits(amount) <= BY_CHANCE;
  for (const { figures } of figureClaims(context.dossier, context.ledger)) {
    const passages = groupBy(figures, ({ figure }) => passageKey(figure.at));
    for (const passage of passages.values()) {
      if (passage.every(({ isCompared }) => isCompared)) continue;
      const all = passage.map(({ figure }) => figure);
      const amounts = [...wholes, ...named(all[0]?.at.quote ?? "").flatMap((one) => one.amounts)];
      const known = new Set(amounts.map(written));
      const isHeld = ({ amount, setAside }: DocumentAmount) =>
        known.has(written(amount)) ||
        (setAside === null && isTelling(amount)) ||
        isOfOtherSheet(context.dossier, amount);
      for (const { at, amount: value } of [...all.filter(isHeld), ...partsOf(all, known)])
        yield { at, value };
    }
  }
}

/** Figures one after the other that come to one that is known, or to another of theirs. */
function partsOf(figures: readonly DocumentAmount[], known: ReadonlySet<string>): readonly DocumentAmount[] {
  if (figures.length > MOST) return [];
  const given = new Set([...known, ...figures.map(({ amount }) => written(amount))]);
  return figures.flatMap((_, from) =>
    figures.slice(from + 1).flatMap((_, more) => {
      const run = figures.slice(from, from + more + 2);
      return given.has(written(Amount.sum(run.map(({ amount }) => amount)))) ? run : [];
    }),
  );
}

const written = (amount: Amount): string => amount.abs().toFixed();

function heldBy(quantity: Quantity): readonly Amount[] {
  const { amount, stated } = quantity;
  return [amount, ...(stated ? [stated] : []), ...totalsOf(quantity)];
}

function holdingOf(quantity: Quantity): Holding {
  return {
    names: quantity.names,
    get amounts() {
      return heldBy(quantity);
    },
  };
}

/** Those who receive several times, with what they receive in all. */
function severalTimes({ ledger }: RuleContext): readonly Holding[] {
  const lines = [...ledger.accounts.values()].flatMap(({ operation }) => operation.lines);
  const byName = groupBy(lines, ({ beneficiary }) => fold(beneficiary?.value ?? ""));
  return [...byName].flatMap(([name, own]) =>
    name && own.length > 1 ? [{ names: [name], amounts: sumsOver(own) }] : [],
  );
}

/** The rows of the workbook's other sheets. */
function rowsOfSheets({ dossier }: RuleContext): readonly Holding[] {
  return dossier.readings.flatMap(({ cellTables }) =>
    cellTables.flatMap(({ rows }) =>
      rows.map(({ name, cells }) => ({ names: [name], amounts: cells.flatMap((cell) => cell ?? []) })),
    ),
  );
}
