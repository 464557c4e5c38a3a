import type { Finding, Report, ReportPlace, Tick } from "../../engine/findings";
import { placeKey } from "./select";

/**
 * The figures that the suspects of a finding contradict: those of the same quantity, then wider sums that hold it and come
 * out right. Where nobody is suspected, those of the same quantity that hold the amount expected. One a source and
 * quantity, narrowest first.
 */
export function witnessesOf(finding: Finding, { ticks }: Report): readonly Tick[] {
  const { at, suspects, stated, expected } = finding;
  // A count, a code or a label that a document gives is no amount: no figure speaks for or against it.
  if ("quote" in at && stated === undefined) return [];
  const accused = new Set<string>([at, ...suspects].map(figureKey));
  const owns = ticks.filter((tick) => accused.has(figureKey(tick.at))).sort(narrowFirst);
  // A row of a document holds several amounts: the one in question is the one stated.
  const own = owns.find((tick) => tick.amount === stated) ?? owns[0];
  if (!own) return [];
  const seen = new Set<string>();
  const sides = (tick: Tick): boolean =>
    suspects.length > 0
      ? tick.agrees
      : tick.operations.length === own.operations.length && tick.amount === expected;
  return ticks
    .filter((tick) => sides(tick) && speaksOf(tick, own) && !accused.has(figureKey(tick.at)))
    .sort(narrowFirst)
    .filter((tick) => {
      const name = `${sourceOf(tick.at)} ${tick.source} ${tick.operations.join()} ${ofLines(tick) ? tick.about : ""}`;
      return seen.has(name) ? false : seen.add(name);
    });
}

/** One text for one passage: a part of a document holds many. */
function figureKey(place: ReportPlace): string {
  return "quote" in place ? `${placeKey(place)} ${place.quote}` : placeKey(place);
}

function narrowFirst(a: Tick, b: Tick): number {
  return a.operations.length - b.operations.length;
}

/** Whether a figure would be wrong if the other one were right. */
function speaksOf(tick: Tick, other: Tick): boolean {
  if (!other.operations.every((id) => tick.operations.includes(id))) return false;
  return !ofLines(tick) || tick.about === other.about;
}

/** Whether a figure speaks of some lines of an operation, such as a beneficiary's. */
function ofLines({ source, operations: [id = "", ...others], about }: Tick): boolean {
  const printed = source === "narrative" || source === "print";
  return printed && others.length === 0 && about !== id && about !== id.split(".")[0];
}

function sourceOf(place: ReportPlace): string {
  return "sheet" in place ? `${place.sheet}!${place.address}` : (place.file ?? place.source);
}
