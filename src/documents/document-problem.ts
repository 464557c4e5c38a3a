import { PackageProblem } from "../package/problem";

/** Why a file cannot be read at all. The shells put it in words; nothing here is shown to the user. */
export type DocumentProblemReason =
  /** Protected by a password or a rights service. */
  | "encrypted"
  /** Of a format that is read, but broken: cut short, parts missing, not well formed. */
  | "damaged"
  /** No content at all: no bytes, or blanks only. */
  | "empty"
  /** Well formed, but it holds no text that can be read: scanned pages, fonts without mapping, pictures only. */
  | "no-text"
  /** A former format of Word (.doc, .rtf), that Word and LibreOffice convert. */
  | "old-word"
  /** A workbook (.xlsx, .ods, .xls) where a document is asked for. */
  | "workbook"
  /** A format that is not read (a picture, an archive…); `detail` names it. */
  | "unsupported"
  /** Beyond the bounds within which a document is read; `detail` says which. */
  | "too-large";

/** Thrown by the readers when nothing of a file can be given. */
export class DocumentProblem extends Error {
  override readonly name = "DocumentProblem";

  constructor(
    readonly reason: DocumentProblemReason,
    /** For the log, in English: what was found ("odt", "1200 pages"). Never shown as it is. */
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Does some work on the parts of a file: what is wrong with them is wrong with the document. */
export function ofDocument<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof PackageProblem) throw new DocumentProblem(problem.reason, problem.message);
    throw problem;
  }
}
