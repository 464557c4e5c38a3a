/**
 * Whether characters decode to text. A font without mapping gives private or control characters, or letters moved
 * along the alphabet that make no word.
 */
export function isReadable(text: string): boolean {
  const characters = [...text.replace(/\s/g, "")];
  if (characters.length === 0) return false;
  const broken = characters.filter((character) => /[\p{Co}\p{Cn}\p{Cs}\p{Cc}\uFFFD]/u.test(character)).length;
  if (broken * 5 > characters.length) return false;

  const letters = characters.filter((character) => /\p{L}/u.test(character)).length;
  // Initials and codes have no vowels: only words tell.
  const inWords = (text.match(/\p{L}{4,}/gu) ?? []).join("");
  const latin = inWords.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const vowels = inWords.normalize("NFD").match(/[aeiouyœæ]/gi)?.length ?? 0;
  // French and English have two vowels in five letters; one in six is no language of either.
  if (inWords.length >= 80 && (vowels * 6 < latin || latin * 2 < inWords.length)) return false;
  return letters > 0 || /\d/.test(text);
}
