import type { SheetSnapshot } from "../grid";
import { Amount } from "../money";
import type { Place } from "../model";
import type { Case } from "../linking";
import type { Ledger } from "../diagnosis";

/** One figure alone may be the same by chance. */
const REPEATED = 2;

/**
 * The other sheets that repeat totals of the annex and of which no rule compared a figure: a recapitulation that was not
 * recognised. Of those, what else they state went unseen.
 */
export function silentSheets(
  sheets: readonly SheetSnapshot[],
  dossier: Case,
  { accounts, statements }: Ledger,
): readonly string[] {
  if (sheets.length === 0) return [];
  const compared = new Set(
    [...statements.map(({ at }) => at), ...rowsOf(dossier)].flatMap((at) =>
      at.kind === "cell" ? [at.sheet] : [at.file],
    ),
  );
  const totals = new Set(
    [
      ...[...accounts.values()].map(({ computed }) => computed),
      ...statements.flatMap(({ total, amount }) => (total ? [amount] : [])),
    ].flatMap((amount) => (amount.isZero ? [] : [amount.toFixed()])),
  );
  const lines = new Set(
    [...accounts.values()].flatMap(({ operation }) =>
      operation.lines.map((line) => line.amount.amount.toFixed()).filter((amount) => !totals.has(amount)),
    ),
  );
  return sheets.flatMap((sheet) => {
    const repeated = countIn(sheet, totals);
    // Lines as well: another version of the annex, that nobody asked to compare.
    const isSilent = !compared.has(sheet.name) && repeated >= REPEATED && countIn(sheet, lines) < repeated;
    return isSilent ? [sheet.name] : [];
  });
}

/** How many of some amounts a sheet holds. */
function countIn({ cells }: SheetSnapshot, amounts: ReadonlySet<string>): number {
  const held = cells.flatMap(({ value }) =>
    value.kind === "number" ? [Amount.fromNumber(value.value).toFixed()] : [],
  );
  return new Set(held.filter((amount) => amounts.has(amount))).size;
}

function rowsOf({ tables }: Case): readonly Place[] {
  return tables.flatMap(({ rows }) => rows.map(({ at }) => at));
}
