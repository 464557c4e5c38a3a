import type { Finding } from "../../engine/findings";
import { Amount, formatAmount } from "../../engine/money";
import { checkReportTexts, ruleNames, say, type Lang } from "../../texts";
import { showContent } from "./cell-content";
import { aligned, indent, labelled, wrap } from "./lines";
import { SEVERITY_MARKS, type Paint } from "./paint";
import type { PlaceNames } from "./places";

/** Who reads, and how wide. */
export interface Reader {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly places: PlaceNames;
  /** Columns of text. */
  readonly width: number;
}

/** One finding, several lines: what, where, the amounts, who stands alone, why, what hangs on it, the remedy. */
export function findingText(finding: Finding, reader: Reader): string {
  const { paint, places, lang } = reader;
  const word = say(checkReportTexts[finding.severity], lang);
  const head = `${SEVERITY_MARKS[finding.severity]} ${word}`;
  const title = `${paint.severity[finding.severity](head)} ${places.name(finding.at)} ${paint.faint(`[${finding.rule}]`)}`;
  const body = [
    wrap(finding.message, reader.width - 4),
    ...amounts(finding, lang),
    ...details(finding, reader),
    ...corrections(finding, reader),
  ];
  return [title, ...body.map((text) => indent(text, 4))].join("\n");
}

function amounts(finding: Finding, lang: Lang): readonly string[] {
  const row = (key: "stated" | "expected" | "gap", signed: boolean): (readonly [string, string])[] => {
    const value = finding[key];
    if (value === undefined) return [];
    const shown = formatAmount(Amount.fromDecimal(value), lang, { cents: "always", signed });
    return [[say(checkReportTexts[key], lang), shown]];
  };
  const rows = [...row("stated", false), ...row("expected", false), ...row("gap", true)];
  return rows.length === 0 ? [] : [indent(aligned(rows), 2)];
}

function details(finding: Finding, reader: Reader): readonly string[] {
  const { lang, places } = reader;
  const line = (key: keyof typeof checkReportTexts, text: string): string =>
    labelled(say(checkReportTexts[key], lang), text, reader.width - 4);
  return [
    ...("quote" in finding.at && finding.at.quote !== "" ? [line("quote", finding.at.quote)] : []),
    ...finding.suspects.map((suspect) => line("suspect", suspectText(suspect, reader))),
    ...finding.diagnoses.map((diagnosis) => line("cause", withCells(diagnosis, places))),
    ...(finding.consequences.length > 0 ? [line("entails", consequences(finding, reader))] : []),
    ...(finding.waived === null ? [] : [line("waived", finding.waived)]),
  ];
}

function suspectText(suspect: Finding["suspects"][number], { lang, places }: Reader): string {
  const key = suspect.for <= 1 ? "stands-alone" : "stands-with";
  const fill = { place: places.name(suspect), for: suspect.for, against: suspect.against };
  return say(checkReportTexts[key], lang, fill);
}

function withCells(diagnosis: Finding["diagnoses"][number], places: PlaceNames): string {
  const cells = diagnosis.cells.map((cell) => places.name(cell)).join(", ");
  return cells === "" ? diagnosis.message : `${diagnosis.message} (${cells})`;
}

function consequences(finding: Finding, { lang, places }: Reader): string {
  const items = finding.consequences.map(({ rule, at }) => `${ruleName(rule, lang)} (${places.name(at)})`);
  return items.join(", ");
}

function corrections(finding: Finding, reader: Reader): readonly string[] {
  const { lang, places } = reader;
  return finding.corrections.map((correction) => {
    const label = labelled(
      say(checkReportTexts[correction.applicability], lang),
      correction.label,
      reader.width - 4,
    );
    const edits = correction.edits.map((edit) => {
      const change = `${showContent(edit.before, lang)} → ${showContent(edit.after, lang)}`;
      return indent(`${places.name(edit)}\u00a0: ${change}`, 2);
    });
    return [label, ...edits].join("\n");
  });
}

/** A rule in the reader's words. */
export function ruleName(rule: string, lang: Lang): string {
  const names: Partial<Record<string, (typeof ruleNames)[keyof typeof ruleNames]>> = ruleNames;
  const name = names[rule];
  return name ? say(name, lang) : rule;
}
