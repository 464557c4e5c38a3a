import type { Worked } from "../../claims";
import { Amount } from "../../money";
import { way, type Way } from "./way";

/** What is written out before a figure makes it, and nothing else does: « 124 000 + 24 000 = ». */
export function madeOf({ terms, isTaken }: NonNullable<Worked["writtenOut"]>): readonly Way[] {
  const [first = Amount.zero, ...rest] = terms;
  const others = Amount.sum(rest);
  return [
    isTaken
      ? way("sure", first.minus(others), { one: first, other: others })
      : way("sure", first.plus(others), {}, terms),
  ];
}
