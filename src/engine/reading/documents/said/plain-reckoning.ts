import type { Reckoning } from "../../../model";

/** What a figure has that is reckoned from its terms alone, to the euro: no share, no rest, no count. */
export const PLAIN = {
  percent: null,
  isWorkedOut: false,
  remainder: null,
  tolerance: null,
  isSaidWhole: false,
  count: null,
} as const satisfies Partial<Reckoning>;
