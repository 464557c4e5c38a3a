/** The terms of one concept, as people write them, by how strongly each speaks for it (a header's word: 1 to 14). */
export interface Entry {
  /** Terms by weight, parted by commas. Plurals and feminines are derived; « (e) » marks an adjective, « * » any ending, « ! » a word without other forms. */
  readonly terms: Readonly<Record<number, string>>;
  /** Verbs in the infinitive, parted by commas: every form that a council's sentence uses is derived. */
  readonly verbs?: string;
}

/** A term of an entry, its weight, and the pattern of its forms over folded text. */
export interface Term {
  readonly text: string;
  readonly weight: number;
  readonly source: string;
}
