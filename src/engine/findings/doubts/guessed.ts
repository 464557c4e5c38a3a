import { explain } from "../explain";
import type { Cause } from "../attribute";
import type { Evidence } from ".";
import { OF_READING } from "./of-reading";

/** Whether what a code pays was guessed, and no slip of the pen explains why its expense is another: the guess is doubted first. */
export function isGuessedWrong(cause: Cause, { dossier, verdict }: Evidence): boolean {
  if (!cause.told.statement?.guessed) return false;
  return explain(cause, dossier, verdict).every(({ kind }) => OF_READING.has(kind) || kind === "rounded");
}
