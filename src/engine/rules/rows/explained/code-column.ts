import { worthMost, type ColumnOf, type Explained } from "./column";
import type { RowsOf } from "./column-readings";

/** So many digits of codes are no number of rows. */
const A_CODE = 4;

/** A column by the codes of what its rows are of; null where it holds none. */
export function codeColumn({ cells, column }: ColumnOf, { groups }: RowsOf): Explained | null {
  const ways = new Set(groups.flatMap((group) => [...(group?.codes.keys() ?? [])]));
  const found = [...ways].flatMap((way): readonly Explained[] => {
    const right = new Set<number>();
    let odd: Explained["odd"] = null;
    let worth = 0;
    for (const [row, group] of groups.entries()) {
      const code = cells[row]?.code ?? null;
      const meant = group?.codes.get(way);
      if (code === null || !group) continue;
      // What several of its lines bear otherwise is no code of theirs, but what they come to.
      if (meant === undefined) return [];
      if (code === meant) {
        right.add(row);
        worth += Math.min(A_CODE, code.length);
      } else if (odd) return [];
      else odd = { row, meant };
    }
    const reading = { key: way, kind: "code" } as const;
    return worth < A_CODE ? [] : [{ column, reading, unit: 1, right, odd, worth }];
  });
  return found.find(({ odd }) => odd === null) ?? worthMost(found);
}
