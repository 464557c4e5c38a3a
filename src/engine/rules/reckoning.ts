import { groupBy } from "../lists";
import type { DocumentPlace, Reckoning } from "../model";
import type { Amount } from "../money";
import { isNear, oddInstalments, RECKONERS, rightInstalments, type Way } from "./reckoned";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { figureKey } from "./ticking/compared";
import { statementsAt } from "./ticking/statements-at";

/**
 * What a paragraph reckons from its own figures holds: what is left of a sum, what two make together, how far apart they
 * are, a share. Where it may be of something else, it is asked about only where a slip of the pen, a part of the annex left
 * out, what another document gives, or other paragraphs that reckon so tell that it is meant.
 */
export const reckoning = defineRule({
  meta: { id: "reckoning", severity: "error", needs: [] },
  *holds(context) {
    yield* rightInstalments(context);
    for (const { reckonings } of context.dossier.readings)
      for (const one of reckonings) {
        const terms = termsHeld(one, context);
        if (terms.length > 0) yield* [one.value, ...terms].map((value) => ({ at: one.at, value }));
      }
  },
  *check(context) {
    const told = new Set(paidOfConventions(context));
    const isFresh = ({ at, stated = null }: Pick<Broken, "at" | "stated">) => {
      const key = stated ? figureKey(at, stated) : "";
      return !told.has(key) && told.add(key);
    };
    for (const odd of oddInstalments(context)) if (isFresh(odd)) yield odd;
    for (const { reckonings } of context.dossier.readings) {
      const broken = reckonings.filter((one) => !isRight(one, context));
      const [alike, brokenAlike] = [reckonings, broken].map((all) => groupBy(all, ({ kind }) => kind));
      const areBroken = new Set(broken);
      for (const one of broken) {
        const { waysTo, isMeant, isOfAnything, tellUsed } = RECKONERS[one.kind];
        const isHabit =
          !isOfAnything &&
          (alike?.get(one.kind)?.length ?? 0) > ENOUGH &&
          brokenAlike?.get(one.kind)?.length === 1;
        const way = waysTo(one, context).findLast((each) => isMeant(one, each, context) || isHabit);
        if (!way || !isFresh({ at: one.at, stated: one.value })) continue;
        const isUsed = reckonings.some((other) => !areBroken.has(other) && isTermOf(one, other));
        yield (isUsed ? tellUsed?.(one, way, context) : null) ?? toldOf(one, way, context);
      }
    }
  },
});

/** Paragraphs that bear out that another reckons so. */
const ENOUGH = 2;

/** Whether a figure is what it is reckoned to be, in any way that its paragraph may mean. */
function isRight(one: Reckoning, context: RuleContext): boolean {
  const { waysTo, isRight: isRightOtherwise } = RECKONERS[one.kind];
  return waysTo(one, context).some((way) => isNear(one, way)) || isRightOtherwise?.(one, context) === true;
}

/** The figures that one is right with; a share that may be of anything is set against nothing. */
function termsHeld(one: Reckoning, context: RuleContext): readonly Amount[] {
  const { termsHeld: termsOf } = RECKONERS[one.kind];
  if (termsOf) return termsOf(one);
  return isRight(one, context) ? one.terms : [];
}

/** The advances and balances of conventions, that have a rule of their own. */
function paidOfConventions({ dossier }: RuleContext): readonly string[] {
  return dossier.conventions.flatMap(({ convention: { advanceAmount, balanceAmount }, operation }) =>
    operation && advanceAmount && balanceAmount
      ? [advanceAmount, balanceAmount].map(({ at, value }) => figureKey(at, value))
      : [],
  );
}

/** Whether a figure is one that another is reckoned from. */
function isTermOf({ value }: Reckoning, other: Reckoning): boolean {
  return other.kind !== "share" && other.terms.some((term) => term.equals(value));
}

function toldOf(one: Reckoning, way: Way, context: RuleContext): Broken {
  const { kind, at, value, terms } = one;
  const telling = RECKONERS[kind].tell?.(one, way, context) ?? { isSure: false };
  const { message = way.message, isSure, line, fill, oddTerm, isOfTerm, areParts } = telling;
  const relied = isOfTerm && oddTerm ? [oddTerm] : [value, ...terms];
  return {
    ...(isSure ? {} : { severity: "warning" }),
    message,
    fill: { place: at, ...way.fill, ...line?.fill, ...fill },
    at,
    ...(line?.at ? { related: [line.at] } : {}),
    stated: value,
    expected: way.expected,
    relies: statementsAt(at, context.ledger.statements)
      .filter(({ amount }) => relied.some((one) => one.equals(amount)))
      .map(({ index }) => index),
    parts: areParts ? terms.map((term) => ({ value: term, at })) : [],
    suspects: oddTerm
      ? placesGiving(oddTerm, at, context).map((place) => ({ at: place, for: 1, against: 2 }))
      : [],
  };
}

/** The only passage of a document that gives a figure; none where several do. */
function placesGiving(
  figure: Amount,
  { file }: DocumentPlace,
  { dossier }: RuleContext,
): readonly DocumentPlace[] {
  const giving = dossier.readings.flatMap(({ amounts }) =>
    amounts.flatMap(({ at, amount }) => (at.file === file && amount.equals(figure) ? [at] : [])),
  );
  return giving.length === 1 ? giving : [];
}
