import { holdsSomething, type SheetCell, type SheetSnapshot } from "../../../grid";
import { keptFor } from "../../../lists";
import { keptByText } from "../../../wording";
import { writtenOut } from "../cells/amount-cell";
import { withDittos } from "./ditto-marks";
import { withoutPageTops } from "./page-tops";
import { textColumnOf } from "../pasted/text-column";
import { withNamesCarried } from "./carried-names";
import { withTitlesSpread } from "./spread-titles";

/**
 * A sheet as its annex is read, whatever the dress of its cells: an amount written out as a text is the number that it
 * states, a mark under a text that stands for it is that text, and blanks that only set words apart are one space. Those
 * before a text are kept beyond what all texts of its column have, as they may tell levels; where a whole table is text in
 * one column, blanks part what it holds. What stands for several columns or rows is merged over them, whether somebody did
 * it or not; what a printed page says again at its top is left out.
 */
export const plainSheet = keptFor((sheet: SheetSnapshot): SheetSnapshot => {
  const least = leastIndents(sheet);
  const cells = withDittos(sheet.cells.map((cell) => plainCell(cell, least.get(cell.column) ?? 0)));
  if (textColumnOf(sheet) !== undefined) return sheet;
  const isPlain = cells.every((cell, i) => cell === sheet.cells[i]);
  const plain = withoutPageTops(isPlain ? sheet : { ...sheet, cells });
  return withNamesCarried(withTitlesSpread(plain));
});

/** With how many blanks the texts of each column begin at least. */
function leastIndents({ cells }: SheetSnapshot): ReadonlyMap<number, number> {
  const least = new Map<number, number>();
  for (const cell of cells) {
    const { value, column } = cell;
    if (value.kind !== "text" || least.get(column) === 0 || !holdsSomething(cell)) continue;
    least.set(column, Math.min(least.get(column) ?? Infinity, value.value.search(/\S/)));
  }
  return least;
}

function plainCell(cell: SheetCell, indent: number): SheetCell {
  if (cell.value.kind !== "text") return cell;
  const held = cell.value.value;
  const amount = /\d/.test(held) ? amountIn(held) : null;
  if (amount === null && !UNEVEN.test(held)) return cell;
  const text =
    amount === null
      ? held
          .slice(Math.min(indent, held.search(/\S|$/)))
          .replace(BLANKS, " ")
          .trimEnd()
      : "";
  if (text === held) return cell;
  return {
    ...cell,
    value: amount === null ? { kind: "text", value: text } : { kind: "number", value: amount },
    asHeld: cell,
  };
}

const amountIn = keptByText((text) => writtenOut(text)?.toDecimal().toNumber() ?? null);

/** Most texts have no blank but one space between words: they are plain as they are. */
const UNEVEN = /^\s|\s$|[^\S\n]{2}|[^\S\n ]/u;

/** Blanks on a line behind its first words, but those between figures: these group or part them. */
const BLANKS = /(?<=[^\s\d])[^\S\n]+|(?<=\d)[^\S\n]+(?!\d)/gu;
