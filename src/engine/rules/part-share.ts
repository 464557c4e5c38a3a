import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { isSlip } from "../linking";
import { passageKey, type PartShare, type TableRow } from "../model";
import { Amount } from "../money";
import { sumsVoted } from "./envelope-left";
import { decimalsOf, isShareOf, Percent, shareOf } from "./percent";
import { quantitiesOf } from "./quantities";
import { passagesOf, rowWitness } from "./row-witness";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { rateMisfits } from "../tables";

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
    for (const { partShares, envelopeShares } of context.dossier.readings) {
      // What is said of an envelope has a rule of its own.
      const isOfEnvelope = ({ at, value }: PartShare) =>
        envelopeShares.some((one) => one.value === value && one.at.quote === at.quote);
      const odd = partShares.filter((one) => !holds(one, context) && !isOfEnvelope(one));
      for (const one of odd) {
        const others = partShares.filter(
          (each) => each.whole === null && each !== one && !odd.includes(each),
        );
        const isSeries =
          one.whole === null &&
          odd.length === 1 &&
          others.filter((each) => isOfWhole(each, context)).length >= ENOUGH;
        const told = toldOf(one, isSeries, context);
        if (told) yield told;
      }
    }
    yield* inTables(context);
  },
});

/** The percentages of tables that speak of the annex, or of credits, that are not what those of the other rows are. */
function* inTables({ dossier: { readings }, ledger }: RuleContext): Generator<Broken> {
  const witness = rowWitness(ledger);
  for (const { amountTables, imputationTables } of readings) {
    const credits = passagesOf(imputationTables.flatMap(({ rows }) => rows));
    for (const table of amountTables) {
      const { rows } = table;
      const percents = rows.map((row) => row.percents);
      if (!percents.some((row) => row.some((one) => one !== null))) continue;
      if (!rows.some((row) => witness.isAbout(row) || credits.has(passageKey(row.at)))) continue;
      for (const { row, column, part, whole: of } of rateMisfits(table, percents, isShareOf)) {
        const [at, said] = [rows[row], percents[row]?.[column]];
        if (at && said) yield toldOfRow(at, said, part, of);
      }
    }
  }
}

function toldOfRow({ at, name }: TableRow, said: string, part: Amount, of: Amount): Broken {
  return {
    message: findingTexts["part-share-row"],
    fill: {
      place: at,
      name,
      said: new Percent(said),
      counted: Percent.of(shareOf(part, of), decimalsOf(said)),
      part,
      whole: of,
    },
    at,
    suspects: [],
  };
}

function whole(context: RuleContext): Amount {
  return annexAmount(context.ledger, everything(context.dossier)).rounded();
}

function isOfWhole({ value, parts }: PartShare, context: RuleContext): boolean {
  const part = parts.at(-1);
  return part !== undefined && isShareOf(value, part, whole(context));
}

/** Whether a share is, as far as it is written, what one of the figures is of anything that is known. */
function holds({ value, parts, whole: given }: PartShare, context: RuleContext): boolean {
  const { readings } = context.dossier;
  const wholes = given
    ? [given]
    : [
        ...sumsVoted(context),
        ...parts,
        ...quantitiesOf(context).flatMap((kind) => kind.map(({ amount }) => amount)),
        ...readings.flatMap(({ envelopes }) => envelopes.map((one) => one.value)),
      ];
  return parts.some((part) => wholes.some((one) => isShareOf(value, part, one)));
}

function toldOf(
  { at, value, parts, isOfAll: saysAll, whole: given }: PartShare,
  isSeries: boolean,
  context: RuleContext,
): Broken | null {
  const of = given ?? whole(context);
  if (of.isZero) return null;
  const decimals = decimalsOf(value);
  const said = Amount.fromDecimal(value);
  const meant = parts.findLast((part, rank) => {
    if (isSeries) return rank === parts.length - 1;
    if (given === null && !saysAll) return false;
    const exact = rounded(shareOf(part, of), decimals);
    return said.minus(exact).abs().compare(NEAR) < 0 || (decimals > 0 && isSlip(said, exact));
  });
  if (!meant) return null;
  return {
    message: findingTexts["part-share"],
    fill: {
      place: at,
      said: new Percent(value),
      counted: Percent.of(shareOf(meant, of), decimals),
      part: meant,
      whole: of,
    },
    at,
    suspects: [],
  };
}

function rounded(share: Amount, decimals: number): Amount {
  return Amount.fromDecimal(share.toDecimal().toFixed(decimals));
}
