import picocolors from "picocolors";
import { main } from "./main";

/** A reader that leaves early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colour: picocolors.isColorSupported && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined),
  width: Math.min(Math.max(process.stdout.columns || 100, 60), 120),
  watched: process.stderr.isTTY,
}).then((status) => {
  process.exitCode = status;
});
