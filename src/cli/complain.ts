import type { Lang } from "../texts";
import type { Terminal } from "./terminal";

/** One line on standard error. */
export function complain(sentence: string, lang: Lang, { err }: Terminal): void {
  err(`pointage${lang === "fr" ? "\u00a0: " : ": "}${sentence}\n`);
}
