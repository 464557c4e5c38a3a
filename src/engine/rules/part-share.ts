import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { isSlip } from "../linking";
import { passageKey, type Growth, type PartShare, type TableRow } from "../model";
import { decimalsOf, Amount } from "../money";
import { columnShares } from "./shares/column-shares";
import { sumsVoted } from "./envelope-left";
import { isShareOf, Percent, shareAsWritten, shareOf, wholesAmong } from "./shares/percent";
import { amountsHeld, quantitiesOf } from "./held/quantities";
import { heldByAll } from "./held/holders";
import { tablesInEuros } from "./rows/in-euros";
import { passagesOf } from "./ticking/passages";
import { ratesOfLines } from "./shares/rate-of-line";
import { rowWitness } from "./rows/row-witness";
import { shareTold } from "./shares/share-told";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { columnsTold } from "./rows/table-rows";
import { sharesBeside } from "./shares/shares-beside";
import { sharesWorked } from "./shares/shares-worked";
import { sharesOfNamed } from "./shares/shares-of-named";
import { totalShares } from "./shares/total-shares";
import { rateMisfits, type RateMisfit } from "../tables";

/** So many others of a document tell what its shares are of. */
const ENOUGH = 2;
/** A percentage this near to the true one is meant to be it. */
const NEAR = Amount.fromNumber(2);

/**
 * « 84 900 €, soit 27,8 % de la tranche » is that part of what the sentence gives, or of what is voted. Asked about where
 * it is of nothing that is known, and a slip of the pen, or the other shares of the document, tell of what it is meant to be.
 */
export const partShare = defineRule({
  meta: { id: "part-share", severity: "warning", needs: ["annex"] },
  *check(context) {
    const told = [...ofPassages(context)];
    yield* told;
    const worked = [...sharesWorked(context, tellerOf(told))];
    yield* worked;
    yield* sharesBeside(context, tellerOf([...told, ...worked]));
    yield* inTables(context);
    yield* besideLines(context);
    yield* ratesOfLines(context);
  },
});

/** Tells the passages of which something is told already. */
function tellerOf(told: readonly Broken[]): (one: Pick<PartShare, "at">) => boolean {
  const passages = new Set(told.map(({ at }) => (at.kind === "document" ? passageKey(at) : "")));
  return ({ at }) => passages.has(passageKey(at));
}

function* ofPassages(context: RuleContext): Generator<Broken> {
  yield* inSentences(context);
  yield* columnShares(context);
  yield* totalShares(context);
  yield* sharesOfNamed(context);
  yield* inGrowths(context);
  yield* inChanges(context);
}

function* inSentences(context: RuleContext): Generator<Broken> {
  const { readings } = context.dossier;
  if (readings.every(({ partShares }) => partShares.length === 0)) return;
  const voted = whole(context);
  const columns = quantitiesOf(context).flatMap((kind) =>
    kind.flatMap(({ of, amount }) => (of === "column" ? [amount] : [])),
  );
  const holds = holder(context);
  const isEnvelopeGiven = readings.some(({ envelopes }) => envelopes.some(({ role }) => role === "envelope"));
  for (const { partShares, envelopeShares } of readings) {
    const saysEnvelope = ({ at, value }: PartShare) =>
      envelopeShares.some((one) => one.value === value && one.at.quote === at.quote);
    // What is said of an envelope has a rule of its own; one that nobody gives is what is voted.
    const isOfEnvelope = (one: PartShare) => isEnvelopeGiven && saysEnvelope(one);
    // A list of shares may be of what its own figures come to.
    const listed = partShares.filter((one) => one.whole === null);
    const together = Amount.sum(listed.flatMap(({ parts }) => parts.at(-1) ?? []));
    const ofAny = (all: Amount) => listed.filter((one) => isOfWhole(one, all));
    const of = [voted, together, ...columns].find((all) => ofAny(all).length >= ENOUGH) ?? voted;
    const odd = partShares.filter((one) => !holds(one) && !isOfEnvelope(one) && !isOfWhole(one, of));
    const [only, another] = odd;
    // Those of a whole that their sentences name bear one another out, as those of one whole do.
    const others = only?.whole ? partShares.filter((one) => one.whole !== null && holds(one)) : ofAny(of);
    // What bears another name is of something else than they are.
    const isAsTheirs =
      only?.whole || only?.isOfAll || others.some(({ of: name }) => name !== null && name === only?.of);
    const isSeries = !another && Boolean(isAsTheirs) && others.length >= ENOUGH;
    for (const one of odd) {
      const told = toldOf(one, isSeries, of, saysEnvelope(one));
      if (told) yield told;
    }
  }
}

/** The percentages of tables that speak of the annex, or of credits, that are not what those of the other rows are. */
function* inTables({ dossier: { readings }, ledger }: RuleContext): Generator<Broken> {
  for (const reading of readings) {
    const credits = passagesOf(reading.imputationTables.flatMap(({ rows }) => rows));
    for (const table of tablesInEuros(reading)) {
      const { rows, steps = [] } = table;
      const percents = rows.map((row) => row.percents);
      if (!percents.some((row) => row.some((one) => one !== null))) continue;
      const witness = rowWitness(ledger);
      if (!rows.some((row) => witness.isAbout(row) || credits.has(passageKey(row.at)))) continue;
      // What amounts are rounded to makes shares of them no more exact.
      const isShare = (percent: string, part: Amount, of: Amount, columns: readonly number[]) => {
        const step = Amount.sum(columns.flatMap((column) => steps[column] ?? []));
        return [part, part.minus(step), part.plus(step)].some((one) => isShareOf(percent, one, of));
      };
      for (const { row, column, ...share } of rateMisfits(table, percents, isShare)) {
        const [at, said] = [rows[row], percents[row]?.[column]];
        if (at && said) yield toldOfRow(at, said, share);
      }
    }
  }
}

/** The percentages of tables that are not what the annex holds of what their rows name, where those of the other rows are. */
function* besideLines({ dossier, ledger }: RuleContext): Generator<Broken> {
  for (const { at, title, value, expected, quantity } of columnsTold(dossier, ledger).rates) {
    const [line] = quantity.lines;
    if (!line) continue;
    yield {
      message: findingTexts["part-share-held"],
      fill: {
        place: at,
        column: title,
        said: new Percent(value),
        counted: Percent.of(Amount.fromDecimal(expected), decimalsOf(value)),
        line: line.amount.at,
      },
      at,
      related: [line.amount.at],
      suspects: [],
    };
  }
}

/** The growths that are none of what one figure is beside the other, were it of either. */
function* inGrowths({ dossier: { readings } }: RuleContext): Generator<Broken> {
  for (const growth of readings.flatMap(({ growths }) => growths))
    if (!isGrowthOf(growth, growth)) yield toldOfGrowth(growth);
}

/** Changes that are those between a figure of their sentence and another, or what the annex holds, and no such part of either. */
function* inChanges(context: RuleContext): Generator<Broken> {
  const all = context.dossier.readings.flatMap(({ changes }) => changes);
  if (all.length === 0) return;
  const held = amountsHeld(quantitiesOf(context));
  const wholes = heldByAll(context);
  for (const { at, value, change, figures } of all) {
    const isKnown = (amount: Amount) =>
      held.has(amount.toFixed()) || figures.some((one) => one.equals(amount));
    const others = wholes.filter((whole) => !whole.equals(change));
    const ways = [...others, ...figures].flatMap((one) => [
      { before: one, now: one.plus(change) },
      { before: one.minus(change), now: one },
    ]);
    const way = ways.findLast(({ before, now }) => isKnown(before) && isKnown(now));
    if (way && !ways.some((one) => isGrowthOf({ value }, one))) yield toldOfGrowth({ at, value, ...way });
  }
}

type Between = Pick<Growth, "now" | "before">;

function isGrowthOf({ value }: Pick<Growth, "value">, { now, before }: Between): boolean {
  return before.isZero || [before, now].some((of) => isShareOf(value, now.minus(before).abs(), of));
}

function toldOfGrowth({ at, value, now, before }: Growth): Broken {
  const change = now.minus(before).abs();
  return {
    message: findingTexts["part-share-growth"],
    fill: {
      place: at,
      said: new Percent(value),
      counted: Percent.of(shareOf(change, before), decimalsOf(value)),
      now,
      before,
    },
    at,
    suspects: [],
  };
}

function toldOfRow(
  { at, name }: TableRow,
  said: string,
  { part, whole: of, isCounted }: Omit<RateMisfit, "row" | "column">,
): Broken {
  const figure = (amount: Amount) => (isCounted ? String(amount.toCents() / 100) : amount);
  return {
    message: findingTexts["part-share-row"],
    fill: {
      place: at,
      name,
      said: new Percent(said),
      counted: Percent.of(shareOf(part, of), decimalsOf(said)),
      part: figure(part),
      whole: figure(of),
    },
    at,
    suspects: [],
  };
}

function whole(context: RuleContext): Amount {
  return annexAmount(context.ledger, everything(context.dossier)).rounded();
}

function isOfWhole({ value, parts, tolerance }: PartShare, of: Amount): boolean {
  const part = parts.at(-1);
  return part !== undefined && isShareOf(value, part, of, tolerance);
}

/** Tells whether a share is, as far as it is written, what one of the figures is of anything that the annex holds, or documents give. */
function holder(context: RuleContext): (share: PartShare) => boolean {
  const given = context.dossier.readings.flatMap((reading) => reading.amounts.map(({ amount }) => amount));
  const held = quantitiesOf(context).flatMap((kind) => kind.map(({ amount }) => amount));
  const near = wholesAmong([...sumsVoted(context), ...held, ...given]);
  return ({ value, parts, tolerance, whole }) =>
    parts.some((part) =>
      (whole ? [whole] : [...parts, ...near(value, part, tolerance)]).some((one) =>
        isShareOf(value, part, one, tolerance),
      ),
    );
}

function toldOf(
  { at, value, parts, isOfAll: saysAll, whole: given }: PartShare,
  isSeries: boolean,
  all: Amount,
  isOfEnvelope: boolean,
): Broken | null {
  const of = given ?? all;
  if (of.isZero) return null;
  const decimals = decimalsOf(value);
  const said = Amount.fromDecimal(value);
  const meant = parts.findLast((part, rank) => {
    // No part is more than its whole: it is of something else.
    if (given === null && part.compare(of) > 0) return false;
    if (isSeries) return rank === parts.length - 1;
    if (given === null && !saysAll && !isOfEnvelope) return false;
    const exact = shareAsWritten(value, part, of);
    const isNear = (given !== null || saysAll) && said.minus(exact).abs().compare(NEAR) < 0;
    return isNear || (decimals > 0 && isSlip(said, exact));
  });
  return meant ? shareTold({ at, value, part: meant }, of) : null;
}
