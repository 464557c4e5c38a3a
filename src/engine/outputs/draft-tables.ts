import { Amount, formatAmount } from "../money";
import type { ImputationSummaryRow } from "./imputation-summary";
import { typesetFrench, type TextBlock } from "./rich-text";

/** A column of an imputation table: its header, what it holds, and the total under it. */
interface Column {
  readonly header: string;
  /** Its share of the width beside the others'. */
  readonly width: number;
  readonly of: (row: ImputationSummaryRow) => string;
  readonly total?: string;
}

const AUTHORISATION: Column = {
  header: "AE (€)",
  width: 15,
  of: ({ commitmentAuthorisation }) => figure(commitmentAuthorisation),
};

/** The deliberation's table: what each code pays, `sum` under it. */
export function deliberationTable(rows: readonly ImputationSummaryRow[], sum: Amount): TextBlock {
  return tableOf(rows, [
    AUTHORISATION,
    { header: "Dépense (€)", width: 15, of: ({ computed }) => figure(computed), total: euros(sum) },
  ]);
}

/** The report's table: what is available, what is proposed, what is left. */
export function reportTable(rows: readonly ImputationSummaryRow[]): TextBlock {
  return tableOf(rows, [
    AUTHORISATION,
    { header: "Disponible (€)", width: 14, of: ({ available }) => figure(available) },
    {
      header: "Proposition (€)",
      width: 15,
      of: ({ computed }) => figure(computed),
      total: euros(sumOf(rows)),
    },
    {
      header: "Solde (€)",
      width: 14,
      of: ({ available, computed }) => (available === null ? TO_FILL : euros(balanceOf(available, computed))),
    },
  ]);
}

/**
 * A column that the dossier tells nothing of is left out; so is a code that no operation is charged to, once every
 * operation has its own.
 */
function tableOf(all: readonly ImputationSummaryRow[], amounts: readonly Column[]): TextBlock {
  const placed = all.every(({ code }) => code !== null);
  const rows = placed ? all.filter(({ operations }) => operations.length > 0) : all;
  const columns = [...IDENTITY, ...amounts.filter(({ of }) => rows.some((row) => of(row) !== TO_FILL))];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    kind: "table",
    header: columns.map(({ header }) => header),
    rows: [
      ...rows.map((row) => columns.map(({ of }) => of(row))),
      columns.map(({ total }, index) => (index === 0 ? "Total" : (total ?? ""))),
    ],
    firstAmount: IDENTITY.length,
    total: true,
    widths: columns.map((column) => Math.round((100 * column.width) / width)),
  };
}

function balanceOf(available: string, computed: string): Amount {
  return Amount.fromDecimal(available).minus(Amount.fromDecimal(computed));
}

/** What the codes pay together. */
export function sumOf(rows: readonly ImputationSummaryRow[]): Amount {
  return Amount.sum(rows.map(({ computed }) => Amount.fromDecimal(computed)));
}

/** What nobody knows is left for the writer, and shows: an act cannot say that it is not known. */
export const TO_FILL = "[à compléter]";

const IDENTITY: readonly Column[] = [
  { header: "Code opération", width: 14, of: ({ code }) => code ?? TO_FILL },
  { header: "Imputation budgétaire", width: 14, of: ({ budgetImputation }) => budgetImputation ?? TO_FILL },
  { header: "Libellé opération", width: 20, of: ({ label }) => typesetFrench(label ?? TO_FILL) },
];

function figure(amount: string | null): string {
  return amount === null ? TO_FILL : euros(Amount.fromDecimal(amount));
}

/** The unit stands in the header. */
function euros(amount: Amount): string {
  return formatAmount(amount.rounded(), "fr", { cents: "always" }).replace(/\u00a0€$/, "");
}
