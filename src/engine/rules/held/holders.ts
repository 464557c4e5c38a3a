import { columnsOver, namedBy, type AnnexColumn, type Case } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import { retainedWorth, type GrantLine, type Place } from "../../model";
import { distinctAmounts, type Amount } from "../../money";
import { fold } from "../../wording";
import type { Ledger } from "../../diagnosis";
import { quantitiesOf, type Kind, type Quantity } from "./quantities";
import type { RuleContext } from "../rule";
import { columnsOf } from "./ways-of-holding";

/** Something of the workbook, what a text may call it, and what it holds in one column or another. */
export interface Holder {
  readonly names: readonly string[];
  /** What it is granted, computed or stated; none in other sheets. */
  readonly granted: readonly Titled[];
  /** What other columns hold of it, each by its title. */
  readonly beside: readonly Titled[];
}

/** An amount, the title of its column where that is another than the granted one's, and the one cell that holds it. */
export interface Titled {
  readonly label: string;
  readonly amount: Amount;
  readonly at: Place | null;
}

/**
 * What the workbook holds: the quantities of the annex, those who receive several times, lines whose rows say the same in a
 * column, and the rows of other sheets. By this a right figure is ticked, and a wrong one told. Drawn once for the rules
 * that ask.
 */
export function holdersOf({ dossier, ledger }: Pick<RuleContext, "dossier" | "ledger">): readonly Holder[] {
  return drawnFor(dossier)(ledger);
}

const drawnFor = keptFor((dossier: Case) =>
  keptFor((ledger: Ledger): readonly Holder[] => [
    ...quantitiesOf({ dossier, ledger }).flat().map(holderOf),
    ...severalTimes(ledger),
    ...dossier.sharedGroupings.flat().map(({ name, lines }) => holderOver([name], lines)),
    ...rowsOfSheets(dossier),
  ]),
);

/** Tells which of them a text names; drawn once as they are. */
export const holdersNamed = keptFor((holders: readonly Holder[]) => namedBy(holders));

/** All that something holds. */
export function heldBy({ granted, beside }: Holder): readonly Amount[] {
  return [...granted, ...beside].map(({ amount }) => amount);
}

const OF_ALL: ReadonlySet<Quantity["of"]> = new Set(["whole", "column", "raised", "lowered"]);

/** What the annex as a whole holds, each amount once. Drawn once for the rules that ask. */
export function heldByAll(context: Pick<RuleContext, "dossier" | "ledger">): readonly Amount[] {
  return ofAllIn(quantitiesOf(context));
}

const ofAllIn = keptFor((kinds: readonly Kind[]): readonly Amount[] => {
  const wholes = kinds.flat().filter(({ of }) => OF_ALL.has(of));
  return distinctAmounts(wholes.flatMap((one) => heldBy(holderOf(one))));
});

/** What a quantity comes to, what its own total says, and what the columns beside come to. */
export function holderOf(quantity: Quantity): Holder {
  return new QuantityHeld(quantity);
}

/** There are as many as lines: what each holds is drawn when it is asked for. */
class QuantityHeld implements Holder {
  constructor(private readonly quantity: Quantity) {}

  get names(): readonly string[] {
    return this.quantity.names;
  }

  get granted(): readonly Titled[] {
    const { amount, stated, at } = this.quantity;
    return [amount, ...(stated ? [stated] : [])].map((one) => ({ label: "", amount: one, at }));
  }

  get beside(): readonly Titled[] {
    return columnsOf(this.quantity).flatMap(titledOf);
  }
}

/** What some lines come to, and hold in each column, by what a text may call them. */
export function holderOver(names: readonly string[], lines: readonly GrantLine[]): Holder {
  const amount = retainedWorth(lines);
  return {
    names,
    granted: amount.isZero ? [] : [{ label: "", amount, at: null }],
    beside: columnsOver(lines).flatMap(titledOf),
  };
}

function titledOf({ label, total }: AnnexColumn): readonly Titled[] {
  if (!total) return [];
  const { amount, cells } = total;
  return [{ label, amount, at: cells.length === 1 ? (cells[0]?.at ?? null) : null }];
}

/** Those who receive several times, with what they receive in all. */
function severalTimes({ accounts }: Ledger): readonly Holder[] {
  const lines = [...accounts.values()].flatMap(({ operation }) => operation.lines);
  const byName = groupBy(lines, ({ beneficiary }) => fold(beneficiary?.value ?? ""));
  return [...byName].flatMap(([name, own]) =>
    name && own.length > 1 ? [holderOver([own[0]?.beneficiary?.value ?? name], own)] : [],
  );
}

/** The rows of the workbook's other sheets. */
function rowsOfSheets({ readings }: Case): readonly Holder[] {
  return readings.flatMap(({ cellTables }) =>
    cellTables.flatMap(({ titles, rows }) =>
      rows.map(({ name, cells, places }) => ({
        names: [name],
        granted: [],
        beside: cells.flatMap((cell, column) =>
          cell ? [{ label: titles[column] ?? "", amount: cell, at: places[column] ?? null }] : [],
        ),
      })),
    ),
  );
}
