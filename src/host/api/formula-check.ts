/** Why a text cannot be a formula, roughly as Excel refuses it on entry; undefined where it may be one. */
export function formulaProblem(text: string): string | undefined {
  if (text.trim() === "") return "nothing after the equals sign";
  if (text.length > 8192) return "too long";
  if ((text.match(/"(?:[^"]|"")*"/g) ?? []).some((each) => each.length > LONGEST_TEXT + 2))
    return "a text over 255 characters";
  const tokens = tokensOf(text);
  if (!tokens) return "a character that has no place in it";
  return problemIn(tokens);
}

/** Functions that give several values: where they stand outermost, Excel fills the cells beside with the others. */
const SPILLING =
  /^(?:_xlfn\.|_xlws\.)*(?:SEQUENCE|UNIQUE|SORT|SORTBY|FILTER|RANDARRAY|TRANSPOSE|MMULT|MINVERSE|MUNIT|FREQUENCY|LINEST|LOGEST|TREND|GROWTH|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TAKE|DROP|CHOOSEROWS|CHOOSECOLS|EXPAND|TEXTSPLIT|MAP|SCAN|BYROW|BYCOL|MAKEARRAY|GROUPBY|PIVOTBY|ANCHORARRAY)\($/i;

const SEVERAL_CELLS = /^\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/i;

/**
 * Whether a formula that may be one would give several values, as far as its outermost part tells: cells beside its own
 * would be filled, which this host does not do.
 */
export function wouldSpill(text: string): boolean {
  const calls: boolean[] = [];
  let single = false;
  for (const piece of text.match(PARTS) ?? []) {
    const isOutermost = !calls.includes(true);
    if (piece.endsWith("(")) {
      if (isOutermost && !single && SPILLING.test(piece)) return true;
      calls.push(piece.length > 1);
    } else if (piece === ")") calls.pop();
    else if (isOutermost && !single && SEVERAL_CELLS.test(piece)) {
      const [from = "", to = ""] = piece.replaceAll("$", "").toUpperCase().split(":");
      if (from !== to) return true;
    }
    single = piece === "@";
  }
  return false;
}

const PARTS =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)!?|[\p{L}_\\][\p{L}\p{N}_.]*\(|\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|[\p{L}_\\$][\p{L}\p{N}_.$]*!?|[()@]|\[[^\]]*(?:\]|$)/giu;

/** Of a text between quotes. */
const LONGEST_TEXT = 255;

type Token = "operand" | "call" | "prefix" | "infix" | "suffix" | "(" | ")" | ",";

const PIECES: readonly (readonly [RegExp, Token])[] = [
  [/^"(?:[^"]|"")*"/, "operand"],
  [/^\{[^}]*\}/, "operand"],
  [/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/i, "operand"],
  [/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_$:])/iu, "operand"],
  // References, with sheets in front, whole columns and rows, structured references, names.
  [/^(?:'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.]*!)?\$?(?:\d+:\$?\d+)/u, "operand"],
  [/^[\p{L}_\\][\p{L}\p{N}_.]*\(/u, "call"],
  [
    /^(?:'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.]*(?::[\p{L}_\\][\p{L}\p{N}_.]*)?!)?[\p{L}_\\$][\p{L}\p{N}_.\\$]*(?:#|\[(?:[^[\]]|\[[^\]]*\])*\])?/u,
    "operand",
  ],
  [/^\[(?:[^[\]]|\[[^\]]*\])*\]/, "operand"],
  [/^(?:<>|<=|>=|[*/^&=<>:])/, "infix"],
  [/^[+-]/, "prefix"],
  [/^@/, "prefix"],
  [/^%/, "suffix"],
  [/^\(/, "("],
  [/^\)/, ")"],
  [/^,/, ","],
];

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text;
  while ((rest = rest.trimStart()) !== "") {
    const found = PIECES.map(([pattern, token]) => ({ token, match: pattern.exec(rest)?.[0] })).find(
      ({ match }) => match !== undefined,
    );
    if (found?.match === undefined) return undefined;
    tokens.push(found.token);
    rest = rest.slice(found.match.length);
  }
  return tokens;
}

/** Operands and operators must take turns, and brackets close. Two ranges side by side intersect: a space is an operator. */
function problemIn(tokens: readonly Token[]): string | undefined {
  const open: ("(" | "call")[] = [];
  let wanted = true;
  let last: Token | undefined;
  for (const token of tokens) {
    switch (token) {
      case "operand":
        if (!wanted) return "two values side by side";
        wanted = false;
        break;
      case "call":
      case "(":
        // What a function gives may be a function: LAMBDA(x,x+1)(2).
        if (!wanted && !(token === "(" && last === ")")) return "a bracket after a value";
        open.push(!wanted || token === "call" ? "call" : "(");
        wanted = true;
        break;
      case ")": {
        const opened = open.pop();
        if (opened === undefined) return "a bracket that was not opened";
        if (wanted && !(opened === "call" && (last === "call" || last === ",")))
          return "nothing before a bracket";
        wanted = false;
        break;
      }
      case ",":
        if (open.length === 0) return "a separator outside a function";
        if (wanted && last !== "call" && last !== ",") return "nothing before a separator";
        wanted = true;
        break;
      case "infix":
        if (wanted) return "an operator without value before it";
        wanted = true;
        break;
      case "prefix":
        wanted = true;
        break;
      case "suffix":
        if (wanted) return "a percent sign without value";
        break;
    }
    last = token;
  }
  if (open.length > 0) return "a bracket that is not closed";
  return wanted ? "something is missing at the end" : undefined;
}
