import { sumReferences } from "../grid";
import { Amount } from "../money";
import { findAmounts } from "../money/find-amounts";
import type { Annex, Operation, OutsideTable, StatedTotal, Unread } from "../model";

/** The annex with what its operations' totals add by hand, where a note that nothing else took explains it. */
export function withOutsideTable(annex: Annex): Annex {
  const notes = new Set<Unread>();
  const themes = annex.themes.map((theme) => ({
    ...theme,
    operations: theme.operations.map((operation): Operation => {
      const found = outsideOf(operation.statedTotal, annex.unread);
      if (!found) return operation;
      notes.add(found.said);
      return { ...operation, outside: found.outside };
    }),
  }));
  return notes.size === 0
    ? annex
    : { ...annex, themes, unread: annex.unread.filter((one) => !notes.has(one)) };
}

function outsideOf(
  total: StatedTotal | null,
  unread: readonly Unread[],
): { readonly outside: OutsideTable; readonly said: Unread } | null {
  const amount = total && constantOf(total);
  if (!amount || amount.isZero) return null;
  const said = unread.find(({ text }) =>
    findAmounts(text).some((one) => one.kind === "amount" && one.currency && one.amount.equals(amount.abs())),
  );
  return said ? { said, outside: { amount, note: { value: said.text, at: said.at } } } : null;
}

/** What a total's formula adds by hand; zero where it adds nothing, null where it is no formula that only adds. */
export function constantOf(total: StatedTotal): Amount | null {
  if (total.formula === null || total.at.kind !== "cell") return null;
  const formula = sumReferences(total.formula, total.at.sheet);
  return formula && Amount.sum(formula.constants.map((constant) => Amount.fromDecimal(constant)));
}
