import type { CellRange } from "./address";
import { cellRange, rangesMeet } from "./address";
import { addTo } from "./add-to";

/** Merged areas in the order of their making, some of which later values alone hold. */
interface Shared {
  readonly areas: CellRange[];
  /** The ranks of the first `known` by the row that they start in. */
  readonly byTop: Map<number, number[]>;
  known: number;
  /** The rows that the tallest of these takes. */
  tallest: number;
}

/**
 * The merged areas of a sheet: a value, as all that a sheet has but its cells. A sheet of ours has forty thousand, merged
 * one by one: a value that only has more than another shares what it holds with it, and those of some rows are found
 * without looking at all.
 */
export class MergedAreas implements Iterable<CellRange> {
  static readonly none = MergedAreas.of([]);

  readonly #shared: Shared;

  private constructor(
    shared: Shared,
    readonly count: number,
  ) {
    this.#shared = shared;
  }

  static of(areas: readonly CellRange[]): MergedAreas {
    const shared = { areas: [...areas], byTop: new Map<number, number[]>(), known: 0, tallest: 0 };
    return new MergedAreas(shared, shared.areas.length);
  }

  get all(): readonly CellRange[] {
    return this.#shared.areas.slice(0, this.count);
  }

  [Symbol.iterator](): Iterator<CellRange> {
    return this.all[Symbol.iterator]();
  }

  /** Those that a range meets, in their order. */
  meeting(range: CellRange): readonly CellRange[] {
    if (this.count === 0) return [];
    const { areas, byTop, tallest } = this.indexed();
    const first = range.top - tallest + 1;
    if (range.bottom - first >= this.count) return this.all.filter((area) => rangesMeet(area, range));
    const ranks: number[] = [];
    for (let top = first; top <= range.bottom; top++)
      for (const rank of byTop.get(top) ?? [])
        if (rank < this.count && rangesMeet(areas[rank] as CellRange, range)) ranks.push(rank);
    return ranks.sort((a, b) => a - b).map((rank) => areas[rank] as CellRange);
  }

  /** The first that a cell lies in. */
  at(row: number, column: number): CellRange | undefined {
    return this.meeting(cellRange(row, column))[0];
  }

  /** These but those that a range meets, then others. */
  replacing(range: CellRange, by: readonly CellRange[]): MergedAreas {
    if (this.meeting(range).length > 0)
      return MergedAreas.of([...this.all.filter((area) => !rangesMeet(area, range)), ...by]);
    if (by.length === 0) return this;
    const { areas } = this.#shared;
    // Another value went on from here already, or many may yet.
    if (areas.length > this.count || this.count === 0) return MergedAreas.of([...this.all, ...by]);
    for (const area of by) areas.push(area);
    return new MergedAreas(this.#shared, areas.length);
  }

  private indexed(): Shared {
    const shared = this.#shared;
    const { areas, byTop } = shared;
    for (; shared.known < areas.length; shared.known++) {
      const { top, bottom } = areas[shared.known] as CellRange;
      addTo(byTop, top, shared.known);
      shared.tallest = Math.max(shared.tallest, bottom - top + 1);
    }
    return shared;
  }
}
