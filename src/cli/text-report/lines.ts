/** Every line of a text pushed right by a number of spaces. */
export function indent(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(by) + line))
    .join("\n");
}

/** Where a line may not end: inside an amount, before a sign that French sets apart, after an opening quotation mark. */
const UNBROKEN = /(?<=\d) (?=\d)|(?<=«) | (?=[»:;?!%€])/g;

/** Breaks a text at its ordinary spaces, so that no line is longer than the width where a space allows it. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(UNBROKEN, "\u00a0").split(/[ \n]+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join("\n");
}

/** A label, then a text wrapped beside it. */
export function labelled(label: string, text: string, width: number): string {
  const [first = "", ...rest] = wrap(`${label}\u00a0: ${text}`, width).split("\n");
  return [first, ...rest.map((line) => indent(line, 2))].join("\n");
}

/** Names on the left, amounts on the right under one another. */
export function aligned(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([name]) => name.length));
  const right = Math.max(...rows.map(([, amount]) => amount.length));
  return rows.map(([name, amount]) => `${name.padEnd(left)}  ${amount.padStart(right)}`).join("\n");
}
