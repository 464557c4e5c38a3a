/**
 * What each figure of a document's prose is: one ordered table of rules, each with the sentence that is its test, decides
 * from the words around a figure. Knows no sentence's subject, no annex and no file.
 */
export { isOfAUnit, isOfAYear, isPast, kindBeside, kindOf, ruleOf, setAsideBy } from "./kind-of";
export { governs } from "./said";
export { roundingRules, roundingSaid } from "./rounding";
export { kindRules, type FigureKind, type KindRule } from "./kinds";
