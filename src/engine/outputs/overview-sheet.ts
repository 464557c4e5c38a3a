import { toA1 } from "../grid";
import type { Severity } from "../findings";
import { overviewTexts, say, type Lang } from "../../texts";
import { codesAcross, type CodeOverview, type OverviewDossier } from "./overview";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import {
  blankCell,
  formulaCell,
  numberCell,
  textCell,
  type PlannedCell,
  type RowGroup,
  type SheetPlan,
} from "./sheet-plan";
import { verdictOf } from "./verdict";
import { wrappedHeight } from "./wrapped-height";

/** The role by which the overview's sheet is found again. */
export const OVERVIEW_ROLE = "overview";

const WIDTHS = [40, 24, 40, 19, 19, 19, 26] as const;

type Row = (PlannedCell | null)[];
type TextKey = keyof typeof overviewTexts;

/** A session's dossiers: one row each, then what they draw together on each code against what is available. */
export function overviewSheet(dossiers: readonly OverviewDossier[], lang: Lang): SheetPlan {
  const text = (key: TextKey): string => say(overviewTexts[key], lang);
  const rows: Row[] = [[textCell(text("title"), "title")], [textCell(text("note"), "note")], []];
  const merges: SheetPlan["merges"][number][] = [];
  const heights: Record<number, number> = {};
  const groups: RowGroup[] = [];
  const spanning = (row: Row): void => {
    const top = rows.length;
    merges.push({ top, bottom: top, left: 1, right: 2 });
    const shown = row[1]?.content;
    const height = shown?.kind === "text" ? wrappedHeight(shown.value, WIDTHS[1] + WIDTHS[2]) : null;
    if (height !== null) heights[top] = height;
    rows.push(row);
  };
  spanning(header(["dossier", "verdict", null, "total", "retained", "errors", "warnings"], lang));
  const first = rows.length;
  for (const dossier of dossiers) spanning(dossierRow(dossier, lang));
  const last = rows.length - 1;
  const sum = (column: number, look: string): PlannedCell =>
    formulaCell(`=SUM(${at(first, column)}:${at(last, column)})`, look);
  spanning([
    textCell(text("all"), "total"),
    blankCell("total"),
    blankCell("total"),
    ...(last < first
      ? [3, 4, 5, 6].map(() => blankCell("total"))
      : [sum(3, "total-amount"), sum(4, "total-amount"), sum(5, "total-count"), sum(6, "total-count")]),
  ]);
  const codes = codesAcross(dossiers);
  if (codes.length > 0) {
    rows.push([], [textCell(text("codes"), "section")], [textCell(text("codes-note"), "note")]);
    rows.push(
      header(["code", "budgetImputation", "label", "available", "proposal", "balance", "state"], lang),
    );
    for (const code of codes) {
      const top = rows.length + 1;
      rows.push(codeRow(code, rows.length, lang));
      for (const { dossier, amount } of code.draws) rows.push(drawRow(dossier, amount));
      groups.push({ top, bottom: rows.length - 1 });
    }
  }
  return {
    role: OVERVIEW_ROLE,
    title: text("sheet"),
    tabColour: ACCENT,
    rows,
    looks: SHARED_LOOKS,
    columnWidths: WIDTHS,
    rowHeights: heights,
    merges,
    frozenRows: 0,
    outline: groups,
    print: { orientation: "landscape", titleRows: { top: 0, bottom: 0 }, footerLeft: text("sheet") },
    chart: null,
  };
}

function dossierRow(one: OverviewDossier, lang: Lang): Row {
  if (one.kind === "failure") {
    const blanks = [
      blankCell("text"),
      blankCell("amount"),
      blankCell("amount"),
      blankCell("count"),
      blankCell("count"),
    ];
    return [textCell(one.dossier, "text"), textCell(one.because, "text"), ...blanks];
  }
  const { report } = one;
  const count = (severity: Severity): string =>
    String(
      report.findings.filter((finding) => finding.waived === null && finding.severity === severity).length,
    );
  return [
    textCell(one.dossier, "text"),
    textCell(verdictOf(report, lang).text, "text"),
    blankCell("text"),
    numberCell(report.annex.total, "amount"),
    numberCell(report.annex.retainedTotal, "amount"),
    numberCell(count("error"), "count"),
    numberCell(count("warning"), "count"),
  ];
}

const STATE_LOOK = { within: "good", alone: "bad", together: "bad", unknown: "centred" } as const;

function codeRow(code: CodeOverview, row: number, lang: Lang): Row {
  const draws = `${at(row + 1, 4)}:${at(row + code.draws.length, 4)}`;
  const state = say(overviewTexts[code.verdict], lang);
  const said = code.availableDiffers ? say(overviewTexts["available-differs"], lang, { state }) : state;
  return [
    textCell(code.code, "group"),
    textCell(code.budgetImputation, "group"),
    textCell(code.label, "group"),
    numberCell(code.available, "total-amount"),
    formulaCell(`=SUM(${draws})`, "total-amount"),
    code.available === null
      ? blankCell("total")
      : formulaCell(`=ROUND(${at(row, 3)}-${at(row, 4)},2)`, "total-amount"),
    textCell(said, code.availableDiffers && code.verdict === "within" ? "warn" : STATE_LOOK[code.verdict]),
  ];
}

function drawRow(dossier: string, amount: string): Row {
  const blank = blankCell("detail");
  return [
    textCell(dossier, "detail"),
    blank,
    blank,
    blank,
    numberCell(amount, "detail-amount"),
    blank,
    blank,
  ];
}

function header(keys: readonly (TextKey | null)[], lang: Lang): Row {
  return keys.map((key) =>
    key === null ? blankCell("header") : textCell(say(overviewTexts[key], lang), "header"),
  );
}

function at(row: number, column: number): string {
  return toA1({ row, column });
}
