import type { Amount } from "../money";
import type { Annex, GrantLine, Operation, PrintedFigure, PrintedRow, PrintedSection, Theme } from "../model";
import { firstPart, tokens } from "../wording";
import { addTo, groupBy } from "../lists";
import { nameFinder, SURELY } from "./names";

/** A line of the annex with the operation it stands in. */
export interface AnnexLine {
  readonly theme: Theme;
  readonly operation: Operation;
  /** Its rank in `operation.lines`. */
  readonly index: number;
  readonly line: GrantLine;
}

/** A row of a section and the annex's line that it is; null where it is none of them. */
export interface RowLink {
  readonly row: PrintedRow;
  /** The amount that the row gives, in the column that gives the annex's; null where it has none there. */
  readonly amount: Amount | null;
  readonly target: AnnexLine | null;
  /** Whether the row holds the line's amount. */
  readonly exact: boolean;
  /** How well it names the line's beneficiary, 0 to 1. */
  readonly name: number;
  /** The beneficiaries of the annex that it may name. */
  readonly named: readonly string[];
  /** Those that the lines around it name. */
  readonly nearby: readonly string[];
}

/** A section with its rows linked. */
export interface SectionLinks {
  readonly section: PrintedSection;
  readonly links: readonly RowLink[];
  /** The column that gives the annex's amounts; null for a section without amounts. */
  readonly column: number | null;
}

/** A possible link of a row with a line. */
interface Pair {
  readonly section: number;
  readonly row: PrintedRow;
  /** The row's rank in its section. */
  readonly rank: number;
  readonly line: number;
  readonly name: number;
  readonly exact: boolean;
  readonly weight: number;
}

/** What agreeing amounts, the lines around and a description weigh beside a name, which weighs 1. */
const WEIGHT = { amount: 1, section: 0.5, description: 0.25 } as const;
/** A section of which this share of the rows is the annex's, amount for amount, is settled. */
const MOST = 0.5;

/** Every line of the annex that gives something, in order. */
export function annexLines(annex: Annex): readonly AnnexLine[] {
  return annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) =>
      operation.lines.flatMap((line, index) =>
        line.amount.amount.isZero ? [] : [{ theme, operation, index, line }],
      ),
    ),
  );
}

/**
 * Links rows with lines one to one, the best way as a whole: by the beneficiary's name, the amount, the description and
 * the operation that the section's other rows point to. What a document prints twice is linked twice: a section whose
 * lines another has taken is linked anew.
 */
export function linkSections(
  lines: readonly AnnexLine[],
  sections: readonly PrintedSection[],
): readonly SectionLinks[] {
  if (sections.length === 0) return [];
  const possible = possiblePairs(lines, sections);
  const linked = new Map<number, SectionLinks>();
  let open = possible;
  while (open.length > 0) {
    const chosen = groupBy(assign(open.flatMap(({ pairs }) => pairs)), (pair) => pair.section);
    const robbed = open.filter((one) => isRobbed(one, chosen.get(one.index) ?? []));
    // Where each waits for the others, they are linked as they are.
    const settled = robbed.length < open.length ? open.filter((one) => !robbed.includes(one)) : open;
    for (const one of settled) linked.set(one.index, linksOf(one, chosen.get(one.index) ?? [], lines));
    open = open.filter((one) => !settled.includes(one));
  }
  return sections.flatMap((_, index) => linked.get(index) ?? []);
}

/** A section, the column that gives the annex's amounts, and all that its rows may be. */
interface Possible {
  readonly index: number;
  readonly section: PrintedSection;
  readonly column: number | null;
  readonly pairs: readonly Pair[];
  /** For each row, the beneficiaries that it may name, and those that the lines around it name. */
  readonly named: readonly (readonly string[])[];
  readonly nearby: readonly (readonly string[])[];
}

/** Whether another section that prints the same has taken the lines of this one. */
function isRobbed({ pairs, section }: Possible, chosen: readonly Pair[]): boolean {
  const couldBe = new Set(pairs.flatMap(({ exact, row }) => (exact ? [row] : []))).size;
  const exact = chosen.filter((pair) => pair.exact).length;
  return couldBe >= section.rows.length * MOST && exact < couldBe * MOST;
}

/** The heaviest pairs first, each row and each line once; those alike in the order of the annex. */
function assign(pairs: readonly Pair[]): readonly Pair[] {
  const rows = new Set<PrintedRow>();
  const lines = new Set<number>();
  const sorted = [...pairs].sort(
    (a, b) => b.weight - a.weight || a.section - b.section || a.rank - b.rank || a.line - b.line,
  );
  return sorted.filter(({ row, line }) => {
    if (rows.has(row) || lines.has(line)) return false;
    rows.add(row);
    lines.add(line);
    return true;
  });
}

function linksOf(
  { section, column, named, nearby }: Possible,
  chosen: readonly Pair[],
  lines: readonly AnnexLine[],
): SectionLinks {
  const own = new Map(chosen.map((pair) => [pair.row, pair]));
  const links = section.rows.map((row, rank): RowLink => {
    const pair = own.get(row);
    const target = pair ? (lines[pair.line] ?? null) : null;
    const amount = pair?.exact && target ? target.line.amount.amount : amountOf(row, column, section);
    return {
      row,
      amount,
      target,
      exact: pair?.exact ?? false,
      name: pair?.name ?? 0,
      named: named[rank] ?? [],
      nearby: nearby[rank] ?? [],
    };
  });
  return { section, links, column };
}

/** What a row gives in a column: there, or as its only amount where no row has one in both. */
function amountOf({ figures }: PrintedRow, column: number | null, { rows }: PrintedSection): Amount | null {
  const holds = (row: PrintedRow, own: number | null) => row.figures.some((figure) => figure.column === own);
  const [only, other] = figures;
  const isBeside = only && rows.some((row) => holds(row, column) && holds(row, only.column));
  const there = figures.find((figure) => figure.column === column) ?? (other || isBeside ? undefined : only);
  return there ? (there.signed ?? there.amount) : null;
}

function possiblePairs(
  lines: readonly AnnexLine[],
  sections: readonly PrintedSection[],
): readonly Possible[] {
  const byName = linesByName(lines);
  const names = [...byName.keys()];
  const find = nameFinder(names);
  return sections.map((section, index) => {
    const found = section.rows.map(({ texts }) => {
      const near = find(texts);
      return near.size > 0 ? near : find(texts.map(firstPart));
    });
    const beside = section.rows.map(({ around }) =>
      around === null ? new Map<number, number>() : find([around]),
    );
    const named = section.rows.map((row, rank) => {
      const near = found[rank] ?? new Map<number, number>();
      const around = beside[rank] ?? near;
      const among = [...new Set([...near.keys(), ...around.keys()])];
      return among.flatMap((name) =>
        (byName.get(names[name] ?? "") ?? []).map((line) => ({
          row,
          rank,
          line,
          name: near.get(name) ?? 0,
          around: around.get(name) ?? 0,
          isPlace: lines[line]?.line.beneficiary?.value !== names[name],
        })),
      );
    });
    const amount = (line: number): Amount | undefined => lines[line]?.line.amount.amount;
    const { column, alone } = columnOf(
      section,
      named.map((among) => among.flatMap(({ line }) => amount(line) ?? [])),
    );
    const all = named
      .flat()
      .map((pair) => ({ ...pair, exact: holds(pair.row, column, alone, amount(pair.line)) }));
    const pairs = placesBorneOut(all, section.rows.length).flatMap(
      ({ around, isPlace: _isPlace, ...pair }): readonly Omit<Pair, "weight">[] => {
        const name = Math.max(pair.name, pair.exact ? around : 0);
        return name > 0 ? [{ ...pair, section: index, name }] : [];
      },
    );
    const known = found.map((near) => [...near.keys()].flatMap((name) => names[name] ?? []));
    const nearby = beside.map((around) =>
      [...around].flatMap(([name, fit]) => (fit >= SURELY ? (names[name] ?? []) : [])),
    );
    return { index, section, column, pairs: weighed(pairs, lines), named: known, nearby };
  });
}

/** The lines by the names that a document may call them: whom they name, and their place where each line has its own. */
function linesByName(lines: readonly AnnexLine[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const places = new Set(lines.map(({ line }) => line.territory ?? ""));
  const areOwn = places.size === lines.length && !places.has("");
  for (const [index, { line }] of lines.entries()) {
    const [name, place] = [line.beneficiary?.value ?? "", line.territory ?? ""];
    addTo(found, name, index);
    if (areOwn && place !== name) addTo(found, place, index);
  }
  return found;
}

/** Rows by place that are the annex's, amount for amount, before another is held against it: a canton is called like its town. */
const PLACED = 3;

/** The pairs whose line is called by its place, where the amounts of all others but one bear out that it is. */
function placesBorneOut<
  T extends { readonly row: PrintedRow; readonly isPlace: boolean; readonly exact: boolean },
>(pairs: readonly T[], rows: number): readonly T[] {
  const placed = new Set(pairs.flatMap(({ row, isPlace, exact }) => (isPlace && exact ? [row] : []))).size;
  const areBorneOut = placed >= PLACED && placed >= rows - 1;
  return pairs.filter(({ isPlace, exact }) => !isPlace || exact || areBorneOut);
}

/** The rows whose column gives the annex's amount before another row is held to that column alone. */
const HELD_TO = 4;

/**
 * The column that most often holds what the annex gives the beneficiary of the row, the last of those alike; and whether
 * it does on all rows but one, so that what another column of a row holds by chance says nothing of it.
 */
function columnOf(
  section: PrintedSection,
  given: readonly (readonly Amount[])[],
): { readonly column: number | null; readonly alone: boolean } {
  const votes = new Map<number, { agreed: number; named: number }>();
  section.rows.forEach(({ figures }, rank) => {
    const amounts = given[rank] ?? [];
    for (const figure of figures) {
      const vote = votes.get(figure.column) ?? { agreed: 0, named: 0 };
      if (amounts.length > 0) vote.named++;
      if (amounts.some((amount) => isOf(figure, amount))) vote.agreed++;
      votes.set(figure.column, vote);
    }
  });
  const [best] = [...votes].sort((a, b) => b[1].agreed - a[1].agreed || b[0] - a[0]);
  if (!best) return { column: null, alone: false };
  const [column, { agreed, named }] = best;
  return { column, alone: agreed >= HELD_TO && agreed >= named - 1 };
}

function isOf(figure: PrintedFigure, amount: Amount): boolean {
  return figure.amount.equals(amount) || figure.signed?.equals(amount) === true;
}

/** Whether a row holds an amount: in the column that gives the annex's, or, unless that one `alone` does, in any other as euros. */
function holds(
  { figures }: PrintedRow,
  column: number | null,
  alone: boolean,
  amount: Amount | undefined,
): boolean {
  if (!amount) return false;
  const own = figures.find((figure) => figure.column === column);
  if (own && alone) return isOf(own, amount);
  return figures.some((figure) => (figure.marked || figure === own) && isOf(figure, amount));
}

function weighed(pairs: readonly Omit<Pair, "weight">[], lines: readonly AnnexLine[]): readonly Pair[] {
  const pointed = new Map<Operation | undefined, Set<PrintedRow>>();
  const rows = new Set(pairs.map(({ row }) => row));
  for (const { exact, row, line } of pairs) {
    if (!exact) continue;
    const operation = lines[line]?.operation;
    pointed.set(operation, (pointed.get(operation) ?? new Set()).add(row));
  }
  return pairs.map((pair) => {
    const target = lines[pair.line];
    const share = (pointed.get(target?.operation)?.size ?? 0) / Math.max(1, rows.size);
    const described = shareOf(target?.line.description ?? "", pair.row);
    const weight =
      pair.name + (pair.exact ? WEIGHT.amount : 0) + WEIGHT.section * share + WEIGHT.description * described;
    return { ...pair, weight };
  });
}

/** How much of a description stands in a row. */
function shareOf(description: string, { texts, around }: PrintedRow): number {
  const own = tokens(description);
  if (description === "") return 0;
  const there = new Set(tokens([...texts, around ?? ""].join(" ")));
  return own.filter((word) => there.has(word)).length / own.length;
}
