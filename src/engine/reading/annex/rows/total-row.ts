import type { AmountReading } from "../../../model";
import { Amount, sumsOfSome } from "../../../money";
import { beginning, matches, weightOf } from "../../../lexicon";
import { fold } from "../../../wording";
import { readAmountText } from "../cells/amount-cell";
import { formulaReach } from "../cells/formula-reach";
import { readMark } from "../cells/mark";
import { isCountOfLines } from "../cells/heading-text";
import type { ReaderState } from "./reader-state";
import { heldWords, type RowCell } from "../columns/table-cells";
import { besideVoted, readTotalLabel, splitLabelled, type TotalLabel } from "../../../tables";

/** Reads a row whose text is a total's label; false where it has none. */
export function readTotalRow(above: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  const amountColumn = above.columns.of("amount");
  if (isTitleOfFigure(above, row, cells)) return true;
  for (const each of cells) {
    if (each.cell.column === amountColumn && each.cell.value.kind !== "text") continue;
    if (each.role === "comment" && cells.some(isOfLine)) continue;
    const label = readTotalLabel(each.text);
    const glued = label === null || each.cell.column === amountColumn ? splitLabelled(each.text) : null;
    const read = label ?? (glued && readTotalLabel(glued.label));
    const hasOwnName = read !== null && isOwnName(above, each, read);
    if (!read || isOfFigureBeside(above, each, cells)) continue;
    if (hasOwnName && !above.namesOfSums.has(read.names ?? "") && isNamedLikeTotal(above, row, read))
      continue;
    if (isLine(each, read, cells) && !isSumByItself(above, row, each, read, hasOwnName)) continue;
    if (isOfOtherColumn(above, row, read) || isOfSeveralColumns(above, row)) {
      above.addUnread(above.table.amountAt(row).at, heldWords(cells));
      return true;
    }
    const title = cells.find((other) => other !== each && other.role === "operation");
    if (above.options.pasted && title) above.growOperation(title.text);
    const direct = above.table.amountAt(row);
    if (direct.kind !== "none" && each.cell.column !== amountColumn)
      above.addTotal(row, direct, each.text, read, hasOwnName);
    else
      above.addTotal(row, totalBeside(above, row, each, cells), glued?.label ?? each.text, read, hasOwnName);
    return true;
  }
  return false;
}

/** Whether a row only titles a figure that stands under it, over the table: « TOTAL ATTRIBUÉ », and its amount below. */
function isTitleOfFigure(
  { table, columns, firstHeaderRow }: ReaderState,
  row: number,
  cells: readonly RowCell[],
): boolean {
  const [only, other] = cells;
  if (!only || other || row >= firstHeaderRow || only.cell.column !== columns.of("amount")) return false;
  return (
    only.cell.value.kind === "text" &&
    splitLabelled(only.text) === null &&
    table.amountAt(row + 1).kind === "amount"
  );
}

/** Whether a label right of the amounts is of a figure further right, in a table of its own beside a line: « Harmonie | 450 | | Total | 9 800 ». */
function isOfFigureBeside({ columns }: ReaderState, label: RowCell, cells: readonly RowCell[]): boolean {
  const amount = columns.of("amount");
  if (amount === undefined || label.cell.column < amount) return false;
  const isBeside = ({ cell }: RowCell) => cell.column > label.cell.column && cell.value.kind === "number";
  return cells.some(isBeside) && cells.some((each) => each !== label && isOfLine(each));
}

function isOfLine({ role }: RowCell): boolean {
  return role === "beneficiary" || role === "description";
}

function isWords({ cell }: RowCell): boolean {
  return cell.value.kind === "text" && /\p{L}/u.test(cell.value.value);
}

/** « Total secteur » beside « Secteur Est »: whether what a total names is the kind of what groups its row. */
function isKindOf(names: string, { role, text }: RowCell): boolean {
  return (role === "theme" || role === "territory") && fold(text).startsWith(`${names} `);
}

/** What words that are names as well weigh among those of totals. */
const WEAK = 3;

/** Whether a row says too much beside the words of a total to be one: « Total énergies », a beneficiary, stands on a full row. */
function isLine(label: RowCell, { names }: TotalLabel, cells: readonly RowCell[]): boolean {
  const texts = cells.filter(
    (other) =>
      other !== label &&
      other.role !== undefined &&
      other.role !== "amount" &&
      other.cell.value.kind === "text" &&
      !isCountOfLines(other.text),
  );
  const named = label.role === "beneficiary" && names !== null;
  if (named && texts.some((other) => other.role !== "operation" && !isKindOf(names, other))) return true;
  // « Somme » is a department as well, where somebody receives there.
  const isPlace = label.role === "territory" && weightOf("total", label.text) === WEAK;
  if (isPlace && texts.some(({ role }) => role === "beneficiary")) return true;
  const own = texts.filter((other) => other.role !== "operation" && other.role !== "theme");
  // A list of open data fills columns of no part as well: « Ensemble », of Passy, under the name of whoever granted it.
  const others = cells.filter((other) => other.role === undefined && isWords(other));
  if (label.role === "beneficiary" && own.length + others.length >= 3) return true;
  return own.length >= 2 || texts.some((other) => other.role === "retained" && readMark(other.text) !== null);
}

/** Whether a total's label stands among who receives, and names nothing that the sheet groups lines by: « Total des aides », « Total Énergies ». */
function isOwnName(above: ReaderState, { role, text }: RowCell, { claims, names }: TotalLabel): boolean {
  if (role !== "beneficiary" || names === null || claims !== null || above.options.pasted) return false;
  if (/^s|[:\d]/.test(fold(text)) || /^(?:[a-z]|[ivx]+)$/.test(names)) return false;
  return !above.groupNames.includes(names) && !isNameAbove(above, names);
}

/** Whether what is called « Total Énergies », as no group is, receives a grant: its amount is no sum of the lines above. */
function isNamedLikeTotal(above: ReaderState, row: number, { names }: TotalLabel): boolean {
  // « Total des dotations versées » says what it adds up.
  if (row > above.firstHeaderRow && beginning(["of", "ofThe"]).test(names ?? "")) return false;
  const amount = above.table.amountAt(row);
  if (amount.kind !== "amount" || amount.amount.isZero) return false;
  // A formula adds up; and right under another total no line of its group can stand.
  if (amount.formula !== null || above.followsTotal) return false;
  return !closesRunOfLines(above, amount.amount, true);
}

/** Whether a total names the beneficiary of a line of its group: « Total École du Port » under the rows of that school. */
function isNameAbove(above: ReaderState, name: string): boolean {
  for (const event of above.upwards()) {
    if (event.kind === "unread") continue;
    if (event.kind !== "draft") return false;
    if (fold(event.draft.texts.get("beneficiary")?.join(" ") ?? "") === name) return true;
  }
  return false;
}

/**
 * Whether a total is what the lines above come to, however much else its row says: by its formula, or a bare « TOTAL | 22 |
 * dossiers » or a group's « Sous-total A | SPO-2025-01 » by its amount; one that may be somebody's name, « Total enveloppe »,
 * where that is of several lines.
 */
function isSumByItself(
  above: ReaderState,
  row: number,
  { role }: RowCell,
  { names }: TotalLabel,
  hasOwnName: boolean,
): boolean {
  const amount = above.table.amountAt(row);
  if (amount.kind !== "amount") return false;
  if (formulaReach(amount) === "above") return true;
  if (names !== null && role !== "beneficiary") return false;
  if (!hasOwnName) return closesRunOfLines(above, amount.amount, false);
  // What summed a group once sums the next, be its figure wrong.
  const isKnown = above.namesOfSums.has(names ?? "");
  if (!isKnown && !closesRunOfLines(above, amount.amount, false, 2)) return false;
  above.namesOfSums.add(names ?? "");
  return true;
}

/**
 * Whether what stands where amounts are granted says that it is what another column comes to, which its row leaves empty:
 * « Total demandé », of a table that has a column « Demande ».
 */
function isOfOtherColumn({ table, columns }: ReaderState, row: number, { names }: TotalLabel): boolean {
  if (names === null || columns.areAsked || table.amountAt(row).kind !== "amount") return false;
  const said = besideVoted.filter((concept) => matches(concept, names));
  return [...columns.figures].some(
    ([column, title]) =>
      table.amountIn(row, column).kind === "none" && said.some((concept) => matches(concept, title)),
  );
}

/** More columns of figures beside the amounts are not added to them. */
const MOST_BESIDE = 6;

/** Whether a total is what the one right over it states where amounts are granted, and in other columns: « Total (subventions et avances) ». */
function isOfSeveralColumns(above: ReaderState, row: number): boolean {
  const [last] = above.upwards();
  const amount = above.table.amountAt(row);
  if (last?.kind !== "total" || amount.kind !== "amount" || amount.amount.equals(last.total.amount))
    return false;
  const beside = (last.total.beside ?? []).filter((part) => !part.amount.isZero);
  if (beside.length > MOST_BESIDE) return false;
  const more = amount.amount.minus(last.total.amount);
  return sumsOfSome(beside.map((part) => part.amount)).some((sum) => sum.equals(more));
}

/** Whether an amount is the sum of the retained lines from here up to one that starts a run of them, or of those of them that give where some take back; `fewest` at least. */
function closesRunOfLines(above: ReaderState, amount: Amount, orOfGiven: boolean, fewest = 1): boolean {
  let lines = 0;
  let sum = Amount.zero;
  let given = Amount.zero;
  const isSum = () => lines >= fewest && (sum.equals(amount) || (orOfGiven && given.equals(amount)));
  let reached = false;
  for (const event of above.upwards()) {
    if (reached && event.kind !== "draft") return true;
    reached = false;
    if (event.kind !== "draft" || event.draft.retained.kind === "no") continue;
    const own = event.draft.amount.amount;
    lines++;
    sum = sum.plus(own);
    if (!own.isNegative) given = given.plus(own);
    reached = isSum();
  }
  return isSum();
}

/** A total's amount that does not stand in the amount column: in its label's own cell, or alone further right. */
function totalBeside(
  above: ReaderState,
  row: number,
  label: RowCell,
  cells: readonly RowCell[],
): AmountReading {
  const { table } = above;
  const glued = splitLabelled(label.text);
  if (glued) return { ...readAmountText(glued.amount, table.place(row, label.cell.column)) };
  const candidates = cells
    .filter((each) => each !== label && !above.columns.holdsOtherFigures(each.cell.column))
    .map((each) => table.amountIn(row, each.cell.column))
    .filter((reading) => reading.kind === "amount");
  const [only] = candidates;
  return candidates.length === 1 && only ? only : table.amountAt(row);
}
