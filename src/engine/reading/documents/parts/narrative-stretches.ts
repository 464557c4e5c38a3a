import type { DocumentLine } from "./document-lines";
import {
  annexHeadingOf,
  narrativeSectionOf,
  operationHeadingAt,
  operationHeadingOf,
  themeHeadingAt,
  themeHeadingOf,
  type NarrativeSection,
  type OperationHeading,
  type ThemeHeading,
} from "./headings";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import type { DocumentPart } from "./parts";

/** Lines of the narrative under one theme, one operation and one section. */
export interface NarrativeStretch {
  /** The number of the annex that a heading above gives, null once another theme begins without one. */
  readonly annex: number | null;
  readonly theme: ThemeHeading | null;
  readonly operation: OperationHeading | null;
  /** Null where no heading opens a section. */
  readonly section: NarrativeSection | null;
  readonly lines: readonly DocumentLine[];
}

/** Cuts a narrative part at its headings. */
export function stretchesOf(
  part: DocumentPart,
  known: KnownThemes = noKnownThemes,
): readonly NarrativeStretch[] {
  const { lines } = part;
  const stretches: NarrativeStretch[] = [];
  let now: Omit<NarrativeStretch, "lines"> = {
    annex: part.annex,
    theme: null,
    operation: null,
    section: null,
  };
  let own: DocumentLine[] = [];
  const turn = (next: Omit<NarrativeStretch, "lines">) => {
    if (own.length > 0) stretches.push({ ...now, lines: own });
    own = [];
    now = next;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const annex = index === 0 ? annexHeadingOf(line.text) : null;
    if (annex) {
      const title = known.titleOf(annex.title);
      now = {
        ...now,
        theme: themeHeadingOf(annex.title) ?? (title === null ? null : { number: null, title }),
      };
      continue;
    }
    const operation = operationHeadingAt(lines, index);
    if (operation) {
      turn({ ...now, operation, section: null });
      index += operation.lines - 1;
      continue;
    }
    const section = line.cells === null ? narrativeSectionOf(line.text) : null;
    if (section) {
      turn({ ...now, section });
      continue;
    }
    const theme = themeHeadingAt(lines, index, known);
    if (theme && (now.operation === null || opensTheme(lines, index + theme.lines))) {
      const first = now.theme === null || (stretches.length === 0 && own.length === 0);
      turn({ annex: first ? now.annex : null, theme, operation: null, section: null });
      index += theme.lines - 1;
      continue;
    }
    own.push(line);
  }
  turn(now);
  return stretches;
}

/** A numbered line within an operation is a theme's heading where an operation follows before any section. */
function opensTheme(lines: readonly DocumentLine[], from: number): boolean {
  for (const line of lines.slice(from, from + 60)) {
    const operation = operationHeadingOf(line.text);
    if (operation) return operation.number === null || operation.number === 1;
    if (narrativeSectionOf(line.text) !== null) return false;
  }
  return false;
}
