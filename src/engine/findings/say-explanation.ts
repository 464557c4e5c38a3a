import { Amount } from "../money";
import { diagnosisTexts, type Lang } from "../../texts";
import type { Explanation } from "./explanation";
import { sayPlaces } from "./report-place";
import { sentence } from "./sentence";

type Said = keyof typeof diagnosisTexts;

/** What is said of a cause that points at no cell, where its sentence names some. */
const UNPLACED: Partial<Readonly<Record<Said, Said>>> = {
  "missing-line": "missing-line-somewhere",
  "missing-line-uncounted": "missing-line-somewhere",
  "counted-twice": "counted-twice-somewhere",
  "line-absent-blank": "line-absent",
  "formula-range-missed": "formula-range",
  "formula-range-twice": "formula-range",
  "digit-typed-wrong-line": "digit-typed-wrong",
  "digit-typed-wrong-lines": "digit-typed-wrong",
};

/** The sentence that says a cause, whatever of it is known. */
export function sayExplanation({ kind, variant, places, from, to, gap }: Explanation, lang: Lang): string {
  const said = variant ?? kind;
  return sentence(diagnosisTexts[places.length === 0 ? (UNPLACED[said] ?? said) : said], lang, {
    cells: sayPlaces(places, lang),
    count: places.length,
    gap: gap.abs(),
    from: from ?? Amount.zero,
    to: to ?? Amount.zero,
  });
}
