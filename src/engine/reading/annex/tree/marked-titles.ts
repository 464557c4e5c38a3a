import type { Theme } from "../../../model";
import { numberOf } from "../cells/heading-text";

const opening = /^([A-H]|[IVX]{1,4}|\d{1,2}) (?=\p{Lu})/u;

/** « A Entreprendre », « B Apprendre »: where the titles of all themes open with marks of their own, these are their numbers. */
export function numberedByMarks(themes: readonly Theme[]): readonly Theme[] {
  const numbers = themes.map(({ number, title }) =>
    number === null ? numberOf(opening.exec(title)?.[1]?.toLowerCase() ?? "") : null,
  );
  if (themes.length < 2 || numbers.includes(null) || new Set(numbers).size < themes.length) return themes;
  return themes.map((theme, rank) => ({ ...theme, number: numbers[rank] ?? null }));
}
