import type { Report } from "../../engine/findings";
import { Amount, formatAmount } from "../../engine/money";
import { checkReportTexts, roleName, say } from "../../texts";
import type { Reader } from "./finding";
import { indent, wrap } from "./lines";
import { SEVERITY_MARKS } from "./paint";
import { quoted } from "./places";

/** What the report does not hold: the files that were read, whatever they turned out to be, those left aside, what their readers say. */
export interface FilesSeen {
  readonly read: readonly string[];
  readonly ignored: readonly string[];
  /** Sentences about files, from their readers. */
  readonly notices: readonly string[];
}

/** The dossier's name, each file with the parts found in it, and what the annex amounts to. */
export function headerText(report: Report, files: FilesSeen, reader: Reader): string {
  const { lang, paint } = reader;
  const title = paint.strong(say(checkReportTexts.dossier, lang, { name: report.dossier }));
  const names = [...new Set([...report.sources.map((source) => source.file), ...files.read])];
  const rows = names.map((name) => [name, rolesOf(name, report, reader)] as const);
  const left = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, roles]) => `${name.padEnd(left)}  ${roles}`);
  if (files.ignored.length > 0) {
    lines.push(paint.faint(say(checkReportTexts.ignored, lang, { names: files.ignored.join(", ") })));
  }
  const mark = SEVERITY_MARKS.warning;
  lines.push(
    ...files.notices.map((notice) => paint.severity.warning(wrap(`${mark} ${notice}`, reader.width - 2))),
  );
  return [title, ...lines.map((line) => indent(line, 2))].join("\n");
}

function rolesOf(file: string, report: Report, reader: Reader): string {
  const { lang } = reader;
  const sources = report.sources.filter((source) => source.file === file);
  if (sources.length === 0) return say(checkReportTexts["no-role"], lang);
  const sheets = (source: Report["sources"][number]): string => {
    const names = (source.sheets ?? []).map((sheet) => quoted(sheet, lang));
    if (names.length === 0) return roleName(source.role, lang);
    const key = names.length === 1 ? "sheet" : "sheets";
    return `${roleName(source.role, lang)} (${say(checkReportTexts[key], lang, { sheets: names.join(", ") })})`;
  };
  const roles = sources.map(sheets).join(", ");
  const holdsAnnex = sources.some((source) => source.role === "annex" && source.sheets !== undefined);
  return holdsAnnex ? `${roles}\u00a0: ${annexText(report, reader)}` : roles;
}

function annexText({ annex }: Report, { lang }: Reader): string {
  const total = formatAmount(Amount.fromDecimal(annex.total), lang);
  const retained = formatAmount(Amount.fromDecimal(annex.retainedTotal), lang);
  return say(checkReportTexts["annex-read"], lang, {
    themes: annex.themes,
    operations: annex.operations.length,
    lines: annex.lines,
    total: total === retained ? total : say(checkReportTexts["annex-retained"], lang, { total, retained }),
  });
}
