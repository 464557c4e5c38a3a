import { parseRange } from "../../engine/grid";
import type { Finding, Report, ReportPlace } from "../../engine/findings";
import type { SheetRange } from "../session/excel-port";

/** The open findings that a selected cell shows: those that stand there, then those that it follows from. */
export function findingsAt(range: SheetRange, { findings }: Report): readonly Finding[] {
  const open = findings.filter(({ waived }) => waived === null);
  const at = open.filter((finding) =>
    [finding.at, ...finding.suspects].some((place) => touches(place, range)),
  );
  if (at.length > 0) return at;
  return open.filter(({ consequences }) => consequences.some((one) => touches(one.at, range)));
}

function touches(place: ReportPlace, { sheet, address }: SheetRange): boolean {
  if (!("sheet" in place) || place.sheet !== sheet) return false;
  const [a, b] = [parseRange(place.address), parseRange(address)];
  if (!a || !b) return place.address === address;
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
