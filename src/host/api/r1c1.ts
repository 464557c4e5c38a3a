import { columnLetters, columnOf, COLUMNS, ROWS } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import { readFormulas } from "./cell-reading";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import type { Area } from "./kind";
import type { Wire } from "./wire";

/** Texts and quoted sheets first, that nothing in them be taken for a reference; names last. */
const A1 =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!$])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(.!$])|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

const R1C1 =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|(?<![\p{L}\p{N}_.\]])(?:R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?|R(\d+|\[-?\d+\])?(?::R(\d+|\[-?\d+\])?)?|C(\d+|\[-?\d+\])?(?::C(\d+|\[-?\d+\])?)?)(?![\p{L}\p{N}_.([])|[\p{L}_\\][\p{L}\p{N}_.\\?]*/giu;

const part = (letter: string, fixed: boolean, at: number, from: number): string =>
  fixed ? `${letter}${at + 1}` : at === from ? letter : `${letter}[${at - from}]`;

/** A formula, "=" first, as it reads by rows and columns counted from its cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixC, letters, fixR, digits, fixA, a, fixB, b, fix1, one, fix2, two] = groups;
    const rows = (fixed: string | undefined, text: string): string =>
      part("R", fixed === "$", Number(text) - 1, row);
    const columns = (fixed: string | undefined, text: string): string =>
      part("C", fixed === "$", columnOf(`${text}1`), column);
    if (letters !== undefined && digits !== undefined) return rows(fixR, digits) + columns(fixC, letters);
    if (a !== undefined && b !== undefined) return `${columns(fixA, a)}:${columns(fixB, b)}`;
    if (one !== undefined && two !== undefined) return `${rows(fix1, one)}:${rows(fix2, two)}`;
    return piece;
  });
}

/** The other way round. Throws where a reference leaves the sheet. */
function fromFormulaR1C1(formula: string, row: number, column: number): string {
  const place = (text: string | undefined, from: number, limit: number): readonly [string, number] => {
    if (text === undefined) return ["", from];
    const relative = /^\[(-?\d+)\]$/.exec(text);
    const at = relative ? from + Number(relative[1]) : Number(text) - 1;
    if (at < 0 || at >= limit) throw invalidArgument();
    return [relative ? "" : "$", at];
  };
  const rowText = (text: string | undefined): string => {
    const [fixed, at] = place(text, row, ROWS);
    return `${fixed}${at + 1}`;
  };
  const columnText = (text: string | undefined): string => {
    const [fixed, at] = place(text, column, COLUMNS);
    return `${fixed}${columnLetters(at)}`;
  };
  return formula.replace(R1C1, (piece: string, ...groups: (string | undefined)[]) => {
    const [row1, column1, rowFrom, rowTo, columnFrom, columnTo] = groups;
    const isPair = piece.includes(":");
    if (/^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i.test(piece)) return columnText(column1) + rowText(row1);
    if (/^R(\d+|\[-?\d+\])?(:R.*)?$/i.test(piece))
      return `${rowText(rowFrom)}:${rowText(isPair ? rowTo : rowFrom)}`;
    if (/^C(\d+|\[-?\d+\])?(:C.*)?$/i.test(piece))
      return `${columnText(columnFrom)}:${columnText(isPair ? columnTo : columnFrom)}`;
    return piece;
  });
}

export function readFormulasR1C1(host: ExcelHost, area: Area): Wire {
  const read = readFormulas(host, area) as readonly (readonly Wire[])[] | null;
  return mapped(read, area.range, toR1C1);
}

/** Values where those that are formulas are written by rows and columns. */
export function fromR1C1(value: Wire, range: CellRange): Wire {
  if (!Array.isArray(value)) {
    // One formula for a whole range reads the same everywhere: it is written cell by cell.
    if (typeof value !== "string" || !value.startsWith("=")) return value;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, () =>
      new Array<Wire>(range.right - range.left + 1).fill(value),
    );
    return mapped(rows, range, fromFormulaR1C1);
  }
  return mapped(value as readonly (readonly Wire[])[], range, fromFormulaR1C1);
}

function mapped(
  rows: readonly (readonly Wire[])[] | null,
  { top, left }: CellRange,
  of: (formula: string, row: number, column: number) => string,
): Wire {
  return (
    rows?.map((line, i) =>
      Array.isArray(line)
        ? line.map((held, j) =>
            typeof held === "string" && held.startsWith("=") ? of(held, top + i, left + j) : held,
          )
        : line,
    ) ?? null
  );
}
