import { namesListed, type Worked } from "../../claims";
import { fold } from "../../folding";
import { retainedWorth } from "../../model";
import { onlyGroups, onlyLines } from "../held/lines-named";
import { sentenceAbove } from "../held/spoken-of";
import { toNamed, type Around, type Way } from "./way";

/**
 * What is granted to what is named in the place of a figure: sure where the others are what is granted to those in theirs;
 * where neither is, they are of something else (« en 2028, respectivement 1 200 000 € et 500 000 € »).
 */
export function inOrderOf(
  { start }: Pick<Worked, "start">,
  { figures, names }: NonNullable<Worked["inOrder"]>,
  { named, above }: Pick<Around, "named" | "above">,
): readonly Way[] {
  const toldIn = (listed: readonly string[]) =>
    listed.flatMap((name) => {
      const all = named(name);
      const lines = onlyLines(all);
      const those = lines.length > 0 ? lines : onlyGroups(all).slice(0, 1);
      return those.length > 0 ? [those] : [];
    });
  const here = toldIn(names);
  // « trois mares par le GAEC, deux par M. Aubrun. Les aides sont respectivement de … »
  const told = here.length > 0 ? here : toldIn(namesListed(fold(sentenceAbove(above))));
  if (told.length !== figures.length) return [];
  const isRight = figures.map(({ amount }, rank) =>
    told[rank]?.some(({ lines }) => retainedWorth(lines).equals(amount)),
  );
  const rank = figures.findIndex((one) => one.start === start);
  const own = told[rank] ?? [];
  const isSure = isRight.every((right, other) => right || other === rank);
  if (!isSure && !isRight[rank]) return [];
  // Of the several lines of one name, it is that which a slip of the pen makes it.
  return own.map((one) => toNamed(isSure && own.length === 1 ? "sure" : "said", one));
}
