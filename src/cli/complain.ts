import { shownLine, type Lang } from "../texts";
import type { Refusal } from "./refusal";
import type { Terminal } from "./terminal";

/** One line on standard error. */
export function complain(sentence: string, lang: Lang, { err }: Terminal): void {
  err(`pointage${lang === "fr" ? "\u00a0: " : ": "}${shownLine(sentence)}\n`);
}

/** Why something could not be done; with what lies behind it for whoever asked. */
export function complainOf(refusal: Refusal, lang: Lang, terminal: Terminal): void {
  complain(refusal.sentence(lang), lang, terminal);
  const { cause } = refusal;
  if (terminal.debug === true && cause instanceof Error) terminal.err(`${cause.stack ?? cause.message}\n`);
}
