/**
 * Asks something of a range and lets it go: Excel would hold it until the batch ends, and the library then goes through all
 * that it holds for each. A large sheet has ten thousand such ranges.
 */
export function withRange(sheet: Excel.Worksheet, address: string, ask: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  ask(range);
  range.untrack();
}
