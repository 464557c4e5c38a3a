import { textOf } from "../../../grid";
import type { AmountReading, RetainedMark, Sourced } from "../../../model";
import type { Role } from "../columns/header-words";
import { readHeading, sameText } from "../cells/heading-text";
import { append, type Draft, type GrowingLabel } from "./line-draft";
import { isSilent, readOpinion } from "../cells/mark";
import type { MarkColumns } from "../columns/mark-columns";
import type { ReaderState } from "./reader-state";
import { heldWords, wordsOf, type RowCell, type TableCells } from "../columns/table-cells";
import { isPartOfTotal, readTotalLabel } from "../../../tables";

/** The columns whose texts are not a line's own words. */
const notWords: ReadonlySet<Role> = new Set(["amount", "operation", "theme", "code", "retained"]);

/** Reads a row as a grant line; what can be none is unread. */
export function readLineRow(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading | null,
): void {
  const texts = textsOfLine(above, row);
  nameAsAbove(above, cells, texts, amount);
  const unread = noLine(cells, texts, amount);
  if (unread) {
    above.addUnread(above.table.place(row, unread.cell.column), heldWords(cells));
    return;
  }
  // What files listed apart as not selected had asked for is granted to nobody, nor is what is only recalled.
  if ((above.isReminder || (above.section?.kind === "no" && above.columns.areAsked)) && amount) {
    above.addUnread(amount.at, heldWords(cells));
    return;
  }
  const draft = draftOf(above, row, cells, texts, amount);
  // Files listed apart as not selected, under no operation of their own, would make one that nobody votes.
  if (above.section?.kind === "no" && draft.amount.amount.isZero && draft.operation?.row !== row) {
    above.addUnread(draft.at, heldWords(cells));
    return;
  }
  above.addLine(draft);
}

/** Another grant to the one above, whose name is not said again: « F | Solidarité | 5 000 » under « Adages | F | Enfance | 7 500 », « | Action 2 | 300 » under « Adages | Action 1 | 500 ». */
function nameAsAbove(
  { columns, lastDraft, options }: ReaderState,
  cells: readonly RowCell[],
  texts: Map<Role, string[]>,
  amount: AmountReading | null,
): void {
  const known = lastDraft?.texts.get("beneficiary");
  if (!known || options.pasted || amount?.kind !== "amount" || !columns.has("beneficiary")) return;
  const said = cells.some(
    ({ role, cell }) => role !== "amount" && role !== "code" && cell.value.kind === "text",
  );
  // A row that says where, or whether it is retained, is a grant of its own, whose name is missing.
  const isWhole = cells.some(({ role }) => role === "territory" || role === "retained");
  const goesOn =
    !isWhole &&
    texts.has("description") &&
    lastDraft?.texts.has("description") === true &&
    !texts.has("beneficiary");
  // A remark names nobody.
  const isBare = [...texts.keys()].every((role) => role === "comment");
  if (said && (isBare || goesOn)) texts.set("beneficiary", [...known]);
}

/** The cell that shows where a row is unread, as nothing is granted there, or only part of a total; undefined for a line. */
function noLine(
  cells: readonly RowCell[],
  texts: ReadonlyMap<Role, readonly string[]>,
  amount: AmountReading | null,
): RowCell | undefined {
  const named = texts.has("beneficiary") || texts.has("description") || texts.has("territory");
  if (!named && (amount === null || !cells.some((each) => each.role === "operation"))) return cells[0];
  const first = cells.find((each) => each.role === "beneficiary" || each.role === "description") ?? cells[0];
  return first && isPartOfTotal(first.text) && !texts.has("territory") ? first : undefined;
}

/** A line's own words by column, the place that its heading names among them. */
function textsOfLine({ table, columns, territory }: ReaderState, row: number): Map<Role, string[]> {
  const texts = new Map<Role, string[]>();
  for (const [column, role] of columns.entries) {
    if (notWords.has(role)) continue;
    const text = textOf(table.grid.shown(row, column)).trim();
    if (text !== "" && !table.spansTable(row, column)) append(texts, role, text);
  }
  if (territory !== null && !texts.has("territory")) append(texts, "territory", territory);
  return texts;
}

function draftOf(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  texts: Map<Role, string[]>,
  amount: AmountReading | null,
): Draft {
  const { table, columns } = above;
  const amountColumn = columns.of("amount") ?? 0;
  return {
    row,
    operation: groupLabel(above, "operation", row),
    theme: groupLabel(above, "theme", row),
    texts,
    retained: retainedAt(above, row),
    at: table.place(row, amountColumn),
    beneficiaryAt: table.place(row, columns.of("beneficiary") ?? amountColumn),
    code: codeAt(above, row),
    besides: wordsOf(cells.filter(({ role, cell }) => role === undefined && !table.isNumbering(cell.column))),
    hidden: table.grid.isHidden(row),
    struck: cells.some(
      (each) => each.cell.struck === true && (each.role === "amount" || each.role === "beneficiary"),
    ),
    amount: amount ?? table.amountAt(row),
    ...table.othersAt(row),
  };
}

/** The label of the group that a line stands in: its own, or that of the lines above where it gives none. */
export function groupLabel(
  above: ReaderState,
  role: "operation" | "theme",
  row: number,
): GrowingLabel | null {
  const { table, label } = above;
  const column = above.columns.of(role);
  if (column === undefined) return null;
  const shown = table.grid.shown(row, column);
  const text = textOf(shown).trim();
  const last = label[role];
  // « 1.2 » under « 1.2 Garde d'enfants » is its number.
  if (text === "" || readTotalLabel(text) || last?.text.startsWith(`${text} `)) return last;
  if (role === "operation" && above.options.pasted && last && above.followsLine) {
    const { claims, numbering } = readHeading(text);
    if (claims === null && numbering === "") {
      above.growOperation(text);
      return last;
    }
  }
  const at = table.place(shown?.row ?? row, column);
  return (label[role] = last && sameText(last.text, text) ? last : { text, at, row });
}

function codeAt({ table, columns }: ReaderState, row: number): Sourced<string> | null {
  const column = columns.of("code");
  if (column === undefined) return null;
  const shown = table.grid.shown(row, column);
  const value = textOf(shown).trim();
  return value === "" ? null : { value, at: table.place(shown?.row ?? row, column) };
}

function retainedAt({ table, columns, section }: ReaderState, row: number): RetainedMark {
  if (columns.marks) return crossAt(table, columns.marks, row);
  const column = columns.of("retained");
  if (column === undefined) return section ?? { kind: "absent", text: "", at: null };
  const shown = table.grid.shown(row, column);
  const text = textOf(shown).trim();
  const at = table.place(row, column);
  if (isSilent(text)) return { kind: "absent", text, at };
  if (shown?.value.kind === "boolean") return { kind: shown.value.value ? "yes" : "no", text, at };
  return { kind: readOpinion(text) ?? "unreadable", text, at };
}

/** What a cross in one of two columns says; crosses in both say nothing. */
function crossAt(table: TableCells, { yes, no }: MarkColumns, row: number): RetainedMark {
  const said = [yes, no].map((column) => textOf(table.grid.shown(row, column)).trim());
  const [isYes = "", isNo = ""] = said;
  const at = table.place(row, isNo !== "" && isYes === "" ? no : yes);
  if (isYes !== "" && isNo !== "") return { kind: "unreadable", text: `${isYes} ${isNo}`, at };
  if (isYes === "" && isNo === "") return { kind: "absent", text: "", at };
  return { kind: isYes !== "" ? "yes" : "no", text: isYes + isNo, at };
}
