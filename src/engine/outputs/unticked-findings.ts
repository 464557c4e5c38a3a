import { contains, parseA1, parseRange, type CellAddress, type GridRange } from "../grid";
import type { Finding, Report, ReportPlace, Tick } from "../findings";
import { keptFor } from "../lists";

/**
 * The open findings that no tick shows: a balance, a convention's amount, a count. They need a mark of their own, where
 * each figure has one. Remarks need none.
 */
export const untickedFindings = keptFor(
  ({ findings, ticks }: Pick<Report, "findings" | "ticks">): readonly Finding[] => {
    const marks = ticks.filter(({ agrees }) => !agrees).map((tick) => ({ tick, area: areaOf(tick.at) }));
    return findings.filter(
      (finding) => finding.waived === null && finding.severity !== "info" && !isShown(finding, marks),
    );
  },
);

/** A mark that says « does not agree », and the cells that it stands for. */
interface Mark {
  readonly tick: Tick;
  readonly area: GridRange | undefined;
}

/** Whether a mark stands for the finding: at its place, or at one that it accuses. */
function isShown({ at, suspects, stated }: Finding, marks: readonly Mark[]): boolean {
  const isThere = ({ tick }: Mark): boolean =>
    samePlace(tick.at, at) && (stated === undefined || "sheet" in at || tick.amount === stated);
  if (marks.some(isThere)) return true;
  if (marks.length === 0) return false;
  return suspects.some((suspect) => {
    const cell = "sheet" in suspect ? parseA1(suspect.address) : undefined;
    return marks.some(
      ({ tick, area }) => samePlace(tick.at, suspect) || isWithin(suspect, cell, tick.at, area),
    );
  });
}

function samePlace(a: ReportPlace, b: ReportPlace): boolean {
  if ("sheet" in a) return "sheet" in b && a.sheet === b.sheet && a.address === b.address;
  return !("sheet" in b) && a.file === b.file && a.source === b.source && a.where === b.where;
}

const areaOf = (place: ReportPlace): GridRange | undefined =>
  "sheet" in place ? parseRange(place.address) : undefined;

/** A line that is wrong is shown by the mark of its operation's lines. */
function isWithin(
  place: ReportPlace,
  cell: CellAddress | undefined,
  range: ReportPlace,
  area: GridRange | undefined,
): boolean {
  if (!("sheet" in place) || !("sheet" in range) || place.sheet !== range.sheet) return false;
  return cell !== undefined && area !== undefined && contains(area, cell);
}
