import { textOf, type Grid } from "../../grid";
import { beginning } from "../../lexicon";
import { addTo } from "../../lists";
import {
  retainedLines,
  type Annex,
  type CountColumn,
  type GrantLine,
  type StatedTotal,
  type TotalOf,
} from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";
import type { PlaceOf } from "./table-cells";

/** So many rows at least tell what a column counts, and that one of them does not. */
const FEWEST = 3;
/** A title stands no further above the numbers than this, in rows. */
const ABOVE = 3;
/** More is no number of grants. */
const MOST = 1000;

/** The annex with the columns of small whole numbers beside the totals that a recapitulation states rightly: how many each of them sums up, perhaps. */
export function withCountsBeside(annex: Annex, grid: Grid, placeOf: PlaceOf): Annex {
  const rows = new Map(
    groupsOf(annex).flatMap(({ total, lines }) =>
      total.at.kind === "cell" && total.at.sheet === grid.snapshot.name && isSumOf(total, lines)
        ? [[total.at.row, { total, lines }] as const]
        : [],
    ),
  );
  if (rows.size < FEWEST) return annex;
  const columns = new Map<number, CountColumn["rows"][number][]>();
  for (const row of grid.rows) {
    const group = rows.get(row);
    for (const { column, value } of group ? grid.filled(row) : []) {
      if (!group || value.kind !== "number") continue;
      const { value: count } = value;
      if (!Number.isInteger(count) || count < 1 || count > MOST) continue;
      addTo(columns, column, { at: placeOf(grid.snapshot.name, row, column), count, lines: group.lines });
    }
  }
  const counted = [...columns].flatMap(([column, own]) =>
    own.length < FEWEST ? [] : [{ titled: isAboutCounts(grid, column, Math.min(...rows.keys())), rows: own }],
  );
  return counted.length === 0 ? annex : { ...annex, counted: [...(annex.counted ?? []), ...counted] };
}

/** Whether the text that stands over the numbers of a column says that they count something. */
function isAboutCounts(grid: Grid, column: number, first: number): boolean {
  const above = Array.from({ length: ABOVE }, (_, up) => grid.at(first - 1 - up, column));
  const title = above.find((cell) => cell !== undefined && textOf(cell).trim() !== "");
  return title !== undefined && beginning("count").test(fold(textOf(title).trim()));
}

/** A total said apart from the table, and the retained lines that it sums up. */
interface Group {
  readonly total: StatedTotal;
  readonly lines: readonly GrantLine[];
}

function groupsOf(annex: Annex): readonly Group[] {
  const { themes, repeated, recapitulated = [] } = annex;
  const own = themes.flatMap(({ statedTotal, operations }) => [
    { total: statedTotal, lines: operations.flatMap(retainedLines) },
    ...operations.map((one) => ({ total: one.statedTotal, lines: retainedLines(one) })),
  ]);
  return [
    ...own.flatMap(({ total, lines }) => (total ? [{ total, lines }] : [])),
    ...repeated.flatMap(({ of, total }) => {
      const lines = linesOf(of, annex);
      return lines.length > 0 ? [{ total, lines }] : [];
    }),
    ...recapitulated,
  ];
}

function linesOf(of: TotalOf, { themes }: Annex): readonly GrantLine[] {
  const operations = themes.flatMap((theme) =>
    of.kind === "theme" && theme.rank !== of.rank
      ? []
      : theme.operations.filter(({ id }) => of.kind === "theme" || (of.kind === "operation" && id === of.id)),
  );
  return operations.flatMap(retainedLines);
}

/** What one total says wrongly may be told by its count as well. */
function isSumOf({ amount }: StatedTotal, lines: readonly GrantLine[]): boolean {
  return Amount.sum(lines.map((line) => line.amount.amount))
    .rounded()
    .equals(amount);
}
