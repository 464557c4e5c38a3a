/** Marks that the file puts before functions newer than its first version. */
const MARKS = /\b_xl(?:fn|ws|udf|pm)\./g;

/** A formula's text in the file as users read it: without the marks of newer functions. */
export function shownFormula(text: string): string {
  return text.includes("_xl") ? text.replace(MARKS, "") : text;
}
