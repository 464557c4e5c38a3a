import type { ExitStatus } from "./exit-status";

/** What the command's thread is given. */
export interface Work {
  readonly args: readonly string[];
  readonly colour: boolean;
  readonly width: number;
  readonly watched: boolean;
}

/** What it tells. */
export type Message =
  | { readonly kind: "out" | "err"; readonly text: string }
  /** The dossier that it works on from now. */
  | { readonly kind: "at"; readonly dossier: string }
  /** Whether a file is being put in its place: a moment that must not be cut short. */
  | { readonly kind: "writing"; readonly busy: boolean }
  | { readonly kind: "status"; readonly status: ExitStatus };
