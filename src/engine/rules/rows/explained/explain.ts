import { isPast, isRecalled } from "../../../claims";
import { figuresGiving, type Case } from "../../../linking";
import { keptFor } from "../../../lists";
import { passageKey, type Place, type Sourced, type WrittenTable } from "../../../model";
import { Amount, significantDigits } from "../../../money";
import { opensWith } from "../../../lexicon";
import { bracketsOf } from "./brackets";
import { explainedBy, type Explanation } from "./by-family";
import type { Explained } from "./column";
import { drawnOf, type Drawn } from "./drawn";
import { familiesOf } from "./groups";
import { oddCellOf, type OddCell } from "./odd-cell";

/** What the right figures of a whole table tell, in digits, above what they would by chance. */
const TOLD = 8;
/** An amount of so many digits is given twice by no chance. */
const OF_NOBODY_ELSE = 3;

/**
 * The cells of documents' tables that are not what the annex makes of their row and column: each row is of something of the
 * annex, by its name, its codes and its figures; each column holds one thing of all rows, be it a sum, a count, a code, a
 * share or what is worked out of two; and where that holds for all other cells, the one for which it does not is told.
 */
export const tablesExplained = keptFor((dossier: Case): TablesExplained => {
  const all = dossier.readings.flatMap(({ writtenTables }) =>
    writtenTables.map((table) => explainedIn(dossier, table)),
  );
  return { odd: all.flatMap(({ odd }) => odd), right: all.flatMap(({ right }) => right) };
});

/** What documents' tables are found to say. */
export interface TablesExplained {
  readonly odd: readonly OddCell[];
  /** The amounts, in euros, that are what the annex makes of their row and column. */
  readonly right: readonly Sourced<Amount>[];
}

const UNEXPLAINED: TablesExplained = { odd: [], right: [] };

function explainedIn(dossier: Case, table: WrittenTable): TablesExplained {
  const drawn = drawnOf(table);
  if (!drawn) return UNEXPLAINED;
  const families = [...familiesOf(dossier), ...bracketsOf(dossier, drawn.body)];
  const explained = families
    .flatMap((family) => explainedBy(dossier, drawn, family) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best] = explained;
  if (!best || best.score < TOLD) return UNEXPLAINED;
  const right = rightIn(drawn, best);
  const odds = best.columns.filter(({ odd }) => odd !== null);
  const cells = best.columns.reduce((sum, { right }) => sum + right.size, 0);
  if (isOfFormerly(table.caption) || odds.length > Math.max(1, cells / 20)) return { odd: [], right };
  const isRightElsewhere = ({ column, odd }: Explained) =>
    explained.some(({ columns }) =>
      columns.some(
        (other) => other.column === column && other.odd === null && odd !== null && other.right.has(odd.row),
      ),
    );
  const odd = odds.flatMap((one) => {
    const told = isRightElsewhere(one) ? null : oddCellOf(drawn, best, one);
    return told && !isGivenElsewhere(dossier, told) ? [told] : [];
  });
  return { odd, right };
}

/** Whether an amount of a document's table is what the annex makes of its row and column, whatever else it may be taken for. */
export function isExplained(dossier: Case, at: Place, amount: Amount): boolean {
  return rightOf(dossier).has(cellKey(at, amount));
}

const rightOf = keptFor(
  (dossier: Case): ReadonlySet<string> =>
    new Set(tablesExplained(dossier).right.map(({ at, value }) => cellKey(at, value))),
);

function cellKey(at: Place, amount: Amount): string {
  return at.kind === "document" ? `${passageKey(at)} ${amount.toFixed()}` : "";
}

/** Whether what stands above a table says that it recalls what was. */
function isOfFormerly(caption: string): boolean {
  return isPast(caption) || isRecalled(caption) || opensWith("lookingBack", caption);
}

/** Whether another passage gives the amount of a cell: it is no slip of the pen. */
function isGivenElsewhere({ readings }: Case, { at, stated }: OddCell): boolean {
  return (
    stated !== null &&
    significantDigits(stated) >= OF_NOBODY_ELSE &&
    figuresGiving(stated, readings).some(
      (one) => one.at.kind === "document" && passageKey(one.at) !== passageKey(at),
    )
  );
}

function rightIn({ rows, places }: Drawn, { columns }: Explanation): readonly Sourced<Amount>[] {
  return columns.flatMap(({ column, right, unit }) =>
    [...right].flatMap((row): readonly Sourced<Amount>[] => {
      const cell = rows[row]?.[column];
      const at = places[row];
      if (!cell?.value || !at || cell.isPercent || (cell.unit ?? unit) !== 1) return [];
      return [{ at, value: Amount.fromNumber(cell.value) }];
    }),
  );
}
