import { toA1, type GridRange } from "../grid";
import { ruleName, say, sheetHeadTexts, summaryTexts, type Lang } from "../../texts";
import type { ChargedOperation, ImputationSummary, ImputationSummaryRow } from "./imputation-summary";
import { JOINED_ROWS, pageBreaks } from "./page-breaks";
import { capital } from "./place-cell";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import {
  blankCell,
  formulaCell,
  numberCell,
  textCell,
  type ChartPlan,
  type PlannedCell,
  type RowGroup,
  type SheetPlan,
} from "./sheet-plan";
import { LONGEST_FORMULA, MOST_ARGUMENTS, sumFormula, type SumTerm } from "./sum-terms";
import { rowHeights } from "./row-heights";
import { footerOf, headRows } from "./sheet-head";
import { visa, type Visa } from "./visa";

/** The role by which the imputation summary's sheet is found again. */
export const IMPUTATION_SUMMARY_ROLE = "imputation-summary";

/** Code, imputation, label, then four amounts. */
const WIDTHS = [18, 20, 46, 19, 19, 19, 19] as const;
/** The title comes after who votes. */
const TITLE_ROW = 1;
/** The columns of the three boxes to sign. */
const VISA = [
  [0, 1],
  [2, 2],
  [3, 4],
] as const;
const [CODE, IMPUTATION, LABEL, FIRST, SECOND, THIRD, FOURTH] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The rows, of Excel's own height, over which a chart can be read. */
const CHART_ROWS = 14;
/** What is available, beside what is proposed in the house's colour. */
const QUIET_BAR = "#A9B7D1";

type Row = (PlannedCell | null)[];

/** Where the rows of the deliberation's table stand: what the tables below refer to. */
interface Laid {
  readonly rows: Row[];
  readonly groups: RowGroup[];
  /** The row of each code, in the order of the summary. */
  readonly codeRows: readonly number[];
  readonly totalRow: number;
}

/**
 * The summary as a sheet: the deliberation's table, whose expense is computed by formulas over the annex, its operations
 * under each code; the totals that it must equal, and who signs for them; the report's table; a chart of proposals against
 * what is available.
 */
export function imputationSummarySheet(summary: ImputationSummary, lang: Lang): SheetPlan {
  const text = (key: keyof typeof summaryTexts): string => say(summaryTexts[key], lang);
  const rows: Row[] = [
    ...headRows(summary.head, text("title"), lang).map((row) => [...row]),
    [textCell(text("note"), "note")],
    [textCell(text("kept-beside"), "note")],
    [
      summary.asText > 0
        ? textCell(say(summaryTexts["as-text"], lang, { count: summary.asText }), "note")
        : null,
    ],
    [textCell(text("deliberation-form"), "section")],
  ];
  const laid = deliberationTable(rows, summary, lang);
  const blocks: RowGroup[] = [{ top: 0, bottom: rows.length - 1 }];
  /** What is laid by itself, after an empty row, stays on one page. */
  const block = <T>(lay: () => T): T => {
    const top = rows.length + 1;
    const given = lay();
    if (rows.length > top) blocks.push({ top, bottom: rows.length - 1 });
    return given;
  };
  const merges: GridRange[] = [
    ...block(() => controls(laid, summary, lang)),
    ...block(() => otherFindings(laid, summary, lang)),
  ];
  const signed = visas(laid, lang);
  const box = rows.length - 1;
  blocks.push({ top: signed.top - JOINED_ROWS, bottom: box });
  merges.push(...signed.merges);
  const known = summary.rows.filter(({ available }) => available !== null);
  const table = known.length > 0 ? block(() => reportTable(laid, summary, lang)) : null;
  const chart = table && block(() => chartOf(laid, table, lang));
  const sheet = { rows, looks: SHARED_LOOKS, columnWidths: WIDTHS, merges };
  const heights = { ...rowHeights(sheet), [box]: signed.box };
  const print: SheetPlan["print"] = {
    orientation: "landscape",
    // Not the header of one table: it would stand over the others.
    titleRows: { top: TITLE_ROW, bottom: TITLE_ROW },
    footerLeft: footerOf(summary.head, text("sheet"), lang),
  };
  const breaks = pageBreaks(blocks, { rows, rowHeights: heights, columnWidths: WIDTHS, print });
  return {
    role: IMPUTATION_SUMMARY_ROLE,
    title: text("sheet"),
    tabColour: ACCENT,
    ...sheet,
    rowHeights: heights,
    // Two tables follow one another: a header frozen over both would name the wrong columns of the second.
    frozenRows: 0,
    outline: laid.groups,
    print: { ...print, breaks },
    chart,
  };
}

function deliberationTable(rows: Row[], { rows: codes }: ImputationSummary, lang: Lang): Laid {
  rows.push(
    header(
      ["code", "budgetImputation", "label", "commitmentAuthorisation", "expense", "stated", "gap"],
      lang,
    ),
  );
  const first = rows.length;
  const codeRows: number[] = [];
  const groups: RowGroup[] = [];
  for (const code of codes) {
    const row = rows.length;
    codeRows.push(row);
    const count = code.operations.length;
    const below = `${at(row + 1, SECOND)}:${at(row + count, SECOND)}`;
    const expense = at(row, SECOND);
    rows.push([
      ...identity(code, "group", lang),
      numberCell(code.commitmentAuthorisation, "total-amount"),
      count === 0 ? numberCell("0", "total-amount") : formulaCell(`=SUM(${below})`, "total-amount"),
      numberCell(code.stated, "total-amount"),
      code.stated === null
        ? blankCell("total-gap")
        : formulaCell(`=ROUND(${at(row, THIRD)}-${expense},2)`, "total-gap"),
    ]);
    for (const operation of code.operations) rows.push(operationRow(operation, lang));
    if (count > 0) groups.push({ top: row + 1, bottom: row + count });
  }
  const totalRow = rows.length;
  const total = (column: number): PlannedCell =>
    totalRow > first ? formulaCell(sumOfCodes(codeRows, column), "total-amount") : blankCell("total");
  const anyStated = codes.some(({ stated }) => stated !== null);
  rows.push([
    textCell(say(summaryTexts.total, lang), "total"),
    blankCell("total"),
    blankCell("total"),
    total(FIRST),
    total(SECOND),
    anyStated ? total(THIRD) : blankCell("total"),
    anyStated
      ? formulaCell(`=ROUND(${at(totalRow, THIRD)}-${at(totalRow, SECOND)},2)`, "total-gap")
      : blankCell("total"),
  ]);
  return { rows, groups, codeRows, totalRow };
}

function operationRow(operation: ChargedOperation, lang: Lang): Row {
  const name = say(summaryTexts.operation, lang, { operation: operation.id });
  const part = operation.inPart ? say(summaryTexts["in-part"], lang, { operation: name }) : name;
  const shown = operation.unsure ? say(summaryTexts.unsure, lang, { operation: part }) : part;
  return [
    blankCell("detail"),
    textCell(shown, "detail"),
    textCell(operation.title, "detail"),
    blankCell("detail"),
    sumCell(operation.terms, operation.computed, "detail-amount"),
    blankCell("detail"),
    blankCell("detail"),
  ];
}

/** The totals that the summary's own must equal, each with its gap. Gives the cells to merge. */
function controls({ rows, totalRow }: Laid, summary: ImputationSummary, lang: Lang): SheetPlan["merges"] {
  rows.push([], [textCell(say(summaryTexts.controls, lang), "section")]);
  const top = rows.length;
  rows.push(header(["control", null, null, null, "control-amount", "expense", "gap"], lang));
  for (const { kind, terms, amount } of summary.controls) {
    const row = rows.length;
    rows.push([
      textCell(say(summaryTexts[`control-${kind}`], lang), "line"),
      ...[IMPUTATION, LABEL, FIRST].map(() => blankCell("text")),
      sumCell(terms, amount, "amount"),
      formulaCell(`=${at(totalRow, SECOND)}`, "amount"),
      formulaCell(`=ROUND(${at(row, SECOND)}-${at(row, THIRD)},2)`, "gap"),
    ]);
  }
  return rows.slice(top).map((_, index) => {
    const row = top + index;
    return { top: row, bottom: row, left: CODE, right: FIRST };
  });
}

/** What else does not agree of the codes: the tables above tell no gap of it. Gives the cells to merge. */
function otherFindings({ rows }: Laid, { findings }: ImputationSummary, lang: Lang): SheetPlan["merges"] {
  if (findings.length === 0) return [];
  rows.push([], [textCell(say(summaryTexts["code-findings"], lang), "section")]);
  const top = rows.length;
  rows.push(header(["finding", null, null, null, "stated-amount", "expected-amount", "gap"], lang));
  for (const { rule, code, stated, expected } of findings) {
    const row = rows.length;
    const name = say(summaryTexts["code-finding"], lang, { check: capital(ruleName(rule, lang)), code });
    rows.push([
      textCell(name, "line"),
      ...[IMPUTATION, LABEL, FIRST].map(() => blankCell("text")),
      numberCell(stated, "amount"),
      numberCell(expected, "amount"),
      formulaCell(`=ROUND(${at(row, SECOND)}-${at(row, THIRD)},2)`, "gap"),
    ]);
  }
  return rows.slice(top).map((_, index) => {
    const row = top + index;
    return { top: row, bottom: row, left: CODE, right: FIRST };
  });
}

/** Gives its rows from the header to the last code. */
function reportTable({ rows, codeRows }: Laid, { rows: codes }: ImputationSummary, lang: Lang): RowGroup {
  rows.push([], [textCell(say(summaryTexts["report-form"], lang), "section")]);
  rows.push(
    header(
      ["code", "budgetImputation", "label", "commitmentAuthorisation", "available", "proposal", "balance"],
      lang,
    ),
  );
  const first = rows.length;
  codes.forEach((code, index) => {
    const row = rows.length;
    const { available } = code;
    rows.push([
      ...identity(code, "text", lang),
      numberCell(code.commitmentAuthorisation, "amount"),
      numberCell(available, "amount"),
      formulaCell(`=${at(codeRows[index] ?? 0, SECOND)}`, "computed"),
      available === null
        ? blankCell("balance")
        : formulaCell(`=ROUND(${at(row, SECOND)}-${at(row, THIRD)},2)`, "balance"),
    ]);
  });
  const last = rows.length - 1;
  const total = (column: number): PlannedCell =>
    formulaCell(
      `=SUM(${at(first, column)}:${at(last, column)})`,
      column === FOURTH ? "total-balance" : "total-amount",
    );
  rows.push([
    textCell(say(summaryTexts.total, lang), "total"),
    ...[IMPUTATION, LABEL].map(() => blankCell("total")),
    ...[FIRST, SECOND, THIRD, FOURTH].map(total),
  ]);
  return { top: first - 1, bottom: last };
}

/** The block to sign, under the controls that it is signed for. */
function visas({ rows }: Laid, lang: Lang): Visa & { readonly top: number } {
  const top = rows.length;
  rows.push([], [textCell(say(sheetHeadTexts.visa, lang), "section")]);
  const drawn = visa(rows.length, VISA, lang);
  rows.push(...drawn.rows.map((row) => [...row]));
  return { ...drawn, top };
}

/** The chart shows the report's table, over rows of its own. */
function chartOf({ rows }: Laid, { top, bottom }: RowGroup, lang: Lang): ChartPlan {
  rows.push([], [textCell(say(summaryTexts["chart-section"], lang), "section")]);
  const over = { top: rows.length, bottom: rows.length + CHART_ROWS - 1, left: CODE, right: FOURTH };
  for (let row = over.top; row <= over.bottom; row++) rows.push([]);
  return {
    title: say(summaryTexts.chart, lang),
    categories: { top: top + 1, bottom, left: CODE, right: CODE },
    series: { top, bottom, left: SECOND, right: THIRD },
    colours: [QUIET_BAR, ACCENT],
    numberFormat: '#,##0\\ "€"',
    over,
  };
}

function identity({ code, budgetImputation, label }: ImputationSummaryRow, look: string, lang: Lang): Row {
  return [
    textCell(code ?? say(summaryTexts.unmapped, lang), look),
    textCell(budgetImputation, look),
    textCell(label, look),
  ];
}

function header(keys: readonly (keyof typeof summaryTexts | null)[], lang: Lang): Row {
  return keys.map((key) =>
    key === null ? blankCell("header") : textCell(say(summaryTexts[key], lang), "header"),
  );
}

function sumCell(terms: readonly SumTerm[], computed: string, look: string): PlannedCell | null {
  const formula = sumFormula(terms);
  return formula === null ? numberCell(computed, look) : formulaCell(formula, look);
}

/**
 * Sums a column over the rows of codes; those that are too many to be named are told by what bears a name in the first
 * column, which operations do not.
 */
function sumOfCodes(rows: readonly number[], column: number): string {
  const cells = rows.map((row) => at(row, column));
  const sums: string[] = [];
  for (let from = 0; from < cells.length; from += MOST_ARGUMENTS)
    sums.push(`SUM(${cells.slice(from, from + MOST_ARGUMENTS).join(",")})`);
  const formula = `=${sums.join("+")}`;
  if (formula.length <= LONGEST_FORMULA) return formula;
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const down = (which: number): string => `${at(top, which)}:${at(bottom, which)}`;
  return `=SUMIF(${down(CODE)},"<>",${down(column)})`;
}

function at(row: number, column: number): string {
  return toA1({ row, column });
}
