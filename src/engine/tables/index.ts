/** Tables of every source in one form: rows of cells, each read once as a figure where it is one. It knows no source. */
export { cellsOfText, figuresOf } from "./cells";
export {
  isPartOfTotal,
  isTotalLabel,
  readTotalLabel,
  splitLabelled,
  type Level,
  type TotalLabel,
} from "./total-label";
