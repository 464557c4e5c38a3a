/**
 * The annex, from sheets to a tree. `header`, `columns` tell what each column holds (`side-by-side` and `sum-columns`
 * where there are several tables or amounts); `rows` what each row says; `partial-totals`, `totals-above`,
 * `heading-levels`, `steps`, `total-levels`, `recapitulation` and `tree` put it in order; `text-column`, `printed-lines`,
 * `printed-places`, `pasted-columns` and `pasted-flow` rebuild pasted text; `sheet-choice` says which sheets are the
 * annex. It judges no figure: a wrong total is read as it stands, and what cannot be attached is returned as unread
 * (`left-over` sees to it).
 */
export { readAnnex } from "./read-annex";
export type { AnnexReading, ReadAnnexOptions, SheetEvidence, SheetLayout } from "./annex-reading";
export type { Role } from "./header-words";
export type { PlaceOf } from "./table-cells";
