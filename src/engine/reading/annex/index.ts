/**
 * The annex, from sheets to a tree. Each folder knows those before it only: `cells` what one cell says, `columns` what
 * each column holds (`receivers` where no title says who receives, `mark-columns` where crosses stand in two), `rows` what
 * each row says, `tree` what puts it in order, `recaps` what only sums it up; `layouts` and `pasted` put back as a table
 * what is crossed, turned, side by side, or text; `sheets` says which sheets are the annex and reads them. It judges no
 * figure: a wrong total is read as it stands, and what cannot be attached is returned as unread (`left-over` sees to it).
 */
export { saysNoMoney } from "./columns/column-content";
export { readAmountCell } from "./cells/amount-cell";
export { areRates } from "./columns/rated-column";
export {
  addLine,
  isUsual,
  lineGroups,
  type GrowingGroups,
  type LineGroup,
  type LineGroups,
  type NumberCalled,
} from "./tree/line-groups";
export { paysFor } from "./pays-for";
export { outlinesOf, readAnnex } from "./read-annex";
export { plainSheet } from "./sheets/plain-sheet";
export type {
  AnnexReading,
  NoAnnexReason,
  ReadAnnexOptions,
  SheetEvidence,
  SheetLayout,
} from "./sheets/annex-reading";
export type { Role } from "./columns/header-words";
export type { PlaceOf } from "./columns/table-cells";
