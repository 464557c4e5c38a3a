/** Tables of every source in one form: rows of cells, each read once as a figure where it is one. It knows no source. */
export { alignedTables } from "./aligned-text";
export { assignColumns, isWhole, partSaid, type Assignment } from "./assign-columns";
export { bestAssignment, type Candidate } from "./best-assignment";
export { cellsOfText, figuresOf } from "./cells";
export { isCountTitle } from "./count-title";
export { isNumberTitle } from "./number-title";
export type { ColumnPart, Schema } from "./schema";
export { besideVoted } from "./schemas/beside-voted";
export {
  credits,
  creditsSummingUp,
  isCreditAmount,
  type CreditAmount,
  type CreditColumn,
} from "./schemas/credits";
export {
  grantsSchema,
  isAskedTitle,
  titlesThemes,
  yearOfTitle,
  type GrantColumn,
  type TitleOf,
} from "./schemas/grants";
export {
  AMOUNTS,
  amountAt,
  fitsOf,
  isChange,
  misfitsOf,
  productMisfits,
  countMisfits,
  rateMisfits,
  rowLaws,
  withAmount,
  type AmountRow,
  type AmountTable,
  type Misfit,
  type ProductMisfit,
  type RateMisfit,
  type Spot,
  type Sum,
  type Witness,
  isOfManySteps,
  isReckoned,
  isOfItsRows,
  isRounding,
} from "./laws";
export { addsUpTo, partColumns, partsIn } from "./sums";
export { cellOf, columnCells, shareOf, tableOf, type Cell, type Table } from "./table";
export {
  isPartOfTotal,
  isTotalLabel,
  nameOfTotal,
  readTotalLabel,
  splitLabelled,
  type Level,
  type TotalLabel,
} from "./total-label";
export { isUnitAlone, powerStated, type Power } from "./scale";
