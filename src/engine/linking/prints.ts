import type { Annex, GrantLine, Operation, Theme } from "../model";
import { fold, matchBeneficiary } from "../wording";
import { tieOperation, tieTheme } from "./annex-places";
import type { PrintedLine, PrintedTotal, TiedPrint } from "./case";

/** Lays the annex that a document prints against the sheet's: themes, operations and lines answer to one another in order. */
export function tiePrint(annex: Annex, printed: Annex, file: string): TiedPrint {
  const lines: PrintedLine[] = [];
  const totals: PrintedTotal[] = [];
  const missing: TiedPrint["missing"][number][] = [];
  for (const [rank, printedTheme] of printed.themes.entries()) {
    const theme = themeOf(annex, printed, printedTheme, rank);
    if (theme && printedTheme.statedTotal) {
      totals.push({ total: printedTheme.statedTotal, of: { kind: "theme", rank: theme.rank } });
    }
    for (const [index, printedOperation] of printedTheme.operations.entries()) {
      const operation = theme ? operationOf(annex, theme, printedTheme, printedOperation, index) : null;
      const { statedTotal } = printedOperation;
      if (operation && statedTotal)
        totals.push({ total: statedTotal, of: { kind: "operation", id: operation.id } });
      const plain = printedTheme.operations.length === 1 && printedOperation.title === "";
      if (!operation && theme && plain && statedTotal && !printedTheme.statedTotal)
        totals.push({ total: statedTotal, of: { kind: "theme", rank: theme.rank } });
      const among = operation ? [operation] : theme && plain ? theme.operations : [];
      const own = among.flatMap((one) => one.lines.map((line, at) => ({ operation: one, line, at })));
      const tied = tieLines(
        own.map(({ line }) => line),
        printedOperation.lines,
      );
      printedOperation.lines.forEach((line, at) => {
        const found = own[tied[at] ?? -1];
        lines.push({ printed: line, operation: found?.operation ?? operation, line: found?.at ?? null });
      });
      own.forEach(({ operation: one, at }, place) => {
        if (!tied.includes(place)) missing.push({ operation: one, line: at });
      });
    }
  }
  if (printed.grandTotal) totals.push({ total: printed.grandTotal, of: { kind: "whole" } });
  return { file, annex: printed, lines, totals, missing, reliable: isReliable(lines, missing.length) };
}

/** Beyond this share of lines that differ, and this many, the print was misread or is of another version: line by line says nothing. */
const MOST_DIFFERENT = { share: 0.25, count: 3 };

function isReliable(lines: readonly PrintedLine[], missing: number): boolean {
  const different = lines.filter(({ printed, operation, line }) => {
    const own = line === null ? undefined : operation?.lines[line];
    return !own || !own.amount.amount.equals(printed.amount.amount);
  });
  const count = different.length + missing;
  return count <= MOST_DIFFERENT.count || count <= MOST_DIFFERENT.share * lines.length;
}

function themeOf(annex: Annex, printed: Annex, theme: Theme, rank: number): Theme | null {
  const named = tieTheme(annex, theme.number, theme.title === "" ? null : theme.title);
  if (named) return named;
  return printed.themes.length === annex.themes.length ? (annex.themes[rank] ?? null) : null;
}

function operationOf(
  annex: Annex,
  theme: Theme,
  printedTheme: Theme,
  operation: Operation,
  index: number,
): Operation | null {
  const title = operation.title === "" ? null : operation.title;
  const named = tieOperation(annex, theme, operation.number, title);
  if (named) return named;
  const sameShape = printedTheme.operations.length === theme.operations.length;
  return sameShape ? (theme.operations[index] ?? null) : null;
}

/**
 * For each printed line, the rank of the sheet's line it answers to, or null. First the lines that agree on beneficiary
 * and territory, in order; then those whose beneficiary alone answers, or whose territory and amount do where the name
 * was cut; then an amount that stands once on both sides, and the one that is left. A line is taken once.
 */
function tieLines(lines: readonly GrantLine[], printed: readonly GrantLine[]): readonly (number | null)[] {
  const taken = new Set<number>();
  const tied: (number | null)[] = printed.map(() => null);
  const pass = (fits: (line: GrantLine, print: GrantLine) => boolean): void => {
    printed.forEach((print, at) => {
      if (tied[at] !== null) return;
      const found = lines.findIndex((line, index) => !taken.has(index) && fits(line, print));
      if (found < 0) return;
      taken.add(found);
      tied[at] = found;
    });
  };
  const sameName = (a: GrantLine, b: GrantLine): boolean => name(a) !== "" && name(a) === name(b);
  const samePlace = (a: GrantLine, b: GrantLine): boolean =>
    fold(a.territory ?? "") === fold(b.territory ?? "");
  const sameAmount = (a: GrantLine, b: GrantLine): boolean => a.amount.amount.equals(b.amount.amount);
  pass((line, print) => sameName(line, print) && samePlace(line, print) && sameAmount(line, print));
  pass((line, print) => sameName(line, print) && sameAmount(line, print));
  pass((line, print) => sameName(line, print) && samePlace(line, print));
  pass(sameName);
  pass((line, print) => !line.amount.amount.isZero && samePlace(line, print) && sameAmount(line, print));
  const rest = lines.map((line, index) => (taken.has(index) ? "" : name(line)));
  printed.forEach((print, at) => {
    if (tied[at] !== null || name(print) === "") return;
    const match = matchBeneficiary(print.beneficiary?.value ?? "", rest);
    if (!match || taken.has(match.index)) return;
    taken.add(match.index);
    tied[at] = match.index;
  });
  const free = () => lines.filter((_, index) => !taken.has(index));
  const left = () => printed.filter((_, at) => tied[at] === null);
  const alone = (line: GrantLine, among: readonly GrantLine[]) =>
    among.filter((other) => sameAmount(line, other)).length === 1;
  pass((line, print) => sameAmount(line, print) && alone(line, free()) && alone(print, left()));
  // As many lines on both sides, and one left on each: it is the same, its name torn in print.
  if (lines.length === printed.length && free().length === 1) pass(() => true);
  return tied;
}

function name(line: GrantLine): string {
  return fold(line.beneficiary?.value ?? "");
}
