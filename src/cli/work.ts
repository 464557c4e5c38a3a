import { parentPort, workerData } from "node:worker_threads";
import { main } from "./main";
import type { Message, Work } from "./messages";

/** The command itself, in a thread of its own: whoever started it says what it says, and outlives it. */
const { args, colour, width, watched } = workerData as Work;
const tell = (message: Message): void => parentPort?.postMessage(message);

void main(args, {
  out: (text) => tell({ kind: "out", text }),
  err: (text) => tell({ kind: "err", text }),
  at: (dossier) => tell({ kind: "at", dossier }),
  colour,
  width,
  watched,
}).then((status) => tell({ kind: "status", status }));
