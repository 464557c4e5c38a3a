/**
 * `npm run fuzz -- --seconds N [--from NUMBER]`: bends files of every kind, one after the other, and prints each that
 * something unforeseen comes of: a find is `seed number`, and is made a test by adding it to finds.test.ts. Files are tried
 * in a thread, so that one whose reading never ends, or fills the memory, is a find too.
 */
import { Worker } from "node:worker_threads";
import { SEEDS } from "./seeds";
import type { Trial, Tried } from "./fuzz-thread";

const MINUTE = 60_000;
/** Work on one file, in milliseconds, after which its reading is held to have no end. */
const ENDLESS = MINUTE;
/** Memory of the thread, in megabytes. */
const MEMORY = 1024;

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

/** Milliseconds of work since the program began, whatever else the machine does. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The bendings in turn: the first of every seed, the second of every seed, and so on. */
function* trials(from: number): Generator<Trial, never> {
  for (let number = from; ; number++) for (const seed of Object.keys(SEEDS)) yield { seed, number };
}

/** Tries one file after the other until it is time; what comes of each goes to `told`. */
class Trials {
  private worker: Worker | null = null;

  /** What comes of one file: null where all is well, or why it is a find. */
  async tried(trial: Trial): Promise<string | null> {
    this.worker ??= new Worker(`${__dirname}/fuzz-thread.js`, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const { worker } = this;
    const started = worked();
    return new Promise((resolve) => {
      const ends = (because: string | null): void => {
        clearInterval(watch);
        worker.off("message", isTold).off("error", isThrown);
        resolve(because);
      };
      const isLost = (because: string): void => {
        this.worker = null;
        void worker.terminate();
        ends(because);
      };
      const isTold = ({ because }: Tried): void => ends(because);
      const isThrown = (error: Error): void => isLost(`the thread is lost: ${error.message}`);
      const watch = setInterval(() => {
        if (worked() - started > ENDLESS) isLost(`no end after ${ENDLESS / 1000} s of work`);
      }, 1000);
      worker.on("message", isTold).on("error", isThrown);
      worker.postMessage(trial);
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}

async function fuzz(): Promise<void> {
  const started = Date.now();
  const until = started + option("seconds", 60) * 1000;
  const all = new Trials();
  let tried = 0;
  let finds = 0;
  let toldAt = started;
  for (const trial of trials(option("from", 1))) {
    const now = Date.now();
    if (now >= until) break;
    if (now - toldAt >= MINUTE) {
      toldAt = now;
      console.log(
        `${Math.round((now - started) / 1000)} s: ${tried} files, ${finds} finds, at ${trial.number}`,
      );
    }
    const because = await all.tried(trial);
    tried++;
    if (because === null) continue;
    finds++;
    console.log(`${trial.seed} ${trial.number} ${because}`);
  }
  await all.end();
  console.log(`${Math.round((Date.now() - started) / 1000)} s: ${tried} files, ${finds} finds`);
  process.exitCode = finds > 0 ? 1 : 0;
}

void fuzz();
