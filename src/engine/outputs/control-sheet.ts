import type { Finding, Report } from "../findings";
import { Amount, formatAmount } from "../money";
import { checkReportTexts, controlTexts, say, tickSourceTexts, type Lang } from "../../texts";
import type { Annex } from "../model";
import { changesSection } from "./control-changes";
import { checkState, type CheckState } from "./check-state";
import { CONTROL_WIDTHS, LAST, Laying, type Row } from "./control-laying";
import { momentCell } from "./journal";
import { earlierCheck, readKeptCheck, writeKeptCheck } from "./kept-check";
import { pageBreaks } from "./page-breaks";
import { sayCoverage } from "./say-coverage";
import { capital, placeCell, placeName, roleName, ruleName } from "./place-cell";
import { excerpt } from "./excerpt";
import { typesetFor } from "./rich-text";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import { blankCell, numberCell, textCell, type PlannedCell, type SheetPlan } from "./sheet-plan";
import { tieOut, type TieOutQuantity } from "./tie-out";
import { untickedFindings } from "./unticked-findings";
import { verdictOf } from "./verdict";
import type { Witness } from "./witness";

/** The role by which the control sheet is found again. */
export const CONTROL_SHEET_ROLE = "control-sheet";

/** What the engine cannot know of a check: the shell gives it. */
export interface CheckFacts {
  /** ISO date and time of the clock on the wall, without zone: "2026-11-25T14:32:05". */
  readonly at: string;
  /** The add-in's version: "0.1.0". Its rules are those of that version. */
  readonly version: string;
  /** Who checked, where it is known. */
  readonly user: string | null;
  /** The files that were read, by the names that the report gives them. */
  readonly files: readonly FileFacts[];
}

/** A file as it was when it was read. */
export interface FileFacts {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a control sheet needs to keep the check for the next one, and to say what changed since the last. */
export interface CheckHistory {
  readonly annex: Annex;
  /** What the control sheet kept in the workbook the last time (the `keeps` of its plan), or null. */
  readonly kept: string | null;
  /** The version to compare with where the user names one; else the last that was kept. */
  readonly since?: CheckState;
}

/**
 * The check as a sheet that can be printed and kept with the dossier: verdict, what changed since the last one, sources,
 * findings, every ticked amount. Without its history it keeps nothing for the next.
 */
export function controlSheet(
  report: Report,
  facts: CheckFacts,
  lang: Lang,
  history: CheckHistory | null = null,
): SheetPlan {
  const laying = new Laying();
  const now = history && checkState(report, history.annex, facts.at);
  const before = history && now && (history.since ?? earlierCheck(readKeptCheck(history.kept), now));
  head(laying, report, facts, lang);
  if (now && before) changesSection(laying, before, now, lang);
  sources(laying, report, facts, lang);
  findings(laying, report, lang);
  waivers(laying, report, lang);
  notDone(laying, report, lang);
  const header = matrix(laying, report, lang);
  const print: SheetPlan["print"] = {
    orientation: "landscape",
    // Only the pages that follow it show it again: those of its own table.
    titleRows: header === null ? null : { top: header, bottom: header },
    footerLeft: `${say(controlTexts.sheet, lang)} — ${lastName(report.dossier)}`,
  };
  const sizes = { rowHeights: laying.heights, columnWidths: CONTROL_WIDTHS, print };
  const breaks = pageBreaks(laying.blocks, sizes);
  return {
    role: CONTROL_SHEET_ROLE,
    title: say(controlTexts.sheet, lang),
    tabColour: ACCENT,
    rows: laying.rows,
    looks: { ...SHARED_LOOKS, moment: { numberFormat: "dd/mm/yyyy hh:mm", vertical: "top", align: "left" } },
    columnWidths: CONTROL_WIDTHS,
    rowHeights: laying.heights,
    merges: laying.merges,
    frozenRows: 0,
    outline: laying.groups,
    print: { ...print, breaks },
    chart: null,
    ...(now ? { keeps: writeKeptCheck({ now, before }) } : {}),
  };
}

function head(laying: Laying, report: Report, facts: CheckFacts, lang: Lang): void {
  const { annex, coverage, rules } = report;
  const total = formatAmount(Amount.fromDecimal(annex.total), lang, { cents: "always" });
  const retained = formatAmount(Amount.fromDecimal(annex.retainedTotal), lang, { cents: "always" });
  const version = say(controlTexts["version-rules"], lang, {
    version: facts.version,
    ran: rules.ran.length,
    all: rules.ran.length + rules.skipped.length,
  });
  const line = (label: keyof typeof controlTexts, cell: PlannedCell | null): void =>
    laying.add([textCell(say(controlTexts[label], lang), "label"), cell]);
  laying.add([textCell(say(controlTexts.title, lang), "title")]);
  laying.add([textCell(say(controlTexts.note, lang), "note")]);
  line("dossier", textCell(lastName(report.dossier), "plain"));
  line("verdict", textCell(verdictOf(report, lang).text, "label"));
  line("at", momentCell(facts.at));
  if (facts.user !== null) line("by", textCell(facts.user, "plain"));
  line("version", textCell(version, "plain"));
  const amount = total === retained ? total : say(controlTexts["total-retained"], lang, { total, retained });
  line("total", textCell(amount, "plain"));
  if (coverage.amounts > 0) {
    line("coverage", textCell(sayCoverage(report, lang), "plain"));
  }
}

/** A folder as its path gives it is nobody's business on paper: its name is enough. */
function lastName(dossier: string): string {
  return dossier.split(/[\\/]/).findLast((part) => part !== "" && part !== ".") ?? dossier;
}

function sources(laying: Laying, report: Report, { files }: CheckFacts, lang: Lang): void {
  laying.section(say(controlTexts.sources, lang));
  const text = (key: keyof typeof controlTexts): string => say(controlTexts[key], lang);
  laying.header([text("file"), text("role"), text("sha256"), null, null, null, text("size")], 2, LAST - 1);
  const names = [...new Set(report.sources.map(({ file }) => file)), ...files.map(({ file }) => file)];
  for (const file of new Set(names)) {
    const played = report.sources.filter((source) => source.file === file);
    const roles = capital([...new Set(played.map(({ role }) => roleName(role, lang)))].join(", "));
    const sheets = [...new Set(played.flatMap((source) => source.sheets ?? []))].join(", ");
    const name = sheets === "" ? file : say(controlTexts["file-sheets"], lang, { file, sheets });
    const facts = files.find((one) => one.file === file);
    const missing = played.some(({ role, sheets: own }) => role === "annex" && own) ? "file-open" : "no-file";
    const blank = blankCell("text");
    laying.addSpanning(
      [
        textCell(name, "text"),
        textCell(roles, "text"),
        facts ? textCell(facts.sha256, "text") : textCell(say(controlTexts[missing], lang), "detail"),
        blank,
        blank,
        blank,
        numberCell(facts ? String(facts.size) : null, "count"),
      ],
      2,
      LAST - 1,
    );
  }
}

function findings(laying: Laying, report: Report, lang: Lang): void {
  laying.section(say(controlTexts.findings, lang));
  const open = report.findings.filter(({ waived }) => waived === null);
  if (open.length === 0) return laying.add([textCell(say(controlTexts["no-findings"], lang), "note")]);
  findingsHeader(laying, lang);
  for (const finding of open) laying.addSpanning(findingRow(finding, lang), 1, 2);
}

function waivers(laying: Laying, report: Report, lang: Lang): void {
  laying.section(say(controlTexts.waivers, lang));
  const aside = report.findings.filter(({ waived }) => waived !== null);
  if (aside.length === 0) return laying.add([textCell(say(controlTexts["no-waivers"], lang), "note")]);
  findingsHeader(laying, lang);
  for (const finding of aside) {
    laying.addSpanning(findingRow(finding, lang), 1, 2);
    const reason = `${say(controlTexts.reason, lang)}${lang === "fr" ? "\u00a0:" : ":"} ${finding.waived ?? ""}`;
    const blanks = Array.from({ length: LAST - 1 }, () => blankCell("text"));
    laying.addSpanning([blankCell("text"), textCell(reason, "detail"), ...blanks], 1, LAST);
  }
}

function findingsHeader(laying: Laying, lang: Lang): void {
  const text = (key: keyof typeof controlTexts): string => say(controlTexts[key], lang);
  laying.header(
    [text("place"), text("message"), null, text("stated"), text("expected"), text("gap"), text("severity")],
    1,
    2,
  );
}

const SEVERITY_LOOK = { error: "bad", warning: "warn", info: "centred" } as const;

function findingRow(finding: Finding, lang: Lang): Row {
  return [
    placeCell(finding.at, lang),
    textCell(typesetFor(finding.message, lang), "text"),
    blankCell("text"),
    numberCell(finding.stated ?? null, "amount"),
    numberCell(finding.expected ?? null, "amount"),
    numberCell(finding.gap ?? null, "gap"),
    textCell(say(checkReportTexts[finding.severity], lang), SEVERITY_LOOK[finding.severity]),
  ];
}

/** What was not checked: it must never look as if it had been. */
function notDone(laying: Laying, report: Report, lang: Lang): void {
  const spanning = (first: PlannedCell | null, text: string): void => {
    const blanks = Array.from({ length: LAST - 1 }, () => blankCell("text"));
    laying.addSpanning([first, textCell(text, "text"), ...blanks], 1, LAST);
  };
  if (report.rules.skipped.length > 0) {
    laying.section(say(controlTexts.skipped, lang));
    for (const reason of new Set(report.rules.skipped.map(({ because }) => because))) {
      const rules = report.rules.skipped.filter(({ because }) => because === reason);
      const names = capital(rules.map(({ rule }) => ruleName(rule, lang)).join(", "));
      spanning(textCell(names, "text"), capital(typesetFor(reason, lang)));
    }
  }
  if (report.annex.unread.length > 0) {
    laying.section(say(controlTexts.unread, lang));
    for (const { at, text } of report.annex.unread) spanning(placeCell(at, lang), text);
  }
  if (report.coverage.untied.length > 0) {
    laying.section(say(controlTexts.untied, lang));
    for (const { at } of report.coverage.untied) spanning(placeCell(at, lang), "quote" in at ? at.quote : "");
  }
}

/** Gives the row of its header; null where there is none. */
function matrix(laying: Laying, report: Report, lang: Lang): number | null {
  laying.section(say(controlTexts.matrix, lang));
  const quantities = tieOut(report);
  if (quantities.length === 0) {
    laying.add([textCell(say(controlTexts["no-matrix"], lang), "note")]);
    return null;
  }
  const text = (key: keyof typeof controlTexts): string => say(controlTexts[key], lang);
  const top = laying.rows.length;
  laying.header(
    [text("quantity"), text("place"), null, text("amount"), text("expected"), text("gap"), text("tick")],
    1,
    2,
  );
  for (const quantity of quantities) {
    laying.addSpanning(quantityRow(quantity, lang), 0, 2);
    const first = laying.rows.length;
    for (const tick of quantity.witnesses) laying.addSpanning(witnessRow(tick, lang), 1, 2);
    laying.groups.push({ top: first, bottom: laying.rows.length - 1 });
  }
  otherMarks(laying, report, lang);
  return top;
}

/** What does not agree and is no figure of the annex has its mark too. */
function otherMarks(laying: Laying, report: Report, lang: Lang): void {
  const others = untickedFindings(report);
  if (others.length === 0) return;
  const blanks = Array.from({ length: LAST - 1 }, () => blankCell("group"));
  const count = textCell(String(others.length), "bad");
  laying.addSpanning([textCell(say(controlTexts["other-findings"], lang), "group"), ...blanks, count], 0, 2);
  const first = laying.rows.length;
  for (const { rule, at, stated, expected, gap } of others) {
    const row = [
      textCell(capital(ruleName(rule, lang)), "detail"),
      placeCell(at, lang),
      blankCell("text"),
      numberCell(stated ?? null, "amount"),
      numberCell(expected ?? null, "amount"),
      numberCell(gap ?? null, "gap"),
      textCell(say(controlTexts.differs, lang), "bad"),
    ];
    laying.addSpanning(row, 1, 2);
  }
  laying.groups.push({ top: first, bottom: laying.rows.length - 1 });
}

function quantityRow({ kind, about, title, expected, witnesses, agreeing }: TieOutQuantity, lang: Lang): Row {
  const count = witnesses.length;
  const sound = agreeing === count;
  const verdict = sound
    ? say(controlTexts["all-agree"], lang, { count })
    : say(controlTexts["some-differ"], lang, { agreeing, count });
  const name = title === "" ? about : say(controlTexts.titled, lang, { about, title });
  const blank = blankCell("group");
  return [
    textCell(say(controlTexts[kind], lang, { name }), "group"),
    blank,
    blank,
    blank,
    numberCell(expected, "total-amount"),
    blank,
    textCell(verdict, sound ? "good" : "bad"),
  ];
}

function witnessRow(witness: Witness, lang: Lang): Row {
  const { source, amount, expected, agrees } = witness;
  const gap = Amount.fromDecimal(amount).minus(Amount.fromDecimal(expected)).toFixed();
  return [
    textCell(say(tickSourceTexts[source], lang), "detail"),
    witnessPlace(witness, lang),
    blankCell("text"),
    numberCell(amount, "amount"),
    numberCell(expected, "amount"),
    agrees ? blankCell("gap") : numberCell(gap, "gap"),
    textCell(say(controlTexts[agrees ? "agrees" : "differs"], lang), agrees ? "good" : "bad"),
  ];
}

/** Operations beyond so many are counted, not named. */
const NAMED_OPERATIONS = 8;

function witnessPlace({ at, amount, quote }: Witness, lang: Lang): PlannedCell | null {
  if ("document" in at) return textCell(capital(roleName(at.document, lang)), "text");
  if ("operations" in at) {
    const count = at.operations.length;
    const key = count > NAMED_OPERATIONS ? "operations-counted" : "operations-named";
    return textCell(say(controlTexts[key], lang, { count, names: at.operations.join(", ") }), "text");
  }
  if (quote === undefined) return placeCell(at, lang);
  const place = placeName(at, lang);
  const cited = say(controlTexts.cited, lang, { place, quote: excerpt(quote, amount) });
  return textCell(typesetFor(cited, lang), "text");
}
