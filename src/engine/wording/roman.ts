const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** 4 for "IV"; null for what is no number of letters, written so. */
export function romanNumber(text: string): number | null {
  if (!/^[ivx]+$/i.test(text)) return null;
  const letters = [...text.toLowerCase()].map((letter) => values[letter] ?? 0);
  return letters.reduce((sum, value, rank) => sum + (value < (letters[rank + 1] ?? 0) ? -value : value), 0);
}
