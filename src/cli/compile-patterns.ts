import { setFlagsFromString } from "node:v8";

/** The last version of Node whose engine is known to have the setting: one that lost it would say so at each command. */
const LAST_KNOWN = 24;

/**
 * Has patterns compiled when they first run. Node runs each once in an interpreter, then compiles it: a check runs
 * hundreds of them, nearly all more than once, and would pay for both.
 */
export function compilePatternsAtOnce(): void {
  const version = Number(process.versions.node.split(".")[0]);
  if (version <= LAST_KNOWN) setFlagsFromString("--no-regexp-tier-up");
}
