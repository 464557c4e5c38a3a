import { Amount } from "../money";
import { addTo, groupBy } from "../lists";
import type { Operation, Place, Sourced } from "../model";
import { annexNames } from "../reading/documents";
import { normaliseCode } from "../wording";
import type { Case, PlacedOperation, TiedImputation } from "./case";

/** The lines of an operation that one code pays, where the sheet gives its lines several. */
export interface CodedLines {
  readonly operation: string;
  readonly code: string;
  /** Their ranks in the operation. */
  readonly lines: readonly number[];
  /** What a column of the sheet calls them all, where one tells which lines each code pays. */
  readonly group?: string;
}

/** A line whose code is not the one that pays its operation, as the documents charge it. */
export interface OddCode {
  readonly operation: Operation;
  readonly line: number;
  readonly code: Sourced<string>;
  /** The code that pays the operation, and how many of its lines have it. */
  readonly usual: string;
  readonly others: number;
  /** Where its operation does not tell: no document states its own, or they count it with the lines of the usual one. */
  readonly by?: "unknown" | "moved";
}

/** What a column of codes says of operations whose lines do not all have the same. */
export interface LineCodes {
  readonly parts: readonly CodedLines[];
  readonly odd: readonly OddCode[];
}

type Codes = ReadonlyMap<string, readonly TiedImputation[]>;

/**
 * An operation whose lines have several codes is paid by all of them, or one line has a wrong code: the expenses that
 * the documents state tell which. What the sheet says is followed where they tell neither.
 */
export function lineCodesOf(operations: readonly PlacedOperation[], codes: Codes): LineCodes {
  const expenses = new Map([
    ...chargedByImputation(codes),
    ...[...codes].map(([code, rows]) => [normaliseCode(code), expensesOf(rows)] as const),
  ]);
  const charged = new Map<string, Amount>();
  const divided = operations.flatMap(({ operation }) => {
    const parts = partsOf(operation);
    if (parts.length > 1) return [{ operation, parts }];
    if (operation.code) add(charged, operation.code.value, sumOf(operation));
    return [];
  });
  for (const { operation, parts } of divided)
    for (const { code, lines } of parts) add(charged, code, sumOf(operation, lines));
  const settled = divided.map(({ operation, parts }) => {
    const meant = straysMeant(operation, parts, expenses, charged);
    for (const [stray, usual] of meant) add(charged, usual.code, sumOf(operation, stray.lines));
    const taken = groupBy([...meant], ([, usual]) => usual);
    return {
      operation,
      odd: [...meant].flatMap(([stray, usual]) =>
        oddAmong(operation, [stray], usual).map((one) => ({ ...one, by: "unknown" as const })),
      ),
      parts: parts.flatMap((part) => {
        const strays = (taken.get(part) ?? []).flatMap(([{ lines }]) => lines);
        return meant.has(part) ? [] : [{ ...part, lines: [...part.lines, ...strays] }];
      }),
    };
  });
  const found = settled.map(({ operation, parts, odd }): LineCodes => {
    const borneOut = (own: readonly (readonly [string, Amount])[]): readonly CodedLines[] => {
      const sums = new Map<string, Amount>();
      for (const { code, lines } of parts) {
        add(sums, code, charged.get(normaliseCode(code)) ?? Amount.zero);
        add(sums, code, sumOf(operation, lines).negated());
      }
      for (const [code, amount] of own) add(sums, code, amount);
      return parts.filter(({ code }) => {
        const key = normaliseCode(code);
        const sum = sums.get(key);
        return sum && !sum.isZero && expenses.get(key)?.some((one) => one.equals(sum.rounded()));
      });
    };
    const byLines = borneOut(parts.map(({ code, lines }) => [code, sumOf(operation, lines)])).length;
    // A code that would pay all of it is borne out by its own expense, not by what others then lack.
    const asOne = (part: CodedLines): number => {
      const met = borneOut([[part.code, sumOf(operation)]]);
      return met.includes(part) || !expenses.has(normaliseCode(part.code)) ? met.length : 0;
    };
    const [best, next] = parts.map((part) => ({ part, met: asOne(part) })).sort((a, b) => b.met - a.met);
    const together = best?.met ?? 0;
    const isOne = best !== undefined && together > (next?.met ?? 0);
    if (isOne && byLines === 0) return { parts: [], odd: [...odd, ...oddAmong(operation, parts, best.part)] };
    const known = parts.every(({ code }) => expenses.has(normaliseCode(code)));
    return { parts: known && byLines > together ? parts : [], odd };
  });
  return { parts: found.flatMap(({ parts }) => parts), odd: found.flatMap(({ odd }) => odd) };
}

/** The codes that no document states, each with the one whose stated expense lacks just its lines: that one typed wrong. */
function straysMeant(
  operation: Operation,
  parts: readonly CodedLines[],
  expenses: ReadonlyMap<string, readonly Amount[]>,
  charged: ReadonlyMap<string, Amount>,
): ReadonlyMap<CodedLines, CodedLines> {
  const sumOfCode = ({ code }: CodedLines) => charged.get(normaliseCode(code)) ?? Amount.zero;
  const expensesStated = ({ code }: CodedLines) => expenses.get(normaliseCode(code)) ?? [];
  const lacking = new Map<number, CodedLines[]>();
  for (const part of parts) {
    const lacks = expensesStated(part).map((expense) => expense.minus(sumOfCode(part)).toCents());
    for (const cents of new Set(lacks)) addTo(lacking, cents, part);
  }
  const meant = new Map<CodedLines, CodedLines>();
  for (const stray of parts) {
    const more = sumOf(operation, stray.lines);
    if (expenses.has(normaliseCode(stray.code)) || more.isZero) continue;
    // Hidden decimals of the lines may make a cent of difference to what they lack apart, and none together.
    const near = [-1, 0, 1].flatMap((off) => lacking.get(more.toCents() + off) ?? []);
    const [usual, other] = [...new Set(near)].filter((part) => {
      const sum = sumOfCode(part).plus(more).rounded();
      return expensesStated(part).some((expense) => expense.equals(sum));
    });
    if (usual && !other) meant.set(stray, usual);
  }
  return meant;
}

/** What each table charges to the imputations that it gives beside its codes: lines may bear those. */
function chargedByImputation(codes: Codes): ReadonlyMap<string, readonly Amount[]> {
  const charged = new Map<string, Amount[]>();
  const tables = groupBy([...codes.values()].flat(), ({ table }) => table);
  for (const rows of tables.values()) {
    const byImputation = groupBy(rows, ({ imputation: { budgetImputation } }) =>
      normaliseCode(budgetImputation?.value ?? ""),
    );
    for (const [key, own] of byImputation) {
      const expenses = expensesOf(own);
      if (key !== "" && expenses.length === own.length) addTo(charged, key, Amount.sum(expenses));
    }
  }
  return charged;
}

function expensesOf(rows: readonly TiedImputation[]): readonly Amount[] {
  return rows.flatMap(({ imputation: { expense } }) => (expense ? [expense.value] : []));
}

/** The lines of each code; those that state none go with the code of most. None where a title gives the code. */
function partsOf(operation: Operation): readonly CodedLines[] {
  if (operation.code) return [];
  const byCode = new Map<string, { code: string; lines: number[] }>();
  const bare: number[] = [];
  operation.lines.forEach(({ code }, rank) => {
    if (!code) return void bare.push(rank);
    const key = normaliseCode(code.value);
    const known = byCode.get(key) ?? { code: code.value, lines: [] };
    known.lines.push(rank);
    byCode.set(key, known);
  });
  const parts = [...byCode.values()].sort((a, b) => b.lines.length - a.lines.length);
  return parts.map(({ code, lines }, i) => ({
    operation: operation.id,
    code,
    lines: i === 0 ? [...lines, ...bare].sort((a, b) => a - b) : lines,
  }));
}

function oddAmong(operation: Operation, parts: readonly CodedLines[], usual: CodedLines): readonly OddCode[] {
  return parts
    .filter((part) => part !== usual)
    .flatMap(({ lines }) => lines)
    .sort((a, b) => a - b)
    .flatMap((line) => {
      const code = operation.lines[line]?.code;
      return code ? [{ operation, line, code, usual: usual.code, others: usual.lines.length }] : [];
    });
}

/** What retained lines come to. */
function sumOf({ lines }: Operation, ranks: readonly number[] = [...lines.keys()]): Amount {
  const own = ranks.flatMap((rank) => lines[rank] ?? []);
  return Amount.sum(own.flatMap(({ retained, amount }) => (retained.kind === "no" ? [] : [amount.amount])));
}

function add(sums: Map<string, Amount>, code: string, amount: Amount): void {
  const key = normaliseCode(code);
  sums.set(key, (sums.get(key) ?? Amount.zero).plus(amount));
}

/**
 * The codes that the annex gives, what pays and the numbers of files, those that the documents charge an expense to, and those
 * that stand in a row of any sheet or table, each with the places where they do. Normalised.
 */
export function codesKnown({
  annex,
  tables,
  codesTogether,
}: Pick<Case, "annex" | "tables" | "codesTogether">): ReadonlyMap<string, readonly Place[]> {
  const { codes, fileNumbers } = annexNames(annex);
  const known = new Map<string, Place[]>();
  for (const { rows } of tables)
    for (const { code } of rows) addTo(known, normaliseCode(code.value), code.at);
  for (const { codes, isRow } of codesTogether.flat())
    if (isRow) for (const { at, value } of codes) addTo(known, value, at);
  const own = annex.themes[0]?.operations[0]?.lines[0]?.at;
  for (const code of [...codes, ...fileNumbers]) if (own) addTo(known, code, own);
  return known;
}
