import { excelProblemTexts, say, type Lang } from "../texts";

/** Why Excel refused; each has its sentence in the catalogue. */
export type ExcelProblemReason = keyof typeof excelProblemTexts;

/** Thrown where Excel refused or could not be reached: the user's situation, never our code, is at fault. */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";

  constructor(
    readonly reason: ExcelProblemReason,
    /** Excel's own code, "AccessDenied"; for support, not for users. */
    readonly code: string,
    /** The member that failed, "Range.values", or "". */
    readonly location = "",
  ) {
    super(`${reason} (${code}${location === "" ? "" : `, ${location}`})`);
  }

  /** What happened and what to do. */
  sentence(lang: Lang): string {
    return say(excelProblemTexts[this.reason], lang, { code: this.code });
  }
}

const REASONS: Readonly<Record<string, ExcelProblemReason>> = {
  InvalidOperationInCellEditMode: "cell-edited",
  AccessDenied: "protected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidBinding: "sheet-gone",
  InsertDeleteConflict: "coauthor",
  Conflict: "coauthor",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ConnectionFailure: "connection-lost",
  RequestAborted: "connection-lost",
  ServiceNotAvailable: "connection-lost",
  Unauthenticated: "connection-lost",
  Timeout: "connection-lost",
  InactiveWorkbook: "connection-lost",
  UnsupportedSheet: "chart-sheet",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  ActivityLimitReached: "busy",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
  UndoNotSupported: "not-supported",
};

/** Turns what Excel's library threw into a problem that can be told; an error of our own comes back as it is. */
export function sayHostError(error: unknown): ExcelProblem | Error {
  if (error instanceof ExcelProblem) return error;
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new ExcelProblem(REASONS[code] ?? "unforeseen", code, locationOf(error));
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  // The library's own mistakes of use, such as reading before loading, are ours: they are not told as Excel's.
  const ours = ["PropertyNotLoaded", "ValueNotLoaded", "RunMustReturnPromise", "InvalidObjectPath"];
  return typeof error.code === "string" && !ours.includes(error.code) ? error.code : undefined;
}

function locationOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return "";
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : "";
}
