import type { Amount } from "../money";
import type { Violation } from "../rules";

/** How far what a violation states is from what it should be; null where it says neither. */
export function gapTold({ stated, expected }: Pick<Violation, "stated" | "expected">): Amount | null {
  return stated && expected ? stated.minus(expected) : null;
}
