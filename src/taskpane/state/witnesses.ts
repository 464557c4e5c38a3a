import type { Finding, Report, Tick } from "../../engine/findings";
import { placeKey } from "./select";

/** The figures that speak of the same quantity as a finding and hold the amount expected, one a source and place. */
export function witnessesOf(finding: Finding, report: Report): readonly Tick[] {
  const { expected } = finding;
  const own = report.ticks.find(
    (tick) => placeKey(tick.at) === placeKey(finding.at) && tick.amount === finding.stated,
  );
  if (!own || expected === undefined) return [];
  const key = own.operations.join();
  const seen = new Set<string>();
  return report.ticks.filter((tick) => {
    if (!tick.agrees || tick.amount !== expected || tick.operations.join() !== key) return false;
    const name = `${tick.source} ${placeKey(tick.at)}`;
    return seen.has(name) ? false : seen.add(name);
  });
}
