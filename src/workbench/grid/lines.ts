/** Rows or columns laid one after the other, in whole pixels. The lines after the last known have one usual size. */
export class Lines {
  private constructor(
    /** Where each line starts; one more than there are lines. */
    private readonly starts: Float64Array,
    /** How many lines there are in all. */
    readonly count: number,
    private readonly usual: number,
  ) {}

  static of(sizes: readonly number[], count: number, usual: number): Lines {
    const starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, i) => {
      starts[i + 1] = (starts[i] ?? 0) + size;
    });
    return new Lines(starts, count, usual);
  }

  /** The same lines, and as many after them as are wanted. */
  reaching(count: number): Lines {
    return count > this.count ? new Lines(this.starts, count, this.usual) : this;
  }

  /** Where a line starts. */
  start(line: number): number {
    const known = this.starts.length - 1;
    return line <= known ? (this.starts[line] ?? 0) : (this.starts[known] ?? 0) + (line - known) * this.usual;
  }

  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The line that lies at a place; the first or the last where the place is outside. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle + 1) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The lines that show between two places, both included. */
  between(from: number, to: number): { readonly first: number; readonly last: number } {
    return { first: this.at(from), last: this.at(Math.max(from, to - 1)) };
  }

  /** The next line with a size, going one way; the line itself where there is none. */
  next(line: number, step: 1 | -1): number {
    for (let to = line + step; to >= 0 && to < this.count; to += step) if (this.size(to) > 0) return to;
    return line;
  }
}
