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
 * Titles of one part are not among them.
 */
export function ownParts(titles: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = [...new Set(titles)];
  // A title of one part alone has none of its own: most have no other.
  const parted = new Map(
    all.flatMap((title) =>
      between.test(title) ? [[title, title.split(between).map((part) => part.trim())] as const] : [],
    ),
  );
  if (parted.size === 0) return new Map();
  const times = new Map<string, number>();
  for (const title of all) {
    const own = parted.get(title);
    for (const part of own ? new Set(own.map(fold)) : [fold(title)])
      times.set(part, (times.get(part) ?? 0) + 1);
  }
  // A code that leads a title tells it by itself: « SP1 – Fonctionnement des clubs ».
  const isShared = (part: string) => (times.get(fold(part)) ?? 0) > 1 || /^\S*\d\S*$/.test(part);
  return new Map(
    [...parted].map(([title, own]) => [
      title,
      own.some(isShared) ? own.filter((part) => !isShared(part) && tokens(part).length > 1) : [],
    ]),
  );
}

/** What a sentence may call each of some things by: its title, and the parts of it that are its own. */
export function calledBy(titles: readonly string[]): (title: string) => readonly string[] {
  const parts = ownParts(titles);
  return (title) => [title, ...(parts.get(title) ?? [])];
}
