import { parseRange, type GridRange } from "../grid";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "range"; readonly sheet: string; readonly range: GridRange }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: "negated"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?`;
const CELLS = String.raw`(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})`;
const ERROR = String.raw`(#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!))`;
const TOKENS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["error", new RegExp(`^${SHEET}${ERROR}`, "iu")],
  ["number", /^\d+(?:\.\d+)?(?:E[+-]?\d+)?/i],
  ["text", /^"((?:[^"]|"")*)"/],
  ["range", new RegExp(`^${SHEET}${CELLS}(?![\\p{L}\\p{N}_(!.])`, "iu")],
  ["call", /^([\p{L}][\p{L}\p{N}.]*)\(/u],
  ["name", /^(?:TRUE|FALSE)(?![\p{L}\p{N}_(.!])/iu],
  ["sign", /^(?:<>|<=|>=|[-+*/^&=<>(),%])/],
];

interface Token {
  readonly kind: "error" | "number" | "text" | "range" | "call" | "name" | "sign";
  readonly text: string;
  readonly found: RegExpExecArray;
}

/** The tree of a formula in English with commas; null where it holds something that this does not read (names, tables, arrays). */
export function parseFormula(formula: string, sheet: string): Expression | null {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (!tokens) return null;
  const reader = new Reader(tokens, sheet);
  const tree = reader.expression(0);
  return reader.isDone ? tree : null;
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let rest = text.trimStart();
  while (rest !== "") {
    const next = TOKENS.map(([kind, pattern]) => ({ kind, found: pattern.exec(rest) })).find(
      ({ found }) => found !== null,
    );
    if (!next?.found) return null;
    tokens.push({ kind: next.kind, text: next.found[0], found: next.found });
    rest = rest.slice(next.found[0].length).trimStart();
  }
  return tokens;
}

/** How tightly an operator binds. */
const BINDS: Readonly<Record<string, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1 },
  ...{ "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sheet: string,
  ) {}

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  /** An expression whose operators bind tighter than a bound; null where none stands here. */
  expression(above: number): Expression | null {
    let left = this.operand();
    for (;;) {
      const operator = this.tokens[this.at];
      const binds = operator?.kind === "sign" ? (BINDS[operator.text] ?? 0) : 0;
      if (!left || !operator || binds <= above) return left;
      this.at += 1;
      const right = this.expression(binds);
      left = right && { kind: "binary", operator: operator.text, left, right };
    }
  }

  private operand(): Expression | null {
    let value = this.primary();
    while (value && this.takes("%"))
      value = { kind: "binary", operator: "/", left: value, right: { kind: "constant", value: 100 } };
    return value;
  }

  private primary(): Expression | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "error":
        return { kind: "error", value: token.found[3] ?? "" };
      case "text":
        return { kind: "constant", value: (token.found[1] ?? "").replace(/""/g, '"') };
      case "name":
        return { kind: "constant", value: token.text.toUpperCase() === "TRUE" };
      case "range":
        return this.range(token.found);
      case "call":
        return this.call((token.found[1] ?? "").toUpperCase());
      case "sign":
        return this.signed(token.text);
      default:
        return null;
    }
  }

  private signed(sign: string): Expression | null {
    if (sign === "+") return this.primary();
    if (sign === "-") {
      const of = this.primary();
      return of && { kind: "negated", of };
    }
    if (sign !== "(") return null;
    const inside = this.expression(0);
    return this.takes(")") ? inside : null;
  }

  private call(name: string): Expression | null {
    const given: Expression[] = [];
    if (this.takes(")")) return { kind: "call", name, arguments: given };
    do {
      const one = this.expression(0);
      if (!one) return null;
      given.push(one);
    } while (this.takes(","));
    return this.takes(")") ? { kind: "call", name, arguments: given } : null;
  }

  private range(found: RegExpExecArray): Expression | null {
    const cells = found[3] ?? "";
    const whole = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(cells);
    const range = parseRange(whole ? `${whole[1] ?? ""}1:${whole[2] ?? ""}1048576` : cells);
    const sheet = found[1]?.replace(/''/g, "'") ?? found[2] ?? this.sheet;
    return range ? { kind: "range", sheet, range } : null;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.at += 1;
    return true;
  }
}

/** Every range that an expression reads. */
export function rangesOf(expression: Expression): readonly Extract<Expression, { kind: "range" }>[] {
  switch (expression.kind) {
    case "constant":
    case "error":
      return [];
    case "range":
      return [expression];
    case "call":
      return expression.arguments.flatMap(rangesOf);
    case "negated":
      return rangesOf(expression.of);
    case "binary":
      return [...rangesOf(expression.left), ...rangesOf(expression.right)];
  }
}
