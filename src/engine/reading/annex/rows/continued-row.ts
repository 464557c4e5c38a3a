import type { AmountReading } from "../../../model";
import { Amount } from "../../../money";
import { append, endsOpen, sameGroup, startsLower, unfinished, type Draft } from "./line-draft";
import type { ReaderState } from "./reader-state";
import { textCells, type RowCell } from "../columns/table-cells";

/**
 * Reads a row without a mark that goes on with the line above: a paragraph split over rows, an amount on the last of
 * them. False where it is a row of its own. The cells are those without the amount.
 */
export function readContinuedRow(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading | null,
): boolean {
  const draft = above.lastDraft;
  if (!draft) return false;
  const texts = textCells(cells);
  const isUnder = above.wordsUnder.has(row);
  if (amount === null && sharesAmount(above, row, draft, texts)) return true;
  if (cells.some((each) => above.table.isWide(row, each.cell.column))) return false;
  if (amount === null ? !isUnder && !goesOn(above, texts, cells) : !bringsAmount(above, draft, cells, amount))
    return false;
  for (const each of texts) {
    if (each.role === undefined && !above.options.pasted) continue;
    const unplaced = each.role === "description" || !above.columns.has("description");
    if (each.role === "operation") above.growOperation(each.text);
    else if (above.options.pasted && amount === null && texts.length === 1 && unplaced)
      attachLone(above, row, draft, each);
    else append(draft.texts, (isUnder ? null : each.role) ?? "description", each.text);
  }
  if (amount !== null) Object.assign(draft, { amount, ...above.table.partsAt(row) });
  return true;
}

/** Whether texts without an amount are the rest of the line above, rather than another line. */
function goesOn(
  { options, columns, awaitsAmount, lastDraft }: ReaderState,
  texts: readonly RowCell[],
  cells: readonly RowCell[],
): boolean {
  if (texts.length === 0) return false;
  const roles = new Set(texts.map((each) => each.role));
  const beneficiary = texts.find((each) => each.role === "beneficiary");
  // A territory and a beneficiary both new: another line, whose amount is missing.
  if (options.pasted) return !beneficiary || !roles.has("territory") || awaitsAmount;
  if (roles.has("operation") || roles.has("theme")) return false;
  if (!beneficiary) return columns.has("beneficiary") || !hasFigures(cells);
  // What was granted or asked before is another's.
  if (roles.has("territory") || hasFigures(cells)) return false;
  return startsLower(beneficiary.text) || endsOpen(lastDraft) || (roles.size > 1 && awaitsAmount);
}

function hasFigures(cells: readonly RowCell[]): boolean {
  return cells.some(({ cell }) => cell.value.kind === "number");
}

/** Whether an amount is that of the line above, which waits for it. */
function bringsAmount(
  above: ReaderState,
  draft: Draft,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const texts = textCells(cells);
  const judged = draft.retained.kind !== "absent" || !above.columns.has("retained");
  if (!above.awaitsAmount || !judged) return false;
  if (texts.length === 0 && closesLines(above, draft, amount)) return false;
  const roles = new Set(texts.map((each) => each.role));
  // Where none is named, what has words and figures of its own is a line of its own.
  if (!above.options.pasted && !above.columns.has("beneficiary") && texts.length > 0 && hasFigures(cells))
    return false;
  return !roles.has("beneficiary") || (above.options.pasted && !roles.has("territory"));
}

/** Adds another beneficiary beside an amount merged down from the line above: one grant to both. */
function sharesAmount(above: ReaderState, row: number, draft: Draft, texts: readonly RowCell[]): boolean {
  const column = above.columns.of("amount");
  const merge = column === undefined ? undefined : above.table.grid.mergeAt(row, column);
  if (!merge || merge.top !== draft.row || texts.length === 0) return false;
  if (texts.some((each) => each.role === "operation" || each.role === "theme")) return false;
  for (const each of texts) if (each.role !== undefined) append(draft.texts, each.role, each.text);
  return true;
}

/**
 * Whether an amount alone under a line that has none is the total of the lines above rather than that line's: it is
 * their sum, or the line is rejected and expects nothing.
 */
function closesLines(above: ReaderState, draft: Draft, amount: AmountReading): boolean {
  if (amount.kind !== "amount" || amount.amount.isZero) return false;
  const amounts: Amount[] = [];
  for (const event of above.upwards()) {
    if (event.kind === "unread") continue;
    if (event.kind !== "draft" || !sameGroup(event.draft, draft)) break;
    if (event.draft.retained.kind !== "no") amounts.push(event.draft.amount.amount);
  }
  const sum = Amount.sum(amounts);
  if (!sum.isZero && sum.equals(amount.amount)) return true;
  return draft.retained.kind === "no" && !above.options.pasted;
}

/** A printed line that holds one text, its column lost: what it goes on with is told by what is not finished yet. */
function attachLone(above: ReaderState, row: number, draft: Draft, { cell, text }: RowCell): void {
  if (above.repeatsTitle(text)) return;
  const role = unfinished(draft.texts);
  if (role !== null) append(draft.texts, role, text);
  else if (above.columns.has("description")) append(draft.texts, "description", text);
  else if (draft.operation?.row === draft.row) above.growOperation(text);
  else above.addUnread(above.table.place(row, cell.column), text);
}
