import { beginning, opensWith } from "../../../lexicon";
import { fold } from "../../../folding";

/** Where a heading goes on with something else. */
const PARTS = /\s[–—-]\s|[,;:()]/;
/** « du Pas-de-Calais », « de la Loire-Maritime », « d'Armorique »: short words, then a name. */
const NAMED = /^\s*\p{L}{1,3}[\s'’]\s*\p{L}[\p{L}\s'’-]+$/u;
/** In characters: what is longer is a sentence. */
const LONGEST = 90;

/** The authority that a heading names, as written: « Commission permanente du département de l'Orne » gives its last part. */
export function authorityNamed(heading: string): string | null {
  for (const part of heading.split(PARTS)) {
    const words = part.trim().split(/\s+/);
    // What is no longer has no more words than characters: the others are not looked at.
    for (let from = Math.max(0, words.length - LONGEST); from < words.length; from++) {
      const named = words.slice(from).join(" ");
      const before = words.slice(0, from).join(" ");
      if (
        named.length <= LONGEST &&
        isAuthority(named) &&
        (from === 0 || opensWith(["sitting", "sittingPaper"], before))
      )
        return named;
    }
  }
  return null;
}

function isAuthority(text: string): boolean {
  const kind = beginning("votingBody").exec(fold(text))?.[0];
  return kind !== undefined && NAMED.test(text.slice(kind.length));
}
