import type { Worked } from "../../claims";
import { isRetained, retainedWorth } from "../../model";
import { Amount } from "../../money";
import { groupsAround, onlyLines, union } from "../held/lines-named";
import { rest, type Around, type Call, type Way } from "./way";

/** What the annex, or a part of it, leaves without what was named or said before. */
export function without({ ahead }: Pick<Worked, "ahead">, around: Around): readonly Way[] {
  return [...withoutNamed(ahead, around), ...withoutSaid(around)];
}

function withoutNamed(ahead: string, { named, whole, context }: Around): readonly Way[] {
  const found = named(ahead);
  const taken = [
    ...found.map(({ lines }) => lines.filter(isRetained)),
    union(onlyLines(found)),
    union(found),
  ];
  return taken.flatMap((set) => {
    const groups = groupsAround(set, context).map((group): [Call, typeof whole] => [
      found.includes(group) ? "said" : "perhaps",
      group.lines,
    ]);
    return [["said", whole] as const, ...groups].flatMap(([call, lines]) => {
      if (set.length === 0 || set.length >= lines.length) return [];
      return [rest(call, retainedWorth(lines), retainedWorth(set))];
    });
  });
}

/** What is left of all, or of the first figure, once those said before are taken. */
function withoutSaid({ before, whole }: Around): readonly Way[] {
  const [first, ...others] = before;
  return [
    ...before.flatMap((_, from) =>
      less(retainedWorth(whole), before.slice(from), from === 0 ? "said" : "right"),
    ),
    ...(first ? less(first, others, "said") : []),
  ];
}

function less(whole: Amount, parts: readonly Amount[], call: Call): readonly Way[] {
  const taken = Amount.sum(parts);
  const isLess = parts.length > 0 && whole.compare(taken) > 0;
  return isLess ? [rest(call, whole, taken, parts)] : [];
}
