import { workedIn, type Worked, type Working } from "../claims";
import { findingTexts } from "../../texts";
import { matches } from "../lexicon";
import type { Verdict } from "../diagnosis";
import type { Case } from "../linking";
import { keptFor } from "../lists";
import { passageKey, type DocumentAmount, type SetAsideReason } from "../model";
import { figureClaims, figureKey } from "./ticking/compared";
import { significantDigits, type Amount } from "../money";
import { heldBy, heldByAll, holdersNamed, holdersOf } from "./held/holders";
import { isMiswritten } from "./held/column-figures";
import { spokenOf } from "./held/spoken-of";
import { passagesInTables } from "./ticking/passages";
import { reckoning } from "./reckoning";
import { defineRule, type RuleContext } from "./rule";
import { waysTo, type Way } from "./worked";

/** A figure of a document that its sentence works out, with what it may be. */
interface Found {
  readonly figure: DocumentAmount;
  readonly worked: Worked;
  readonly ways: readonly Way[];
}

/**
 * « Le judo et le vélo reçoivent ensemble 1 800 € », « hors sport, 11 600 € », « il reste 61 600 € à la charge de la commune »:
 * a figure that its sentence works out of what it names or gives is what that comes to. Asked about where it is none of what
 * it may be, and a slip of the pen, or one part forgotten, makes it the only one that its words call for.
 */
export const workedOut = defineRule({
  meta: { id: "worked-out", severity: "warning", needs: ["annex"] },
  *holds(context) {
    for (const { figure, ways } of workedFigures(context))
      if (ways.some(({ amount }) => amount.equals(figure.amount)))
        yield { at: figure.at, value: figure.amount };
  },
  *check(context) {
    const named = holdersNamed(holdersOf(context));
    const wholes = heldByAll(context);
    for (const { figure, worked, ways } of workedFigures(context)) {
      const { at, amount } = figure;
      if (ways.some((way) => way.amount.equals(amount))) continue;
      if ([...wholes, ...spokenOf(figure, named).flatMap(heldBy)].some((one) => one.equals(amount))) continue;
      const near = ways.filter((way) => isCalledFor(amount, way));
      const [way, other] = near.filter(
        (one, rank) => near.findIndex((same) => same.amount.equals(one.amount)) === rank,
      );
      if (!way || other) continue;
      yield {
        message: findingTexts[`worked-out-${worked.how}`],
        fill: { place: at, ...way.fill },
        at,
        stated: amount,
        expected: way.amount,
        suspects: [],
      };
    }
  },
});

/** Whether a figure is a slip of the pen from what it may be, or that but for one of its parts. */
function isOff(amount: Amount, { amount: meant, parts }: Way): boolean {
  if (isMiswritten(amount, meant)) return true;
  const gap = amount.minus(meant).abs();
  return parts.length > 2 && parts.some((part) => part.equals(gap));
}

/** Digits that a figure hardly shares with what its words do not call for. */
const TELLING = 3;

/** Whether a figure is meant for what it may be, and is not that. */
function isCalledFor(amount: Amount, way: Way): boolean {
  switch (way.call) {
    case "sure":
      return true;
    case "said":
      return isOff(amount, way);
    case "perhaps":
      return significantDigits(way.amount) >= TELLING && isMiswritten(amount, way.amount);
    case "right":
      return false;
  }
}

/** What a figure may be set aside as, and be worked out of its sentence all the same. */
const WORKED: Readonly<Record<Working, readonly SetAsideReason[]>> = {
  together: ["project-cost", "cumulative"],
  without: ["available-credit"],
  apart: ["difference", "threshold", "replaced"],
  left: ["project-cost", "available-credit"],
  least: ["threshold"],
  most: ["threshold"],
  each: ["unit-price"],
  granted: ["cumulative"],
  share: ["project-cost"],
};

/** The figures that their sentences work out, found once for those that ask what is right and what is wrong. */
function workedFigures({ dossier, verdict }: RuleContext): readonly Found[] {
  return foundFor(dossier)(verdict);
}

const foundFor = keptFor((dossier: Case) =>
  keptFor((verdict: Verdict): readonly Found[] => {
    const { ledger } = verdict;
    const inTables = passagesInTables(dossier.readings);
    const reckoned = reckonedBy({ dossier, ledger, verdict });
    return figureClaims(dossier, ledger).flatMap(({ figures }) =>
      figures.flatMap(({ figure, isCompared }): readonly Found[] => {
        const { at, amount, setAside } = figure;
        if (isCompared || inTables.has(passageKey(at)) || reckoned.has(figureKey(at, amount))) return [];
        const worked = workedIn(at.quote).find((one) => one.amount.equals(amount));
        if (!worked || (setAside && !mayBeWorked(worked, setAside))) return [];
        const ways = waysTo(worked, figure, { dossier, ledger });
        return ways.length > 0 ? [{ figure, worked, ways }] : [];
      }),
    );
  }),
);

/** What a sentence is as a whole says nothing of a figure that it works out: « Considérant que la plus forte aide est de … ». */
const OF_SENTENCE: ReadonlySet<SetAsideReason> = new Set(["recital", "legal-reference"]);
const OF_GAPS: ReadonlySet<SetAsideReason> = new Set(["asked", "other-year"]);

/** « l'écart entre la demande et le montant retenu est de … » is neither. */
function mayBeWorked({ how, writtenOut, lead, tail }: Worked, setAside: SetAsideReason): boolean {
  return (
    writtenOut !== undefined ||
    OF_SENTENCE.has(setAside) ||
    WORKED[how].includes(setAside) ||
    (how === "apart" &&
      OF_GAPS.has(setAside) &&
      (matches(["gapBetween", "changeBy"], lead) || matches("partedBehind", tail)))
  );
}

/** What the paragraph's own reckoning is right of, or told to be wrong of; a percentage that is rounded is right of many a figure. */
function reckonedBy(context: RuleContext): ReadonlySet<string> {
  const reckonings = context.dossier.readings.flatMap((one) => one.reckonings);
  if (reckonings.length === 0) return new Set();
  const ofShares = new Set(
    reckonings.flatMap(({ kind, isWorkedOut, at, value }) =>
      kind === "share" && !isWorkedOut ? [figureKey(at, value)] : [],
    ),
  );
  const held = reckoning.holds(context).map(({ at, value }) => figureKey(at, value));
  return new Set([
    ...held.filter((key) => !ofShares.has(key)),
    ...reckoning.check(context).flatMap(({ at, stated }) => (stated ? [figureKey(at, stated)] : [])),
  ]);
}
