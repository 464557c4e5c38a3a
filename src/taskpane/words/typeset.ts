import type { Lang } from "../../texts";
import { legible } from "./legible";

/** A sentence for the eye, legible whatever it quotes. French punctuation stays on the line of its word. */
export function typeset(text: string, lang: Lang): string {
  const plain = legible(text);
  if (lang !== "fr") return plain;
  return plain.replace(/ ([:;?!»%€])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

/** The first letter in capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
