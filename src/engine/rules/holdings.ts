import { columnsOver, type Case } from "../linking";
import { groupBy, keptFor } from "../lists";
import type { GrantLine } from "../model";
import { Amount } from "../money";
import { fold } from "../wording";
import type { Ledger } from "../diagnosis";
import { quantitiesOf, type Quantity } from "./quantities";
import type { RuleContext } from "./rule";
import { columnsOf } from "./ways-of-holding";

/** Something of the workbook, what a text may call it, and what it holds in one column or another. */
export interface Holding {
  readonly names: readonly string[];
  /** What it is granted, computed or stated; none in other sheets. */
  readonly granted: readonly Amount[];
  /** What other columns hold of it, each by its title. */
  readonly beside: readonly Titled[];
}

interface Titled {
  readonly label: string;
  readonly amount: Amount;
}

/**
 * What the workbook holds: the quantities of the annex, those who receive several times, lines whose rows say the same in a
 * column, and the rows of other sheets. By this a right figure is ticked, and a wrong one told. Drawn once for the rules
 * that ask.
 */
export function holdingsOf({ dossier, ledger }: Pick<RuleContext, "dossier" | "ledger">): readonly Holding[] {
  return drawnFor(dossier)(ledger);
}

const drawnFor = keptFor((dossier: Case) =>
  keptFor((ledger: Ledger): readonly Holding[] => [
    ...quantitiesOf({ dossier, ledger }).flat().map(holdingOf),
    ...severalTimes(ledger),
    ...dossier.groupings.flat().map(({ name, lines }) => holdingOver([name], lines)),
    ...rowsOfSheets(dossier),
  ]),
);

/** All that something holds. */
export function heldBy({ granted, beside }: Holding): readonly Amount[] {
  return [...granted, ...beside.map(({ amount }) => amount)];
}

/** What a quantity comes to, what its own total says, and what the columns beside come to. */
export function holdingOf(quantity: Quantity): Holding {
  const { names, amount, stated } = quantity;
  return {
    names,
    granted: [amount, ...(stated ? [stated] : [])],
    get beside() {
      return columnsOf(quantity).flatMap(({ total }) => total ?? []);
    },
  };
}

function holdingOver(names: readonly string[], lines: readonly GrantLine[]): Holding {
  return {
    names,
    granted: [Amount.sum(lines.map(({ amount }) => amount.amount)).rounded()],
    beside: columnsOver(lines).flatMap(({ total }) => total ?? []),
  };
}

/** Those who receive several times, with what they receive in all. */
function severalTimes({ accounts }: Ledger): readonly Holding[] {
  const lines = [...accounts.values()].flatMap(({ operation }) => operation.lines);
  const byName = groupBy(lines, ({ beneficiary }) => fold(beneficiary?.value ?? ""));
  return [...byName].flatMap(([name, own]) =>
    name && own.length > 1 ? [holdingOver([own[0]?.beneficiary?.value ?? name], own)] : [],
  );
}

/** The rows of the workbook's other sheets. */
function rowsOfSheets({ readings }: Case): readonly Holding[] {
  return readings.flatMap(({ cellTables }) =>
    cellTables.flatMap(({ titles, rows }) =>
      rows.map(({ name, cells }) => ({
        names: [name],
        granted: [],
        beside: cells.flatMap((cell, column) =>
          cell ? [{ label: titles[column] ?? "", amount: cell }] : [],
        ),
      })),
    ),
  );
}
