import type { Worked } from "../../claims";
import { retainedWorth } from "../../model";
import { onlyGroups, onlyLines } from "../held/lines-named";
import { toNamed, type Around, type Way } from "./way";

/**
 * What is granted to what is named in the place of a figure: sure where the others are what is granted to those in theirs;
 * where neither is, they are of something else (« en 2028, respectivement 1 200 000 € et 500 000 € »).
 */
export function inOrderOf(
  { start }: Pick<Worked, "start">,
  { figures, names }: NonNullable<Worked["inOrder"]>,
  { named }: Pick<Around, "named">,
): readonly Way[] {
  const told = names.flatMap((name) => {
    const all = named(name);
    const [only] = onlyLines(all);
    const one = only ?? onlyGroups(all)[0];
    return one ? [one] : [];
  });
  if (told.length !== figures.length) return [];
  const isRight = figures.map(
    ({ amount }, rank) => told[rank] && retainedWorth(told[rank].lines).equals(amount),
  );
  const rank = figures.findIndex((one) => one.start === start);
  const own = told[rank];
  const isSure = isRight.every((right, other) => right || other === rank);
  return own && (isSure || isRight[rank]) ? [toNamed(isSure ? "sure" : "said", own)] : [];
}
