import type { DocumentText, DocumentWarning } from "../engine/model";
import { noticeTexts, say, type Lang } from "../texts";
import type { OpenedWorkbook } from "./open-files";

/** What the reader of a workbook tolerated: the user may want to know before trusting what was read. */
export function workbookNotices({ file, oddities }: OpenedWorkbook, lang: Lang): readonly string[] {
  return oddities.map((oddity) => {
    const place = [oddity.sheet, oddity.at].filter((part) => part !== undefined).join(" ");
    return say(noticeTexts[oddity.kind], lang, { file: file.name, place });
  });
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
