import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { checkPool } from "./check-pool";
import { main } from "./main";
import type { Message, Work } from "./messages";

/** Does what the command was asked, and tells it to whoever started this thread. */
export async function work(): Promise<void> {
  const { args, colour, width, watched } = workerData as Work;
  const tell = (message: Message): void => parentPort?.postMessage(message);
  const status = await main(args, {
    out: (text) => tell({ kind: "out", text }),
    err: (text) => tell({ kind: "err", text }),
    at: (dossier) => tell({ kind: "at", dossier }),
    checkMany: checkPool(path.join(__dirname, "check-thread.js")),
    colour,
    width,
    watched,
  });
  tell({ kind: "status", status });
}
