import { tokenSimilarity, type Rarity } from "../wording";

/**
 * What the words of names weigh where one text after another holds them, or words like them. Names share their words: each
 * word has a rank, and is compared once with each text.
 */
export class WordsMet {
  private readonly ranks = new Map<string, number>();
  private readonly words: string[] = [];
  /** What each word weighs in the text that it was last compared with, and which that was. */
  private readonly met: number[] = [];
  private readonly comparedWith: number[] = [];
  private asked: readonly string[] = [];
  private texts = 0;

  constructor(private readonly rarity: Rarity) {}

  /** The rank of a word. */
  rankOf(word: string): number {
    const known = this.ranks.get(word);
    if (known !== undefined) return known;
    const rank = this.words.push(word) - 1;
    this.ranks.set(word, rank);
    this.met.push(0);
    this.comparedWith.push(0);
    return rank;
  }

  /** Asks about another text, by its words. */
  ask(words: readonly string[]): void {
    this.asked = words;
    this.texts++;
    for (const word of words) this.weigh(this.rankOf(word), this.rarity(word));
  }

  /** What some words, by their ranks, weigh together in the text asked about. */
  sumOver(ranks: readonly number[]): number {
    let sum = 0;
    for (const rank of ranks) {
      if (this.comparedWith[rank] !== this.texts) this.weigh(rank, this.likeness(this.words[rank] ?? ""));
      sum += this.met[rank] ?? 0;
    }
    return sum;
  }

  private weigh(rank: number, weight: number): void {
    this.comparedWith[rank] = this.texts;
    this.met[rank] = weight;
  }

  private likeness(word: string): number {
    return Math.max(0, ...this.asked.map((one) => tokenSimilarity(one, word))) * this.rarity(word);
  }
}
