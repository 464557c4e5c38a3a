import type { Amount } from "../../money";

/** Whether two gaps cancel each other out: what one figure has too much, the other lacks. */
export function isOffset(one: Amount, other: Amount): boolean {
  return !one.isZero && one.plus(other).isZero;
}
