/** Whether one whole number is likely the other typed wrong: two neighbouring digits swapped, one digit changed, or a power of ten. */
export function isTypingSlip(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || a === b) return false;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small * 10 === large || small * 100 === large || small * 1000 === large) return true;
  // One digit changed differs by a digit and zeros, two neighbours swapped by nine times a digit and zeros.
  let rest = large - small;
  let place = 1;
  while (rest % 10 === 0) {
    rest /= 10;
    place *= 10;
  }
  const digit = (value: number, at: number) => Math.floor(value / at) % 10;
  const rank = (value: number) => Math.floor(Math.log10(value) + 1e-12);
  if (rank(small) !== rank(large)) return false;
  if (rest <= 9 && digit(small, place) + rest <= 9) return true;
  if (rest > 81 || rest % 9 !== 0) return false;
  return (
    digit(small, place) === digit(large, 10 * place) &&
    digit(small, 10 * place) === digit(large, place) &&
    Math.floor(small / (100 * place)) === Math.floor(large / (100 * place))
  );
}
