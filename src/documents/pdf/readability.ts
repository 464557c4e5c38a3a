/** Private and control characters, and those that no font gives. */
const BROKEN = /(?!\s)[\p{Co}\p{Cn}\p{Cs}\p{Cc}\uFFFD]/gu;

/**
 * Whether characters decode to text. A font without mapping gives private or control characters, or letters moved
 * along the alphabet that make no word.
 */
export function isReadable(text: string): boolean {
  if (!/\S/.test(text)) return false;
  const broken = count(text, BROKEN);
  if (broken > 0 && broken * 5 > count(text, /\S/gu)) return false;

  // Initials and codes have no vowels: only words tell.
  const inWords = (text.match(/\p{L}{4,}/gu) ?? []).join("");
  if (inWords.length >= 80) {
    const latin = inWords.replace(/\P{Script=Latin}+/gu, "").length;
    const vowels = count(inWords.normalize("NFD"), /[aeiouyœæ]/gi);
    // French and English have two vowels in five letters; one in six is no language of either.
    if (vowels * 6 < latin || latin * 2 < inWords.length) return false;
  }
  return /\p{L}|\d/u.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
