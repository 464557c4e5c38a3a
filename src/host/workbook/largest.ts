/** The largest of numbers, or another that stands for it: a file may hold more of them than a call takes as arguments. */
export function largest(numbers: Iterable<number>, otherwise: number): number {
  let most = otherwise;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
