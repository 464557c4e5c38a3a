/** What is wrong in a sample, on purpose. */
export interface Faults {
  /** The total of theme 2, operation 1 leaves out the line that was inserted last. */
  readonly totalMissesLastLine: boolean;
  /** The article of theme 3 gives its amount without the cents. */
  readonly articleRounded: boolean;
  /** The report's balance of its third imputation is 1 000 € too high. */
  readonly balanceWrong: boolean;
}

export const none: Faults = { totalMissesLastLine: false, articleRounded: false, balanceWrong: false };
export const three: Faults = { totalMissesLastLine: true, articleRounded: true, balanceWrong: true };
