import { refersTo, sumReferences } from "../grid";
import { annexAmount, gapOf, isLive, operationsIn, type RootCause, type Verdict } from "../diagnosis";
import { placeKey } from "../model";
import type { Violation } from "../rules";
import type { Cause } from "./attribute";
import { gapTold } from "./gap-told";

/** The row of recapitulations that makes a live total over it wrong: it adds that row, and is off by as much. */
export function hostInRecapitulation(
  rootCause: RootCause,
  recapitulations: readonly Cause[],
): Cause | undefined {
  if (rootCause.kind !== "statement" || !isLive(rootCause.statement)) return undefined;
  const { at, total, amount } = rootCause.statement;
  if (at.kind !== "cell" || !total?.formula) return undefined;
  const added = sumReferences(total.formula, at.sheet)?.references ?? [];
  const gap = amount.minus(rootCause.truth);
  return recapitulations.find(({ told }) => {
    const { at: row } = told;
    if (row.kind !== "cell" || gapTold(told)?.equals(gap) !== true) return false;
    return added.some((reference) => refersTo(reference, row));
  });
}

/** The cause that tells of the text which makes a recapitulation's formula short: it skips just that amount. */
export function hostOfSkippedText({ told }: Cause, causes: readonly Cause[]): Cause | undefined {
  const { rule, stated, expected, parts } = told;
  if (rule !== "recapitulation" || !stated || !expected) return undefined;
  const skipped = parts.filter(({ value }) => value.rounded().equals(expected.minus(stated)));
  return causes.find(
    (other) =>
      other.told !== told &&
      [other.told, ...other.consequences].some(
        (one) => one.rule === "amount-as-text" && skipped.some(({ at }) => placeKey(at) === placeKey(one.at)),
      ),
  );
}

/** The line whose code is wrong, where a live total that sums its lines by their codes is off by just that line. */
export function hostOfOddCode(
  { rootCause }: Cause,
  oddCodes: readonly Cause[],
  { ledger }: Verdict,
): Cause | undefined {
  if (rootCause?.kind !== "statement" || !isLive(rootCause.statement)) return undefined;
  const gap = gapOf(rootCause).abs();
  return oddCodes.find(({ told: { scope } }) => scope && annexAmount(ledger, scope).equals(gap));
}

/** The line whose formula is wrong, where what documents state of the whole is off by just as much. */
export function hostOfLineFormula({ told }: Cause, formulas: readonly Cause[]): Cause | undefined {
  const gap = gapTold(told);
  if (told.rule === "line-formula" || !gap) return undefined;
  return formulas.find(
    ({ told: line }) => line.stated && line.expected?.minus(line.stated).equals(gap) === true,
  );
}

/**
 * Of documents' sums of the same lines that are off by as much, the one of the fewest: one line makes them all wrong, or is
 * what they all lack.
 * @param sums what documents say that groups of lines come to, by how far they are off, those of the fewest lines first.
 */
export function hostOfFewestLines(
  { rootCause, told }: Cause,
  sums: ReadonlyMap<bigint | undefined, readonly Cause[]>,
): Cause | undefined {
  if (rootCause !== null || told.at.kind !== "document") return undefined;
  const lines = new Set(told.parts.map(({ at }) => placeKey(at)));
  const operations = new Set(told.scope ? operationsIn(told.scope) : []);
  const isUnder = (one: Violation) =>
    lines.size > 0
      ? one.parts.every(({ at }) => lines.has(placeKey(at)))
      : one.scope !== null && operationsIn(one.scope).every((id) => operations.has(id));
  const all = sums.get(gapTold(told)?.units) ?? [];
  const own = all.findIndex((one) => one.told === told);
  return (own < 0 ? all : all.slice(0, own)).find((one) => isUnder(one.told));
}
