/** The thread of fuzzing: bends a file, reads it, and answers what comes of it. */
import { parentPort } from "node:worker_threads";
import { endBy, outliveStrays } from "../../src/cli/stray-rejections";
import { tryFile } from "./try-file";

/** The n-th bending of a seed. */
export interface Trial {
  readonly seed: string;
  readonly number: number;
}

/** What came of it: null where all is well, or why it is a find. */
export interface Tried {
  readonly because: string | null;
}

// As the command's threads do.
outliveStrays();

parentPort?.on("message", ({ seed, number }: Trial) => {
  tryFile(seed, number)
    .then((find) => parentPort?.postMessage({ because: find?.because ?? null } satisfies Tried))
    .catch(endBy);
});
