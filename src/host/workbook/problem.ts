import { PackageProblem, type PackageReason, type ProblemFacts } from "../../package/problem";

/**
 * Why a file cannot be opened as a workbook.
 * `empty`: no byte at all. `not-a-workbook`: another kind of file. `legacy-xls`: Excel 97-2003. `xlsb`: Excel's binary
 * format. `ods`: OpenDocument. `encrypted`: asks for a password. `damaged`: a workbook cut short or broken.
 * `too-large`: unpacks to more than the bounds allow.
 */
export type ProblemReason = PackageReason | "empty" | "not-a-workbook" | "legacy-xls" | "xlsb" | "ods";

/** Thrown where a workbook is opened or saved: the file's fault, never ours. The shell words it. */
export class WorkbookFileProblem extends Error {
  override readonly name = "WorkbookFileProblem";

  constructor(
    readonly reason: ProblemReason,
    readonly facts: ProblemFacts = {},
  ) {
    super([reason, facts.part, facts.note].filter((item) => item !== undefined).join(": "));
  }
}

/** Does some work on the parts of a file: what is wrong with them is wrong with the workbook. */
export function ofWorkbook<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof PackageProblem) throw new WorkbookFileProblem(problem.reason, problem.facts);
    throw problem;
  }
}
