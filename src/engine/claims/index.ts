/**
 * What each figure of a document's prose is: one ordered table of rules, each with the sentence that is its test, decides
 * from the words around a figure. Knows no sentence's subject, no annex and no file.
 */
export {
  annexCitationsOf,
  annexesCited,
  countedOfLines,
  countedThings,
  countsElided,
  countsFound,
  measuresFound,
  countsOf,
  isCount,
  isOfSome,
  numberOf,
  operationCountOf,
  wholeCountsIn,
  type FoundCount,
} from "./counts";
export { announcesAll } from "./announced";
export {
  divisionRules,
  divisionsIn,
  partsAloneIn,
  partStartsIn,
  type DivisionRule,
  type FoundPart,
} from "./divisions";
export {
  envelopeFiguresIn,
  envelopePercentagesIn,
  isEnvelopeAlone,
  envelopeRules,
  type EnvelopeRole,
  type EnvelopeRule,
} from "./envelopes";
export { figureAhead } from "./figure-ahead";
export { sharedCountIn } from "./shared-counts";
export { eurosOf, roundedOf, wordsOf, type FoundFigure, type RoundedFigure } from "./figures";
export { Folded } from "./folded";
export { givenIn, type Given } from "./given";
export { isFunding, isGrantedThenCharged, isOtherPurpose, saysImputation } from "./granting";
export { namesListed } from "./in-order";
export { isInBracket } from "./in-bracket";
export { giverIn, kindOfCouncil } from "./givers";
export { grantedFigure } from "./granted-figure";
export { isOfAUnit, isOfAYear, isPast, isRecalled, kindBeside, kindOf, ruleOf, setAsideBy } from "./kind-of";
export { kindRules, type FigureKind, type KindRule } from "./kinds";
export {
  isOfACost,
  percentBeside,
  unitBehind,
  rankedIn,
  workedIn,
  workedRules,
  type Worked,
  type Working,
} from "./worked";
export { isFromTo } from "./set-beside";
export { percentsAround } from "./percents-around";
export { averagesIn, type FoundAverage } from "./averages";
export { percentsIn, sharesListedIn, type FoundListedShare } from "./shares-listed";
export { sharedOutIn, sharersIn, type SharedOut } from "./shared-out";
export { changesIn, growthsIn, type FoundChange, type FoundGrowth } from "./growths";
export {
  namedSharesIn,
  partSharesIn,
  sharesOfOneIn,
  type FoundPartShare,
  type SharesOfOne,
} from "./part-shares";
export { partsOfSumsIn, type FoundPartOfSum } from "./parts-of-sums";
export { instalmentPlansIn } from "./instalments";
export { withoutInstalments } from "./paid-first";
export { participationRuleOf, participationRules, type ParticipationKind } from "./participations";
export { recipientBefore, recipientBehind, recipientRules, type RecipientRule } from "./recipients";
export {
  reckoningRules,
  reckoningsIn,
  type FoundReckoning,
  type ReckoningKind,
  type ReckoningRule,
} from "./reckonings";
export { roundingRules, roundingSaid } from "./rounding";
export {
  countRuleOf,
  countRules,
  saidCountsIn,
  type CountedAs,
  type CountFate,
  type CountRule,
  type SaidCount,
} from "./said-counts";
export { type Stretch } from "./said";
export { structureName } from "./structure-name";
export { sumsIn } from "./sums";
export { sumBeforeIn, sumBeforeRuleOf, sumBeforeRules } from "./sums-before";
export { addsUpWhatPrecedes, coversAllThemes, isResult } from "./whole-cues";
export { isThemeTotal, themeTotalRuleOf, themeTotalRules } from "./theme-totals";
export { saysTotal, sumsUpSentence, wholeRuleOf, wholeRules } from "./wholes";
export { saidTwiceIn, wordsBeside, type SaidTwice } from "./words-beside";
export { taxedIn } from "./taxed";
