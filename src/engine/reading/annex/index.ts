/**
 * The annex, from sheets to a tree. `header`, `columns` tell what each column holds; `rows` what each row says;
 * `heading-levels`, `steps`, `total-levels`, `tree` put it in order; `pasted-columns`, `pasted-flow` rebuild pasted text; `sheet-choice` says which sheets are the annex. It judges no
 * figure: a wrong total is read as it stands, and what cannot be attached is returned as unread.
 */
export { readAnnex } from "./read-annex";
export type { AnnexReading, ReadAnnexOptions, SheetEvidence, SheetLayout } from "./annex-reading";
export type { Role } from "./header-words";
export type { PlaceOf } from "./rows";
