import path from "node:path";
import { Worker } from "node:worker_threads";
import picocolors from "picocolors";
import { refusalTexts, say, type Lang } from "../texts";
import { suitEngine } from "./engine-settings";
import { complain } from "./complain";
import type { Message, Work } from "./messages";
import type { Terminal } from "./terminal";

/*
 * The command works in a thread of its own, with bounds: what would take the machine's memory, or never end, ends in one
 * line, and ctrl+C is heard at once.
 */

/** Megabytes of memory, and minutes of silence, that no dossier needs. */
const MEMORY = 800;
const SILENCE = 10;

suitEngine();

const args = process.argv.slice(2);
const lang: Lang = /(?:^|\n)--lang[=\n]en(?:\n|$)/.test(args.join("\n")) ? "en" : "fr";

/** A reader that leaves early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: picocolors.isColorSupported && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined),
  width: Math.min(Math.max(process.stdout.columns || 100, 60), 120),
  watched: process.stderr.isTTY,
};

const { colour, width, watched } = terminal;
const work: Work = { args, colour, width, watched };
const worker = new Worker(path.join(__dirname, "work.js"), {
  workerData: work,
  resourceLimits: { maxOldGenerationSizeMb: MEMORY },
});

let dossier = "";
let writing = false;
let interrupted = false;
let over = false;

/** Ends with a line on standard error, unless the command ended by itself. */
function end(key: "too-much-memory" | "too-long" | "interrupted" | null, status: number, detail = ""): void {
  if (over) return;
  over = true;
  const about = dossier === "" ? "" : `${dossier}${lang === "fr" ? "\u00a0: " : ": "}`;
  if (key !== null) complain(about + say(refusalTexts[key], lang), lang, terminal);
  else if (detail !== "") complain(about + detail, lang, terminal);
  process.exitCode = status;
  void worker.terminate();
}

const silence = setTimeout(() => end("too-long", 2), SILENCE * 60_000).unref();

worker.on("message", (message: Message) => {
  silence.refresh();
  switch (message.kind) {
    case "out":
      return void terminal.out(message.text);
    case "err":
      return void terminal.err(message.text);
    case "at":
      dossier = message.dossier;
      return;
    case "writing":
      writing = message.busy;
      if (!writing && interrupted) end("interrupted", 130);
      return;
    case "status":
      over = true;
      process.exitCode = message.status;
      return;
  }
});

worker.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") end("too-much-memory", 2);
  else
    end(
      null,
      2,
      args.includes("--debug") ? (error.stack ?? error.message) : say(refusalTexts["own-fault"], lang),
    );
});

// What ends without its last word did not do all that it was asked: silence must not look like agreement.
worker.on("exit", () => end(null, 2, say(refusalTexts["own-fault"], lang)));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    interrupted = true;
    // A file being put in its place takes an instant more; a second ctrl+C waits for nothing.
    if (!writing || over) end("interrupted", 130);
  });
}
