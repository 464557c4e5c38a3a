import { roleTexts, say, type Lang } from "../../texts";

/** A role in the reader's words; a role that has none stays as it is. */
export function roleName(role: string, lang: Lang): string {
  const texts: Partial<Record<string, (typeof roleTexts)[keyof typeof roleTexts]>> = roleTexts;
  const text = texts[role];
  return text ? say(text, lang) : role;
}
