import { gridOf, type Grid, columnIndex, type SheetSnapshot } from "../grid";
import type { Annex, GrantLine, ReadingChoices } from "../model";
import { outlinesOf, readAmountCell, readAnnex } from "../reading/annex";
import type { AnnexRead, ReadingWeighed } from "./choose-reading";
import { figuresMet, statedFigures } from "./figures";
import { amountColumns } from "./rival-choices";

/** So many figures of the documents tell a column; of the one that was read, at most one for so many may be among them. */
const TELLING = 3;
const FOR_ONE = 3;

/**
 * The annex with the amounts of the column that the documents bear out, line by line or sum by sum, where the one that was
 * read they hardly know: so plainly that no wrong figure could make it seem so. Null where they tell none.
 */
export function votedColumn(
  { annex, choices, readings }: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
  figures: ReadonlySet<string>,
): { readonly annex: AnnexRead; readonly choices: ReadingChoices } | null {
  // Where the documents know what was read, no other column can be told.
  const known = figuresMet(annex.annex, figures);
  if (figures.size < TELLING || figures.size <= known * FOR_ONE) return null;
  const names = annex.chosen.sheets;
  const [outline] = outlinesOf(sheets, names, choices);
  // What adds up to the amount is met because the amount is, where that is.
  const added = known > 0 ? addendsOf(annex.annex) : new Set<number>();
  const others =
    outline && outline.amounts.length > 0
      ? amountColumns(outline).filter((column) => !added.has(columnIndex(column)))
      : [];
  if (others.length < 2) return null;
  const grids = new Map(sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const each = readings.map((reading) => statedFigures([reading]));
  const told = others
    .map((column) => {
      const rival = withAmounts(annex.annex, columnIndex(column), grids);
      // Of two that the documents know as well, what more of them give is voted.
      const times = each.reduce((sum, own) => sum + figuresMet(rival, own), 0);
      return { column, met: figuresMet(rival, figures), times };
    })
    .filter(({ met }) => met >= TELLING && met > known * FOR_ONE)
    .sort((a, b) => b.met - a.met || b.times - a.times);
  const [best, next] = told;
  if (!best || (best.met === next?.met && best.times === next.times)) return null;
  const chosen = { ...choices, amounts: [best.column] };
  const read = readAnnex(sheets, { sheet: names, choices: chosen });
  return read.kind === "read" ? { annex: read, choices: chosen } : null;
}

/** The columns that add up to the amount on each line. */
function addendsOf({ themes }: Annex): ReadonlySet<number> {
  const [first] = themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines));
  return new Set((first?.parts ?? []).flatMap(({ at }) => (at.kind === "cell" ? [at.column] : [])));
}

/** An annex whose lines carry the amounts of another column of their rows. */
function withAmounts(annex: Annex, column: number, grids: ReadonlyMap<string, Grid>): Annex {
  const amountOf = ({ at }: GrantLine) => {
    if (at.kind !== "cell") return null;
    return readAmountCell(grids.get(at.sheet)?.at(at.row, column), at);
  };
  return {
    ...annex,
    themes: annex.themes.map((theme) => ({
      ...theme,
      operations: theme.operations.map((operation) => ({
        ...operation,
        lines: operation.lines.map((line) => ({ ...line, amount: amountOf(line) ?? line.amount })),
      })),
    })),
  };
}
