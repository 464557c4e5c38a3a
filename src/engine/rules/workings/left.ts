import type { Worked } from "../../claims";
import { Amount, distinctAmounts } from "../../money";
import { partsOfAnnex } from "../lines-named";
import { namedNear } from "./named-near";
import { columnsBeside, granted, onlyLines, pairsOf, union, way, type Around, type Way } from "./way";

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
    columnsBeside(lines).flatMap((cost) => {
      const taken = granted(lines);
      return cost.compare(taken) > 0 ? [way("said", cost.minus(taken), { whole: cost, taken })] : [];
    }),
  );
}

function ofFigures({ others }: Around): readonly Way[] {
  const pairs = pairsOf(distinctAmounts(others)).map(([one, other]) => {
    const [whole, taken] = one.compare(other) > 0 ? [one, other] : [other, one];
    return way("said", whole.minus(taken), { whole, taken });
  });
  const [most, ...parts] = [...others].sort((one, other) => other.compare(one));
  const taken = Amount.sum(parts);
  const isAll = most && parts.length > 1 && most.compare(taken) > 0;
  return isAll ? [...pairs, way("said", most.minus(taken), { whole: most, taken }, parts)] : pairs;
}
