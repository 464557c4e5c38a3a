import { groupBy } from "../../lists";
import { passageKey, type DocumentAmount } from "../../model";
import { blockOf } from "../held/stated-groups";

/** The figures of documents, and those that stand with one of them, itself among them, in their order. */
export interface FiguresAround {
  readonly all: readonly DocumentAmount[];
  /** Those of its sentence, or of its row. */
  readonly passageOf: (figure: DocumentAmount) => readonly DocumentAmount[];
  /** Those of its paragraph. */
  readonly blockOf: (figure: DocumentAmount) => readonly DocumentAmount[];
}

/** Finds what stands around each of some figures. */
export function figuresAround(all: readonly DocumentAmount[]): FiguresAround {
  const byPassage = groupBy(all, ({ at }) => passageKey(at));
  const byBlock = groupBy(all, ({ at }) => blockOf(at));
  return {
    all,
    passageOf: ({ at }) => byPassage.get(passageKey(at)) ?? [],
    blockOf: ({ at }) => byBlock.get(blockOf(at)) ?? [],
  };
}
