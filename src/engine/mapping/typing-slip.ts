/** Whether one whole number is likely the other typed wrong: two neighbouring digits swapped, one digit changed, or a power of ten. */
export function isTypingSlip(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || a === b) return false;
  const [small, large] = a < b ? [a, b] : [b, a];
  if ([10, 100, 1000].some((power) => small * power === large)) return true;
  const x = String(a);
  const y = String(b);
  if (x.length !== y.length) return false;
  const differing = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
}
