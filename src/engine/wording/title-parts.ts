import { fold } from "../folding";
import { tokens } from "./tokens";

const between = /\s[–—-]\s|\s?[:|]\s|\s\(/u;

/** What a text names, without what goes on about it: « Les Embruns » of « Les Embruns - Festival de rue ». */
export function firstPart(text: string): string {
  return (text.split(between)[0] ?? "").trim();
}

/**
 * What each of some titles alone is called by, where others share its other parts: « GAL des Lacs » of « LEADER 2025 – GAL
 * des Lacs » beside « LEADER 2025 – GAL du Haut-Drac », « Canton de Nolay » of « Canton de Nolay (fonction 74) ». Parts of one word are left out: a sentence may say them of anything.
 */
export function ownParts(titles: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map(titles.map((title) => [title, title.split(between).map((part) => part.trim())]));
  const times = new Map<string, number>();
  for (const own of parts.values())
    for (const part of new Set(own.map(fold))) times.set(part, (times.get(part) ?? 0) + 1);
  const isShared = (part: string) => (times.get(fold(part)) ?? 0) > 1;
  return new Map(
    [...parts].map(([title, own]) => [
      title,
      own.some(isShared) ? own.filter((part) => !isShared(part) && tokens(part).length > 1) : [],
    ]),
  );
}
