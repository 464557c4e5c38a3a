import type { DocumentLine } from "./document-lines";

const columns: readonly RegExp[] = [
  /\b(?:op[ée]rations?|dispositifs?|actions?|intitul[ée]|projets?)\b/i,
  /\bterritoires?|secteurs?\b|\bcommunes?\b|\bcantons?\b/i,
  /\b(?:structures?|b[ée]n[ée]ficiaires?|porteurs?|organismes?|associations?|tiers)\b/i,
  /\b(?:descriptions?|descriptif|compl[ée]ment|objet|d[ée]tail)\b/i,
  /\b(?:retenue?s?|avis|d[ée]cision)\b/i,
  /\b(?:commentaires?|observations?|remarques?)\b/i,
];
const amountColumn = /\b(?:montants?|subventions?|participations?|financement)\b|€/i;
const beneficiaryColumn = /\b(?:structures?|b[ée]n[ée]ficiaires?|porteurs?|organismes?|associations?)\b/i;

/**
 * How many columns of an annex a line names as its header, none where it lacks the beneficiary's or the amount's,
 * or is a sentence.
 */
export function annexColumnsNamed(line: DocumentLine): number {
  const { text } = line;
  if (text.length > 260 || /\d{2,}[\s,]\d/.test(text) || /[.;:!]\s*$/.test(text)) return 0;
  if (!beneficiaryColumn.test(text) || !amountColumn.test(text)) return 0;
  if (line.cells !== null) {
    const cells = line.cells.filter((cell) => cell.trim() !== "" && cell.length <= 60);
    const named = columns.filter((column) => cells.some((cell) => column.test(cell))).length;
    return named + 1;
  }
  const words = text.split(/\s+/).length;
  if (words > 24 || /\b(?:est|sont|sera|seront|de valider|d['’]attribuer)\b/i.test(text)) return 0;
  return columns.filter((column) => column.test(text)).length + 1;
}
