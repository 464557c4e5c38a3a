import type { DocumentAmount } from "../../model";
import { Amount, zerosBehind } from "../../money";
import { namedBy } from "../../linking";
import { cellsSaid, namedBeside } from "./cells-said";
import type { FiguresAround } from "./figures-around";
import { groupsAtRate } from "../held/groups-at-rate";
import {
  heldBy,
  heldByAll,
  holderOf,
  holdersNamed,
  holdersOf,
  type Holder,
  type Titled,
} from "../held/holders";
import { searched, searchedTogether, type Near, type Searched } from "./near-by-chance";
import type { Parting } from "./parted";
import { partsWanted } from "./parts-wanted";
import { nameOf, quantitiesOf, type Quantity } from "../held/quantities";
import type { RuleContext } from "../rule";
import { saidElsewhere } from "../ticking/said-elsewhere";
import { sharesOut } from "./shares-out";
import { spokenOf } from "../held/spoken-of";
import { totalsOfSheets, type TotalOfSheet } from "../held/sheet-totals";

/** « 124,4 k€ » is compared with what the sentence names, and with the whole, alone, rounded as it is. */
const ROUNDED = "order-of-magnitude";

/**
 * What figures may be meant for, kind by kind, the surest and so the fewest first: the share that it is said to be of a
 * sum, what its own words name, what makes a sum with its neighbours, what its sentence names, all that the annex and the
 * other sheets come to, and what other documents say. A figure in hand is compared with no more kinds than it takes.
 */
export function kindsOf(
  context: RuleContext,
  around: FiguresAround,
  parted: Parting,
): (figure: DocumentAmount) => Iterable<Searched> {
  const figures = around.all;
  const quantities = quantitiesOf(context).map((kind) =>
    kind.map((one): Near & Quantity => ({ ...one, isGranted: one.of !== "column" })),
  );
  const [whole = [], columns = [], themes = [], operations = [], ...smaller] = quantities;
  const groups = themes.length > 1 ? themes : operations;
  const ofAll = whole.map(holderOf);
  const besideGroups = groups.map(holderOf).flatMap(besideOf);
  const sums = totalsOfSheets(context.dossier).map(nearOf);
  const ofAny = [whole, columns, themes, besideGroups, operations, ...smaller, sums].map((kind) =>
    searched(kind),
  );
  const holders = holdersOf(context);
  const wholes = heldByAll(context);
  const namedIn = namedBy(quantities.flat());
  const heldIn = holdersNamed(holders);
  const known = new Set([
    ...[...quantities.flat(), ...figures].map(({ amount }) => amount.toFixed()),
    ...holders.flatMap((one) => heldBy(one).map((amount) => amount.toFixed())),
  ]);
  const inFile = new Set(figures.map(({ at, amount }) => `${at.file} ${amount.toFixed()}`));
  const elsewhere = saidElsewhere(figures);
  const shares = sharesOut(context);
  return function* (figure) {
    const { at, amount, setAside } = figure;
    const named = namedIn(at.quote);
    if (setAside === ROUNDED) {
      const rounded = (those: readonly Near[]) =>
        searched(those.map((one) => ({ ...one, amount: roundedAs(one.amount, amount) })));
      yield rounded(spokenOf(figure, namedIn));
      yield rounded(whole);
      return;
    }
    yield searched(parted(figure).said);
    yield searchedTogether(shares(figure).map(({ near }) => near));
    yield* nearIn(groupsAtRate(context.dossier, figure));
    const beside = namedBeside(figure, heldIn);
    yield* nearIn(cellsSaid(figure, beside.length > 0 ? beside : ofAll));
    yield* nearIn(beside);
    yield searched(named);
    const held = heldIn(at.quote);
    yield searched(
      partsWanted(figure, around.passageOf(figure), [...wholes, ...held.flatMap(heldBy)]),
      (one) => known.has(one.amount.toFixed()),
    );
    yield* nearIn(held);
    yield* ofAny;
    yield searched(parted(figure).any);
    yield searched(elsewhere(figure), (one) => !inFile.has(`${at.file} ${one.amount.toFixed()}`));
  };
}

function roundedAs(amount: Amount, like: Amount): Amount {
  const zeros = zerosBehind(like);
  return Amount.fromDecimal(
    amount
      .toDecimal()
      .toDecimalPlaces(2)
      .toNearest(10 ** (zeros - 2))
      .toFixed(2),
  );
}

function nearOf({ at, amount }: TotalOfSheet): Near {
  return { amount, at, of: "sheet", fill: { cell: at }, isGranted: false };
}

/** What something that a text names holds: what it is granted, then the rest. */
function nearIn(holders: readonly Holder[]): readonly Searched[] {
  const granted = holders.flatMap((one) =>
    one.granted.map((cell): Near => ({ ...heldAs(one, cell), isGranted: true })),
  );
  return [searched(granted), searched(holders.flatMap(besideOf))];
}

/** What something holds in other columns than that of what is granted. */
function besideOf(one: Holder): readonly Near[] {
  return one.beside.map((cell) => ({ ...heldAs(one, cell), isGranted: false }));
}

function heldAs(holder: Holder, cell: Titled): Omit<Near, "isGranted"> {
  return { ...toldAs(holder, cell), holder, label: cell.label };
}

function toldAs(holder: Holder, { label, amount, at }: Titled): Pick<Near, "amount" | "at" | "of" | "fill"> {
  const name = nameOf(holder);
  if (label === "") return { amount, at, of: "named", fill: { name } };
  if (!at) return { amount, at, of: "named-column", fill: { name, label } };
  return { amount, at, of: "named-cell", fill: { name, label, cell: at } };
}
