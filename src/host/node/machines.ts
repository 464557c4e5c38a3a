import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { LocalMachine, type Machine } from "../formulas";
import { folderOf } from "./installed-package";
import { ThreadMachine, type MachineBudget } from "./thread-machine";

/** Where Node finds the formula engine's code. */
export function engineCode(): Uint8Array<ArrayBuffer> {
  return readFileSync(path.join(folderOf("@ironcalc/wasm"), "wasm_bg.wasm"));
}

/**
 * What computing formulas again may take: beyond, they keep their values and Excel computes them on opening. Starting takes
 * a few tenths of a second of computing, and minutes by the clock on a computer that has much else to do.
 */
const FORMULA_BUDGET: MachineBudget = { milliseconds: 6_000, megabytes: 400, waits: 1_200 };

/** A formula engine in a thread of its own, whose program is given; in this one where it was not built. */
export function machinesOf(script: string): () => Machine {
  return () =>
    existsSync(script)
      ? new ThreadMachine(script, engineCode(), FORMULA_BUDGET)
      : new LocalMachine(engineCode);
}
