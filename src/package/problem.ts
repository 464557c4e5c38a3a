/** What a reader of zip and XML can say against a file: it asks for a password, is broken, or holds more than the bounds allow. */
export type PackageReason = "encrypted" | "damaged" | "too-large";

/** What is known of the trouble, for whoever words it: the part of the file, and a technical note in English. */
export interface ProblemFacts {
  readonly part?: string;
  readonly note?: string;
}

/** Thrown by everything in this folder: the file's fault, never ours. Those who read a format turn it into their own problem. */
export class PackageProblem extends Error {
  override readonly name = "PackageProblem";

  constructor(
    readonly reason: PackageReason,
    readonly facts: ProblemFacts = {},
  ) {
    super([reason, facts.part, facts.note].filter((item) => item !== undefined).join(": "));
  }
}

/** A broken part, as a problem to throw. */
export function damaged(note: string, part?: string): PackageProblem {
  return new PackageProblem("damaged", part === undefined ? { note } : { part, note });
}

/** What goes beyond a bound, as a problem to throw. */
export function tooLarge(note: string, part?: string): PackageProblem {
  return new PackageProblem("too-large", part === undefined ? { note } : { part, note });
}
