import { relativeFormula } from "../../grid";
import { groupBy, keptFor } from "../../lists";
import { placeKey, type AmountReading, type Annex, type CellPlace, type GrantLine } from "../../model";
import type { Scope } from "../../diagnosis";

/** So many lines whose formula is one tell that another's is not. */
export const ENOUGH = 3;

/** A line's formula that is not the one of all other lines in its column. */
export interface OddFormula {
  readonly own: FormulaCell;
  /** One of the others. */
  readonly model: FormulaCell;
  /** How many others there are. */
  readonly others: number;
}

/** The lines of an annex that alone in a column add fewer cells of their rows, take a cell of another row, or look another column up. */
export const oddFormulas = keptFor((annex: Annex): readonly OddFormula[] => {
  const columns = groupBy(cellsOf(annex), ({ at, like }) => `${at.sheet}!${at.column} ${like}`);
  return [...columns.values()].flatMap((column): readonly OddFormula[] => {
    const [others, odd, more] = [...groupBy(column, ({ relative }) => relative).values()].sort(
      (a, b) => b.length - a.length,
    );
    const [model] = others ?? [];
    const [own, another] = odd ?? [];
    if (!others || others.length < ENOUGH || !model || !own || another || more) return [];
    return [{ own, model, others: others.length }];
  });
});

/** The cells of these. */
export const oddCells = keptFor(
  (annex: Annex): ReadonlySet<string> => new Set(oddFormulas(annex).map(({ own }) => placeKey(own.at))),
);

/** A cell of a line that holds a formula of a kind that is told. */
export interface FormulaCell {
  readonly at: CellPlace;
  readonly reading: AmountReading;
  readonly formula: string;
  readonly relative: string;
  /** The formula without what an odd one has of its own. */
  readonly like: string;
  /** What its line states, column by column. */
  readonly row: readonly AmountReading[];
  readonly scope: Scope;
}

/** The cells of an annex's lines that hold such a formula. */
export const cellsOf = keptFor(({ themes }: Annex): readonly FormulaCell[] =>
  themes.flatMap(({ operations }) =>
    operations.flatMap(({ id, lines }) =>
      lines.flatMap((line, rank) => {
        const row = readingsOf(line);
        const scope: Scope = { kind: "lines", operation: id, lines: [rank] };
        return row.flatMap((reading) => formulaCell(reading, row, scope));
      }),
    ),
  ),
);

function readingsOf({ amount, parts = [], beside = [] }: GrantLine): readonly AmountReading[] {
  return [amount, ...parts, ...beside];
}

function formulaCell(
  reading: AmountReading,
  row: readonly AmountReading[],
  scope: Scope,
): readonly FormulaCell[] {
  const { at, formula } = reading;
  if (at.kind !== "cell" || formula === null || reading.kind === "unreadable") return [];
  const relative = relativeFormula(formula, at);
  const like = likenessOf(relative);
  return like === null ? [] : [{ at, reading, formula, relative, like, row, scope }];
}

/** What a formula that adds cells of its row is like. */
export const ACROSS = "SUM";
const ACROSS_ITS_ROW = /^=([A-Z]+)\(\[0,-?\d+\](?::\[0,-?\d+\])?\)$/;
const RANK = /[,;]\s*\d+\s*(?=[,;)])/g;
const ROW = /\[-?\d+,/g;

/** What formulas of a column have in common whatever one of them adds of its row, whichever row it takes, or looks up; null where it takes nothing. */
function likenessOf(relative: string): string | null {
  if (ACROSS_ITS_ROW.exec(relative)?.[1] === ACROSS) return ACROSS;
  if (!relative.includes("[")) return null;
  const ofAnyRow = withoutRows(relative);
  return relative.includes("LOOKUP(") ? ofAnyRow.replace(RANK, ",#") : ofAnyRow;
}

function withoutRows(relative: string): string {
  return relative.replace(ROW, "[#,");
}

/** Whether an odd formula is the others' but for the row that it takes something of. */
export function takesAnotherRow({ own, model }: OddFormula): boolean {
  return withoutRows(own.relative) === withoutRows(model.relative);
}
