/** What a table's own figures say of each other: columns that add up to their totals, and relations between columns. */
export {
  AMOUNTS,
  amountAt,
  isOfManySteps,
  isReckoned,
  isRounding,
  type AmountRow,
  type AmountTable,
  type Spot,
  type Sum,
} from "./amount-table";
export { countMisfits, type CountMisfit } from "./count-laws";
export { fitsOf, isOfItsRows, misfitsOf, withAmount, type Misfit, type Witness } from "./misfits";
export { isChange, rowLaws } from "./row-laws";
export { rateMisfits, type RateMisfit } from "./rate-laws";
export { productMisfits, type ProductMisfit } from "./product-laws";
