import type { HeldValue } from "../workbook/cell";

/** Excel computes with fifteen digits: what is left of two equal numbers below them is nothing. */
const FIFTEEN_DIGITS = 1e-15;

/** Texts and quoted sheets are passed over; then brackets, operators, and whatever else. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+(?:\.\d*)?E[+-]?\d+|[(){}]|<>|<=|>=|[-+*/^&=<>,;:%]|[^-+*/^&=<>,;:%(){}"']+/giu;

/**
 * What stands before the last sign of a formula that ends on an addition or a subtraction: "A1-B1" of "A1-B1-C1".
 * Undefined for one that ends on something else.
 */
export function beforeLastSign(text: string): string | undefined {
  let depth = 0;
  let last: number | undefined;
  let isOperand = false;
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (piece.trim() === "") continue;
    if (piece === "(" || piece === "{") depth++;
    if (piece === ")" || piece === "}") depth--;
    if (depth === 0) {
      // What compares or joins comes after any addition.
      if (/^(?:[&=<>]|<>|<=|>=)$/.test(piece)) return undefined;
      if (/^[-+]$/.test(piece) && isOperand) last = index;
    }
    isOperand = !/^[-+*/^&=<>,;:(]$/.test(piece);
  }
  return last === undefined ? undefined : text.slice(0, last);
}

/** Whether a result is so near zero, beside what the last sign was given, that Excel makes it zero. */
export function isNothingBeside(result: number, operand: HeldValue | undefined): boolean {
  return operand?.kind === "number" && Math.abs(result) < Math.abs(operand.value) * FIFTEEN_DIGITS;
}
