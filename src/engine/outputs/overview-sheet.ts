import { toA1 } from "../grid";
import type { Act, Severity } from "../findings";
import { overviewTexts, say, type Lang } from "../../texts";
import { Amount, formatAmount } from "../money";
import {
  codesAcross,
  shortNames,
  type CodeOverview,
  type CodeVerdict,
  type OverviewDossier,
} from "./overview";
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
import { rowHeights } from "./row-heights";
import { headRows, type HeadFacts } from "./sheet-head";

/** The role by which the overview's sheet is found again. */
export const OVERVIEW_ROLE = "overview";

const WIDTHS = [40, 24, 40, 19, 19, 19, 34] as const;

const verdictLook = { ...SHARED_LOOKS.text, bold: true } as const;
const LOOKS = {
  ...SHARED_LOOKS,
  alert: { bold: true, colour: SHARED_LOOKS.bad.colour },
  open: { ...verdictLook, colour: SHARED_LOOKS.warn.colour },
  clear: { ...verdictLook, colour: SHARED_LOOKS.good.colour },
  warnings: { ...verdictLook, colour: SHARED_LOOKS.warn.colour },
  errors: { ...verdictLook, colour: SHARED_LOOKS.bad.colour },
  "state-good": { ...SHARED_LOOKS.good, wrap: true },
  "state-bad": { ...SHARED_LOOKS.bad, wrap: true },
  "state-warn": { ...SHARED_LOOKS.warn, wrap: true },
  "state-none": { ...SHARED_LOOKS.centred, wrap: true },
} as const;

type Row = (PlannedCell | null)[];
type TextKey = keyof typeof overviewTexts;

/**
 * A session's dossiers: what they draw too much together, said at the head; one row each; then what they draw on each
 * code against what is available, the codes drawn on too much first.
 */
export function overviewSheet(dossiers: readonly OverviewDossier[], lang: Lang): SheetPlan {
  const text = (key: TextKey): string => say(overviewTexts[key], lang);
  const codes = codesAcross(dossiers);
  const names = shortNames(dossiers.map(({ dossier }) => dossier));
  const called = new Map(dossiers.map(({ dossier }, index) => [dossier, names[index] ?? dossier]));
  const rows: Row[] = [
    ...headRows(sharedHead(dossiers), text("title"), lang).map((row) => [...row]),
    [textCell(text("note"), "note")],
    ...codes.filter(isOverdrawn).map((code): Row => [textCell(overdrawnSentence(code, lang), "alert")]),
    [],
  ];
  const merges: SheetPlan["merges"][number][] = [];
  const groups: RowGroup[] = [];
  const spanning = (row: Row): void => {
    merges.push({ top: rows.length, bottom: rows.length, left: 1, right: 2 });
    rows.push(row);
  };
  spanning(header(["dossier", "verdict", null, "total", "retained", "errors", "warnings"], lang));
  const first = rows.length;
  dossiers.forEach((dossier, index) => spanning(dossierRow(dossier, names[index] ?? "", lang)));
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
  let repeated = 0;
  if (codes.length > 0) {
    rows.push([], [textCell(text("codes"), "section")], [textCell(text("codes-note"), "note")]);
    // Only the pages that follow it show it again: those of its own table.
    repeated = rows.length;
    rows.push(
      header(["code", "budgetImputation", "label", "available", "proposal", "balance", "state"], lang),
    );
    for (const code of [...codes.filter(isOverdrawn), ...codes.filter((one) => !isOverdrawn(one))]) {
      const top = rows.length + 1;
      rows.push(codeRow(code, rows.length, lang));
      for (const { dossier, amount } of code.draws) {
        rows.push(drawRow(called.get(dossier) ?? dossier, amount));
      }
      groups.push({ top, bottom: rows.length - 1 });
    }
  }
  const sheet = { rows, looks: LOOKS, columnWidths: WIDTHS, merges };
  return {
    role: OVERVIEW_ROLE,
    title: text("sheet"),
    tabColour: ACCENT,
    ...sheet,
    rowHeights: rowHeights(sheet),
    frozenRows: 0,
    outline: groups,
    print: {
      orientation: "landscape",
      titleRows: { top: repeated, bottom: repeated },
      footerLeft: text("sheet"),
    },
    chart: null,
  };
}

/** What all the dossiers' acts have in common. */
function sharedHead(dossiers: readonly OverviewDossier[]): HeadFacts {
  const acts = dossiers.flatMap((one) => (one.kind === "failure" ? [] : [one.report.act]));
  const shared = (key: keyof Act): string | null => {
    const [first = null, ...others] = acts.map((act) => act[key]);
    return others.every((one) => one === first) ? first : null;
  };
  const number = acts.length === 1 ? shared("number") : null;
  return { act: { authority: shared("authority"), session: shared("session"), number }, dossier: "" };
}

function isOverdrawn({ verdict }: CodeOverview): boolean {
  return verdict === "together" || verdict === "alone" || verdict === "beyond-authorisation";
}

/** « Code C02-566A05 : 2 103 600,01 € proposés par 5 dossiers, pour 1 235 586,67 € disponibles. Chaque dossier… » */
export function overdrawnSentence(code: CodeOverview, lang: Lang): string {
  const { total, available, commitmentAuthorisation, draws, verdict } = code;
  const euros = (amount: Amount): string => formatAmount(amount, lang);
  const limit = Amount.fromDecimal(available ?? commitmentAuthorisation ?? "0");
  const proposed = Amount.fromDecimal(total);
  const by = available === null ? "authorisation" : verdict === "alone" ? "alone" : "together";
  return say(overviewTexts[`overdrawn-${by}`], lang, {
    code: code.code,
    total: euros(proposed),
    count: draws.length,
    limit: euros(limit),
    excess: euros(proposed.minus(limit)),
  });
}

function dossierRow(one: OverviewDossier, name: string, lang: Lang): Row {
  if (one.kind === "failure") {
    const blanks = [
      blankCell("text"),
      blankCell("amount"),
      blankCell("amount"),
      blankCell("count"),
      blankCell("count"),
    ];
    return [textCell(name, "text"), textCell(one.because, "errors"), ...blanks];
  }
  const { report } = one;
  const count = (severity: Severity): string =>
    String(
      report.findings.filter((finding) => finding.waived === null && finding.severity === severity).length,
    );
  const verdict = verdictOf(report, lang);
  return [
    textCell(name, "text"),
    textCell(verdict.text, verdict.kind),
    blankCell("text"),
    numberCell(report.annex.total, "amount"),
    numberCell(report.annex.retainedTotal, "amount"),
    numberCell(count("error"), "count"),
    numberCell(count("warning"), "count"),
  ];
}

const STATE_LOOK: Readonly<Record<CodeVerdict, string>> = {
  within: "state-good",
  alone: "state-bad",
  together: "state-bad",
  "beyond-authorisation": "state-bad",
  unknown: "state-none",
};

function codeRow(code: CodeOverview, row: number, lang: Lang): Row {
  const draws = `${at(row + 1, 4)}:${at(row + code.draws.length, 4)}`;
  const { verdict, availableDiffers, oneAfterTheOther } = code;
  const state = say(overviewTexts[verdict], lang);
  const said = availableDiffers
    ? say(overviewTexts["available-differs"], lang, { state })
    : oneAfterTheOther
      ? say(overviewTexts["one-after-the-other"], lang, { state })
      : state;
  return [
    textCell(code.code, "group"),
    textCell(code.budgetImputation, "group"),
    textCell(code.label, "group"),
    numberCell(code.available, "total-amount"),
    formulaCell(`=SUM(${draws})`, "total-amount"),
    code.available === null
      ? blankCell("total")
      : formulaCell(`=ROUND(${at(row, 3)}-${at(row, 4)},2)`, "total-balance"),
    textCell(said, availableDiffers && verdict === "within" ? "state-warn" : STATE_LOOK[verdict]),
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
