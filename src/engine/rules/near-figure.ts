import { findingTexts } from "../../texts";
import { groupBy } from "../lists";
import { passageKey, type SetAsideReason } from "../model";
import { Amount, digitsDiffering, significantDigits, zerosBehind } from "../money";
import { namedBy, slipsFrom, type Case } from "../linking";
import { BY_CHANCE } from "./chance";
import { isMiswritten } from "./column-figures";
import { figureClaims, figureKey, type FigureClaims } from "./compared";
import { envelopeLeft } from "./envelope-left";
import { heldFigures } from "./held-figures";
import { partsTotal } from "./parts-total";
import { amountsHeld, quantitiesOf, type Quantity } from "./quantities";
import { reckoning } from "./reckoning";
import { defineRule } from "./rule";
import { blockOf } from "./stated-groups";
import { totalsOfSheets, type TotalOfSheet } from "./sheet-totals";
import { tableLaw } from "./table-law";

/**
 * A figure of a document that answers to nothing is one slip of the pen from one quantity of the annex, or one total of
 * another sheet, and from no other. It is asked about where chance alone would hardly bring them so near: the more digits it
 * has, and the fewer quantities of that kind the annex holds, or that the sentence names, the less it would.
 */
export const nearFigure = defineRule({
  meta: { id: "near-figure", severity: "warning", needs: ["annex"] },
  holds: heldFigures,
  *check(context) {
    const claims = figureClaims(context.dossier, context.ledger).flatMap(({ figures }) => figures);
    const right = new Set(
      RECKONING.flatMap((rule) => rule.holds(context).map(({ at, value }) => figureKey(at, value))),
    );
    const untied = claims.flatMap(({ figure, isCompared }) =>
      isCompared ||
      right.has(figureKey(figure.at, figure.amount)) ||
      (figure.setAside && !ASKED.has(figure.setAside))
        ? []
        : [figure],
    );
    if (untied.length === 0) return;
    const kinds = quantitiesOf(context);
    const [ofAny, ofSheets] = [searched(kinds), searched([totalsOfSheets(context.dossier).map(nearOf)])];
    const ofColumns = searched([kinds.flat().filter(({ of }) => of === "column")]);
    const known = new Set([...amountsHeld(kinds), ...cellsBeside(context.dossier)]);
    const namedIn = namedBy(kinds.flat());
    const bySentence = groupBy(claims, ({ figure }) => passageKey(figure.at));
    const inBlock = groupBy(claims, ({ figure }) => blockOf(figure.at));
    // What is said twice is meant, be it worked out right once.
    const times = groupBy(
      claims.filter(({ isCompared }) => !isCompared),
      ({ figure }) => figure.amount.toFixed(),
    );
    const rows = rowsBeside(context.dossier);
    for (const { at, amount, setAside } of untied) {
      const value = amount.toFixed();
      if (known.has(value) || (times.get(value)?.length ?? 0) > 1) continue;
      const named = namedIn(at.quote);
      const rounded = () => named.map((one) => ({ ...one, amount: roundedAs(one.amount, amount) }));
      const where =
        setAside === ROUNDED
          ? [searched([rounded()])]
          : setAside
            ? [ofColumns]
            : [searched([named]), ofAny, ofSheets];
      const near = where.reduce<Near | null>((found, kinds) => found ?? nearestOf(amount, kinds), null);
      // Beside the amount itself, a figure near it is another: what was granted before, or asked for.
      const beside = bySentence.get(passageKey(at)) ?? [];
      if (!near || beside.some(({ figure }) => figure.amount.equals(near.amount))) continue;
      const held = rows.get(passageKey(at)) ?? beside.map(({ figure }) => figure.amount);
      if (isMadeOfOthers(amount, held) || isWithout(amount, near.amount, inBlock.get(blockOf(at)))) continue;
      yield {
        message: findingTexts[`near-figure-${near.of}`],
        fill: { place: at, ...near.fill },
        at,
        related: near.at ? [near.at] : [],
        stated: amount,
        expected: near.amount,
        suspects: [],
      };
    }
  },
});

/** What the lines hold in other columns than that of what they are granted: a document may give any of it. */
function cellsBeside({ operations }: Case): ReadonlySet<string> {
  const lines = operations.flatMap(({ operation }) => operation.lines);
  return new Set(
    lines.flatMap(({ beside = [], parts = [] }) =>
      [...beside, ...parts].map(({ amount }) => amount.toFixed()),
    ),
  );
}

/** The amounts of each row of a table, and of the row above: what a running total, or a difference, is worked out from. */
function rowsBeside({ readings }: Case): ReadonlyMap<string, readonly Amount[]> {
  return new Map(
    readings.flatMap(({ amountTables }) =>
      amountTables.flatMap(({ rows }) =>
        rows.map(({ at, cells }, index) => {
          const held = [...(rows[index - 1]?.cells ?? []), ...cells];
          return [passageKey(at), held.flatMap((cell) => cell ?? [])] as const;
        }),
      ),
    ),
  );
}

/** Whether two figures beside one make it, together or one less the other: it is its own, whatever is near it. */
function isMadeOfOthers(amount: Amount, beside: readonly Amount[]): boolean {
  const held = new Set(beside.map((one) => one.toFixed()));
  return beside.some((one) => {
    const rest = amount.minus(one);
    return !one.isZero && !rest.isZero && held.has(rest.abs().toFixed()) && !one.equals(amount);
  });
}

/** Whether its paragraph says what parts it from the amount near it: « 8 000 € d'aides nouvelles ; sans elles, 111 200 € ». */
function isWithout(amount: Amount, near: Amount, beside: readonly FigureClaims[] = []): boolean {
  const gap = amount.minus(near).abs();
  return beside.some(({ figure }) => figure.amount.equals(gap));
}

/** What is worked out from other figures of its document answers to these, whatever it is near to. */
const RECKONING = [tableLaw, reckoning, envelopeLeft, partsTotal];

/** « 124,4 k€ » is compared with what the sentence names alone, rounded as it is. */
const ROUNDED = "order-of-magnitude";
/** What others pay, what is asked and what works cost stand in columns of their own, and are held against these alone. */
const ASKED: ReadonlySet<SetAsideReason> = new Set([ROUNDED, "project-cost", "other-funder", "asked"]);

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

/** What a figure may be near to: a quantity of the annex, or a total of another sheet. */
type Near = Pick<Quantity, "amount" | "at" | "fill"> & { readonly of: Quantity["of"] | "sheet" };

function nearOf({ at, amount }: TotalOfSheet): Near {
  return { amount, at, of: "sheet", fill: { cell: at } };
}

/** The quantities of one kind, to be searched for those that a figure is a slip away from. */
interface Searched {
  /** How many amounts this kind and those before it have. */
  readonly among: number;
  /** `slips` are the cents of every amount near the figure. */
  readonly nearTo: (figure: Amount, slips: readonly number[]) => readonly Near[];
}

function searched(kinds: readonly (readonly Near[])[]): readonly Searched[] {
  const sought = new Set<string>();
  return kinds.map((held) => {
    for (const { amount } of held) sought.add(amount.toFixed());
    const byCents = groupBy(held, ({ amount }) => amount.toCents());
    const nearTo: Searched["nearTo"] = (figure, slips) =>
      slips.flatMap((cents) => byCents.get(cents) ?? []).filter(({ amount }) => isMiswritten(figure, amount));
    return { among: sought.size, nearTo };
  });
}

/** The quantity that a figure is a slip away from, of the first kind that holds one; null for none, several, or what chance may do. */
function nearestOf(amount: Amount, kinds: readonly Searched[]): Near | null {
  const slips = slipsFrom(amount);
  for (const { among, nearTo } of kinds) {
    const near = nearTo(amount, slips);
    const [first] = near;
    if (!first) continue;
    const isOne = near.every((one) => one.amount.equals(first.amount));
    return isOne && chanceOf(amount, first.amount) * among <= BY_CHANCE ? first : null;
  }
  return null;
}

/** How likely a figure of as many digits, drawn evenly, is to stand so near to another. */
function chanceOf(one: Amount, other: Amount): number {
  const zeros = Math.min(zerosBehind(one), zerosBehind(other));
  const digits = significantDigits(one) + zerosBehind(one) - zeros;
  const neighbours = digitsDiffering(one, other) === 2 ? digits - 1 : 9 * digits;
  return neighbours / (9 * 10 ** (digits - 1));
}
