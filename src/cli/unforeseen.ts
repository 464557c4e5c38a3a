import { DocumentProblem } from "../documents";
import { ExcelProblem } from "../excel";
import { WorkbookFileProblem } from "../host";
import { Refusal, type RefusalReason } from "./refusal";

/** What was being done when something went wrong that nobody foresaw; each has its sentence in the catalogue. */
export type Step = "reading" | "checking" | "writing";

const REASONS: Readonly<Record<Step, RefusalReason>> = {
  reading: "own-fault-reading",
  checking: "own-fault-checking",
  writing: "own-fault-writing",
};

/** Does one step of the work on a file: what goes wrong there by our own fault is told with both. */
export async function during<T>(step: Step, about: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isForeseen(error)) throw error;
    throw ownFault(step, about, error);
  }
}

function isForeseen(error: unknown): boolean {
  // No Excel refused it, for there is none here: what nobody can explain, or that the host lacks, is ours.
  if (error instanceof ExcelProblem) return error.reason !== "unforeseen" && error.reason !== "not-supported";
  return error instanceof Refusal || error instanceof WorkbookFileProblem || error instanceof DocumentProblem;
}

/** A fault of ours, in one line that names the file, the step, and what the authors will know it by. */
export function ownFault(step: Step, about: string, cause: unknown): Refusal {
  const refusal = new Refusal(about, REASONS[step], { reference: referenceOf(cause) });
  refusal.cause = cause;
  return refusal;
}

/** Six characters that are the same for the same fault: its message without figures, and where it was thrown. */
export function referenceOf(error: unknown): string {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const place = /^[ \t]+at (?:async )?([\w$.<>]{1,80})/m.exec(stack)?.[1] ?? "";
  let hash = 0x811c9dc5;
  for (const letter of `${message.slice(0, 200).replace(/\d+/g, "0")} ${place}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).toUpperCase().padStart(6, "0").slice(-6);
}
