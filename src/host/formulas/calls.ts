/** Texts, quoted sheet names and arrays are passed over; of the others, what opens, parts and closes arguments. */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\{[^}]*(?:\}|$)|\[[^\]]*(?:\]|$)|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*\(|[(),]/giu;

const CONSTANT = /^(?:-?\d+(?:\.\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE)$/i;
const SEVERAL_CELLS = /^(?:[^!(]*!)?\$?(?:[A-Z]{1,3}\$?\d*|\d+):\$?(?:[A-Z]{1,3}\$?\d*|\d+)$/i;
const ARRAY = /^\{.*\}$/;

/** What these are given makes no sense apart from them. */
const OF_FUNCTIONS = /^(?:LET|LAMBDA|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|GROUPBY|PIVOTBY)$/i;

/** A place that stands for any single value, and one that stands for any range, in whatever sheet a call is tried. */
export const ANY_CELL = "A1";
export const ANY_RANGE = "B1:B3";

interface Call {
  readonly name: string;
  readonly given: string[];
  from: number;
}

/**
 * The calls of a formula, each with what it is given reduced to its kind: ROUND(SUM(C2:C9)/3,2) has ROUND(A1,2) and
 * SUM(B1:B3). For functions that take functions it is the formula itself.
 */
export function callsOf(text: string): readonly string[] {
  const found = new Set<string>();
  const open: Call[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const own = open.at(-1);
    if (piece.endsWith("(")) {
      open.push({ name: piece.slice(0, -1).toUpperCase(), given: [], from: index + piece.length });
    } else if (own && (piece === "," || piece === ")")) {
      own.given.push(text.slice(own.from, index).trim());
      own.from = index + 1;
      if (piece === ")" && open.pop()?.name) found.add(OF_FUNCTIONS.test(own.name) ? text : written(own));
    }
  }
  return [...found];
}

function written({ name, given }: Call): string {
  const isNothing = given.length === 1 && given[0] === "";
  return `${name}(${isNothing ? "" : given.map(kindOf).join(",")})`;
}

function kindOf(given: string): string {
  if (given === "" || CONSTANT.test(given) || ARRAY.test(given)) return given;
  return SEVERAL_CELLS.test(given) ? ANY_RANGE : ANY_CELL;
}
