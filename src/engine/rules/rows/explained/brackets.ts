import type { Case } from "../../../linking";
import type { Cells } from "./drawn";
import { columnsIn, heldIn, linesOfAnnex, withCodes, type Family } from "./groups";

/** What a row's name is bounded by; open where it names one bound. */
interface Bracket {
  readonly low: number;
  readonly high: number | undefined;
}

/** The groups of lines whose amount is between bounds that the rows of a table name: « de 1 000 € à 1 999 € », « 2 000 € et plus ». */
export function bracketsOf(dossier: Case, rows: readonly Cells[]): readonly Family[] {
  const bounds = rows.map(boundsIn);
  if (bounds.length < 2 || bounds.some(({ length }) => length === 0 || length > 2)) return [];
  const brackets = bounds.map(([low = 0, high]): Bracket => ({ low, high }));
  const sorted = [...brackets].sort((a, b) => a.low - b.low || Number(isOpen(b)) - Number(isOpen(a)));
  // « Moins de 1 000 € » comes first, and is open below.
  const startOf = (one: Bracket) => (one === sorted[0] && isOpen(one) ? -Infinity : one.low);
  const starts = sorted.map(startOf);
  if (new Set(starts).size < starts.length || !areJoined(sorted)) return [];
  const lines = linesOfAnnex(dossier);
  const whole = withCodes(dossier, { labels: [], lines });
  return [null, ...columnsIn(lines)].flatMap((column) =>
    [true, false].map((isFrom): Family => ({
      whole,
      isOfRows: true,
      groups: brackets.map((own) => {
        const start = startOf(own);
        const next = Math.min(...starts.filter((other) => other > start));
        const isIn = (amount: number) =>
          isFrom ? amount >= start && amount < next : amount > start && amount <= next;
        return withCodes(dossier, {
          labels: [],
          lines: lines.filter((line) => isIn(heldIn(line, column) ?? 0)),
        });
      }),
    })),
  );
}

function isOpen({ high }: Bracket): boolean {
  return high === undefined;
}

/** Whether each bracket ends where the next begins: the first may be open below, the last above. */
function areJoined(sorted: readonly Bracket[]): boolean {
  return sorted.every(({ low, high }, rank) => {
    const next = sorted[rank + 1];
    const end = rank === 0 ? (high ?? low) : high;
    return !next || (end !== undefined && Math.abs(next.low - end) <= 1);
  });
}

/** The numbers that a row's name sets its bounds by. */
function boundsIn(cells: Cells): readonly number[] {
  const name = cells.find(({ isName }) => isName)?.text ?? "";
  const found = name.match(/\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+/gu) ?? [];
  return found.map((number) => Number(number.replace(/\D/g, "")));
}
