import { addTo, whenAsked } from "../lists";
import { Amount, slipsOf } from "../money";
import { isOfPart, type DocumentAmount } from "../model";
import type { Ledger } from "../diagnosis";

/** Fewer digits than this are like too many others. */
const TELLING_DIGITS = 4;

/**
 * Tells the figures that look like the dossier's own: equal to an amount of the annex or a slip away from one, or of the
 * order of its amounts in a passage that grants. What was compared with nothing and is so is to be looked at.
 */
export function likeTheDossiers(ledger: Ledger): (figure: DocumentAmount) => boolean {
  const known = annexAmounts(ledger).filter((amount) => !amount.isZero);
  const exact = new Set(known.map(({ units }) => units));
  const written = whenAsked(() => new Set(known.map(digitsOf)));
  const least = known.reduce((min, one) => (one.compare(min) < 0 ? one : min), known[0] ?? Amount.zero);
  const whole = Amount.sum([...ledger.accounts.values()].map(({ computed }) => computed));
  return ({ at, amount }) => {
    if (amount.isZero || known.length === 0) return false;
    if (exact.has(amount.units)) return true;
    const digits = digitsOf(amount);
    if (digits.length >= TELLING_DIGITS && isNear(digits, written())) return true;
    const grants = at.role !== "deliberation" || isOfPart(at);
    return grants && amount.compare(least) >= 0 && amount.compare(whole) <= 0;
  };
}

function annexAmounts({ accounts, statements }: Ledger): readonly Amount[] {
  const themes = new Map<number, Amount[]>();
  for (const { themeRank, computed } of accounts.values()) addTo(themes, themeRank, computed);
  return [
    ...[...accounts.values()].flatMap(({ operation, computed }) => [
      computed,
      ...operation.lines.map((line) => line.amount.amount),
    ]),
    ...[...themes.values()].map((parts) => Amount.sum(parts)),
    ...statements.flatMap(({ total, amount }) => (total ? [amount] : [])),
  ];
}

/** The digits that are typed, without the zeros that end them: ×10 or ÷100 changes none. */
function digitsOf(amount: Amount): string {
  return amount
    .abs()
    .toFixed()
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
}

function isNear(digits: string, written: ReadonlySet<string>): boolean {
  return written.has(digits) || slipsOf(digits).some((slip) => written.has(slip));
}
