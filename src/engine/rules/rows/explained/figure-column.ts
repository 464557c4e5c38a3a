import { matches } from "../../../lexicon";
import { yearOfTitle } from "../../../tables";
import { tokens } from "../../../wording";
import { worthMost, type ColumnOf, type Explained } from "./column";
import type { Reading, Readings } from "./column-readings";
import { tellingOf, UNITS, type Written } from "./written-figure";

/** What the right figures of a column tell, in digits, above what as many readings would by chance. */
const TELLING = 1.5;
/** What a column that says that it counts need not prove, and one that is called as it is read. */
const COUNTS = 1;
const CALLED = 3;

/** What counts something is called by it, or its cells are: « 5 communes ». */
const counting = [
  "count",
  "countedStructures",
  "countedOfAKind",
  "countedGrants",
  "countedRecipients",
  "countedOperations",
] as const;

/** A column by the first of several classes of readings of which one makes all of it right, else by the best of any; null where none tells. */
export function figureColumn(of: ColumnOf, classes: readonly Readings[]): Explained | null {
  const { cells, column, title } = of;
  const own = cells.flatMap((cell) => (cell?.value ? [cell] : []));
  if (own.length < 2 || new Set(own.map(({ isPercent }) => isPercent)).size > 1) return null;
  const isPercent = own.every((cell) => cell.isPercent);
  const isPlain = own.every(({ unit, step }) => unit === null && step === 1);
  const isCounting = isPlain && matches(counting, [title, ...own.map(({ text }) => text)].join(" "));
  const found: Explained[] = [];
  for (const readingsOf of classes) {
    const readings = readingsOf();
    const counts = readings.filter(({ kind }) => kind === "count").length;
    for (const reading of readings) {
      const isCount = reading.kind === "count";
      if ((isCount && !isPlain) || (isPercent && reading.kind !== "worked-out")) continue;
      const chance = Math.log10(Math.max(1, isCount ? counts : readings.length - counts));
      const isCalled = reading.names.some((name) => isCalledBy(title, name));
      const given = (isCount && isCounting ? COUNTS : 0) + (isCalled ? CALLED : 0);
      for (const unit of isCount || isPercent ? [1] : UNITS) {
        const one = readAs(reading, unit, of);
        if (!one || (one.right.size < 2 && !isCalled)) continue;
        if (one.odd && (isCount ? !isBorneOut(one, of) : addsUp(of))) continue;
        const worth = one.worth - chance + given;
        if (worth >= TELLING) found.push({ column, reading, unit, ...one, worth });
      }
    }
    const right = worthMost(found.filter(({ odd }) => odd === null));
    if (right) return right;
  }
  return worthMost(found);
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
  { cells, hasTotal }: ColumnOf,
): Pick<Explained, "right" | "odd" | "worth"> | null {
  const right = new Set<number>();
  let odd: Explained["odd"] = null;
  let worth = 0;
  for (const [row, cell] of cells.entries()) {
    if (!cell?.value) continue;
    const isTotal = hasTotal && row === cells.length - 1;
    const meant = isTotal ? totals : [rows[row]];
    const [first] = meant;
    // A row of nothing known tells nothing; one of which this cannot be told is not read so.
    if (first === undefined) continue;
    if (first === null) return null;
    const scale = cell.unit ?? unit;
    if (meant.some((one) => typeof one === "number" && isAs(cell, one / scale))) {
      right.add(row);
      worth += tellingOf(cell);
    } else if (odd) return null;
    else odd = { row, meant: first / scale };
  }
  return right.size === 0 ? null : { right, odd, worth };
}

/** So many other rows, and so many of them of more than one, tell that a column without a total counts. */
const ENOUGH = 5;
const SEVERAL = 2;

/**
 * Whether the total of a column of counts says that one of them is wrong: few of them are as many by chance. Where there is
 * none, whether the others of a column that says that it counts what is granted are right, several of them by no chance.
 */
function isBorneOut({ right, odd }: Pick<Explained, "right" | "odd">, of: ColumnOf): boolean {
  const last = of.cells.length - 1;
  if (of.hasTotal) return (odd?.row === last || right.has(last)) && !addsUp(of);
  const several = [...right].filter((row) => (of.cells[row]?.value ?? 0) > 1);
  return right.size >= ENOUGH && several.length >= SEVERAL && saysWhatItCounts(of.title);
}

/** Whether a title says that its column counts what is granted, and no more: « Dossiers déposés » may be others. */
function saysWhatItCounts(title: string): boolean {
  const isGranted = (word: string) =>
    matches([...counting, "supportedBehind"], word) && !matches("asking", word);
  return matches(counting, title) && tokens(title).every(isGranted);
}

/** Whether a column as it is written makes its total, or a hundred percent: what is rounded was made to. */
function addsUp({ cells, hasTotal }: ColumnOf): boolean {
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
