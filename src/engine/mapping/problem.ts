import type { Amount } from "../money";
import { normaliseCode, rarityAmong, titleSimilarity, tokens } from "../wording";
import type { MappingInput } from "./mapping";

/** The assignment problem in numbers: operations and codes by their indices, amounts in whole cents. */
export interface Problem {
  readonly operationCount: number;
  readonly codeCount: number;
  /** For each operation the amounts it may truly have, distinct, likeliest first. */
  readonly values: readonly (readonly number[])[];
  /** For each operation the amounts of its lines. */
  readonly lines: readonly (readonly number[])[];
  /** For each code the amounts that the sources state; empty where none does. */
  readonly expenses: readonly (readonly number[])[];
  /** For each operation its theme's rank. */
  readonly themes: readonly number[];
  /** How alike the code's label and the titles of the operation and its theme are, 0 to 1. */
  readonly likeness: (operation: number, code: number) => number;
  /** For each operation the codes that conventions cite; empty where none does. */
  readonly cited: readonly (readonly number[])[];
  /** For each operation the code that it is charged to beyond question, or null. */
  readonly fixed: readonly (number | null)[];
  /** A typical expense, above zero: what gaps are measured by. */
  readonly scale: number;
}

/** The amounts in cents that an amount may stand for in a sum: two where it hides decimals, which may go up or down. */
function centsOf(amount: Amount): readonly number[] {
  const cents = amount.toCents();
  if (!amount.hasHiddenDecimals) return [cents];
  const above = amount.rounded().compare(amount) > 0;
  return [cents, above ? cents - 1 : cents + 1];
}

/**
 * States the problem. An operation whose code is not among the codes (a stated one that no table holds) is not part of
 * it and must be left out before.
 */
export function stateProblem(input: MappingInput, fixed: readonly (number | null)[]): Problem {
  const { operations, codes } = input;
  const expenses = codes.map(({ expenses: amounts }) => [
    ...new Set(amounts.map((amount) => amount.toCents())),
  ]);
  const known = expenses.flatMap((amounts) => amounts.slice(0, 1)).map(Math.abs);
  const indexOfCode = new Map(codes.map(({ code }, index) => [normaliseCode(code), index]));
  return {
    operationCount: operations.length,
    codeCount: codes.length,
    values: operations.map(({ computed, stated }) => [
      ...new Set([...(stated ? centsOf(stated) : []), ...centsOf(computed)]),
    ]),
    lines: operations.map(({ lines }) =>
      lines.map((amount) => amount.toCents()).filter((cents) => cents !== 0),
    ),
    expenses,
    themes: operations.map((operation) => operation.themeRank),
    likeness: likenessOf(input),
    cited: operations.map(({ conventionCodes }) =>
      conventionCodes.flatMap((code) => indexOfCode.get(normaliseCode(code)) ?? []),
    ),
    fixed,
    scale: Math.max(1, known.reduce((sum, expense) => sum + expense, 0) / Math.max(1, known.length)),
  };
}

/** Worked out when asked for, and kept: of all pairs a search looks at few. */
function likenessOf({ operations, codes }: MappingInput): Problem["likeness"] {
  const labels = codes.map(({ label }) => label ?? "");
  const themes = [...new Set(operations.map((operation) => operation.themeTitle))];
  const titles = operations.map((operation) => operation.title);
  const rarity = rarityAmong([...labels, ...themes, ...titles]);
  const labelTokens = labels.map(tokens);
  const known = new Map<string, { readonly words: readonly string[]; readonly against: number[] }>();
  const against = (text: string, code: number): number => {
    let own = known.get(text);
    if (!own) known.set(text, (own = { words: tokens(text), against: [] }));
    return (own.against[code] ??= titleSimilarity(own.words, labelTokens[code] ?? [], rarity));
  };
  return (operation, code) => {
    const { title = "", themeTitle = "" } = operations[operation] ?? {};
    return Math.max(against(title, code), 0.9 * against(themeTitle, code));
  };
}
