import { fold } from "../../../wording";
import type { ColumnContent } from "./column-content";
import { readOpinion } from "../cells/mark";

/** Two columns that crosses stand in: « Oui | Non », « Favorable | Défavorable ». */
export interface MarkColumns {
  readonly yes: number;
  readonly no: number;
}

/** The pair of neighbouring columns titled by a mark and its opposite, that hold crosses and nothing else; undefined where there is none. */
export function markColumns(
  headers: ReadonlyMap<number, string>,
  contents: ReadonlyMap<number, ColumnContent>,
): MarkColumns | undefined {
  const titled = [...headers]
    .map(([column, header]) => ({ column, mark: lastMark(header), content: contents.get(column) }))
    .filter(({ mark, content }) => mark !== null && content && content.crosses === content.filled)
    .sort((a, b) => a.column - b.column);
  for (const [i, one] of titled.entries()) {
    const other = titled[i + 1];
    if (!other || other.mark === one.mark) continue;
    const [yes, no] = one.mark === "yes" ? [one, other] : [other, one];
    if ((yes.content?.filled ?? 0) + (no.content?.filled ?? 0) > 0) return { yes: yes.column, no: no.column };
  }
  return undefined;
}

/** The mark that a title ends on, after what it may say of the question: « Dossier retenu Oui », « Avis défavorable ». */
function lastMark(header: string): "yes" | "no" | null {
  const all = fold(header).split(/[\s/:]+/);
  const last = all.at(-1) ?? "";
  const before = all.at(-2);
  return readOpinion(before === "non" ? `${before} ${last}` : last);
}
