import { textOf, type CellValue, type Grid } from "../../../grid";
import { beginning, forms, matches } from "../../../lexicon";
import { addTo, keptFor } from "../../../lists";
import {
  retainedLines,
  worthOf,
  type Annex,
  type CountColumn,
  type FigureColumn,
  type GrantLine,
  type Operation,
  type Place,
  type StatedTotal,
  type TotalOf,
} from "../../../model";
import { fold } from "../../../wording";
import { readAmountCell } from "../cells/amount-cell";
import { powerIn } from "../rows/rows";
import type { PlaceOf } from "../columns/table-cells";

/** So many rows at least tell what a column counts, and that one of them does not. */
const FEWEST = 3;
/** A title stands no further above the numbers than this, in rows. */
const ABOVE = 3;
/** More is no number of grants. */
const MOST = 1000;

/**
 * The annex with the columns of small whole numbers beside the totals that a recapitulation states rightly: how many
 * each of them sums up, perhaps, or how many asked.
 */
export function withCountsBeside(annex: Annex, grid: Grid, placeOf: PlaceOf): Annex {
  const stated = statedIn(annex, grid);
  return stated ? withCounts(withFiguresBeside(annex, stated, placeOf), stated, placeOf, numberIn) : annex;
}

/** The annex with the columns of figures beside the totals that a recapitulation states rightly: what the lines' own come to, perhaps. */
function withFiguresBeside(annex: Annex, { grid, rows, first }: Stated, placeOf: PlaceOf): Annex {
  const columns = new Map<number, FigureColumn["rows"][number][]>();
  for (const [row, groups] of rows) {
    for (const cell of grid.filled(row)) {
      if (cell.value.kind !== "number") continue;
      const { total, retained } = nearestTo(cell.column, groups);
      const at = placeOf(grid.snapshot.name, row, cell.column);
      const isOwn = total.at.kind === "cell" && total.at.column === cell.column;
      const { kind, amount } = readAmountCell(cell, at);
      if (!isOwn && kind === "amount") addTo(columns, cell.column, { at, amount, lines: retained });
    }
  }
  const besideTotals = [...columns].flatMap(([column, own]): readonly FigureColumn[] => {
    if (own.length < FEWEST) return [];
    const unit = 10 ** powerIn(grid, column, first);
    const scaled = own.map((one) => ({ ...one, amount: one.amount.times(unit) }));
    return [{ title: titleOver(grid, column, first), unit, rows: scaled }];
  });
  return besideTotals.length === 0
    ? annex
    : { ...annex, besideTotals: [...(annex.besideTotals ?? []), ...besideTotals] };
}

/** The totals that a sheet states rightly, by their rows, and the first of these. */
interface Stated {
  readonly grid: Grid;
  readonly rows: ReadonlyMap<number, readonly [Group, ...Group[]]>;
  readonly first: number;
}

/** What a sheet states rightly; null for too few totals to tell what stands beside them. */
function statedIn(annex: Annex, grid: Grid): Stated | null {
  const held = new Set(grid.rows);
  const found = new Map<number, [Group, ...Group[]]>();
  for (const group of groupsOf(annex)) {
    const { at } = group.total;
    if (at.kind !== "cell" || at.sheet !== grid.snapshot.name || !held.has(at.row) || !isSumOf(group))
      continue;
    const known = found.get(at.row);
    if (known) known.push(group);
    else found.set(at.row, [group]);
  }
  const first = [...found.keys()].reduce((least, row) => Math.min(least, row), Infinity);
  return found.size < FEWEST ? null : { grid, rows: found, first };
}

/** Of the totals of a row, one of which may be a side table's, the nearest to a column. */
function nearestTo(column: number, groups: readonly [Group, ...Group[]]): Group {
  const away = ({ total: { at } }: Group) => (at.kind === "cell" ? Math.abs(at.column - column) : Infinity);
  return groups.reduce((best, one) => (away(one) < away(best) ? one : best));
}

/** The annex with what the totals of its own tables say that they sum up: « Ensemble volet 1 | 6 bénéficiaires ». */
export function withCountsSaid(annex: Annex, grid: Grid, placeOf: PlaceOf): Annex {
  const stated = statedIn(annex, grid);
  return stated ? withCounts(annex, stated, placeOf, countSaidIn) : annex;
}

function withCounts(
  annex: Annex,
  { grid, rows, first }: Stated,
  placeOf: PlaceOf,
  countIn: (value: CellValue) => NumberSaid | null,
): Annex {
  const columns = new Map<number, Beside[]>();
  for (const row of grid.rows) {
    const groups = rows.get(row);
    for (const { column, value } of groups ? grid.filled(row) : []) {
      const said = groups && countIn(value);
      if (!groups || !said) continue;
      const group = nearestTo(column, groups);
      const { count } = said;
      if (!Number.isInteger(count) || count < 1 || count > MOST) continue;
      addTo(columns, column, { group, at: placeOf(grid.snapshot.name, row, column), ...said });
    }
  }
  const counted = [...columns].flatMap(([column, own]) =>
    own.length < FEWEST ? [] : [countsOf(own, nounOf(own) ?? titleOver(grid, column, first))],
  );
  return counted.length === 0 ? annex : { ...annex, counted: [...(annex.counted ?? []), ...counted] };
}

/** A small whole number beside a total, and what it says it counts: « 6 bénéficiaires »; empty where it is a number alone. */
interface Beside extends NumberSaid {
  readonly group: Group;
  readonly at: Place;
}

interface NumberSaid {
  readonly count: number;
  readonly noun: string;
}

function numberIn(value: CellValue): NumberSaid | null {
  return value.kind === "number" ? { count: value.value, noun: "" } : null;
}

/** « 6 bénéficiaires »; « 3 communes », « 2 salles » may be of anything. */
function countSaidIn(value: CellValue): NumberSaid | null {
  const said = value.kind === "text" ? isOfLines.exec(fold(value.value).trim()) : null;
  return said ? { count: Number(said[1]), noun: said[2] ?? "" } : null;
}

const isOfLines = new RegExp(
  `^(\\d{1,3}) (${forms(["countedRecipients", "countedGrants", "countedAssociations"])}(?: ${forms("supportedBehind")})?)$`,
);

/** What the numbers of a column count by its title: those that asked, those that are granted, or either. */
function countsOf(own: readonly Beside[], title: string): CountColumn {
  const isOfAsked = matches(ASKED, title);
  const isSure = isOfAsked || matches(GRANTED, title);
  const isOfKind = beginning("countedAssociations").test(title);
  const rows = own.flatMap(({ group: { retained, refused, isWhole }, at, count }): CountColumn["rows"] => {
    // « 3 associations » of four lines leaves out a town.
    if (isOfKind && retained.some(({ beneficiary }) => matches("noAssociation", beneficiary?.value ?? "")))
      return [];
    const whole = isWhole ? { isWhole } : {};
    if (!isOfAsked) return [{ at, count, lines: retained, sure: isSure || refused?.length === 0, ...whole }];
    return refused ? [{ at, count, lines: [...retained, ...refused], sure: true, ...whole }] : [];
  });
  return { titled: nounOf(own) !== null || beginning(COUNTED).test(title), rows };
}

/** « Nb », « Dossiers », « Clubs »: over small numbers beside amounts, what is counted. */
const COUNTED = ["count", "countedGrants", "countedRecipients", "countedStructures"] as const;

/** What all numbers of a column say that they count, where they say it of themselves. */
function nounOf(own: readonly Beside[]): string | null {
  return own.every(({ noun }) => noun !== "") ? (own[0]?.noun ?? null) : null;
}

/** What a title says of files that are counted whatever becomes of them: « Demandes reçues »… */
const ASKED = ["asked", "askedBehind", "examined"] as const;
/** … or of those alone that are granted: « Dossiers aidés ». */
const GRANTED = ["granted", "supportedBehind"] as const;

/** The text that stands over the numbers of a column; empty where none does. */
function titleOver(grid: Grid, column: number, first: number): string {
  const above = Array.from({ length: ABOVE }, (_, up) => grid.at(first - 1 - up, column));
  const title = above.find((cell) => cell !== undefined && textOf(cell).trim() !== "");
  return title === undefined ? "" : fold(textOf(title).trim());
}

/** A total said apart from the table, the retained lines that it sums up, and those refused among them, null where they cannot be told. */
interface Group {
  readonly total: StatedTotal;
  readonly retained: readonly GrantLine[];
  readonly refused: readonly GrantLine[] | null;
  readonly isWhole?: true;
}

const groupsOf = keptFor((annex: Annex): readonly Group[] => {
  const { themes, grandTotal, repeated, recapitulated = [] } = annex;
  const all = themes.flatMap(({ operations }) => operations);
  const groupOf = (total: StatedTotal | null, operations: readonly Operation[]): readonly Group[] =>
    total ? [{ total, retained: operations.flatMap(retainedLines), refused: refusedIn(operations) }] : [];
  const isNoneRefused = refusedIn(all).length === 0;
  const wholes = [grandTotal, ...repeated.flatMap(({ of, total }) => (of.kind === "whole" ? [total] : []))];
  return [
    ...wholes.flatMap((total) => groupOf(total, all).map((group): Group => ({ ...group, isWhole: true }))),
    ...themes.flatMap(({ statedTotal, operations }) => [
      ...groupOf(statedTotal, operations),
      ...operations.flatMap((one) => groupOf(one.statedTotal, [one])),
    ]),
    ...repeated.flatMap(({ of, total }) => {
      const operations = operationsOf(of, annex);
      return operations.length > 0 ? groupOf(total, operations) : [];
    }),
    ...recapitulated.map(({ total, lines }) => ({
      total,
      retained: lines,
      refused: isNoneRefused ? [] : null,
    })),
  ];
});

function refusedIn(operations: readonly Operation[]): readonly GrantLine[] {
  return operations.flatMap((operation) => {
    const retained = new Set(retainedLines(operation));
    return operation.lines.filter((line) => !retained.has(line));
  });
}

function operationsOf(of: TotalOf, { themes }: Annex): readonly Operation[] {
  return themes.flatMap((theme) =>
    of.kind === "theme" && theme.rank !== of.rank
      ? []
      : theme.operations.filter(({ id }) => of.kind === "theme" || (of.kind === "operation" && id === of.id)),
  );
}

/** What one total says wrongly may be told by its count as well. */
function isSumOf({ total, retained }: Group): boolean {
  return worthOf(retained).rounded().equals(total.amount);
}
