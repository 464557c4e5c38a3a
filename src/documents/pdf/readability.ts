/**
 * Whether characters decode to text. A font without mapping gives private or control characters, or letters moved
 * along the alphabet that make no word.
 */
export function isReadable(text: string): boolean {
  const characters = [...text.replace(/\s/g, "")];
  if (characters.length === 0) return false;
  const broken = characters.filter((character) =>
    /[\p{Co}\p{Cn}\p{Cs}\u0000-\u001F\u007F-\u009F\uFFFD]/u.test(character),
  ).length;
  if (broken * 5 > characters.length) return false;

  const letters = characters.filter((character) => /\p{L}/u.test(character));
  const vowels = letters.filter((letter) => /[aeiouyœæ]/i.test(letter.normalize("NFD"))).length;
  // French and English have two vowels in five letters; a tenth is no language of either.
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length >= 80 && (vowels * 6 < latin || latin * 2 < letters.length)) return false;
  return letters.length > 0 || /\d/.test(text);
}
