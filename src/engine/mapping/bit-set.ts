/** A set of small whole numbers, immutable: one bit each in 31-bit words. */
export type BitSet = readonly number[];

const wordSize = 31;

/** @param size one more than the largest member it will ever hold. */
export function emptySet(size: number): BitSet {
  return new Array<number>(Math.max(1, Math.ceil(size / wordSize))).fill(0);
}

/** A set of whole numbers below a size. */
export function setOf(size: number, members: readonly number[]): BitSet {
  const words = [...emptySet(size)];
  for (const member of members) {
    const word = Math.floor(member / wordSize);
    words[word] = (words[word] ?? 0) | (1 << (member % wordSize));
  }
  return words;
}

/** Whether two sets share nothing. */
export function disjoint(a: BitSet, b: BitSet): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] ?? 0) & (b[i] ?? 0)) !== 0) return false;
  return true;
}

/** What is in either set. */
export function union(a: BitSet, b: BitSet): BitSet {
  return a.map((word, i) => word | (b[i] ?? 0));
}

/** Whether a number is in the set. */
export function has(set: BitSet, member: number): boolean {
  return ((set[Math.floor(member / wordSize)] ?? 0) & (1 << (member % wordSize))) !== 0;
}
