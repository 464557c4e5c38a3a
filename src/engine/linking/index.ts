/**
 * Ties what the documents state to what the annex holds: articles to themes, sentences to operations and lines,
 * codes to operations. It judges nothing.
 */
export { constantOf } from "./outside-table";
export { annexNumber } from "./annex-number";
export * from "./case";
export { placedOperations, tieOperation, tieTheme } from "./annex-places";
export { tie, type PrintedAnnexes } from "./tie";
export { namedBy } from "./named-by";
export { recapGroups } from "./recap-groups";
export { finderIn, nameFinder } from "./names";
export { wordIndex } from "./word-index";
export { figuresGiving } from "./figures-given";
export { codesKnown } from "./line-codes";
export { lineIdentity, linesAlike } from "./line-identity";
export {
  askedInAnnex,
  countedInAnnex,
  grantsInAnnex,
  placesInAnnex,
  projectsHelped,
  receivingBeyond,
  recipientsInAnnex,
  refusedByWord,
  refusedInAnnex,
  structures,
} from "./counted";
export { sectionAmount, type SectionAmount } from "./section-amounts";
export { partAmounts, sectionOfTable, type BudgetSection } from "./section-codes";
export { distance, isSlip, slipsFrom } from "./distance";
export { isTakenBack, saidBeside } from "./said-beside";
export {
  columnsOver,
  sumsOver,
  titlesBeside,
  totalsBeside,
  type AnnexColumn,
  type ColumnTotal,
} from "./annex-columns";
