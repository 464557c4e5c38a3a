import { Grid, textOf } from "../../grid";
import { matches } from "../../lexicon";
import { retainedLines, type Annex, type GrantLine, type RecapitulatedTotal, type Unread } from "../../model";
import { Amount } from "../../money";
import { fold } from "../../wording";
import { recapRows, withRecapSheet } from "./recap-sheet";
import type { PlaceOf } from "./table-cells";
import { readTotalLabel } from "./total-label";

/** A sheet without what stands under its table to sum it up. */
export interface WithoutFoot {
  readonly grid: Grid;
  /** The recapitulations under the table, top down. */
  readonly feet: readonly Grid[];
}

/**
 * Cuts from a sheet the recapitulations under its table: blocks of rows that a blank row parts from it, narrower than
 * it, whose amounts are told by what the table above grants (by theme, operation, territory or code).
 * @param annexOf reads what is left; null where it is no table.
 */
export function withoutFeet(
  grid: Grid,
  placeOf: PlaceOf,
  annexOf: (grid: Grid) => Annex | null,
): WithoutFoot {
  const starts = grid.rows.filter((row, i) => i > 0 && row > (grid.rows[i - 1] ?? row) + 1);
  let rest = grid;
  const feet: Grid[] = [];
  for (const start of [...starts].reverse()) {
    const foot = rowsOf(rest, (row) => row >= start);
    if (!holdsAmounts(foot)) continue;
    const above = rowsOf(rest, (row) => row < start);
    if (!isNarrower(foot, above)) break;
    const annex = annexOf(above);
    if (!annex || !sumsUp(foot, annex, placeOf)) break;
    feet.unshift(foot);
    rest = above;
  }
  return { grid: rest, feet };
}

/** The annex with what a recapitulation under it says again. */
export function withFoot(annex: Annex, foot: Grid, placeOf: PlaceOf): Annex {
  const byGroup = withRecapSheet(annex, foot, placeOf);
  const byLines = recapitulatedLines(foot, byGroup, placeOf);
  const rows = recapRows(foot, placeOf, { coded: true });
  const whole = rows.filter(({ texts }) => texts.some((text) => readTotalLabel(text) !== null)).at(-1);
  const told: Annex =
    byLines.length === 0
      ? byGroup
      : {
          ...byGroup,
          recapitulated: [...(byGroup.recapitulated ?? []), ...byLines],
          repeated: whole
            ? [...byGroup.repeated, { of: { kind: "whole" }, total: whole.total }]
            : byGroup.repeated,
        };
  return { ...told, unread: [...told.unread, ...untold(foot, told, placeOf)] };
}

/** The rows of a recapitulation whose figures say nothing that is known: none is lost silently. */
function untold(foot: Grid, annex: Annex, placeOf: PlaceOf): readonly Unread[] {
  const themes = annex.themes.flatMap((theme) => [
    theme.statedTotal,
    ...theme.operations.map((each) => each.statedTotal),
  ]);
  const totals = [
    annex.grandTotal,
    ...themes,
    ...annex.repeated.map(({ total }) => total),
    ...(annex.recapitulated ?? []).map(({ total }) => total),
  ];
  const told = new Set(totals.flatMap((total) => (total?.at.kind === "cell" ? [total.at.row] : [])));
  return foot.rows.flatMap((row): readonly Unread[] => {
    const cells = foot.row(row).filter((cell) => textOf(cell).trim() !== "");
    const figure = cells.find(({ value }) => value.kind === "number");
    if (!figure || told.has(row)) return [];
    const at = placeOf(foot.snapshot.name, row, figure.column);
    return [{ at, text: cells.map((cell) => textOf(cell).trim()).join(" ") }];
  });
}

function rowsOf(grid: Grid, holds: (row: number) => boolean): Grid {
  const { snapshot } = grid;
  return new Grid({
    ...snapshot,
    cells: snapshot.cells.filter(({ row }) => holds(row)),
    merges: snapshot.merges.filter(({ top }) => holds(top)),
  });
}

function holdsAmounts(grid: Grid): boolean {
  return grid.snapshot.cells.some(({ value }) => value.kind === "number");
}

/** Whether the rows of a block hold fewer cells than those of the table above, or a title says that they sum it up. */
function isNarrower(foot: Grid, above: Grid): boolean {
  if (foot.snapshot.cells.some((cell) => matches("recapitulation", textOf(cell)))) return true;
  const widths = above.rows.map((row) => filled(above, row)).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return foot.rows.every((row) => filled(foot, row) < usual);
}

function filled(grid: Grid, row: number): number {
  return grid.row(row).filter((cell) => textOf(cell).trim() !== "").length;
}

function sumsUp(foot: Grid, annex: Annex, placeOf: PlaceOf): boolean {
  const told = withRecapSheet(annex, foot, placeOf);
  return told !== annex || recapitulatedLines(foot, annex, placeOf).length > 0;
}

/** What a recapitulation says that the lines of each territory or code come to; nothing where it differs more often than not. */
function recapitulatedLines(foot: Grid, annex: Annex, placeOf: PlaceOf): readonly RecapitulatedTotal[] {
  const rows = recapRows(foot, placeOf, { coded: true });
  for (const by of ["territory", "code"] as const) {
    const lines = linesBy(annex, by);
    const named = rows.flatMap(({ texts, total }) => {
      const name = texts.find((text) => lines.has(fold(text)));
      return name === undefined ? [] : [{ by, name, total, lines: lines.get(fold(name)) ?? [] }];
    });
    const agreeing = named.filter((each) =>
      Amount.sum(each.lines.map((line) => line.amount.amount))
        .rounded()
        .equals(each.total.amount),
    );
    if (named.length >= 2 && named.length >= rows.length - 1 && agreeing.length * 2 > named.length)
      return named;
  }
  return [];
}

function linesBy(annex: Annex, by: RecapitulatedTotal["by"]): ReadonlyMap<string, readonly GrantLine[]> {
  const found = new Map<string, GrantLine[]>();
  for (const operation of annex.themes.flatMap((theme) => theme.operations)) {
    for (const line of retainedLines(operation)) {
      const key = by === "territory" ? line.territory : (line.code ?? operation.code)?.value;
      if (!key) continue;
      const lines = found.get(fold(key));
      if (lines) lines.push(line);
      else found.set(fold(key), [line]);
    }
  }
  return found;
}
