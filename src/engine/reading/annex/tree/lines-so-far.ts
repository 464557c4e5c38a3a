import type { GrantLine, StatedTotal } from "../../../model";
import { Amount } from "../../../money";

/** The lines of a table as they come, and what those of them that count come to. */
export class LinesSoFar {
  private lines: GrantLine[] = [];
  private sum = Amount.zero;

  get all(): readonly GrantLine[] {
    return this.lines;
  }

  add(line: GrantLine): void {
    this.lines.push(line);
    if (line.retained.kind !== "no") this.sum = this.sum.plus(line.amount.amount);
  }

  /** Whether a total is what they come to, to the cent. */
  comeTo({ amount }: Pick<StatedTotal, "amount">): boolean {
    return this.sum.rounded().equals(amount.rounded());
  }

  clear(): void {
    this.lines = [];
    this.sum = Amount.zero;
  }
}
