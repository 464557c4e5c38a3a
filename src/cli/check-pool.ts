import { availableParallelism, totalmem } from "node:os";
import { checkedAs, type Checked, type CheckGiven } from "./check-one";
import { Refusal } from "./refusal";
import { ownFault } from "./unforeseen";

/** Checks several dossiers at once, and gives what was found of each in the order given. */
export type CheckMany = (dossiers: readonly string[], given: CheckGiven) => AsyncIterable<Checked>;

/** Megabytes that a thread may hold, and how many the computer is to have for each. */
const MEMORY = 800;
const MEMORY_OF_THE_COMPUTER = 1_500;
/** Minutes that no dossier needs. */
const LONGEST = 9;
/** Dossiers in hand for each of several threads: enough for none to wait, few enough for memory to stay as it is. */
const AHEAD = 2;

/** What a pool is asked: one dossier. Rejects where the thread that had it died. */
export interface Pool {
  readonly run: (
    task: object,
    options: { readonly name: string; readonly signal: AbortSignal },
  ) => Promise<unknown>;
  readonly destroy: () => Promise<void>;
}

async function poolOf(file: string, threads: number): Promise<Pool> {
  const { Tinypool } = await import("tinypool");
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY };
  return new Tinypool({ filename: file, minThreads: threads, maxThreads: threads, resourceLimits });
}

/**
 * A pool of threads, each with bounds of its own: one that dies, or never ends, is told of the dossier that it had, and the
 * others are checked all the same.
 * @param file the program of a thread, which has `check-thread.ts` in it.
 */
export function checkPool(file: string, open = poolOf): CheckMany {
  return async function* (dossiers, given) {
    const byMemory = Math.floor(totalmem() / 2 ** 20 / MEMORY_OF_THE_COMPUTER);
    const threads = Math.max(1, Math.min(availableParallelism(), byMemory, dossiers.length));
    // Behind the only thread's dossier another would spend its time waiting.
    const most = threads === 1 ? 1 : threads * AHEAD;
    const pool = await open(file, threads);
    const start = async (dossier: string): Promise<Checked> => {
      try {
        const signal = AbortSignal.timeout(LONGEST * 60_000);
        return (await pool.run({ dossier, given }, { name: "check", signal })) as Checked;
      } catch (error) {
        const refusal = refusalOf(error, dossier);
        const because = refusal.sentence(given.request.lang);
        return checkedAs(dossier, { kind: "failure", because, refusal }, given);
      }
    };
    try {
      const inHand: Promise<Checked>[] = [];
      for (const dossier of dossiers) {
        inHand.push(start(dossier));
        const first = inHand.length >= most ? inHand.shift() : undefined;
        if (first) yield await first;
      }
      for (const one of inHand) yield await one;
    } finally {
      await pool.destroy();
    }
  };
}

function refusalOf(error: unknown, dossier: string): Refusal {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return new Refusal(dossier, "too-much-memory");
  if (name === "AbortError") return new Refusal(dossier, "too-long");
  return ownFault("checking", dossier, error);
}
