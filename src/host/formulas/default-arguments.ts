/** Texts and quoted sheet names are passed over; of the others, what opens, parts and closes arguments. */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|(?<![\p{L}\p{N}_.])(?:SORT|TAKE|DROP)\(|\{[^}]*(?:\}|$)|,\s*(?=,)|[(),]/giu;

/** What these take for a second argument that is left out, which the engine does not know: all rows, for TAKE. */
const SECOND: Readonly<Record<string, string>> = { SORT: "1", DROP: "0", TAKE: "1048576" };

/** The formula with the second argument of SORT, TAKE and DROP written where it is left out: SORT(A1:A9,,-1). */
export function withDefaultArguments(text: string): string {
  if (!/(?:SORT|TAKE|DROP)\(/i.test(text)) return text;
  let made = "";
  let from = 0;
  /** Brackets open now: whose each is, if it is one of these and still before its first comma. */
  const open: (string | undefined)[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const end = index + piece.length;
    const opened = open.at(-1);
    if (piece.endsWith("(")) open.push(piece === "(" ? undefined : piece.slice(0, -1).toUpperCase());
    else if (piece === ")") open.pop();
    else if (piece.startsWith(",") && opened !== undefined) {
      if (text[end] === ",") {
        made += text.slice(from, end) + (SECOND[opened] ?? "");
        from = end;
      }
      open[open.length - 1] = undefined;
    }
  }
  return made + text.slice(from);
}
