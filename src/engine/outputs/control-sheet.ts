import type { Finding, Report } from "../findings";
import { Amount, formatAmount } from "../money";
import {
  checkReportTexts,
  controlTexts,
  roleName,
  ruleName,
  say,
  sheetHeadTexts,
  type Lang,
} from "../../texts";
import type { Annex } from "../model";
import { changesSection } from "./control-changes";
import { checkState, type CheckState } from "./check-state";
import { CONTROL_WIDTHS, LAST, SheetBuilder, type Row } from "./sheet-builder";
import { momentCell } from "./journal";
import { earlierCheck, readKeptCheck, writeKeptCheck } from "./kept-check";
import { pageBreaks } from "./page-breaks";
import { passagesOf } from "./passages";
import { lastName } from "./last-name";
import { sayCoverage } from "./say-coverage";
import { capital, placeCell, placesCell } from "./place-cell";
import { typesetFor } from "./rich-text";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import { blankCell, numberCell, textCell, type PlannedCell, type SheetPlan } from "./sheet-plan";
import { footerOf, headRows } from "./sheet-head";
import { tickedAmounts } from "./control-ticks";
import { verdictOf } from "./verdict";

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

const LOOKS = {
  ...SHARED_LOOKS,
  moment: { numberFormat: "dd/mm/yyyy hh:mm", vertical: "top", align: "left" },
  verdict: { bold: true, vertical: "top", wrap: true },
  said: { vertical: "top", wrap: true },
} as const;

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
  const builder = new SheetBuilder();
  const now = history && checkState(report, history.annex, facts.at);
  const before = history && now && (history.since ?? earlierCheck(readKeptCheck(history.kept), now));
  head(builder, report, facts, lang);
  if (now && before) changesSection(builder, before, now, lang);
  sources(builder, report, facts, lang);
  findings(builder, report, lang);
  waivers(builder, report, lang);
  notDone(builder, report, lang);
  builder.visas(say(sheetHeadTexts.visa, lang), lang);
  const header = tickedAmounts(builder, report, lang);
  // With the last of the amounts: the header that their pages repeat would stand over no table else.
  builder.joinedAbove(() => fingerprints(builder, facts, lang));
  const print: SheetPlan["print"] = {
    orientation: "landscape",
    // Only the pages that follow it show it again: those of its own table.
    titleRows: header === null ? null : { top: header, bottom: header },
    footerLeft: footerOf(report, say(controlTexts.sheet, lang), lang),
  };
  const heights = builder.heights(LOOKS);
  const { rows } = builder;
  const breaks = pageBreaks(builder.blocks, {
    rows,
    rowHeights: heights,
    columnWidths: CONTROL_WIDTHS,
    print,
  });
  return {
    role: CONTROL_SHEET_ROLE,
    title: say(controlTexts.sheet, lang),
    tabColour: ACCENT,
    rows,
    looks: LOOKS,
    columnWidths: CONTROL_WIDTHS,
    rowHeights: heights,
    merges: builder.merges,
    frozenRows: 0,
    outline: builder.groups,
    print: { ...print, breaks },
    chart: null,
    ...(now ? { keeps: writeKeptCheck({ now, before }) } : {}),
  };
}

function head(builder: SheetBuilder, report: Report, facts: CheckFacts, lang: Lang): void {
  const { annex, coverage, rules } = report;
  const total = formatAmount(Amount.fromDecimal(annex.total), lang, { cents: "always" });
  const retained = formatAmount(Amount.fromDecimal(annex.retainedTotal), lang, { cents: "always" });
  const version = say(controlTexts["version-rules"], lang, {
    version: facts.version,
    ran: rules.ran.length,
    all: rules.ran.length + rules.skipped.length,
  });
  const line = (label: keyof typeof controlTexts, cell: PlannedCell | null): void =>
    builder.add([textCell(say(controlTexts[label], lang), "label"), cell]);
  for (const row of headRows(report, say(controlTexts.title, lang), lang)) builder.add(row);
  builder.add([textCell(say(controlTexts.note, lang), "note")]);
  line("dossier", textCell(lastName(report.dossier), "plain"));
  const long = (label: keyof typeof controlTexts, text: string, look: string): void => {
    builder.addSpanning([textCell(say(controlTexts[label], lang), "label"), textCell(text, look)], 1, LAST);
  };
  long("verdict", verdictOf(report, lang).text, "verdict");
  line("at", momentCell(facts.at));
  if (facts.user !== null) line("by", textCell(facts.user, "plain"));
  line("version", textCell(version, "plain"));
  const amount = total === retained ? total : say(controlTexts["total-retained"], lang, { total, retained });
  line("total", textCell(amount, "plain"));
  if (coverage.amounts > 0) long("coverage", sayCoverage(report, lang), "said");
}

function sources(builder: SheetBuilder, report: Report, { files }: CheckFacts, lang: Lang): void {
  builder.section(say(controlTexts.sources, lang));
  builder.header([say(controlTexts.role, lang), say(controlTexts.file, lang), null], 1, 2);
  const names = [...report.sources.map(({ file }) => file), ...files.map(({ file }) => file)];
  for (const file of new Set(names)) {
    const played = report.sources.filter((source) => source.file === file);
    const roles = capital([...new Set(played.map(({ role }) => roleName(role, lang)))].join(", "));
    const sheets = [...new Set(played.flatMap((source) => source.sheets ?? []))].join(", ");
    const name = sheets === "" ? file : say(controlTexts["file-sheets"], lang, { file, sheets });
    const isRead = files.some((one) => one.file === file);
    const missing = played.some(({ role, sheets: own }) => role === "annex" && own) ? "file-open" : "no-file";
    const shown = isRead
      ? name
      : say(controlTexts["file-remark"], lang, { name, remark: say(controlTexts[missing], lang) });
    builder.addSpanning(
      [textCell(roles, "text") ?? blankCell("text"), textCell(shown, "text"), blankCell("text")],
      1,
      2,
    );
  }
}

/**
 * By which anyone can tell later that a file is the one that was read: of no use to a reader, so they come last, as lines
 * rather than as a table: the header of the amounts stands over them on paper.
 */
function fingerprints(builder: SheetBuilder, { files }: CheckFacts, lang: Lang): void {
  if (files.length === 0) return;
  builder.section(say(controlTexts.fingerprints, lang));
  for (const { file, sha256, size } of files) {
    const fill = { file, sha256, count: size };
    builder.add([textCell(say(controlTexts.fingerprint, lang, fill), "note")]);
  }
}

function findings(builder: SheetBuilder, report: Report, lang: Lang): void {
  builder.section(say(controlTexts.findings, lang));
  const open = report.findings.filter(({ waived }) => waived === null);
  if (open.length === 0) return builder.add([textCell(say(controlTexts["no-findings"], lang), "note")]);
  findingsHeader(builder, lang);
  for (const finding of open) builder.addSpanning(findingRow(finding, lang), 1, 2);
}

function waivers(builder: SheetBuilder, report: Report, lang: Lang): void {
  builder.section(say(controlTexts.waivers, lang));
  const aside = report.findings.filter(({ waived }) => waived !== null);
  if (aside.length === 0) return builder.add([textCell(say(controlTexts["no-waivers"], lang), "note")]);
  findingsHeader(builder, lang);
  for (const finding of aside) {
    builder.addSpanning(findingRow(finding, lang), 1, 2);
    const reason = `${say(controlTexts.reason, lang)}${lang === "fr" ? "\u00a0:" : ":"} ${finding.waived ?? ""}`;
    const blanks = Array.from({ length: LAST - 1 }, () => blankCell("text"));
    builder.addSpanning([blankCell("text"), textCell(reason, "detail"), ...blanks], 1, LAST);
  }
}

function findingsHeader(builder: SheetBuilder, lang: Lang): void {
  const text = (key: keyof typeof controlTexts): string => say(controlTexts[key], lang);
  builder.header(
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
function notDone(builder: SheetBuilder, report: Report, lang: Lang): void {
  const spanning = (first: PlannedCell | null, text: string): void => {
    const blanks = Array.from({ length: LAST - 1 }, () => blankCell("text"));
    builder.addSpanning([first, textCell(text, "text"), ...blanks], 1, LAST);
  };
  if (report.rules.skipped.length > 0) {
    builder.section(say(controlTexts.skipped, lang));
    for (const reason of new Set(report.rules.skipped.map(({ because }) => because))) {
      const rules = report.rules.skipped.filter(({ because }) => because === reason);
      const names = capital(rules.map(({ rule }) => ruleName(rule, lang)).join(", "));
      spanning(textCell(names, "text"), capital(typesetFor(reason, lang)));
    }
  }
  if (report.annex.unread.length > 0) {
    builder.section(say(controlTexts.unread, lang));
    for (const { at, text } of report.annex.unread) spanning(placeCell(at, lang), text);
  }
  if (report.coverage.untied.length > 0) {
    builder.section(say(controlTexts.untied, lang));
    for (const { places, quote } of passagesOf(report.coverage.untied))
      spanning(placesCell(places, lang), quote ?? "");
  }
}
