/**
 * What must agree in a dossier: one file a rule, one ordered list. A rule tells what disagrees, with its place;
 * it does not say which of several disagreements is the cause: `findings/` does. What several rules share stands in folders:
 * `ticking` (a statement against the annex), `held` (what the annex holds of what a text names), `counting`, `coding`,
 * `shares`, `rows` (tables, row by row), `series` (figures listed each beside its name), `reckoned` (what a paragraph
 * reckons), `worked` (what a sentence works out), `near` (figures that nothing claims).
 */
import { amountAsText } from "./amount-as-text";
import { amountNegative } from "./amount-negative";
import { amountPrecision } from "./amount-precision";
import { amountUnreadable } from "./amount-unreadable";
import { annexParts } from "./annex-parts";
import { annexRow } from "./annex-row";
import { annexReference } from "./annex-reference";
import { articleMissing } from "./article-missing";
import { articleOperationCount } from "./article-operation-count";
import { recipientCount } from "./recipient-count";
import { articleTotal } from "./article-total";
import { articleWords } from "./article-words";
import { availableExceedsAe } from "./available-exceeds-ae";
import { conventionAmount } from "./convention-amount";
import { conventionImputation } from "./convention-imputation";
import { documentLine } from "./document-line";
import { documentTable } from "./document-table";
import { documentTotal } from "./document-total";
import { duplicateLine } from "./duplicate-line";
import { envelopeLeft } from "./envelope-left";
import { envelopeShare } from "./envelope-share";
import { grandTotal } from "./grand-total";
import { imputationCode } from "./imputation-code";
import { imputationExceedsAe } from "./imputation-exceeds-ae";
import { imputationSum } from "./imputation-sum";
import { imputationTotal } from "./imputation-total";
import { codeSaid } from "./code-said";
import { lineCode } from "./line-code";
import { lineGroup } from "./line-group";
import { lineFormula } from "./line-formula";
import { narrativeAmount } from "./narrative-amount";
import { narrativeCount } from "./narrative-count";
import { operationTotal } from "./operation-total";
import { operationUnmapped } from "./operation-unmapped";
import { partShare } from "./part-share";
import { partsTotal } from "./parts-total";
import { reckoning } from "./reckoning";
import { workedOut } from "./worked-out";
import { recapitulation } from "./recapitulation";
import { rejectedWithAmount } from "./rejected-with-amount";
import { reportBalance } from "./report-balance";
import { reportExceedsAvailable } from "./report-exceeds-available";
import { reportImputation } from "./report-imputation";
import { reportLabel } from "./report-label";
import { reportOperationCount } from "./report-operation-count";
import { reportThemeTotal } from "./report-theme-total";
import { retainedUnreadable } from "./retained-unreadable";
import { retainedWithoutAmount } from "./retained-without-amount";
import type { Rule } from "./rule";
import { structureSpelling } from "./structure-spelling";
import { tableLaw } from "./table-law";
import { themeMissing } from "./theme-missing";
import { themeTotal } from "./theme-total";
import { lineLeftOut } from "./line-left-out";
import { nearFigure } from "./near-figure";
import { seriesFigure } from "./series-figure";
import { totalConstant } from "./total-constant";
import { totalFormulaRange } from "./total-formula-range";
import { totalMissing } from "./total-missing";
import { totalTyped } from "./total-typed";

export * from "./ids";
export * from "./rule";
export { Percent } from "./shares/percent";
export { isNearCount } from "./counting/ways-of-counting";
export { figureClaims, figureKey, type FigureClaims } from "./ticking/compared";
export { ELSEWHERE } from "./ticking/said-elsewhere";
export { isOfOtherSheet } from "./held/sheet-totals";
export { isWantedBySum } from "./held/wanted-by-sum";
export { sameCodeMisspelled } from "./coding/look-alike";

/** Every rule, in the order of the domain's table. */
export const rules: readonly Rule[] = [
  amountUnreadable,
  amountAsText,
  amountPrecision,
  amountNegative,
  operationTotal,
  themeTotal,
  grandTotal,
  totalMissing,
  totalFormulaRange,
  totalConstant,
  totalTyped,
  annexParts,
  annexRow,
  lineFormula,
  recapitulation,
  rejectedWithAmount,
  retainedWithoutAmount,
  retainedUnreadable,
  duplicateLine,
  structureSpelling,
  articleTotal,
  articleOperationCount,
  recipientCount,
  articleMissing,
  themeMissing,
  articleWords,
  imputationTotal,
  imputationSum,
  imputationExceedsAe,
  availableExceedsAe,
  imputationCode,
  codeSaid,
  lineCode,
  lineGroup,
  operationUnmapped,
  reportBalance,
  reportExceedsAvailable,
  reportImputation,
  reportLabel,
  partsTotal,
  tableLaw,
  envelopeLeft,
  reckoning,
  workedOut,
  envelopeShare,
  partShare,
  reportThemeTotal,
  reportOperationCount,
  narrativeAmount,
  narrativeCount,
  conventionImputation,
  conventionAmount,
  documentLine,
  documentTotal,
  lineLeftOut,
  annexReference,
  seriesFigure,
  documentTable,
  nearFigure,
];
