import type { Lang } from "../../texts";

/** French punctuation stays on the line of its word; English is left as it is. */
export function typeset(text: string, lang: Lang): string {
  if (lang !== "fr") return text;
  return text.replace(/ ([:;?!»%€])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

/** The first letter in capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
