/** What the headings of one look are: the titles of themes, of operations, or of nothing that parts the lines. */
export type HeadingChoice = "theme" | "operation" | "title";

/**
 * How the annex's sheets are to be read, where the user says so or another reading is tried. What is null or empty is
 * chosen by evidence. Columns are letters, cells and areas A1, as the user sees them; a sheet's name and "!" may stand
 * before a cell or an area, that is of every sheet of the annex otherwise.
 */
export interface ReadingChoices {
  /** The column of amounts, "G"; of several the sum is granted. */
  readonly amounts: readonly string[] | null;
  /** The column that names each line's operation, or "headings" where only titles on rows of their own do. */
  readonly operations: string | null;
  /** What a heading's cell titles, and every heading that looks like it. */
  readonly headings: readonly { readonly like: string; readonly level: HeadingChoice }[];
  /** The areas that are not of the annex: a recapitulation, a table beside it. */
  readonly leftOut: readonly string[];
}

/** Everything by evidence. */
export const readByEvidence: ReadingChoices = { amounts: null, operations: null, headings: [], leftOut: [] };

/** Whether nothing is said about how to read the annex. */
export function isByEvidence({ amounts, operations, headings, leftOut }: ReadingChoices): boolean {
  return amounts === null && operations === null && headings.length === 0 && leftOut.length === 0;
}

/** Choices kept as JSON; what is not understood of them counts as not said. */
export function readingChoicesFrom(kept: unknown): ReadingChoices {
  if (typeof kept !== "object" || kept === null) return readByEvidence;
  const { amounts, operations, headings, leftOut } = kept as Record<keyof ReadingChoices, unknown>;
  const columns = textsAmong(amounts);
  return {
    amounts: columns.length > 0 ? columns : null,
    operations: typeof operations === "string" ? operations : null,
    headings: (Array.isArray(headings) ? headings : []).filter(isHeadingChoice),
    leftOut: textsAmong(leftOut),
  };
}

function textsAmong(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}

function isHeadingChoice(kept: unknown): kept is ReadingChoices["headings"][number] {
  if (typeof kept !== "object" || kept === null) return false;
  const { like, level } = kept as { like?: unknown; level?: unknown };
  return typeof like === "string" && (level === "theme" || level === "operation" || level === "title");
}
