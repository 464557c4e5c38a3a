import type { CheckMany } from "./check-pool";

/** Where the command line speaks, and how: handed in, so that a test can listen. */
export interface Terminal {
  /** Writes to standard output, as is. */
  readonly out: (text: string) => void;
  /** Writes to standard error, as is. */
  readonly err: (text: string) => void;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Columns of text on standard output. */
  readonly width: number;
  /** Whether someone watches standard error: progress is for them alone. */
  readonly watched: boolean;
  /** Told which dossier is worked on from now. */
  readonly at?: (dossier: string) => void;
  /** Checks several dossiers at once, where threads may be had; without it they are checked one after the other. */
  readonly checkMany?: CheckMany;
  /** Whether where a fault of ours was thrown is shown too, for its authors. */
  readonly debug?: boolean;
}
