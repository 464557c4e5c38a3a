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
    const cells = line.cells.filter(
      (cell) => cell.trim() !== "" && cell.length <= 60 && !/^\s*(?:nombre|nb\.?)\s/iu.test(cell),
    );
    if (!cells.some((cell) => beneficiaryColumn.test(cell))) return 0;
    const named = columns.filter((column) => cells.some((cell) => column.test(cell))).length;
    return named + 1;
  }
  const words = text.split(/\s+/).length;
  if (words > 24 || /\b(?:est|sont|sera|seront|de valider|d['’]attribuer)\b/i.test(text)) return 0;
  return columns.filter((column) => column.test(text)).length + 1;
}

const names: readonly RegExp[] = [
  /\b(?:op[ée]rations?|dispositifs?)(?!\p{L})/iu,
  /\b(?:territoires?|secteurs?|communes?|cantons?)(?!\p{L})/iu,
  /\b(?:structures?|b[ée]n[ée]ficiaires?|porteurs?|organismes?|associations?)(?!\p{L})/iu,
  /\b(?:descriptions?|descriptif|objet)(?!\p{L})/iu,
  /\bdossiers? retenus?\b|\bretenus?\b|\bavis\b/iu,
  /\b(?:commentaires?|observations?|remarques?)(?!\p{L})/iu,
  /\b(?:montants?|subventions?|participations?)(?!\p{L})/iu,
];

/** The columns' names in a header whose cells ran together, each from its first word to the next one's. */
export function headerNames(text: string): readonly string[] {
  const starts = names
    .map((name) => text.search(name))
    .filter((start) => start >= 0)
    .sort((a, b) => a - b);
  if (starts[0] !== 0) return [];
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}
