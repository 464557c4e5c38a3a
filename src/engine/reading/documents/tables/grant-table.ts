import {
  assignColumns,
  cellOf,
  grantsSchema,
  isWhole,
  readTotalLabel,
  tableOf,
  type Assignment,
  type GrantColumn,
  type Table,
  type TotalLabel,
} from "../../../tables";
import { keptFor } from "../../../lists";
import type { Amount } from "../../../money";
import type { OperationNamed } from "../../../model";
import { fold } from "../../../folding";
import type { DocumentLine } from "../parts/document-lines";
import { operationHeadingOf, ordinal, unquoted } from "../parts/headings";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import { collapse } from "../parts/passage";
import { themeMentionsOf } from "../naming/theme-mention";

/** A row that gives an operation, or a beneficiary, its amount. */
export interface GrantRow {
  readonly line: DocumentLine;
  readonly operation: OperationNamed;
  readonly name: string | null;
  readonly amount: Amount;
}

/** The total of a theme, under its rows. */
export interface SubtotalRow {
  readonly line: DocumentLine;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  readonly amount: Amount;
}

/** A table of grants below the level of themes: operations, or beneficiaries, with or without a column of themes. */
export interface GrantTable {
  readonly rows: readonly GrantRow[];
  readonly subtotals: readonly SubtotalRow[];
  readonly total: { readonly line: DocumentLine; readonly amount: Amount } | null;
}

/** A table of themes, operations or beneficiaries and what each is granted: what its columns are, and its rows. */
export interface AssignedTable {
  readonly table: Table;
  readonly columns: Assignment<GrantColumn>;
  /** The lines under the titles, one a row of the table. */
  readonly lines: readonly DocumentLine[];
}

/** The table that rows make, its titles first; null where they give nobody an amount. Made once for the readers that ask. */
export function assignedTable(rows: readonly DocumentLine[], known: KnownThemes): AssignedTable | null {
  return assignedKnowing(known)(rows).assigned;
}

const assignedKnowing = keptFor((known: KnownThemes) => {
  const schema = grantsSchema(known.titleOf, known.operations.titleOf);
  return keptFor((rows: readonly DocumentLine[]): { readonly assigned: AssignedTable | null } => {
    const cells = rows.map((line) => (line.cells ?? []).map(cellOf));
    const table = tableOf(cells, 1);
    const columns = assignColumns(table, schema);
    return { assigned: isWhole(schema, columns) ? { table, columns, lines: rows.slice(1) } : null };
  });
});

const noTheme = { themeNumber: null, themeTitle: null } as const;

/** Null where a table has no column of operations or beneficiaries beside one of amounts. */
export function grantTableOf(
  rows: readonly DocumentLine[],
  known: KnownThemes = noKnownThemes,
): GrantTable | null {
  const assigned = assignedTable(rows, known);
  const { columns } = assigned ?? {};
  return assigned && (columns?.has("operation") === true || columns?.has("name") === true)
    ? readRows(assigned, known)
    : null;
}

function readRows({ table, columns, lines }: AssignedTable, known: KnownThemes): GrantTable {
  const found: GrantRow[] = [];
  const subtotals: SubtotalRow[] = [];
  let total: GrantTable["total"] = null;
  let theme: Pick<OperationNamed, "themeNumber" | "themeTitle"> = noTheme;
  let operation: Pick<OperationNamed, "number" | "title"> = { number: null, title: null };
  lines.forEach((line, index) => {
    const row = table.rows[index] ?? [];
    const cell = (part: GrantColumn) => collapse(row[columns.get(part) ?? -1]?.text ?? "");
    const amount = row[columns.get("amount") ?? -1]?.amount ?? null;
    const label = row.map(({ text }) => readTotalLabel(text)).find((read) => read !== null);
    const isTotal = label !== undefined;
    if (!isTotal && cell("theme") !== "") {
      const next = themeOf(cell("theme"), known);
      if (next.themeNumber !== theme.themeNumber || next.themeTitle !== theme.themeTitle)
        operation = { number: null, title: null };
      theme = next;
    }
    if (!isTotal && cell("operation") !== "") operation = operationOf(cell("operation"));
    if (amount === null) return;
    if (isTotal) {
      const isThemes = columns.has("theme") && namesTheme(label, theme, known);
      if (index === lines.length - 1 && !isThemes) total = { line, amount };
      else if (columns.has("theme")) subtotals.push({ line, ...theme, amount });
      return;
    }
    const name = cell("name") === "" ? null : cell("name");
    if (name === null && operation.title === null && operation.number === null) return;
    found.push({ line, operation: { ...theme, ...operation }, name, amount });
  });
  return { rows: found, subtotals, total };
}

/** « Total Milieux aquatiques » under the rows of that theme, though it ends the table. */
function namesTheme(
  { names }: TotalLabel,
  { themeTitle }: Pick<OperationNamed, "themeTitle">,
  known: KnownThemes,
): boolean {
  return names !== null && (known.titleOf(names) !== null || names === fold(themeTitle ?? ""));
}

function operationOf(cell: string): Pick<OperationNamed, "number" | "title"> {
  const heading = operationHeadingOf(cell);
  if (heading) return heading;
  const numbered = /^(?:\d{1,2}[.-])?(\d{1,2})(?:\s*[.):–—-])?\s+(\p{L}.*)$/u.exec(cell);
  return numbered
    ? { number: Number(numbered[1]), title: unquoted(numbered[2] ?? "") }
    : { number: null, title: unquoted(cell) };
}

/** « Thématique 1 « … » », « 1. Jeunesse », « 1 », « Jeunesse ». */
export function themeOf(
  cell: string,
  known: KnownThemes,
): { readonly themeNumber: number | null; readonly themeTitle: string | null } {
  const text = collapse(cell);
  const [mention] = themeMentionsOf(text);
  if (mention?.number !== undefined && mention.number !== null) {
    const rest = unquoted(text.slice(mention.end).replace(/^\s*[:.–—-]\s*/, ""));
    return { themeNumber: mention.number, themeTitle: mention.title ?? (rest === "" ? null : rest) };
  }
  const numbered = /^(\d{1,2}|[IVX]{1,4})(?:\s*[.):–—-]\s*|\s+|$)(.*)$/u.exec(text);
  const title = known.titleOf(text) ?? unquoted(numbered ? (numbered[2] ?? "") : text);
  return {
    themeNumber: numbered ? ordinal(numbered[1] ?? "") : null,
    themeTitle: title === "" ? null : title,
  };
}
