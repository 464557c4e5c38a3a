import { forms, matches } from "../../../lexicon";
import { credits, partSaid, powerStated, type CreditColumn } from "../../../tables";
import { fold } from "../../../folding";

/**
 * « Montant (k€) », « en milliers d'euros »: figures that are rounded, and cannot be ticked. The line above a table may say
 * it for all: « Situation des crédits, en M€ : ».
 */
export function isInThousands(headers: readonly string[], above: string): boolean {
  return (
    headers.some((header) => matches(["thousands", "millions"], header)) || powerStated(above, "title") > 0
  );
}

/** What one header cell announces, or null. */
export function columnOf(header: string): CreditColumn | null {
  return partSaid(credits, header);
}

const operationHeads = new RegExp(`^(?:n° ?)?${forms("operation", 12)}(?![a-z])`);

/** The patterns of titles in a run, what says most first; « opération » alone is found only where it opens the run. */
const meanings = credits.parts
  .flatMap(({ part, said }) =>
    said.map(([words, worth]) => ({ part, words: new RegExp(words.source, "g"), worth })),
  )
  .filter(({ worth }) => worth > 50)
  .sort((a, b) => b.worth - a.worth);

/** The columns that a header broken over lines announces, in the order of the text; none where it is no such header. */
export function columnsInText(header: string): readonly CreditColumn[] {
  const folded = fold(header);
  const found: { column: CreditColumn; start: number; end: number }[] = [];
  for (const { part, words } of meanings) {
    for (const match of folded.matchAll(words)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const taken = found.some((other) => span.start < other.end && other.start < span.end);
      if (!taken && !found.some((other) => other.column === part)) found.push({ column: part, ...span });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const named = found.map((one) => one.column);
  const heads = operationHeads.test(folded) && !named.includes("code") && found[0]?.start !== 0;
  const columns: readonly CreditColumn[] = heads ? ["code", ...named] : named;
  return credits.isWhole(new Set(columns)) ? columns : [];
}
