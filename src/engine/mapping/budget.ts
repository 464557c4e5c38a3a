/** How many steps a search may take: counted, not timed, so that the same figures always get the same answer. */
export class Budget {
  private left: number;

  /** @param steps what there is to spend. */
  constructor(private readonly steps: number) {
    this.left = steps;
  }

  /** Takes steps off; false where there were not as many left. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  /** Whether more was asked for than there was. */
  get exhausted(): boolean {
    return this.left < 0;
  }

  /** What was spent, or asked for. */
  get spent(): number {
    return this.steps - this.left;
  }
}
