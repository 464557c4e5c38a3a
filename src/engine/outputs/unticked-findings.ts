import { contains, parseA1, parseRange } from "../grid";
import type { Finding, Report, ReportPlace, Tick } from "../findings";

/**
 * The open findings that no tick shows: a balance, a convention's amount, a count. They need a mark of their own, where
 * each figure has one. Remarks need none.
 */
export function untickedFindings({
  findings,
  ticks,
}: Pick<Report, "findings" | "ticks">): readonly Finding[] {
  const wrong = ticks.filter(({ agrees }) => !agrees);
  return findings.filter(
    (finding) =>
      finding.waived === null && finding.severity !== "info" && !wrong.some((tick) => shows(tick, finding)),
  );
}

/** Whether a mark that says « does not agree » stands for the finding: at its place, or at one that it accuses. */
function shows(tick: Tick, { at, suspects, stated }: Finding): boolean {
  if (samePlace(tick.at, at) && (stated === undefined || "sheet" in at || tick.amount === stated))
    return true;
  return suspects.some((suspect) => samePlace(tick.at, suspect) || isWithin(suspect, tick.at));
}

function samePlace(a: ReportPlace, b: ReportPlace): boolean {
  if ("sheet" in a) return "sheet" in b && a.sheet === b.sheet && a.address === b.address;
  return !("sheet" in b) && a.file === b.file && a.source === b.source && a.where === b.where;
}

/** A line that is wrong is shown by the mark of its operation's lines. */
function isWithin(place: ReportPlace, range: ReportPlace): boolean {
  if (!("sheet" in place) || !("sheet" in range) || place.sheet !== range.sheet) return false;
  const [cell, area] = [parseA1(place.address), parseRange(range.address)];
  return cell !== undefined && area !== undefined && contains(area, cell);
}
