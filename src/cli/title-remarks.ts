import type { WrittenSheet } from "../excel";
import { say, writeCommandTexts, type Lang } from "../texts";

/** Why a sheet does not bear the title wanted, or what of the user's moved in it: sentences, most often none. */
export function titleRemarks(
  { sheet, otherTitle, leftAsIs, pushed }: WrittenSheet,
  title: string,
  lang: Lang,
): readonly string[] {
  if (leftAsIs !== null) return [say(writeCommandTexts["left-as-is"], lang, { left: leftAsIs, sheet })];
  if (pushed > 0) return [say(writeCommandTexts.pushed, lang, { sheet, count: pushed })];
  return otherTitle ? [say(writeCommandTexts["other-title"], lang, { title })] : [];
}
