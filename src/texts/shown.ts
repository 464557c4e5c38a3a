/**
 * What files say of themselves is shown as letters that change nothing around them: no line of its own, no sequence that
 * a terminal obeys, no letters in another order than they have.
 */

/** Signs that a terminal obeys, or that turn the order of letters round; line breaks and tabs are blanks. */
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const BLANK = /[\t\n\r\u2028\u2029]/;

function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A text as one line to read. */
export function shownLine(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(OBEYED, (sign) => (BLANK.test(sign) ? " " : pictureOf(sign)));
}

/** A text of which nothing is obeyed, its lines kept. */
export function shownText(text: string): string {
  return text.replace(OBEYED, (sign) => (BLANK.test(sign) ? sign : pictureOf(sign)));
}

/** Plain data whose texts are all such lines. */
export function shownAll<T>(data: T): T {
  return shown(data) as T;
}

function shown(data: unknown): unknown {
  if (typeof data === "string") return shownLine(data);
  if (Array.isArray(data)) return data.map(shown);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shown(value)]));
}
