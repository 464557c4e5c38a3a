import type { CopyRequest } from "./arguments";
import type { OpenedDossier, reconciled } from "./check-dossier";
import type { ExitStatus } from "./exit-status";

/** A dossier whose annex is open in an Excel off Excel: what is done there is done to the copy. */
export interface OpenCopy extends OpenedDossier {
  readonly request: CopyRequest;
  readonly result: ReturnType<typeof reconciled>;
}

/** What was done to the copy: what to say once it is written, and how to end. */
export interface CopyDone {
  readonly lines: readonly string[];
  readonly status: ExitStatus;
}
