import type { RowEvent } from "../rows/events";

/** The rows of each sheet, those of a sheet from where it begins; what stands before the first is one of them. */
export function bySheet(events: readonly RowEvent[]): readonly (readonly RowEvent[])[] {
  const starts = events.flatMap((event, i) => (event.kind === "break" && event.why === "sheet" ? [i] : []));
  return [0, ...starts].map((start, i) => events.slice(start, starts[i])).filter((own) => own.length > 0);
}
