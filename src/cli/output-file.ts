import { lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import type { DossierFile } from "./gather";
import type { Message } from "./messages";
import { Refusal } from "./refusal";

/** Refuses a file that has none of the extensions that suit (".xlsx"), or that would take the place of an input, or of a file that the user did not say to replace. */
export async function guardOutput(
  output: string,
  force: boolean,
  inputs: readonly DossierFile[],
  ...extensions: readonly string[]
): Promise<void> {
  // Windows numbers files beyond what a number holds exactly.
  const idOf = (file: string) => stat(file, { bigint: true }).catch(() => undefined);
  const existing = await idOf(output);
  for (const input of inputs) {
    const same = path.resolve(input.path) === path.resolve(output);
    const other = existing ? await idOf(input.path) : undefined;
    // The same file under another name: a link, or another case.
    const linked = other !== undefined && other.ino === existing?.ino && other.dev === existing.dev;
    if (same || linked) throw new Refusal(output, "output-is-input");
  }
  if (!extensions.includes(path.extname(output).toLowerCase())) {
    throw new Refusal(output, "output-extension", {
      count: extensions.length,
      extensions: extensions.join(", "),
    });
  }
  // A pipe, a device or a link to nothing is no file to put another in the place of.
  const isThere = existing ?? (await lstat(output).catch(() => undefined));
  if (isThere && !isThere.isFile()) throw new Refusal(output, "output-unwritable");
  if (existing && !force) throw new Refusal(output, "output-exists");
}

/**
 * Writes a file whole, or leaves what was there: whatever ends the program in the middle, the file is the old one or the
 * new one. What a link points to is written, the link stays.
 */
export async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(output).catch(() => path.resolve(output));
  const beside = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 100)}.${crypto.randomUUID()}`,
  );
  tell(true);
  try {
    await writeSafely(beside, bytes);
    await rename(beside, target);
    await settled(path.dirname(target));
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Refusal(output, "output-unwritable");
  } finally {
    tell(false);
  }
}

function tell(busy: boolean): void {
  parentPort?.postMessage({ kind: "writing", busy } satisfies Message);
}

async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name, too, must be on the disk; where a folder cannot be opened for that, it is as it is. */
async function settled(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
