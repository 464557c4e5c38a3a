import type { CellValue } from "../grid";
import type { Expression } from "./parse-formula";

/** A cell of a range: what it shows, and whether it holds a SUBTOTAL or stands in a hidden row. */
export interface CellShown {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly isSubtotal: boolean;
  readonly isHidden: boolean;
}

/** The cells of a range that hold something, in order; null where one of them cannot be computed. */
export type CellsOf = (range: Extract<Expression, { kind: "range" }>) => readonly CellShown[] | null;

type Given = readonly Expression[];
type Value = CellValue | null;

/** What an expression shows; null where Excel's answer is not known for sure. */
export function evaluate(expression: Expression, cells: CellsOf): Value {
  switch (expression.kind) {
    case "constant":
      return valueOf(expression.value);
    case "error":
      return { kind: "error", value: expression.value };
    case "range": {
      const { range } = expression;
      const isCell = range.top === range.bottom && range.left === range.right;
      const found = isCell ? cells(expression) : null;
      return found && (found[0]?.value ?? { kind: "empty" });
    }
    case "negated":
      return withNumbers([expression.of], cells, ([value = 0]) => -value);
    case "binary":
      return binary(expression.operator, expression.left, expression.right, cells);
    case "call":
      return FUNCTIONS[expression.name]?.(expression.arguments, cells) ?? null;
  }
}

function valueOf(value: number | string | boolean): CellValue {
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
}

function numberOf(value: number): Value {
  return Number.isFinite(value) ? { kind: "number", value } : null;
}

/** A result from operands that are numbers; the first error among them, and null where one is text. */
function withNumbers(given: Given, cells: CellsOf, make: (values: readonly number[]) => number): Value {
  const values = given.map((one) => evaluate(one, cells));
  const error = values.find((value) => value?.kind === "error");
  if (error) return error;
  const numbers = values.map((value) =>
    value?.kind === "number" ? value.value : value?.kind === "empty" ? 0 : null,
  );
  return numbers.every((value) => value !== null) ? numberOf(make(numbers)) : null;
}

function binary(operator: string, left: Expression, right: Expression, cells: CellsOf): Value {
  const [one, other] = [evaluate(left, cells), evaluate(right, cells)];
  if (one === null || other === null) return null;
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic) return withNumbers([left, right], cells, ([a = 0, b = 0]) => arithmetic(a, b));
  if (one.kind === "error") return one;
  if (other.kind === "error") return other;
  if (operator === "&") return null;
  return compare(operator, one, other);
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

function compare(operator: string, one: CellValue, other: CellValue): Value {
  const plain = (value: CellValue, like: CellValue): string | number | null => {
    if (value.kind === "empty") return like.kind === "text" ? "" : 0;
    if (value.kind === "text") return value.value.toLowerCase();
    return value.kind === "number" ? value.value : null;
  };
  const [a, b] = [plain(one, other), plain(other, one)];
  if (a === null || b === null || typeof a !== typeof b) return null;
  const answers: Record<string, boolean> = {
    ...{ "=": a === b, "<>": a !== b },
    ...{ "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b },
  };
  const answer = answers[operator];
  return answer === undefined ? null : { kind: "boolean", value: answer };
}

/** The numbers that a sum takes from its arguments; an error, or null where one is not known. */
function summed(
  given: Given,
  cells: CellsOf,
  counts: (cell: CellShown) => boolean = () => true,
): readonly number[] | Extract<CellValue, { kind: "error" }> | null {
  const numbers: number[] = [];
  for (const one of given) {
    if (one.kind === "range") {
      const found = cells(one);
      if (!found) return null;
      for (const cell of found) {
        if (!counts(cell)) continue;
        if (cell.value.kind === "error") return cell.value;
        if (cell.value.kind === "number") numbers.push(cell.value.value);
      }
      continue;
    }
    const value = evaluate(one, cells);
    if (value?.kind === "error") return value;
    if (value?.kind !== "number") return null;
    numbers.push(value.value);
  }
  return numbers;
}

function gathered(make: (numbers: readonly number[]) => number, counts?: (cell: CellShown) => boolean) {
  return (given: Given, cells: CellsOf): Value => {
    const numbers = summed(given, cells, counts);
    if (numbers === null || "kind" in numbers) return numbers;
    return numberOf(make(numbers));
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** SUBTOTAL and AGGREGATE as sums: they leave out one another, and the rows that are hidden if so asked. */
function subtotal(given: Given, cells: CellsOf, skipsHidden: boolean | null): Value {
  if (skipsHidden === null) return null;
  const ranges = given.flatMap((one) => (one.kind === "range" ? (cells(one) ?? []) : []));
  // Whether a row was hidden by hand or by a filter is not known.
  if (!skipsHidden && ranges.some((cell) => cell.isHidden)) return null;
  return gathered(total, (cell) => !cell.isSubtotal && !(skipsHidden && cell.isHidden))(given, cells);
}

function constantOf(expression: Expression | undefined): number | null {
  return expression?.kind === "constant" && typeof expression.value === "number" ? expression.value : null;
}

/** Adds the cells of a range beside those of others that meet each its criterion. */
function sumOfThose(
  sum: Expression | undefined,
  pairs: readonly { readonly range: Expression; readonly criterion: Expression }[],
  cells: CellsOf,
): Value {
  if (sum?.kind !== "range") return null;
  const tests = pairs.map(({ range, criterion }) => {
    const meets = testOf(evaluate(criterion, cells));
    const found = range.kind === "range" ? cells(range) : null;
    if (range.kind !== "range" || !meets || !found) return null;
    const byPlace = new Map(
      found.map((cell) => [`${cell.row - range.range.top},${cell.column - range.range.left}`, cell.value]),
    );
    return (place: string): boolean => meets(byPlace.get(place) ?? { kind: "empty" });
  });
  // The range added is as large as the range looked at, wherever it is said to end.
  const [looked] = pairs;
  const { top, left } = sum.range;
  const size = looked?.range.kind === "range" ? looked.range.range : sum.range;
  const found = cells({
    ...sum,
    range: { top, left, bottom: top + size.bottom - size.top, right: left + size.right - size.left },
  });
  if (!found || tests.includes(null)) return null;
  const taken = found.filter(({ row, column }) =>
    tests.every((test) => test?.(`${row - top},${column - left}`)),
  );
  const error = taken.find(({ value }) => value.kind === "error");
  if (error) return error.value;
  return numberOf(total(taken.map(({ value }) => (value.kind === "number" ? value.value : 0))));
}

/** What a criterion of SUMIF asks of a cell; null for one that this does not know. */
function testOf(criterion: Value): ((value: CellValue) => boolean) | null {
  if (criterion?.kind === "number") return isNumber(criterion.value);
  if (criterion?.kind !== "text") return null;
  const [, sign = "", rest = ""] = /^(<>|=)?(.*)$/s.exec(criterion.value) ?? [];
  if (/^[<>]|[*?~]/.test(rest)) return null;
  const number = rest.trim() === "" ? NaN : Number(rest.replace(",", "."));
  const text = rest.toLowerCase();
  const meets = Number.isNaN(number)
    ? (value: CellValue) => (value.kind === "empty" ? "" : String(value.value).toLowerCase()) === text
    : isNumber(number);
  return sign === "<>" ? (value) => !meets(value) : meets;
}

function isNumber(number: number): (value: CellValue) => boolean {
  return (value) =>
    (value.kind === "number" && value.value === number) ||
    (value.kind === "text" && value.value.trim() !== "" && Number(value.value.replace(",", ".")) === number);
}

/** To so many decimals, halves away from zero, as Excel rounds. */
function rounded(value: number, decimals: number): number {
  const size = 10 ** decimals;
  const scaled = Number((Math.abs(value) * size).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / size;
}

const FUNCTIONS: Readonly<Record<string, (given: Given, cells: CellsOf) => Value>> = {
  SUM: gathered(total),
  MIN: gathered((numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0)),
  MAX: gathered((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  COUNT: gathered((numbers) => numbers.length),
  AVERAGE: gathered((numbers) => total(numbers) / numbers.length),
  SUBTOTAL: ([kind, ...given], cells) =>
    subtotal(given, cells, constantOf(kind) === 109 ? true : constantOf(kind) === 9 ? false : null),
  AGGREGATE: ([kind, option, ...given], cells) => {
    const skips = constantOf(option);
    if (constantOf(kind) !== 9 || skips === null || skips > 7) return null;
    const counts = (cell: CellShown): boolean =>
      !(skips < 4 && cell.isSubtotal) &&
      !((skips & 1) === 1 && cell.isHidden) &&
      !((skips & 2) === 2 && cell.value.kind === "error");
    return gathered(total, counts)(given, cells);
  },
  SUMPRODUCT: (given, cells) => (given.length === 1 ? gathered(total)(given, cells) : null),
  SUMIF: ([range, criterion, sum], cells) =>
    range && criterion ? sumOfThose(sum ?? range, [{ range, criterion }], cells) : null,
  SUMIFS: ([sum, ...rest], cells) => {
    const pairs = rest.flatMap((range, index) => {
      const criterion = index % 2 === 0 ? rest[index + 1] : undefined;
      return criterion ? [{ range, criterion }] : [];
    });
    return pairs.length * 2 === rest.length ? sumOfThose(sum, pairs, cells) : null;
  },
  ROUND: (given, cells) => withNumbers(given, cells, ([value = 0, decimals = 0]) => rounded(value, decimals)),
  ABS: (given, cells) => withNumbers(given, cells, ([value = 0]) => Math.abs(value)),
  IF: ([condition, then, otherwise], cells) => {
    const answer = condition ? evaluate(condition, cells) : null;
    if (answer?.kind === "error") return answer;
    if (answer?.kind !== "boolean" || !then || !otherwise) return null;
    return evaluate(answer.value ? then : otherwise, cells);
  },
  IFERROR: ([value, instead], cells) => {
    const shown = value ? evaluate(value, cells) : null;
    return shown?.kind === "error" && instead ? evaluate(instead, cells) : shown;
  },
};
