/**
 * The annex, from sheets to a tree. `header`, `columns` tell what each column holds (`side-by-side` where there are
 * several tables; `amount-score`, `sum-columns` and `amount-by-content` where there are several amounts, `receivers`
 * where no title says who receives, `mark-columns` where crosses stand in two), `column-numbers` what numbers the columns; `rows` what each row says,
 * `sums-above` which of them state over the lines what these come to; `scattered-lines`, `partial-totals`,
 * `totals-above`, `heading-levels`, `steps`, `total-levels`, `recapitulation` and `tree` put it in order; `text-column`,
 * `printed-lines`, `printed-places`, `pasted-columns`, `pasted-flow`, `plain-flow` and `one-cell-a-line` rebuild pasted
 * text; `sheet-choice` says which sheets are the annex, `recap-sheet` which only sum it up. It judges no figure: a wrong
 * total is read as it stands, and what cannot be attached is returned as unread (`left-over` sees to it).
 */
export { saysNoMoney } from "./column-content";
export { readAmountCell } from "./amount-cell";
export { areRates } from "./rated-column";
export {
  addLine,
  isUsual,
  lineGroups,
  type GrowingGroups,
  type LineGroup,
  type LineGroups,
  type NumberCalled,
} from "./line-groups";
export { outlinesOf, readAnnex } from "./read-annex";
export type {
  AnnexReading,
  NoAnnexReason,
  ReadAnnexOptions,
  SheetEvidence,
  SheetLayout,
} from "./annex-reading";
export type { Role } from "./header-words";
export type { PlaceOf } from "./table-cells";
