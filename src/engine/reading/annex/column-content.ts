import type { Grid, SheetCell } from "../../grid";
import { textOf } from "../../grid";
import { fold, parseCode } from "../../wording";
import { readAmountCell } from "./amount-cell";
import { roleScores, type Role } from "./header-words";
import { readHeading, sameText } from "./heading-text";
import { readMark, readOpinion } from "./mark";

/** What the cells of a column hold, over the rows of a block. */
export interface ColumnContent {
  readonly filled: number;
  /** Readable amounts, dates left out. */
  readonly amounts: number;
  /** Readable amounts other than zero. */
  readonly sums: number;
  readonly marks: number;
  /** As marks, letters of opinions (F, D) counted. */
  readonly opinions: number;
  /** Crosses: « X », « ✓ », « 1 », VRAI. */
  readonly crosses: number;
  readonly codes: number;
  readonly texts: number;
  readonly distinct: number;
  /** Characters a text, on average. */
  readonly length: number;
  /** Runs of rows that say the same. */
  readonly runs: number;
  /** Texts that say themselves that they name an operation. */
  readonly claimed: number;
  /** The rows looked at, and whether a cell is merged down several of them. */
  readonly rows: number;
  readonly mergedDown: boolean;
}

/** What a column holds over the rows given. */
export function contentOfColumn(grid: Grid, column: number, rows: readonly number[]): ColumnContent {
  const cells = rows
    .map((row) => grid.at(row, column))
    .filter((cell): cell is SheetCell => cell !== undefined);
  const filled = cells.filter((cell) => textOf(cell).trim() !== "");
  const texts = filled.filter((cell) => cell.value.kind === "text");
  const readings = filled.map((cell) => readAmountCell(cell, { kind: "cell", sheet: "", row: 0, column: 0 }));
  const amounts = readings.filter((reading) => reading.kind === "amount");
  return {
    filled: filled.length,
    amounts: amounts.length,
    sums: amounts.filter((reading) => !reading.amount.isZero).length,
    marks: filled.filter((cell) => readMark(textOf(cell)) !== null).length,
    opinions: filled.filter((cell) => readOpinion(textOf(cell)) !== null).length,
    crosses: filled.filter((cell) => isCross(textOf(cell))).length,
    codes: filled.filter((cell) => parseCode(textOf(cell)) !== null).length,
    texts: texts.length,
    distinct: new Set(texts.map((cell) => textOf(cell).trim().toLowerCase())).size,
    runs: texts.filter((cell, i) => !sameText(textOf(cell), textOf(texts[i - 1]))).length,
    claimed: texts.filter((cell) => readHeading(textOf(cell)).claims === "operation").length,
    rows: rows.length,
    mergedDown: cells.some((cell) => (grid.mergeAt(cell.row, column)?.bottom ?? cell.row) > cell.row),
    length: texts.reduce((sum, cell) => sum + textOf(cell).length, 0) / Math.max(1, texts.length),
  };
}

/** How well a column's content agrees with a role, 0 to 1; an empty column is no proof against. */
export function fit(role: Role, content: ColumnContent, header: string): number {
  if (content.filled === 0) return role === "amount" ? 0.1 : 0.6;
  switch (role) {
    case "amount": {
      // One amount that cannot be read does not change what its column is.
      const share = content.amounts / content.filled;
      return share >= 0.7 ? 1 : share;
    }
    case "retained":
      return content.opinions / content.filled >= 0.5 ? 1 : 0;
    case "code": {
      const coded = content.codes / content.filled;
      // A bare « Code » is as often a beneficiary's number: one a line.
      const qualified = (roleScores(header).get("code") ?? 0) > 8;
      return qualified ? 0.6 + coded * 0.4 : coded >= 0.5 && content.distinct * 1.5 < content.filled ? 1 : 0;
    }
    case "theme":
      return isNumbering(content) ? 0.15 : content.texts / content.filled >= 0.5 ? 1 : 0.15;
    case "operation":
      if (isNumbering(content) || (!/^operation|dispositif/.test(fold(header)) && isEachItsOwn(content)))
        return 0.15;
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    case "beneficiary":
    case "territory":
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    default:
      return content.texts / content.filled >= 0.5 ? 1 : 0.3;
  }
}

function isCross(text: string): boolean {
  return /^(?:x+|✓|✔|☑|☒|✗|✘|1|oui|vrai)$/.test(fold(text));
}

/** « N° opération »: numbers beside the titles. */
function isNumbering(content: ColumnContent): boolean {
  return content.texts === 0 || content.length <= 3;
}

/** Whether nearly every line has a text of its own there: what it does (« Action », « Intitulé »), not the group it stands in. */
function isEachItsOwn({ filled, rows, texts, distinct, runs, claimed, mergedDown }: ColumnContent): boolean {
  const full = filled >= 4 && filled >= rows * 0.9 && !mergedDown;
  return full && runs >= texts * 0.9 && distinct >= texts * 0.5 && claimed * 2 < texts;
}
