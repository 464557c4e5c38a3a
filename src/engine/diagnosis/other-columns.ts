import { groupBy } from "../lists";
import { columnsOver, type ColumnTotal } from "../linking";
import type { DocumentReading } from "../model";
import type { Amount } from "../money";
import { groupsOf } from "./groups";
import { annexAmount, linesOver, type Ledger } from "./ledger";
import type { Scope } from "./scope";

/**
 * The ledger without what reports say of another column of the annex (« Proposition du rapport » beside « Voté en séance »):
 * such a report gives what that column comes to for several groups of lines, for none what is granted where both differ,
 * and deliberations give that. One wrong line makes every total over it seem so: two must differ by unlike amounts.
 */
export function withoutOtherColumns(ledger: Ledger, readings: Readings): Ledger {
  const reports = groupBy(
    ledger.statements.flatMap((statement) => {
      const { at, scope } = statement;
      const isOfReport = at.kind === "document" && at.role === "report";
      if (!isOfReport || scope.kind !== "operations" || scope.part !== undefined) return [];
      const labels = comparedOver(ledger, scope)
        .columns.filter(({ amount }) => amount.equals(statement.amount))
        .map(({ label }) => label);
      return labels.length > 0 ? [{ statement, file: at.file, labels }] : [];
    }),
    ({ file }) => file,
  );
  if (reports.size === 0) return ledger;
  const decided = figuresOf(readings, ({ role }) => role === "deliberation");
  const groups = groupsOf([...ledger.accounts.values()]).map((group) =>
    comparedOver(ledger, { kind: "operations", operations: group.map(({ operation }) => operation.id) }),
  );
  const others = new Set(
    [...reports].flatMap(([file, own]) => {
      const given = figuresOf(readings, (at) => at.file === file && at.role === "report");
      const spoken = new Set(own.flatMap(({ labels }) => labels));
      for (const label of spoken) if (!speaksOf(label, groups, given, decided)) spoken.delete(label);
      return own.flatMap(({ statement, labels }) =>
        labels.some((label) => spoken.has(label)) ? [statement] : [],
      );
    }),
  );
  if (others.size === 0) return ledger;
  const statements = ledger.statements.filter((one) => !others.has(one));
  return { ...ledger, statements: statements.map((one, index) => ({ ...one, index })) };
}

type Readings = readonly DocumentReading[];

/** What some lines are granted, and what other columns come to for them, where it is not that. */
interface Compared {
  readonly granted: Amount;
  readonly columns: readonly ColumnTotal[];
}

function comparedOver(ledger: Ledger, scope: Scope): Compared {
  const granted = annexAmount(ledger, scope).rounded();
  const columns = columnsOver(linesOver(ledger, scope)).flatMap(({ total }) =>
    total && !total.amount.equals(granted) ? [total] : [],
  );
  return { granted, columns };
}

type Figures = ReadonlySet<string>;

/** The exact figures of some places of the documents. */
function figuresOf(
  readings: Readings,
  isAt: (at: { readonly role: string; readonly file: string }) => boolean,
): Figures {
  return new Set(
    readings.flatMap(({ amounts }) =>
      amounts.flatMap(({ at, amount, setAside }) =>
        setAside === null && isAt(at) ? [amount.toFixed()] : [],
      ),
    ),
  );
}

/** Whether a report gives a column, and none of what is granted, while deliberations give that. */
function speaksOf(label: string, groups: readonly Compared[], given: Figures, decided: Figures): boolean {
  const differing = groups.flatMap(({ granted, columns }) => {
    const column = columns.find((one) => one.label === label);
    return column ? [{ granted, amount: column.amount }] : [];
  });
  const said = differing.filter(({ amount }) => given.has(amount.toFixed()));
  const gaps = new Set(said.map(({ granted, amount }) => granted.minus(amount).toFixed()));
  const voted = new Set(
    said.flatMap(({ granted }) => (decided.has(granted.toFixed()) ? [granted.toFixed()] : [])),
  );
  const isOfGrants = differing.some(({ granted }) => given.has(granted.toFixed()));
  return gaps.size > 1 && voted.size > 1 && !isOfGrants;
}
