/**
 * From a document's text to what it says of the dossier. `parts` cuts it up, `naming` knows what it calls by name, `tables`
 * and `imputations` read what is set in columns, `granting` what is decided or proposed, `said` whatever else its sentences
 * say. Knows no file format; judges nothing: what cannot be read is returned as unread.
 */
export { readDocument } from "./read-document";
export { annexNames, type AnnexNames } from "./naming/annex-names";
export { cardTables } from "./tables/card-tables";
export { codesOfSheet } from "./imputations/codes-together";
export { codesSaidIn } from "./imputations/codes-said";
export { readSheet, sheetsAsDocument } from "./read-sheet";
export { printedAnnexGrid, type PrintedAnnexGrid } from "./tables/printed-annex";
