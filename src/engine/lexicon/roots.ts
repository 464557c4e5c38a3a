/** The endings by which nouns make their adjectives, and those of the nouns: where the first leave too little, the others. */
const endings: readonly RegExp[] = [
  /(?:tique|ielle|iale|iere|ienne|aire|elle|ale|ive|ique|iel|ial|ien|ier|me|te|el|al|if|ie|e)$/,
  /(?:ale|ive|el|al|if|e)$/,
];

/** A shorter root is in too many words. */
const SHORTEST = 4;

/** Adjectives that are made of another word than the noun, and nouns that no ending is taken from. */
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ecole: "scolaire",
    agriculture: "agricole",
    jeunesse: "jeune",
    patrimoine: "patrimonial",
    patrimoniale: "patrimonial",
    sante: "sanitaire",
    voirie: "routier",
    routiere: "routier",
  }),
);

/** What a folded word in the singular shares with its adjectives: « sport » of « sportive », « cultur » of « culture » and « culturel ». */
export function rootOfWord(word: string): string {
  const told = others.get(word) ?? word;
  const root = endings.map((ending) => told.replace(ending, "")).find(({ length }) => length >= SHORTEST);
  return root ?? told;
}
