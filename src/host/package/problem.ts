/**
 * Why a file cannot be opened as a workbook.
 * `empty`: no byte at all. `not-a-workbook`: another kind of file. `legacy-xls`: Excel 97-2003. `xlsb`: Excel's binary
 * format. `ods`: OpenDocument. `encrypted`: asks for a password. `damaged`: a workbook cut short or broken.
 * `too-large`: unpacks to more than the bounds allow.
 */
export type ProblemReason =
  "empty" | "not-a-workbook" | "legacy-xls" | "xlsb" | "ods" | "encrypted" | "damaged" | "too-large";

/** What is known of the trouble, for whoever words it: the part of the file, and a technical note in English. */
export interface ProblemFacts {
  readonly part?: string;
  readonly note?: string;
}

/** Thrown by `openWorkbook` alone: the file's fault, never ours. The shell words it. */
export class WorkbookFileProblem extends Error {
  constructor(
    readonly reason: ProblemReason,
    readonly facts: ProblemFacts = {},
  ) {
    super([reason, facts.part, facts.note].filter((item) => item !== undefined).join(": "));
    this.name = "WorkbookFileProblem";
  }
}

/** A broken part, as a problem to throw. */
export function damaged(note: string, part?: string): WorkbookFileProblem {
  return new WorkbookFileProblem("damaged", part === undefined ? { note } : { part, note });
}
