import { foldWithPositions, keptBySentence } from "../folding";
import { compiled, type Stretch } from "./said";

/** Folded texts are larger than others: so many characters of them are kept. */
const BOUNDS = { most: 500_000, longest: 5000 };

/** A text folded, where what a pattern finds is given back as it was written. */
export class Folded {
  readonly text: string;
  readonly #written: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** A text folded; the same one where it was folded before. */
  static readonly of = keptBySentence((written) => new Folded(written), BOUNDS);

  private constructor(written: string) {
    const { folded, starts, ends } = foldWithPositions(written);
    this.text = folded;
    this.#written = written;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** What stands between two places of the folded text, as written. */
  written(start: number, end: number): string {
    return end <= start ? "" : this.#written.slice(this.#starts[start], this.#ends[end - 1]);
  }

  /** Where two places of the folded text stand in what is written. */
  span(start: number, end: number): Stretch {
    return { start: this.#starts[start] ?? 0, end: this.#ends[end - 1] ?? 0 };
  }

  /** Every stretch that a pattern names « name », as written: the leftmost first, those that begin further on after it. */
  *names(source: string): Generator<string> {
    const pattern = compiled(source, "dg");
    for (let from = 0; from <= this.text.length;) {
      pattern.lastIndex = from;
      const match = pattern.exec(this.text);
      const [start, end] = match?.indices?.groups?.["name"] ?? [];
      if (!match || start === undefined || end === undefined) return;
      yield this.written(start, end);
      from = match.index + 1;
    }
  }

  /** The numbers that a pattern holds in its groups, and what is written behind it; null where it is not found. */
  numbersAt(source: string): { readonly numbers: readonly number[]; readonly rest: string } | null {
    const match = compiled(source).exec(this.text);
    if (!match) return null;
    const [whole, ...numbers] = match;
    const rest = this.written(match.index + whole.length, this.text.length);
    return { numbers: numbers.map(Number), rest };
  }

  /** The text without what a pattern finds first, to the left of it; all of it where nothing is found. */
  before(source: string): string {
    const match = compiled(source).exec(this.text);
    return match ? this.written(0, match.index) : this.written(0, this.text.length);
  }

  /** The text without what a pattern finds at its start. */
  after(source: string): string {
    const match = compiled(source).exec(this.text);
    return this.written(match ? match.index + match[0].length : 0, this.text.length);
  }
}
