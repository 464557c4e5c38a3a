import { findingTexts } from "../../texts";
import { groupBy } from "../lists";
import { passageKey, type SetAsideReason } from "../model";
import { Amount, significantDigits, zerosBehind } from "../money";
import { namedBy, type Case } from "../linking";
import { cellsSaid, namedBeside } from "./cells-said";
import { figureClaims, figureKey, type FigureClaims } from "./compared";
import { envelopeLeft } from "./envelope-left";
import { heldFigures } from "./held-figures";
import { heldBy, holdingsOf, type Holding } from "./holdings";
import { nearestOf, searched, type Near } from "./near-by-chance";
import { partsWanted } from "./parts-wanted";
import { partsTotal } from "./parts-total";
import { amountsHeld, quantitiesOf, type Quantity } from "./quantities";
import { reckoning } from "./reckoning";
import { defineRule } from "./rule";
import { ELSEWHERE, OF_OTHER_TIMES, saidElsewhere } from "./said-elsewhere";
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
      (figure.setAside && ELSEWHERE.has(figure.setAside))
        ? []
        : [figure],
    );
    if (untied.length === 0) return;
    const quantities = quantitiesOf(context);
    const kinds = quantities.map((kind) =>
      kind.map((one): Near & Quantity => ({ ...one, isGranted: one.of !== "column" })),
    );
    const [ofAny, ofSheets] = [searched(kinds), searched([totalsOfSheets(context.dossier).map(nearOf)])];
    const holdings = holdingsOf(context);
    const known = new Set([
      ...amountsHeld(quantities),
      ...cellsBeside(context.dossier),
      ...holdings.flatMap((one) => heldBy(one).map((amount) => amount.abs().toFixed())),
    ]);
    const namedIn = namedBy(kinds.flat());
    const heldIn = namedBy(holdings);
    const bySentence = groupBy(claims, ({ figure }) => passageKey(figure.at));
    const inBlock = groupBy(claims, ({ figure }) => blockOf(figure.at));
    // What is said twice is meant, be it worked out right once.
    const times = groupBy(
      claims.filter(({ isCompared }) => !isCompared),
      ({ figure }) => figure.amount.toFixed(),
    );
    const rows = rowsBeside(context.dossier);
    const elsewhere = saidElsewhere(claims.map(({ figure }) => figure));
    const told = new Set<string>();
    const wholes = holdings.filter(({ names }) => names.length === 0).flatMap(heldBy);
    const said = new Set([...known, ...claims.map(({ figure }) => figure.amount.toFixed())]);
    for (const figure of untied) {
      const { at, amount, setAside } = figure;
      const value = amount.toFixed();
      if (known.has(value) || (times.get(value)?.length ?? 0) > 1) continue;
      const ownNames = setAside === ROUNDED ? [] : namedBeside(at.quote, amount, heldIn);
      const where =
        setAside === ROUNDED
          ? [searched([namedIn(at.quote).map((one) => ({ ...one, amount: roundedAs(one.amount, amount) }))])]
          : [
              searched([namedIn(at.quote)]),
              searched(nearIn(cellsSaid(at.quote, amount, ownNames))),
              searched(nearIn(ownNames)),
              searched([
                partsWanted(
                  figure,
                  (bySentence.get(passageKey(at)) ?? []).map((one) => one.figure),
                  [...wholes, ...heldIn(at.quote).flatMap(heldBy)],
                  (one) => said.has(one.toFixed()),
                ),
              ]),
              searched(nearIn(heldIn(at.quote))),
              ofAny,
              ofSheets,
              searched([elsewhere(figure)]),
            ];
      const near = where.reduce<Near | null>((found, kinds) => found ?? nearestOf(amount, kinds), null);
      // Of two figures of documents, each near the other alone, the first is asked about.
      if (near?.of === "document" && told.has(near.amount.toFixed())) continue;
      const isMeant = setAside !== null || near?.of === "document";
      if (near && isMeant && (isRounding(amount, near.amount) || isRevision(amount, near, setAside)))
        continue;
      // Beside the amount itself, a figure near it is another: what was granted before, or asked for.
      const beside = bySentence.get(passageKey(at)) ?? [];
      if (!near || beside.some(({ figure }) => figure.amount.equals(near.amount))) continue;
      const around = rows.get(passageKey(at)) ?? beside.map(({ figure }) => figure.amount);
      if (isMadeOfOthers(amount, around) || isWithout(amount, near.amount, inBlock.get(blockOf(at))))
        continue;
      told.add(value);
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

/** An amount that has a sum so many times was hardly revised by it. */
const A_TRIFLE = "1000";

/** Whether a figure of another time, or of what is granted, may be what an amount was, or was brought to: a round sum parts them. */
function isRevision(figure: Amount, { amount, isGranted }: Near, setAside: SetAsideReason | null): boolean {
  const gap = figure.minus(amount).abs();
  const isRound = significantDigits(gap) === 1 && gap.times(A_TRIFLE).compare(amount.abs()) >= 0;
  return isRound && setAside !== null && (isGranted || OF_OTHER_TIMES.has(setAside));
}

/** The cents of a thousand euros, as zeros: less is not left out of a figure that is rounded. */
const ROUNDED_ZEROS = 5;

/** Whether a figure is an amount rounded, or cut, to thousands or more: « 12,8 M€ ». */
function isRounding(figure: Amount, amount: Amount): boolean {
  const zeros = zerosBehind(figure);
  return (
    zeros >= ROUNDED_ZEROS &&
    figure
      .minus(amount)
      .abs()
      .compare(Amount.fromCents(10 ** zeros)) < 0
  );
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
function nearIn(holdings: readonly Holding[]): readonly (readonly Near[])[] {
  const near = (amounts: (one: Holding) => readonly Amount[], isGranted: boolean) =>
    holdings.flatMap((one) =>
      amounts(one).map((amount): Near => ({
        amount,
        at: null,
        of: "named",
        fill: { name: one.names[0] ?? "" },
        isGranted,
      })),
    );
  return [
    near(({ granted }) => granted, true),
    near(({ beside }) => beside.map(({ amount }) => amount), false),
  ];
}
