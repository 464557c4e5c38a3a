import { toA1 } from "../grid";
import { say, summaryTexts, type Lang } from "../../texts";
import type { ImputationSummary, ImputationSummaryRow } from "./imputation-summary";
import {
  blankCell,
  formulaCell,
  numberCell,
  textCell,
  type CellLook,
  type PlannedCell,
  type SheetPlan,
} from "./sheet-plan";
import { sumFormula } from "./sum-terms";

/** The role by which the imputation summary's sheet is found again. */
export const IMPUTATION_SUMMARY_ROLE = "imputation-summary";

const AMOUNT = '#,##0.00\\ "€";-#,##0.00\\ "€"';
const GAP = '+#,##0.00\\ "€";-#,##0.00\\ "€";"—"';

const ACCENT = "#1F3864";
const LINE = "#BFBFBF";

const body = { vertical: "centre", lines: [{ side: "all", style: "thin" }], lineColour: LINE } as const;

const LOOKS: Readonly<Record<string, CellLook>> = {
  title: { bold: true, size: 14, colour: ACCENT },
  note: { italic: true, colour: "#595959" },
  header: {
    bold: true,
    fill: ACCENT,
    colour: "#FFFFFF",
    wrap: true,
    vertical: "centre",
    align: "centre",
    lines: [{ side: "all", style: "thin" }],
    lineColour: ACCENT,
  },
  text: { ...body, wrap: true },
  amount: { ...body, numberFormat: AMOUNT, align: "right" },
  computed: { ...body, numberFormat: AMOUNT, align: "right", bold: true },
  gap: { ...body, numberFormat: GAP, align: "right" },
  total: { ...body, bold: true, fill: "#E8ECF4" },
  "total-amount": { ...body, bold: true, fill: "#E8ECF4", numberFormat: AMOUNT, align: "right" },
  "total-gap": { ...body, bold: true, fill: "#E8ECF4", numberFormat: GAP, align: "right" },
};

type ColumnKey = keyof typeof columns;

/** The columns that may stand, in order, with their width in characters. */
const columns = {
  code: 16,
  budgetImputation: 18,
  label: 44,
  operations: 24,
  commitmentAuthorisation: 18,
  available: 18,
  expense: 18,
  balance: 18,
  stated: 18,
  gap: 16,
} as const;

const AMOUNTS: ReadonlySet<ColumnKey> = new Set([
  "commitmentAuthorisation",
  "available",
  "expense",
  "balance",
  "stated",
]);

const HEADER_ROW = 3;

/** The summary as a sheet: the deliberation's table, its expense computed by formulas over the annex, then the controls. */
export function imputationSummarySheet(summary: ImputationSummary, lang: Lang): SheetPlan {
  const shown = shownColumns(summary);
  const at = (key: ColumnKey, row: number): string => toA1({ row, column: shown.indexOf(key) });
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + summary.rows.length;
  const rows = summary.rows.map((row, index) =>
    shown.map((key) => cellOf(row, key, (other) => at(other, first + index), lang)),
  );
  const total = shown.map((key) => totalCell(key, shown, (row) => at(key, row), first, last, lang));
  const asText = say(summaryTexts["as-text"], lang, { count: summary.asText });
  return {
    role: IMPUTATION_SUMMARY_ROLE,
    title: say(summaryTexts.sheet, lang),
    tabColour: ACCENT,
    rows: [
      [textCell(say(summaryTexts.title, lang), "title")],
      [textCell(say(summaryTexts.note, lang), "note")],
      summary.asText > 0 ? [textCell(asText, "note")] : [],
      shown.map((key) => textCell(say(summaryTexts[key], lang), "header")),
      ...rows,
      total,
    ],
    looks: LOOKS,
    columnWidths: shown.map((key) => columns[key]),
    rowHeights: { [HEADER_ROW]: 32 },
    merges: [],
    frozenRows: HEADER_ROW + 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: HEADER_ROW, bottom: HEADER_ROW },
      footerLeft: say(summaryTexts.sheet, lang),
    },
    chart: null,
  };
}

/** A column that no row fills is left out; so are the differences where nothing is stated. */
function shownColumns({ rows }: ImputationSummary): readonly ColumnKey[] {
  const stands: Readonly<Record<ColumnKey, boolean>> = {
    code: true,
    budgetImputation: rows.some((row) => row.budgetImputation !== null),
    label: rows.some((row) => row.label !== null),
    operations: true,
    commitmentAuthorisation: rows.some((row) => row.commitmentAuthorisation !== null),
    available: rows.some((row) => row.available !== null),
    expense: true,
    balance: rows.some((row) => row.available !== null),
    stated: rows.some((row) => row.stated !== null),
    gap: rows.some((row) => row.stated !== null),
  };
  return (Object.keys(columns) as ColumnKey[]).filter((key) => stands[key]);
}

function cellOf(
  row: ImputationSummaryRow,
  key: ColumnKey,
  at: (key: ColumnKey) => string,
  lang: Lang,
): PlannedCell | null {
  switch (key) {
    case "code":
      return textCell(row.code ?? say(summaryTexts.unmapped, lang), "text");
    case "budgetImputation":
      return textCell(row.budgetImputation, "text");
    case "label":
      return textCell(row.label, "text");
    case "operations":
      return textCell(sayOperations(row, lang), "text");
    case "commitmentAuthorisation":
      return numberCell(row.commitmentAuthorisation, "amount");
    case "available":
      return numberCell(row.available, "amount");
    case "expense": {
      const formula = sumFormula(row.terms);
      return formula === null ? numberCell(row.computed, "computed") : formulaCell(formula, "computed");
    }
    case "balance":
      return row.available === null
        ? blankCell("amount")
        : formulaCell(`=ROUND(${at("available")}-${at("expense")},2)`, "amount");
    case "stated":
      return numberCell(row.stated, "amount");
    case "gap":
      return row.stated === null
        ? blankCell("gap")
        : formulaCell(`=ROUND(${at("stated")}-${at("expense")},2)`, "gap");
  }
}

function sayOperations({ operations }: ImputationSummaryRow, lang: Lang): string {
  return operations
    .map(({ id, unsure, inPart }) => {
      const text = inPart ? say(summaryTexts["in-part"], lang, { operation: id }) : id;
      return unsure ? say(summaryTexts.unsure, lang, { operation: text }) : text;
    })
    .join(", ");
}

function totalCell(
  key: ColumnKey,
  shown: readonly ColumnKey[],
  at: (row: number) => string,
  first: number,
  last: number,
  lang: Lang,
): PlannedCell {
  if (key === "code") return textCell(say(summaryTexts.total, lang), "total") ?? blankCell("total");
  if (key === "gap") {
    const column = (other: ColumnKey): string => toA1({ row: last + 1, column: shown.indexOf(other) });
    return formulaCell(`=ROUND(${column("stated")}-${column("expense")},2)`, "total-gap");
  }
  if (!AMOUNTS.has(key) || last < first) return blankCell("total");
  return formulaCell(`=SUM(${at(first)}:${at(last)})`, "total-amount");
}
