import type { ReportPlace } from "../findings";
import { groupBy } from "../lists";

/** A figure that was compared with nothing. */
export interface LeftFigure {
  readonly at: ReportPlace;
  /** A decimal string; absent where it could not be read. */
  readonly amount?: string;
  /** Why it is not for comparing; absent where it has nothing to be compared with. */
  readonly reason?: string;
}

/** A passage of a document, or a cell, with every figure of it that was compared with nothing. */
export interface Passage {
  /** Where it stands, each place once: the same words may stand in several. */
  readonly places: readonly ReportPlace[];
  /** What it says; absent for a cell. */
  readonly quote?: string;
  readonly figures: readonly LeftFigure[];
  /** Why, each reason once. */
  readonly reasons: readonly string[];
}

/** Figures by the passage that holds them, in order: what is quoted for several is quoted once. */
export function passagesOf(figures: readonly LeftFigure[]): readonly Passage[] {
  const byQuote = groupBy(figures, ({ at }) =>
    JSON.stringify("quote" in at ? [at.file, at.source, at.quote] : at),
  );
  return [...byQuote.values()].map((own) => {
    const places = new Map(own.map(({ at }) => [JSON.stringify(at), at]));
    const quote = own.flatMap(({ at }) => ("quote" in at ? at.quote : []))[0];
    return {
      places: [...places.values()],
      ...(quote === undefined ? {} : { quote }),
      figures: own,
      reasons: [...new Set(own.flatMap(({ reason }) => reason ?? []))],
    };
  });
}

/** The passages whose figures are left out for the same reasons, together: none is quoted under two of them. */
export function byReasons(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  return [...groupBy(passages, ({ reasons }) => reasons.join()).values()];
}
