import { groupBy } from "../../lists";
import { passageKey } from "../../model";
import type { Member } from "./members";

/** So many others tell that what stands above a passage names what its figure is of. */
const ENOUGH = 2;
/** How many blocks may part two items of a list. */
const APART = 6;

/** The enumerations of sentences, and the lists of items of one form, each of one kind and of one side. */
export function seriesAmong(members: readonly Member[]): readonly (readonly Member[])[] {
  const series: Member[][] = [];
  for (const member of members) {
    const own = series.findLast((one) => {
      const last = one.at(-1);
      return last !== undefined && goesOn(last, member);
    });
    if (own) own.push(member);
    else series.push([member]);
  }
  return series.filter(({ length, 0: first }) => length > (first?.isUnder ? ENOUGH : 1));
}

function goesOn(last: Member, next: Member): boolean {
  if (
    last.side !== next.side ||
    last.isUnder !== next.isUnder ||
    last.of[0]?.of !== next.of[0]?.of ||
    last.at.file !== next.at.file
  )
    return false;
  if (last.beside > 1 || next.beside > 1) return passageKey(last.at) === passageKey(next.at);
  return next.at.block - last.at.block <= APART && isLike(last.form, next.form);
}

/** Whether two items say the same beside the names. */
function isLike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 2 >= Math.max(one.size, other.size);
}

/** The figures of each paragraph beside the names of one kind, on one side. */
export function paragraphsAmong(members: readonly Member[]): readonly (readonly Member[])[] {
  const keyOf = ({ at, side, of }: Member) => `${at.block} ${side} ${of[0]?.of ?? ""}`;
  return [...groupBy(members, keyOf).values()].filter(({ length }) => length > 1);
}
