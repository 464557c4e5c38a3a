/** Why a figure may differ: the names of DOMAIN.md, « Why it differs ». They are part of the report's format. */
export type DiagnosisKind =
  | "transposed-digits"
  | "decimal-shift"
  | "missing-line"
  | "line-absent"
  | "counted-twice"
  | "duplicate-line"
  | "amount-as-text"
  | "formula-range"
  | "rejected-counted"
  | "sign"
  | "rounded"
  | "hidden-decimals"
  | "digit-typed-wrong"
  | "copied-from"
  | "offset"
  | "stale-value"
  | "unexplained";
