import { groupBy } from "../lists";
import type { Amount } from "../money";
import { columnsOver, type Case, type ColumnTotal } from "../linking";
import { annexAmount, linesOver, type Ledger } from "./ledger";
import type { Statement } from "./statement";

/**
 * The statements of reports that speak of another column of the annex (« Proposition du rapport » beside « Voté en
 * séance »): all that such a report gives is what that column comes to, nothing what is granted where both differ, and
 * deliberations give that. One wrong line makes every total over it seem so: two must differ by unlike amounts.
 */
export function statedOfColumns(ledger: Ledger, readings: Case["readings"]): ReadonlySet<Statement> {
  const stated = ledger.statements.flatMap((statement): readonly Stated[] => {
    const { at, scope } = statement;
    const isOfReport = at.kind === "document" && at.role === "report";
    if (!isOfReport || scope.kind !== "operations" || scope.part !== undefined) return [];
    const granted = annexAmount(ledger, scope).rounded();
    const columns = columnsOver(linesOver(ledger, scope)).flatMap(({ total }) =>
      total && !total.amount.equals(granted) ? [total] : [],
    );
    return [{ statement, file: at.file, granted, columns }];
  });
  if (stated.length < 2) return new Set();
  const decided = new Set(
    readings.flatMap(({ amounts }) =>
      amounts.flatMap(({ at, amount }) => (at.role === "deliberation" ? [amount.toFixed()] : [])),
    ),
  );
  const found = [...groupBy(stated, ({ file }) => file).values()].flatMap((own) => {
    const labels = new Set(own.flatMap(({ columns }) => columns.map(({ label }) => label)));
    return [...labels].flatMap((label) => ofColumn(label, own, decided));
  });
  return new Set(found);
}

interface Stated {
  readonly statement: Statement;
  readonly file: string;
  readonly granted: Amount;
  /** What other columns come to, where it is not what is granted. */
  readonly columns: readonly ColumnTotal[];
}

/** The statements of a report that speak of a column; none where it may speak of what is granted. */
function ofColumn(label: string, own: readonly Stated[], decided: ReadonlySet<string>): readonly Statement[] {
  const differing = own.flatMap(({ statement, granted, columns }) => {
    const column = columns.find((one) => one.label === label);
    return column ? [{ statement, granted, amount: column.amount }] : [];
  });
  const said = differing.filter(({ statement, amount }) => statement.amount.equals(amount));
  const gaps = new Set(said.map(({ granted, amount }) => granted.minus(amount).toFixed()));
  const isOfGrants = differing.some(({ statement, granted }) => statement.amount.equals(granted));
  const voted = new Set(
    said.map(({ granted }) => granted.toFixed()).filter((granted) => decided.has(granted)),
  );
  return gaps.size > 1 && !isOfGrants && voted.size > 1 ? said.map(({ statement }) => statement) : [];
}
