import { uncomputedPlaces } from "../engine/grid";
import { groupBy } from "../engine/lists";
import type { DocumentText, DocumentWarning } from "../engine/model";
import { noticeTexts, say, type Lang } from "../texts";
import type { OpenedWorkbook } from "./open-files";

/** Places named of what is met many times. */
const NAMED = 3;

/**
 * What the reader of a workbook tolerated, once for each kind, and the formulas that have no value, for whatever reason they
 * could not be computed: the user may want to know before trusting what was read.
 */
export function workbookNotices({ file, oddities, sheets }: OpenedWorkbook, lang: Lang): readonly string[] {
  const tolerated = [...groupBy(oddities, ({ kind }) => kind)].map(([kind, met]) => {
    const places = met.map(({ sheet, at }) => [sheet, at].filter((part) => part !== undefined).join(" "));
    const others = met.reduce((sum, one) => sum + (one.others ?? 0), 0);
    return say(noticeTexts[kind], lang, { file: file.name, place: someOf(places, lang, others) });
  });
  const without = uncomputedPlaces(sheets);
  if (without.length === 0) return tolerated;
  const fill = { file: file.name, count: without.length, place: someOf(without, lang) };
  return [...tolerated, say(noticeTexts["formulas-uncomputed"], lang, fill)];
}

function someOf(places: readonly string[], lang: Lang, others = 0): string {
  const named = places.slice(0, NAMED).join(", ");
  if (places.length <= NAMED) return named;
  return say(noticeTexts["and-others"], lang, { places: named, count: places.length - NAMED + others });
}

/** What the reader of a document has to tell. */
export function documentNotices(text: DocumentText, lang: Lang): readonly string[] {
  return text.warnings.map((warning) => noticeOf(text.file, warning, lang));
}

function noticeOf(file: string, warning: DocumentWarning, lang: Lang): string {
  switch (warning.kind) {
    case "pages-without-text":
      return say(noticeTexts["pages-without-text"], lang, { file, pages: warning.pages.join(", ") });
    case "tracked-changes": {
      const amounts = [
        ...warning.added.map((amount) => `+ ${amount}`),
        ...warning.removed.map((amount) => `− ${amount}`),
      ];
      if (amounts.length === 0) return say(noticeTexts["tracked-changes"], lang, { file });
      return say(noticeTexts["tracked-amounts"], lang, { file, amounts: amounts.join(", ") });
    }
  }
}
