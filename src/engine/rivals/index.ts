/**
 * Other readings of the annex, tried where so much disagrees that the sheet may have been read wrong: what each varies,
 * which can be of the same sheet at all, how each is borne out, and the one that clearly is. It mends no figure.
 */
export { betterReading, type AnnexRead, type ReadingWeighed } from "./choose-reading";
export { sheetBorneOut, withLesserParts, withSheetChosen } from "./choose-sheet";
export { emptied, foreignTo, withForeign } from "./foreign";
export { groupSumsOf } from "./figures";
export { asMisread, isMisread, mayBeReadOtherwise } from "./misread";
export { standingOf, type Standing } from "./standing";
export { withUntried } from "./untried";
