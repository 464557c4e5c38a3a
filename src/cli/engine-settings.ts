import { setFlagsFromString } from "node:v8";

/** The last version of Node whose engine is known to have the settings: one that lost one would say so at each command. */
const LAST_KNOWN = 24;

/**
 * Has patterns compiled when they first run: Node runs each once in an interpreter, then compiles it, where a check runs
 * hundreds of them, nearly all more than once. And has functions compiled for speed only when they have run ten times
 * longer than Node waits by itself: of the many that a check runs, most are done before that is worth its while.
 */
export function suitEngine(): void {
  const version = Number(process.versions.node.split(".")[0]);
  if (version > LAST_KNOWN) return;
  setFlagsFromString("--no-regexp-tier-up");
  setFlagsFromString(version < 22 ? "--interrupt-budget=600000" : "--invocation-count-for-turbofan=30000");
}
