/**
 * From a document's text to what it says of the dossier: articles, imputations, theme statements, narrative,
 * conventions, every amount. Knows no file format; judges nothing: what cannot be read is returned as unread.
 */
export { readDocument } from "./read-document";
export { annexNames, type AnnexNames } from "./annex-names";
export { cardTables } from "./card-tables";
export { codesOfSheet } from "./codes-together";
export { codesSaidIn } from "./codes-said";
export { readSheet, sheetsAsDocument } from "./read-sheet";
export { printedAnnexGrid, type PrintedAnnexGrid } from "./printed-annex";
