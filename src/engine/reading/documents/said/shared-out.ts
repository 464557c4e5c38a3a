import { forms, written } from "../../../lexicon";
const amongMany = new RegExp(
  `^\\s*(?:${written("sharedOutTo")}\\s+(?:${forms("definiteArticle")}\\s+)?(?:\\d{1,3}|\\p{L}{2,12})\\s+${written("receivers")})?\\W*$`,
  "iu",
);

/** Whether what follows a figure says no more than among how many it is shared: « à trois structures (annexe 5). ». */
export function isSharedOut(after: string): boolean {
  return amongMany.test(after.replace(/\([^()€]*\)/gu, ""));
}
