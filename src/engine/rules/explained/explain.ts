import { isPast, isRecalled } from "../../claims";
import { figuresGiving, type Case } from "../../linking";
import { keptFor } from "../../lists";
import { passageKey, type DocumentPlace, type GrantLine, type Sourced, type WrittenTable } from "../../model";
import { Amount, isDigitSlip, significantDigits } from "../../money";
import { matches, opensWith } from "../../lexicon";
import { yearOfTitle } from "../../tables";
import { tokens } from "../../wording";
import { mayBeOf } from "../same-measure";
import { plainReadings, workedReadings, type Reading, type RowsOf } from "./column-readings";
import { bracketsOf, familiesOf, type Family, type Group } from "./groups";
import { measuresOf } from "./measures";
import { rowsTold, tellingOf, UNITS, type Cells, type RowTold } from "./rows-told";
import { writtenIn, writtenLike, type Written } from "./written-figure";

/** The cell of a document's table that is not what the table says that it is. */
export interface OddCell {
  readonly at: DocumentPlace;
  /** The title of its column, and what its row is called by. */
  readonly title: string;
  readonly name: string;
  readonly said: string;
  readonly meant: string;
  /** As amounts, where it is in euros. */
  readonly stated: Amount | null;
  readonly expected: Amount | null;
  readonly lines: readonly GrantLine[];
}

/** A table of more rows is no table that somebody wrote. */
const MOST_ROWS = 300;
/** So many of the rows are of groups of one family. */
const MOST = 2 / 3;
/** What the right figures of a column tell, in digits, above what as many readings would by chance. */
const TELLING = 1.5;
/** What those of a whole table do. */
const TOLD = 8;
/** What a column that says that it counts need not prove, and one that is called as it is read. */
const COUNTS = 1;
const CALLED = 3;
/** So many digits of codes are no number of rows. */
const A_CODE = 4;
/** An amount of so many digits is given twice by no chance. */
const OF_NOBODY_ELSE = 3;
/** So many rows are right for each that is of nothing known. */
const CLEAR = 10;
/** A row's other figures tell which it is. */
const OF_ITSELF = 1.5;

/**
 * The cells of documents' tables that are not what the annex makes of their row and column: each row is of something of the
 * annex, by its name, its codes and its figures; each column holds one thing of all rows, be it a sum, a count, a code, a
 * share or what is worked out of two; and where that holds for all other cells, the one for which it does not is told.
 */
export const tablesExplained = keptFor((dossier: Case): TablesExplained => {
  const all = dossier.readings.flatMap(({ writtenTables }) =>
    writtenTables.map((table) => explainedIn(dossier, table)),
  );
  return { odd: all.flatMap(({ odd }) => odd), right: all.flatMap(({ right }) => right) };
});

/** What documents' tables are found to say. */
export interface TablesExplained {
  readonly odd: readonly OddCell[];
  /** The amounts, in euros, that are what the annex makes of their row and column. */
  readonly right: readonly Sourced<Amount>[];
}

const UNEXPLAINED: TablesExplained = { odd: [], right: [] };

/** A table as it is explained: its rows and its total, each cell as what it says. */
interface Drawn {
  readonly table: WrittenTable;
  readonly body: readonly Cells[];
  readonly total: Cells | null;
  readonly places: readonly DocumentPlace[];
}

/** A table by one family of groups. */
interface Explanation {
  readonly told: readonly (RowTold | null)[];
  readonly groups: readonly (Group | null)[];
  readonly columns: readonly Explained[];
  readonly score: number;
}

/** A column by one reading. */
interface Explained {
  readonly column: number;
  /** The reading's key. */
  readonly reading: string;
  readonly kind: Reading["kind"] | "code";
  readonly label?: string | null;
  readonly unit: number;
  /** The rows, by their ranks, that are as they should be; the total is one more. */
  readonly right: ReadonlySet<number>;
  /** The one that is not, and what it should hold. */
  readonly odd: { readonly row: number; readonly meant: number | string } | null;
  readonly worth: number;
}

function explainedIn(dossier: Case, table: WrittenTable): TablesExplained {
  const body = table.rows.filter(({ isTotal }) => !isTotal);
  const [total, another] = table.rows.filter(({ isTotal }) => isTotal);
  if (body.length < 2 || body.length > MOST_ROWS) return UNEXPLAINED;
  const own = total && !another ? [...body, total] : body;
  const drawn: Drawn = {
    table,
    body: body.map(({ cells }) => cells.map(writtenIn)),
    total: total && !another ? total.cells.map(writtenIn) : null,
    places: own.map(({ at }) => at),
  };
  const families = [...familiesOf(dossier), ...bracketsOf(dossier, drawn.body.map(boundsIn))];
  const explained = families
    .flatMap((family) => explainedBy(dossier, drawn, family) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best] = explained;
  if (!best || best.score < TOLD) return UNEXPLAINED;
  const right = rightIn(drawn, best);
  const odds = best.columns.filter(({ odd }) => odd !== null);
  const cells = best.columns.reduce((sum, { right }) => sum + right.size, 0);
  if (isOfFormerly(table.caption) || odds.length > Math.max(1, cells / 20)) return { odd: [], right };
  const odd = odds.flatMap((one) => {
    const isRightElsewhere = explained.some((other) =>
      other.columns.some(
        ({ column, odd, right }) =>
          column === one.column && odd === null && one.odd !== null && right.has(one.odd.row),
      ),
    );
    const told = isRightElsewhere ? null : toldOf(drawn, best, one);
    return told && !isGivenElsewhere(dossier, told) ? [told] : [];
  });
  return { odd, right };
}

/** Whether what stands above a table says that it recalls what was. */
function isOfFormerly(caption: string): boolean {
  return isPast(caption) || isRecalled(caption) || opensWith("lookingBack", caption);
}

/** Whether another passage gives the amount of a cell: it is no slip of the pen. */
function isGivenElsewhere({ readings }: Case, { at, stated }: OddCell): boolean {
  return (
    stated !== null &&
    significantDigits(stated) >= OF_NOBODY_ELSE &&
    figuresGiving(stated, readings).some(
      (one) => one.at.kind === "document" && passageKey(one.at) !== passageKey(at),
    )
  );
}

function rightIn({ body, total, places }: Drawn, { columns }: Explanation): readonly Sourced<Amount>[] {
  return columns.flatMap(({ column, right, unit }) =>
    [...right].flatMap((row): readonly Sourced<Amount>[] => {
      const cell = (body[row] ?? total)?.[column];
      const at = places[row];
      if (!cell?.value || !at || cell.isPercent || (cell.unit ?? unit) !== 1) return [];
      return [{ at, value: Amount.fromNumber(cell.value) }];
    }),
  );
}

/** The numbers that a row's name sets its bounds by. */
function boundsIn(cells: Cells): readonly number[] {
  const name = cells.find(({ isName }) => isName)?.text ?? "";
  const found = name.match(/\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+/gu) ?? [];
  return found.map((number) => Number(number.replace(/\D/g, "")));
}

function explainedBy(dossier: Case, drawn: Drawn, family: Family): Explanation | null {
  const { body, total, table } = drawn;
  const measures = measuresOf(dossier)(family);
  const isBrackets =
    family.groups.length === body.length &&
    family.groups.every(({ labels }) => labels.length === 0) &&
    !familiesOf(dossier).includes(family);
  const told = isBrackets
    ? body.map((_, rank) => ({ rank, isNamed: true }))
    : rowsTold(body, family, measures);
  const found = told.filter((one) => one !== null).length;
  if (found < 2 || found < body.length * MOST) return null;
  const rowsOf: RowsOf = {
    groups: told.map((one) => (one ? (family.groups[one.rank] ?? null) : null)),
    whole: family.whole,
  };
  const width = Math.max(...body.map(({ length }) => length));
  const ofColumns = Array.from({ length: width }, (_, column): ColumnOf => {
    const cells = [...body, ...(total ? [total] : [])].map((row) => row[column]);
    return { cells, column, title: table.titles[column] ?? "", hasTotal: total !== null };
  });
  const plain = plainReadings(rowsOf, measures);
  const first = ofColumns.map((one) => codeColumn(one, rowsOf) ?? figureColumn(one, [plain]));
  const known = plain.filter(({ key }) => first.some((one) => one?.reading === key));
  const columns = ofColumns.flatMap((one, rank): readonly Explained[] => {
    const own = first[rank] ?? null;
    if (own && own.odd === null) return [own];
    const isPercent = one.cells.every((cell) => !cell?.value || cell.isPercent);
    const worked = [known, plain].map((from) => figureColumn(one, workedReadings(from, isPercent)));
    const right = worked.find((one) => one?.odd === null);
    return [right ?? own ?? worked[0] ?? worked[1] ?? []].flat();
  });
  const named = told.filter((one) => one?.isNamed).length;
  const score = columns.reduce((sum, { worth }) => sum + worth, 0) + named;
  return columns.length === 0 ? null : { told, groups: rowsOf.groups, columns, score };
}

interface ColumnOf {
  readonly cells: readonly (Written | undefined)[];
  readonly column: number;
  readonly title: string;
  readonly hasTotal: boolean;
}

/** What counts something is called by it, or its cells are: « 5 communes ». */
const counting = [
  "count",
  "countedStructures",
  "countedOfAKind",
  "countedGrants",
  "countedRecipients",
  "countedOperations",
] as const;

function figureColumn(
  { cells, column, title, hasTotal }: ColumnOf,
  classes: Iterable<readonly Reading[]>,
): Explained | null {
  const own = cells.flatMap((cell) => (cell?.value ? [cell] : []));
  if (own.length < 2 || new Set(own.map(({ isPercent }) => isPercent)).size > 1) return null;
  const isPercent = own.every((cell) => cell.isPercent);
  const isPlain = own.every(({ unit, step }) => unit === null && step === 1);
  const isCounting = isPlain && matches(counting, [title, ...own.map(({ text }) => text)].join(" "));
  const found: Explained[] = [];
  for (const readings of classes) {
    const counts = readings.filter(({ kind }) => kind === "count").length;
    for (const reading of readings) {
      const isCount = reading.kind === "count";
      const chance = Math.log10(Math.max(1, isCount ? counts : readings.length - counts));
      if ((isCount && !isPlain) || (isPercent && reading.kind !== "worked-out")) continue;
      const isCalled = reading.names.some((name) => isCalledBy(title, name));
      const given = (isCount && isCounting ? COUNTS : 0) + (isCalled ? CALLED : 0);
      for (const unit of isCount || isPercent ? [1] : UNITS) {
        const one = readAs(reading, unit, cells, hasTotal);
        if (!one || (one.right.size < 2 && !isCalled)) continue;
        if (one.odd && (isCount ? !isBorneOut(one, cells, hasTotal) : addsUp(cells, hasTotal))) continue;
        const { key, kind, label } = reading;
        const worth = one.worth - chance + given;
        if (worth >= TELLING)
          found.push({
            column,
            reading: key,
            kind,
            ...(label !== undefined && { label }),
            unit,
            ...one,
            worth,
          });
      }
    }
    const right = found.filter(({ odd }) => odd === null).sort((a, b) => b.worth - a.worth)[0];
    if (right) return right;
  }
  return found.sort((a, b) => b.worth - a.worth)[0] ?? null;
}

/** Whether a title calls something by its name, or by its year. */
function isCalledBy(title: string, name: string): boolean {
  const [said, own] = [title, name].map((text) => tokens(text));
  if (!said?.length || !own?.length) return false;
  const year = yearOfTitle(title);
  if (year !== null || yearOfTitle(name) !== null) return year !== null && year === yearOfTitle(name);
  return own.every((word) => said.includes(word)) || said.every((word) => own.includes(word));
}

function readAs(
  { rows, totals }: Reading,
  unit: number,
  cells: readonly (Written | undefined)[],
  hasTotal: boolean,
): Pick<Explained, "right" | "odd" | "worth"> | null {
  const right = new Set<number>();
  let odd: Explained["odd"] = null;
  let worth = 0;
  for (const [row, cell] of cells.entries()) {
    if (!cell?.value) continue;
    const isTotal = hasTotal && row === cells.length - 1;
    const meant = isTotal ? totals : [rows[row] ?? null];
    const [first] = meant;
    // A row of nothing known tells nothing; one of which this cannot be told is not read so.
    if (!isTotal && rows[row] === undefined) continue;
    if (isTotal && meant.length === 0) continue;
    if (first === null || first === undefined) return null;
    const scale = cell.unit ?? unit;
    if (meant.some((one) => one !== null && isAs(cell, one / scale))) {
      right.add(row);
      worth += tellingOf(cell);
    } else if (odd) return null;
    else odd = { row, meant: first / scale };
  }
  return right.size === 0 ? null : { right, odd, worth };
}

/** Whether the total of a column of counts says that one of them is wrong: few of them are as many by chance. */
function isBorneOut(
  { right, odd }: Pick<Explained, "right" | "odd">,
  cells: ColumnOf["cells"],
  hasTotal: boolean,
): boolean {
  const last = cells.length - 1;
  return hasTotal && (odd?.row === last || right.has(last)) && !addsUp(cells, hasTotal);
}

/** Whether a column as it is written makes its total, or a hundred percent: what is rounded was made to. */
function addsUp(cells: ColumnOf["cells"], hasTotal: boolean): boolean {
  const own = cells.slice(0, hasTotal ? -1 : undefined);
  const total = (hasTotal && cells.at(-1)?.value) || (own.some((cell) => cell?.isPercent) ? 100 : null);
  const sum = own.reduce((all, cell) => all + (cell?.value ?? 0), 0);
  return total !== null && Math.abs(sum - total) < 1e-6;
}

/** Whether a figure is another as far as it is written, rounded or cut, whatever its sign. */
function isAs({ value, step }: Written, meant: number): boolean {
  const above = (Math.abs(value ?? 0) - Math.abs(meant)) / step;
  return above > -1 + 1e-6 && above < 1 / 2 + 1e-6;
}

function codeColumn({ cells, column }: ColumnOf, { groups }: RowsOf): Explained | null {
  const ways = new Set(groups.flatMap((group) => [...(group?.codes.keys() ?? [])]));
  const found = [...ways].flatMap((way): readonly Explained[] => {
    const right = new Set<number>();
    let odd: Explained["odd"] = null;
    let worth = 0;
    for (const [row, group] of groups.entries()) {
      const code = cells[row]?.code ?? null;
      const meant = group?.codes.get(way);
      if (code === null || meant === undefined) continue;
      if (code === meant) {
        right.add(row);
        worth += Math.min(A_CODE, code.length);
      } else if (odd) return [];
      else odd = { row, meant };
    }
    return worth < A_CODE ? [] : [{ column, reading: way, kind: "code", unit: 1, right, odd, worth }];
  });
  return found.find(({ odd }) => odd === null) ?? found.sort((a, b) => b.worth - a.worth)[0] ?? null;
}

function toldOf(drawn: Drawn, { told, groups, columns }: Explanation, explained: Explained): OddCell | null {
  const { body, total, table, places } = drawn;
  const { column, odd, label, reading, kind, unit, right } = explained;
  if (!odd) return null;
  const row = body[odd.row] ?? total;
  const cell = row?.[column];
  const at = places[odd.row];
  const title = table.titles[column] ?? "";
  if (!row || !cell || !at) return null;
  const isTotal = odd.row >= body.length;
  // A row of nothing known may hold what this one lacks.
  const unknown = body.filter((one, rank) => one[column]?.value && !told[rank]).length;
  if (unknown * CLEAR > right.size) return null;
  const others = columns.filter((one) => one !== explained);
  // What two columns are read to be is the other's, that is all right.
  if (others.some((one) => one.reading === reading && one.odd === null)) return null;
  const isOfOneMeasure = label !== undefined || kind === "count";
  const said = [table.caption, ...table.titles];
  if (isOfOneMeasure && ![title, table.caption].every((text) => mayBeOf(text, said, label ?? null)))
    return null;
  const itself = others.reduce(
    (sum, one) => {
      const own = row[one.column];
      return sum + (one.right.has(odd.row) && own ? tellingOf(own) : 0);
    },
    told[odd.row]?.isNamed ? OF_ITSELF : 0,
  );
  if (!isTotal && itself < OF_ITSELF) return null;
  const meant = typeof odd.meant === "string" ? odd.meant : writtenLike(cell.number, odd.meant);
  const written = typeof odd.meant === "string" ? (cell.code ?? "") : cell.number;
  if (!isSlipOf(written, meant, right.size)) return null;
  const isEuros =
    typeof odd.meant === "number" && !cell.isPercent && (cell.unit ?? unit) === 1 && label !== undefined;
  return {
    at,
    title,
    name: row.find(({ isName, code }) => isName || code !== null)?.text ?? "",
    said: cell.text,
    meant: cell.text.replace(written, meant),
    stated: isEuros ? Amount.fromNumber(cell.value ?? 0) : null,
    expected: isEuros ? Amount.fromNumber(Number(odd.meant)) : null,
    lines: isTotal ? [] : (groups[odd.row]?.lines ?? []),
  };
}

/** Whether a slip of the pen makes one figure of another: a digit or two of it, or one more or less of a few. */
function isSlipOf(said: string, meant: string, others: number): boolean {
  const [one, other] = [said, meant].map((text) => text.replace(/[ .,\u00a0\u202f]/gu, ""));
  if (one === undefined || other === undefined) return false;
  const isNext = others > 1 && one.length <= 3 && Math.abs(Number(one) - Number(other)) <= 1;
  return isDigitSlip(one, other) || isNext;
}
