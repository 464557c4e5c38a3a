/** A report as text for a terminal: the verdict first, then the findings by theme, then what was not read. */
import type { Finding, Report, Severity } from "../../engine/findings";
import { checkReportTexts, say, type Lang } from "../../texts";
import { findingText, type Reader } from "./finding";
import { headerText, type FilesSeen } from "./header";
import { indent } from "./lines";
import { paint } from "./paint";
import { PlaceNames } from "./places";
import { tailText } from "./tail";
import { verdictText } from "./verdict";

export type { FilesSeen } from "./header";
export { sinceText } from "./since";

/** How to write for one reader. */
export interface TextStyle {
  readonly lang: Lang;
  readonly colour: boolean;
  /** Columns of text. */
  readonly width: number;
}

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** The whole report of one dossier, ending with a line break. */
export function reportText(report: Report, files: FilesSeen, style: TextStyle): string {
  const reader: Reader = {
    lang: style.lang,
    paint: paint(style.colour),
    places: new PlaceNames(report, style.lang),
    width: style.width,
  };
  const header = headerText(report, files, reader);
  const verdict = indent(verdictText(report, reader), 2);
  const themes = byTheme(report.findings).map(([theme, findings]) =>
    themeText(theme, findings, report, reader),
  );
  return `${[header, verdict, ...themes, indent(tailText(report, reader), 2)].join("\n\n")}\n`;
}

function themeText(theme: string, findings: readonly Finding[], report: Report, reader: Reader): string {
  const title = report.annex.themeTitles?.[Number(theme) - 1] ?? "";
  const name =
    theme === ""
      ? say(checkReportTexts.whole, reader.lang)
      : say(checkReportTexts.theme, reader.lang, { number: theme }) + (title === "" ? "" : ` – ${title}`);
  const inner = { ...reader, width: reader.width - 2 };
  const worstFirst = WORST_FIRST.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const texts = worstFirst.map((finding) => indent(findingText(finding, inner), 2));
  return [indent(reader.paint.strong(name), 2), texts.join("\n\n")].join("\n");
}

/** Themes in the order of the annex, then "" for what is about the whole dossier. */
function byTheme(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const theme = finding.about?.split(".")[0] ?? "";
    const group = groups.get(theme);
    if (group) group.push(finding);
    else groups.set(theme, [finding]);
  }
  return [...groups].sort(([a], [b]) => (Number(a) || Infinity) - (Number(b) || Infinity) || 0);
}
