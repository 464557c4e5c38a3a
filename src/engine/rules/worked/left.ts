import type { Worked } from "../../claims";
import { totalsBeside } from "../../linking";
import { retainedWorth } from "../../model";
import { Amount, distinctAmounts } from "../../money";
import { onlyLines, partsOfAnnex, union } from "../held/lines-named";
import { namedNear } from "./named-near";
import { pairsOf, rest, type Around, type Way } from "./way";

/** What costs leave to be paid once what is granted, or said, is taken. */
export function left(worked: Worked, around: Around): readonly Way[] {
  return [...ofLines(worked, around), ...ofFigures(around)];
}

function ofLines(worked: Worked, around: Around): readonly Way[] {
  const { whole, context } = around;
  const named = namedNear(worked, around);
  const things = named.length > 0 ? named : partsOfAnnex(context);
  const sets = [...things.map(({ lines }) => lines), union(onlyLines(named)), whole];
  return sets.flatMap((lines) =>
    totalsBeside(lines).flatMap((cost) => {
      const taken = retainedWorth(lines);
      return cost.compare(taken) > 0 ? [rest("said", cost, taken)] : [];
    }),
  );
}

function ofFigures({ others }: Around): readonly Way[] {
  const pairs = pairsOf(distinctAmounts(others)).map(([one, other]) => {
    return one.compare(other) > 0 ? rest("said", one, other) : rest("said", other, one);
  });
  const [most, ...parts] = [...others].sort((one, other) => other.compare(one));
  const taken = Amount.sum(parts);
  const isAll = most && parts.length > 1 && most.compare(taken) > 0;
  return isAll ? [...pairs, rest("said", most, taken, parts)] : pairs;
}
