import { columnIndex, type SheetSnapshot } from "../grid";
import type { DocumentReading, ReadingChoices } from "../model";
import { outlinesOf, readAnnex, type AnnexReading } from "../reading/annex";
import { bearing, columnsOfTotals, figuresMet, linesOf, statedFigures } from "./figures";
import { isPlausible } from "./plausible";
import { remarkedCounted } from "./remarked-lines";
import { rivalsOf, type Varied } from "./rival-choices";
import { inOrder, isBetter, isDoubtful, type Standing } from "./standing";
import { affordable } from "./untried";
import { isPartOfKnown, votedColumn } from "./voted-column";

/** What a recapitulation that is read as a theme bears out of itself, beside its lines: its operation's total, and its own. */
const SELF_BORNE = 2;

/** The annex as it was read. */
export type AnnexRead = Extract<AnnexReading, { readonly kind: "read" }>;

/** A reading of the annex with which the whole dossier was checked. */
export interface ReadingWeighed {
  readonly annex: AnnexRead;
  readonly choices: ReadingChoices;
  readonly readings: readonly DocumentReading[];
  readonly standing: Standing;
}

/**
 * At most so many readings are checked against the whole dossier; where the annex is longer than so many lines one alone,
 * that so many figures more bear out.
 */
const CHECKED = 3;
const LONG = 400;
const PLAIN = 5;

/**
 * The reading of the annex that is clearly better borne out than the one that its words give, or that itself. Rivals that
 * differ by one choice, then by one more, are read; the most promising are checked with the whole dossier.
 */
export function betterReading<T extends ReadingWeighed>(
  read: T,
  sheets: readonly SheetSnapshot[],
  check: (annex: AnnexRead, choices: ReadingChoices) => T,
): T {
  const counted = remarkedCounted(read);
  const worded = counted ? check(counted, read.choices) : read;
  const figures = statedFigures(worded.readings);
  const voted = votedColumn(worded, sheets, figures);
  const first = voted ? check(voted.annex, voted.choices) : worded;
  if (first.standing.gaps === 0) return first;
  const isLong = linesOf(first.annex.annex).length > LONG;
  // A table that only says the annex again shows by itself; other readings are tried where much disagrees.
  const kinds: readonly Varied[] = isDoubtful(first.standing)
    ? ["amounts", "structure", "leftOut"]
    : ["leftOut"];
  const once = promising(first, kinds, sheets, figures);
  const [leading] = once;
  const twice = leading && !isLong ? promising(leading, kinds, sheets, figures) : [];
  const before = bearing(first.annex.annex, figures);
  const [best] = [...once, ...twice]
    .filter(({ borne }) => !isLong || borne - before >= PLAIN)
    .sort((a, b) => b.borne - a.borne)
    .slice(0, isLong ? 1 : CHECKED)
    .map((rival) => ({ rival, weighed: check(rival.annex, rival.choices) }))
    .filter(({ rival, weighed }) => isBetter(weighed.standing, first.standing, rival.selfBorne))
    .sort((a, b) => inOrder(a.weighed.standing, b.weighed.standing));
  return best?.weighed ?? first;
}

interface Candidate extends Pick<ReadingWeighed, "annex" | "choices"> {
  readonly borne: number;
  readonly selfBorne: number;
}

/** The plausible rivals of a reading that its own totals and the documents' figures bear out better, the best first. */
function promising(
  { annex, choices }: Pick<ReadingWeighed, "annex" | "choices">,
  kinds: readonly Varied[],
  sheets: readonly SheetSnapshot[],
  figures: ReadonlySet<string>,
): readonly Candidate[] {
  const names = annex.chosen.sheets;
  const before = bearing(annex.annex, figures);
  const known = figuresMet(annex.annex, figures);
  return rivalsOf(outlinesOf(sheets, names, choices), choices)
    .filter(({ varies }) => kinds.includes(varies))
    .slice(0, affordable(sheets))
    .flatMap(({ varies, choices: varied }): readonly Candidate[] => {
      const read = readAnnex(sheets, { sheet: names, choices: varied });
      if (read.kind !== "read" || !isPlausible(read.annex, annex.annex, varies)) return [];
      // Every column of a table adds up to its own totals: documents alone tell which of them is voted.
      if (varies === "amounts" && figuresMet(read.annex, figures) <= known) return [];
      const columns = varies === "amounts" ? (varied.amounts ?? []).map(columnIndex) : [];
      const totals = columnsOfTotals(annex.annex);
      if (columns.some((column) => totals.has(column))) return [];
      if (columns.length > 0 && columns.every((column) => isPartOfKnown(annex.annex, column, figures)))
        return [];
      const repeated = Math.max(0, known - figuresMet(read.annex, figures));
      const selfBorne = varies === "leftOut" ? SELF_BORNE + repeated : 0;
      const borne = bearing(read.annex, figures) + selfBorne;
      return borne > before ? [{ annex: read, choices: varied, borne, selfBorne }] : [];
    })
    .sort((a, b) => b.borne - a.borne);
}
