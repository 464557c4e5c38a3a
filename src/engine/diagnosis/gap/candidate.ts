import type { GapCause, GapInput } from "./gap";

/** A cause that fits, before it is weighed against the others. */
export interface Candidate extends Omit<GapCause, "weight"> {
  /** How common this slip is beside the others, in annexes kept by hand; only ratios matter. */
  readonly frequency: number;
  /** In how many ways it fits. */
  readonly fits: number;
  /** In how many ways it could have happened to these figures. */
  readonly ways: number;
}

/** Finds the causes of one family that explain a gap exactly; none where none does. */
export type Family = (input: GapInput) => readonly Candidate[];

/** The sets of keys as a cause tells them: the first, and the others that fit as well. */
export function keysOf(sets: readonly (readonly string[])[]): Pick<GapCause, "keys" | "alternatives"> {
  const [keys = [], ...alternatives] = sets;
  return alternatives.length > 0 ? { keys, alternatives } : { keys };
}

/** The mark of a search cut short, where it was. */
export function boundOf(isBounded: boolean): Pick<GapCause, "searchBounded"> {
  return isBounded ? { searchBounded: true } : {};
}
