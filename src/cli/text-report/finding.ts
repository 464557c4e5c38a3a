import type { CellEdit } from "../../engine/edits";
import type { Finding } from "../../engine/findings";
import { Amount, formatAmount } from "../../engine/money";
import { checkReportTexts, ruleName, say, type Lang } from "../../texts";
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

/**
 * One finding, several lines: what, where, the amounts, who stands alone, why, what hangs on it, the remedy. What its
 * sentence already says is not said again.
 */
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

/** A habit of the whole sheet has as many suspects as lines: no one reads them all. */
const MOST_SUSPECTS = 12;

function details(finding: Finding, reader: Reader): readonly string[] {
  const { lang } = reader;
  const line = (key: keyof typeof checkReportTexts, text: string): string =>
    labelled(say(checkReportTexts[key], lang), text, reader.width - 4);
  return [
    ...("quote" in finding.at && finding.at.quote !== "" ? [line("quote", finding.at.quote)] : []),
    ...finding.suspects
      .slice(0, MOST_SUSPECTS)
      .map((suspect) => line("suspect", suspectText(suspect, reader))),
    ...(finding.suspects.length > MOST_SUSPECTS
      ? [say(checkReportTexts.more, lang, { count: finding.suspects.length - MOST_SUSPECTS })]
      : []),
    ...finding.diagnoses
      .filter((diagnosis) => !finding.message.includes(diagnosis.message))
      .map((diagnosis, index) => line(index === 0 ? "cause" : "other-cause", diagnosis.message)),
    ...(finding.consequences.length > 0 ? [line("entails", consequences(finding, reader))] : []),
    ...(finding.waived === null ? [] : [line("waived", finding.waived)]),
  ];
}

function suspectText(suspect: Finding["suspects"][number], { lang, places }: Reader): string {
  const key = suspect.unsure ? "look-first" : suspect.for <= 1 ? "stands-alone" : "stands-with";
  const fill = { place: places.name(suspect), for: suspect.for, against: suspect.against };
  return say(checkReportTexts[key], lang, fill);
}

/** By rule, with the places of each: one wrong figure may entail many. */
function consequences(finding: Finding, { lang, places }: Reader): string {
  const rules = [...new Set(finding.consequences.map(({ rule }) => rule))];
  const items = rules.map((rule) => {
    const at = finding.consequences.filter((one) => one.rule === rule).map((one) => places.name(one.at));
    return `${ruleName(rule, lang)} (${[...new Set(at)].join(", ")})`;
  });
  return items.join(" ; ");
}

function corrections(finding: Finding, reader: Reader): readonly string[] {
  return finding.corrections.flatMap((correction) => {
    const said = finding.message.includes(correction.label);
    const edits = correction.edits.map((edit) => editText(edit, reader));
    if (said && edits.length === 0) return [];
    const word = say(checkReportTexts[correction.applicability], reader.lang);
    const [first = "", ...rest] = said ? edits : [correction.label, ...edits];
    return [[labelled(word, first, reader.width - 4), ...rest.map((edit) => indent(edit, 2))].join("\n")];
  });
}

function editText(edit: CellEdit, { lang, places }: Reader): string {
  return `${places.name(edit)}\u00a0: ${showContent(edit.before, lang)} → ${showContent(edit.after, lang)}`;
}
