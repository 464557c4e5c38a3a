import { addTo } from "../../../lists";
import { Amount } from "../../../money";
import {
  isUncoded,
  type DocumentPlace,
  type Imputation,
  type ImputationTable,
  type NamedGrant,
  type Place,
  type Sourced,
} from "../../../model";
import { readPrintedAmount } from "../../../money/pointed-thousands";
import { isCreditAmount, type CreditAmount, type CreditColumn } from "../../../tables";
import { readRun, type RowAmounts } from "./amount-runs";
import type { DocumentLine } from "../parts/document-lines";
import { tablesOfCells, tablesOfSheet } from "./imputation-cells";
import { tablesOfLines } from "./imputation-lines";
import type { RowText, TableText } from "./imputation-table-text";
import type { KnownThemes } from "../naming/known-themes";
import { collapse, placeOfLine, type Speaker } from "../parts/passage";
import { themeMentionsOf } from "../naming/theme-mention";
import type { DocumentPart } from "../parts/parts";

/** The imputation tables of a part, and the rows that look like theirs and could not be read. */
export interface ImputationsRead {
  readonly tables: readonly ImputationTable[];
  readonly unread: readonly { readonly at: DocumentPlace; readonly text: string }[];
  /** What their sub-totals give a theme. */
  readonly grants: readonly NamedGrant[];
  /** The lines that the tables are made of. */
  readonly lines: ReadonlySet<DocumentLine>;
}

/** Whose a table is, and where what it says stands: the row, or the cell in a column of it. */
interface Source {
  readonly role: ImputationTable["role"];
  readonly file: string;
  readonly placesOf: (lines: readonly DocumentLine[], where: string) => (column: number) => Place;
}

/** The imputation tables of a part of a document, whether they have cells or are laid out as lines. */
export function readImputations(part: DocumentPart, file: string, known: KnownThemes): ImputationsRead {
  const found = [...tablesOfCells(part.lines), ...tablesOfLines(part.lines)];
  const unread: { at: DocumentPlace; text: string }[] = [];
  const read = found.map((table) => {
    const role = roleOf(part, table);
    // A budget's extract is neither the one nor the other, whatever its columns are compared as.
    const called = part.kind === "other" ? "imputations" : role;
    const placesOf: Source["placesOf"] = (lines, where) => {
      const at = rowPlace(lines, { file, role: called, where });
      return () => at;
    };
    const refused: DocumentPlace[] = [];
    const own = tableOf(table, { role, file, placesOf }, (at) => {
      if (at.kind === "document") refused.push(at);
    });
    const grants = subtotalsOf(table, { file, role, where: "imputations" }, known);
    // What says of no credit what it comes to, and leaves nothing to be told, is a table of something else.
    const isOther = own === null && grants.length === 0 && refused.length === 0;
    unread.push(...refused.map((at) => ({ at, text: at.quote })));
    return { own, grants, lines: isOther ? [] : table.lines };
  });
  return {
    tables: read.flatMap(({ own }) => own ?? []),
    unread,
    grants: read.flatMap(({ grants }) => grants),
    lines: new Set(read.flatMap(({ lines }) => lines)),
  };
}

/** The imputation tables of a sheet, each value with its cell; `lines` are its rows, `placeOf` says where; `sums` are the annex's. */
export function imputationsOfSheet(
  sheet: string,
  lines: readonly DocumentLine[],
  placeOf: (line: DocumentLine | undefined, column: number) => Place,
  sums: ReadonlySet<string>,
): readonly ImputationTable[] {
  const placesOf: Source["placesOf"] =
    ([line]) =>
    (column) =>
      placeOf(line, column);
  const source: Source = { role: "imputations", file: sheet, placesOf };
  return tablesOfSheet(lines, sums).flatMap((table) => tableOf(table, source, () => undefined) ?? []);
}

/** Null where a table says of no credit what it comes to. */
function tableOf(table: TableText, source: Source, unreadAt: (at: Place) => void): ImputationTable | null {
  const read = table.rows.map((row) => imputationOf(row, table, source, unreadAt));
  const rows = withAvailable(joinedByCode(table, read));
  if (rows.length === 0) return null;
  return { role: source.role, file: source.file, rows, total: totalOf(table, source) };
}

/** « Crédits inscrits | Montant proposé | Solde »: what is authorised is what is available, where all rows but one at most say so. */
function withAvailable(rows: readonly Imputation[]): readonly Imputation[] {
  if (rows.some((row) => row.available !== null)) return rows;
  const stated = rows.flatMap(({ commitmentAuthorisation, expense, balance }) =>
    commitmentAuthorisation && expense && balance
      ? [commitmentAuthorisation.value.minus(expense.value).equals(balance.value)]
      : [],
  );
  const agreed = stated.filter((agrees) => agrees).length;
  if (agreed < 2 || agreed < stated.length - 1) return rows;
  return rows.map((row) => ({ ...row, available: row.balance && row.commitmentAuthorisation }));
}

/** Where the part does not tell, the columns do: only a report says what is available and what remains. */
function roleOf(part: DocumentPart, table: TableText): "deliberation" | "report" {
  if (part.kind === "report") return "report";
  const reported = table.columns.includes("available") || table.columns.includes("balance");
  return part.kind === "other" && reported ? "report" : "deliberation";
}

function rowPlace(lines: readonly DocumentLine[], speaker: Speaker): DocumentPlace {
  const { page = null, block = 0 } = lines[0] ?? {};
  return placeOfLine({ text: lines.map((line) => line.text).join(" "), page, block }, speaker);
}

function imputationOf(
  row: RowText,
  { columns, thousands }: TableText,
  { placesOf }: Source,
  unreadAt: (at: Place) => void,
): Imputation {
  const place = placesOf(row.lines, `imputation ${row.code}`);
  const at = (...named: readonly CreditColumn[]): Place => {
    const column = named.find((each) => columns.includes(each)) ?? null;
    return place(columns.indexOf(column));
  };
  const amounts = thousands ? null : amountsOf(row.figures, columns);
  const own = at("code", "budgetImputation", "nature");
  if (amounts === null) unreadAt(own);
  const text = (value: string | null, ...named: readonly CreditColumn[]): Sourced<string> | null =>
    value === null || value === "" ? null : { value, at: at(...named) };
  const amount = (column: CreditAmount): Sourced<Amount> | null => {
    const value = amounts?.[column];
    return value ? { value, at: at(column) } : null;
  };
  return {
    at: own,
    code: { value: row.code, at: own },
    budgetImputation: text(row.budgetImputation, "budgetImputation", "nature", "code"),
    label: text(row.label, "label", "code"),
    commitmentAuthorisation: amount("commitmentAuthorisation"),
    available: amount("available"),
    expense: amount("expense"),
    balance: amount("balance"),
    themes: [],
    operations: operationsIn(row.operations ?? "").map((value) => ({ value, at: at("operations") })),
  };
}

/** « 1.1 ; 1.2 », one a line, or one title. */
function operationsIn(written: string): readonly string[] {
  const pieces = written.match(/\d{1,2}\.\d{1,2}/g) ?? written.split(/[;\n]|\s\|\s/);
  return pieces.map(collapse).filter((piece) => piece !== "");
}

/**
 * A code paid by several natures has a row for each, and so have the schemes that one imputation pays in a table without
 * codes: they make one imputation, its amounts added up. Rows that detail the one above are left out where it states
 * their sum, or states no nature of its own.
 */
function joinedByCode(table: TableText, rows: readonly Imputation[]): readonly Imputation[] {
  const groups = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const code = row.code.value;
    addTo(groups, code, index);
  });
  return [...groups.values()].flatMap((group): readonly Imputation[] => {
    const own = group.flatMap((index) => rows[index] ?? []);
    const [first, ...others] = own;
    if (!first || others.length === 0) return own;
    const details = group.flatMap((index) => (table.rows[index]?.detail === true ? (rows[index] ?? []) : []));
    const sum = sumOf(details, "expense");
    const headed = details.length === others.length;
    if (headed && (first.budgetImputation === null || (sum && first.expense?.value.equals(sum) === true)))
      return [first];
    const natures = own.map((row) => row.budgetImputation?.value ?? "");
    const areUncoded = own.every(isUncoded);
    const told = areUncoded ? own.map((row) => row.label?.value ?? "") : natures;
    const distinct = new Set(told).size === told.length && !told.includes("");
    if (!distinct || own.some((row) => row.expense === null)) return own;
    const joined = together(first, own, [...new Set(natures)]);
    if (!areUncoded) return [joined];
    const labelled = { ...joined, label: { value: told.join(" ; "), at: joined.at } };
    return [haveOwnCredits(own) ? { ...labelled, rows: own } : labelled];
  });
}

function together(first: Imputation, rows: readonly Imputation[], natures: readonly string[]): Imputation {
  const places = rows.flatMap((row) => (row.at.kind === "document" ? [row.at.quote] : []));
  const at = first.at.kind === "document" ? { ...first.at, quote: places.join(" ; ") } : first.at;
  const sourced = <T>(value: T | null): Sourced<T> | null => (value === null ? null : { value, at });
  const expense = sumOf(rows, "expense");
  const eachItsOwn = rows.every(balances);
  const credit = (field: AmountField) => {
    const repeated = new Set(rows.map((row) => row[field]?.value.toExact() ?? "")).size === 1;
    const one = first[field]?.value ?? null;
    const spent = expense !== null && one !== null && expense.compare(one) > 0;
    const ofTheCode = repeated && !(field === "commitmentAuthorisation" ? spent : eachItsOwn);
    return sourced(ofTheCode ? one : sumOf(rows, field));
  };
  return {
    ...first,
    at,
    code: { value: first.code.value, at },
    budgetImputation: { value: natures.join(" ; "), at },
    commitmentAuthorisation: credit("commitmentAuthorisation"),
    available: credit("available"),
    expense: sourced(expense),
    balance: credit("balance"),
  };
}

/** Whether rows state each its own credit and what remains of it: all of them but one at most agree. */
function haveOwnCredits(rows: readonly Imputation[]): boolean {
  const agreeing = rows.filter(balances).length;
  return agreeing > 0 && agreeing >= rows.length - 1 && rows.every((row) => row.available && row.balance);
}

/** Whether a row has its own available credit and balance, and they agree with its expense. */
function balances({ available, expense, balance }: Imputation): boolean {
  if (!available || !expense || !balance) return false;
  return available.value.minus(expense.value).equals(balance.value);
}

type AmountField = keyof Imputation & CreditAmount;

/** Null where a row does not state it. */
function sumOf(rows: readonly Imputation[], field: AmountField): Amount | null {
  const values = rows.flatMap((row) => row[field]?.value ?? []);
  return values.length === rows.length && rows.length > 0 ? Amount.sum(values) : null;
}

/** Null where the row holds figures that cannot be told apart. */
function amountsOf(
  figures: RowText["figures"],
  columns: readonly (CreditColumn | null)[],
): RowAmounts | null {
  if (typeof figures === "string") {
    if (figures.trim() === "") return {};
    const run = readRun(figures, columns);
    return run.kind === "amounts" ? run.amounts : null;
  }
  const amounts: RowAmounts = {};
  for (const { column, text } of figures) {
    const read = readPrintedAmount(text);
    if (read.kind === "unreadable")
      return amountsOf(figures.map((figure) => figure.text).join("  "), columns);
    if (read.kind === "amount" && isCreditAmount(column)) amounts[column] = read.amount;
  }
  return amounts;
}

/** « Total thématique 2 » under the rows of one theme; a sub-total that names none is left alone. */
function subtotalsOf(table: TableText, speaker: Speaker, known: KnownThemes): readonly NamedGrant[] {
  return table.subtotals.flatMap(({ figures, lines }) => {
    const at = rowPlace(lines, speaker);
    const [theme, other] = themeMentionsOf(at.quote, known);
    const amount = table.thousands ? undefined : amountsOf(figures, table.columns)?.expense;
    if (!theme || other || !amount) return [];
    const operation = {
      themeNumber: theme.number,
      themeTitle: theme.number === null ? theme.title : null,
      number: null,
      title: null,
    };
    return [{ at, operation, name: null, amount, amountInWords: null }];
  });
}

function totalOf(table: TableText, { placesOf }: Source): Sourced<Amount> | null {
  if (!table.total || table.thousands) return null;
  const { figures, lines } = table.total;
  const whole = amountsOf(figures, table.columns)?.expense;
  const alone = typeof figures === "string" && !whole ? amountsOf(figures, ["expense"])?.expense : undefined;
  const value = whole ?? alone;
  const at = placesOf(lines, "imputations, total")(table.columns.indexOf("expense"));
  return value ? { value, at } : null;
}
